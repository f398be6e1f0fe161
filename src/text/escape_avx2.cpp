// SPDX-License-Identifier: BSL-1.0
#include "text/escape.hpp"

#include "text/scan.hpp"
#include "text/utf8_avx2.hpp"

#if MALLOW_AVX2
MALLOW_BEGIN_AVX2
namespace mallow::detail {

namespace {

/// 32 bytes at a time: what must be escaped is found by a bit for each, and all else is copied with whole blocks.
char* write_avx2(char* to, std::string_view text) {
    // A block behind the last, and one that is copied from within it.
    alignas(32) char bytes[quoter::longest + 96];
    if (text.size() > quoter::longest) return nullptr;
    _mm256_store_si256(reinterpret_cast<__m256i*>(bytes + (text.size() & ~std::size_t{31})), _mm256_setzero_si256());
    copy_briefly(text.data(), text.size(), bytes);
    *to++ = '"';
    __m256i previous = _mm256_setzero_si256();
    __m256i wrong = previous;
    // The last block has a zero at least, before which nothing may be incomplete.
    for (std::size_t at = 0; at <= text.size(); at += 32) {
        const __m256i block = aligned_vector(bytes + at);
        wrong = _mm256_or_si256(wrong, mistakes(block, previous));
        previous = block;
        const __m256i quotes = _mm256_cmpeq_epi8(block, aligned_vector(constants.quotes));
        const __m256i backslashes = _mm256_cmpeq_epi8(block, aligned_vector(constants.backslashes));
        const __m256i controls = _mm256_cmpeq_epi8(_mm256_min_epu8(block, _mm256_set1_epi8(0x1F)), block);
        const auto left = static_cast<unsigned>(text.size() - at < 32 ? text.size() - at : 32);
        unsigned stops = mask_of(_mm256_or_si256(_mm256_or_si256(quotes, backslashes), controls));
        const char* from = bytes + at;
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), block);
        for (unsigned passed = 0;; ++passed) {
            const unsigned stop = _tzcnt_u32(stops);
            if (stop >= left) {
                to += left - passed;
                break;
            }
            to = quoter::escape(to + (stop - passed), bytes[at + stop]);
            passed = stop;
            stops &= stops - 1;
            // What follows in the block, and as many bytes more.
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), load(from + stop + 1));
        }
    }
    if (_mm256_testz_si256(wrong, wrong) == 0) return nullptr;
    *to++ = '"';
    return to;
}

}  // namespace

constinit const quoter::writer quoter::avx2_ = write_avx2;

}  // namespace mallow::detail
MALLOW_END_AVX2
#else
namespace mallow::detail {

constinit const quoter::writer quoter::avx2_ = nullptr;

}  // namespace mallow::detail
#endif
