// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/dispatch.hpp"

#include <cstddef>
#include <string_view>

namespace mallow::detail {

/// Writes short strings as JSON has them.
class quoter {
public:
    /// The longest string, and the room it needs: an escape makes six bytes of one, and whole blocks are written.
    static constexpr std::size_t longest = 96;
    static constexpr std::size_t room = 6 * longest + 2 + 32;

    /// Returns where it ends; null for a string that is not UTF-8, or that is left to others.
    static char* write(char* to, std::string_view text) { return write_(to, text); }

    /// Writes the escape of a character that must have one.
    static char* escape(char* to, char c) noexcept;

private:
    using writer = char* (*)(char*, std::string_view);
    static writer write_;
    static const writer avx2_;  // null where there is none
    static const dispatched dispatched_;
};

}  // namespace mallow::detail
