// SPDX-License-Identifier: BSL-1.0
#include "text.hpp"
#include "../integers.hpp"
#include "quick_tables.hpp"

#if MALLOW_WIDE
#include <immintrin.h>

MALLOW_BEGIN_WIDE
namespace mallow::detail {

/// For machines with AVX2 and BMI2: 16 characters of a number, or 32 of a string, at a time.
struct text_source::wide_paths {
    template <class T>
    MALLOW_INLINE static place read(text_source& in, place here, T& value) {
        return in.read(here, value);
    }

    MALLOW_INLINE static place read(text_source& in, place here, std::string& value) {
        if (*here != '"') [[unlikely]]
            return nullptr;
        const place first = here + 1;
        const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(first));
        const __m256i quotes = _mm256_cmpeq_epi8(bytes, _mm256_load_si256(reinterpret_cast<const __m256i*>(wide_tables.quotes)));
        const __m256i backslashes = _mm256_cmpeq_epi8(bytes, _mm256_load_si256(reinterpret_cast<const __m256i*>(wide_tables.backslashes)));
        // Signed, so that what is not ASCII is below a space too.
        const __m256i others = _mm256_cmpgt_epi8(_mm256_load_si256(reinterpret_cast<const __m256i*>(wide_tables.spaces)), bytes);
        const auto stops = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(quotes, backslashes), others)));
        const auto count = static_cast<unsigned>(std::countr_zero(stops));
        if (stops == 0 || first[count] != '"') [[unlikely]]
            return in.read(here, value);
        assign(value, first, count);
        return first + count + 1;
    }

#include "quick_loops.hpp"
};

bool text_source::choose_wide() noexcept {
    hot_ = {wide_paths::fields, wide_paths::objects};
    return true;
}

}  // namespace mallow::detail
MALLOW_END_WIDE
#else
namespace mallow::detail {

bool text_source::choose_wide() noexcept { return false; }

}  // namespace mallow::detail
#endif
