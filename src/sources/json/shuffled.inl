// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// Reads objects whose keys come in no order. Which type comes next would be guessed wrongly at every other key; so all
// fields of an object are found before any is read, and then read in the plan's order (W8: 73 → 54 µs).

static constexpr std::size_t most_shuffled = 15;

/// Where the fields of one object stand, and the next object begins.
///
/// Keys are found as what of 64 bytes can begin one: a quote behind a comma or an opening brace. At the end of a string
/// there may be such a quote too; whoever reads what stands there finds out.
struct scattered {
    place key;           // the first of the next object
    place block;         // 64 bytes, of which `bits` are the keys from that on
    std::uint64_t bits;
    std::uint64_t order;  // of each key of the plan, four bits: which of the object's it is, from 1 on
    std::size_t count;    // of the object's keys
    place separators[most_shuffled + 1];  // before each key, and behind the last value

    /// Whether a block can be looked at, and what stands behind a key at its end be read.
    static bool has_room(place block, place wall) noexcept {
        return wall - block >= 64 + static_cast<std::ptrdiff_t>(padding);
    }

    /// Begins at the first key of an object.
    bool begin(place first, place wall) noexcept {
        key = block = first;
        if (!has_room(block, wall)) return false;
        bits = key_starts(block);
        return (bits & 1) != 0;
    }
    /// Goes through one object; false when another does not follow it at once.
    MALLOW_INLINE bool find(const key_table& table, place wall) noexcept {
        place at = key;
        place from = block;
        std::uint64_t left = bits;
        std::uint64_t found = 0;
        std::size_t size = 0;
        do {
            separators[size++] = at - 1;
            const unsigned entry =
                table.entries[((load_word(at + 1 + table.at) & table.mask) * table.multiplier) >> table.shift];
            found |= size << entry * 4 % 64;
            left &= left - 1;
            while (left == 0) {
                from += 64;
                // Not beyond a thousand bytes: they would be passed over again and again where nothing more looks like
                // a key.
                if (!has_room(from, wall) || from - key > 1024) [[unlikely]]
                    return false;
                left = key_starts(from);
            }
            at = from + std::countr_zero(left);
        } while (at[-1] == ',' && size < most_shuffled);
        separators[size] = at - 3;
        key = at;
        block = from;
        bits = left;
        order = found;
        count = size;
        return at[-3] == '}' && at[-2] == ',' && at[-1] == '{';
    }
};

/// Takes the fields of an object, of which it is said where each stands; false when one is not canonical, or has white
/// space about it.
///
/// A value that ends at the separator behind it holds none of them: all that looked like keys are keys then.
MALLOW_INLINE static bool take_scattered(text_source& in, const scattered& found, const plan& schema, char* model,
                                         bool reuses) {
    const key_entry* const last = schema.keys + schema.key_count;
    std::size_t left = found.count;
    std::uint64_t order = found.order;
    for (const key_entry* entry = schema.keys; entry != last; ++entry, order >>= 4) {
        const std::size_t which = order % 16;
        if (which - 1 >= found.count) [[unlikely]] {
            const bool is_awaited = reuses || (schema.awaited[0] & entry->bit) != 0;
            if (which != 0 || is_awaited) return false;
            continue;
        }
        const place key = found.separators[which - 1] + 1;
        if (!in.is_key(key, *entry)) [[unlikely]]
            return false;
        if (take(within_padding{in}, key + entry->size + 3, entry->quick, model + entry->offset) !=
            found.separators[which]) [[unlikely]]
            return false;
        --left;
    }
    return left == 0;
}

/// Takes objects of canonical fields without white space, up to the first that is none, and returns where that begins.
///
/// That one is taken in the plan's order; and where it is the very first, so are some more.
MALLOW_NOINLINE static place take_shuffled(text_source& in, place object, object_run& taken, const plan& schema) {
    element_run& elements = taken.elements;
    scattered found;
    in.shuffled_wait_ = 8;
    const bool is_able =
        schema.key_count - std::size_t{1} < most_shuffled && !schema.shares_members && elements.ops->cut;
    if (!is_able || !found.begin(object + 1, in.readable_end_)) return object;
    // Left now and then, to see whether keys come in order again.
    const std::size_t until = std::min(elements.room, elements.count + 256);
    for (; elements.count < until && found.find(schema.table, in.readable_end_); ++elements.count) {
        const bool reuses = elements.count < taken.old;
        if (!take_scattered(in, found, schema, static_cast<char*>(elements.next()), reuses)) [[unlikely]] {
            elements.renew(reuses);
            break;
        }
        object = found.key - 1;
        in.shuffled_wait_ = 2;
    }
    return object;
}
