// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "machine/integers.hpp"

#include <mallow/call_options.hpp>
#include <mallow/plan.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace mallow::detail {

/// Stores an integer of fewer than 64 bits that its bounds allow.
MALLOW_INLINE void write_narrow(narrow_kind narrow, void* member, std::int64_t number) noexcept {
    if (narrow == narrow_kind::word) [[likely]]
        write_as(member, static_cast<std::int32_t>(number));
    else if (narrow == narrow_kind::half)
        write_as(member, static_cast<std::int16_t>(number));
    else
        write_as(member, static_cast<std::int8_t>(number));
}

/// What the fields of an object are taken up to.
enum class field_stop : std::uint8_t {
    end,      // the object's end, which is passed
    all,      // the same, when all fields were taken, of which `field_run::seen` has not been told
    value,    // a value that is not canonical (json/loops.inl), or is given again; `field_run::entry` is its key's
    unknown,  // the value of a key that the schema does not load
    broken    // something malformed
};

/// How far the fields of one object have been taken.
struct field_run {
    explicit field_run(const plan& fields) noexcept : schema(&fields) {}

    void begin(void* object) noexcept {
        model = object;
        predicted = schema->keys;
        seen[0] = 0;
        for (std::size_t i = 1; i * 64 < schema->key_count; ++i) seen[i] = 0;
    }

    const plan* schema;
    void* model = nullptr;
    const key_entry* predicted = nullptr;  // the key to try first
    const key_entry* entry = nullptr;     // of the value that is next
    std::uint64_t seen[seen_words];

    bool has_seen(const key_entry& key) const noexcept { return (seen[key.seen_word] & key.bit) != 0; }
    void see(const key_entry& key) noexcept { seen[key.seen_word] |= key.bit; }

    void forget(const key_entry& key) noexcept { seen[key.seen_word] &= ~key.bit; }
    /// Sees the keys from one to another, in the plan's order.
    void see(const key_entry* from, const key_entry* to) noexcept {
        if (from->seen_word == to->seen_word) [[likely]]
            seen[from->seen_word] |= to->bit - from->bit;
        else
            for (; from != to; ++from) see(*from);
    }

    /// Predicts what the plan has behind a key, unless any of that was seen.
    void predict_behind(const key_entry& key) noexcept {
        const bool is_foremost = schema->key_count <= 64 && (seen[0] & ~(key.bit | (key.bit - 1))) == 0;
        predicted = is_foremost ? &key + 1 : schema->keys + schema->key_count;
    }

    void see_all() noexcept {
        for (std::size_t i = 0; i < schema->key_count; ++i) see(schema->keys[i]);
    }

    /// Whether a required field, or one with a default, was not seen.
    bool lacks_awaited() const noexcept {
        std::uint64_t absent = schema->awaited[0] & ~seen[0];
        for (std::size_t i = 1; i * 64 < schema->key_count; ++i) absent |= schema->awaited[i] & ~seen[i];
        return absent != 0;
    }
    bool has_seen_all() const noexcept {
        std::size_t count = 0;
        for (std::size_t i = 0; i * 64 < schema->key_count; ++i)
            count += static_cast<std::size_t>(std::popcount(seen[i]));
        return count == schema->key_count;
    }
};

/// Whether a schema, or the field it is nested by, excludes unknown keys all the way down.
inline bool says_recursive(const slot& object) noexcept {
    constexpr auto recursive = static_cast<std::int8_t>(unknown::exclude_recursive);
    return object.unknown_keys == recursive ||
           (object.unknown_keys == unset && object.nested->unknown_keys == recursive);
}

/// The elements of a list, while they are loaded.
struct element_run {
    /// Of a list that grows as its container pleases.
    static constexpr std::size_t few = 64;

    const sequence_ops* ops;
    void* container;
    std::size_t room;        // how many are loaded before the list may ask for room
    std::size_t made = 0;    // elements that are there
    std::size_t count = 0;   // of these, loaded
    char* at = nullptr;      // the next to load
    char* behind = nullptr;  // the end of those that stand in a row with it

    /// The element to load next. Where they stand in a row, some more are made with it, to be dropped if they are not
    /// needed: a call for each costs more than all else it does.
    void* next() {
        if (at == behind) make();
        char* const element = at;
        at += ops->element_size;
        return element;
    }
    /// Makes the last anew, for it was loaded in vain; where `is_old` its members have been loaded before, and are as
    /// good as that.
    void renew(bool is_old) {
        if (is_old) {
            at -= ops->element_size;
            return;
        }
        ops->cut(container, count);
        made = count;
        at = behind = nullptr;
    }
    /// Reserves for as many elements as the rest of the text has if they go on as they began, so that they are moved
    /// once and not ten times (1,000 items: 78 → 71 µs). Only a list that is an eighth of the text already: of what
    /// else follows it may reserve as much again. `size` is all of the text's.
    MALLOW_NOINLINE void make_room(std::size_t taken, std::size_t left, std::size_t size) {
        if (taken == 0 || taken < size / 8) {
            room *= 2;
            return;
        }
        const std::size_t likely = count + count * left / taken;
        room = likely + likely / 16 + 1;
        if (ops->reserve) ops->reserve(container, room);
        find();
    }
    /// Drops what was made and not loaded.
    void finish() const {
        if (made > count) ops->cut(container, count);
    }
    /// Finds the elements again where they stand now.
    void find() {
        if (!ops->cut) return;
        char* const first = static_cast<char*>(ops->begin(container));
        at = first + count * ops->element_size;
        behind = first + made * ops->element_size;
    }

private:
    void make() {
        constexpr std::size_t most = 16;
        std::size_t more = 1;
        if (ops->cut && room > count) more = std::min({count / 4 + 1, room - count, most});
        at = static_cast<char*>(ops->append(container, more));
        behind = at + more * ops->element_size;
        made = count + more;
    }
};

/// How far the values of a list have been taken.
struct value_run {
    element_run elements;
    const slot* described;    // what each is
    void* element = nullptr;  // the one at hand
};

/// How far the objects of a list have been taken.
struct object_run {
    element_run elements;
    std::size_t old = 0;    // how many were there before, each of whose fields is then awaited
    std::size_t start = 0;  // where the object at hand began
    field_stop stop{};      // inside the object at hand
};

}  // namespace mallow::detail
