// SPDX-License-Identifier: BSL-1.0

// Included as members of `text_source::avx2_paths`; hence no guard.
//
// Takes the fields of a text that is one object where they stand, before a source is made of it: that is as dear as to
// read a short text. So is to copy one to where zeros follow, since loads wait for what several stores have written
// (W1: 516 → 418 instructions, 34 → 23 ns).

/// Reads up to the end of a text of 32 bytes or more; near it by loads that begin before what is asked for, which is
/// then moved down.
struct within_text {
    place last;

    MALLOW_INLINE place end() const noexcept { return last; }
    MALLOW_INLINE place wall() const noexcept { return last; }
    MALLOW_INLINE std::uint64_t eight(place at) const noexcept {
        const std::ptrdiff_t left = last - at;
        if (left >= 8) [[likely]]
            return load_eight(at);
        return load_eight(last - 8) >> (64 - 8 * left);
    }
    MALLOW_INLINE __m128i sixteen(place at) const noexcept {
        const auto load = [](const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); };
        const std::ptrdiff_t left = last - at;
        if (left >= 16) [[likely]]
            return load(at);
        return _mm_shuffle_epi8(load(last - 16), load(constants.order + 32 - left));
    }
    MALLOW_INLINE bool is_key(place at, const key_entry& entry) const noexcept {
        return equals_masked(sixteen(at), entry.word, entry.mask) && entry.size <= 13;
    }
    MALLOW_INLINE place skip(place first) const noexcept {
        const std::ptrdiff_t left = last - first;
        if (left >= 32) [[likely]]
            return paths::skip(first);
        return first + _tzcnt_u32(stops(last - 32) >> (32 - left)) % 32;
    }
    MALLOW_INLINE void assign(std::string& to, place first, std::size_t count) const {
        alignas(16) char copy[16];
        if (last - first < 16) [[unlikely]] {
            _mm_store_si128(reinterpret_cast<__m128i*>(copy), sixteen(first));
            first = copy;
        }
        text_source::assign(to, first, count);
    }
    place read_precise(place here, double& value) const noexcept {
        return last - here >= 36 ? paths::read_precise(here, last, value) : read_double(here, last, value);
    }
    /// A long string of ASCII.
    place read_on(place here, std::string& value) const { return read_long(here + 1, last, value); }
};

/// Takes canonical fields in the plan's order; with one space between them, and behind each colon, when `space` is 1.
template <std::size_t space>
static object_start in_order(const within_text& reach, place here, const key_entry* predicted, char* model) {
    for (std::size_t before = 0;; before = space) {
        // What stands behind the plan's last key is equal to none.
        if ((before == 1 && here[1] != ' ') || !reach.is_key(here + 1 + before, *predicted)) [[unlikely]]
            break;
        const place value = here + before + predicted->size + 4 + space;
        if (space == 1 && value[-1] != ' ') [[unlikely]]
            break;
        const place stop = take(reach, value, predicted->quick, model + predicted->offset);
        if (!stop) [[unlikely]]
            break;
        here = stop;
        ++predicted;
        if (*here != ',') [[unlikely]]
            break;
    }
    return {here, predicted};
}

static object_start first_fields(std::string_view text, const plan& schema, void* model) {
    const key_entry* const keys = schema.keys;
    const place first = text.data();
    // The last brace is behind each key and value that is taken: the byte behind them can be read.
    if (text.size() < 32 || text.front() != '{' || text.back() != '}') [[unlikely]]
        return {first, keys};
    const within_text reach{first + text.size()};
    const bool is_spaced = keys->size <= 13 && first[keys->size + 4] == ' ';
    char* const members = static_cast<char*>(model);
    object_start taken =
        is_spaced ? in_order<1>(reach, first, keys, members) : in_order<0>(reach, first, keys, members);
    if (taken.stop + 1 == reach.last && taken.predicted == keys + schema.key_count) taken.predicted = nullptr;
    return taken;
}
