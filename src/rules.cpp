// SPDX-License-Identifier: BSL-1.0
#include "rules.hpp"

#include "formats.hpp"
#include "integers.hpp"
#include "numbers/format.hpp"
#include "numbers/parse.hpp"
#include "patterns.hpp"
#include "utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

constant of_json(const boost::json::value& value) {
    switch (value.kind()) {
        case boost::json::kind::bool_: return constant(value.get_bool());
        case boost::json::kind::int64: return constant(value.get_int64());
        case boost::json::kind::uint64: return constant(value.get_uint64());
        case boost::json::kind::double_: return constant(value.get_double());
        case boost::json::kind::string: return constant(std::string_view(value.get_string().data(), value.get_string().size()));
        default: return {};
    }
}

/// A scalar member as a constant; none for what is no scalar, or an empty holder.
constant scalar_of(const slot& field, const void* value) {
    switch (field.code) {
        case op::int8: return constant(read_as<std::int8_t>(value));
        case op::int16: return constant(read_as<std::int16_t>(value));
        case op::int32: return constant(read_as<std::int32_t>(value));
        case op::int64: return constant(read_as<std::int64_t>(value));
        case op::uint8: return constant(read_as<std::uint8_t>(value));
        case op::uint16: return constant(read_as<std::uint16_t>(value));
        case op::uint32: return constant(read_as<std::uint32_t>(value));
        case op::uint64: return constant(read_as<std::uint64_t>(value));
        case op::float32: return constant(*static_cast<const float*>(value));
        case op::float64: return constant(*static_cast<const double*>(value));
        case op::boolean: return constant(*static_cast<const bool*>(value));
        case op::string: return constant(std::string_view(*static_cast<const std::string*>(value)));
        case op::string_view: return constant(*static_cast<const std::string_view*>(value));
        case op::json_value: return of_json(*static_cast<const boost::json::value*>(value));
        case op::holder: {
            const void* held = field.holder->get(value);
            return held ? scalar_of(*field.inner, held) : constant();
        }
        default: return {};
    }
}

