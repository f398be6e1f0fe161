// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/lookup.hpp>
#include <mallow/memory/detail/source.hpp>

#include <functional>
#include <optional>
#include <tuple>

/// What the steps of a query add to it.
namespace mallow::memory::detail {

/// What `filter_by` adds: an equality, which an index may answer.
template <auto Member>
struct equals {
    std::optional<column_type<Member>> value;  // none when no column can hold what is looked for

    template <class Model>
    bool operator()(const Model& object) const {
        return value && object.*Member == *value;
    }
    template <class Model>
    void narrow(const source<Model>& table, scope<Model>& where) const {
        if (value)
            table.narrow(where, id_of<Member>(), &*value);
        else
            where = {};
    }
};

template <auto Member, class Value>
equals<Member> make_equals(const Value& value) {
    using type = column_type<Member>;
    if (!can_hold<type>(value)) return {};
    return {type(static_cast<lookup_type<type>>(value))};
}

/// What `filter` adds: anything else.
template <class Callable>
struct satisfies {
    Callable callable;

    template <class Model>
    bool operator()(const Model& object) const {
        return static_cast<bool>(std::invoke(callable, object));
    }
    template <class Model>
    void narrow(const source<Model>&, scope<Model>&) const noexcept {}
};

template <class Filters, class Model>
bool satisfies_all(const Filters& filters, const Model& object) {
    return std::apply([&](const auto&... each) { return (each(object) && ...); }, filters);
}

}  // namespace mallow::memory::detail
