#pragma once

#include <simdjson.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {

namespace ondemand = simdjson::ondemand;

// A value is an ondemand::value or the result of one, whose error is then thrown.

inline void read(auto value, std::int64_t& member) { member = value.get_int64(); }
inline void read(auto value, double& member) { member = value.get_double(); }
inline void read(auto value, bool& member) { member = value.get_bool(); }

inline void read(auto value, int& member) {
    const std::int64_t number = value.get_int64();
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        throw std::runtime_error{"too large"};
    member = static_cast<int>(number);
}

inline void read(auto value, float& member) {
    const double number = value.get_double();
    if (std::abs(number) > std::numeric_limits<float>::max()) throw std::runtime_error{"too large"};
    member = static_cast<float>(number);
}

inline void read(auto value, std::string& member) {
    const std::string_view text = value.get_string();
    member.assign(text);
}

template <class Value>
void read(auto value, std::optional<Value>& member) {
    if (value.is_null())
        member.reset();
    else
        read(value, member.emplace());
}

template <std::size_t Count>
void read(auto value, std::array<double, Count>& members) {
    std::size_t count = 0;
    for (auto element : value.get_array()) {
        if (count == Count) throw std::runtime_error{"too long"};
        members[count++] = element.get_double();
    }
    if (count < Count) throw std::runtime_error{"too short"};
}

/// Serves a fresh vector and one whose elements have memory to reuse.
template <class Element>
void read(auto value, std::vector<Element>& members) {
    std::size_t count = 0;
    for (auto element : value.get_array()) {
        if (count == members.size()) members.emplace_back();
        read(element, members[count++]);
    }
    members.resize(count);
}

}  // namespace bench
