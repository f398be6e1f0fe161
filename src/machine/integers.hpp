// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstring>

namespace mallow::detail {

/// An integer member, by its width alone.
///
/// The plan's `int64` is a `long` here and a `long long` there, of which only one may be read and written as a
/// `std::int64_t`; bytes may always be copied, which compilers turn into the same one instruction.
template <class Integer>
Integer read_as(const void* member) noexcept {
    Integer value;
    std::memcpy(&value, member, sizeof value);
    return value;
}

template <class Integer>
void write_as(void* member, Integer value) noexcept {
    std::memcpy(member, &value, sizeof value);
}

}  // namespace mallow::detail
