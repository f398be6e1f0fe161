// SPDX-License-Identifier: BSL-1.0
#include "sources/json/text.hpp"

#include "codecs/members.hpp"
#include "machine/integers.hpp"
#include "machine/tables.hpp"
#include "rules/quiet.hpp"
#include "text/utf8.hpp"

namespace mallow::detail {

struct text_source::portable_paths {
    using paths = portable_paths;

    /// The first byte behind a place that is a quote, a backslash, a control character or not ASCII; as good as one
    /// where there is none near.
    MALLOW_INLINE static place skip(place first) noexcept { return skip_ascii(first); }

    /// A bit for each of 64 bytes that is a quote behind a comma or an opening brace.
    MALLOW_INLINE static std::uint64_t key_starts(place from) noexcept { return quotes_behind(from, ',', '{'); }

    /// The same of what `last` is behind within 32 bytes.
    static place skip_near(place first, place last) noexcept {
        while (first != last && static_cast<unsigned char>(*first) < 0x80 &&
               !ends_plain(static_cast<unsigned char>(*first)))
            ++first;
        return first == last ? first - 1 : first;
    }
    static place copy_near(place from, place last, char* copy) noexcept {
        const std::ptrdiff_t left = last - from;
        std::memset(copy, 0, 16);
        copy_briefly(from, static_cast<std::size_t>(left < 16 ? left : 16), copy);
        return copy;
    }
    MALLOW_INLINE static bool equals_near(place at, place last, const key_entry& entry) noexcept {
        alignas(16) char copy[16];
        return equals_masked(last - at >= 16 ? at : copy_near(at, last, copy), entry.word, entry.mask);
    }
    /// A bit for each of 16 bytes that is no white space; 16 can be read, or else zeros stand behind the last.
    MALLOW_INLINE static unsigned others_near(place at, place last) noexcept {
        alignas(16) char copy[16];
        if (last - at < 16) at = copy_near(at, last, copy);
        return ~0u << (skip_short_space(at) - at) & 0xFFFF;
    }

    /// Decodes a string from behind its opening quote, or only passes over it; returns what is behind it. Null where
    /// that is not decided here.
    MALLOW_NOINLINE static place decode(place from, place last, std::string* value) {
        decoded_chunk out(value);
        char* to = out.bytes;
        while (from != last) {
            to = out.pass_on(to);
            const std::ptrdiff_t left = last - from;
            const place stop = left >= 32 ? skip(from) : skip_near(from, last);
            const auto byte = static_cast<unsigned char>(*stop);
            const auto count = static_cast<std::size_t>(stop - from);
            copy_briefly(from, count, to);
            to += count;
            from = stop;
            if (byte == '"') {
                out.finish(to);
                return stop + 1;
            }
            if (byte == '\\') {
                const decoded_escape decoded = unescape(stop, last, to);
                if (!decoded.behind) return nullptr;
                from = decoded.behind;
                to = decoded.to;
            } else if (byte >= 0x80) {
                const std::size_t size = utf8_sequence(stop, static_cast<std::size_t>(last - stop));
                if (size == 0) return nullptr;
                for (; from != stop + size; ++from) *to++ = *from;
            } else if (ends_plain(byte)) {
                return nullptr;
            } else {
                *to++ = *from++;
            }
        }
        return nullptr;
    }

    /// A number of more than eight characters, or one with a sign or an exponent.
    MALLOW_INLINE static place read_precise(place here, place end, double& value) noexcept {
        return read_double(here, end, value);
    }

    /// The same where no call is wanted; here there is no such way.
    MALLOW_INLINE static place precise(place, double&) noexcept { return nullptr; }

    /// The number that eight digits make, given as values from 0 to 9.
    MALLOW_INLINE static std::uint64_t number_of(std::uint64_t digits) noexcept { return number_of_values(digits); }

#include "sources/json/reach.inl"
#include "sources/json/strings.inl"
#include "sources/json/values.inl"
#include "sources/json/skip.inl"
#include "sources/json/whole.inl"
#include "sources/json/shapes.inl"
#include "sources/json/fields.inl"
#include "sources/json/loops.inl"

    static constexpr hot_paths all{fields, objects, values, first_fields, other_fields};
};

constinit text_source::hot_paths text_source::hot_ = portable_paths::all;

const dispatched text_source::dispatched_([](code_paths paths) noexcept {
    switch (paths) {
        case code_paths::careful: hot_ = *careful_; break;
        case code_paths::portable: hot_ = portable_paths::all; break;
        case code_paths::avx2: hot_ = *avx2_; break;
    }
});

}  // namespace mallow::detail
