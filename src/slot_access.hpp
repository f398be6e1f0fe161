// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <cstddef>
#include <utility>

namespace mallow::detail {

inline void* member_of(void* object, const row& field) noexcept { return static_cast<char*>(object) + field.offset; }
inline const void* member_of(const void* object, const row& field) noexcept { return static_cast<const char*>(object) + field.offset; }

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

/// Gives a value what `fresh` has, whose own value is then of no use.
///
/// Throws: `std::logic_error` for a type that can be neither swapped nor assigned; what its assignment throws.
void replace(const slot& field, void* value, void* fresh);

/// Gives a loaded value what a fresh one has, which is left as it is; false where that cannot be copied, and all may then be half done.
bool restore(const slot& field, void* value, const void* fresh);

/// Empties what a model has without giving its memory back, where that can be, and gives the rest what a fresh model has.
void recycle(const slot& structure, void* model);

/// Whether every byte of a model is of a field that is loaded whole, so that only what is absent must be recycled.
bool covers_model(const plan& schema) noexcept;

/// Makes a value what `T{}` is.
void make_empty(const slot& field, void* value);

/// Exchanges two values of one slot's type; false where that could throw.
bool exchange(const slot& field, void* left, void* right) noexcept;

/// Gives a member its `load_default`.
void apply_default(const row& field, void* member);

}  // namespace mallow::detail
