// SPDX-License-Identifier: BSL-1.0
#include "value.hpp"

#include "../numbers/format.hpp"
#include "../numbers/parse.hpp"

namespace mallow::detail {

/// The double that the float's own shortest digits spell, so that both sinks tell the same number.
void value_sink::number(float finite) {
    char digits[number_room];
    char* const end = format_float(digits, finite);
    double value = 0;
    parse_double({digits, static_cast<std::size_t>(end - digits)}, value);
    target_->emplace_double() = value;
}

}  // namespace mallow::detail
