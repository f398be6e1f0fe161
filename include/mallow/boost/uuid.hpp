// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/fields/uuid.hpp>

#include <boost/uuid/uuid.hpp>

#include <type_traits>

namespace mallow::detail {

/// Lets a `UUID` bind to Boost.UUID's type, whose bytes are all that it has.
template <>
inline constexpr bool is_uuid_bytes<boost::uuids::uuid> =
    sizeof(boost::uuids::uuid) == 16 && std::is_trivially_copyable_v<boost::uuids::uuid>;

}  // namespace mallow::detail
