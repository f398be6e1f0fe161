// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

/// What a call passes to hooks and callables besides the value: things of the program's own, told apart by their types.
namespace mallow::detail {

/// Stands for a type, by its address.
struct context_type {
    char unused = 0;
};

/// Not constant, or a linker that folds equal data would make one type of all.
template <class Type>
struct context_of {
    static inline context_type type{};
};

/// Which verbs ask.
enum class context_use : std::uint8_t { load, dump, validate };

/// That a hook or a callable takes a context; none where the type is null.
struct context_need {
    context_type* type = nullptr;
    bool writes = false;  // whether it must not be const
};

struct context_needs {
    const context_need* first = nullptr;
    std::size_t count = 0;
};

/// What several ask for.
struct asked_contexts {
    const context_needs* const* first;
    std::size_t count;
};

struct given_context {
    context_type* type;
    const void* object;
};

[[noreturn]] void throw_no_context();

/// What one call passes.
struct contexts {
    const given_context* first = nullptr;
    std::size_t count = 0;

    /// Throws: `std::logic_error` when there is none, which the compiler has let pass only deep inside nested schemas.
    const void* find(const context_type* type) const {
        for (std::size_t i = 0; i < count; ++i)
            if (first[i].type == type) return first[i].object;
        throw_no_context();
    }

    /// As a parameter of this type takes it.
    template <class Parameter>
    auto& get() const {
        using type = std::remove_reference_t<Parameter>;
        using object = std::conditional_t<std::is_reference_v<Parameter>, type, const type>;
        return *static_cast<object*>(const_cast<void*>(find(&context_of<std::remove_cv_t<type>>::type)));
    }
};

}  // namespace mallow::detail
