// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../support/verbs.hpp"

#include <mallow/mallow.hpp>

#include <boost/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace fuzz {

struct AnythingSchema;

/// Each takes the schemas of its file, by number.
void check_plain(unsigned schema, std::string_view text, const mallow::load_options& loading);
void check_scalars(unsigned schema, std::string_view text, const mallow::load_options& loading);
void check_shapes(unsigned schema, std::string_view text, const mallow::load_options& loading);
void check_unions(unsigned schema, std::string_view text, const mallow::load_options& loading);
void check_hooks(unsigned schema, std::string_view text, const mallow::load_options& loading);

template <class Schema>
std::string dumped(const loaded<Schema>& object, const mallow::dump_options& options) {
    const mallow::result<std::string> text = verbs<Schema>::try_dumps(object, options);
    if (!text) fail("what was loaded cannot be dumped", print(text.error()));
    return *text;
}

/// Equality of what JSON can tell: the order of keys counts, and -0.0 is not 0.0.
inline bool same(const json::value& left, const json::value& right) { return json::serialize(left) == json::serialize(right); }

template <class Schema>
void check_dumps(const loaded<Schema>& object, const std::string& text, const mallow::load_options& loading) {
    constexpr std::size_t deep = 1000;
    const json::value tree = verbs<Schema>::try_dump(object, {.max_depth = deep}).value();
    // The document that the text stands for, but for the kinds of its numbers: from the one way and the other the same must load.
    const auto from_tree = verbs<Schema>::load(tree, loading);
    if (!from_tree) fail("the dumped document does not load", print(from_tree.error()), text);
    if (dumped<Schema>(*from_tree, {.max_depth = deep}) != text)
        fail("the dumped document loads to something else", text);
    if (!same(verbs<Schema>::try_dump(*from_tree, {.max_depth = deep}).value(), tree))
        fail("the dumped document is not a fixed point");

    for (const std::size_t indent : {std::size_t{1}, std::size_t{3}}) {
        const std::string indented = dumped<Schema>(object, {.indent = indent, .max_depth = deep});
        const auto again = verbs<Schema>::loads(indented, loading);
        if (!again) fail("the indented dump does not load", print(again.error()), indented);
        if (dumped<Schema>(*again, {.max_depth = deep}) != text)
            fail("the indented dump loads to something else", indented);
    }

    const std::string sparse = dumped<Schema>(object, {.skip_none = true, .max_depth = deep});
    const auto dense = verbs<Schema>::loads(sparse, loading);
    if (!dense) fail("the dump without nulls does not load", print(dense.error()), sparse);

    std::string buffer = "what was here before";
    verbs<Schema>::dumps_to(buffer, object, {.max_depth = deep});
    if (buffer != text) fail("dumps_to and dumps differ", text, buffer);
}

template <class Schema>
void check_loads_to(std::string_view text, const mallow::load_options& loading, const loaded<Schema>* expected,
                    const std::string& first) {
    constexpr std::size_t deep = 1000;
    const std::string fresh = dumped<Schema>(loaded<Schema>{}, {.max_depth = deep});
    loaded<Schema> slot{};
    if (!first.empty()) (void)verbs<Schema>::loads_to(slot, first, loading).value();
    const mallow::result<void> kept = verbs<Schema>::loads_to(slot, text, loading);
    if (kept.has_value() != (expected != nullptr)) fail("loads_to and loads differ", print(kept.error()), text);
    const std::string after = dumped<Schema>(slot, {.max_depth = deep});
    if (!expected && after != fresh) fail("loads_to failed and left something", after);
    if (expected && after != dumped<Schema>(*expected, {.max_depth = deep}))
        fail("loads_to loads something else", dumped<Schema>(*expected, {.max_depth = deep}), after);
}

/// What a call changes has one schema.
template <class Schema>
inline constexpr bool is_updated = true;
template <class... Schemas>
inline constexpr bool is_updated<mallow::one_of<Schemas...>> = false;

template <class Schema>
void check_update(std::string_view text, const mallow::load_options& loading, const char* initial) {
    constexpr std::size_t deep = 1000;
    auto target = verbs<Schema>::loads(initial, {}).value();
    const std::string before = dumped<Schema>(target, {.max_depth = deep});
    const auto touched = verbs<Schema>::loads_into(target, text, loading);
    const std::string after = dumped<Schema>(target, {.max_depth = deep});
    if (!touched && after != before) fail("a failed update changed its target", before, after);
    if (!touched) return;
    // Of the unknown keys that a Schema<> keeps no field can tell.
    if constexpr (!std::is_same_v<loaded<Schema>, json::object>)
        if (touched->size() == 0 && after != before)
            fail("an update that touched nothing changed its target", before, after);
    // Done again it changes nothing more.
    const auto again = verbs<Schema>::loads_into(target, text, loading);
    if (!again) fail("an update cannot be repeated", print(again.error()), after);
    const std::string repeated = dumped<Schema>(target, {.max_depth = deep});
    if (repeated != after) fail("an update changes more when it is repeated", after, repeated);
}

/// Of dates and periods a document keeps what was sent, spelled as strict loads do not take it.
template <class Schema>
inline constexpr bool keeps_what_was_sent = false;
template <>
inline constexpr bool keeps_what_was_sent<AnythingSchema> = true;

template <class Schema>
void check(std::string_view text, mallow::load_options loading, const char* initial) {
    constexpr std::size_t deep = 1000;
    const auto object = verbs<Schema>::loads(text, loading);
    check_loads_to<Schema>(text, loading, object ? &*object : nullptr, {});
    check_loads_to<Schema>(text, loading, object ? &*object : nullptr, initial);
    if constexpr (is_updated<Schema>) check_update<Schema>(text, loading, initial);
    if (!object) return;
    const std::string dump = dumped<Schema>(*object, {.max_depth = deep});
    check_loads_to<Schema>(dump, loading, &*object, std::string(text));
    const auto again = verbs<Schema>::loads(dump, loading);
    if (!again) fail("the dump does not load", print(again.error()), dump);
    const std::string second = dumped<Schema>(*again, {.max_depth = deep});
    if (second != dump) fail("load, dump, load is no fixed point", dump, second);
    check_dumps<Schema>(*object, dump, loading);
    // Strictly: what a dump writes is of its field's own type.
    if constexpr (!keeps_what_was_sent<Schema>) {
        loading.strict = true;
        const auto strict = verbs<Schema>::loads(dump, loading);
        if (!strict) fail("the dump does not load strictly", print(strict.error()), dump);
    }
    // Nothing is looked at more than 64 levels down.
    const mallow::validation_error invalid = verbs<Schema>::validate(*object);
    if (!invalid.empty() && invalid[0].code() != mallow::errc::too_deep)
        fail("what was loaded is not valid", print(invalid), dump);
    const auto list = verbs<mallow::many<Schema>>::loads("[" + dump + "," + dump + "]",
                                                  {.unknown = loading.unknown, .max_depth = deep});
    if (!list && !(list.error()[0].code() == mallow::errc::too_deep))
        fail("a list of the dump does not load", print(list.error()), dump);
    if (list && dumped<mallow::many<Schema>>(*list, {.max_depth = deep}) != "[" + dump + "," + dump + "]")
        fail("a list is dumped otherwise than its elements");
}

}  // namespace fuzz
