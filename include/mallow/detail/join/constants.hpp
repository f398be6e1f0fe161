// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/slot_base.hpp>
#include <mallow/plan.hpp>
#include <mallow/plan/constant_options.hpp>

#include <boost/json/fwd.hpp>

#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// A `Constant` joined with its member, or with none.
namespace mallow::detail {

/// Whether a member of this type can hold a constant.
template <class Member>
constexpr bool can_hold(const constant& value) {
    if constexpr (std::is_same_v<Member, std::string> || std::is_same_v<Member, std::string_view>)
        return value.type == constant_type::text;
    else if constexpr (std::is_same_v<Member, bool>)
        return value.type == constant_type::boolean;
    else if constexpr (std::is_integral_v<Member>)
        return value.type == constant_type::natural
                   ? value.natural <= static_cast<std::uint64_t>(std::numeric_limits<Member>::max())
                   : value.type == constant_type::integer && std::in_range<Member>(value.integer);
    else if constexpr (std::is_same_v<Member, double>)
        return value.is_numeric();
    else if constexpr (std::is_same_v<Member, float>)
        return value.is_integral() || (value.type == constant_type::number && value.is_float);
    else
        return document_of<Member>::known && document_of<Member>::value == document_type::value;
}

template <class Field, class Member>
struct constant_options_of {
    static constexpr constant_options make() {
        constant_options options;
        options.other = Field::get().value;
        if constexpr (!std::is_void_v<Member>)
            options.held = Field::type::template codec_of<Member>(options.other.type);
        return options;
    }
    static constexpr constant_options value = make();
};

template <class Member>
constexpr const type_ops* ops_of_constant() {
    if constexpr (std::is_void_v<Member>)
        return &nothing_ops;
    else if constexpr (document_of<Member>::known)
        return &json_value_ops;
    else
        return &type_ops_of<Member>::value;
}

template <class Member, constant_type Type>
struct constant_codec_of {
    static constexpr codec value =
        make_constant_codec(Type, ops_of_constant<Member>(), std::is_same_v<Member, boost::json::value>);
};

/// Of a member, or of `void` where the field is bound to none.
template <class Field, class Member>
constexpr slot make_constant_slot() {
    constexpr bool fits = [] {
        if constexpr (std::is_void_v<Member>)
            return true;
        else
            return can_hold<Member>(Field::get().value);
    }();
    static_assert(fits,
                  "mallow: a Constant binds to a member that can hold its value, or to none; declare the member of "
                  "the value's type, or rename the field");
    slot made = base_slot<Field>(fits);
    if constexpr (fits) {
        made.code = op::scalar;
        made.codec = &constant_codec_of<Member, Field::get().value.type>::value;
        made.options = &constant_options_of<Field, Member>::value;
    }
    return made;
}

/// What a row of a `Constant` becomes by it: it is its own default.
constexpr void default_to_itself(row& made, const constant& value, bool in_document) {
    if (!made.required && made.bound) made.load_default = {.value = value, .is_set = true};
    if (in_document) made.dump_default = {.value = value, .is_set = true};
}

}  // namespace mallow::detail
