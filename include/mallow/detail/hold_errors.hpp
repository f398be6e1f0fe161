// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/compiler.hpp>
#include <mallow/error.hpp>

#include <boost/system/result.hpp>

#include <new>

namespace mallow::detail {

/// Turns a result that holds a value into one that holds the errors, if there are any.
///
/// Made anew rather than assigned: `result`'s assignment is a third of what it costs the compiler, and nothing here can
/// throw.
template <class Result>
MALLOW_COLD void fail(Result& made, error_list* errors) noexcept {
    made.~Result();
    ::new (static_cast<void*>(&made)) Result(boost::system::in_place_error, errors);
}

template <class Result>
void hold_errors(Result& made, error_list* errors) noexcept {
    if (errors) fail(made, errors);
}

/// What a verb returns that yields nothing else; made in `src/`, for what it costs the compiler.
result<void> done(error_list* errors) noexcept;

}  // namespace mallow::detail
