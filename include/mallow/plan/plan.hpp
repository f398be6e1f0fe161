// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/hook_ops.hpp>
#include <mallow/plan/key_table.hpp>
#include <mallow/plan/row.hpp>
#include <mallow/plan/type_ops.hpp>

#include <cstddef>
#include <cstdint>
#include <typeinfo>

namespace mallow::detail {

/// Tells schemas apart, and which are bases of which. A schema has one of these in each shared library that hides its
/// symbols, and one type.
struct schema_identity {
    const std::type_info* type;  // null where there is no RTTI
    const schema_identity* const* bases;
    std::size_t base_count;
};

/// A schema joined with its model.
struct plan {
    const schema_identity* identity = nullptr;
    const row* rows = nullptr;
    const key_entry* keys = nullptr;  // of the rows that load, in their order; behind them one that matches nothing,
                                      // and behind that the aliases
    key_table table{};
    std::uint64_t awaited[seen_words]{};  // by entry: what is required, or has a `load_default`
    std::uint16_t row_count = 0;
    std::uint16_t key_count = 0;
    std::uint16_t extra = no_entry;  // the row that keeps unknown keys
    std::int8_t unknown_keys = unset;
    std::int8_t strict = unset;
    std::uint16_t flat_room =
        0;  // for an object whose strings are short, where all fields have short cuts and are not too many; else 0
    bool has_aliases = false;
    bool shares_members = false;  // whether two fields load into one member, so that their order counts
    bool dump_hooks = false;      // whether `hooks` has any of a dump
    const type_ops* model = nullptr;  // null for a `Schema<>`
    const hook_ops* hooks = nullptr;  // null for a schema without
    const char* title = nullptr;
};

}  // namespace mallow::detail
