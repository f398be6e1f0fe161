// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <unordered_map>

namespace mallow::memory::detail {

/// The links of an association. Each is between two lists of rows, and knows its row's position in both.
///
/// A list stands for the row that it lies in: so what holds a list only (a query) may ask for a link too.
/// Complexity: a probe for each operation, `clear` apart.
class link_map {
public:
    /// The list in a row of the first table, and that in a row of the second.
    using ends = std::array<const void*, 2>;
    using positions = std::array<std::size_t, 2>;

    /// Null when there is none.
    positions* find(const ends& between) noexcept;
    bool contains(const ends& between) const noexcept;

    /// Exception safety: strong.
    positions& add(const ends& between);
    void remove(const ends& between) noexcept;
    void clear() noexcept;

    std::size_t size() const noexcept { return links_.size(); }

private:
    struct hash {
        std::size_t operator()(const ends& between) const noexcept;
    };

    std::unordered_map<ends, positions, hash> links_;
};

}  // namespace mallow::memory::detail
