// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace mem = mallow::memory;

struct Store;
struct Item {
    std::int64_t id{};
    std::string name;
    double price{};
    std::int64_t store_id{};
    const Store* store{};
};
struct Store {
    std::int64_t id{};
    std::string name;
    mem::dynamic<Item> items;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price, store_id, store))
BOOST_DESCRIBE_STRUCT(Store, (), (id, name, items))

struct PlainItemSchema : mallow::Schema<Item> {
    Int   id    {dump_only};
    Str   name  {required, Length{.min = 1}};
    Float price {required};
};
BOOST_DESCRIBE_STRUCT(PlainItemSchema, (), (id, name, price))

struct PlainStoreSchema : mallow::Schema<Store> {
    Int id   {dump_only};
    Str name {};
};
BOOST_DESCRIBE_STRUCT(PlainStoreSchema, (), (id, name))

struct ItemSchema : PlainItemSchema {
    Int                      store_id {required, load_only};
    Nested<PlainStoreSchema> store    {dump_only};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (PlainItemSchema), (store_id, store))

struct ItemUpdateSchema : mallow::Schema<Item> {
    Int   id       {};
    Str   name     {Length{.min = 1}};
    Float price    {};
    Int   store_id {};
};
BOOST_DESCRIBE_STRUCT(ItemUpdateSchema, (), (id, name, price, store_id))

struct StoreSchema : PlainStoreSchema {
    List<Nested<PlainItemSchema>> items {dump_only};
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (PlainStoreSchema), (items))

template <mem::on_remove Action = mem::restrict>
struct BasicShop {
    mem::table<Store, mem::primary_key<&Store::id>, mem::unique<&Store::name>> stores;
    mem::table<Item, mem::primary_key<&Item::id>, mem::unique<&Item::name>,
               mem::belongs_to<&Item::store_id, &Item::store, &Store::items, Action>>
        items {stores};
};
using Shop = BasicShop<>;

/// The errors, one a line; empty when there are none.
template <class T>
std::string said(const mallow::result<T>& outcome) {
    if (outcome.has_value()) return {};
    std::ostringstream text;
    text << outcome.error();
    return text.str();
}

/// The names of rows, in order.
template <class Rows>
std::string names(const Rows& rows) {
    std::string text;
    for (const auto& each : rows) {
        if (!text.empty()) text += ' ';
        if constexpr (requires { each->name; })
            text += each->name;
        else
            text += each.name;
    }
    return text;
}

/// Two stores, North with Chair and Table, South with Lamp.
template <class SomeShop>
void fill(SomeShop& shop) {
    for (const char* name : {"North", "South"}) BOOST_TEST_REQUIRE(shop.stores.insert(Store{.id = 0, .name = name, .items = {}}).has_value());
    BOOST_TEST_REQUIRE(shop.items.insert(Item{0, "Chair", 17.99, 1, nullptr}).has_value());
    BOOST_TEST_REQUIRE(shop.items.insert(Item{0, "Table", 50, 1, nullptr}).has_value());
    BOOST_TEST_REQUIRE(shop.items.insert(Item{0, "Lamp", 8, 2, nullptr}).has_value());
}
