// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/detail/dumped.hpp>
#include <mallow/detail/engine.hpp>
#include <mallow/detail/given.hpp>
#include <mallow/detail/hold_errors.hpp>
#include <mallow/error.hpp>

#include <boost/json/fwd.hpp>

#include <string>

namespace mallow {

namespace detail {

/// A text or a document, or what could not be dumped.
template <class Out>
result<Out> try_dump_fresh(dumped object, const dump_options* options) {
    result<Out> made(boost::system::in_place_value);
    hold_errors(made, dump_to(*made, object, options));
    return made;
}

template <class Out>
result<Out> try_dump_fresh(dumped object, const dump_options* options, const contexts& given) {
    result<Out> made(boost::system::in_place_value);
    hold_errors(made, dump_to(*made, object, options, given));
    return made;
}

/// The same; throws what could not be dumped.
template <class Out>
Out dump_fresh(dumped object, const dump_options* options) {
    Out made;
    throw_if_any(dump_to(made, object, options));
    return made;
}
template <class Out>
Out dump_fresh(dumped object, const dump_options* options, const contexts& given) {
    Out made;
    throw_if_any(dump_to(made, object, options, given));
    return made;
}

}  // namespace detail

/// Replaces the contents of `buffer`, which is no part of the object, with the object's JSON text, keeping its
/// capacity; it is empty after a failure. Where it must grow, it does so by 128 bytes more than the text has, for the
/// next text to find room.
///
/// Errors: `errc::not_finite`, `errc::invalid_utf8`, `errc::out_of_range`, `errc::too_deep`, `errc::cycle`.
/// Throws: `std::bad_alloc`; what a described member function throws.
template <class Schema, class Object>
[[nodiscard]] result<void> try_dumps_to(std::string& buffer, const Object& object, const dump_options& options) {
    return detail::done(detail::dump_again(buffer, detail::dumped_by<Schema>(object), &options));
}

/// Likewise, with default options.
template <class Schema, class Object>
[[nodiscard]] result<void> try_dumps_to(std::string& buffer, const Object& object) {
    return detail::done(detail::dump_again(buffer, detail::dumped_by<Schema>(object), nullptr));
}

/// Likewise, with contexts: what hooks and callables of the schema, and of those that it nests, ask for by its type.
template <class Schema, class Object, class First, class... More>
[[nodiscard]] result<void> try_dumps_to(std::string& buffer, const Object& object, const dump_options& options,
                                        First&& first, More&&... more) {
    const detail::given_contexts given(first, more...);
    const detail::dumped dumped = detail::dumped_by<Schema, First, More...>(object);
    return detail::done(detail::dump_again(buffer, dumped, &options, given));
}

/// The object's JSON text.
template <class Schema, class Object, class Text = std::string>
[[nodiscard]] result<Text> try_dumps(const Object& object, const dump_options& options) {
    return detail::try_dump_fresh<Text>(detail::dumped_by<Schema>(object), &options);
}

/// Likewise, with default options.
template <class Schema, class Object, class Text = std::string>
[[nodiscard]] result<Text> try_dumps(const Object& object) {
    return detail::try_dump_fresh<Text>(detail::dumped_by<Schema>(object), nullptr);
}

/// Likewise, with contexts.
template <class Schema, class Object, class Text = std::string, class First, class... More>
[[nodiscard]] result<Text> try_dumps(const Object& object, const dump_options& options, First&& first, More&&... more) {
    const detail::given_contexts given(first, more...);
    return detail::try_dump_fresh<Text>(detail::dumped_by<Schema, First, More...>(object), &options, given);
}

/// The object as a document.
template <class Schema, class Object, class Value = boost::json::value>
[[nodiscard]] result<Value> try_dump(const Object& object, const dump_options& options) {
    return detail::try_dump_fresh<Value>(detail::dumped_by<Schema>(object), &options);
}

/// Likewise, with default options.
template <class Schema, class Object, class Value = boost::json::value>
[[nodiscard]] result<Value> try_dump(const Object& object) {
    return detail::try_dump_fresh<Value>(detail::dumped_by<Schema>(object), nullptr);
}

/// Likewise, with contexts.
template <class Schema, class Object, class Value = boost::json::value, class First, class... More>
[[nodiscard]] result<Value> try_dump(const Object& object, const dump_options& options, First&& first, More&&... more) {
    const detail::given_contexts given(first, more...);
    return detail::try_dump_fresh<Value>(detail::dumped_by<Schema, First, More...>(object), &options, given);
}

/// As `try_dumps_to`.
///
/// Throws: `validation_exception` for what cannot be dumped.
template <class Schema, class Object>
void dumps_to(std::string& buffer, const Object& object, const dump_options& options) {
    detail::throw_if_any(detail::dump_again(buffer, detail::dumped_by<Schema>(object), &options));
}

/// Likewise, with default options.
template <class Schema, class Object>
void dumps_to(std::string& buffer, const Object& object) {
    detail::throw_if_any(detail::dump_again(buffer, detail::dumped_by<Schema>(object), nullptr));
}

/// Likewise, with contexts.
template <class Schema, class Object, class First, class... More>
void dumps_to(std::string& buffer, const Object& object, const dump_options& options, First&& first, More&&... more) {
    const detail::given_contexts given(first, more...);
    const detail::dumped dumped = detail::dumped_by<Schema, First, More...>(object);
    detail::throw_if_any(detail::dump_again(buffer, dumped, &options, given));
}

/// The object's JSON text.
///
/// Throws: `validation_exception` for what cannot be dumped.
template <class Schema, class Object>
[[nodiscard]] std::string dumps(const Object& object, const dump_options& options) {
    return detail::dump_text(detail::dumped_by<Schema>(object), &options);
}

/// Likewise, with default options.
template <class Schema, class Object>
[[nodiscard]] std::string dumps(const Object& object) {
    return detail::dump_text(detail::dumped_by<Schema>(object), nullptr);
}

/// Likewise, with contexts.
template <class Schema, class Object, class First, class... More>
[[nodiscard]] std::string dumps(const Object& object, const dump_options& options, First&& first, More&&... more) {
    const detail::given_contexts given(first, more...);
    return detail::dump_fresh<std::string>(detail::dumped_by<Schema, First, More...>(object), &options, given);
}

/// The object as a document.
///
/// Throws: `validation_exception` for what cannot be dumped.
template <class Schema, class Object, class Value = boost::json::value>
[[nodiscard]] Value dump(const Object& object, const dump_options& options) {
    return detail::dump_fresh<Value>(detail::dumped_by<Schema>(object), &options);
}

/// Likewise, with default options.
template <class Schema, class Object, class Value = boost::json::value>
[[nodiscard]] Value dump(const Object& object) {
    return detail::dump_fresh<Value>(detail::dumped_by<Schema>(object), nullptr);
}

/// Likewise, with contexts.
template <class Schema, class Object, class Value = boost::json::value, class First, class... More>
[[nodiscard]] Value dump(const Object& object, const dump_options& options, First&& first, More&&... more) {
    const detail::given_contexts given(first, more...);
    return detail::dump_fresh<Value>(detail::dumped_by<Schema, First, More...>(object), &options, given);
}

}  // namespace mallow
