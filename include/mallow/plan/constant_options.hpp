// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/codec.hpp>
#include <mallow/plan/type_ops.hpp>

namespace mallow::detail {

/// What a field that takes one value alone must be told: `other` is that value.
struct constant_options : codec_options {
    const codec* held = nullptr;  // of the member's type; null where there is no member
};

errc load_constant(const scalar& in, const slot& field, bool strict, void* member);
bool dump_constant(const void* member, const slot& field, scalar_out& out);
constant peek_constant(const void* member, const slot& field);
void put_constant(const constant& value, const slot& field, void* member);

/// Of the member of a field that is bound to none: of no size, and nothing is ever written there.
extern const type_ops nothing_ops;

/// The row of a constant of this type in a member of that one.
constexpr codec make_constant_codec(constant_type type, const type_ops* ops, bool in_document) {
    codec made{json_type::string, nullptr,       errc::invalid_string, ops,        load_constant,
               dump_constant,     peek_constant, put_constant,         in_document};
    switch (type) {
        case constant_type::boolean:
            made.type = json_type::boolean;
            made.refused = errc::invalid_boolean;
            break;
        case constant_type::integer:
        case constant_type::natural:
            made.type = json_type::integer;
            made.refused = errc::invalid_integer;
            break;
        case constant_type::number:
            made.type = json_type::number;
            made.refused = errc::invalid_number;
            break;
        case constant_type::none:
        case constant_type::text:
        case constant_type::decimal:
        case constant_type::uuid:
        case constant_type::coded: break;
    }
    return made;
}

}  // namespace mallow::detail
