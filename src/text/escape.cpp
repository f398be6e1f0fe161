// SPDX-License-Identifier: BSL-1.0
#include "text/escape.hpp"

namespace mallow::detail {

namespace {

char* leave(char*, std::string_view) { return nullptr; }

}  // namespace

constinit quoter::writer quoter::write_ = leave;

const dispatched quoter::dispatched_([](code_paths paths) noexcept {
    write_ = paths == code_paths::avx2 ? avx2_ : leave;
});

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
