// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/decimal.hpp>
#include <mallow/plan/codec.hpp>

namespace mallow::detail {

/// Digits behind the point, or before it, that a decimal in a string may have: an exponent of a few characters could
/// ask for any number of them.
inline constexpr int most_places = 1000;

/// How a decimal is read and written.
struct decimal_options : codec_options {
    int places = most_places;  // of its member; a string or a document takes more than any number needs
    bool rounds = false;
    rounding how{};
    bool as_string = false;
};

extern const codec decimal_codec;
extern const codec decimal_string_codec;
extern const codec json_decimal_codec;

}  // namespace mallow::detail
