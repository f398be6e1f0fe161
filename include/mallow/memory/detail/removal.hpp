// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace mallow::memory::detail {

class removal;

/// A table, to a removal that may reach several. `row` is the address of a model of the table's.
class removing_table {
public:
    /// Dooms the rows that go with this one.
    virtual void spread(const void* row, std::size_t entry, removal& plan) const = 0;
    /// Reports the rows that forbid its removal.
    virtual void find_blocks(const void* row, std::size_t entry, removal& plan) const = 0;
    /// Severs it from the rows that stay.
    virtual void detach(const void* row, const removal& plan) noexcept = 0;
    virtual void erase(const void* row) noexcept = 0;

protected:
    ~removing_table() = default;
};

/// Removes a row and all that goes with it, or nothing: first it only looks, then it does what cannot fail.
class removal {
public:
    static constexpr std::size_t no_entry = static_cast<std::size_t>(-1);

    /// Adds a row, unless it is in already: the `position`th of what `column` shows of the row of entry `origin`.
    void doom(removing_table& table, const void* row, std::size_t origin = no_entry, std::string_view column = {},
              std::size_t position = 0);
    bool is_doomed(const void* row) const noexcept { return doomed_.contains(row); }

    /// Notes that the row of `entry` cannot go, because of a row of `model` that its `column` shows.
    void block(std::size_t entry, std::string_view column, std::string_view model);

    /// Errors: `errc::still_referenced`, all of them.
    result<void> run();

private:
    struct doomed_row {
        removing_table* table;
        const void* row;
        std::size_t origin;
        std::string_view column;
        std::size_t position;
    };

    std::string pointer_to(std::size_t entry) const;

    std::vector<doomed_row> rows_;
    std::unordered_set<const void*> doomed_;
    validation_error errors_;
};

}  // namespace mallow::memory::detail
