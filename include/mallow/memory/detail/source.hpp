// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/chain.hpp>

#include <cstddef>

/// What a query asks of the table that its rows are in.
namespace mallow::memory::detail {

/// The rows that a query looks at: a chain of them, or one, or none.
template <class Model>
struct scope {
    const link<Model>* first = nullptr;
    const chain<Model>* rows = nullptr;  // null for one row at most

    static scope all_of(const chain<Model>& rows) noexcept { return {rows.first(), &rows}; }
    std::size_t size() const noexcept { return rows ? rows->size() : first ? 1 : 0; }
    const link<Model>* after(const link<Model>* at) const noexcept { return rows ? rows->after(at) : nullptr; }
};

template <class Model>
class source {
public:
    /// Replaces `where` with the rows whose column has this value, if an index knows them and they are fewer.
    ///
    /// `value` points to a value of the column's own type.
    virtual void narrow(scope<Model>& where, const void* column, const void* value) const = 0;

    /// Whether a row of the table is in `rows`.
    virtual bool holds(const chain<Model>& rows, const Model& object) const noexcept = 0;

protected:
    ~source() = default;
};

}  // namespace mallow::memory::detail
