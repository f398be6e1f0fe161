// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/violations.hpp>
#include <mallow/memory/model_name.hpp>

#include <boost/describe/members.hpp>
#include <boost/describe/modifiers.hpp>
#include <boost/mp11/algorithm.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

namespace mallow::memory {

/// Which way `order_by` sorts.
enum class direction { ascending, descending };
using enum direction;

/// A column to sort by, and which way: one type for all columns of a model, so that it is chosen when the program runs.
///
///     const auto order = sort == "price" ? mem::by<&Item::price> : mem::by<&Item::name>;
///     for (const Item& each : store.items.order_by(order)) …
template <class Model>
class ordering {
public:
    /// Less than 0 when the first comes before the second in ascending order, 0 when neither does.
    using comparison = int (*)(const Model&, const Model&);

    constexpr explicit ordering(comparison compares, direction way = ascending) noexcept
        : compare_(compares), way_(way) {}

    /// The other way round; what is equal stays in its order.
    constexpr ordering reversed() const noexcept {
        return ordering(compare_, way_ == ascending ? descending : ascending);
    }

    constexpr int compare(const Model& left, const Model& right) const {
        return way_ == ascending ? compare_(left, right) : compare_(right, left);
    }

private:
    comparison compare_;
    direction way_;
};

namespace detail {

template <class Column>
concept orderable = !std::is_pointer_v<Column> && requires(const Column& value) {
    { value < value } -> std::convertible_to<bool>;
};

template <auto Member, class Model>
constexpr int compare_by(const Model& left, const Model& right) {
    if (left.*Member < right.*Member) return -1;
    return right.*Member < left.*Member ? 1 : 0;
}

template <auto Member>
constexpr auto make_ordering(direction way) {
    constexpr bool is_column = !std::is_void_v<column_owner<Member>>;
    static_assert(is_column, "mallow: by names a data member: by<&Item::name>");
    if constexpr (is_column) {
        static_assert(orderable<column_type<Member>>, "mallow: by names a member whose values < puts in an order");
        if constexpr (orderable<column_type<Member>>)
            return ordering<column_owner<Member>>(compare_by<Member, column_owner<Member>>, way);
    }
}

}  // namespace detail

/// The ordering by a member, as a value.
template <auto Member, direction Direction = ascending>
inline constexpr auto by = detail::make_ordering<Member>(Direction);

/// The ordering by a described member, inherited ones included, of that name; as a service gets it: `?sort=price`.
///
/// Throws: `std::invalid_argument` when the model has no such member, or one that `<` does not order (pointers are
/// such).
/// Complexity: linear in the model's members.
template <class Model>
ordering<Model> column_by_name(std::string_view name, direction way = ascending) {
    constexpr bool is_described = boost::describe::has_describe_members<Model>::value;
    static_assert(is_described, "mallow: column_by_name reads the members of a described model; describe it: "
                                "BOOST_DESCRIBE_STRUCT(Item, (), (id, name))");
    if constexpr (is_described) {
        using namespace boost::describe;
        typename ordering<Model>::comparison compare = nullptr;
        boost::mp11::mp_for_each<describe_members<Model, mod_any_access | mod_inherited>>([&](auto member) {
            using described = decltype(member);
            if constexpr (detail::orderable<detail::column_type<described::pointer>>)
                if (name == described::name) compare = detail::compare_by<described::pointer, Model>;
        });
        if (compare) return ordering<Model>(compare, way);
    }
    detail::refuse_column(model_name<Model>, name);
}

}  // namespace mallow::memory
