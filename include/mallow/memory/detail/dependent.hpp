// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/removal.hpp>
#include <mallow/memory/detail/row_list.hpp>

#include <boost/intrusive/list.hpp>

#include <cstddef>
#include <string_view>

namespace mallow::memory::detail {

/// A relationship, to the table of the rows referred to.
template <class Parent>
class dependent : public boost::intrusive::list_base_hook<> {
public:
    /// Which `dynamic` of the parent shows the relationship.
    virtual const void* shown_by() const noexcept = 0;
    virtual std::string_view model() const noexcept = 0;
    /// A row has come.
    virtual void bind(Parent& parent) const noexcept = 0;
    /// Whether a row other than itself refers to it.
    virtual bool is_used(const Parent& parent) const noexcept = 0;
    /// Whether one does so by its primary key.
    virtual bool needs_key(const Parent& parent) const noexcept = 0;
    virtual void spread(const Parent& parent, std::size_t entry, removal& plan) const = 0;
    virtual void find_blocks(const Parent& parent, std::size_t entry, removal& plan) const = 0;
    /// Empties the keys of the rows that stay when this one goes.
    virtual void release(const Parent& parent, const removal& plan) noexcept = 0;
    /// The table referred to goes first.
    virtual void abandon() noexcept = 0;

protected:
    ~dependent() = default;
};

/// What the tables that refer to a table know of it.
template <class Parent>
struct referred {
    row_list<Parent> rows;
    boost::intrusive::list<dependent<Parent>, boost::intrusive::constant_time_size<false>> dependents;
};

}  // namespace mallow::memory::detail
