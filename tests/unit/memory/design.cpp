// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>

// The code of DESIGN, section 6, as it stands there, around the schemas of its section 2.

#include <mallow/memory.hpp>

struct Store;
struct Item  { std::int64_t id{}; std::string name; double price{}; std::int64_t store_id{}; const Store* store{}; };
struct Store { std::int64_t id{}; std::string name; mallow::memory::dynamic<Item> items; };

namespace mem = mallow::memory;
struct Shop {
    mem::table<Store, mem::primary_key<&Store::id>, mem::unique<&Store::name>> stores;
    mem::table<Item,  mem::primary_key<&Item::id>,  mem::unique<&Item::name>,
               mem::belongs_to<&Item::store_id, &Item::store, &Store::items>>  items {stores};   // foreign key, relationship, back_populates: one line
};

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

BOOST_AUTO_TEST_SUITE(memory_design)

BOOST_AUTO_TEST_CASE(is_as_written) {
    Shop shop;
    auto store = shop.stores.insert(*mallow::loads<StoreSchema>(R"({"name":"My Store"})"));   // result<const Store*>; the key is assigned when 0
    auto chair = shop.items.insert(*mallow::loads<ItemSchema>(R"({"name":"Chair","price":17.99,"store_id":1})"));
    BOOST_TEST((*store)->items.all().size() == 1u);                                        // std::vector<const Item*>
    BOOST_TEST((*store)->items.filter_by<&Item::name>("Chair").first() == *chair);      // const Item*, null if none; lazy, through an index where there is one
    BOOST_TEST((*store)->items.count() == 1u);   for (const Item& each : (*store)->items) { BOOST_TEST(&each == *chair); }
    BOOST_TEST(mallow::dumps<StoreSchema>(**store) == R"({"id":1,"name":"My Store","items":[{"id":1,"name":"Chair","price":17.99}]})");
    BOOST_TEST(mallow::dumps<ItemSchema>(**chair) == R"({"id":1,"name":"Chair","price":17.99,"store":{"id":1,"name":"My Store"}})");
    BOOST_TEST(shop.items.find(1) == *chair);
    BOOST_TEST(shop.items.find_by<&Item::name>("Chair") == *chair);
    BOOST_TEST(shop.items.size() == 1u);
    mallow::result<mallow::field_set<ItemUpdateSchema>> changed = shop.items.update<ItemUpdateSchema>(1, R"({"price":20.0})");
    BOOST_TEST(changed->contains("price"));
    BOOST_TEST(!changed->contains("name"));
    BOOST_TEST((*chair)->price == 20.0);
    mallow::result<void> removed = shop.stores.remove(1);
    BOOST_TEST_REQUIRE(removed.has_error());
    BOOST_TEST((removed.error()[0].code() == mallow::errc::still_referenced));
    BOOST_TEST(removed.error()[0].message() == "Still referenced by item.");
    BOOST_TEST(removed.error()[0].pointer() == "/items");
}

BOOST_AUTO_TEST_SUITE_END()
