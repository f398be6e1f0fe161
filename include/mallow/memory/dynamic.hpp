// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/row_list.hpp>
#include <mallow/memory/detail/source.hpp>
#include <mallow/memory/query.hpp>
#include <mallow/memory/queryable.hpp>

#include <boost/assert.hpp>

namespace mallow::memory {

namespace detail {
struct dynamic_access;
}

/// The many side of a relationship: the rows of another table that refer to the object it is a member of, as a lazy
/// query.
///
/// What it shows depends on where it lies, not on what was assigned to it: in a row of a table whose `belongs_to` names
/// it, that row's relations; anywhere else, an empty range. So a copy of a row has an empty one, and assigning to a
/// row's changes nothing.
/// Shape: a `std::ranges::forward_range` of `const Model&` in the order in which the rows came to the object; dumps as
/// a list.
/// Lifetime: it must not be used after the table of `Model` is gone: in a Debug build that is a failed `BOOST_ASSERT`,
/// otherwise an empty range. References to it end with the row it lies in.
template <class Model>
class dynamic : public queryable<dynamic<Model>, Model> {
public:
    dynamic() noexcept = default;
    dynamic(const dynamic&) noexcept {}
    dynamic& operator=(const dynamic&) noexcept { return *this; }
    ~dynamic() = default;

private:
    friend class queryable<dynamic, Model>;
    friend struct detail::dynamic_access;

    query<Model> start_query() const {
        const detail::row_list<Model>& rows = all_rows();
        return {table_, table_ ? &rows : nullptr};
    }

    const detail::row_list<Model>& all_rows() const {
        BOOST_ASSERT_MSG(!is_expired_, "mallow: a dynamic is used after its table is gone");
        return rows_;
    }

    detail::row_list<Model> rows_;
    const detail::source<Model>* table_ = nullptr;
    bool is_expired_ = false;
};

namespace detail {

/// Lets a table keep the dynamics that show its rows.
struct dynamic_access {
    template <class Model>
    static void bind(dynamic<Model>& bound, const source<Model>& table) noexcept {
        bound.table_ = &table;
        bound.is_expired_ = false;
    }
    template <class Model>
    static void expire(dynamic<Model>& bound) noexcept {
        bound.rows_.forget();
        bound.table_ = nullptr;
        bound.is_expired_ = true;
    }
    template <class Model>
    static row_list<Model>& rows(dynamic<Model>& bound) noexcept {
        return bound.rows_;
    }
    template <class Model>
    static const row_list<Model>& rows(const dynamic<Model>& bound) noexcept {
        return bound.rows_;
    }
};

}  // namespace detail

}  // namespace mallow::memory
