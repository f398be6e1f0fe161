// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/list.hpp"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace mallow::detail {

/// Appends what `name` stands for in a message: `min` its bound, `choices` a list joined by ", ".
///
/// Returns false, with nothing appended, when it stands for nothing there.
bool append_placeholder(std::string& out, const error_list& list, const error_record& record, std::string_view name);

/// The same as JSON; null when it stands for nothing, or for a number that JSON has not.
boost::json::value placeholder_value(const error_list& list, const error_record& record, std::string_view name);

}  // namespace mallow::detail
