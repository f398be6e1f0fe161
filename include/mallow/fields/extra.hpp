// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/declare/field_base.hpp>

namespace mallow {

/// Where unknown keys are kept under `unknown::include`; a dump writes them back in its place.
///
/// Shape: no key of its own. C++: a `boost::json::object` member.
struct Extra : detail::field_base {
    static constexpr detail::field_kind kind = detail::field_kind::extra;

    template <class... Options>
    constexpr Extra(const Options&... options) {
        (detail::apply(*this, options), ...);
    }
};

}  // namespace mallow
