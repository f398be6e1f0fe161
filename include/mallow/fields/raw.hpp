// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>

namespace mallow {

/// A document as it is, of which nothing is checked but that it is JSON.
///
/// Shape: any JSON value; null needs `allow_none`, and is kept. C++: `boost::json::value`; `boost::json::object` or
/// `array` for values of that kind alone.
/// Errors: `errc::invalid_mapping`, `errc::invalid_list` of another kind; `errc::number_too_large` and
/// `errc::number_too_small` at a number that no document holds.
struct Raw : detail::field_base {
    static constexpr detail::field_kind kind = detail::field_kind::raw;

    template <class... Options>
    constexpr Raw(const Options&... options) {
        (detail::apply(*this, options), ...);
    }
};

}  // namespace mallow
