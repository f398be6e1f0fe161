// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/plan/type_ops.hpp>
#include <mallow/plan.hpp>

#include <concepts>
#include <cstddef>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace mallow::detail {

template <class Range>
concept iterable_as_it_is = requires(Range& range) {
    std::begin(range);
    std::end(range);
};

/// A view that remembers where it begins, as a filter does, is iterated in a copy.
template <class Range>
concept iterable_in_a_copy =
    !iterable_as_it_is<const Range> && iterable_as_it_is<Range> && std::is_copy_constructible_v<Range>;

template <class Range>
concept iterable = iterable_as_it_is<const Range> || iterable_in_a_copy<Range>;

template <class Range>
using iterated = std::conditional_t<iterable_in_a_copy<Range>, Range, const Range&>;

template <class Range>
using element_of =
    std::remove_cvref_t<decltype(*std::begin(std::declval<std::add_lvalue_reference_t<iterated<Range>>>()))>;

/// `std::array`, or a class shaped like it.
template <class Range>
concept fixed_sequence = requires(Range& range) {
    std::tuple_size<Range>::value;
    { range.data() } -> std::same_as<typename Range::value_type*>;
};

template <class Range>
concept appendable = requires(Range& range) {
    range.clear();
    { range.emplace_back() } -> std::same_as<typename Range::value_type&>;
};

/// `std::vector<bool>`: its elements have no address.
template <class Range>
concept proxied = !appendable<Range> && requires(Range& range, typename Range::value_type value) {
    range.clear();
    range.push_back(std::move(value));
};

template <class Range>
concept unique_insertable = requires(Range& range, typename Range::key_type key) {
    range.clear();
    { range.insert(std::move(key)).second } -> std::convertible_to<bool>;
    requires std::same_as<typename Range::key_type, typename Range::value_type>;
};

template <class Range>
concept insertable = unique_insertable<Range> || requires(Range& range, typename Range::key_type key) {
    range.clear();
    range.insert(std::move(key));
    requires std::same_as<typename Range::key_type, typename Range::value_type>;
};

/// How many elements a container of fixed capacity can hold, as `boost::container::static_vector` and a flat set of one
/// tell; 0 when memory decides.
///
/// Only what has a static `capacity()` is fixed: a `small_vector` has a `static_capacity` too, and grows beyond it.
template <class Range>
constexpr std::size_t capacity_of() {
    if constexpr (requires { { Range::capacity() } -> std::convertible_to<std::size_t>; }) {
        if constexpr (requires { Range::static_capacity; })
            return Range::static_capacity;
        else
            return Range::capacity();
    } else if constexpr (requires { typename Range::sequence_type; }) {
        return capacity_of<typename Range::sequence_type>();
    } else {
        return 0;
    }
}

/// Whether a container's comparator is the same in every container of its type, as a load that begins with an empty one
/// needs.
template <class Range>
constexpr bool compares_alike() {
    if constexpr (requires { typename Range::key_compare; })
        return std::is_empty_v<typename Range::key_compare>;
    else if constexpr (requires { typename Range::hasher; typename Range::key_equal; })
        // A hasher may have a seed of its own.
        return !std::is_pointer_v<typename Range::hasher> && std::is_default_constructible_v<typename Range::hasher> &&
               std::is_empty_v<typename Range::key_equal>;
    else
        return true;
}

/// Likewise its allocator; what has a fixed capacity calls its own room one.
template <class Range>
constexpr bool allocates_alike() {
    if constexpr (!requires { typename Range::allocator_type; })
        return true;
    else if constexpr (std::is_empty_v<typename Range::allocator_type> || capacity_of<Range>() != 0)
        return true;
    else if constexpr (requires { typename Range::allocator_type::is_always_equal; })
        return Range::allocator_type::is_always_equal::value;
    else
        return false;
}

template <class Range>
constexpr sequence_shape shape_of() {
    if constexpr (fixed_sequence<Range>)
        return sequence_shape::fixed;
    else if constexpr (appendable<Range>)
        return capacity_of<Range>() == 0 ? sequence_shape::appended : sequence_shape::bounded;
    else if constexpr (proxied<Range> || insertable<Range>)
        return sequence_shape::inserted;
    else
        return sequence_shape::viewed;
}

