// SPDX-License-Identifier: BSL-1.0
#include "errors/placeholders.hpp"

#include "codecs/constants.hpp"

#include <boost/json/array.hpp>
#include <boost/json/string.hpp>

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
        if (record.code == errc::not_equal && record.field && record.field->options)
            return {.value = record.field->options->other};
    }
    if (source && (name == "choices" || name == "values") && has_choices(*source))
        return {.value = {}, .choices = &source->choices};
    if (!source && name == "choices" && record.code == errc::not_one_of && record.field && record.field->options &&
        record.field->options->choices.count > 0)
        return {.value = {}, .choices = &record.field->options->choices};
    if (source && name == "regex" && source->kind == rule_kind::regexp) return {.value = source->pattern};
    if (source && name == "factor" && source->kind == rule_kind::multiple_of) return {.value = source->equal};
    if (name == "places" && record.code == errc::too_precise && record.field && record.field->options)
        return {.value = record.field->options->other};
    if (name == "input") return {.value = list.input(record)};
    if (name == "model" && record.note_size != 0 && notes_model(record.code)) return {.value = list.note(record)};
    return {};
}

}  // namespace

bool append_placeholder(std::string& out, const error_list& list, const error_record& record, std::string_view name) {
    const operand found = find_operand(list, record, name);
    if (!found.choices) {
        append(out, found.value, record.field);
        return found.value.is_set();
    }
    for (std::size_t index = 0; index < found.choices->count; ++index) {
        if (index != 0) out += ", ";
        append(out, found.choices->at(found.choices->data, index), record.field);
    }
    return true;
}

boost::json::value placeholder_value(const error_list& list, const error_record& record, std::string_view name) {
    const operand found = find_operand(list, record, name);
    if (!found.choices) return to_json(found.value, record.field);
    boost::json::array values;
    values.reserve(found.choices->count);
    for (std::size_t index = 0; index < found.choices->count; ++index)
        values.push_back(to_json(found.choices->at(found.choices->data, index), record.field));
    return values;
}

}  // namespace mallow::detail
