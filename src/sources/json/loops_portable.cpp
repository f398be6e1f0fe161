// SPDX-License-Identifier: BSL-1.0
#include "sources/json/text.hpp"

#include "machine/integers.hpp"
#include "text/utf8.hpp"
#include "machine/tables.hpp"

namespace mallow::detail {

struct text_source::portable_paths {
    using paths = portable_paths;

    /// The first byte behind a place that is a quote, a backslash, a control character or not ASCII; as good as one
    /// where there is none near.
    MALLOW_INLINE static place skip(place first) noexcept { return skip_ascii(first); }

    /// A bit for each of 64 bytes that is a quote behind a comma or an opening brace.
    MALLOW_INLINE static std::uint64_t key_starts(place from) noexcept { return quotes_behind(from, ',', '{'); }

    /// A string with more than ASCII; null when it is not read here.
    static place read_unicode(place, place, std::string&) noexcept { return nullptr; }

    /// A number of more than eight characters, or one with a sign or an exponent.
    MALLOW_INLINE static place read_precise(place here, place end, double& value) noexcept {
        return read_double(here, end, value);
    }

    /// The number that eight digits make, given as values from 0 to 9.
    MALLOW_INLINE static std::uint64_t number_of(std::uint64_t digits) noexcept { return number_of_values(digits); }

#include "sources/json/loops.inl"

    /// Takes none.
    static object_start first_fields(std::string_view text, const plan& schema, void*) noexcept {
        return {text.data(), schema.keys};
    }

    static constexpr hot_paths all{fields, objects, values, first_fields};
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
