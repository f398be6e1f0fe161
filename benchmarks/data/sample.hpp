#pragma once

#include <string>

namespace bench {

/// A value and its JSON text.
template <class Value>
struct sample {
    Value value;
    std::string text;
};

}  // namespace bench
