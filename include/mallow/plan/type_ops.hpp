// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/compiler.hpp>

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

namespace mallow::detail {

/// What the engine must know of a type it has never heard of, to make, drop and exchange its values.
struct type_ops {
    std::size_t size;
    std::size_t alignment;
    void (*construct)(void* storage);  // as `T{}` does
    void (*destroy)(void* value) noexcept;
    void (*exchange)(void* left, void* right) noexcept;  // null where it could throw
    bool exchanges;                                      // whether there is an `exchange`, as a constant can ask
    void (*assign)(void* to, void* from);                // by move, where `exchange` is null; else null
    bool is_trivial;                                     // whether bytes may be copied
};

template <class T>
void construct(void* storage) {
    ::new (storage) T();
}

template <class T>
void destroy(void* value) noexcept {
    static_cast<T*>(value)->~T();
}

/// Not inlined: an exchange does it three times.
template <class T>
MALLOW_NOINLINE void relocate(void* to, void* from) noexcept {
    auto* value = static_cast<T*>(from);
    ::new (to) T(std::move(*value));
    value->~T();
}

/// By moves into each other's place, which cost the compiler a third of what a swap does; what is polymorphic may be
/// more than a `T`.
template <class T>
void exchange_by_moves(void* left, void* right) noexcept {
    alignas(T) char kept[sizeof(T)];
    relocate<T>(kept, left);
    relocate<T>(left, right);
    relocate<T>(right, kept);
}

template <class T>
void exchange_by_swap(void* left, void* right) noexcept {
    using std::swap;
    swap(*static_cast<T*>(left), *static_cast<T*>(right));
}

/// As `std::is_nothrow_swappable`, which costs the compiler many times more.
template <class T>
constexpr bool swaps_silently() {
    using std::swap;
    if constexpr (requires(T& value) { swap(value, value); })
        return noexcept(swap(std::declval<T&>(), std::declval<T&>()));
    else
        return false;
}

template <class T>
constexpr type_ops make_type_ops() {
    type_ops ops{sizeof(T), alignof(T), nullptr, nullptr, nullptr, false, nullptr, std::is_trivially_copyable_v<T>};
    // What is only dumped may be abstract, or have a destructor that is not for everyone.
    if constexpr (requires(T& value) { value.~T(); }) ops.destroy = destroy<T>;
    if constexpr (std::is_default_constructible_v<T>) ops.construct = construct<T>;
    if constexpr (std::is_nothrow_move_constructible_v<T> && !std::is_polymorphic_v<T>) {
        ops.exchange = exchange_by_moves<T>;
        ops.exchanges = true;
    } else if constexpr (swaps_silently<T>()) {
        ops.exchange = exchange_by_swap<T>;
        ops.exchanges = true;
    } else if constexpr (std::is_move_assignable_v<T>) {
        ops.assign = [](void* to, void* from) { *static_cast<T*>(to) = std::move(*static_cast<T*>(from)); };
    }
    return ops;
}

template <class T>
struct type_ops_of {
    static constexpr type_ops value = make_type_ops<T>();
};

}  // namespace mallow::detail
