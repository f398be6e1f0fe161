// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/slot.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mallow::detail {

/// The elements of a list that have been seen, compared as they are dumped.
///
/// Complexity: constant for each element, and linear in its own size; the hash has a seed that no input can know.
class repeats {
public:
    repeats();

    /// Whether an element is new; one that cannot be dumped is.
    bool insert(const slot& self, const void* element);

private:
    struct entry {
        std::size_t begin;  // in `keys_`
        std::size_t size;
        std::uint64_t hash;
    };

    std::uint64_t hash_of(std::string_view key) const noexcept;
    void grow();

    std::uint64_t seed_;
    std::string keys_;
    std::vector<entry> entries_;
    std::vector<std::uint32_t> places_;  // by hash, with open addresses: an entry, from 1
};

}  // namespace mallow::detail
