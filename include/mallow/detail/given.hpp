// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/plan/contexts.hpp>

#include <cstddef>
#include <type_traits>

namespace mallow::detail {

/// What a call passes behind its options, for as long as it runs.
template <class... Contexts>
class given_contexts {
public:
    explicit given_contexts(Contexts&... each) noexcept
        : list_{{&context_of<std::remove_cv_t<Contexts>>::type, address_of(each)}...} {}
    operator contexts() const noexcept { return {list_, sizeof...(Contexts)}; }

private:
    given_context list_[sizeof...(Contexts)];
};
template <class... Contexts>
given_contexts(Contexts&...) -> given_contexts<Contexts...>;

}  // namespace mallow::detail
