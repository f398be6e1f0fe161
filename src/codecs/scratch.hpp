// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/type_ops.hpp>

#include <cstddef>
#include <utility>

namespace mallow::detail {

/// A value of a type that only its `type_ops` know, on the heap.
class boxed {
public:
    explicit boxed(const type_ops& type);
    boxed(boxed&& other) noexcept : type_(other.type_), storage_(other.storage_) { other.storage_ = nullptr; }
    boxed(const boxed&) = delete;
    boxed& operator=(boxed&& other) noexcept {
        std::swap(type_, other.type_);
        std::swap(storage_, other.storage_);
        return *this;
    }
    boxed& operator=(const boxed&) = delete;
    ~boxed();

    void* get() const noexcept { return storage_; }
    const type_ops& type() const noexcept { return *type_; }

private:
    const type_ops* type_;
    void* storage_;
};

/// The same for as long as one call lasts: small values need no heap.
class scratch {
public:
    explicit scratch(const type_ops& type);
    scratch(const scratch&) = delete;
    scratch& operator=(const scratch&) = delete;
    ~scratch();

    void* get() const noexcept { return storage_; }

private:
    static constexpr std::size_t room = 256;

    const type_ops* type_;
    void* storage_;
    alignas(std::max_align_t) std::byte near_[room];
};

}  // namespace mallow::detail
