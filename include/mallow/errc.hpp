// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace mallow {

/// What went wrong, stable across versions: one code a message.
enum class errc : std::uint8_t {
    required = 1,            ///< A required key is absent; send it.
    null,                    ///< The value is null; send a value, or leave the key out.
    unknown_field,           ///< The schema has no such key, or does not load it; leave it out.
    invalid_string,          ///< Not a JSON string; nothing is coerced to one.
    invalid_integer,         ///< Not an integer; fractions and booleans are refused.
    invalid_number,          ///< Not a number.
    invalid_boolean,         ///< Not a boolean or one of its accepted spellings.
    invalid_list,            ///< Not an array.
    invalid_object,          ///< Not an object (or, for `many`, not an array).
    number_too_large,        ///< Above what the member's type can hold.
    number_too_small,        ///< Below what the member's type can hold.
    not_finite,              ///< NaN or an infinity; `allow_nan` lets them in.
    too_small,               ///< Below the `Range`.
    too_large,               ///< Above the `Range`.
    too_short,               ///< Fewer code points or elements than `Length` allows.
    too_long,                ///< More code points or elements than `Length` allows.
    wrong_length,            ///< Not the exact number of code points or elements.
    not_equal,               ///< Differs from what `Equal` demands.
    not_one_of,              ///< Not among the choices of `OneOf`.
    forbidden_value,         ///< Among the values of `NoneOf`.
    pattern,                 ///< Does not match the `Regexp`.
    invalid_email,           ///< Not an email address.
    invalid_url,             ///< Not a URL.
    not_all_allowed,         ///< An element is not among those of `ContainsOnly`.
    contains_forbidden,      ///< An element is among those of `ContainsNoneOf`.
    duplicate_element,       ///< A set's element is given twice.
    duplicate_key,           ///< A key is given twice under `duplicate_keys::error`, or a field by two of its keys.
    custom,                  ///< A callable refused the value; the message is its own.
    syntax,                  ///< The text is not JSON; answer 400.
    too_deep,                ///< More levels than `max_depth`; answer 400 on load.
    cycle,                   ///< The object to dump contains itself; select less with `only`.
    invalid_utf8,            ///< A string to dump is not UTF-8.
    not_unique,              ///< Another row of the table has this value.
    no_such_reference,       ///< The row referred to does not exist.
    still_referenced,        ///< Other rows refer to this one; remove them first.
    not_found,               ///< No row has this key.
    invalid_date,            ///< Not a date `YYYY-MM-DD`.
    out_of_range,            ///< A value to dump that its text cannot say, such as a year above 9999.
    invalid_mapping,         ///< Not an object, of a `Dict`.
    invalid_tuple,           ///< Not an array, of a `Tuple`.
    invalid_datetime,        ///< Not a date and time of day.
    invalid_naive_datetime,  ///< A date and time with an offset, where there may be none.
    invalid_aware_datetime,  ///< A date and time without an offset, where there must be one.
    invalid_time,            ///< Not a time of day.
    invalid_timedelta,       ///< Not a period of time, or none that the member holds exactly.
    invalid_uuid,            ///< Not a UUID.
    too_precise,             ///< A decimal with more places than the member has.
    invalid_ip,              ///< Not an IP address.
    invalid_ipv4,            ///< Not an IPv4 address.
    invalid_ipv6,            ///< Not an IPv6 address.
    invalid_delimited_list,  ///< Not a string, of a `Delimited`.
    not_multiple,            ///< Not a multiple of what `MultipleOf` says.
    invalid_union,           ///< Of a JSON kind that no alternative of a `Union` has.
    too_many                 ///< More pairs than `load_options::max_pairs`; answer 400.
};

}  // namespace mallow
