// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/constant.hpp>
#include <mallow/plan/contexts.hpp>
#include <mallow/plan/functions.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mallow::detail {

enum class rule_kind : std::uint8_t {
    range,
    length,
    one_of,
    none_of,
    equal,
    regexp,
    contains_only,
    contains_none_of,
    email,
    url,
    ip,
    ipv4,
    ipv6,
    multiple_of,  // of `equal`
    unique,
    callable
};

/// Choices: ours, or the user's own array, whose elements `at` reads.
struct choice_list {
    const void* data = nullptr;
    std::uint32_t count = 0;
    constant (*at)(const void* data, std::size_t index) = nullptr;
};

/// What a callable takes; the engine passes a pointer to it.
enum class argument_type : std::uint8_t {
    integer,  // const std::int64_t*
    natural,  // const std::uint64_t*
    number,   // const double*
    boolean,  // const bool*
    text,     // const std::string_view*
    object    // the member itself
};

struct callable {
    /// Whether the value is valid; else `message` is what the callable said, empty when it said nothing.
    bool (*call)(const any_function& function, const void* argument, std::string& message,
                 const contexts& given) = nullptr;
    any_function function{};  // of a free function: itself
    const context_needs* asks = nullptr;  // for contexts; null for none
    bool has_needs = false;               // whether it does, as a constant can ask
    const void* type = nullptr;  // of an object argument: `&type_tag<T>`
    argument_type argument = argument_type::object;
    std::uint8_t bits = 0;  // of an integer parameter, its sign excluded
    bool takes_negative = false;
};

/// Where a field's compiled pattern is kept from its first use on.
struct pattern_cell {
    std::atomic<const void*> compiled{nullptr};
};

/// One validator.
struct rule {
    rule_kind kind = rule_kind::callable;
    bool min_inclusive = true;
    bool max_inclusive = true;
    constant min{};  // Range, Length; Equal's and Length's exact value is `equal`
    constant max{};
    constant equal{};
    choice_list choices{};
    callable function{};
    std::string_view pattern{};
    pattern_cell* cell = nullptr;
    const char* message = nullptr;  // instead of the catalogue's
};

}  // namespace mallow::detail
