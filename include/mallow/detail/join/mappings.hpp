// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/detail/join/containers.hpp>
#include <mallow/plan.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

/// Maps, told by what they can do: no map's header is included.
namespace mallow::detail {

/// `std::map`, `std::unordered_map`, or a class shaped like them that has each key once.
template <class Map>
concept keyed_map = requires(Map& map, typename Map::key_type key) {
    map.clear();
    { map.try_emplace(std::move(key)).first->second } -> std::same_as<typename Map::mapped_type&>;
};

/// A sequence of pairs, which keeps their order.
template <class Range>
concept paired_sequence = !keyed_map<Range> && requires(Range & range, std::size_t index) {
    range.clear();
    { range.emplace_back() } -> std::same_as<typename Range::value_type&>;
    range[index].first;
    range[index].second;
};

template <class Range>
concept iterable_by_pairs = iterable<Range> && requires(const element_of<Range>& entry) {
    entry.first;
    entry.second;
};

template <class Map>
using entry_key = std::remove_cvref_t<decltype(std::declval<const element_of<Map>&>().first)>;
template <class Map>
using entry_value = std::remove_cvref_t<decltype(std::declval<const element_of<Map>&>().second)>;

/// Whether entries can be made one by one, key and value each as `T{}` first.
template <class Map>
constexpr map_shape map_shape_of() {
    if constexpr (!std::is_default_constructible_v<entry_key<Map>> ||
                  !std::is_default_constructible_v<entry_value<Map>>)
        return map_shape::viewed;
    else if constexpr (keyed_map<Map>)
        return map_shape::keyed;
    else if constexpr (paired_sequence<Map>)
        return map_shape::paired;
    else
        return map_shape::viewed;
}

template <class Map>
bool each_entry(const void* container, void* context, entry_visitor visit) {
    iterated<Map> map = *static_cast<const Map*>(container);
    for (auto&& entry : map)
        if (!visit(context, address_of(entry.first), address_of(entry.second))) return false;
    return true;
}

/// What a map that is only dumped needs.
template <class Map>
constexpr map_ops make_map_view_ops() {
    map_ops ops{};
    ops.shape = map_shape::viewed;
    ops.each = each_entry<Map>;
    if constexpr (requires(const Map& map) {
                      { map.size() } -> std::convertible_to<std::size_t>;
                  })
        ops.size = [](const void* map) { return static_cast<std::size_t>(static_cast<const Map*>(map)->size()); };
    return ops;
}

template <class Map>
constexpr map_ops make_map_ops() {
    map_ops ops = make_map_view_ops<Map>();
    constexpr map_shape shape = map_shape_of<Map>();
    ops.shape = shape;
    if constexpr (shape != map_shape::viewed) {
        ops.capacity = capacity_of<Map>();
        ops.key = &type_ops_of<entry_key<Map>>::value;
        ops.value = &type_ops_of<entry_value<Map>>::value;
        ops.clear = [](void* map) { static_cast<Map*>(map)->clear(); };
    }
    if constexpr (shape == map_shape::keyed && capacity_of<Map>() != 0)
        ops.has = [](const void* map, const void* key) {
            return static_cast<const Map*>(map)->count(*static_cast<const entry_key<Map>*>(key)) != 0;
        };
    if constexpr (shape == map_shape::keyed)
        ops.add = [](void* map, void* key, bool& is_new) -> void* {
            const auto added = static_cast<Map*>(map)->try_emplace(std::move(*static_cast<entry_key<Map>*>(key)));
            is_new = added.second;
            return address_of(added.first->second);
        };
    if constexpr (shape == map_shape::paired) {
        ops.add = [](void* map, void* key, bool& is_new) -> void* {
            auto& entry = static_cast<Map*>(map)->emplace_back();
            entry.first = std::move(*static_cast<entry_key<Map>*>(key));
            is_new = true;
            return address_of(entry.second);
        };
        ops.at = [](void* map, std::size_t index) -> void* {
            return address_of((*static_cast<Map*>(map))[index].second);
        };
    }
    return ops;
}

template <class Map>
struct map_ops_of {
    static constexpr map_ops value = make_map_ops<Map>();
};
template <class Map>
struct dumped_map_ops_of {
    static constexpr map_ops value = make_map_view_ops<Map>();
};

/// The keys of a `Dict`.
template <class Dict>
struct key_field {
    using type = typename Dict::type::key_type;
    static constexpr const type& get() { return Dict::get().keys; }
    static constexpr bool is_loaded() { return Dict::is_loaded(); }
};

/// Its values.
template <class Dict>
struct value_field {
    using type = typename Dict::type::value_type;
    static constexpr const type& get() { return Dict::get().values; }
    static constexpr bool is_loaded() { return Dict::is_loaded(); }
};

}  // namespace mallow::detail
