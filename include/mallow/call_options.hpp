// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace mallow {

/// What becomes of a key that the schema does not load.
enum class unknown : std::uint8_t {
    raise,             ///< `errc::unknown_field`, each.
    exclude,           ///< Dropped, its value only checked as JSON.
    include,           ///< Kept by the schema's `Extra`, or by a `Schema<>`.
    exclude_recursive  ///< `exclude`, here and below, but where a `Nested` has `unknown_keys`.
};

/// What becomes of a key that is given twice in one object.
enum class duplicate_keys : std::uint8_t {
    last_wins,  ///< The earlier value and its errors are forgotten.
    error       ///< `errc::duplicate_key`, in what is kept or passed over too.
};

namespace detail {

struct field_tree;
void retain(const field_tree* tree) noexcept;
void release(const field_tree* tree) noexcept;

}  // namespace detail

/// Some fields of some schema, or (default-constructed) all fields of any: what `field_set<Schema>` is, its schema
/// forgotten.
class any_field_set {
public:
    constexpr any_field_set() noexcept = default;
    constexpr any_field_set(const any_field_set& other) noexcept : tree_(other.tree_) {
        if (tree_) detail::retain(tree_);
    }
    // Without std::exchange and std::swap, here and in error.hpp, whose conditions cost every unit 9 M instructions.
    constexpr any_field_set(any_field_set&& other) noexcept : tree_(other.tree_) { other.tree_ = nullptr; }
    constexpr any_field_set& operator=(any_field_set other) noexcept {
        const detail::field_tree* const before = tree_;
        tree_ = other.tree_;
        other.tree_ = before;
        return *this;
    }
    constexpr ~any_field_set() {
        if (tree_) detail::release(tree_);
    }

    /// Takes over one reference; for the library's own use.
    explicit any_field_set(const detail::field_tree* tree) noexcept : tree_(tree) {}

    /// Null when it stands for all fields; for the library's own use.
    const detail::field_tree* tree() const noexcept { return tree_; }

private:
    const detail::field_tree* tree_ = nullptr;
};

/// Which fields may be absent although required: none, all, or those of a `field_set`.
class partial_fields {
public:
    constexpr partial_fields() noexcept = default;
    partial_fields(std::same_as<bool> auto all) noexcept : all_(all) {}
    template <std::derived_from<any_field_set> Set>
    partial_fields(const Set& some) noexcept : some_(some) {}

    bool all() const noexcept { return all_; }
    const any_field_set& some() const noexcept { return some_; }

private:
    any_field_set some_;
    bool all_ = false;
};

/// How one call loads; what is left out comes from the schema.
struct load_options {
    /// Of the outermost object; `exclude_recursive` goes down.
    std::optional<mallow::unknown> unknown = std::nullopt;
    partial_fields partial = {};
    any_field_set only = {};
    any_field_set exclude = {};
    std::optional<bool> strict = std::nullopt;
    /// Errors kept, at least one; further ones are dropped and make the list `truncated()`.
    std::size_t max_errors = 100;
    /// Levels of objects and arrays, inclusive; above 1,000 counts as 1,000, which take up to 1 MB of stack.
    std::size_t max_depth = 64;
    mallow::duplicate_keys duplicate_keys = mallow::duplicate_keys::last_wins;
};

/// How one call dumps.
struct dump_options {
    any_field_set only = {};
    any_field_set exclude = {};
    /// Spaces a level; 0 writes everything on one line.
    std::size_t indent = 0;
    /// Leaves out what would be `null`.
    bool skip_none = false;
    /// Levels of objects and arrays, inclusive; above 1,000 counts as 1,000.
    std::size_t max_depth = 64;
};

/// How a key is made of its field's name where there is no `data_key`: of `created_at` …
///
/// Words are what `_` parts; digits stay where they are.
enum class naming : std::uint8_t {
    as_declared,  ///< `created_at`
    camel,        ///< `createdAt`
    pascal,       ///< `CreatedAt`
    kebab         ///< `created-at`
};

/// Names of fields, in a constant.
struct name_list {
    const char* names[16]{};
    std::size_t count = 0;

    constexpr name_list() = default;
    template <std::convertible_to<const char*>... Names>
    constexpr name_list(Names... listed) : count(sizeof...(Names)) {
        static_assert(sizeof...(Names) <= 16,
                      "mallow: Meta.exclude has room for 16 names; inherit from a schema that lacks these fields");
        std::size_t index = 0;
        if constexpr (sizeof...(Names) <= 16) ((names[index++] = listed), ...);
    }
};

/// Schema-wide defaults: `static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};`
///
/// What is left out comes from the bases' `Meta`, left to right.
struct schema_meta {
    std::optional<mallow::unknown> unknown = std::nullopt;
    std::optional<bool> strict = std::nullopt;
    const char* title = nullptr;
    std::optional<mallow::naming> naming = std::nullopt;
    name_list exclude = {};  // inherited fields that the schema does without, `{"id", "created_at"}`; up to 16
};

}  // namespace mallow
