// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <vector>

// expected: mallow: the schema has no field of this name

struct Item {
    int id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct ItemSchema : mallow::Schema<Item> {
    Int id   {};
    Str name {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, name))

struct Shop {
    std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Shop, (), (items))

struct ShopSchema : mallow::Schema<Shop> {
    List<Nested<ItemSchema>> items {};
};
BOOST_DESCRIBE_STRUCT(ShopSchema, (), (items))

mallow::field_set<ShopSchema> names() {
#ifdef MALLOW_MISTAKE
    return mallow::fields<ShopSchema, "items.nmae">();
#else
    return mallow::fields<ShopSchema, "items.name">();
#endif
}
