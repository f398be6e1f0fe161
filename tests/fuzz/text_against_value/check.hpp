// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../support/verbs.hpp"
#include "reference.hpp"

#include <mallow/mallow.hpp>

#include <boost/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

struct call {
    std::string_view text;
    const reference& expected;
    mallow::load_options options;
    unsigned verb;
    unsigned partial;
    unsigned selection;
};

/// Each takes the schemas of its file, by number.
void check_plain(unsigned schema, const call& made);
void check_scalars(unsigned schema, const call& made);
void check_shapes(unsigned schema, const call& made);
void check_unions(unsigned schema, const call& made);
void check_hooks(unsigned schema, const call& made);

/// Whether the document must load as the text does.
bool is_comparable(const call& made, const mallow::validation_error& from_text);

/// That the errors are of this text, and those of its document.
void check_same(const call& made, const mallow::validation_error& from_text, const mallow::validation_error& from_value);

/// With their places.
std::string print_all(const mallow::validation_error& errors);

/// Runs the action by each kind of code that the engine has; all must tell the same.
void check_paths(const char* what, std::string (*told)(const call& made), const call& made);

template <class Schema>
std::string dumped(const loaded<Schema>& object) {
    const mallow::result<std::string> text = verbs<Schema>::try_dumps(object, {.max_depth = 1000});
    const mallow::result<json::value> tree = verbs<Schema>::try_dump(object, {.max_depth = 1000});
    if (text.has_value() != tree.has_value()) fail("dumped one way only", print(text.error()), print(tree.error()));
    if (!text) {
        if (print(text.error()) != print(tree.error()))
            fail("dumping fails differently", print(text.error()), print(tree.error()));
        return print(text.error());
    }
    const reference meant = read(*text);
    if (!meant.is_valid) fail("what is dumped is no JSON", *text);
    if (meant.is_exact && json::serialize(meant.tree) != json::serialize(*tree))
        fail("dumped to another document", *text, json::serialize(*tree));
    return *text;
}

/// Without options texts go shorter ways than with those that stand for none.
template <class Schema>
void check_usual(std::string_view text) {
    const auto usual = mallow::loads<Schema>(text);
    const auto spelled = mallow::loads<Schema>(text, mallow::load_options{});
    if (print(usual.error()) != print(spelled.error())) fail("other errors without options", print(usual.error()), print(spelled.error()));
    if (usual.has_value() != spelled.has_value()) fail("a value only with or without options", text);
    if (usual && dumped<Schema>(*usual) != dumped<Schema>(*spelled)) fail("another value without options", text);
}

template <class Schema>
void check_load(const call& made) {
    if constexpr (!asks_for_house<Schema>) check_usual<Schema>(made.text);
    const auto from_text = verbs<Schema>::loads(made.text, made.options);
    const auto from_value = verbs<Schema>::load(made.expected.tree, made.options);
    check_same(made, from_text.error(), from_value.error());
    if (from_text.has_value() == !from_text.error().empty()) fail("a value and errors");
    if (from_text) {
        const std::string text = dumped<Schema>(*from_text);
        if (is_comparable(made, {}) && text != dumped<Schema>(*from_value))
            fail("different values", text, dumped<Schema>(*from_value));
        (void)verbs<Schema>::validate(*from_text);
    }
    if (const json::object* object = made.expected.tree.if_object()) {
        const auto from_object = verbs<Schema>::load(*object, made.options);
        if (print(from_object.error()) != print(from_value.error()))
            fail("an object loads otherwise than its value", print(from_object.error()), print(from_value.error()));
    }
    check_paths("loads", [](const call& again) {
        const auto made_so = verbs<Schema>::loads(again.text, again.options);
        return made_so ? dumped<Schema>(*made_so) : print_all(made_so.error());
    }, made);
}

/// Updates an object that has something everywhere, or nothing.
template <class Schema>
void check_update(const call& made, const char* initial) {
    const auto before = verbs<Schema>::loads(initial, {.partial = true}).value();
    const std::string text_before = dumped<Schema>(before);
    auto by_text = verbs<Schema>::loads(initial, {.partial = true}).value();
    auto by_value = verbs<Schema>::loads(initial, {.partial = true}).value();
    const auto from_text = verbs<Schema>::loads_into(by_text, made.text, made.options);
    const auto from_value = verbs<Schema>::load_into(by_value, made.expected.tree, made.options);
    check_same(made, from_text.error(), from_value.error());
    const std::string text_after = dumped<Schema>(by_text);
    if (!from_text && text_after != text_before) fail("a failed update changed its target", text_before, text_after);
    if (!from_value && dumped<Schema>(by_value) != text_before) fail("a failed update from a value changed its target");
    if (!is_comparable(made, from_text.error()) || !from_text) return;
    if (text_after != dumped<Schema>(by_value)) fail("different updates", text_after, dumped<Schema>(by_value));
    if (!(*from_text == *from_value)) fail("different fields touched");
}

template <class Schema>
void check(call made, std::initializer_list<std::string_view> some, const char* initial) {
    const mallow::field_set<Schema> names{std::vector<std::string_view>(some)};
    if (made.partial == 1) made.options.partial = true;
    if (made.partial == 2) made.options.partial = names;
    if ((made.selection & 1) != 0) made.options.only = names;
    if ((made.selection & 2) != 0) made.options.exclude = mallow::field_set<Schema>{*some.begin()};
    switch (made.verb) {
        case 1: return check_load<mallow::many<Schema>>(made);
        case 2: return check_update<Schema>(made, initial);
        case 3: return check_update<Schema>(made, "{}");
        default: return check_load<Schema>(made);
    }
}

}  // namespace fuzz
