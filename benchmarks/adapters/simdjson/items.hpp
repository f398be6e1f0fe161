#pragma once

#include "adapters/rules.hpp"
#include "adapters/simdjson/values.hpp"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

namespace bench {

// Keys are compared raw, as the documentation's examples do: an escaped key is refused as an unknown one. Types,
// missing and unknown keys, trailing bytes and UTF-8 are all checked.

enum : unsigned { has_id = 1, has_name = 2, has_price = 4, has_store_id = 8 };

constexpr unsigned request_fields = has_name | has_price | has_store_id;
constexpr unsigned item_fields = request_fields | has_id;

/// Of the known fields, which the text may have, it must have the required ones.
template <unsigned Known, unsigned Required = Known>
void read_item(ondemand::object object, Item& item) {
    unsigned seen = 0;
    for (ondemand::field field : object) {
        const ondemand::raw_json_string key = field.key();
        if (Known & has_id && key == "id") {
            item.id = field.value().get_int64();
            seen |= has_id;
        } else if (key == "name") {
            const std::string_view name = field.value().get_string();
            item.name.assign(name);
            seen |= has_name;
        } else if (key == "price") {
            item.price = field.value().get_double();
            seen |= has_price;
        } else if (key == "store_id") {
            item.store_id = field.value().get_int64();
            seen |= has_store_id;
        } else {
            throw std::runtime_error{"unknown field"};
        }
    }
    if ((seen & Required) != Required) throw std::runtime_error{"missing field"};
    if (!is_valid(item)) throw std::runtime_error{"invalid item"};
}

/// Serves a fresh vector and one whose elements have memory to reuse.
inline void read_items(ondemand::array array, std::vector<Item>& items) {
    std::size_t count = 0;
    for (auto element : array) {
        if (count == items.size()) items.emplace_back();
        read_item<item_fields>(element.get_object(), items[count++]);
    }
    items.resize(count);
}

/// The same for a request, by error code: what the documentation shows to those who have no exceptions.
inline simdjson::error_code read_request(ondemand::object object, Item& item) {
    unsigned seen = 0;
    for (auto each : object) {
        ondemand::field field;
        if (const auto error = std::move(each).get(field)) return error;
        const ondemand::raw_json_string key = field.key();
        auto error = simdjson::INCORRECT_TYPE;
        if (key == "name") {
            std::string_view name;
            error = field.value().get_string().get(name);
            item.name.assign(name);
            seen |= has_name;
        } else if (key == "price") {
            error = field.value().get_double().get(item.price);
            seen |= has_price;
        } else if (key == "store_id") {
            error = field.value().get_int64().get(item.store_id);
            seen |= has_store_id;
        }
        if (error) return error;
    }
    if (seen != request_fields) return simdjson::NO_SUCH_FIELD;
    return is_valid(item) ? simdjson::SUCCESS : simdjson::NUMBER_OUT_OF_RANGE;
}

inline void read_store(ondemand::object object, Store& store) {
    unsigned seen = 0;
    for (auto field : object) {
        const ondemand::raw_json_string key = field.key();
        if (key == "id") {
            store.id = field.value().get_int64();
            seen |= 1;
        } else if (key == "name") {
            const std::string_view name = field.value().get_string();
            store.name.assign(name);
            seen |= 2;
        } else if (key == "items") {
            read_items(field.value().get_array(), store.items);
            seen |= 4;
        } else {
            throw std::runtime_error{"unknown field"};
        }
    }
    if (seen != 7 || !is_valid_name(store.name)) throw std::runtime_error{"invalid store"};
}

/// Looked up in declaration order, the library's own idiom for wide objects. Unknown keys pass.
inline void read_product(ondemand::object object, Product& product) {
    using members = boost::describe::describe_members<Product, boost::describe::mod_public>;
    boost::mp11::mp_for_each<members>([&](auto member) { read(object[member.name], product.*member.pointer); });
}

}  // namespace bench
