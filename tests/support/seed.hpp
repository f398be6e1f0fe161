// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <vector>

struct Store;
struct Item  { std::int64_t id{}; std::string name; double price{}; std::int64_t store_id{}; const Store* store{}; };
struct Store { std::int64_t id{}; std::string name; std::vector<Item> items; };
BOOST_DESCRIBE_STRUCT(Item,  (), (id, name, price, store_id, store))
BOOST_DESCRIBE_STRUCT(Store, (), (id, name, items))

struct PlainItemSchema : mallow::Schema<Item> {
    Int   id    {dump_only};
    Str   name  {required};
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
    Str   name  {};
    Float price {};
};
BOOST_DESCRIBE_STRUCT(ItemUpdateSchema, (), (name, price))

struct StoreSchema : PlainStoreSchema {
    List<Nested<PlainItemSchema>> items {dump_only};
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (PlainStoreSchema), (items))

/// StoreSchema, with items that load.
struct StoreWithItemsSchema : PlainStoreSchema {
    List<Nested<PlainItemSchema>> items {};
};
BOOST_DESCRIBE_STRUCT(StoreWithItemsSchema, (PlainStoreSchema), (items))

inline bool operator==(const Item& left, const Item& right) {
    return left.id == right.id && left.name == right.name && left.price == right.price &&
           left.store_id == right.store_id && left.store == right.store;
}

inline bool operator==(const Store& left, const Store& right) {
    return left.id == right.id && left.name == right.name && left.items == right.items;
}
