// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <stdexcept>

using mallow::errc;

BOOST_AUTO_TEST_SUITE(memory_update)

BOOST_AUTO_TEST_CASE(patches_through_a_schema) {
    Shop shop;
    fill(shop);
    const Item* chair = shop.items.find(1);
    const auto changed = shop.items.update<ItemUpdateSchema>(1, R"({"price":20.0})");
    BOOST_TEST_REQUIRE(changed.has_value());
    BOOST_TEST((*changed == mallow::field_set<ItemUpdateSchema>{"price"}));
    BOOST_TEST(chair->price == 20.0);
    BOOST_TEST(chair->name == "Chair");
    BOOST_TEST(chair->store == shop.stores.find(1));

    const boost::json::value tree{{"name", "Stool"}};
    BOOST_TEST(shop.items.update<ItemUpdateSchema>(1, tree)->contains("name"));
    BOOST_TEST(shop.items.update<ItemUpdateSchema>(1, tree.get_object())->contains("name"));
    BOOST_TEST(shop.items
                   .update<ItemUpdateSchema>(1, std::string(R"({"name":"Stool","x":1})"),
                                             {.unknown = mallow::unknown::exclude})
                   .has_value());
    BOOST_TEST(shop.items.find_by<&Item::name>("Stool") == chair);
    BOOST_TEST(shop.items.find_by<&Item::name>("Chair") == nullptr);
}

BOOST_AUTO_TEST_CASE(gives_the_schemas_errors_with_their_places) {
    Shop shop;
    fill(shop);
    const auto refused = shop.items.update<ItemUpdateSchema>(1, R"({"name":"","price":"x","store_id":2})");
    BOOST_TEST(said(refused) == "1:9: /name: Shorter than minimum length 1.\n1:20: /price: Not a valid number.");
    BOOST_TEST(shop.items.update<ItemUpdateSchema>(1, "{").error().is_malformed());
    BOOST_TEST(names(shop.stores.find(1)->items) == "Chair Table");
}

BOOST_AUTO_TEST_CASE(says_that_there_is_no_such_row) {
    Shop shop;
    fill(shop);
    const auto refused = shop.items.update<ItemUpdateSchema>(9, R"({"price":1})");
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error()[0].code() == errc::not_found));
    BOOST_TEST(said(refused) == "/id: Not found.");
    BOOST_TEST(said(shop.items.update(9, [](Item&) { BOOST_ERROR("called"); })) == "/id: Not found.");
}

BOOST_AUTO_TEST_CASE(keeps_the_rules) {
    Shop shop;
    fill(shop);
    BOOST_TEST(said(shop.items.update<ItemUpdateSchema>(1, R"({"name":"Lamp","price":1,"store_id":7,"id":2})")) ==
               "/id: Already exists.\n/name: Already exists.\n/store_id: No such store.");
    const Item* chair = shop.items.find(1);
    BOOST_TEST(chair->price == 17.99);
    BOOST_TEST(names(shop.stores.find(1)->items) == "Chair Table");
    BOOST_TEST(shop.items.find_by<&Item::name>("Chair") == chair);
}

BOOST_AUTO_TEST_CASE(its_own_values_are_not_in_its_way) {
    Shop shop;
    fill(shop);
    BOOST_TEST(said(shop.items.update<ItemUpdateSchema>(1, R"({"name":"Chair","store_id":1,"id":1})")) == "");
    BOOST_TEST(names(shop.stores.find(1)->items) == "Chair Table");
}

BOOST_AUTO_TEST_CASE(moves_between_stores) {
    Shop shop;
    fill(shop);
    BOOST_TEST(said(shop.items.update<ItemUpdateSchema>(1, R"({"store_id":2})")) == "");
    BOOST_TEST(names(shop.stores.find(1)->items) == "Table");
    BOOST_TEST(names(shop.stores.find(2)->items) == "Lamp Chair");
    BOOST_TEST(shop.items.find(1)->store == shop.stores.find(2));
    BOOST_TEST(said(shop.items.update(1, [](Item& item) { item.store_id = 1; })) == "");
    BOOST_TEST(names(shop.stores.find(1)->items) == "Table Chair");
    BOOST_TEST(names(shop.stores.find(2)->items) == "Lamp");
    BOOST_TEST(names(shop.items) == "Chair Table Lamp");
}

BOOST_AUTO_TEST_CASE(changes_by_a_callable) {
    Shop shop;
    fill(shop);
    const auto changed = shop.items.update(1, [&](Item& item) {
        item.name = "Stool";
        item.store = shop.stores.find(2);
    });
    BOOST_TEST(*changed == shop.items.find_by<&Item::name>("Stool"));
    BOOST_TEST((*changed)->store == shop.stores.find(1));
    BOOST_TEST(said(shop.items.update(1, [](Item& item) { item.name = "Lamp"; })) == "/name: Already exists.");
    BOOST_TEST((*changed)->name == "Stool");
}