template <class Range>
bool each(const void* container, void* context, element_visitor visit) {
    iterated<Range> range = *static_cast<const Range*>(container);
    for (auto&& element : range) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(element)>, element_of<Range>> &&
                      !requires { element.flip(); }) {
            if (!visit(context, address_of(element))) return false;
        } else {
            const typename Range::value_type value = element;
            if (!visit(context, address_of(value))) return false;
        }
    }
    return true;
}

/// What a range that is only dumped needs.
template <class Range>
constexpr sequence_ops make_view_ops() {
    sequence_ops ops{};
    ops.shape = sequence_shape::viewed;
    ops.each = each<Range>;
    if constexpr (requires(const Range& range) { { range.size() } -> std::convertible_to<std::size_t>; })
        ops.size = [](const void* range) { return static_cast<std::size_t>(static_cast<const Range*>(range)->size()); };
    return ops;
}

template <class Range>
struct dumped_sequence_ops_of {
    static constexpr sequence_ops value = make_view_ops<Range>();
};

template <class Range>
constexpr sequence_ops make_sequence_ops() {
    sequence_ops ops = make_view_ops<Range>();
    ops.shape = shape_of<Range>();
    if constexpr (shape_of<Range>() != sequence_shape::viewed) ops.element_size = sizeof(typename Range::value_type);
    if constexpr (shape_of<Range>() == sequence_shape::fixed) {
        ops.count = std::tuple_size<Range>::value;
        ops.begin = [](void* range) -> void* { return static_cast<Range*>(range)->data(); };
    } else if constexpr (shape_of<Range>() != sequence_shape::viewed) {
        ops.count = capacity_of<Range>();
        ops.clear = [](void* range) { static_cast<Range*>(range)->clear(); };
        if constexpr (capacity_of<Range>() == 0 && requires(Range& range) { range.reserve(std::size_t{}); })
            ops.reserve = [](void* range, std::size_t count) { static_cast<Range*>(range)->reserve(count); };
    }
    if constexpr (shape_of<Range>() == sequence_shape::appended || shape_of<Range>() == sequence_shape::bounded)
        ops.append = [](void* range, std::size_t) -> void* {
            return address_of(static_cast<Range*>(range)->emplace_back());
        };
    if constexpr (shape_of<Range>() == sequence_shape::inserted) {
        using value_type = typename Range::value_type;
        ops.element = &type_ops_of<value_type>::value;
        ops.insert = [](void* range, void* element) {
            auto& value = *static_cast<value_type*>(element);
            if constexpr (proxied<Range>) {
                static_cast<Range*>(range)->push_back(std::move(value));
                return true;
            } else if constexpr (unique_insertable<Range>) {
                return static_cast<bool>(static_cast<Range*>(range)->insert(std::move(value)).second);
            } else {
                static_cast<Range*>(range)->insert(std::move(value));
                return true;
            }
        };
    }
    return ops;
}

template <class Range>
struct sequence_ops_of {
    static constexpr sequence_ops value = make_sequence_ops<Range>();
};

/// The commonest container, told without asking what it can do.
template <class Element, class Allocator>
    requires(!std::is_same_v<Element, bool>)
struct sequence_ops_of<std::vector<Element, Allocator>> {
    using vector = std::vector<Element, Allocator>;
    static constexpr sequence_ops make() {
        sequence_ops ops = make_view_ops<vector>();
        if constexpr (std::is_default_constructible_v<Element> && std::is_move_constructible_v<Element>) {
            ops.shape = sequence_shape::appended;
            ops.element_size = sizeof(Element);
            ops.clear = [](void* container) { static_cast<vector*>(container)->clear(); };
            ops.cut = [](void* container, std::size_t count) {
                while (static_cast<vector*>(container)->size() > count) static_cast<vector*>(container)->pop_back();
            };
            ops.begin = [](void* container) -> void* { return static_cast<vector*>(container)->data(); };
            ops.reserve = [](void* container, std::size_t count) { static_cast<vector*>(container)->reserve(count); };
            ops.append = [](void* container, std::size_t count) -> void* {
                auto& elements = *static_cast<vector*>(container);
                const std::size_t before = elements.size();
                for (; count > 0; --count) elements.emplace_back();
                return elements.data() + before;
            };
        }
        return ops;
    }
    static constexpr sequence_ops value = make();
};

}  // namespace mallow::detail
