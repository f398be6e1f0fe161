// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// How far can be read from a place: to the text's end and no further, or what most values need without asking.

/// Whether a byte is none of those that `skip` stops at.
MALLOW_INLINE static bool is_plain(char byte) noexcept { return byte >= ' ' && byte != '"' && byte != '\\'; }

/// Whether the rest of a long key is as an entry says, of which the first 16 bytes are.
static bool ends_as(place at, place last, const key_entry& entry) noexcept {
    return last - at > static_cast<std::ptrdiff_t>(entry.size) + 3 && at[entry.size + 1] == '"' &&
           at[entry.size + 2] == ':' && equals_briefly(at + 14, entry.data + 13, entry.size - 13);
}

/// A text of 32 bytes or more that ends with a bracket: behind each key and value of what is valid stands another byte.
/// Near the end it is read by loads that begin before what is asked for, which is then moved down.
struct within_text {
    static constexpr bool is_roomy = false;
    place last;  // behind the bracket

    MALLOW_INLINE place end() const noexcept { return last; }
    MALLOW_INLINE std::uint64_t eight(place at) const noexcept {
        const std::ptrdiff_t left = last - at;
        if (left >= 8) [[likely]]
            return load_eight(at);
        return load_eight(last - 8) >> (64 - 8 * left);
    }
    MALLOW_INLINE bool is_key(place at, const key_entry& entry) const noexcept {
        return equals_near(at, last, entry) && (entry.size <= 13 || ends_as(at, last, entry));
    }
    MALLOW_INLINE bool is_short_key(place at, const key_entry& entry) const noexcept {
        return equals_near(at, last, entry) && entry.size <= 13;
    }
    MALLOW_INLINE place skip(place first) const noexcept {
        if (last - first >= 32) [[likely]]
            return paths::skip(first);
        return skip_near(first, last);
    }
    MALLOW_INLINE void assign(std::string& to, place first, std::size_t count) const {
        alignas(16) char copy[16];
        if (last - first < 16) [[unlikely]]
            first = copy_near(first, last, copy);
        text_source::assign(to, first, count);
    }
    place read_precise(place here, double& value) const noexcept {
        return last - here >= 36 ? paths::read_precise(here, last, value) : read_double(here, last, value);
    }
    place read_other(place here, place stop, std::string& value) const {
        const place end = is_plain(*stop) ? read_long(here + 1, last, value) : nullptr;
        return end ? end : decode(here + 1, last, &value);
    }
};

/// The same where as much is left as one field needs.
struct within_room : within_text {
    static constexpr bool is_roomy = true;
    static constexpr std::ptrdiff_t value_room = 64;  // 17 bytes of space, 36 of a value
    static constexpr std::ptrdiff_t room = 128;       // and before it a short key with as much space

    MALLOW_INLINE std::uint64_t eight(place at) const noexcept { return load_eight(at); }
    MALLOW_INLINE bool is_key(place at, const key_entry& entry) const noexcept {
        return equals_masked(at, entry.word, entry.mask) && (entry.size <= 13 || ends_as(at, last, entry));
    }
    MALLOW_INLINE place skip(place first) const noexcept { return paths::skip(first); }
    MALLOW_INLINE void assign(std::string& to, place first, std::size_t count) const {
        text_source::assign(to, first, count);
    }
    place read_precise(place here, double& value) const noexcept { return paths::read_precise(here, last, value); }
};

/// Reads as far as the padding; a string that is not read fast is read by `in`.
struct within_padding {
    text_source& in;

    MALLOW_INLINE place end() const noexcept { return in.end_; }
    MALLOW_INLINE std::uint64_t eight(place at) const noexcept { return load_eight(at); }
    MALLOW_INLINE place skip(place first) const noexcept { return paths::skip(first); }
    MALLOW_INLINE void assign(std::string& to, place first, std::size_t count) const {
        text_source::assign(to, first, count);
    }
    MALLOW_INLINE place read_precise(place here, double& value) const noexcept {
        return paths::read_precise(here, in.end_, value);
    }
    place read_other(place here, place stop, std::string& value) const {
        place end = is_plain(*stop) ? read_long(here + 1, in.end_, value) : nullptr;
        if (!end) end = decode(here + 1, in.readable_end_, &value);
        return end ? end : in.read_on(here, value);
    }
};
