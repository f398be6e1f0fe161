// SPDX-License-Identifier: BSL-1.0
#include "errors/messages.hpp"

#include "errors/placeholders.hpp"

#include <boost/json/value.hpp>

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <utility>

namespace mallow::detail {

namespace {

struct catalogue_entry {
    errc code{};
    const char* name = "";
    std::string_view text{};
    std::string_view parameters[3]{};
};

// At an entry's index is the code of that number.
constexpr catalogue_entry catalogue[] = {
    {},
    {errc::required, "required", "Missing data for required field."},
    {errc::null, "null", "Field may not be null."},
    {errc::unknown_field, "unknown_field", "Unknown field."},
    {errc::invalid_string, "invalid_string", "Not a valid string."},
    {errc::invalid_integer, "invalid_integer", "Not a valid integer."},
    {errc::invalid_number, "invalid_number", "Not a valid number."},
    {errc::invalid_boolean, "invalid_boolean", "Not a valid boolean."},
    {errc::invalid_list, "invalid_list", "Not a valid list."},
    {errc::invalid_object, "invalid_object", "Invalid input type."},
    {errc::number_too_large, "number_too_large", "Number too large."},
    {errc::number_too_small, "number_too_small", "Number too small."},
    {errc::not_finite, "not_finite", "Special numeric values (nan or infinity) are not permitted."},
    {errc::too_small, "too_small", "Must be greater than or equal to {min}.", {"min", "max"}},
    {errc::too_large, "too_large", "Must be less than or equal to {max}.", {"min", "max"}},
    {errc::too_short, "too_short", "Shorter than minimum length {min}.", {"min", "max", "equal"}},
    {errc::too_long, "too_long", "Longer than maximum length {max}.", {"min", "max", "equal"}},
    {errc::wrong_length, "wrong_length", "Length must be {equal}.", {"min", "max", "equal"}},
    {errc::not_equal, "not_equal", "Must be equal to {other}.", {"other"}},
    {errc::not_one_of, "not_one_of", "Must be one of: {choices}.", {"choices"}},
    {errc::forbidden_value, "forbidden_value", "Invalid input.", {"values"}},
    {errc::pattern, "pattern", "String does not match expected pattern."},
    {errc::invalid_email, "invalid_email", "Not a valid email address."},
    {errc::invalid_url, "invalid_url", "Not a valid URL."},
    {errc::not_all_allowed,
     "not_all_allowed",
     "One or more of the choices you made was not in: {choices}.",
     {"choices"}},
    {errc::contains_forbidden,
     "contains_forbidden",
     "One or more of the choices you made was in: {values}.",
     {"values"}},
    {errc::duplicate_element, "duplicate_element", "Duplicate element."},
    {errc::duplicate_key, "duplicate_key", "Duplicate key."},
    {errc::custom, "custom", "Invalid value."},
    {errc::syntax, "syntax", "Malformed JSON: "},
    {errc::too_deep, "too_deep", "Nested too deeply."},
    {errc::cycle, "cycle", "The object contains itself."},
    {errc::invalid_utf8, "invalid_utf8", "Not valid UTF-8."},
    {errc::not_unique, "not_unique", "Already exists."},
    {errc::no_such_reference, "no_such_reference", "No such {model}."},
    {errc::still_referenced, "still_referenced", "Still referenced by {model}."},
    {errc::not_found, "not_found", "Not found."},
    {errc::invalid_date, "invalid_date", "Not a valid date."},
    {errc::out_of_range, "out_of_range", "Out of range."},
    {errc::invalid_mapping, "invalid_mapping", "Not a valid mapping type."},
    {errc::invalid_tuple, "invalid_tuple", "Not a valid tuple."},
    {errc::invalid_datetime, "invalid_datetime", "Not a valid datetime."},
    {errc::invalid_naive_datetime, "invalid_naive_datetime", "Not a valid naive datetime."},
    {errc::invalid_aware_datetime, "invalid_aware_datetime", "Not a valid aware datetime."},
    {errc::invalid_time, "invalid_time", "Not a valid time."},
    {errc::invalid_timedelta, "invalid_timedelta", "Not a valid period of time."},
    {errc::invalid_uuid, "invalid_uuid", "Not a valid UUID."},
    {errc::too_precise, "too_precise", "No more than {places} decimal places.", {"places"}},
    {errc::invalid_ip, "invalid_ip", "Not a valid IP address."},
    {errc::invalid_ipv4, "invalid_ipv4", "Not a valid IPv4 address."},
    {errc::invalid_ipv6, "invalid_ipv6", "Not a valid IPv6 address."},
    {errc::invalid_delimited_list, "invalid_delimited_list", "Not a valid delimited list."},
    {errc::not_multiple, "not_multiple", "Must be a multiple of {factor}.", {"factor"}},
    {errc::invalid_union, "invalid_union", "Not a valid {alternatives}.", {"alternatives"}},
    {errc::too_many, "too_many", "Too many parameters."},
};

constexpr bool is_in_order() {
    std::size_t index = 0;
    for (const catalogue_entry& entry : catalogue)
        if (static_cast<std::size_t>(entry.code) != index++) return false;
    return true;
}
static_assert(is_in_order());

const catalogue_entry& entry_of(errc code) noexcept {
    const auto index = static_cast<std::size_t>(code);
    return catalogue[index < std::size(catalogue) ? index : 0];
}

// By the lower bound, then the upper: absent, inclusive, exclusive. With two, it makes no difference which side failed.
constexpr std::string_view range_texts[3][3] = {
    {"", "Must be less than or equal to {max}.", "Must be less than {max}."},
    {"Must be greater than or equal to {min}.",
     "Must be greater than or equal to {min} and less than or equal to {max}.",
     "Must be greater than or equal to {min} and less than {max}."},
    {"Must be greater than {min}.", "Must be greater than {min} and less than or equal to {max}.",
     "Must be greater than {min} and less than {max}."},
};

std::size_t bound_index(const constant& bound, bool inclusive) {
    if (!bound.is_set()) return 0;
    return inclusive ? 1 : 2;
}

/// Empty when the validator does not change what the catalogue says.
std::string_view text_of_rule(const rule& source) {
    if (source.kind == rule_kind::range)
        return range_texts[bound_index(source.min, source.min_inclusive)]
                          [bound_index(source.max, source.max_inclusive)];
    if (source.kind == rule_kind::length && source.min.is_set() && source.max.is_set())
        return "Length must be between {min} and {max}.";
    return {};
}

std::string_view template_of(const error_record& record) {
    if (record.text) return record.text;
    switch (record.code) {
        case errc::too_small:
        case errc::too_large:
        case errc::too_short:
        case errc::too_long:
            if (record.source) {
                const std::string_view text = text_of_rule(*record.source);
                if (!text.empty()) return text;
            }
            break;
        default: break;
    }
    return entry_of(record.code).text;
}

/// What is put in is not looked at again: a refused value may hold braces of its own.
std::string fill_in(std::string_view text, const error_list& list, const error_record& record) {
    std::string out;
    out.reserve(text.size() + 32);
    for (;;) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == text.npos ? open : text.find('}', open);
        if (close == text.npos) break;
        out += text.substr(0, open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        if (append_placeholder(out, list, record, name)) {
            text.remove_prefix(close + 1);
        } else {
            out += '{';
            text.remove_prefix(open + 1);
        }
    }
    out += text;
    return out;
}

std::string syntax_message(std::string_view wanted) {
    std::string message(entry_of(errc::syntax).text);
    message += wanted;
    if (!wanted.ends_with('.')) message += '.';
    return message;
}

}  // namespace

const char* name_of(errc code) noexcept { return entry_of(code).name; }

std::string message_of(const error_list& list, const error_record& record) {
    if (!record.text) {
        if (record.code == errc::custom && record.note_size != 0) return std::string(list.note(record));
        if (record.code == errc::syntax) return syntax_message(list.note(record));
    }
    const std::string_view text = template_of(record);
    if (text.find('{') == text.npos) return std::string(text);
    return fill_in(text, list, record);
}

boost::json::object params_of(const error_list& list, const error_record& record) {
    boost::json::object params;
    for (const std::string_view name : entry_of(record.code).parameters) {
        if (name.empty()) break;
        boost::json::value value = placeholder_value(list, record, name);
        if (!value.is_null()) params.emplace(name, std::move(value));
    }
    return params;
}

}  // namespace mallow::detail
