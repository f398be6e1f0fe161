// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/error.hpp>
#include <mallow/memory/detail/filters.hpp>
#include <mallow/memory/detail/iterators.hpp>
#include <mallow/memory/detail/orders.hpp>
#include <mallow/memory/detail/source.hpp>
#include <mallow/memory/detail/violations.hpp>
#include <mallow/memory/ordering.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <limits>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace mallow::memory {

/// Rows of a table, not yet looked for: a `std::ranges::forward_range` of `const Model&`.
///
/// Each step gives a new query; nothing is visited before `begin`, `all`, `first`, `one` or `count`, and each of them
/// looks anew. As in SQL, filters come first, then the order, then offset and limit; without an order, rows come as
/// they were inserted.
/// Complexity: an equality on a primary key, a `unique` or a `belongs_to` key is a probe of its index; the other
/// filters look only at what the best of them leaves. An order sorts what is left.
/// Lifetime: the query looks into its table (and into the object whose `dynamic` it came from), its iterators into the
/// query. Adding, removing and changing rows invalidates iterators; to change what is walked, walk `all()`.
/// Throws: what the callables and comparisons throw.
template <class Model, class Filters = std::tuple<>, class Orders = detail::unordered, bool IsCut = false>
class query {
public:
    using value_type = Model;

    query(const detail::source<Model>* table, const detail::row_list<Model>* rows, Filters filters = {},
          Orders orders = {}, std::size_t offset = 0, std::size_t limit = std::numeric_limits<std::size_t>::max())
        : table_(table), rows_(rows), filters_(std::move(filters)), orders_(std::move(orders)), offset_(offset),
          limit_(limit) {}

    /// Those whose member equals `value`.
    template <auto Member, class Value>
    auto filter_by(const Value& value) const {
        static_assert(detail::is_column_of<Member, Model>,
                      "mallow: filter_by names a member of another model; name one of the rows' own: &Item::name");
        static_assert(!IsCut, "mallow: offset and limit come last; filter before them");
        if constexpr (detail::is_column_of<Member, Model>) {
            constexpr bool comparable = detail::looks_up<Value, detail::column_type<Member>>;
            static_assert(
                comparable,
                "mallow: filter_by compares a member with a value of its own type, or one that converts to it");
            if constexpr (comparable) return with(detail::make_equals<Member>(value));
        }
    }

    /// Those for which `callable(const Model&)` is true.
    template <class Callable>
    auto filter(Callable callable) const {
        constexpr bool is_predicate = std::predicate<const Callable&, const Model&>;
        static_assert(is_predicate,
                      "mallow: filter takes a callable of a const reference to the model that returns a bool");
        static_assert(!IsCut, "mallow: offset and limit come last; filter before them");
        if constexpr (is_predicate) return with(detail::satisfies<Callable>{std::move(callable)});
    }

    /// Sorted by the member with `<`; a second `order_by` sorts what the first leaves equal.
    template <auto Member, direction Direction = ascending>
    auto order_by() const {
        static_assert(detail::is_column_of<Member, Model>,
                      "mallow: order_by names a member of another model; name one of the rows' own: &Item::name");
        static_assert(!IsCut, "mallow: offset and limit come last; order before them");
        return sorted_by(detail::order<Member, Direction>());
    }

    /// Sorted by what the program chose: each `by` or `column_by_name`, or a range of them, sorts what those before it
    /// leave equal.
    template <class... Orderings>
    auto order_by(const Orderings&... orderings) const requires(sizeof...(Orderings) != 0) {
        constexpr bool fits = (detail::orders_rows_of<Orderings, Model> && ...);
        static_assert(fits, "mallow: order_by takes orderings of the rows' own model, or ranges of them: "
                            "by<&Item::name>, column_by_name<Item>(\"name\")");
        static_assert(!IsCut, "mallow: offset and limit come last; order before them");
        if constexpr (fits) return sorted_by(detail::make_order(orderings)...);
    }

    /// Without the first `count` rows.
    auto offset(std::size_t count) const {
        return query<Model, Filters, Orders, true>(table_, rows_, filters_, orders_, count, limit_);
    }

