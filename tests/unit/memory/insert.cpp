// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <cstdint>
#include <limits>
#include <type_traits>

static_assert(!std::is_copy_constructible_v<decltype(Shop::stores)>);
static_assert(!std::is_move_constructible_v<decltype(Shop::stores)>);
static_assert(!std::is_copy_assignable_v<decltype(Shop::stores)>);

BOOST_AUTO_TEST_SUITE(memory_insert)

BOOST_AUTO_TEST_CASE(assigns_a_key_of_zero) {
    Shop shop;
    BOOST_TEST((*shop.stores.insert(Store{0, "a", {}}))->id == 1);
    BOOST_TEST((*shop.stores.insert(Store{7, "b", {}}))->id == 7);
    BOOST_TEST((*shop.stores.insert(Store{3, "c", {}}))->id == 3);
    BOOST_TEST((*shop.stores.insert(Store{-5, "d", {}}))->id == -5);
    BOOST_TEST((*shop.stores.insert(Store{0, "e", {}}))->id == 8);
}

BOOST_AUTO_TEST_CASE(never_assigns_a_key_again) {
    Shop shop{};
    fill(shop);
    BOOST_TEST(said(shop.items.remove(3)) == "");
    BOOST_TEST((*shop.items.insert(Item{0, "new", 1, 1, nullptr}))->id == 4);
}

BOOST_AUTO_TEST_CASE(a_refused_row_uses_no_key) {
    Shop shop;
    fill(shop);
    BOOST_TEST(shop.items.insert(Item{0, "Chair", 1, 1, nullptr}).has_error());
    BOOST_TEST(shop.items.insert(Item{90, "Chair", 1, 1, nullptr}).has_error());
    BOOST_TEST((*shop.items.insert(Item{0, "new", 1, 1, nullptr}))->id == 4);
}

BOOST_AUTO_TEST_CASE(says_when_no_key_is_left) {
    Shop shop;
    const std::int64_t last = std::numeric_limits<std::int64_t>::max();
    BOOST_TEST(shop.stores.insert(Store{last, "last", {}}).has_value());
    const auto refused = shop.stores.insert(Store{0, "one more", {}});
    BOOST_TEST(said(refused) == "/id: Number too large.");
    BOOST_TEST(shop.stores.size() == 1u);
}

BOOST_AUTO_TEST_CASE(refuses_what_another_row_has) {
    Shop shop;
    fill(shop);
    const auto refused = shop.stores.insert(Store{0, "South", {}});
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error()[0].code() == mallow::errc::not_unique));
    BOOST_TEST(said(refused) == "/name: Already exists.");
    BOOST_TEST(said(shop.stores.insert(Store{2, "East", {}})) == "/id: Already exists.");
    BOOST_TEST(names(shop.stores) == "North South");
}

BOOST_AUTO_TEST_CASE(refuses_a_reference_to_nothing) {
    Shop shop;
    fill(shop);
    const auto refused = shop.items.insert(Item{0, "Bed", 1, 9, nullptr});
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error()[0].code() == mallow::errc::no_such_reference));
    BOOST_TEST(said(refused) == "/store_id: No such store.");
    BOOST_TEST(said(shop.items.insert(Item{0, "Bed", 1, 0, nullptr})) == "/store_id: No such store.");
    BOOST_TEST(shop.items.size() == 3u);
}

BOOST_AUTO_TEST_CASE(gives_every_error_in_the_order_of_the_rules) {
    Shop shop;
    fill(shop);
    const auto refused = shop.items.insert(Item{2, "Lamp", 1, 9, nullptr});
    BOOST_TEST(said(refused) == "/id: Already exists.\n/name: Already exists.\n/store_id: No such store.");
    BOOST_TEST(boost::json::serialize(refused.error().messages()) ==
               R"({"id":["Already exists."],"name":["Already exists."],"store_id":["No such store."]})");
}

BOOST_AUTO_TEST_CASE(leaves_a_refused_object_as_it_was) {
    Shop shop;
    fill(shop);
    Item item{0, "a name that is too long for the string's own room", 1, 9, nullptr};
    BOOST_TEST(shop.items.insert(std::move(item)).has_error());
    BOOST_TEST(item.name == "a name that is too long for the string's own room");
    item.store_id = 2;
    const auto inserted = shop.items.insert(std::move(item));
    BOOST_TEST((*inserted)->name == "a name that is too long for the string's own room");
}

