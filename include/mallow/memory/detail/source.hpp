// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/row_list.hpp>

#include <cstddef>

/// What a query asks of the table that its rows are in.
namespace mallow::memory::detail {

/// The rows that a query looks at: those of a list, or one, or none; and a place among them.
template <class Model>
struct scope {
    const row_list<Model>* rows = nullptr;  // null for one row at most
    std::size_t position = no_position;
    const Model* only = nullptr;

    static scope all_of(const row_list<Model>& rows) noexcept { return {&rows, rows.first(), nullptr}; }
    std::size_t size() const noexcept { return rows ? rows->size() : only ? 1 : 0; }

    /// Null at the end.
    const Model* row() const noexcept { return position == no_position ? only : rows->at(position); }
    void advance() noexcept {
        if (rows)
            position = rows->after(position);
        else
            only = nullptr;
    }
    void end() noexcept { *this = {}; }
    bool is_at(const scope& other) const noexcept { return position == other.position && only == other.only; }
};

template <class Model>
class source {
public:
    /// Replaces `where` with the rows whose column has this value, if an index knows them and they are fewer.
    ///
    /// `value` points to a value of the column's own type.
    virtual void narrow(scope<Model>& where, const void* column, const void* value) const = 0;

    /// Whether a row of the table is in `rows`.
    virtual bool holds(const row_list<Model>& rows, const Model& object) const noexcept = 0;

protected:
    ~source() = default;
};

}  // namespace mallow::memory::detail
