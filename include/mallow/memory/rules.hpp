// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace mallow::memory {

/// The member that tells rows apart; every table has exactly one.
///
/// An integer that is 0 is assigned when the row is inserted (or updated): one more than the largest key that the table
/// has ever held.
/// Errors: `errc::not_unique` for a key that is there already, `errc::number_too_large` when there is none left to
/// assign.
template <auto Member>
struct primary_key {};

/// A member whose values no two rows share, or several that no two rows share together: `unique<&Tag::store_id,
/// &Tag::name>` lets two stores have a tag of one name, and a store none twice.
///
/// As in SQL an empty `std::optional` is no value, so that a row with one among the members equals no other.
/// Errors: `errc::not_unique`, at each of the members.
template <auto... Members>
struct unique {};

/// What becomes of the rows that refer to one that is removed.
enum class on_remove {
    restrict,  ///< They forbid it: `errc::still_referenced`.
    cascade,   ///< They are removed too, and so on.
    set_null,  ///< Their key becomes empty; it must be a `std::optional`.
};
using enum on_remove;

/// A foreign key and both sides of the relationship: `belongs_to<&Item::store_id, &Item::store, &Store::items>`.
///
/// The table keeps `Pointer` (a `const Store*`) pointing to the row whose primary key `Key` holds, null for an empty
/// `std::optional`, whatever was assigned to it; and has that row's `Items` (a `dynamic<Item>`) show the row.
/// Errors: `errc::no_such_reference` for a key that no row has; `errc::still_referenced` on removal, and on changing a
/// primary key.
template <auto Key, auto Pointer, auto Items, on_remove Action = restrict>
struct belongs_to {};

}  // namespace mallow::memory
