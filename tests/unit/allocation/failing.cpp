// SPDX-License-Identifier: BSL-1.0
#include "failing.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace test {

long until_failure = -1;
bool fails_once = false;
bool has_failed = false;
long live = 0;

namespace {

void* allocate(std::size_t size, std::size_t alignment = alignof(std::max_align_t)) {
    if (until_failure == 0) {
        has_failed = true;
        if (fails_once) until_failure = -1;
        throw std::bad_alloc();
    }
    if (until_failure > 0) --until_failure;
    void* const block = std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment + (size == 0) * alignment);
    if (!block) throw std::bad_alloc();
    ++live;
    return block;
}

void release(void* block) noexcept {
    if (block) --live;
    std::free(block);
}

}  // namespace
}  // namespace test

using test::allocate, test::release;

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    try {
        return allocate(size);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}
void* operator new(std::size_t size, std::align_val_t alignment) { return allocate(size, static_cast<std::size_t>(alignment)); }
void* operator new[](std::size_t size, std::align_val_t alignment) { return allocate(size, static_cast<std::size_t>(alignment)); }
void operator delete(void* block) noexcept { release(block); }
void operator delete(void* block, std::align_val_t) noexcept { release(block); }
void operator delete[](void* block, std::align_val_t) noexcept { release(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept { release(block); }
void operator delete[](void* block, std::size_t, std::align_val_t) noexcept { release(block); }
void operator delete[](void* block) noexcept { release(block); }
void operator delete(void* block, std::size_t) noexcept { release(block); }
void operator delete[](void* block, std::size_t) noexcept { release(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { release(block); }
