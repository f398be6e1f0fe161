// SPDX-License-Identifier: BSL-1.0
#include "text/escape.hpp"

#include "machine/compiler.hpp"

namespace mallow::detail {

namespace {

char* leave(char*, std::string_view) { return nullptr; }

}  // namespace

// Right from the start, for what dumps before `main`; the choice only betters it.
constinit quoter::writer quoter::write_ = leave;

bool quoter::choose(bool wide) noexcept {
    const bool can = wide && avx2_ && has_avx2();
    write_ = can ? avx2_ : leave;
    return can == wide;
}

namespace {

[[maybe_unused]] const bool chosen = quoter::choose(true);

}  // namespace

char* quoter::escape(char* to, char c) noexcept {
    *to++ = '\\';
    switch (c) {
        case '"': *to++ = '"'; return to;
        case '\\': *to++ = '\\'; return to;
        case '\b': *to++ = 'b'; return to;
        case '\f': *to++ = 'f'; return to;
        case '\n': *to++ = 'n'; return to;
        case '\r': *to++ = 'r'; return to;
        case '\t': *to++ = 't'; return to;
        default: {
            static constexpr char digits[] = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(c);
            for (char each : {'u', '0', '0', digits[byte >> 4], digits[byte & 15]}) *to++ = each;
            return to;
        }
    }
}

}  // namespace mallow::detail
