// SPDX-License-Identifier: BSL-1.0
#include <mallow/memory/detail/removal.hpp>

#include <mallow/memory/detail/violations.hpp>

#include <string>

namespace mallow::memory::detail {

void removal::doom(removing_table& table, const void* row, std::size_t origin, std::string_view column,
                   std::size_t position) {
    if (!doomed_.insert(row).second) return;
    rows_.push_back({&table, row, origin, column, position});
}

std::string removal::pointer_to(std::size_t entry) const {
    std::string pointer;
    for (; entry != no_entry; entry = rows_[entry].origin) {
        const doomed_row& each = rows_[entry];
        if (each.origin != no_entry) pointer.insert(0, std::string(each.column) + '/' + std::to_string(each.position));
    }
    return pointer;
}

void removal::block(std::size_t entry, std::string_view column, std::string_view model) {
    add_error(errors_, errc::still_referenced, pointer_to(entry).append(column), model);
}

result<void> removal::run() {
    // Entries are added while this goes on.
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const doomed_row each = rows_[i];
        each.table->spread(each.row, i, *this);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i].table->find_blocks(rows_[i].row, i, *this);
    if (!errors_.empty()) return errors_;

    for (const doomed_row& each : rows_) each.table->detach(each.row, *this);
    for (const doomed_row& each : rows_) each.table->erase(each.row);
    return {};
}

}  // namespace mallow::memory::detail
