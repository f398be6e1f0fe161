// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <vector>

// expected: mallow: a List is of fields: List<Int>, List<Nested<ItemSchema>>

struct Item {
    int id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct Store {
    std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Store, (), (items))

struct ItemSchema : mallow::Schema<Item> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id))

struct StoreSchema : mallow::Schema<Store> {
#ifdef MALLOW_MISTAKE
    List<ItemSchema> items {};
#else
    List<Nested<ItemSchema>> items {};
#endif
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (), (items))

auto load() { return mallow::loads<StoreSchema>(""); }
