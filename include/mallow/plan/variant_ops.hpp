// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mallow::detail {

struct slot;

/// The kinds of JSON values but null; integers and decimals are one.
enum class json_kind : std::uint8_t { string, number, boolean, list, object };
inline constexpr std::size_t json_kinds = 5;

/// A kind in JSON, and the word that messages have for it; none for a field of several kinds.
struct named_kind {
    json_kind kind;
    const char* word;
};

inline constexpr std::uint16_t no_tag = 0xFFFF;

/// One of the types that a variant may hold.
struct alternative {
    const slot* value;
    json_kind kind;
    const char* word;       // for its kind: "integer"
    std::uint16_t tag_row;  // of its Constant in its plan; `no_tag` where its kind tells it from the others
    bool makes;             // whether there is an `emplace`: constants cannot compare addresses with null everywhere
    void* (*emplace)(void* variant);  // what it now holds is as `T{}`; null in a document
    const void* (*get)(const void* variant);
};

/// The keys by which a tag may be sent.
struct tag_name {
    std::string_view key;
    const char* const* aliases = nullptr;
    std::size_t alias_count = 0;

    /// The one that a key is, as the plan has it; without data when it is none.
    constexpr std::string_view find(std::string_view sent) const noexcept {
        if (sent == key) return key;
        for (std::size_t i = 0; i < alias_count; ++i)
            if (sent == aliases[i]) return aliases[i];
        return {};
    }
    friend constexpr bool operator==(const tag_name&, const tag_name&) = default;
};

/// What a variant may hold, and how one is chosen.
struct alternatives {
    const alternative* all;
    std::size_t count;
    std::int8_t
        by_kind[json_kinds];  // the alternative of each kind, the first of those with a tag; -1 where there is none
    bool is_tagged;           // whether there are several objects
    bool takes_null;          // whether the variant may hold a std::monostate
    tag_name tag;
    rule tags;                                  // what a tag that is none of them disobeys
    std::size_t (*index)(const void* variant);  // of what it holds; `count` where that is nothing; null in a document
};

}  // namespace mallow::detail
