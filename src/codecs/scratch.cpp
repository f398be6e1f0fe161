// SPDX-License-Identifier: BSL-1.0
#include "codecs/scratch.hpp"

#include <new>

namespace mallow::detail {

namespace {

void* allocate(const type_ops& type) {
    if (type.alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__) return ::operator new(type.size);
    return ::operator new(type.size, std::align_val_t{type.alignment});
}

void deallocate(const type_ops& type, void* storage) noexcept {
    if (type.alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__)
        ::operator delete(storage);
    else
        ::operator delete(storage, std::align_val_t{type.alignment});
}

}  // namespace

boxed::boxed(const type_ops& type) : type_(&type), storage_(allocate(type)) {
    try {
        type.construct(storage_);
    } catch (...) {
        deallocate(type, storage_);
        throw;
    }
}

boxed::~boxed() {
    if (!storage_) return;
    type_->destroy(storage_);
    deallocate(*type_, storage_);
}

scratch::scratch(const type_ops& type)
    : type_(&type),
      storage_(type.size <= room && type.alignment <= alignof(std::max_align_t) ? near_ : allocate(type)) {
    try {
        type.construct(storage_);
    } catch (...) {
        if (storage_ != near_) deallocate(type, storage_);
        throw;
    }
}

scratch::~scratch() {
    type_->destroy(storage_);
    if (storage_ != near_) deallocate(*type_, storage_);
}

}  // namespace mallow::detail
