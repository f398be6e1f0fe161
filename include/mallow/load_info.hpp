// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/call_options.hpp>
#include <mallow/detail/field_sets.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace mallow {

template <class Schema>
class field_set;

/// The fields that one object's input had, as a `field_set` of its schema; those of nested objects count as a whole.
class present_fields : public any_field_set {
public:
    explicit present_fields(any_field_set fields) noexcept : any_field_set(std::move(fields)) {}

    template <class Schema>
    operator field_set<Schema>() const {
        if (tree()) detail::retain(tree());
        return field_set<Schema>(tree());
    }

    bool contains(std::string_view name) const { return detail::contains(tree(), name); }
    // Templates, so that only who asks pays for a vector of strings.
    template <class Tree = detail::field_tree>
    std::size_t size() const {
        return detail::leaves(static_cast<const Tree*>(tree())).size();
    }
    bool empty() const noexcept { return detail::selects_nothing(tree()); }
    template <class Tree = detail::field_tree>
    auto begin() const {
        return detail::leaves(static_cast<const Tree*>(tree())).begin();
    }
    template <class Tree = detail::field_tree>
    auto end() const {
        return detail::leaves(static_cast<const Tree*>(tree())).end();
    }
};

/// What a hook may ask of the load that it is part of, by a parameter `const mallow::load_info&`.
class load_info {
public:
    /// Whether required fields may be absent: in a PATCH, and under `.partial = true`.
    const bool partial;
    /// What becomes of this object's unknown keys.
    const mallow::unknown unknown;

    /// The fields that were in the input, those that a `load_default` filled not; all of them in `validate`.
    present_fields present() const { return present_fields(make_(from_)); }

    /// For the library's own use.
    load_info(bool is_partial, mallow::unknown policy, const void* from,
              any_field_set (*make)(const void* from)) noexcept
        : partial(is_partial), unknown(policy), from_(from), make_(make) {}
    load_info(const load_info&) = delete;
    load_info& operator=(const load_info&) = delete;

private:
    const void* from_;
    any_field_set (*make_)(const void* from);
};

}  // namespace mallow
