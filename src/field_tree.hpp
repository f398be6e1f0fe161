// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/plan.hpp>

#include <atomic>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace mallow::detail {

/// Some fields of one schema: what a `field_set` points to. Immutable once shared.
struct field_tree {
    struct entry {
        bool named = false;           // the field itself, which means all of it when there is no `below`
        field_tree* below = nullptr;  // some of the nested schema's fields

        bool any() const noexcept { return named || below; }
    };

    explicit field_tree(const plan& described) : schema(&described), entries(described.row_count) {}
    field_tree(const field_tree&) = delete;
    field_tree& operator=(const field_tree&) = delete;
    ~field_tree();

    /// Throws: `std::invalid_argument` when the schema has no such field.
    void add(std::string_view dotted);

    /// The node below a row, made when there is none.
    field_tree& below(std::size_t row, const plan& nested);

    mutable std::atomic<std::size_t> references{1};
    const plan* schema;
    std::vector<entry> entries;  // by row
    bool kept_unknown = false;   // an update has changed what no row stands for
    mutable std::once_flag listed;
    mutable std::vector<std::string> names;  // the leaves, once somebody asks
};

/// The slot inside lists and holders.
inline const slot& innermost(const slot& start) noexcept {
    const slot* inner = &start;
    while (inner->inner && inner->kind != field_kind::nested) inner = inner->inner;  // through a mapping to its values
    while ((inner->code == op::holder || inner->code == op::converted) && inner->inner) inner = inner->inner;
    return *inner;
}

/// The plan of what is loaded or dumped, of one object or a list of them.
inline const plan& plan_of_root(const slot& root) noexcept {
    const slot* inner = &root;
    while (inner->code == op::sequence || inner->code == op::holder) inner = inner->inner;
    // One of several has no fields of its own to choose among.
    static constexpr schema_identity nobody{nullptr, nullptr, 0};
    static constexpr plan no_fields{.identity = &nobody};
    return inner->code == op::variant ? no_fields : *inner->nested;
}

/// The plan of a field's nested schema; null when it nests none.
inline const plan* nested_plan(const slot& start) noexcept {
    const slot& inner = innermost(start);
    return inner.kind == field_kind::nested ? inner.nested : nullptr;
}

/// The tree as one of `schema`, to which it must belong: its own, a derived one, or another model's.
///
/// Throws: `std::invalid_argument` when it is another schema's.
any_field_set adapt(const any_field_set& set, const plan& schema);

}  // namespace mallow::detail
