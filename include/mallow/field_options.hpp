// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/call_options.hpp>
#include <mallow/plan.hpp>
#include <mallow/plan/text_options.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

/// The words that stand in a field's braces.
namespace mallow {

namespace detail {

/// A word that is on when named, and off when followed by `(false)`.
template <class Tag>
struct flag {
    bool value = true;
    constexpr flag operator()(bool on) const { return {on}; }
};

struct data_key_option {
    const char* name;
};
struct attribute_option {
    const char* name;
};

inline constexpr std::size_t most_aliases = 8;

struct aliases_option {
    const char* keys[most_aliases]{};
    std::size_t count = 0;
};

struct format_option {
    const char* pattern;
};
/// Of a number, in seconds.
struct unit_option {
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
};
struct unknown_keys_option {
    unknown policy;
};

template <class Callable>
struct computed_option {};

template <class Callable>
concept default_constructed = std::is_empty_v<Callable> && std::is_default_constructible_v<Callable>;
struct discriminator_option {
    const char* name;
};

inline constexpr std::size_t most_selected = 16;

/// Some fields of a nested schema.
struct selection_option {
    const char* names[most_selected]{};
    std::size_t count = 0;
    bool is_set = false;
    bool excludes = false;

    template <class... Names>
    static constexpr selection_option of(bool excludes, const Names&... names) {
        static_assert(sizeof...(Names) <= most_selected,
                      "mallow: only and exclude have room for 16 names; inherit a schema that declares fewer fields");
        selection_option made;
        made.is_set = true;
        made.excludes = excludes;
        if constexpr (sizeof...(Names) <= most_selected) ((made.names[made.count++] = names), ...);
        return made;
    }
};

template <bool OnLoad>
struct default_option {
    constant value{};
    void (*fill)(void* member) = nullptr;
    const void* type = nullptr;  // of what `fill` assigns: `&type_tag<T>`
    bool is_null = false;
    bool is_made = false;  // by `fill`
};

template <class T>
inline constexpr char type_tag = 0;

template <class Producer>
concept default_producer =
    std::is_class_v<Producer> && std::is_empty_v<Producer> && std::is_default_constructible_v<Producer> &&
    std::is_invocable_v<const Producer&>;

template <bool OnLoad, class T>
constexpr default_option<OnLoad> make_default(const T& value) {
    if constexpr (std::is_same_v<T, std::nullptr_t>)
        return {.is_null = true};
    else if constexpr (default_producer<T>) {
        using made = std::invoke_result_t<const T&>;
        return {.fill = [](void* member) { *static_cast<made*>(member) = T{}(); },
                .type = &type_tag<made>,
                .is_made = true};
    } else {
        static_assert(!std::is_same_v<T, std::string>, "mallow: a default of text is a literal, load_default(\"...\"), "
                                                       "for a std::string does not live as long as the schema");
        static_assert(
            std::is_constructible_v<constant, const T&>,
            "mallow: a default is a number, a boolean, a string, nullptr, or a captureless lambda that returns "
            "the member's type");
        if constexpr (!std::is_same_v<T, std::string> && std::is_constructible_v<constant, const T&>)
            return {.value = constant(value)};
        else
            return {.value = constant("")};
    }
}

}  // namespace detail

/// The key must be present when loading.
inline constexpr detail::flag<struct required_tag> required{};

/// The field is never loaded: its key counts as unknown.
inline constexpr detail::flag<struct dump_only_tag> dump_only{};

/// The field is never dumped.
inline constexpr detail::flag<struct load_only_tag> load_only{};

/// `null` is a value: the member becomes empty, or `T{}` where it cannot be empty.
///
/// On by itself for members that can be empty; `allow_none(false)` refuses null there.
inline constexpr detail::flag<struct allow_none_tag> allow_none{};

/// Nothing is coerced: no numbers in strings, no integral decimals, no spelled booleans.
inline constexpr detail::flag<struct strict_tag> strict{};

/// Lets a `Float` be NaN or infinite, spelled as strings: `"NaN"`, `"Infinity"`, `"-Infinity"`.
inline constexpr detail::flag<struct allow_nan_tag> allow_nan{};

/// The value is never shown: where an error would show it, it shows `***`.
inline constexpr detail::flag<struct sensitive_tag> sensitive{};

/// A `Str` is stored without the white space at its ends, as Unicode has it.
inline constexpr detail::text_edit trim = detail::text_edit::trim;

/// A `Str` is stored with its ASCII letters lowered, or raised. These run before validators, in the order written, and
/// on load alone.
inline constexpr detail::text_edit lower = detail::text_edit::lower;
inline constexpr detail::text_edit upper = detail::text_edit::upper;
/// A datetime with an offset is converted to UTC, and one without is taken as UTC.
inline constexpr detail::flag<struct utc_tag> utc{};

/// A datetime is written as in mails and in HTTP: `Thu, 02 Jan 2020 03:04:05 GMT`.
inline constexpr detail::flag<struct rfc822_tag> rfc822{};

/// A datetime is a number, not negative: the seconds since 1970-01-01T00:00:00Z.
inline constexpr detail::flag<struct timestamp_tag> timestamp{};

/// A datetime is a number, not negative: the milliseconds since 1970-01-01T00:00:00Z.
inline constexpr detail::flag<struct timestamp_ms_tag> timestamp_ms{};

/// A period is a string: `P3DT4H5M6.5S`.
inline constexpr detail::flag<struct iso_tag> iso{};

/// How a date or a time is written: `format("%d.%m.%Y")`.
///
/// Letters: `%Y %y %m %b %B %d %j %H %I %p %M %S %f %z %a %A %%`, as `strftime` has them in the C locale.
constexpr detail::format_option format(const char* pattern) { return {pattern}; }

/// What a period's number counts: `unit<std::chrono::minutes>`; seconds otherwise.
template <class Duration>
inline constexpr detail::unit_option unit{Duration::period::num, Duration::period::den};

/// The key in the document, when it is not the field's name.
constexpr detail::data_key_option data_key(const char* name) { return {name}; }

/// Further keys that the field is loaded from; it is dumped by its own alone. Two of them in one object are
/// `errc::duplicate_key`, at the later one.
template <class... Keys>
constexpr detail::aliases_option aliases(const Keys&... keys) {
    constexpr bool fits = sizeof...(Keys) <= detail::most_aliases;
    static_assert(fits, "mallow: a field has room for 8 aliases; drop those that nobody sends any more");
    if constexpr (fits)
        return {{keys...}, sizeof...(Keys)};
    else
        return {};
}

/// The model's member, when it is not named as the field is.
constexpr detail::attribute_option attribute(const char* name) { return {name}; }

/// Of a `Nested`, or a list of them: the fields of its schema that are there; all others are unknown.
template <class... Names>
constexpr detail::selection_option only(const Names&... names) {
    return detail::selection_option::of(false, names...);
}

/// Of a `Nested`, or a list of them: the fields of its schema that are not there.
template <class... Names>
constexpr detail::selection_option exclude(const Names&... names) {
    return detail::selection_option::of(true, names...);
}

/// Of a `Union`: the `Constant` that tells its schemas apart, where they have several.
constexpr detail::discriminator_option discriminator(const char* name) { return {name}; }

/// What becomes of the nested object's unknown keys.
constexpr detail::unknown_keys_option unknown_keys(unknown policy) { return {policy}; }

/// What the member becomes when its key is absent; not validated.
///
/// `value` is a number, a boolean, a string, `nullptr`, or a captureless lambda that returns the member's type.
template <class T>
constexpr detail::default_option<true> load_default(const T& value) {
    return detail::make_default<true>(value);
}
constexpr detail::default_option<true> load_default(const char* value) { return {.value = detail::constant(value)}; }

/// What is dumped for a key that the object of a `Schema<>` lacks.
template <class T>
constexpr detail::default_option<false> dump_default(const T& value) {
    return detail::make_default<false>(value);
}
constexpr detail::default_option<false> dump_default(const char* value) { return {.value = detail::constant(value)}; }

/// The field dumps what a captureless lambda makes of the model; it is bound to no member and never loaded:
///
///     Int nights {computed([](const Booking& booking) { return booking.to - booking.from; })};
///
/// Contexts may stand behind the model. Elements of what is a list are dumped as their fields are without options.
template <class Callable>
constexpr detail::computed_option<Callable> computed(const Callable&) {
    static_assert(detail::default_constructed<Callable>,
                  "mallow: computed takes a lambda that captures nothing; pass what it needs as a context: "
                  "computed([](const Item& item, const Rates& rates) { return ... })");
    return {};
}

/// The field's own text for one code: `error_message(errc::required, "We need a name.")`.
constexpr detail::message_override error_message(errc code, const char* text) { return {code, text}; }

/// What describes the field to people: `metadata{.title = "Price", .example = 17.99}`.
using metadata = detail::field_metadata;

}  // namespace mallow
