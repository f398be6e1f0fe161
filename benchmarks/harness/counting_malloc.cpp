#include "harness/counting_malloc.hpp"

#include <malloc.h>

#include <algorithm>
#include <cerrno>

// glibc lets a program define the family itself and keeps its own under these names.
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);
}

namespace bench {
namespace {

heap_figures figures;
std::ptrdiff_t held = 0;

void* note(void* block, std::size_t asked) {
    if (block) {
        ++figures.allocations;
        figures.bytes += asked;
        held += static_cast<std::ptrdiff_t>(malloc_usable_size(block));
        figures.peak_bytes = std::max(figures.peak_bytes, held);
    }
    return block;
}

void forget(void* block) {
    if (block) held -= static_cast<std::ptrdiff_t>(malloc_usable_size(block));
}

}  // namespace

void reset_heap_figures() {
    figures = {};
    held = 0;
}

heap_figures read_heap_figures() { return figures; }

}  // namespace bench

extern "C" {

void* malloc(std::size_t size) { return bench::note(__libc_malloc(size), size); }

void* calloc(std::size_t count, std::size_t size) { return bench::note(__libc_calloc(count, size), count * size); }

void* realloc(void* block, std::size_t size) {
    bench::forget(block);
    return bench::note(__libc_realloc(block, size), size);
}

void* memalign(std::size_t alignment, std::size_t size) { return bench::note(__libc_memalign(alignment, size), size); }

void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }

int posix_memalign(void** block, std::size_t alignment, std::size_t size) {
    *block = memalign(alignment, size);
    return *block ? 0 : ENOMEM;
}

void free(void* block) {
    bench::forget(block);
    __libc_free(block);
}
}
