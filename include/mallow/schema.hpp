// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/fields/bool.hpp>
#include <mallow/fields/constant.hpp>
#include <mallow/fields/converted.hpp>
#include <mallow/fields/decimal.hpp>
#include <mallow/fields/delimited.hpp>
#include <mallow/fields/dict.hpp>
#include <mallow/fields/enum.hpp>
#include <mallow/fields/extra.hpp>
#include <mallow/fields/float.hpp>
#include <mallow/fields/fwd.hpp>
#include <mallow/fields/int.hpp>
#include <mallow/fields/list.hpp>
#include <mallow/fields/nested.hpp>
#include <mallow/fields/pluck.hpp>
#include <mallow/fields/raw.hpp>
#include <mallow/fields/str.hpp>
#include <mallow/fields/tuple.hpp>
#include <mallow/fields/union.hpp>
#include <mallow/fields/uuid.hpp>
#include <mallow/validators/contains_none_of.hpp>
#include <mallow/validators/contains_only.hpp>
#include <mallow/validators/email.hpp>
#include <mallow/validators/equal.hpp>
#include <mallow/validators/ip.hpp>
#include <mallow/validators/length.hpp>
#include <mallow/validators/multiple_of.hpp>
#include <mallow/validators/none_of.hpp>
#include <mallow/validators/one_of.hpp>
#include <mallow/validators/range.hpp>
#include <mallow/validators/regexp.hpp>
#include <mallow/validators/unique.hpp>
#include <mallow/validators/url.hpp>

#include <boost/describe/class.hpp>

#include <type_traits>

namespace mallow {

namespace detail {

/// The words of a declaration, in the scope of every schema; one class, so that several bases never make a word
/// ambiguous.
struct vocabulary {
    using AwareDateTime = mallow::AwareDateTime;
    using Bool = mallow::Bool;
    using Constant = mallow::Constant;
    using Date = mallow::Date;
    using DateTime = mallow::DateTime;
    using Decimal = mallow::Decimal;
    using Email = mallow::Email;
    using Extra = mallow::Extra;
    using Float = mallow::Float;
    using IP = mallow::IP;
    using IPv4 = mallow::IPv4;
    using IPv6 = mallow::IPv6;
    using Int = mallow::Int;
    using NaiveDateTime = mallow::NaiveDateTime;
    using Raw = mallow::Raw;
    using Str = mallow::Str;
    using Time = mallow::Time;
    using TimeDelta = mallow::TimeDelta;
    using URL = mallow::URL;
    using UUID = mallow::UUID;
    template <class Model, auto... Options>
    using Auto = mallow::Auto<Model, Options...>;
    template <class Wire, class Codec>
    using Converted = mallow::Converted<Wire, Codec>;
    template <class First, class Second = void>
    using Dict = mallow::Dict<First, Second>;
    template <class Element>
    using Delimited = mallow::Delimited<Element>;
    template <class E>
    using Enum = mallow::Enum<E>;
    template <class Element>
    using List = mallow::List<Element>;
    template <class Schema>
    using Nested = mallow::Nested<Schema>;
    template <class Schema, literal Name>
    using Pluck = mallow::Pluck<Schema, Name>;
    template <class... Fields>
    using Tuple = mallow::Tuple<Fields...>;
    template <class... Alternatives>
    using Union = mallow::Union<Alternatives...>;

    using ContainsNoneOf = mallow::ContainsNoneOf;
    using ContainsOnly = mallow::ContainsOnly;
    using Equal = mallow::Equal;
    using Length = mallow::Length;
    using MultipleOf = mallow::MultipleOf;
    using NoneOf = mallow::NoneOf;
    using OneOf = mallow::OneOf;
    using Range = mallow::Range;
    using Regexp = mallow::Regexp;
    using Unique = mallow::Unique;

    using errc = mallow::errc;
    using metadata = mallow::metadata;
    using rounding = mallow::rounding;
    using unknown = mallow::unknown;

    static constexpr auto required = mallow::required;
    static constexpr auto dump_only = mallow::dump_only;
    static constexpr auto load_only = mallow::load_only;
    static constexpr auto allow_none = mallow::allow_none;
    static constexpr auto strict = mallow::strict;
    static constexpr auto allow_nan = mallow::allow_nan;
    static constexpr auto as_string = mallow::as_string;
    static constexpr auto by_value = mallow::by_value;
    static constexpr auto sensitive = mallow::sensitive;
    static constexpr auto trim = mallow::trim;
    static constexpr auto lower = mallow::lower;
    static constexpr auto upper = mallow::upper;
    static constexpr auto utc = mallow::utc;
    static constexpr auto rfc822 = mallow::rfc822;
    static constexpr auto timestamp = mallow::timestamp;
    static constexpr auto timestamp_ms = mallow::timestamp_ms;
    static constexpr auto iso = mallow::iso;
    template <class Duration>
    static constexpr auto unit = mallow::unit<Duration>;

    static constexpr auto data_key(const char* name) { return mallow::data_key(name); }
    template <class... Keys>
    static constexpr auto aliases(const Keys&... keys) {
        return mallow::aliases(keys...);
    }
    static constexpr auto format(const char* pattern) { return mallow::format(pattern); }
    static constexpr auto attribute(const char* name) { return mallow::attribute(name); }
    static constexpr auto discriminator(const char* name) { return mallow::discriminator(name); }
    template <class... Names>
    static constexpr auto only(const Names&... names) {
        return mallow::only(names...);
    }
    template <class... Names>
    static constexpr auto exclude(const Names&... names) {
        return mallow::exclude(names...);
    }
    template <class Character>
    static constexpr auto delimiter(const Character& character) {
        return mallow::delimiter(character);
    }
    template <auto Enumerator>
    static constexpr auto spelling(const char* text) {
        return mallow::spelling<Enumerator>(text);
    }
    static constexpr auto unknown_keys(mallow::unknown policy) { return mallow::unknown_keys(policy); }
    template <class Callable>
    static constexpr auto computed(const Callable& callable) {
        return mallow::computed(callable);
    }
    static constexpr auto error_message(mallow::errc code, const char* text) {
        return mallow::error_message(code, text);
    }
    template <class T>
    static constexpr auto load_default(const T& value) {
        return mallow::load_default(value);
    }
    static constexpr auto load_default(const char* value) { return mallow::load_default(value); }
    template <class T>
    static constexpr auto dump_default(const T& value) {
        return mallow::dump_default(value);
    }
    static constexpr auto dump_default(const char* value) { return mallow::dump_default(value); }
};

}  // namespace detail

/// The empty base of a schema, which names the model that it loads and dumps.
///
/// A schema is a struct of fields, described: `BOOST_DESCRIBE_STRUCT(ItemSchema, (PlainItemSchema), (store_id,
/// store))`. `Schema<>` has no model: it loads to a `boost::json::object` and dumps from one.
template <class Model = void>
struct Schema : detail::vocabulary {
    friend std::type_identity<Model> mallow_model(const Schema*) { return {}; }
};

}  // namespace mallow
