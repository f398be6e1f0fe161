// SPDX-License-Identifier: BSL-1.0
#include "codecs/exact.hpp"

#include "numbers/format.hpp"
#include "numbers/parse.hpp"

#include <cmath>
#include <cstddef>
#include <string_view>

namespace mallow::detail {

namespace {

template <class Integer>
exact_decimal exact_of_integer(Integer value) noexcept {
    char digits[number_room];
    return exact_of(std::string_view(digits, static_cast<std::size_t>(format_integer(digits, value) - digits)));
}

}  // namespace

bool read_exact(const scalar& in, bool strict, exact_decimal& value) noexcept {
    switch (in.kind) {
        case scalar_kind::number: value = exact_of(in.text); return true;
        case scalar_kind::integer: value = exact_of_integer(in.integer); return true;
        case scalar_kind::natural: value = exact_of_integer(in.natural); return true;
        case scalar_kind::real:
            if (!std::isfinite(in.real)) return false;
            value = exact_of(in.real);
            return true;
        case scalar_kind::string: {
            const std::string_view number = strict ? std::string_view() : spelled_number(in.text);
            if (number.empty()) return false;
            value = exact_of(number);
            return true;
        }
        case scalar_kind::null:
        case scalar_kind::boolean:
        case scalar_kind::array:
        case scalar_kind::object: return false;
    }
    return false;
}

}  // namespace mallow::detail
