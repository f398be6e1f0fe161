// SPDX-License-Identifier: BSL-1.0
#include "text/escape_avx2.hpp"

#if MALLOW_AVX2
MALLOW_BEGIN_AVX2
namespace mallow::detail {

namespace {

struct room_enough {
    MALLOW_INLINE char* operator()(char* at) const noexcept { return at; }
};

char* write_avx2(char* to, std::string_view text) {
    if (text.size() > quoter::longest) return nullptr;
    return quote_blocks(to, text.data(), text.size(), room_enough()) ? to : nullptr;
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
