// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/keys.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Further keys of fields: entries that lead to a row beside its own key's.
///
/// They stand in the same table, so that a document's key is found at once. No text is equal to one, and no value fits:
/// whatever reads fast leaves them to the loader, which remembers by which key a field was sent.
namespace mallow::detail {

/// Those of a field; as many as its row says.
using alias_list = const char* const*;

constexpr key_entry make_alias_entry(const row& field, std::string_view alias, std::size_t row_index,
                                     std::size_t index) {
    key_entry entry{};
    entry.data = alias.data();
    entry.size = static_cast<std::uint32_t>(alias.size());
    entry.row = static_cast<std::uint16_t>(row_index);
    entry.next = no_entry;
    entry.is_alias = true;
    place_key(entry, index);
    match_nothing(entry);
    entry.offset = field.offset;
    entry.quick.kind = quick_kind::integer;
    entry.quick.least.integer = 1;
    return entry;
}

constexpr std::size_t count_aliases(const row* rows, std::size_t row_count) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < row_count; ++i) count += rows[i].alias_count;
    return count;
}

constexpr void collect_aliases(const row* rows, const alias_list* aliases, std::size_t row_count, key_entry* made) {
    std::size_t index = 0;
    for (std::size_t i = 0; i < row_count; ++i) {
        for (std::size_t j = 0; j < rows[i].alias_count; ++j)
            *made++ = make_alias_entry(rows[i], aliases[i][j], i, index);
        index += is_keyed(rows[i]);
    }
}

/// Whether a key of a row that is loaded is this one: its own, or one of its first `count` aliases.
constexpr bool has_key(const row& field, alias_list aliases, std::string_view key, std::size_t count) {
    if (!is_keyed(field)) return false;
    for (std::size_t i = 0; i < count; ++i)
        if (key == aliases[i]) return true;
    return field.key == key;
}

/// Whether an alias leads to two rows, or twice to one.
constexpr bool has_clashing_aliases(const row* rows, const alias_list* aliases, std::size_t row_count) {
    for (std::size_t i = 0; i < row_count; ++i)
        for (std::size_t j = 0; j < rows[i].alias_count; ++j)
            for (std::size_t other = 0; other < row_count; ++other)
                if (has_key(rows[other], aliases[other], aliases[i][j], other == i ? j : rows[other].alias_count))
                    return true;
    return false;
}

/// The `N` keys of a schema, one behind them that no key is equal to, `A` aliases and one more such.
template <std::size_t N, std::size_t A>
struct key_dispatch {
    key_entry keys[N + 1 + A + 1]{};
    std::uint16_t entries[table_size(N + A)]{};
    key_table table{};

    constexpr key_dispatch(const row* rows, const alias_list* aliases, std::size_t row_count) {
        for (std::uint16_t& place : entries) place = no_entry;
        std::uint64_t words[2 * (N + A)]{};
        collect_keys(rows, row_count, keys);
        collect_aliases(rows, aliases, row_count, keys + N);
        const std::size_t fewest = choose_words(keys, N + A, words, table);
        table.shift = table_shift(table_size(N + A));
        choose_multiplier(words, N + A, fewest, entries, table);
        chain_keys(keys, words, N + A, entries, table);
        part_aliases();
    }

private:
    /// Puts what ends the keys before the aliases, and behind them.
    constexpr void part_aliases() {
        const auto follow = [](std::uint16_t& index) {
            if (index != no_entry && index >= N) ++index;
        };
        for (std::uint16_t& place : entries) follow(place);
        for (key_entry& each : keys) follow(each.next);
        for (std::size_t i = N + A; i > N; --i) keys[i] = keys[i - 1];
        keys[N] = {};
        end_keys(keys[N], N);
        keys[N + 1 + A] = keys[N];
    }
};

}  // namespace mallow::detail
