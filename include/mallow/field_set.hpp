// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/detail/literal.hpp>
#include <mallow/detail/engine.hpp>
#include <mallow/detail/field_sets.hpp>
#include <mallow/detail/join/roots.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <vector>

namespace mallow {

namespace detail {

template <class T>
concept name_like = std::convertible_to<const T&, std::string_view>;

template <class T>
concept names_like = !name_like<T> && requires(const T& names) {
    { *names.begin() } -> std::convertible_to<std::string_view>;
    names.end();
};

}  // namespace detail

/// Some fields of a schema, those of nested schemas as dotted names: what `only` and `exclude` select, what `partial`
/// frees from being required, what `load_into` touched.
///
/// Names are those of fields, not data keys. A set of a base schema serves its derived ones, and that of a schema
/// serves `many` of it. Immutable; copies share it.
/// Throws: `std::invalid_argument` for a name that the schema does not have.
template <class Schema>
class field_set : public any_field_set {
public:
    /// Selects nothing.
    field_set() : any_field_set(detail::make_field_set(plan(), nullptr, 0)) {}

    template <detail::name_like... Names>
        requires(sizeof...(Names) > 0)
    explicit(false) field_set(const Names&... names)
        : field_set(std::array<std::string_view, sizeof...(Names)>{std::string_view(names)...}) {}

    /// From any range of names.
    template <detail::names_like Names>
        requires(!std::derived_from<Names, any_field_set>)
    explicit field_set(const Names& names) : any_field_set(make(names)) {}

    /// Takes over one reference; for the library's own use.
    explicit field_set(const detail::field_tree* tree) noexcept : any_field_set(tree) {}

    /// Whether the field is in, or any field below it.
    bool contains(std::string_view name) const { return detail::contains(tree(), name); }

    /// Units: leaves, which are fields that nest no others.
    std::size_t size() const { return detail::leaves(tree()).size(); }
    bool empty() const noexcept { return detail::selects_nothing(tree()); }

    /// The leaves' dotted names, in declaration order.
    auto begin() const { return detail::leaves(tree()).begin(); }
    auto end() const { return detail::leaves(tree()).end(); }

    friend bool operator==(const field_set& left, const field_set& right) {
        return detail::leaves(left.tree()) == detail::leaves(right.tree());
    }

private:
    using target = detail::loaded<Schema>;
    static const detail::plan& plan() {
        return detail::plan_of<typename target::schema, typename target::model>::value;
    }

    /// `View` stands in a parameter, or a vector of views would be made of every unit.
    template <class Names, class View = std::string_view>
    static any_field_set make(const Names& names) {
        std::vector<View> views;
        for (const auto& name : names) views.emplace_back(name);
        return detail::make_field_set(plan(), views.data(), views.size());
    }
};

namespace detail {

constexpr const slot& nested_slot(const slot& start) {
    const slot* inner = &start;
    while (inner->code == op::sequence || inner->code == op::holder || inner->code == op::converted ||
           inner->kind == field_kind::list || inner->kind == field_kind::mapping)
        inner = inner->inner;
    return *inner;
}

constexpr bool has_field(const plan& schema, const char* text, std::size_t size) {
    std::size_t dot = 0;
    while (dot < size && text[dot] != '.') ++dot;
    for (std::size_t i = 0; i < schema.row_count; ++i) {
        if (!is_name(schema.rows[i].name, text, dot)) continue;
        if (dot == size) return true;
        const slot& inner = nested_slot(schema.rows[i].value);
        return inner.kind == field_kind::nested && has_field(*inner.nested, text + dot + 1, size - dot - 1);
    }
    return false;
}

template <class Schema, literal Name>
constexpr std::string_view checked_name() {
    using target = loaded<Schema>;
    static_assert(
        has_field(plan_of<typename target::schema, typename target::model>::value, Name.text, sizeof Name.text - 1),
        "mallow: the schema has no field of this name; names are those of fields, dotted into nested schemas");
    return Name.view();
}

}  // namespace detail

/// A `field_set` whose names the compiler has checked: `fields<StoreSchema, "id", "items.name">()`.
template <class Schema, detail::literal... Names>
const field_set<Schema>& fields() {
    static const field_set<Schema> set(
        std::array<std::string_view, sizeof...(Names)>{detail::checked_name<Schema, Names>()...});
    return set;
}

}  // namespace mallow
