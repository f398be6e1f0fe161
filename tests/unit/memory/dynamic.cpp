// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <ranges>
#include <type_traits>

static_assert(std::ranges::forward_range<mem::dynamic<Item>>);
static_assert(std::ranges::forward_range<const mem::dynamic<Item>>);
static_assert(std::ranges::common_range<const mem::dynamic<Item>>);
static_assert(std::ranges::sized_range<const mem::dynamic<Item>>);
static_assert(std::is_same_v<std::ranges::range_reference_t<mem::dynamic<Item>>, const Item&>);
static_assert(std::ranges::forward_range<const decltype(Shop::items)>);
static_assert(std::is_nothrow_move_assignable_v<Store> && std::is_copy_constructible_v<Store>);

BOOST_AUTO_TEST_SUITE(memory_dynamic)

BOOST_AUTO_TEST_CASE(outside_a_table_it_is_empty) {
    const Store store{1, "North", {}};
    BOOST_TEST(store.items.all().empty());
    BOOST_TEST(store.items.count() == 0u);
    BOOST_TEST(store.items.empty());
    BOOST_TEST((store.items.begin() == store.items.end()));
    BOOST_TEST(store.items.first() == nullptr);
    BOOST_TEST(store.items.filter_by<&Item::name>("Chair").first() == nullptr);
    BOOST_TEST(
        store.items.filter([](const Item&) { return true; }).order_by<&Item::price>().offset(1).limit(2).all().empty());
    BOOST_TEST(said(store.items.one()) == "Not found.");
    BOOST_TEST(mallow::dumps<StoreSchema>(store) == R"({"id":1,"name":"North","items":[]})");
}

BOOST_AUTO_TEST_CASE(in_a_table_that_nobody_refers_to_it_is_empty) {
    mem::table<Store, mem::primary_key<&Store::id>> stores;
    BOOST_TEST((*stores.insert(Store{}))->items.all().empty());
}

BOOST_AUTO_TEST_CASE(a_copy_is_empty_and_an_assignment_changes_nothing) {
    Shop shop;
    fill(shop);
    const Store& north = *shop.stores.find(1);
    Store copy = north;
    BOOST_TEST(copy.items.empty());
    Store other;
    other = north;
    BOOST_TEST(other.items.empty());
    other = std::move(copy);
    BOOST_TEST(other.items.empty());
    std::swap(other, copy);
    BOOST_TEST(names(north.items) == "Chair Table");
}

BOOST_AUTO_TEST_CASE(is_a_range) {
    Shop shop;
    fill(shop);
    const Store& north = *shop.stores.find(1);
    BOOST_TEST(names(north.items) == "Chair Table");
    BOOST_TEST(std::ranges::distance(north.items) == 2);
    BOOST_TEST(std::ranges::find(north.items, "Table", &Item::name)->price == 50);
    BOOST_TEST(std::accumulate(north.items.begin(), north.items.end(), 0.0,
                               [](double sum, const Item& each) { return sum + each.price; }) == 67.99);
    auto at = north.items.begin();
    BOOST_TEST(&*at++ == shop.items.find(1));
    BOOST_TEST(&*at == shop.items.find(2));
    BOOST_TEST(names(north.items.all()) == "Chair Table");
}

BOOST_AUTO_TEST_CASE(sees_what_happens_later) {
    Shop shop;
    fill(shop);
    const auto chairs = shop.stores.find(1)->items.filter_by<&Item::price>(17.99);
    BOOST_TEST(names(chairs) == "Chair");
    BOOST_TEST(said(shop.items.insert(Item{0, "Stool", 17.99, 1, nullptr})) == "");
    BOOST_TEST(names(chairs) == "Chair Stool");
    BOOST_TEST(said(shop.items.remove(1)) == "");
    BOOST_TEST(names(chairs) == "Stool");
}

BOOST_AUTO_TEST_CASE(dumps_and_validates) {
    Shop shop;
    fill(shop);
    const Store& north = *shop.stores.find(1);
    const char* text =
        R"({"id":1,"name":"North","items":[{"id":1,"name":"Chair","price":17.99},{"id":2,"name":"Table","price":50.0}]})";
    BOOST_TEST(mallow::dumps<StoreSchema>(north) == text);
    BOOST_TEST(boost::json::serialize(mallow::dump<StoreSchema>(north)).size() > 0u);
    BOOST_TEST(mallow::validate<StoreSchema>(north).empty());
    BOOST_TEST(mallow::dumps<mallow::many<PlainItemSchema>>(north.items) ==
               R"([{"id":1,"name":"Chair","price":17.99},{"id":2,"name":"Table","price":50.0}])");
    BOOST_TEST(mallow::dumps<mallow::many<PlainStoreSchema>>(shop.stores) ==
               R"([{"id":1,"name":"North"},{"id":2,"name":"South"}])");
    BOOST_TEST(mallow::dumps<mallow::many<PlainItemSchema>>(shop.items, {.only = mallow::field_set<PlainItemSchema>{"id"}}) ==
               R"([{"id":1},{"id":2},{"id":3}])");
    BOOST_TEST(mallow::dumps<mallow::many<PlainItemSchema>>(north.items.filter_by<&Item::name>("Table")) ==
               R"([{"id":2,"name":"Table","price":50.0}])");
    BOOST_TEST(mallow::dumps<mallow::many<PlainItemSchema>>(shop.items.order_by<&Item::price>().limit(1).all()) ==
               R"([{"id":3,"name":"Lamp","price":8.0}])");
}

BOOST_AUTO_TEST_SUITE_END()
