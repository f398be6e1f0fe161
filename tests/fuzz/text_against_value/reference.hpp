// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/json.hpp>

#include <cstddef>
#include <string_view>

namespace fuzz {

namespace json = boost::json;

/// What the text says, and which of it a document cannot say as well.
struct reference {
    json::value tree;
    std::size_t depth = 0;
    bool is_valid = false;
    bool is_exact = true;        // but for a few numbers
    bool is_repetitive = false;  // a key is given twice, of which the document has the last value
    bool is_judged = true;       // but where Boost.JSON gives an exponent up that is too long for it
};

reference read(std::string_view text);

}  // namespace fuzz
