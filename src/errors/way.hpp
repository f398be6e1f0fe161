// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/list.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mallow::detail {

/// Writes a part of a JSON Pointer.
///
/// Source: RFC 6901, section 3.
void append_part(std::string& out, std::string_view key);

/// Writes the pointers of one list's errors, each from where its way parts from the one before: 20,000 that are 900
/// levels down would be written for seconds.
class pointer_writer {
public:
    /// `with_parts` tells the keys of a mapping from their values, as messages do.
    pointer_writer(const error_list& list, bool with_parts) noexcept : list_(list), with_parts_(with_parts) {}

    const std::string& operator()(const error_record& record);

private:
    struct mark {
        std::size_t steps;  // passed so far
        std::size_t size;   // of what they are written as
    };

    const error_list& list_;
    const bool with_parts_;
    const way_step* last_ = nullptr;
    std::size_t last_size_ = 0;
    std::vector<mark> marks_;
    std::string text_;
};

}  // namespace mallow::detail
