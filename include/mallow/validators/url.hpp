// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/text_field.hpp>

namespace mallow {

/// An absolute `http`, `https`, `ftp` or `ftps` URL: a field, `URL site {};`, and a validator, `Str site {URL{}};`.
///
/// Shape: a JSON string. C++: `std::string`.
/// Errors: `errc::invalid_url`, as a field also of what is no string.
/// Source: the rules of marshmallow's `validate.URL`.
struct URL : detail::form_field<URL, detail::rule_kind::url> {
    template <class... Options>
    constexpr URL(const Options&... options) {
        (detail::apply(*this, options), ...);
    }

    template <class Member>
    static constexpr const detail::codec* codec_of = &detail::url_codec;
    static constexpr const detail::codec* document_codec = &detail::json_url_codec;
};

}  // namespace mallow