    /// At most `count` rows.
    auto limit(std::size_t count) const {
        return query<Model, Filters, Orders, true>(table_, rows_, filters_, orders_, offset_, count);
    }

    auto begin() const {
        if constexpr (!is_ordered)
            return skip_offset();
        else
            return detail::sorted_iterator<Model>(sorted());
    }
    auto end() const noexcept { return decltype(begin())(); }

    std::vector<const Model*> all() const {
        if constexpr (!is_ordered) {
            std::vector<const Model*> rows;
            if constexpr (is_whole) {
                if (rows_ && count() == rows_->size()) return rows_->all();
                rows.reserve(count());
            }
            for (const Model& row : *this) rows.push_back(mallow::detail::address_of(row));
            return rows;
        } else {
            return sorted();
        }
    }

    /// Null when there is none.
    const Model* first() const {
        const auto found = begin();
        return found == end() ? nullptr : mallow::detail::address_of(*found);
    }

    /// The only row.
    ///
    /// Errors: `errc::not_found` when there is none, `errc::not_unique` when there are several.
    result<const Model*> one() const {
        auto found = begin();
        if (found == end()) return mallow::detail::make_error(errc::not_found, {});
        const Model* const row = mallow::detail::address_of(*found);
        if (++found != end()) return detail::found_several();
        return row;
    }

    std::size_t count() const {
        if constexpr (is_whole) {
            const std::size_t size = rows_ ? rows_->size() : 0;
            return std::min(size - std::min(size, offset_), limit_);
        } else {
            std::size_t count = 0;
            const auto unsorted = query<Model, Filters>(table_, rows_, filters_, {}, offset_, limit_);
            for (auto at = unsorted.begin(); at != unsorted.end(); ++at) ++count;
            return count;
        }
    }

private:
    template <class, class, class, bool>
    friend class query;
    using iterator = detail::filtering_iterator<query, Model>;
    friend iterator;

    static constexpr bool is_ordered = !std::is_same_v<Orders, detail::unordered>;
    static constexpr bool is_whole = std::tuple_size_v<Filters> == 0;

    template <class Filter>
    auto with(Filter filter) const {
        auto filters = std::tuple_cat(filters_, std::tuple<Filter>(std::move(filter)));
        return query<Model, decltype(filters), Orders>(table_, rows_, std::move(filters), orders_, offset_, limit_);
    }

    template <class... Added>
    auto sorted_by(const Added&... added) const {
        auto orders = detail::add_orders(orders_, added...);
        return query<Model, Filters, decltype(orders)>(table_, rows_, filters_, std::move(orders), offset_, limit_);
    }

    bool accepts(const Model& row, const detail::scope<Model>& where) const {
        // An index knows the rows of the whole table.
        if (where.rows != rows_ && !table_->holds(*rows_, row)) return false;
        return detail::satisfies_all(filters_, row);
    }

    iterator unskipped(std::size_t limit) const {
        if (!rows_) return {};
        auto where = detail::scope<Model>::all_of(*rows_);
        std::apply([&](const auto&... each) { (each.narrow(*table_, where), ...); }, filters_);
        return iterator(this, where, limit);
    }

    iterator skip_offset() const {
        const std::size_t most = std::numeric_limits<std::size_t>::max();
        if (limit_ == 0) return {};
        iterator at = unskipped(limit_ < most - offset_ ? limit_ + offset_ : most);
        for (std::size_t skipped = 0; skipped < offset_ && at != iterator(); ++skipped) ++at;
        return at;
    }

    std::vector<const Model*> sorted() const {
        const auto unsorted = query<Model, Filters>(table_, rows_, filters_);
        std::vector<const Model*> rows = unsorted.all();
        std::stable_sort(rows.begin(), rows.end(),
                         [this](const Model* left, const Model* right) { return orders_.compare(*left, *right) < 0; });
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(offset_, rows.size())));
        if (limit_ < rows.size()) rows.resize(limit_);
        return rows;
    }

    const detail::source<Model>* table_;   // null only with rows_
    const detail::row_list<Model>* rows_;  // null for what is in no table
    Filters filters_;
    [[no_unique_address]] Orders orders_;
    std::size_t offset_;
    std::size_t limit_;
};

}  // namespace mallow::memory
