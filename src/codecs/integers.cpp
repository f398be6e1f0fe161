// SPDX-License-Identifier: BSL-1.0
#include "codecs/integers.hpp"

#include "machine/integers.hpp"
#include "numbers/format.hpp"

#include <mallow/plan/codec.hpp>

#include <cstdint>
#include <type_traits>

namespace mallow::detail {

namespace {

template <class Integer>
struct integer_row {
    static errc load(const scalar& in, const slot&, bool strict, void* member) {
        parsed_integer value;
        const errc refused = read_integer(in, strict, value);
        return refused == errc{} ? store<Integer>(value, member) : refused;
    }
    static bool dump(const void* member, const slot&, scalar_out& out) {
        if constexpr (std::is_signed_v<Integer>) {
            out.kind = scalar_kind::integer;
            out.integer = read_as<Integer>(member);
        } else {
            out.kind = scalar_kind::natural;
            out.natural = read_as<Integer>(member);
        }
        return true;
    }
    static char* write(const void* member, const slot&, char* to) {
        if constexpr (std::is_signed_v<Integer>)
            return format_integer(to, std::int64_t{read_as<Integer>(member)});
        else
            return format_integer(to, std::uint64_t{read_as<Integer>(member)});
    }
    static constant peek(const void* member, const slot&) { return constant(read_as<Integer>(member)); }
    static void put(const constant& value, const slot&, void* member) {
        write_as(member, static_cast<Integer>(value.type == constant_type::natural
                                                  ? value.natural
                                                  : static_cast<std::uint64_t>(value.integer)));
    }

    static constexpr codec row{json_type::integer,
                               sizeof(Integer) == 8                                ? "int64"
                               : sizeof(Integer) == 4 && std::is_signed_v<Integer> ? "int32"
                                                                                   : nullptr,
                               errc::invalid_integer,
                               &type_ops_of<Integer>::value,
                               load,
                               dump,
                               peek,
                               put,
                               false,
                               nullptr,
                               write};
};

}  // namespace

errc read_integer(const scalar& in, bool strict, parsed_integer& value) {
    switch (in.kind) {
        case scalar_kind::number:
            if (strict && in.text.find_first_of(".eE") != std::string_view::npos) return errc::invalid_integer;
            value = parse_integer(in.text);
            break;
        case scalar_kind::integer:
            value.negative = in.integer < 0;
            value.magnitude =
                value.negative ? 0 - static_cast<std::uint64_t>(in.integer) : static_cast<std::uint64_t>(in.integer);
            break;
        case scalar_kind::natural: value.magnitude = in.natural; break;
        case scalar_kind::real:
            if (strict) return errc::invalid_integer;
            value = integer_of(in.real);
            break;
        case scalar_kind::string:
            if (strict || !spelled_integer(in.text, value)) return errc::invalid_integer;
            break;
        default: return errc::invalid_integer;
    }
    switch (value.outcome) {
        case integer_outcome::fraction: return errc::invalid_integer;
        case integer_outcome::too_large: return errc::number_too_large;
        case integer_outcome::too_small: return errc::number_too_small;
        case integer_outcome::exact: break;
    }
    return {};
}

constinit const codec int8_codec = integer_row<std::int8_t>::row;
constinit const codec int16_codec = integer_row<std::int16_t>::row;
constinit const codec int32_codec = integer_row<std::int32_t>::row;
constinit const codec int64_codec = integer_row<std::int64_t>::row;
constinit const codec uint8_codec = integer_row<std::uint8_t>::row;
constinit const codec uint16_codec = integer_row<std::uint16_t>::row;
constinit const codec uint32_codec = integer_row<std::uint32_t>::row;
constinit const codec uint64_codec = integer_row<std::uint64_t>::row;

}  // namespace mallow::detail
