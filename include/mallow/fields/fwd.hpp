// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/literal.hpp>

/// Every field, by name: one whose header a unit has not included is incomplete there, and the compiler shows the line
/// that names it.
namespace mallow {

struct Bool;      // #include <mallow/fields/bool.hpp>
struct Constant;  // #include <mallow/fields/constant.hpp>
struct Decimal;   // #include <mallow/fields/decimal.hpp>
struct Email;     // #include <mallow/fields/email.hpp>
struct Extra;     // #include <mallow/fields/extra.hpp>
struct Float;     // #include <mallow/fields/float.hpp>
struct IP;        // #include <mallow/fields/ip.hpp>
struct IPv4;      // #include <mallow/fields/ip.hpp>
struct IPv6;      // #include <mallow/fields/ip.hpp>
struct Int;       // #include <mallow/fields/int.hpp>
struct Raw;       // #include <mallow/fields/raw.hpp>
struct Str;       // #include <mallow/fields/str.hpp>
struct URL;       // #include <mallow/fields/url.hpp>
struct UUID;      // #include <mallow/fields/uuid.hpp>

template <class Model, auto... Options>
struct Auto;  // #include <mallow/auto.hpp>
template <class Wire, class Codec>
struct Converted;  // #include <mallow/fields/converted.hpp>
template <class First, class Second>
struct Dict;  // #include <mallow/fields/dict.hpp>
template <class Element>
struct Delimited;  // #include <mallow/fields/delimited.hpp>
template <class E>
struct Enum;  // #include <mallow/fields/enum.hpp>
template <class Element>
struct List;  // #include <mallow/fields/list.hpp>
template <class Schema>
struct Nested;  // #include <mallow/fields/nested.hpp>
template <class Schema, detail::literal Name>
struct Pluck;  // #include <mallow/fields/pluck.hpp>
template <class... Fields>
struct Tuple;  // #include <mallow/fields/tuple.hpp>
template <class... Alternatives>
struct Union;  // #include <mallow/fields/union.hpp>

// Not in mallow.hpp, for <chrono> is dear.
struct AwareDateTime;  // #include <mallow/fields/date_time.hpp>
struct Date;           // #include <mallow/fields/date.hpp>
struct DateTime;       // #include <mallow/fields/date_time.hpp>
struct NaiveDateTime;  // #include <mallow/fields/date_time.hpp>
struct Time;           // #include <mallow/fields/time.hpp>
struct TimeDelta;      // #include <mallow/fields/time_delta.hpp>

namespace detail {

/// The field that `Auto` makes of a member of type `Value`; specialised, with a `type`, in the field's header.
template <class Value>
struct auto_field_of;

}  // namespace detail

}  // namespace mallow
