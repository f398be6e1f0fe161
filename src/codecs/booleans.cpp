// SPDX-License-Identifier: BSL-1.0
#include "codecs/booleans.hpp"

#include "numbers/parse.hpp"

#include <mallow/plan/codec.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace mallow::detail {

namespace {

constexpr std::string_view truthy[] = {"t",  "T", "true", "True", "TRUE", "on",  "On",
                                       "ON", "y", "Y",    "yes",  "Yes",  "YES", "1"};
constexpr std::string_view falsy[] = {"f",   "F", "false", "False", "FALSE", "off", "Off",
                                      "OFF", "n", "N",     "no",    "No",    "NO",  "0"};

template <std::size_t Count>
bool is_among(std::string_view text, const std::string_view (&words)[Count]) {
    return std::find(std::begin(words), std::end(words), text) != std::end(words);
}

bool is_bit(double number, bool& value) {
    value = number == 1;
    return number == 1 || number == 0;
}

errc load(const scalar& in, const slot&, bool strict, void* member) {
    bool value = false;
    if (!read_boolean(in, strict, value)) return errc::invalid_boolean;
    *static_cast<bool*>(member) = value;
    return {};
}

bool dump(const void* member, const slot&, scalar_out& out) {
    out.kind = scalar_kind::boolean;
    out.boolean = *static_cast<const bool*>(member);
    return true;
}

constant peek(const void* member, const slot&) { return constant(*static_cast<const bool*>(member)); }
void put(const constant& value, const slot&, void* member) { *static_cast<bool*>(member) = value.boolean; }

}  // namespace

bool read_boolean(const scalar& in, bool strict, bool& value) {
    if (in.kind == scalar_kind::boolean) {
        value = in.boolean;
        return true;
    }
    if (strict) return false;
    switch (in.kind) {
        case scalar_kind::number: {
            double number = 0;
            // A fraction that rounds to 0 or 1 is neither: its integer is asked for.
            const parsed_integer whole = parse_integer(in.text);
            return whole.outcome == integer_outcome::exact && !whole.negative && parse_double(in.text, number) &&
                   is_bit(number, value);
        }
        case scalar_kind::integer: return is_bit(static_cast<double>(in.integer), value);
        case scalar_kind::real: return is_bit(in.real, value);
        case scalar_kind::string: value = is_among(in.text, truthy); return value || is_among(in.text, falsy);
        default: return false;
    }
}

constinit const codec bool_codec{
    json_type::boolean, nullptr, errc::invalid_boolean, &type_ops_of<bool>::value, load, dump, peek, put};

}  // namespace mallow::detail
