// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/bits.hpp>
#include <mallow/plan/key_table.hpp>
#include <mallow/plan/row.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

/// Key dispatch, computed at compile time: the words a key is compared as, and a hash of 8 of its bytes.
namespace mallow::detail {

/// 8 bytes of `"key":` from `begin` on, as memory holds them; zeros beyond.
constexpr std::uint64_t key_word(const char* key, std::size_t size, std::size_t begin) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const std::size_t at = begin + i;
        const char byte = at == 0 || at == size + 1 ? '"' : at <= size ? key[at - 1] : at == size + 2 ? ':' : '\0';
        word |= std::uint64_t{static_cast<unsigned char>(byte)} << (little_endian ? 8 * i : 56 - 8 * i);
    }
    return word;
}

/// Which bytes of a word lie before `end`, when the word begins at `begin`.
constexpr std::uint64_t byte_mask(std::size_t begin, std::size_t end) {
    if (end <= begin) return 0;
    const std::size_t count = end - begin;
    if (count >= 8) return ~std::uint64_t{0};
    const std::uint64_t low = (std::uint64_t{1} << (8 * count)) - 1;
    return little_endian ? low : low << (64 - 8 * count);
}

/// A key with a byte that JSON escapes is never equal to what stands in a text: its words match nothing.
constexpr bool is_plain(std::string_view key) {
    for (char c : key)
        if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\') return false;
    return true;
}

/// Whether a key is UTF-8.
///
/// Source: RFC 3629, section 4.
constexpr bool is_utf8_text(std::string_view key) {
    for (std::size_t i = 0; i < key.size();) {
        const auto lead = static_cast<unsigned char>(key[i]);
        const std::size_t size = lead < 0x80   ? 1
                                 : lead < 0xC2 ? 0
                                 : lead < 0xE0 ? 2
                                 : lead < 0xF0 ? 3
                                 : lead < 0xF5 ? 4
                                               : 0;
        if (size == 0 || i + size > key.size()) return false;
        for (std::size_t j = 1; j < size; ++j)
            if ((static_cast<unsigned char>(key[i + j]) & 0xC0) != 0x80) return false;
        const unsigned char second = size > 1 ? static_cast<unsigned char>(key[i + 1]) : 0;
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
            (lead == 0xF4 && second > 0x8F))
            return false;
        i += size;
    }
    return true;
}

constexpr void place_key(key_entry& entry, std::size_t index) {
    entry.bit = std::uint64_t{1} << index % 64;
    entry.seen_word = static_cast<std::uint8_t>(index / 64);
}

constexpr void match_nothing(key_entry& entry) {
    entry.word[0] = ~std::uint64_t{0};
    entry.mask[0] = 0;
}

constexpr key_entry make_key_entry(const row& field, std::size_t row_index, std::size_t index) {
    const std::string_view key = field.key;
    key_entry entry{};
    entry.data = key.data();
    entry.size = static_cast<std::uint32_t>(key.size());
    entry.row = static_cast<std::uint16_t>(row_index);
    entry.next = no_entry;
    place_key(entry, index);
    entry.offset = field.offset;
    entry.quick = field.value.quick;
    for (std::size_t i = 0; i < 2; ++i) {
        entry.mask[i] = byte_mask(8 * i, key.size() + 3);
        entry.word[i] = key_word(key.data(), key.size(), 8 * i);
    }
    if (!is_plain(key)) match_nothing(entry);
    return entry;
}

/// Which fields have a key that is loaded.
constexpr bool is_keyed(const row& field) { return field.load && field.value.kind != field_kind::extra; }

constexpr std::size_t count_keys(const row* rows, std::size_t row_count) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < row_count; ++i) count += is_keyed(rows[i]);
    return count;
}

constexpr void collect_keys(const row* rows, std::size_t row_count, key_entry* keys) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < row_count; ++i)
        if (is_keyed(rows[i])) {
            keys[count] = make_key_entry(rows[i], i, count);
            ++count;
        }
}

/// A power of two: four places a key at least.
constexpr std::size_t table_size(std::size_t keys) {
    std::size_t size = 1;
    while (size < keys * 4 + 1) size *= 2;
    return size;
}

constexpr unsigned table_shift(std::size_t size) {
    unsigned shift = 64;
    for (; size > 1; size /= 2) --shift;
    return shift;
}

constexpr std::size_t count_clashes_of_few(const std::uint64_t* words, std::size_t count) {
    std::size_t clashes = 0;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (words[i] == words[j]) {
                ++clashes;
                break;
            }
    return clashes;
}

