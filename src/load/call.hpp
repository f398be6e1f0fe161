// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/collector.hpp"
#include "field_tree.hpp"
#include "codecs/scratch.hpp"
#include "load/object_details.hpp"
#include "load/undo/members.hpp"
#include "machine/limits.hpp"

#include <mallow/call_options.hpp>
#include <mallow/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mallow::detail {

/// Which fields one object takes, and what becomes of its unknown keys, as the call says.
struct load_scope {
    const field_tree* only = nullptr;
    const field_tree* exclude = nullptr;
    const field_tree* partial = nullptr;
    std::int8_t unknown = unset;  // of this object; outranks the schema's
    bool excludes_below = false;  // `unknown::exclude_recursive`

    bool selects() const noexcept { return only || exclude || partial || excludes_below; }
    bool takes(std::size_t row) const noexcept {
        return (!only || only->entries[row].any()) && !(exclude && exclude->entries[row].named);
    }
    bool frees(std::size_t row) const noexcept { return partial && partial->entries[row].named; }

    /// That of what the row nests.
    load_scope below(std::size_t row) const noexcept {
        const auto inner = [row](const field_tree* tree) { return tree ? tree->entries[row].below : nullptr; };
        load_scope nested{inner(only), inner(exclude), inner(partial), unset, excludes_below};
        if (excludes_below) nested.unknown = static_cast<std::int8_t>(unknown::exclude);
        return nested;
    }
};

/// How many levels of objects and arrays a document has at most, unless options say otherwise.
inline constexpr std::size_t default_depth = 64;

/// Whether options say nothing. All are named, so that a new one is not forgotten.
inline bool is_default(const load_options& options) noexcept {
    const auto& [unknown, partial, only, exclude, strict, max_errors, max_depth, duplicates] = options;
    const bool selects = partial.all() || partial.some().tree() || only.tree() || exclude.tree();
    const bool is_limited = max_errors != most_errors || max_depth != default_depth;
    return !unknown && !selects && !strict && !is_limited && duplicates == duplicate_keys::last_wins;
}

/// What one call of a load has besides its source: its options, made ready, and what it gathers.
class load_call {
public:
    /// Throws: `std::invalid_argument` for options that the schema cannot serve.
    load_call(const plan& schema, const load_options* options, const contexts& passed = {});

    collector errors;
    details_room details;
    load_scope scope;
    std::size_t max_depth = default_depth;
    std::int8_t strict = unset;
    bool partial = false;
    bool refuses_duplicates = false;
    bool views = false;        // whether the text outlives the result
    bool reuses = false;       // whether a list's elements are loaded over those that are there
    member_undo* undo = nullptr;   // of an update
    contexts given;                // for hooks and callables
    /// What null was loaded into, of the fields of the object at hand and below, where a hook asks.
    std::vector<const slot*>* nulls = nullptr;

    /// What a model of a schema is before anything is loaded, made once a call: a text that repeats a key must not make
    /// as many.
    const void* fresh(const plan& schema);

private:
    std::vector<boxed> fresh_;
    any_field_set only_;
    any_field_set exclude_;
    any_field_set partial_;
};

}  // namespace mallow::detail
