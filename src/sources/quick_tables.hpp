// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace mallow::detail {

/// Constants that instructions read from memory: known to the compiler, each would be put together anew by three of them.
struct wide_constants {
    alignas(32) char quotes[32]{};
    alignas(32) char backslashes[32]{};
    alignas(32) char spaces[32]{};
    alignas(16) char zeros[16]{};        // the character
    alignas(16) signed char tens[16]{};  // 10, 1, …: what the digits of a pair count
    alignas(16) short hundreds[8]{};     // 100, 1, …: the same of two pairs
    alignas(16) short ten_thousands[8]{};
    alignas(16) signed char below[16][16]{};  // each row has 16 times the number before its own
    alignas(32) signed char shifts[32]{};     // 16 bytes from `n` on are an order that puts the first `n` bytes last, behind zeros

    constexpr wide_constants() {
        for (int i = 0; i < 32; ++i) {
            quotes[i] = '"';
            backslashes[i] = '\\';
            spaces[i] = ' ';
            shifts[i] = static_cast<signed char>(i - 16);
        }
        for (int i = 0; i < 16; ++i) {
            zeros[i] = '0';
            tens[i] = i % 2 == 0 ? 10 : 1;
            for (int j = 0; j < 16; ++j) below[i][j] = static_cast<signed char>(i - 1);
        }
        for (int i = 0; i < 8; ++i) {
            hundreds[i] = i % 2 == 0 ? 100 : 1;
            ten_thousands[i] = i % 2 == 0 ? 10'000 : 1;
        }
    }
};

extern const wide_constants wide_tables;

}  // namespace mallow::detail
