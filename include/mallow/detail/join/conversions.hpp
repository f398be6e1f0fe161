// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/codec_for.hpp>
#include <mallow/detail/declare/callables.hpp>
#include <mallow/detail/declare/declared_field.hpp>
#include <mallow/errors.hpp>
#include <mallow/plan.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// A field joined with a member that a codec of the user's own makes.
namespace mallow::detail {

template <class>
struct conversion;
template <class Made, class Wire, class... More>
struct conversion<Made (*)(Wire, More...)> {
    using made = Made;
    using wire = std::remove_cvref_t<Wire>;
    using more = types<More...>;
};
template <class Made, class Wire, class... More>
struct conversion<Made (*)(Wire, More...) noexcept> : conversion<Made (*)(Wire, More...)> {};

template <class Made>
struct unwrapped {
    using type = Made;
};
template <class Made>
struct unwrapped<std::optional<Made>> {
    using type = Made;
};
template <class Made>
struct unwrapped<result<Made>> {
    using type = Made;
};

/// Whether a class says how a member is made of what a field loads, and what it is dumped as.
template <class Codec>
concept converter = requires { typename conversion<decltype(&Codec::load)>::made; };

/// What a codec's wire field loads into: what can be owned of the parameter of `load`.
template <converter Codec>
using wire_value =
    std::conditional_t<std::is_same_v<typename conversion<decltype(&Codec::load)>::wire, std::string_view>, std::string,
                       typename conversion<decltype(&Codec::load)>::wire>;

template <converter Codec>
using converted_value =
    typename unwrapped<std::remove_cvref_t<typename conversion<decltype(&Codec::load)>::made>>::type;

template <class Type>
concept has_codec = requires { sizeof(codec_for<Type>); };

/// What a codec's parameter behind its value is given: the errors, or a context.
template <class Parameter>
auto& given_to(errors& refused, const contexts& given) {
    if constexpr (std::is_same_v<std::remove_cvref_t<Parameter>, errors>)
        return refused;
    else
        return given.get<Parameter>();
}

template <class Codec, class... More>
decltype(auto) call_load(const wire_value<Codec>& from, errors& refused, const contexts& given, types<More...>) {
    return Codec::load(from, given_to<More>(refused, given)...);
}

template <class Codec, class Member>
bool load_converted(const void* wire, void* member, errors& refused, const contexts& given) {
    const auto keep = [&](auto&& made) {
        if (!refused.empty()) return false;
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(made)>, Member>) {
            *static_cast<Member*>(member) = std::forward<decltype(made)>(made);
        } else {
            if constexpr (requires { made.error(); })
                if (!made) refused.merge({}, made.error());
            if (!made) return false;
            *static_cast<Member*>(member) = *std::forward<decltype(made)>(made);
        }
        return true;
    };
    return keep(call_load<Codec>(*static_cast<const wire_value<Codec>*>(wire), refused, given,
                                 typename conversion<decltype(&Codec::load)>::more()));
}

/// Whether a codec's `dump` takes contexts behind the value.
template <class Codec, class Member>
concept dumps_with_contexts = !requires(const Member& value) { Codec::dump(value); } && requires {
    typename conversion<decltype(&Codec::dump)>::more;
};

template <class Codec, class Member, class... More>
decltype(auto) call_dump(const Member& value, const contexts& given, types<More...>) {
    return Codec::dump(value, given.get<More>()...);
}

template <class Codec, class Member>
void dump_converted(const void* member, void* wire, [[maybe_unused]] const contexts& given) {
    const Member& value = *static_cast<const Member*>(member);
    auto& out = *static_cast<wire_value<Codec>*>(wire);
    if constexpr (dumps_with_contexts<Codec, Member>)
        out = call_dump<Codec>(value, given, typename conversion<decltype(&Codec::dump)>::more());
    else
        out = Codec::dump(value);
}

template <class Codec, class Member>
constexpr converted_ops make_converted_ops() {
    converted_ops ops{&type_ops_of<wire_value<Codec>>::value, load_converted<Codec, Member>,
                      dump_converted<Codec, Member>};
    ops.asked_by_load = context_needs_of<typename conversion<decltype(&Codec::load)>::more, errors>::value;
    if constexpr (dumps_with_contexts<Codec, Member>)
        ops.asked_by_dump = context_needs_of<typename conversion<decltype(&Codec::dump)>::more>::value;
    return ops;
}

template <class Codec, class Member>
struct converted_ops_of {
    static constexpr converted_ops value = make_converted_ops<Codec, Member>();
};

/// The validators of a field that take the member itself, or all others.
template <class Member>
constexpr field_base choose_rules(const field_base& field, bool of_member) {
    field_base chosen = field;
    chosen.rule_count = 0;
    for (std::size_t i = 0; i < field.rule_count && i < inline_rules; ++i) {
        const rule& each = field.rules[i];
        const bool takes_member = each.kind == rule_kind::callable && each.function.argument == argument_type::object &&
                                  each.function.type == &type_tag<Member>;
        if (takes_member != of_member) continue;
        chosen.rules[chosen.rule_count] = each;
        chosen.rule_choices[chosen.rule_count] = field.rule_choices[i];
        ++chosen.rule_count;
    }
    return chosen;
}

/// The field that loads what a codec makes the member of.
template <class Field, class Wire, class Member>
struct wire_field {
    using type = Wire;
    static constexpr Wire make() {
        const Wire& declared = Field::get();
        Wire made = declared;
        static_cast<field_base&>(made) = choose_rules<Member>(made, false);
        return made;
    }
    static constexpr Wire value = make();
    static constexpr const Wire& get() { return value; }
    static constexpr bool is_loaded() { return Field::is_loaded(); }
};

/// What runs on the member once it is made.
template <class Field, class Member>
struct member_rules {
    using type = typename Field::type;
    static constexpr field_base value = choose_rules<Member>(Field::get(), true);
    static constexpr const field_base& get() { return value; }
};

/// Says what is wrong with a codec; false then.
template <class Codec, class Member>
constexpr bool check_converter() {
    constexpr bool loads = converter<Codec>;
    static_assert(loads, "mallow: a codec has one static load that takes what the wire field loads: static Money "
                         "load(std::string_view text, mallow::errors& errors)");
    if constexpr (loads) {
        constexpr bool makes = std::is_same_v<converted_value<Codec>, Member>;
        static_assert(makes, "mallow: the codec's load returns another type than the member; declare the member so, or "
                             "let load return the member's type");
        constexpr bool dumps = dumps_with_contexts<Codec, Member> ||
                               requires(wire_value<Codec>& wire, const Member& member) { wire = Codec::dump(member); };
        static_assert(dumps, "mallow: a codec has a static dump that returns what the wire field dumps: static "
                             "std::string dump(const Money& value)");
        return makes && dumps;
    } else {
        return false;
    }
}

}  // namespace mallow::detail
