// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>

#include <string_view>

namespace mallow::memory::detail {

/// Adds to errors that nobody else holds yet; past 100 it only notes that it did not.
///
/// Exception safety: strong.
void add_error(validation_error& errors, errc code, std::string_view pointer, std::string_view model = {});

/// Throws: `std::logic_error` that names the column, where a unit may be compiled without exceptions.
[[noreturn]] void refuse_shared_dynamic(std::string_view column);

/// Throws: `std::invalid_argument` that names model and column, where a unit may be compiled without exceptions.
[[noreturn]] void refuse_column(std::string_view model, std::string_view column);

/// A query for one row found more.
validation_error found_several();

}  // namespace mallow::memory::detail
