// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace mallow::detail {

struct error_list;

/// RFC 9457, section 4.2.1: the title of "about:blank" is the status phrase, where it is a common one.
std::string_view title_of(int status);

/// One sentence on all errors.
std::string detail_of(const error_list& list);

}  // namespace mallow::detail
