// SPDX-License-Identifier: BSL-1.0
#include "sources/json/text.hpp"

#include "machine/limits.hpp"
#include "numbers/parse.hpp"
#include "sources/source.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

namespace mallow::detail {

namespace {

/// Which of the open levels are objects, a bit each.
class level_stack {
public:
    bool empty() const noexcept { return size_ == 0; }
    bool top() const noexcept { return (words_[(size_ - 1) / 64] >> (size_ - 1) % 64 & 1) != 0; }
    void push(bool object) noexcept {
        std::uint64_t& word = words_[size_ / 64];
        if (size_ % 64 == 0) word = 0;
        const std::uint64_t bit = std::uint64_t{1} << size_ % 64;
        word = object ? word | bit : word & ~bit;
        ++size_;
    }
    void pop() noexcept { --size_; }

private:
    std::uint64_t words_[deepest / 64 + 1];
    std::size_t size_ = 0;
};

}  // namespace

bool text_source::skip() {
    if (!at_object() && !at_array()) {
        scalar passed;
        return read_scalar(passed);
    }
    level_stack in_object;
    for (;;) {
        if (at_ == end_) return fail("a value");
        if (*at_ == '{' || *at_ == '[') {
            const bool object = *at_ == '{';
            if (!step_in()) return false;
            ++at_;
            at_ = skip_space_quickly();
            if (at_ != end_ && *at_ == (object ? '}' : ']')) {
                ++at_;
                ++depth_left_;
            } else {
                in_object.push(object);
                if (object) {
                    if (at_ == end_ || *at_ != '"') return fail("a key or the end of the object");
                    ++at_;
                    std::string_view key;
                    if (!string_body(key, spare().value) || !colon()) return false;
                } else if (at_ == end_) {
                    return fail("a value or the end of the array");
                }
                continue;
            }
        } else {
            scalar passed;
            if (!read_scalar(passed)) return false;
        }
        for (;;) {
            if (in_object.empty()) return true;
            at_ = skip_space_quickly();
            const bool object = in_object.top();
            if (at_ != end_ && *at_ == (object ? '}' : ']')) {
                ++at_;
                ++depth_left_;
                in_object.pop();
                continue;
            }
            if (at_ == end_ || *at_ != ',')
                return fail(object ? "a comma or the end of the object" : "a comma or the end of the array");
            ++at_;
            at_ = skip_space_quickly();
            if (object) {
                if (at_ == end_ || *at_ != '"') return fail("a key");
                ++at_;
                std::string_view key;
                if (!string_body(key, spare().value) || !colon()) return false;
            }
            break;
        }
    }
}

bool text_source::build(boost::json::value& value, errc& problem) {
    problem = errc{};
    if (!build_into(value, problem)) return false;
    // A repeated key may have taken the place of what was a problem. No text says NaN: it stands for an integer that is
    // too small.
    if (problem != errc{}) problem = find_problem(value);
    if (problem == errc::not_finite) problem = errc::number_too_small;
    return true;
}

bool text_source::build_into(boost::json::value& value, errc& problem) {
    if (at_object()) {
        object_cursor cursor;
        if (!open(cursor)) return false;
        boost::json::object& object = value.emplace_object();
        static constexpr plan no_keys{};
        for (;;) {
            const key_entry* none = nullptr;
            const field_stop stop = next_key(cursor, no_keys, none);
            if (stop == field_stop::end) return true;
            if (stop == field_stop::broken) return false;
            boost::json::value& member = object[boost::json::string_view(key_.data(), key_.size())];
            if (!build_into(member, problem)) return false;
        }
    }
    if (at_array()) {
        array_cursor cursor;
        if (!open(cursor)) return false;
        boost::json::array& array = value.emplace_array();
        for (;;) {
            const read_outcome next = next_element(cursor);
            if (next == read_outcome::other) return true;
            if (next == read_outcome::stop) return false;
            if (!build_into(array.emplace_back(nullptr), problem)) return false;
        }
    }
    scalar read;
    if (!read_scalar(read)) return false;
    switch (read.kind) {
        case scalar_kind::null: value.emplace_null(); break;
        case scalar_kind::boolean: value.emplace_bool() = read.boolean; break;
        case scalar_kind::string: value.emplace_string().assign(read.text.data(), read.text.size()); break;
        default: {
            if (read.text.find_first_of(".eE") == std::string_view::npos && read.text != "-0") {
                const parsed_integer whole = parse_integer(read.text);
                constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
                if (whole.outcome == integer_outcome::exact && whole.magnitude <= largest + whole.negative) {
                    value.emplace_int64() =
                        static_cast<std::int64_t>(whole.negative ? 0 - whole.magnitude : whole.magnitude);
                    break;
                }
                if (whole.outcome == integer_outcome::exact && !whole.negative) {
                    value.emplace_uint64() = whole.magnitude;
                    break;
                }
                // As a double it would lose digits, and nobody would be told.
                problem = whole.negative ? errc::number_too_small : errc::number_too_large;
                using limits = std::numeric_limits<double>;
                value.emplace_double() = whole.negative ? limits::quiet_NaN() : limits::infinity();
                break;
            }
            double real = 0;
            if (!parse_double(read.text, real)) {
                problem = errc::number_too_large;
                real = std::numeric_limits<double>::infinity();
            }
            value.emplace_double() = real;
        }
    }
    return true;
}

}  // namespace mallow::detail