std::partial_ordering compare_integer_to_double(std::int64_t left, double right) {
    // 2^63 is exact, so outside [-2^63, 2^63) the double decides alone and inside it converts without loss of its integral part.
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

/// A constant as a member of the value's kind holds it: what a float was given as 0.1 is not above 0.1, nor a double above 9007199254740993.
double as_held(const constant& declared, bool by_float) {
    // Rounded once: by way of a double, some integers would become a neighbour's float.
    if (declared.type == constant_type::integer) return by_float ? double{static_cast<float>(declared.integer)} : static_cast<double>(declared.integer);
    if (declared.type == constant_type::natural) return by_float ? double{static_cast<float>(declared.natural)} : static_cast<double>(declared.natural);
    if (declared.is_float == by_float || !std::isfinite(declared.number)) return declared.number;
    if (declared.is_float) return widened(static_cast<float>(declared.number));
    const bool fits = std::fabs(declared.number) <= std::numeric_limits<float>::max();
    return fits ? static_cast<double>(static_cast<float>(declared.number)) : declared.number;
}

/// A member's value and a declared constant; exact but for what the member cannot hold. Other kinds are only equal or unordered.
std::partial_ordering compare(const constant& value, const constant& declared) {
    using enum constant_type;
    if (value.type == number && declared.is_numeric()) return value.number <=> as_held(declared, value.is_float);
    if (value.type == integer && declared.type == number) return compare_integer_to_double(value.integer, declared.number);
    if (value.type == natural && declared.type == number) return compare_natural_to_double(value.natural, declared.number);
    if (value.type == integer && declared.type == integer) return value.integer <=> declared.integer;
    if (value.type == natural && declared.type == natural) return value.natural <=> declared.natural;
    if (value.type == integer && declared.type == natural) return std::partial_ordering::less;
    if (value.type == natural && declared.type == integer) return std::partial_ordering::greater;
    if (value.type == text && declared.type == text) return value.view() <=> declared.view();
    if (value.type == boolean && declared.type == boolean) return value.boolean <=> declared.boolean;
    return std::partial_ordering::unordered;
}

bool same(const constant& value, const constant& declared) { return compare(value, declared) == std::partial_ordering::equivalent; }

template <class Integer>
Integer integer_at(const choice_list& list, std::size_t index) {
    return read_as<Integer>(static_cast<const char*>(list.data) + index * sizeof(Integer));
}

constant choice_at(const choice_list& list, std::size_t index) {
    switch (list.type) {
        case choice_type::constants: return static_cast<const constant*>(list.data)[index];
        case choice_type::boolean: return constant(static_cast<const bool*>(list.data)[index]);
        case choice_type::int8: return constant(integer_at<std::int8_t>(list, index));
        case choice_type::int16: return constant(integer_at<std::int16_t>(list, index));
        case choice_type::int32: return constant(integer_at<std::int32_t>(list, index));
        case choice_type::int64: return constant(integer_at<std::int64_t>(list, index));
        case choice_type::uint8: return constant(integer_at<std::uint8_t>(list, index));
        case choice_type::uint16: return constant(integer_at<std::uint16_t>(list, index));
        case choice_type::uint32: return constant(integer_at<std::uint32_t>(list, index));
        case choice_type::uint64: return constant(integer_at<std::uint64_t>(list, index));
        case choice_type::float32: return constant(static_cast<const float*>(list.data)[index]);
        case choice_type::float64: return constant(static_cast<const double*>(list.data)[index]);
        case choice_type::c_string: return constant(static_cast<const char* const*>(list.data)[index]);
        case choice_type::string_view: return constant(static_cast<const std::string_view*>(list.data)[index]);
    }
    return {};
}

bool is_among(const choice_list& list, const constant& value) {
    for (std::size_t i = 0; i < list.count; ++i)
        if (same(value, choice_at(list, i))) return true;
    return false;
}

template <class Visit>
bool each_element(const slot& field, const void* value, Visit visit) {
    const auto told = [](void* context, const void* element) { return (*static_cast<Visit*>(context))(element); };
    if (field.code == op::sequence) return field.sequence->each(value, &visit, told);
    const boost::json::array* array = nullptr;
    if (field.code == op::json_array)
        array = static_cast<const boost::json::array*>(value);
    else
        array = static_cast<const boost::json::value*>(value)->if_array();
    if (array)
        for (const boost::json::value& element : *array)
            if (!visit(&element)) return false;
    return true;
}

std::size_t length_of(const slot& field, const void* value) {
    if (field.kind != field_kind::list) return count_code_points(scalar_of(field, value).view());
    if (field.code == op::sequence && field.sequence->size) return field.sequence->size(value);
    std::size_t count = 0;
    each_element(field, value, [&count](const void*) {
        ++count;
        return true;
    });
    return count;
}

errc check_range(const rule& checked, const constant& value) {
    if (checked.min.is_set()) {
        const std::partial_ordering order = compare(value, checked.min);
        if (!(checked.min_inclusive ? order >= 0 : order > 0)) return errc::too_small;
    }
    if (checked.max.is_set()) {
        const std::partial_ordering order = compare(value, checked.max);
        if (!(checked.max_inclusive ? order <= 0 : order < 0)) return errc::too_large;
    }
    return {};
}

errc check_length(const rule& checked, std::size_t length) {
    if (checked.equal.is_set()) return length == static_cast<std::size_t>(checked.equal.integer) ? errc{} : errc::wrong_length;
    if (checked.min.is_set() && length < static_cast<std::size_t>(checked.min.integer)) return errc::too_short;
    if (checked.max.is_set() && length > static_cast<std::size_t>(checked.max.integer)) return errc::too_long;
    return {};
}

errc check_callable(const slot& field, const rule& checked, const void* value, std::string& said) {
    const callable& function = checked.function;
    const constant scalar = function.argument == argument_type::object ? constant() : scalar_of(field, value);
    bool valid = false;
    switch (function.argument) {
        case argument_type::integer: {
            if (scalar.type == constant_type::natural) return errc::number_too_large;
            valid = function.call(&scalar.integer, said);
            break;
        }
        case argument_type::natural: {
            const std::uint64_t natural = scalar.type == constant_type::natural ? scalar.natural : static_cast<std::uint64_t>(scalar.integer);
            valid = function.call(&natural, said);
            break;
        }
        case argument_type::number: {
            const double number = scalar.type == constant_type::number    ? scalar.number
                                  : scalar.type == constant_type::natural ? static_cast<double>(scalar.natural)
                                                                          : static_cast<double>(scalar.integer);
            valid = function.call(&number, said);
            break;
        }
        case argument_type::boolean: valid = function.call(&scalar.boolean, said); break;
        case argument_type::text: {
            const std::string_view text = scalar.view();
            valid = function.call(&text, said);
            break;
        }
        case argument_type::object: valid = function.call(value, said); break;
    }
    return valid ? errc{} : errc::custom;
}

errc check_rule(const slot& field, const rule& checked, const void* value, std::string& said) {
    switch (checked.kind) {
        case rule_kind::range: return check_range(checked, scalar_of(field, value));
        case rule_kind::length: return check_length(checked, length_of(field, value));
        case rule_kind::one_of: return is_among(checked.choices, scalar_of(field, value)) ? errc{} : errc::not_one_of;
        case rule_kind::none_of: return is_among(checked.choices, scalar_of(field, value)) ? errc::forbidden_value : errc{};
        case rule_kind::equal: return same(scalar_of(field, value), checked.equal) ? errc{} : errc::not_equal;
        case rule_kind::regexp: return matches(checked, scalar_of(field, value).view()) ? errc{} : errc::pattern;
        case rule_kind::email: return is_email(scalar_of(field, value).view()) ? errc{} : errc::invalid_email;
        case rule_kind::url: return is_url(scalar_of(field, value).view()) ? errc{} : errc::invalid_url;
        case rule_kind::contains_only:
            return each_element(field, value,
                                [&](const void* element) { return is_among(checked.choices, scalar_of(*field.inner, element)); })
                       ? errc{}
                       : errc::not_all_allowed;
        case rule_kind::contains_none_of:
            return each_element(field, value,
                                [&](const void* element) { return !is_among(checked.choices, scalar_of(*field.inner, element)); })
                       ? errc{}
                       : errc::contains_forbidden;
        case rule_kind::callable: return check_callable(field, checked, value, said);
    }
    return {};
}

/// A bound as a double, when it is one exactly.
bool exact_bound(const constant& bound, double& out) {
    constexpr std::int64_t limit = std::int64_t{1} << 53;
    if (bound.type == constant_type::number) {
        out = bound.number;
        return !bound.is_float;
    }
    if (bound.type != constant_type::integer || bound.integer > limit || bound.integer < -limit) return false;
    out = static_cast<double>(bound.integer);
    return true;
}

bool surely_in_range(const rule& checked, double value) {
    double bound = 0;
    if (checked.min.is_set() && !(exact_bound(checked.min, bound) && (checked.min_inclusive ? value >= bound : value > bound))) return false;
    if (checked.max.is_set() && !(exact_bound(checked.max, bound) && (checked.max_inclusive ? value <= bound : value < bound))) return false;
    return true;
}

bool surely_in_range(const rule& checked, std::int64_t value) {
    const auto above = [&] {
        return checked.min.type == constant_type::integer && (checked.min_inclusive ? value >= checked.min.integer : value > checked.min.integer);
    };
    const auto below = [&] {
        return checked.max.type == constant_type::integer && (checked.max_inclusive ? value <= checked.max.integer : value < checked.max.integer);
    };
    return (!checked.min.is_set() || above()) && (!checked.max.is_set() || below());
}

/// From 1 to 4 bytes make a code point, so that most strings need no counting.
bool surely_in_length(const rule& checked, std::size_t bytes) {
    if (checked.equal.is_set()) return false;
    if (checked.max.is_set() && bytes > static_cast<std::size_t>(checked.max.integer)) return false;
    return !checked.min.is_set() || (bytes + 3) / 4 >= static_cast<std::size_t>(checked.min.integer);
}

/// Whether the commonest rules hold, told in a few instructions; false leaves it open.
bool surely_obeys(const slot& field, const rule& checked, const void* value) {
    if (checked.kind == rule_kind::range) {
        if (field.code == op::float64) return surely_in_range(checked, *static_cast<const double*>(value));
        if (field.code == op::int64) return surely_in_range(checked, read_as<std::int64_t>(value));
    }
    return checked.kind == rule_kind::length && field.code == op::string &&
           surely_in_length(checked, static_cast<const std::string*>(value)->size());
}

}  // namespace