BOOST_AUTO_TEST_CASE(copies_a_constant) {
    Shop shop;
    const Store store{0, "North", {}};
    const auto inserted = shop.stores.insert(store);
    BOOST_TEST(*inserted != &store);
    BOOST_TEST(store.id == 0);
    BOOST_TEST((*inserted)->name == store.name);
}

BOOST_AUTO_TEST_CASE(sets_both_sides) {
    Shop shop;
    fill(shop);
    const Item* lamp = shop.items.find_by<&Item::name>("Lamp");
    BOOST_TEST_REQUIRE(lamp);
    BOOST_TEST(lamp->store == shop.stores.find(2));
    BOOST_TEST(names(shop.stores.find(1)->items) == "Chair Table");
    BOOST_TEST(names(shop.stores.find(2)->items) == "Lamp");
}

BOOST_AUTO_TEST_CASE(the_key_decides_and_not_the_pointer) {
    Shop shop;
    fill(shop);
    const auto inserted = shop.items.insert(Item{0, "Bed", 1, 2, shop.stores.find(1)});
    BOOST_TEST((*inserted)->store == shop.stores.find(2));
}

BOOST_AUTO_TEST_CASE(rows_keep_their_address) {
    Shop shop;
    fill(shop);
    const Item* chair = shop.items.find(1);
    const Store* north = shop.stores.find(1);
    for (int i = 0; i < 10'000; ++i) {
        BOOST_TEST_REQUIRE(shop.items.insert(Item{0, "item " + std::to_string(i), 1, 1 + i % 2, nullptr}).has_value());
        BOOST_TEST_REQUIRE(shop.stores.insert(Store{0, "store " + std::to_string(i), {}}).has_value());
    }
    BOOST_TEST(shop.items.find(1) == chair);
    BOOST_TEST(shop.stores.find(1) == north);
    BOOST_TEST(north->items.count() == 5'002u);
    BOOST_TEST(shop.items.size() == 10'003u);
}

BOOST_AUTO_TEST_CASE(finds_by_what_converts) {
    Shop shop;
    fill(shop);
    const std::string name = "Chair";
    BOOST_TEST(shop.items.find_by<&Item::name>(name) == shop.items.find(1));
    BOOST_TEST(shop.items.find_by<&Item::name>(std::string_view(name)) == shop.items.find(1));
    BOOST_TEST(shop.items.find(std::uint8_t{1}) == shop.items.find(1));
    BOOST_TEST(shop.items.find(std::numeric_limits<std::uint64_t>::max()) == nullptr);
    BOOST_TEST(shop.items.find(99) == nullptr);
    BOOST_TEST(shop.items.find_by<&Item::name>("chair") == nullptr);
}

BOOST_AUTO_TEST_CASE(takes_up_the_rows_that_were_there_first) {
    mem::table<Store, mem::primary_key<&Store::id>> stores;
    const Store* north = *stores.insert(Store{0, "North", {}});
    BOOST_TEST(north->items.empty());
    {
        mem::table<Item, mem::primary_key<&Item::id>, mem::belongs_to<&Item::store_id, &Item::store, &Store::items>>
            items{stores};
        BOOST_TEST(items.insert(Item{0, "Chair", 1, 1, nullptr}).has_value());
        BOOST_TEST(names(north->items) == "Chair");
    }
    mem::table<Item, mem::primary_key<&Item::id>, mem::belongs_to<&Item::store_id, &Item::store, &Store::items>> items{
        stores};
    BOOST_TEST(north->items.empty());
    BOOST_TEST(items.insert(Item{0, "Table", 1, 1, nullptr}).has_value());
    BOOST_TEST(names(north->items) == "Table");
}

BOOST_AUTO_TEST_CASE(a_dynamic_shows_one_relationship) {
    mem::table<Store, mem::primary_key<&Store::id>> stores;
    using item_table =
        mem::table<Item, mem::primary_key<&Item::id>, mem::belongs_to<&Item::store_id, &Item::store, &Store::items>>;
    item_table items{stores};
    BOOST_CHECK_THROW(item_table{stores}, std::logic_error);
    BOOST_TEST(stores.insert(Store{0, "North", {}}).has_value());
    BOOST_TEST(items.insert(Item{0, "Chair", 1, 1, nullptr}).has_value());
    BOOST_TEST(stores.find(1)->items.count() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
