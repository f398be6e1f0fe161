// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

/// Key dispatch, computed at compile time: the words a key is compared as, and a hash of 8 of its bytes.
namespace mallow::detail {

/// 8 bytes of `"key":` from `begin` on, as memory holds them; zeros beyond.
constexpr std::uint64_t key_word(const char* key, std::size_t size, std::size_t begin) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const std::size_t at = begin + i;
        const char byte = at == 0 || at == size + 1 ? '"' : at <= size ? key[at - 1] : at == size + 2 ? ':' : '\0';
        word |= std::uint64_t{static_cast<unsigned char>(byte)} << (std::endian::native == std::endian::little ? 8 * i : 56 - 8 * i);
    }
    return word;
}

/// Which bytes of a word lie before `end`, when the word begins at `begin`.
constexpr std::uint64_t byte_mask(std::size_t begin, std::size_t end) {
    if (end <= begin) return 0;
    const std::size_t count = end - begin;
    if (count >= 8) return ~std::uint64_t{0};
    const std::uint64_t low = (std::uint64_t{1} << (8 * count)) - 1;
    return std::endian::native == std::endian::little ? low : low << (64 - 8 * count);
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
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
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

constexpr short_cut short_cut_of(op code) {
    switch (code) {
        case op::int64: return short_cut::integer;
        case op::float64: return short_cut::number;
        case op::string: return short_cut::text;
        case op::boolean: return short_cut::boolean;
        default: return short_cut::none;
    }
}

/// The least double above a finite one that is not zero, or the reverse of it for a negative step.
constexpr double next_double(double value, bool up) {
    if (value == 0) return up ? std::numeric_limits<double>::denorm_min() : -std::numeric_limits<double>::denorm_min();
    const auto bits = std::bit_cast<std::int64_t>(value);
    return std::bit_cast<double>((value > 0) == up ? bits + 1 : bits - 1);
}

/// Narrows the bounds of a short cut to what a rule surely allows; false when they cannot say it.
constexpr bool narrow(key_entry& entry, const rule& checked) {
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    const auto is_exact = [](const constant& limit) {
        return limit.type == constant_type::integer && limit.integer <= exact && limit.integer >= -exact;
    };
    if (entry.way == short_cut::text) {
        if (checked.kind != rule_kind::length || checked.equal.is_set()) return false;
        // From 1 to 4 bytes make a code point.
        if (checked.min.is_set() && checked.min.integer >= exact) return false;
        if (checked.min.is_set() && checked.min.integer > 0) entry.least.integer = checked.min.integer * 4 - 3;
        if (checked.max.is_set()) entry.most.integer = checked.max.integer;
        return true;
    }
    if (checked.kind != rule_kind::range) return false;
    if (entry.way == short_cut::integer) {
        if ((checked.min.is_set() && !is_exact(checked.min)) || (checked.max.is_set() && !is_exact(checked.max))) return false;
        if (checked.min.is_set()) entry.least.integer = checked.min.integer + !checked.min_inclusive;
        if (checked.max.is_set()) entry.most.integer = checked.max.integer - !checked.max_inclusive;
        return true;
    }
    if (entry.way != short_cut::number) return false;
    const auto number_of = [](const constant& limit) {
        return limit.type == constant_type::number ? limit.number : static_cast<double>(limit.integer);
    };
    for (const constant* limit : {&checked.min, &checked.max}) {
        if (!limit->is_set() || is_exact(*limit)) continue;
        if (limit->type != constant_type::number || !(limit->number > -1e300 && limit->number < 1e300)) return false;
    }
    if (checked.min.is_set()) entry.least.number = checked.min_inclusive ? number_of(checked.min) : next_double(number_of(checked.min), true);
    if (checked.max.is_set()) entry.most.number = checked.max_inclusive ? number_of(checked.max) : next_double(number_of(checked.max), false);
    return true;
}

/// How a field is taken where its key is read: with at most one rule, which bounds can say.
constexpr void cut_short(key_entry& entry, const row& field) {
    entry.way = field.value.rule_count <= 1 ? short_cut_of(field.value.code) : short_cut::none;
    if (entry.way == short_cut::number) {
        entry.least.number = -std::numeric_limits<double>::max();
        entry.most.number = std::numeric_limits<double>::max();
    } else {
        entry.least.integer = std::numeric_limits<std::int64_t>::min();
        entry.most.integer = std::numeric_limits<std::int64_t>::max();
    }
    if (field.value.rule_count == 1 && !narrow(entry, field.value.rules[0])) entry.way = short_cut::none;
}

constexpr key_entry make_key_entry(const row& field, std::size_t row_index, std::size_t index) {
    const std::string_view key = field.key;
    key_entry entry{};
    entry.data = key.data();
    entry.size = static_cast<std::uint32_t>(key.size());
    entry.row = static_cast<std::uint16_t>(row_index);
    entry.next = no_entry;
    entry.bit = std::uint64_t{1} << index % 64;
    entry.seen_word = static_cast<std::uint8_t>(index / 64);
    entry.offset = field.offset;
    cut_short(entry, field);
    for (std::size_t i = 0; i < 2; ++i) {
        entry.mask[i] = byte_mask(8 * i, key.size() + 3);
        entry.word[i] = key_word(key.data(), key.size(), 8 * i);
    }
    if (!is_plain(key)) {
        entry.word[0] = ~std::uint64_t{0};
        entry.mask[0] = 0;
    }
    return entry;
}

constexpr std::size_t table_size(std::size_t keys) { return std::bit_ceil(keys * 4 + 1); }

template <std::size_t N>
struct key_dispatch {
    std::array<key_entry, N> keys{};
    std::array<std::uint16_t, table_size(N)> entries{};
    key_table table{};
};

/// Chooses the 8 bytes that tell most keys apart, then a multiplier that sends few of them to one place.
///
/// Collisions that remain are chained: a table of many keys is then still right, and nearly as fast.
template <std::size_t N>
constexpr key_dispatch<N> make_dispatch(const std::array<key_entry, N>& keys) {
    key_dispatch<N> made{keys, {}, {}};
    made.entries.fill(no_entry);
    if constexpr (N > 0) {
        std::size_t shortest = keys[0].size;
        for (const key_entry& key : keys) shortest = key.size < shortest ? key.size : shortest;

        std::array<std::uint64_t, N> words{};
        std::size_t fewest = N + 1;
        for (std::size_t at = 0; at <= shortest && fewest > 0 && at < 24; at += at < 4 ? 1 : 4) {
            const std::uint64_t mask = byte_mask(at, shortest + 1);
            std::array<std::uint64_t, N> candidate{};
            for (std::size_t i = 0; i < N; ++i) candidate[i] = key_word(keys[i].data, keys[i].size, at + 1) & mask;
            std::size_t clashes = 0;
            for (std::size_t i = 0; i < N; ++i)
                for (std::size_t j = 0; j < i; ++j)
                    if (candidate[i] == candidate[j]) {
                        ++clashes;
                        break;
                    }
            if (clashes < fewest) {
                fewest = clashes;
                words = candidate;
                made.table.at = at;
                made.table.mask = mask;
            }
        }

        constexpr unsigned shift = 64 - static_cast<unsigned>(std::countr_zero(table_size(N)));
        made.table.shift = shift;
        std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
        std::size_t best = N + 1;
        for (unsigned attempt = 0; attempt < 48 && best > fewest; ++attempt) {
            std::array<bool, table_size(N)> taken{};
            std::size_t clashes = 0;
            for (std::size_t i = 0; i < N && clashes < best; ++i) {
                bool& place = taken[(words[i] * multiplier) >> shift];
                if (place) ++clashes;
                place = true;
            }
            if (clashes < best) {
                best = clashes;
                made.table.multiplier = multiplier;
            }
            multiplier = multiplier * 6364136223846793005u + 1442695040888963407u;
            multiplier |= 1;
        }

        for (std::size_t i = N; i-- > 0;) {
            std::uint16_t& place = made.entries[(words[i] * made.table.multiplier) >> shift];
            made.keys[i].next = place;
            place = static_cast<std::uint16_t>(i);
        }
    }
    return made;
}

/// Writes `"key":`, escaped, unless it does not fit.
constexpr void make_fragment(std::string_view key, row& made) {
    std::size_t at = 0;
    const auto put = [&](char c) {
        if (at < fragment_room) made.fragment[at] = c;
        ++at;
    };
    put('"');
    for (char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        const char short_form = c == '"'    ? '"'
                                : c == '\\' ? '\\'
                                : c == '\b' ? 'b'
                                : c == '\f' ? 'f'
                                : c == '\n' ? 'n'
                                : c == '\r' ? 'r'
                                : c == '\t' ? 't'
                                            : '\0';
        if (short_form) {
            put('\\');
            put(short_form);
        } else if (byte < 0x20) {
            for (char prefix : {'\\', 'u', '0', '0'}) put(prefix);
            put("0123456789abcdef"[byte >> 4]);
            put("0123456789abcdef"[byte & 15]);
        } else {
            put(c);
        }
    }
    put('"');
    put(':');
    if (at <= fragment_room) made.fragment_size = static_cast<std::uint8_t>(at);
}

}  // namespace mallow::detail