BOOST_AUTO_TEST_CASE(a_callable_may_refuse) {
    Shop shop;
    fill(shop);
    const auto load = [](Item& item) {
        item.price = 0;
        return mallow::loads_into<ItemUpdateSchema>(item, R"({"name":1})");
    };
    BOOST_TEST(said(shop.items.update(1, load)) == "1:9: /name: Not a valid string.");
    BOOST_TEST(shop.items.find(1)->price == 17.99);
    const auto validate = [](Item& item) {
        item.name.clear();
        return mallow::validate<ItemUpdateSchema>(item);
    };
    BOOST_TEST(said(shop.items.update(1, validate)) == "/name: Shorter than minimum length 1.");
    BOOST_TEST(shop.items.find(1)->name == "Chair");
    BOOST_TEST(said(shop.items.update(1, [](Item&) { return mallow::result<void>(); })) == "");
}

BOOST_AUTO_TEST_CASE(a_callable_that_throws_changes_nothing) {
    Shop shop;
    fill(shop);
    BOOST_CHECK_THROW(static_cast<void>(shop.items.update(1,
                                                          [](Item& item) {
                                                              item = {5, "x", 1, 2, nullptr};
                                                              throw std::runtime_error("no");
                                                          })),
                      std::runtime_error);
    const Item* chair = shop.items.find(1);
    BOOST_TEST(chair->name == "Chair");
    BOOST_TEST(chair->store == shop.stores.find(1));
    BOOST_TEST(names(shop.stores.find(1)->items) == "Chair Table");
}

BOOST_AUTO_TEST_CASE(changes_a_key) {
    Shop shop;
    fill(shop);
    const Item* chair = shop.items.find(1);
    BOOST_TEST(said(shop.items.update<ItemUpdateSchema>(1, R"({"id":12,"name":"Stool"})")) == "");
    BOOST_TEST(shop.items.find(12) == chair);
    BOOST_TEST(shop.items.find(1) == nullptr);
    BOOST_TEST(names(shop.stores.find(1)->items) == "Stool Table");
    BOOST_TEST((*shop.items.insert(Item{0, "Bed", 1, 1, nullptr}))->id == 13);
    BOOST_TEST(said(shop.items.update<ItemUpdateSchema>(12, R"({"id":0})")) == "");
    BOOST_TEST(chair->id == 14);
}

BOOST_AUTO_TEST_CASE(a_key_that_is_referred_to_stays) {
    Shop shop;
    fill(shop);
    BOOST_TEST(said(shop.stores.update(1, [](Store& store) { store.id = 5; })) == "/id: Still referenced by item.");
    BOOST_TEST(said(shop.stores.update(1, [](Store& store) { store.name = "West"; })) == "");
    BOOST_TEST(said(shop.items.remove(3)) == "");
    BOOST_TEST(said(shop.stores.update(2, [](Store& store) { store.id = 5; })) == "");
    BOOST_TEST(said(shop.items.insert(Item{0, "Bed", 1, 5, nullptr})) == "");
    BOOST_TEST(names(shop.stores.find(5)->items) == "Bed");
}

BOOST_AUTO_TEST_CASE(keeps_what_refers_to_a_changed_row) {
    Shop shop;
    fill(shop);
    const auto changed = shop.stores.update(1, [](Store& store) {
        BOOST_TEST(store.items.empty());
        store = Store{1, "West", {}};
    });
    BOOST_TEST(names((*changed)->items) == "Chair Table");
    BOOST_TEST(shop.items.find(1)->store->name == "West");
}

BOOST_AUTO_TEST_CASE(a_callable_may_change_the_table_meanwhile) {
    Shop shop;
    fill(shop);
    BOOST_TEST(said(shop.items.update(1, [&](Item&) { BOOST_TEST(shop.items.remove(1).has_value()); })) ==
               "/id: Not found.");
    BOOST_TEST(said(shop.items.update(2, [&](Item& item) {
                   item.name = "Bed";
                   BOOST_TEST(shop.items.remove(3).has_value());
                   BOOST_TEST(shop.items.insert(Item{0, "Bed", 1, 2, nullptr}).has_value());
               })) == "/name: Already exists.");
    BOOST_TEST(names(shop.items) == "Table Bed");
    BOOST_TEST(names(shop.stores.find(2)->items) == "Bed");
}

BOOST_AUTO_TEST_CASE(a_schema_of_a_base_changes_a_derived_model) {
    struct Discounted : Item {
        double discount{};
    };
    mem::table<Discounted, mem::primary_key<&Discounted::id>, mem::unique<&Item::name>> items;
    Discounted object;
    object.name = "Chair";
    BOOST_TEST(items.insert(object).has_value());
    BOOST_TEST(said(items.update<PlainItemSchema>(1, R"({"name":"Stool"})")) == "");
    BOOST_TEST(items.find_by<&Discounted::name>("Stool") == items.find(1));
}

BOOST_AUTO_TEST_SUITE_END()