/// By a table with open addresses, for comparing every two of 256 words costs the compiler seconds; making the table
/// costs more than comparing few.
constexpr std::size_t count_clashes(const std::uint64_t* words, std::size_t count) {
    if (count <= 32) return count_clashes_of_few(words, count);
    constexpr std::size_t room = 4 * max_rows;
    std::uint16_t places[room]{};  // from 1
    std::size_t clashes = 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t at = static_cast<std::size_t>((words[i] * 0x9E3779B97F4A7C15u) >> 54);
        while (places[at] != 0 && words[places[at] - 1] != words[i]) at = (at + 1) % room;
        if (places[at] != 0)
            ++clashes;
        else
            places[at] = static_cast<std::uint16_t>(i + 1);
    }
    return clashes;
}

/// Chooses the 8 bytes that tell most keys apart, and returns how many they leave alike; `words` has room for twice the
/// keys.
constexpr std::size_t choose_words(const key_entry* keys, std::size_t count, std::uint64_t* words, key_table& table) {
    std::size_t shortest = keys[0].size;
    for (std::size_t i = 1; i < count; ++i) shortest = keys[i].size < shortest ? keys[i].size : shortest;

    std::size_t fewest = count + 1;
    std::uint64_t* const candidate = words + count;
    for (std::size_t at = 0; at <= shortest && fewest > 0 && at < 24; at += at < 4 ? 1 : 4) {
        const std::uint64_t mask = byte_mask(at, shortest + 1);
        for (std::size_t i = 0; i < count; ++i) candidate[i] = key_word(keys[i].data, keys[i].size, at + 1) & mask;
        const std::size_t clashes = count_clashes(candidate, count);
        if (clashes >= fewest) continue;
        fewest = clashes;
        for (std::size_t i = 0; i < count; ++i) words[i] = candidate[i];
        table.at = at;
        table.mask = mask;
    }
    return fewest;
}

/// Chooses a multiplier that sends few words to one place; `entries` is what places are tried on.
constexpr void choose_multiplier(const std::uint64_t* words, std::size_t count, std::size_t fewest,
                                 std::uint16_t* entries, key_table& table) {
    std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
    std::size_t best = count + 1;
    for (unsigned attempt = 0; attempt < 48 && best > fewest; ++attempt) {
        std::size_t clashes = 0;
        std::size_t placed = 0;
        for (; placed < count && clashes < best; ++placed) {
            std::uint16_t& place = entries[(words[placed] * multiplier) >> table.shift];
            if (place != no_entry) ++clashes;
            place = 0;
        }
        for (std::size_t i = 0; i < placed; ++i) entries[(words[i] * multiplier) >> table.shift] = no_entry;
        if (clashes < best) {
            best = clashes;
            table.multiplier = multiplier;
        }
        multiplier = multiplier * 6364136223846793005u + 1442695040888963407u;
        multiplier |= 1;
    }
}

/// Collisions that remain are chained: a table of many keys is then still right, and nearly as fast.
constexpr void chain_keys(key_entry* keys, const std::uint64_t* words, std::size_t count, std::uint16_t* entries,
                          const key_table& table) {
    for (std::size_t i = count; i-- > 0;) {
        std::uint16_t& place = entries[(words[i] * table.multiplier) >> table.shift];
        keys[i].next = place;
        place = static_cast<std::uint16_t>(i);
    }
}

/// What stands behind `count` keys, and no key is equal to.
constexpr void end_keys(key_entry& behind, std::size_t count) {
    match_nothing(behind);
    // In the word of the last key, whose bits up to it are then a difference; behind the 64th there is none.
    place_key(behind, count);
    if (count > 0 && count % 64 == 0) {
        behind.bit = 0;
        behind.seen_word = static_cast<std::uint8_t>(count / 64 - 1);
    }
    behind.size = static_cast<std::uint32_t>(-1);
}

/// The keys of a schema and their aliases, and what finds them; with aliases in aliases.hpp.
template <std::size_t Keys, std::size_t Aliases>
struct key_dispatch;

template <std::size_t N>
struct key_dispatch<N, 0> {
    key_entry keys[N + 1]{};
    std::uint16_t entries[table_size(N)]{};
    key_table table{};

    constexpr key_dispatch(const row* rows, std::size_t row_count) {
        for (std::uint16_t& place : entries) place = no_entry;
        end_keys(keys[N], N);
        if (N == 0) return;
        std::uint64_t words[2 * N + 1]{};
        collect_keys(rows, row_count, keys);
        const std::size_t fewest = choose_words(keys, N, words, table);
        table.shift = table_shift(table_size(N));
        choose_multiplier(words, N, fewest, entries, table);
        chain_keys(keys, words, N, entries, table);
    }
};

}  // namespace mallow::detail
