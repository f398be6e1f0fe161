// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/ordering.hpp>

#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

/// What sorts a query's rows.
namespace mallow::memory::detail {

/// What `order_by<&Item::name>()` adds.
template <auto Member, direction Direction>
struct order {
    template <class Model>
    int compare(const Model& left, const Model& right) const {
        return Direction == ascending ? compare_by<Member>(left, right) : compare_by<Member>(right, left);
    }
};

/// A list of orderings, whose number is known when the program runs.
template <class Model>
struct listed_orders {
    std::vector<ordering<Model>> each;

    int compare(const Model& left, const Model& right) const {
        for (const ordering<Model>& one : each)
            if (const int result = one.compare(left, right)) return result;
        return 0;
    }
};

template <class T>
struct ordered_model {
    using type = void;
};
template <class Model>
struct ordered_model<ordering<Model>> {
    using type = Model;
};
template <class List>
    requires requires(const List& list) { std::begin(list) != std::end(list); }
struct ordered_model<List> {
    using type = typename ordered_model<std::remove_cvref_t<decltype(*std::begin(std::declval<const List&>()))>>::type;
};

/// Whether it is an ordering, or a range of them, by columns of the model or of a base.
template <class Ordering, class Model>
inline constexpr bool orders_rows_of = [] {
    using ordered = typename ordered_model<Ordering>::type;
    return std::is_same_v<ordered, Model> || std::is_base_of_v<ordered, Model>;
}();

template <class Model>
ordering<Model> make_order(const ordering<Model>& one) {
    return one;
}
template <class List>
auto make_order(const List& list) {
    using model = typename ordered_model<List>::type;
    return listed_orders<model>{{std::begin(list), std::end(list)}};
}

/// Rows stay as they come.
struct unordered {
    template <class Model>
    int compare(const Model&, const Model&) const noexcept {
        return 0;
    }
};

/// As `First` says, and what it leaves equal as `Second` says.
///
/// Not a tuple of all of them: GCC 12 fails on tuples of empty classes here.
template <class First, class Second>
struct ordered {
    First first;
    Second second;

    template <class Model>
    int compare(const Model& left, const Model& right) const {
        const int result = first.compare(left, right);
        return result != 0 ? result : second.compare(left, right);
    }
};

template <class Orders>
Orders add_orders(const Orders& orders) {
    return orders;
}
template <class Orders, class First, class... Others>
auto add_orders(const Orders& orders, const First& first, const Others&... others) {
    return add_orders(ordered<Orders, First>{orders, first}, others...);
}

}  // namespace mallow::memory::detail
