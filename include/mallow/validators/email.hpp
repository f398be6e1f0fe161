// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/text_field.hpp>

namespace mallow {

/// An email address: a field, `Email address {required};`, and a validator, `Str address {Email{}};`.
///
/// Shape: a JSON string. C++: `std::string`.
/// Errors: `errc::invalid_email`, as a field also of what is no string.
/// Source: the rules of marshmallow's `validate.Email`.
struct Email : detail::form_field<Email, detail::rule_kind::email> {
    template <class... Options>
    constexpr Email(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr const detail::codec* codec_of = &detail::email_codec;
    static constexpr const detail::codec* document_codec = &detail::json_email_codec;
};

}  // namespace mallow
