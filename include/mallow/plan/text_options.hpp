// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/codec.hpp>

#include <cstddef>
#include <cstdint>

namespace mallow::detail {

/// What is done to a string that is loaded, before its validators see it.
enum class text_edit : std::uint8_t { trim, lower, upper };

inline constexpr std::size_t most_edits = 7;

/// In the order in which they are done.
struct text_edits {
    text_edit steps[most_edits]{};
    std::uint8_t count = 0;
};

struct text_options : codec_options {
    text_edits edits{};
};

// Strings that are of a form of their own.
extern const codec email_codec;
extern const codec url_codec;
extern const codec ip_codec;
extern const codec ipv4_codec;
extern const codec ipv6_codec;
extern const codec json_email_codec;
extern const codec json_url_codec;
extern const codec json_ip_codec;
extern const codec json_ipv4_codec;
extern const codec json_ipv6_codec;

}  // namespace mallow::detail
