#pragma once

#include <cstddef>

namespace bench {

/// What the heap did since the last `reset_heap_figures`. Counts malloc and its family, and so
/// operator new as well as the libraries that never call it.
struct heap_figures {
    std::size_t allocations = 0;
    std::size_t bytes = 0;          // asked for, in all
    std::ptrdiff_t peak_bytes = 0;  // held at once, above what was held before
};

void reset_heap_figures();
heap_figures read_heap_figures();

}  // namespace bench
