// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/plan_of.hpp>
#include <mallow/detail/join/same_object.hpp>
#include <mallow/plan.hpp>

#include <cstddef>
#include <type_traits>

/// What the hooks and callables of a schema and of all that it nests ask of a call.
namespace mallow::detail {

/// Told of plans, in constants. What is beyond the room, of hundreds of schemas, is asked when it is needed.
struct hook_needs {
    static constexpr std::size_t room = 32;
    struct one {
        context_type* type = nullptr;
        bool writes = false;
        const schema_identity* schema = nullptr;  // that asks
    };
    one asked[room]{};
    std::size_t count = 0;
    bool changes = false;  // whether a hook changes what was loaded

    constexpr void add(const context_needs& more, const plan& schema) {
        for (std::size_t i = 0; i < more.count; ++i) {
            const context_need& need = more.first[i];
            if (is_set(need.type) && count < room) asked[count++] = {need.type, need.writes, schema.identity};
        }
    }
};

class needs_finder {
public:
    constexpr explicit needs_finder(context_use use) : use_(use) {}

    constexpr void visit(const plan& schema) {
        for (std::size_t i = 0; i < seen_count_; ++i)
            if (same_object(seen_[i], &schema)) return;
        if (seen_count_ == most_schemas) return;
        seen_[seen_count_++] = &schema;
        if (is_set(schema.hooks)) ask(*schema.hooks, schema);
        for (std::size_t i = 0; i < schema.row_count; ++i) {
            const row& field = schema.rows[i];
            if (use_ == context_use::dump ? !field.dump : !field.load) continue;
            if (is_set(field.function.option)) found.add(field.function.option->asks, schema);
            ask_all(field.value, schema);
        }
    }

    hook_needs found{};

private:
    static constexpr std::size_t most_schemas = 128;

    constexpr void ask(const hook_ops& hooks, const plan& schema) {
        if (use_ == context_use::dump) return found.add(hooks.asked_by_dump, schema);
        found.add(hooks.asked_by_fields, schema);
        if (use_ == context_use::validate) return found.add(hooks.asked_by_validate, schema);
        found.add(hooks.asked_by_load, schema);
        found.changes = found.changes || hooks.changes;
    }

    /// A value and all that is inside it.
    constexpr void ask_all(const slot& value, const plan& schema) {
        const slot* inner = &value;
        for (;; inner = inner->inner) {
            ask(*inner, schema);
            ask_shape(*inner, schema);
            if (!is_set(inner->inner)) return;
        }
    }

    constexpr void ask_shape(const slot& value, const plan& schema) {
        const bool in_document = value.code == op::document;
        if (value.code == op::mapping || (in_document && value.kind == field_kind::mapping)) {
            ask_all(*value.map->key, schema);
        } else if (value.code == op::tuple || (in_document && value.kind == field_kind::tuple)) {
            for (std::size_t i = 0; i < value.tuple->count; ++i) ask_all(*value.tuple->elements[i].value, schema);
        } else if (value.code == op::variant || (in_document && value.kind == field_kind::variant)) {
            for (std::size_t i = 0; i < value.variant->count; ++i) ask_all(*value.variant->all[i].value, schema);
        } else if (value.code == op::part || (in_document && value.kind == field_kind::part)) {
            ask_all(value.nested->rows[value.part].value, *value.nested);
        }
    }

    constexpr void ask(const slot& value, const plan& schema) {
        if (use_ != context_use::dump && is_set(value.asks))
            for (std::size_t i = 0; i < value.asks->count; ++i) found.add(*value.asks->first[i], schema);
        // A load dumps too, what a message shows or a list's choices are compared with.
        if (value.code == op::converted) {
            if (use_ == context_use::load) found.add(value.converted->asked_by_load, schema);
            found.add(value.converted->asked_by_dump, schema);
        }
        const bool nests = value.code == op::structure || value.code == op::document;
        if (nests && value.kind == field_kind::nested) visit(*value.nested);
    }

    context_use use_;
    const plan* seen_[most_schemas]{};
    std::size_t seen_count_ = 0;
};

constexpr hook_needs needs_of_plan(const plan& schema, context_use use) {
    needs_finder finder(use);
    finder.visit(schema);
    return finder.found;
}

template <class Schema, class Model, context_use Use>
struct needs_of {
    static constexpr hook_needs value = needs_of_plan(plan_of<Schema, Model>::value, Use);
};

/// One that a call passes.
struct passed_context {
    context_type* type;
    bool writable;
};

/// The first that is asked for and not passed, or its place behind all.
template <class... Passed>
constexpr std::size_t find_missing(const hook_needs& needs) {
    const passed_context passed[]{{&context_of<std::remove_cv_t<Passed>>::type, !std::is_const_v<Passed>}...,
                                  {nullptr, false}};
    for (std::size_t i = 0; i < needs.count; ++i) {
        bool found = false;
        for (std::size_t j = 0; j < sizeof...(Passed); ++j)
            found = found || (same_object(passed[j].type, needs.asked[i].type) &&
                              (passed[j].writable || !needs.asked[i].writes));
        if (!found) return i;
    }
    return needs.count;
}

template <class... Passed>
inline constexpr bool passes_twice = false;
template <class First, class... More>
inline constexpr bool passes_twice<First, More...> =
    (std::is_same_v<std::remove_cv_t<First>, std::remove_cv_t<More>> || ...) || passes_twice<More...>;

/// Names the schema that asks and the type that it asks for.
template <const schema_identity* Schema, context_type* Context, bool Writes, bool IsPassed = false>
struct asks_for {
    static constexpr bool refuse() {
        static_assert(
            IsPassed || Writes,
            "mallow: a hook or callable of this schema asks for a context of this type, and the call passes none; add "
            "it behind the options: loads<BookingSchema>(text, {}, rooms)");
        static_assert(IsPassed || !Writes,
                      "mallow: a hook or callable of this schema asks for a context of this type that it may change, "
                      "and the call passes none; add one that is not const behind the options: "
                      "loads<BookingSchema>(text, {}, log)");
        return true;
    }
};

/// Says which context a call lacks, if any; `Passed` are the types of those that it has.
template <class Schema, class Model, context_use Use, class... Passed>
constexpr bool passes_contexts() {
    static_assert(!passes_twice<Passed...>,
                  "mallow: two contexts of one type cannot be told apart; pass one, or give each a type of its own");
    constexpr const hook_needs& needs = needs_of<Schema, Model, Use>::value;
    if constexpr (needs.count > 0) {
        constexpr std::size_t missing = find_missing<Passed...>(needs);
        if constexpr (missing < needs.count)
            return asks_for<needs.asked[missing].schema, needs.asked[missing].type,
                            needs.asked[missing].writes>::refuse();
    }
    return true;
}

}  // namespace mallow::detail
