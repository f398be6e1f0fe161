// SPDX-License-Identifier: BSL-1.0
// A store has items and an item has its store. Plain schemas, which nest nothing, keep a dump from going round in circles.

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

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
    std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price, store_id, store))
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

struct StoreSchema : PlainStoreSchema {
    List<Nested<PlainItemSchema>> items {dump_only};
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (PlainStoreSchema), (items))

// The mistake that the Plain schemas prevent: each nests the other.
struct RoundItemSchema;
struct RoundStoreSchema : PlainStoreSchema {
    List<Nested<RoundItemSchema>> items {dump_only};
};
BOOST_DESCRIBE_STRUCT(RoundStoreSchema, (PlainStoreSchema), (items))
struct RoundItemSchema : PlainItemSchema {
    Nested<RoundStoreSchema> store {dump_only};
};
BOOST_DESCRIBE_STRUCT(RoundItemSchema, (PlainItemSchema), (store))

int main() {
    Store store{1, "My Store", {}};
    store.items.push_back({1, "Chair", 17.99, store.id, &store});
    store.items.push_back({2, "Another Chair", 20, store.id, &store});

    std::cout << "A store with its items:\n" << mallow::dumps<StoreSchema>(store) << "\n\n";
    std::cout << "An item with its store:\n" << mallow::dumps<ItemSchema>(store.items[0]) << "\n\n";
    std::cout << "All items:\n" << mallow::dumps<mallow::many<ItemSchema>>(store.items) << "\n\n";

    const mallow::result<std::string> round = mallow::try_dumps<RoundStoreSchema>(store);
    std::cout << "Schemas that nest each other:\n" << round.error() << "\n\n";

    try {
        (void)mallow::dumps<RoundItemSchema>(store.items[0]);
    } catch (const mallow::validation_exception& exception) {
        std::cout << "The same from an item, as an exception:\n" << exception.what() << "\n\n";
    }

    std::cout << "The way out for one call, leaving the way back out:\n"
              << mallow::dumps<RoundStoreSchema>(store, {.exclude = mallow::fields<RoundStoreSchema, "items.store">()}) << '\n';
}
