// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/memory/ordering.hpp>
#include <mallow/memory/query.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace mallow::memory {

/// What a `dynamic` and a `table` share: each starts a `query` over all their rows.
template <class Self, class Model>
class queryable {
public:
    template <auto Member, class Value>
    auto filter_by(const Value& value) const {
        return start().template filter_by<Member>(value);
    }
    template <class Callable>
    auto filter(Callable callable) const {
        return start().filter(std::move(callable));
    }
    template <auto Member, direction Direction = ascending>
    auto order_by() const {
        return start().template order_by<Member, Direction>();
    }
    template <class... Orderings>
    auto order_by(const Orderings&... orderings) const requires(sizeof...(Orderings) != 0) {
        return start().order_by(orderings...);
    }
    auto offset(std::size_t count) const { return start().offset(count); }
    auto limit(std::size_t count) const { return start().limit(count); }

    std::vector<const Model*> all() const { return start().all(); }
    const Model* first() const { return start().first(); }
    result<const Model*> one() const { return start().one(); }

    /// Complexity: constant.
    std::size_t count() const { return start().count(); }
    std::size_t size() const { return start().count(); }
    bool empty() const { return start().count() == 0; }

    auto begin() const { return rows().begin(); }
    auto end() const { return rows().end(); }

private:
    auto start() const { return static_cast<const Self&>(*this).start_query(); }
    const auto& rows() const { return static_cast<const Self&>(*this).all_rows(); }
};

}  // namespace mallow::memory
