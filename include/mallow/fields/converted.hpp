// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/codec_for.hpp>
#include <mallow/detail/declare/field_base.hpp>
#include <mallow/errors.hpp>

#include <type_traits>

namespace mallow {

/// A field of the user's own: what `Wire` accepts, made into the member by `Codec`.
///
/// Shape: of `Wire`, a field. C++: what `Codec::load` returns. `Codec` is stateless:
///
///     struct money_text {
///         static Money load(std::string_view text, mallow::errors& errors);  // or std::optional<Money>, or mallow::result<Money>
///         static std::string dump(const Money& value);
///     };
///     using Cents = mallow::Converted<mallow::Str, money_text>;
///
/// `Wire`'s coercions and validators run before `load`, validators that take the member's type behind it.
/// Errors: those of `Wire`; what `load` adds, by `errc::custom`, or "Invalid value." where it returns nothing.
template <class Wire, class Codec>
struct Converted : Wire {
    static_assert(std::is_base_of_v<detail::field_base, Wire>,
                  "mallow: the wire of a Converted is a field, and its codec comes second: Converted<Str, money_text>");

    using wire_type = Wire;
    using converter_type = Codec;

    template <class... Options>
    constexpr Converted(const Options&... options) {
        (detail::apply(*this, options), ...);
    }
};

}  // namespace mallow
