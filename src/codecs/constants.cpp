// SPDX-License-Identifier: BSL-1.0
#include "codecs/constants.hpp"

#include "codecs/scalar.hpp"
#include "codecs/scratch.hpp"
#include "formats/decimal.hpp"
#include "formats/uuid.hpp"
#include "numbers/environment.hpp"
#include "numbers/format.hpp"
#include "numbers/parse.hpp"

#include <boost/json/string.hpp>
#include <boost/json/value.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>

namespace mallow::detail {

namespace {

std::partial_ordering compare_integer_to_double(std::int64_t left, double right) {
    // 2^63 is exact, so outside [-2^63, 2^63) the double decides alone and inside it converts without loss of its
    // integral part.
    if (std::isnan(right)) return std::partial_ordering::unordered;
    if (right >= 9223372036854775808.0) return std::partial_ordering::less;
    if (right < -9223372036854775808.0) return std::partial_ordering::greater;
    const double whole = std::floor(right);
    const auto integer = static_cast<std::int64_t>(whole);
    if (left != integer) return left <=> integer;
    return right > whole ? std::partial_ordering::less : std::partial_ordering::equivalent;
}

std::partial_ordering compare_natural_to_double(std::uint64_t left, double right) {
    if (std::isnan(right)) return std::partial_ordering::unordered;
    if (right >= 18446744073709551616.0) return std::partial_ordering::less;
    if (right < 0) return std::partial_ordering::greater;
    const double whole = std::floor(right);
    const auto integer = static_cast<std::uint64_t>(whole);
    if (left != integer) return left <=> integer;
    return right > whole ? std::partial_ordering::less : std::partial_ordering::equivalent;
}

/// A constant as a member of the value's kind holds it: what a float was given as 0.1 is not above 0.1, nor a double
/// above 9007199254740993.
double as_held(const constant& declared, bool by_float) {
    // Rounded once: by way of a double, some integers would become a neighbour's float.
    if (declared.type == constant_type::integer)
        return by_float ? double{static_cast<float>(declared.integer)} : static_cast<double>(declared.integer);
    if (declared.type == constant_type::natural)
        return by_float ? double{static_cast<float>(declared.natural)} : static_cast<double>(declared.natural);
    if (declared.is_float == by_float || !std::isfinite(declared.number)) return declared.number;
    if (declared.is_float) return widened(static_cast<float>(declared.number));
    const bool fits = std::fabs(declared.number) <= std::numeric_limits<float>::max();
    return fits ? static_cast<double>(static_cast<float>(declared.number)) : declared.number;
}

void append_number(std::string& out, const constant& value) {
    const nearest_rounding whatever_is_set;  // a message is made when it is asked for, outside any call
    char digits[number_room];
    char* end = digits;
    if (value.type == constant_type::integer) end = format_integer(digits, value.integer);
    if (value.type == constant_type::natural) end = format_integer(digits, value.natural);
    if (value.type == constant_type::number)
        end = value.is_float ? format_float(digits, static_cast<float>(value.number))
                             : format_double(digits, value.number);
    out.append(digits, end);
}

/// A number or a decimal, written plainly: exact for a decimal and an integer, for a double its shortest digits.
std::string plain_text(const constant& value) {
    std::string text;
    if (value.type == constant_type::text)
        text = value.view();
    else if (value.type == constant_type::decimal)
        text = decimal_text(value.integer, static_cast<int>(value.size));
    else
        append_number(text, value);
    std::string plain;
    constexpr std::size_t most = 2000;  // more than a decimal in a string has, or a double
    plain_decimal(text, most, plain);
    return plain;
}

std::strong_ordering compare_to_units(std::int64_t units, std::int64_t integer, std::uint32_t places) {
    std::int64_t one = 1;
    for (std::uint32_t i = 0; i < places; ++i) one *= 10;
    const std::int64_t whole = units / one - (units % one < 0);  // the next integer below
    if (whole != integer) return whole <=> integer;
    return units % one == 0 ? std::strong_ordering::equal : std::strong_ordering::greater;
}

/// What is compared by digits: a decimal with any number, or a decimal in a string.
std::partial_ordering compare_exactly(const constant& value, const constant& declared) {
    if (value.type == constant_type::decimal) {
        if (declared.type == constant_type::decimal && declared.size == value.size)
            return value.integer <=> declared.integer;
        if (declared.type == constant_type::integer)
            return compare_to_units(value.integer, declared.integer, value.size);
    }
    if (declared.type == constant_type::number && !std::isfinite(declared.number))
        return std::isnan(declared.number) ? std::partial_ordering::unordered
               : declared.number > 0       ? std::partial_ordering::less
                                           : std::partial_ordering::greater;
    return compare_decimals(plain_text(value), plain_text(declared)) <=> 0;
}

bool is_by_digits(const constant& value, const constant& declared) {
    const bool is_number = declared.is_numeric() || declared.type == constant_type::decimal;
    if (value.type == constant_type::decimal || value.type == constant_type::text) return is_number;
    return value.is_numeric() && declared.type == constant_type::decimal;
}

std::partial_ordering compare_uuid(const constant& value, std::string_view declared) {
    char text[uuid_size];
    write_uuid(value.text, text);
    return std::string_view(text, uuid_size).compare(declared) <=> 0;
}

/// Hands on what a coded constant is dumped as.
template <class Visit>
void as_dumped(const constant& value, const slot& field, Visit visit) {
    const scratch made(*field.codec->ops);
    field.codec->put(value, field, made.get());
    scalar_out out;
    if (!field.codec->dump(made.get(), field, out)) return;
    switch (out.kind) {
        case scalar_kind::boolean: return visit(constant(out.boolean));
        case scalar_kind::integer: return visit(constant(out.integer));
        case scalar_kind::natural: return visit(constant(out.natural));
        case scalar_kind::real:
            return visit(out.is_float ? constant(static_cast<float>(out.real)) : constant(out.real));
        case scalar_kind::string: return visit(constant(out.text));
        case scalar_kind::number: {
            double nearest = 0;
            parse_double(out.text, nearest);
            return visit(constant(nearest));
        }
        case scalar_kind::null:
        case scalar_kind::array:
        case scalar_kind::object: return;
    }
}

}  // namespace

std::partial_ordering compare(const constant& value, const constant& declared) {
    using enum constant_type;
    if (value.type == number && declared.is_numeric()) return value.number <=> as_held(declared, value.is_float);
    if (value.type == integer && declared.type == number)
        return compare_integer_to_double(value.integer, declared.number);
    if (value.type == natural && declared.type == number)
        return compare_natural_to_double(value.natural, declared.number);
    if (value.type == integer && declared.type == integer) return value.integer <=> declared.integer;
    if (value.type == natural && declared.type == natural) return value.natural <=> declared.natural;
    if (value.type == integer && declared.type == natural) return std::partial_ordering::less;
    if (value.type == natural && declared.type == integer) return std::partial_ordering::greater;
    if (value.type == text && declared.type == text) return value.view().compare(declared.view()) <=> 0;
    if (value.type == boolean && declared.type == boolean) return value.boolean <=> declared.boolean;
    if (value.type == coded && declared.type == coded) return value.integer <=> declared.integer;
    if (value.type == uuid && declared.type == text) return compare_uuid(value, declared.view());
    if (is_by_digits(value, declared)) return compare_exactly(value, declared);
    return std::partial_ordering::unordered;
}

bool is_multiple_of(const constant& value, const constant& factor) {
    if (value.type == constant_type::integer && factor.type == constant_type::integer)
        return value.integer % factor.integer == 0;
    if (value.type == constant_type::natural && factor.type == constant_type::integer)
        return value.natural % static_cast<std::uint64_t>(factor.integer) == 0;
    return value.is_set() && is_multiple(plain_text(value), plain_text(factor));
}

void append(std::string& out, const constant& value, const slot* field) {
    switch (value.type) {
        case constant_type::none: return;
        case constant_type::boolean: out += value.boolean ? "true" : "false"; return;
        case constant_type::text: out += value.view(); return;
        case constant_type::decimal: {
            char digits[decimal_room];
            out.append(digits, write_decimal(digits, value.integer, static_cast<int>(value.size), 1));
            return;
        }
        case constant_type::uuid: {
            char digits[uuid_size];
            write_uuid(value.text, digits);
            out.append(digits, uuid_size);
            return;
        }
        case constant_type::integer:
        case constant_type::natural: return append_number(out, value);
        case constant_type::number:
            if (std::isfinite(value.number)) return append_number(out, value);
            out += std::isnan(value.number) ? "nan" : value.number > 0 ? "inf" : "-inf";
            return;
        case constant_type::coded:
            return as_dumped(value, *field, [&out](const constant& plain) { append(out, plain, nullptr); });
    }
}

boost::json::value to_json(const constant& value) {
    switch (value.type) {
        case constant_type::none:
        case constant_type::coded: break;
        case constant_type::decimal: {
            double nearest = 0;
            parse_double(plain_text(value), nearest);
            return nearest;
        }
        case constant_type::uuid: {
            std::string text;
            append(text, value, nullptr);
            return boost::json::string(text);
        }
        case constant_type::boolean: return value.boolean;
        case constant_type::integer: return value.integer;
        case constant_type::natural: return value.natural;
        case constant_type::number: {
            const nearest_rounding whatever_is_set;
            if (std::isfinite(value.number))
                return value.is_float ? widened(static_cast<float>(value.number)) : value.number;
            break;
        }
        case constant_type::text: return boost::json::string(value.view());
    }
    return nullptr;
}

boost::json::value to_json(const constant& value, const slot* field) {
    if (value.type != constant_type::coded) return to_json(value);
    boost::json::value made;
    as_dumped(value, *field, [&made](const constant& plain) { made = to_json(plain); });
    return made;
}

}  // namespace mallow::detail
