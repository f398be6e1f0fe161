// SPDX-License-Identifier: BSL-1.0
#include "codecs/constants.hpp"
#include "codecs/integers.hpp"
#include "codecs/numbers.hpp"
#include "codecs/scalar.hpp"

#include <mallow/plan/constant_options.hpp>
#include <mallow/plan/slot.hpp>

namespace mallow::detail {

namespace {

const constant_options& options_of(const slot& field) { return static_cast<const constant_options&>(*field.options); }

errc equals(const constant& value, const constant& only) {
    return compare(value, only) == std::partial_ordering::equivalent ? errc{} : errc::not_equal;
}

/// An integer, which no string spells; what is too large for any is another.
errc read_same_integer(const scalar& in, bool strict, const constant& only) {
    if (in.kind == scalar_kind::string) return errc::invalid_integer;
    parsed_integer read;
    const errc refused = read_integer(in, strict, read);
    if (refused == errc::invalid_integer) return refused;
    if (refused != errc{}) return errc::not_equal;
    std::int64_t small = 0;
    if (store<std::int64_t>(read, &small) == errc{}) return equals(constant(small), only);
    return read.negative ? errc::not_equal : equals(constant(read.magnitude), only);
}

errc read_same_number(const scalar& in, const slot& field, const constant& only) {
    if (in.kind == scalar_kind::string) return errc::invalid_number;
    double read = 0;
    const errc refused = read_number(in, field, true, read);
    if (refused == errc::number_too_large) return errc::not_equal;
    return refused == errc{} ? equals(constant(read), only) : refused;
}

errc read_same(const scalar& in, const slot& field, bool strict, const constant& only) {
    switch (only.type) {
        case constant_type::boolean:
            return in.kind == scalar_kind::boolean ? equals(constant(in.boolean), only) : errc::invalid_boolean;
        case constant_type::integer:
        case constant_type::natural: return read_same_integer(in, strict, only);
        case constant_type::number: return read_same_number(in, field, only);
        case constant_type::none:
        case constant_type::text:
        case constant_type::decimal:
        case constant_type::uuid:
        case constant_type::coded: break;
    }
    return in.kind == scalar_kind::string ? equals(constant(in.text), only) : errc::invalid_string;
}

}  // namespace

errc load_constant(const scalar& in, const slot& field, bool strict, void* member) {
    const constant_options& options = options_of(field);
    const errc refused = read_same(in, field, strict, options.other);
    if (refused == errc{} && options.held) options.held->put(options.other, field, member);
    return refused;
}

bool dump_constant(const void*, const slot& field, scalar_out& out) {
    const constant& only = options_of(field).other;
    switch (only.type) {
        case constant_type::boolean:
            out.kind = scalar_kind::boolean;
            out.boolean = only.boolean;
            break;
        case constant_type::integer:
            out.kind = scalar_kind::integer;
            out.integer = only.integer;
            break;
        case constant_type::natural:
            out.kind = scalar_kind::natural;
            out.natural = only.natural;
            break;
        case constant_type::number:
            out.kind = scalar_kind::real;
            out.is_float = only.is_float;
            out.real = only.number;
            break;
        case constant_type::none:
        case constant_type::text:
        case constant_type::decimal:
        case constant_type::uuid:
        case constant_type::coded:
            out.kind = scalar_kind::string;
            out.text = only.view();
            break;
    }
    return true;
}

constant peek_constant(const void*, const slot& field) { return options_of(field).other; }

void put_constant(const constant& value, const slot& field, void* member) {
    if (const codec* const held = options_of(field).held) held->put(value, field, member);
}

constinit const type_ops nothing_ops{
    0, 1, [](void*) {}, [](void*) noexcept {}, [](void*, void*) noexcept {}, true, nullptr, true};

}  // namespace mallow::detail
