// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/json.hpp>

#include <cstddef>
#include <string_view>

namespace test {

/// The text where nothing can be read behind its end: at the border of a page that may not be touched; under the address sanitizer, and where
/// there are no such pages, in a heap block of exactly its size, around which a sanitizer sees what is read.
class exact_copy {
public:
    explicit exact_copy(std::string_view text);
    exact_copy(const exact_copy&) = delete;
    exact_copy& operator=(const exact_copy&) = delete;
    ~exact_copy();
    std::string_view view() const { return {text_, size_}; }

private:
    char* block_;
    char* text_;
    std::size_t size_;
};

/// The document as a tree, its doubles read exactly: Boost.JSON 1.81's own parser is off by one unit in the last place of
/// many 17-digit numbers. A repeated key keeps its last value, in the first one's place.
///
/// Throws: `std::invalid_argument` where the text is not JSON.
boost::json::value tree_of(std::string_view text);

/// Equality that minds the order of keys and the kinds of numbers; the signs of zeros too.
bool same(const boost::json::value& left, const boost::json::value& right);

}  // namespace test
