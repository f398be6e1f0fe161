#include "proof/difference.hpp"

#include "proof/reference_reader.hpp"

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <exception>
#include <sstream>
#include <stdexcept>
#include <type_traits>

namespace bench {
namespace {

template <class Value>
using members_of =
    boost::describe::describe_members<Value, boost::describe::mod_public | boost::describe::mod_inherited>;

template <class Value>
std::string compare(const Value& expected, const Value& actual);
template <class Value>
std::string compare(const std::optional<Value>& expected, const std::optional<Value>& actual);
template <class Value>
std::string compare(const std::vector<Value>& expected, const std::vector<Value>& actual);
template <class Value, std::size_t Count>
std::string compare(const std::array<Value, Count>& expected, const std::array<Value, Count>& actual);

std::string compare(const std::map<std::string, std::string>& expected,
                    const std::map<std::string, std::string>& actual);

// As the number that each is told from others by.
int shown(Progress value) { return static_cast<int>(value); }
std::int64_t shown(Amount value) { return value.units(); }
std::int64_t shown(Instant value) { return value.time_since_epoch().count(); }
std::int64_t shown(Day value) { return value.time_since_epoch().count(); }
unsigned shown(std::uint8_t value) { return value; }
template <class Value>
const Value& shown(const Value& value) {
    return value;
}

template <class Value>
std::string compare_scalars(const Value& expected, const Value& actual) {
    bool is_same = false;
    if constexpr (std::is_floating_point_v<Value>)
        is_same = std::memcmp(&expected, &actual, sizeof expected) == 0;
    else
        is_same = expected == actual;
    if (is_same) return "";
    std::ostringstream report;
    report.precision(17);
    report << "is " << shown(actual) << " instead of " << shown(expected) << "; ";
    return report.str();
}

template <class Value>
std::string compare(const Value& expected, const Value& actual) {
    if constexpr (boost::describe::has_describe_members<Value>::value) {
        std::string report;
        boost::mp11::mp_for_each<members_of<Value>>([&](auto member) {
            const auto found = compare(expected.*member.pointer, actual.*member.pointer);
            if (!found.empty()) report.append(member.name).append(" ").append(found);
        });
        return report;
    } else {
        return compare_scalars(expected, actual);
    }
}

template <class Value>
std::string compare(const std::optional<Value>& expected, const std::optional<Value>& actual) {
    if (expected && actual) return compare(*expected, *actual);
    return expected.has_value() == actual.has_value() ? "" : actual ? "is there; " : "is not there; ";
}

template <class List>
std::string compare_elements(const List& expected, const List& actual) {
    if (expected.size() != actual.size())
        return std::to_string(actual.size()) + " elements instead of " + std::to_string(expected.size());
    std::size_t different = 0;
    std::string first;
    for (std::size_t at = 0; at < expected.size(); ++at) {
        const auto found = compare(expected[at], actual[at]);
        if (found.empty()) continue;
        if (different++ == 0) first = "first at " + std::to_string(at) + ": " + found;
    }
    return different == 0
               ? ""
               : std::to_string(different) + " of " + std::to_string(expected.size()) + " elements differ, " + first;
}

template <class Value>
std::string compare(const std::vector<Value>& expected, const std::vector<Value>& actual) {
    return compare_elements(expected, actual);
}

template <class Value, std::size_t Count>
std::string compare(const std::array<Value, Count>& expected, const std::array<Value, Count>& actual) {
    return compare_elements(expected, actual);
}

std::string compare(const std::map<std::string, std::string>& expected,
                    const std::map<std::string, std::string>& actual) {
    if (expected.size() != actual.size())
        return std::to_string(actual.size()) + " entries instead of " + std::to_string(expected.size());
    std::string report;
    for (const auto& [key, value] : expected) {
        const auto found = actual.find(key);
        report += found == actual.end() ? key + " is not there; " : compare(value, found->second);
    }
    return report;
}

// Obvious and slow, as the reader is; what is beyond a type's own range no text of ours has.

std::string read_text(reference_reader& reader) {
    std::string text;
    reader.read(text);
    return text;
}

void expect(bool is_right, const std::string& text) {
    if (!is_right) throw std::runtime_error{"unexpected \"" + text + '"'};
}

void read(reference_reader& reader, int& value) {
    std::int64_t wide = 0;
    reader.read(wide);
    value = static_cast<int>(wide);
}

void read(reference_reader& reader, Amount& value) {
    double number = 0;
    reader.read(number);
    value = Amount::from_units(std::llround(number * 100));
}

void read(reference_reader& reader, Progress& value) {
    const auto text = read_text(reader);
    bool is_found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Progress>>([&](auto each) {
        if (text != each.name) return;
        value = each.value;
        is_found = true;
    });
    expect(is_found, text);
}

void read(reference_reader& reader, Instant& value) {
    using namespace std::chrono;
    const auto text = read_text(reader);
    int y = 0;
    unsigned m = 0, d = 0;
    int h = 0, min = 0, s = 0, ms = 0, size = 0;
    const int count = std::sscanf(text.c_str(), "%4d-%2u-%2uT%2d:%2d:%2d.%3dZ%n", &y, &m, &d, &h, &min, &s, &ms, &size);
    if (count == 6) std::sscanf(text.c_str(), "%*4d-%*2u-%*2uT%*2d:%*2d:%*2dZ%n", &size);
    expect(count >= 6 && text.size() == static_cast<std::size_t>(size), text);
    value = sys_days{year{y} / month{m} / day{d}} + hours{h} + minutes{min} + seconds{s} + milliseconds{ms};
}

void read(reference_reader& reader, Uuid& value) {
    auto text = read_text(reader);
    expect(text.size() == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-', text);
    std::erase(text, '-');
    for (std::size_t at = 0; at < value.size(); ++at)
        value[at] = static_cast<std::uint8_t>(std::stoul(text.substr(2 * at, 2), nullptr, 16));
}

void read(reference_reader& reader, std::map<std::string, std::string>& entries) {
    reader.expect('{');
    do {
        const auto key = read_text(reader);
        reader.expect(':');
        entries[key] = read_text(reader);
    } while (reader.accept(','));
    reader.expect('}');
}

template <class Value>
void read(reference_reader& reader, Value& value);
template <class Value>
void read(reference_reader& reader, std::optional<Value>& value);
template <class Value>
void read(reference_reader& reader, std::vector<Value>& list);

template <class Value>
void read(reference_reader& reader, Value& value) {
    if constexpr (boost::describe::has_describe_members<Value>::value) {
        reader.expect('{');
        std::string key;
        do {
            reader.read(key);
            reader.expect(':');
            boost::mp11::mp_for_each<members_of<Value>>([&](auto member) {
                if (key == member.name) read(reader, value.*member.pointer);
            });
        } while (reader.accept(','));
        reader.expect('}');
    } else {
        reader.read(value);
    }
}

template <class Value>
void read(reference_reader& reader, std::optional<Value>& value) {
    if (!reader.accept_null()) read(reader, value.emplace());
}

template <class Value>
void read(reference_reader& reader, std::vector<Value>& list) {
    reader.expect('[');
    do read(reader, list.emplace_back());
    while (reader.accept(','));
    reader.expect(']');
}

template <class Value>
std::string difference_after_reading(const Value& expected, std::string_view text) try {
    Value actual;
    reference_reader reader{text};
    read(reader, actual);
    reader.expect_end();
    return compare(expected, actual);
} catch (const std::exception& error) {
    return error.what();
}

}  // namespace

std::string difference(const Item& expected, const Item& actual) { return compare(expected, actual); }
std::string difference(const Store& expected, const Store& actual) { return compare(expected, actual); }
std::string difference(const Signup& expected, const Signup& actual) { return compare(expected, actual); }
std::string difference(const Timeline& expected, const Timeline& actual) { return compare(expected, actual); }
std::string difference(const Polygons& expected, const Polygons& actual) { return compare(expected, actual); }

std::string difference(const std::vector<Item>& expected, const std::vector<Item>& actual) {
    return compare(expected, actual);
}

std::string difference(const std::vector<Product>& expected, const std::vector<Product>& actual) {
    return compare(expected, actual);
}

std::string difference(const std::vector<Article>& expected, const std::vector<Article>& actual) {
    return compare(expected, actual);
}

std::string difference(const Order& expected, const Order& actual) { return compare(expected, actual); }
std::string difference(const Instants& expected, const Instants& actual) { return compare(expected, actual); }
std::string difference(const Days& expected, const Days& actual) { return compare(expected, actual); }
std::string difference(const Uuids& expected, const Uuids& actual) { return compare(expected, actual); }

std::string difference_in_text(const Item& expected, std::string_view actual) {
    return difference_after_reading(expected, actual);
}

std::string difference_in_text(const Signup& expected, std::string_view actual) {
    return difference_after_reading(expected, actual);
}

std::string difference_in_text(const Order& expected, std::string_view actual) {
    return difference_after_reading(expected, actual);
}

std::string difference_in_text(const std::vector<Item>& expected, std::string_view actual) {
    return difference_after_reading(expected, actual);
}

std::string difference_in_text(const std::vector<Product>& expected, std::string_view actual) {
    return difference_after_reading(expected, actual);
}

}  // namespace bench
