// SPDX-License-Identifier: BSL-1.0
#include "codecs/coerce.hpp"

#include "machine/integers.hpp"
#include "numbers/parse.hpp"

#include <boost/json/value.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string_view>

namespace mallow::detail {

namespace {

template <class T>
errc store(bool negative, std::uint64_t magnitude, void* member) noexcept {
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<T>::max());
    constexpr std::uint64_t lowest = std::numeric_limits<T>::is_signed ? largest + 1 : 0;
    if (!negative && magnitude > largest) return errc::number_too_large;
    if (negative && magnitude > lowest) return errc::number_too_small;
    write_as(member, static_cast<T>(negative ? 0 - magnitude : magnitude));
    return {};
}

errc store_json(bool negative, std::uint64_t magnitude, boost::json::value& member) noexcept {
    if (!negative && magnitude > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        member.emplace_uint64() = magnitude;
        return {};
    }
    std::int64_t value = 0;
    const errc stored = store<std::int64_t>(negative, magnitude, &value);
    if (stored == errc{}) member.emplace_int64() = value;
    return stored;
}

errc read_integer(const slot& field, bool strict, const scalar& input, void* member) {
    parsed_integer value;
    switch (input.kind) {
        case scalar_kind::number:
            if (strict && input.text.find_first_of(".eE") != std::string_view::npos) return errc::invalid_integer;
            value = parse_integer(input.text);
            break;
        case scalar_kind::integer:
            value.negative = input.integer < 0;
            value.magnitude = value.negative ? 0 - static_cast<std::uint64_t>(input.integer) : static_cast<std::uint64_t>(input.integer);
            break;
        case scalar_kind::natural: value.magnitude = input.natural; break;
        case scalar_kind::real:
            if (strict) return errc::invalid_integer;
            value = integer_of(input.real);
            break;
        case scalar_kind::string:
            if (strict || !spelled_integer(input.text, value)) return errc::invalid_integer;
            break;
        default: return errc::invalid_integer;
    }
    switch (value.outcome) {
        case integer_outcome::fraction: return errc::invalid_integer;
        case integer_outcome::too_large: return errc::number_too_large;
        case integer_outcome::too_small: return errc::number_too_small;
        case integer_outcome::exact: break;
    }
    return store_integer(field.code, value.negative, value.magnitude, member);
}

/// Python's spellings, which `float()` reads whatever their case.
bool spells_special(std::string_view text, double& value) {
    while (!text.empty() && std::string_view(" \t\n\r\f\v").find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    while (!text.empty() && std::string_view(" \t\n\r\f\v").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const auto is = [text](std::string_view word) {
        return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                          [](char left, char right) { return (left >= 'A' && left <= 'Z' ? static_cast<char>(left + 32) : left) == right; });
    };
    if (is("nan"))
        value = std::numeric_limits<double>::quiet_NaN();
    else if (is("inf") || is("infinity"))
        value = std::numeric_limits<double>::infinity();
    else
        return false;
    if (negative) value = -value;
    return true;
}

errc store_number(const slot& field, double value, void* member) {
    switch (field.code) {
        case op::float32: {
            const auto narrowed = static_cast<float>(value);
            if (std::isinf(narrowed) && !std::isinf(value)) return errc::number_too_large;
            *static_cast<float*>(member) = narrowed;
            return {};
        }
        case op::float64: *static_cast<double*>(member) = value; return {};
        default: static_cast<boost::json::value*>(member)->emplace_double() = value; return {};
    }
}

errc store_lexeme(const slot& field, std::string_view lexeme, void* member) {
    if (field.code == op::float32)
        return parse_float(lexeme, *static_cast<float*>(member)) ? errc{} : errc::number_too_large;
    double value = 0;
    if (!parse_double(lexeme, value)) return errc::number_too_large;
    return store_number(field, value, member);
}

errc read_number(const slot& field, bool strict, const scalar& input, void* member) {
    switch (input.kind) {
        case scalar_kind::number: return store_lexeme(field, input.text, member);
        case scalar_kind::integer:
            if (field.code != op::float32) return store_number(field, static_cast<double>(input.integer), member);
            *static_cast<float*>(member) = static_cast<float>(input.integer);
            return {};
        case scalar_kind::natural:
            if (field.code != op::float32) return store_number(field, static_cast<double>(input.natural), member);
            *static_cast<float*>(member) = static_cast<float>(input.natural);
            return {};
        case scalar_kind::real:
            // What a text could only say as an overflow; `allow_nan` is for strings.
            if (std::isnan(input.real)) return errc::not_finite;
            if (std::isinf(input.real)) return errc::number_too_large;
            return store_number(field, input.real, member);
        case scalar_kind::string: {
            double special = 0;
            if (spells_special(input.text, special)) {
                if (field.allow_nan) return store_number(field, special, member);
                return strict ? errc::invalid_number : errc::not_finite;
            }
            if (strict) return errc::invalid_number;
            const std::string_view lexeme = spelled_number(input.text);
            return lexeme.empty() ? errc::invalid_number : store_lexeme(field, lexeme, member);
        }
        default: return errc::invalid_number;
    }
}

bool is_one_of(std::string_view text, const std::string_view (&words)[11]) {
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

errc read_boolean(const slot& field, bool strict, const scalar& input, void* member) {
    static constexpr std::string_view truthy[] = {"t", "T", "true", "True", "TRUE", "on", "On", "ON", "y", "Y", "yes"};
    static constexpr std::string_view falsy[] = {"f", "F", "false", "False", "FALSE", "off", "Off", "OFF", "n", "N", "no"};
    bool value = false;
    const auto from_number = [&value](double number) {
        value = number == 1;
        return number == 1 || number == 0;
    };
    bool known = false;
    switch (input.kind) {
        case scalar_kind::boolean:
            value = input.boolean;
            known = true;
            break;
        case scalar_kind::number: {
            double number = 0;
            // A fraction that rounds to 0 or 1 is neither: its integer is asked for.
            const parsed_integer whole = parse_integer(input.text);
            known = !strict && whole.outcome == integer_outcome::exact && !whole.negative && parse_double(input.text, number) &&
                    from_number(number);
            break;
        }
        case scalar_kind::integer: known = !strict && from_number(static_cast<double>(input.integer)); break;
        case scalar_kind::real: known = !strict && from_number(input.real); break;
        case scalar_kind::string:
            if (strict) break;
            value = is_one_of(input.text, truthy) || input.text == "Yes" || input.text == "YES" || input.text == "1";
            known = value || is_one_of(input.text, falsy) || input.text == "No" || input.text == "NO" || input.text == "0";
            break;
        default: break;
    }
    if (!known) return errc::invalid_boolean;
    if (field.code == op::boolean)
        *static_cast<bool*>(member) = value;
    else
        static_cast<boost::json::value*>(member)->emplace_bool() = value;
    return {};
}

}  // namespace

errc store_integer(op code, bool negative, std::uint64_t magnitude, void* member) noexcept {
    switch (code) {
        case op::int8: return store<std::int8_t>(negative, magnitude, member);
        case op::int16: return store<std::int16_t>(negative, magnitude, member);
        case op::int32: return store<std::int32_t>(negative, magnitude, member);
        case op::int64: return store<std::int64_t>(negative, magnitude, member);
        case op::uint8: return store<std::uint8_t>(negative, magnitude, member);
        case op::uint16: return store<std::uint16_t>(negative, magnitude, member);
        case op::uint32: return store<std::uint32_t>(negative, magnitude, member);
        case op::uint64: return store<std::uint64_t>(negative, magnitude, member);
        default: return store_json(negative, magnitude, *static_cast<boost::json::value*>(member));
    }
}

errc coerce(const slot& field, bool strict, const scalar& input, void* member) {
    switch (field.kind) {
        case field_kind::integer: return read_integer(field, strict, input, member);
        case field_kind::number: return read_number(field, strict, input, member);
        case field_kind::boolean: return read_boolean(field, strict, input, member);
        default: return errc::invalid_string;
    }
}

}  // namespace mallow::detail
