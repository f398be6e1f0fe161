// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/codec.hpp>

namespace mallow::detail {

/// How a list is written as one string.
struct delimited_options : codec_options {
    char delimiter = ',';
};

}  // namespace mallow::detail
