// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

/// Names of types and members out of what the compiler calls a function: the one place that knows how it does.
namespace mallow::memory::detail {

#if defined(_MSC_VER) && !defined(__clang__)
#    define MALLOW_SIGNATURE __FUNCSIG__
#else
#    define MALLOW_SIGNATURE __PRETTY_FUNCTION__
#endif

template <class Type>
constexpr std::string_view signature_of_type() {
    return MALLOW_SIGNATURE;
}

template <auto Member>
constexpr std::string_view signature_of_member() {
    return MALLOW_SIGNATURE;
}

#undef MALLOW_SIGNATURE

struct signature_probe {
    int known;
};

/// What stands in `signature` where `probe`, the same function's signature for something known, has `known`.
constexpr std::string_view differing_part(std::string_view signature, std::string_view probe, std::string_view known) {
    const std::size_t begin = probe.find(known);
    const std::size_t behind = probe.size() - begin - known.size();
    return signature.substr(begin, signature.size() - behind - begin);
}

/// Without what qualifies it, its template arguments, and the `struct` that some compilers put before it.
constexpr std::string_view unqualified(std::string_view name) {
    std::size_t begin = 0;
    std::size_t end = name.size();
    int depth = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '<' && depth == 0) end = i;
        if (c == '<' || c == '(' || c == '{') ++depth;
        if (c == '>' || c == ')' || c == '}') --depth;
        if (depth == 0 && (c == ':' || c == ' ')) {
            begin = i + 1;
            end = name.size();
        }
    }
    return name.substr(begin, end - begin);
}

/// `"Store"` of `shop::Store`, `(anonymous namespace)::Store` or `Store<int>`.
template <class Type>
constexpr std::string_view type_name() {
    return unqualified(differing_part(signature_of_type<Type>(), signature_of_type<double>(), "double"));
}

/// `"name"` of `&shop::Item::name`.
template <auto Member>
constexpr std::string_view member_name() {
    constexpr std::string_view probe = signature_of_member<&signature_probe::known>();
    constexpr std::size_t behind = probe.size() - probe.rfind("known") - std::string_view("known").size();
    constexpr std::string_view signature = signature_of_member<Member>();
    std::string_view name = signature.substr(0, signature.size() - behind);
    while (name.ends_with(')')) name.remove_suffix(1);
    return name.substr(name.rfind(':') + 1);
}

}  // namespace mallow::memory::detail
