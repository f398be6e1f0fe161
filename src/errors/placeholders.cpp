// SPDX-License-Identifier: BSL-1.0
#include "errors/placeholders.hpp"

#include "machine/integers.hpp"
#include "numbers/format.hpp"
#include "numbers/parse.hpp"

#include <boost/json/array.hpp>
#include <boost/json/string.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace mallow::detail {

namespace {

/// What a placeholder stands for: a constant or a list, or neither.
struct operand {
    constant value;
    const choice_list* choices = nullptr;
};

bool has_choices(const rule& source) {
    switch (source.kind) {
        case rule_kind::one_of:
        case rule_kind::none_of:
        case rule_kind::contains_only:
        case rule_kind::contains_none_of: return true;
        default: return false;
    }
}

/// A callable's words and the syntax that was wanted are messages of their own; all other notes name a model.
bool notes_model(errc code) { return code != errc::custom && code != errc::syntax; }

operand find_operand(const error_list& list, const error_record& record, std::string_view name) {
    const rule* source = record.source;
    if (source && name == "min") return {.value = source->min};
    if (source && name == "max") return {.value = source->max};
    if (!source && name == "max" && record.code == errc::too_long) return {.value = record.count};
    if (name == "equal" || name == "other") {
        if (source) return {.value = source->equal};
        if (record.code == errc::wrong_length) return {.value = record.count};
    }
    if (source && (name == "choices" || name == "values") && has_choices(*source))
        return {.value = {}, .choices = &source->choices};
    if (source && name == "regex" && source->kind == rule_kind::regexp) return {.value = source->pattern};
    if (name == "input") return {.value = list.input(record)};
    if (name == "model" && record.note_size != 0 && notes_model(record.code)) return {.value = list.note(record)};
    return {};
}

template <class T>
T element_of(const choice_list& choices, std::size_t index) {
    return read_as<T>(static_cast<const char*>(choices.data) + index * sizeof(T));
}

constant choice_at(const choice_list& choices, std::size_t index) {
    switch (choices.type) {
        case choice_type::constants: return static_cast<const constant*>(choices.data)[index];
        case choice_type::boolean: return element_of<bool>(choices, index);
        case choice_type::int8: return element_of<std::int8_t>(choices, index);
        case choice_type::int16: return element_of<std::int16_t>(choices, index);
        case choice_type::int32: return element_of<std::int32_t>(choices, index);
        case choice_type::int64: return element_of<std::int64_t>(choices, index);
        case choice_type::uint8: return element_of<std::uint8_t>(choices, index);
        case choice_type::uint16: return element_of<std::uint16_t>(choices, index);
        case choice_type::uint32: return element_of<std::uint32_t>(choices, index);
        case choice_type::uint64: return element_of<std::uint64_t>(choices, index);
        case choice_type::float32: return element_of<float>(choices, index);
        case choice_type::float64: return element_of<double>(choices, index);
        case choice_type::c_string: return static_cast<const char* const*>(choices.data)[index];
        case choice_type::string_view: return static_cast<const std::string_view*>(choices.data)[index];
    }
    return {};
}

void append_number(std::string& out, const constant& value) {
    char digits[number_room];
    char* end = digits;
    if (value.type == constant_type::integer) end = format_integer(digits, value.integer);
    if (value.type == constant_type::natural) end = format_integer(digits, value.natural);
    if (value.type == constant_type::number)
        end = value.is_float ? format_float(digits, static_cast<float>(value.number)) : format_double(digits, value.number);
    out.append(digits, end);
}

void append_constant(std::string& out, const constant& value) {
    if (value.type == constant_type::none) return;
    if (value.type == constant_type::boolean)
        out += value.boolean ? "true" : "false";
    else if (value.type == constant_type::text)
        out += value.view();
    else if (value.type == constant_type::number && !std::isfinite(value.number))
        out += std::isnan(value.number) ? "nan" : value.number > 0 ? "inf" : "-inf";
    else
        append_number(out, value);
}

boost::json::value to_json(const constant& value) {
    switch (value.type) {
        case constant_type::none: break;
        case constant_type::boolean: return value.boolean;
        case constant_type::integer: return value.integer;
        case constant_type::natural: return value.natural;
        case constant_type::number:
            if (std::isfinite(value.number)) return value.is_float ? widened(static_cast<float>(value.number)) : value.number;
            break;
        case constant_type::text: return boost::json::string(value.view());
    }
    return nullptr;
}

}  // namespace

bool append_placeholder(std::string& out, const error_list& list, const error_record& record, std::string_view name) {
    const operand found = find_operand(list, record, name);
    if (!found.choices) {
        append_constant(out, found.value);
        return found.value.is_set();
    }
    for (std::size_t index = 0; index < found.choices->count; ++index) {
        if (index != 0) out += ", ";
        append_constant(out, choice_at(*found.choices, index));
    }
    return true;
}

boost::json::value placeholder_value(const error_list& list, const error_record& record, std::string_view name) {
    const operand found = find_operand(list, record, name);
    if (!found.choices) return to_json(found.value);
    boost::json::array values;
    values.reserve(found.choices->count);
    for (std::size_t index = 0; index < found.choices->count; ++index)
        values.push_back(to_json(choice_at(*found.choices, index)));
    return values;
}

}  // namespace mallow::detail
