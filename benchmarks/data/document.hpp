#pragma once

#include "data/random.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

/// How a document is spaced: nothing at all, Python's `json.dumps`, or a line a value, `indent` wide.
struct spacing {
    std::string_view behind_comma;
    std::string_view behind_colon;
    std::size_t indent = 0;
};

inline constexpr spacing compact{"", ""};
inline constexpr spacing spaced{" ", " "};
constexpr spacing indented(std::size_t indent) { return {"", " ", indent}; }

/// A JSON document whose scalars are spelt already, so that each workload orders and spaces the same one in its way.
class document {
public:
    using member = std::pair<std::string_view, document>;

    document(std::string scalar) : scalar_(std::move(scalar)) {}
    document(const char* scalar) : scalar_(scalar) {}
    static document object(std::vector<member> members);
    static document list(std::vector<document> elements);

    void add(std::string_view key, document value) { children_.emplace_back(key, std::move(value)); }

    /// The members of every object in it, in another order.
    void shuffle(random& chance);

    std::string text(const spacing& style) const;

private:
    document() = default;
    void append(std::string& out, const spacing& style, std::size_t level) const;

    char opening_ = 0;  // 0 for a scalar
    std::string scalar_;
    std::vector<member> children_;  // a list's have no keys
};

}  // namespace bench
