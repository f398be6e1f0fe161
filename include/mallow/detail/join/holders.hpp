// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/plan.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

namespace mallow::detail {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// `std::unique_ptr`, `std::shared_ptr`, or a class shaped like them.
template <class T>
concept owner = requires(T& pointer, const T& constant, typename T::element_type* raw) {
    { constant.get() } -> std::same_as<typename T::element_type*>;
    pointer.reset(raw);
    pointer.reset();
    *constant;
};

template <class T>
concept shared_owner = owner<T> && requires(const T& pointer) { pointer.use_count(); };

/// `std::reference_wrapper`.
template <class T>
concept reference = requires(const T& wrapper) {
    { wrapper.get() } -> std::same_as<typename T::type&>;
};

template <class T>
concept borrower = std::is_pointer_v<T> || reference<T>;

template <class T>
concept holder = is_optional<T> || owner<T> || borrower<T>;

template <class T>
struct held {
    using type = typename T::element_type;
};
template <class T>
struct held<std::optional<T>> {
    using type = T;
};
template <class T>
struct held<T*> {
    using type = T;
};
template <reference T>
struct held<T> {
    using type = typename T::type;
};
template <class T>
using held_by = std::remove_cv_t<typename held<T>::type>;

/// What a holder that is only dumped needs.
template <class Holder>
constexpr holder_ops make_dumped_holder_ops() {
    holder_ops ops{};
    ops.shape = borrower<Holder> ? holder_shape::borrowed
                : shared_owner<Holder> ? holder_shape::shared
                                       : holder_shape::owned;
    ops.get = [](const void* holder) -> const void* {
        const auto& value = *static_cast<const Holder*>(holder);
        if constexpr (reference<Holder>)
            return address_of(value.get());
        else
            return value ? address_of(*value) : nullptr;
    };
    return ops;
}

template <class Holder>
struct dumped_holder_ops_of {
    static constexpr holder_ops value = make_dumped_holder_ops<Holder>();
};

template <class Owner>
inline constexpr bool has_default_deleter = false;
template <template <class...> class Owner, class T, class Deleter>
inline constexpr bool has_default_deleter<Owner<T, Deleter>> = std::is_same_v<Owner<T>, Owner<T, Deleter>>;

/// Whether what an owner is given from `new` it gives back by `delete`.
template <class Owner>
constexpr bool deletes_what_it_owns() {
    if constexpr (requires { typename Owner::deleter_type; })
        return has_default_deleter<Owner>;
    else
        return true;
}

template <class Holder>
constexpr holder_ops make_holder_ops() {
    holder_ops ops = make_dumped_holder_ops<Holder>();
    if constexpr (!borrower<Holder> && std::is_default_constructible_v<held_by<Holder>>) {
        using value_type = held_by<Holder>;
        ops.loads = true;
        ops.reset = [](void* holder) { static_cast<Holder*>(holder)->reset(); };
        ops.emplace = [](void* holder) -> void* {
            if constexpr (is_optional<Holder>) {
                return address_of(static_cast<Holder*>(holder)->emplace());
            } else {
                auto* made = new value_type();
                static_cast<Holder*>(holder)->reset(made);
                return made;
            }
        };
        ops.slices = shared_owner<Holder> && std::is_polymorphic_v<value_type> && !std::is_final_v<value_type>;
        if constexpr (shared_owner<Holder> && std::is_copy_constructible_v<value_type>)
            ops.copy = [](void* holder, const void* from) -> void* {
                auto* copy = new value_type(**static_cast<const Holder*>(from));
                static_cast<Holder*>(holder)->reset(copy);
                return copy;
            };
    }
    return ops;
}

template <class Holder>
struct holder_ops_of {
    static constexpr holder_ops value = make_holder_ops<Holder>();
};

}  // namespace mallow::detail
