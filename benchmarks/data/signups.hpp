#pragma once

#include "data/document.hpp"
#include "data/model.hpp"
#include "data/sample.hpp"

#include <cstddef>
#include <vector>

namespace bench {

/// How the same signups are written.
struct signup_style {
    bench::spacing spacing = compact;
    bool shuffled = false;

    /// An escape and a letter beyond ASCII in every string but the plan, which is one of a few.
    bool decorated = false;
};

std::vector<sample<Signup>> make_signups(std::size_t count, const signup_style& style);

}  // namespace bench
