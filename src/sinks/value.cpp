// SPDX-License-Identifier: BSL-1.0
#include "sinks/value.hpp"

#include "numbers/parse.hpp"

namespace mallow::detail {

// So that both sinks tell the same number.
void value_sink::number(float finite) { target_->emplace_double() = widened(finite); }

void value_sink::number(std::string_view digits) { parse_double(digits, target_->emplace_double()); }

}  // namespace mallow::detail
