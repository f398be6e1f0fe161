// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/list.hpp"

#include <boost/json/object.hpp>

#include <string>

namespace mallow::detail {

/// The stable name of a code: `"too_short"` for `errc::too_short`.
const char* name_of(errc code) noexcept;

/// The sentence a person reads, its placeholders filled in.
std::string message_of(const error_list& list, const error_record& record);

/// The values inside the message.
boost::json::object params_of(const error_list& list, const error_record& record);

}  // namespace mallow::detail
