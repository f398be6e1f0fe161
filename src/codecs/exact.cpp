// SPDX-License-Identifier: BSL-1.0
#include "codecs/exact.hpp"

#include "numbers/parse.hpp"

#include <cmath>
#include <cstddef>

namespace mallow::detail {

std::string_view written_number::of(const scalar& in) noexcept {
    const auto until = [this](const char* end) {
        return std::string_view(room_, static_cast<std::size_t>(end - room_));
    };
    switch (in.kind) {
        case scalar_kind::number: return in.text;
        case scalar_kind::integer: return until(format_integer(room_, in.integer));
        case scalar_kind::natural: return until(format_integer(room_, in.natural));
        case scalar_kind::real:
            return std::isfinite(in.real) ? until(format_double(room_, in.real)) : std::string_view();
        case scalar_kind::string: return spelled_number(in.text);
        case scalar_kind::null:
        case scalar_kind::boolean:
        case scalar_kind::array:
        case scalar_kind::object: break;
    }
    return {};
}

bool read_exact(const scalar& in, bool strict, exact_decimal& value) noexcept {
    if (strict && in.kind == scalar_kind::string) return false;
    written_number written;
    const std::string_view number = written.of(in);
    if (number.empty()) return false;
    value = exact_of(number);
    return true;
}

}  // namespace mallow::detail