std::string print_value(const constant& value) {
    char digits[number_room];
    switch (value.type) {
        case constant_type::boolean: return value.boolean ? "true" : "false";
        case constant_type::integer: return {digits, format_integer(digits, value.integer)};
        case constant_type::natural: return {digits, format_integer(digits, value.natural)};
        case constant_type::number:
            if (!std::isfinite(value.number)) return std::isnan(value.number) ? "nan" : value.number < 0 ? "-inf" : "inf";
            if (value.is_float) return {digits, format_float(digits, static_cast<float>(value.number))};
            return {digits, format_double(digits, value.number)};
        case constant_type::text: return std::string(value.view());
        case constant_type::none: break;
    }
    return {};
}

std::string print_input(const slot& field, const void* value) {
    if (field.kind != field_kind::list) return print_value(scalar_of(field, value));
    std::string out;
    each_element(field, value, [&](const void* element) {
        if (!out.empty()) out += ", ";
        out += print_value(scalar_of(*field.inner, element));
        return true;
    });
    return out;
}

bool check_rules(const slot& field, const void* value, collector& errors, const frame* path, std::size_t offset) {
    std::size_t first = 0;
    while (first < field.rule_count && surely_obeys(field, field.rules[first], value)) ++first;
    if (first == field.rule_count) [[likely]]
        return true;
    bool valid = true;
    std::string said;
    for (std::size_t i = first; i < field.rule_count; ++i) {
        const rule& checked = field.rules[i];
        said.clear();
        const errc code = check_rule(field, checked, value, said);
        if (code == errc{}) continue;
        valid = false;
        const finding found{.code = code, .path = path, .offset = offset, .field = &field, .source = &checked, .note = said};
        if (collector::wants_input(found))
            errors.add(found, print_input(field, value));
        else
            errors.add(found);
    }
    return valid;
}

}  // namespace mallow::detail
