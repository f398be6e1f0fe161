// SPDX-License-Identifier: BSL-1.0
#include "codecs/numbers.hpp"

#include "numbers/parse.hpp"

#include <mallow/plan/codec.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <type_traits>

namespace mallow::detail {

namespace {

/// A number as it is written, rounded once to what the member holds.
errc read_lexeme(std::string_view lexeme, double& value) {
    return parse_double(lexeme, value) ? errc{} : errc::number_too_large;
}
errc read_lexeme(std::string_view lexeme, float& value) {
    return parse_float(lexeme, value) ? errc{} : errc::number_too_large;
}

errc narrow(double from, double& value) {
    value = from;
    return {};
}
errc narrow(double from, float& value) {
    value = static_cast<float>(from);
    return std::isinf(value) && !std::isinf(from) ? errc::number_too_large : errc{};
}

template <class Number>
errc read(const scalar& in, const slot& field, bool strict, Number& value) {
    switch (in.kind) {
        case scalar_kind::number: return read_lexeme(in.text, value);
        case scalar_kind::integer: value = static_cast<Number>(in.integer); return {};
        case scalar_kind::natural: value = static_cast<Number>(in.natural); return {};
        case scalar_kind::real:
            // What a text could only say as an overflow; `allow_nan` is for strings.
            if (std::isnan(in.real)) return errc::not_finite;
            if (std::isinf(in.real)) return errc::number_too_large;
            return narrow(in.real, value);
        case scalar_kind::string: {
            double special = 0;
            if (spells_special(in.text, special)) {
                if (field.allow_nan) return narrow(special, value);
                return strict ? errc::invalid_number : errc::not_finite;
            }
            if (strict) return errc::invalid_number;
            const std::string_view lexeme = spelled_number(in.text);
            return lexeme.empty() ? errc::invalid_number : read_lexeme(lexeme, value);
        }
        default: return errc::invalid_number;
    }
}

template <class Number>
struct number_row {
    static errc load(const scalar& in, const slot& field, bool strict, void* member) {
        Number value{};
        const errc refused = read(in, field, strict, value);
        if (refused == errc{}) *static_cast<Number*>(member) = value;
        return refused;
    }
    static bool dump(const void* member, const slot&, scalar_out& out) {
        out.kind = scalar_kind::real;
        out.is_float = std::is_same_v<Number, float>;
        out.real = *static_cast<const Number*>(member);
        if (std::isfinite(out.real)) return true;
        out.problem = errc::not_finite;
        return false;
    }
    static constant peek(const void* member, const slot&) { return constant(*static_cast<const Number*>(member)); }
    static void put(const constant& value, const slot&, void* member) {
        *static_cast<Number*>(member) = value.type == constant_type::number    ? static_cast<Number>(value.number)
                                        : value.type == constant_type::natural ? static_cast<Number>(value.natural)
                                                                               : static_cast<Number>(value.integer);
    }

    static constexpr codec row{
        json_type::number, nullptr, errc::invalid_number, &type_ops_of<Number>::value, load, dump, peek, put};
};

}  // namespace

// Python's spellings, which `float()` reads whatever their case.
bool spells_special(std::string_view text, double& value) {
    const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.size() != 3 && text.size() != 8) return false;
    const auto is = [text](std::string_view word) {
        return std::equal(text.begin(), text.end(), word.begin(), word.end(), [](char left, char right) {
            return (left >= 'A' && left <= 'Z' ? static_cast<char>(left + 32) : left) == right;
        });
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

errc read_number(const scalar& in, const slot& field, bool strict, double& value) {
    return read(in, field, strict, value);
}

constinit const codec float_codec = number_row<float>::row;
constinit const codec double_codec = number_row<double>::row;

}  // namespace mallow::detail
