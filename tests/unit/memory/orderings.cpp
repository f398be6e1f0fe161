// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <array>
#include <stdexcept>

// Orders that are chosen when the program runs.

namespace {

struct Base {
    int id{};
    std::string name;
};
struct Derived : Base {
    std::optional<double> weight;
    std::vector<int> numbers;
    const Store* store{};
};
BOOST_DESCRIBE_STRUCT(Base, (), (id, name))
BOOST_DESCRIBE_STRUCT(Derived, (Base), (weight, numbers, store))

struct Prices {
    Shop shop;
    Prices() {
        BOOST_TEST_REQUIRE(shop.stores.insert(Store{0, "North", {}}).has_value());
        for (const auto& [name, price] : {std::pair("b", 2.0), {"d", 1.0}, {"a", 2.0}, {"c", 1.0}})
            BOOST_TEST_REQUIRE(shop.items.insert(Item{0, name, price, 1, nullptr}).has_value());
    }
};

// One type whichever the column, a literal one.
static_assert(std::is_same_v<decltype(mem::by<&Item::name>), decltype(mem::by<&Item::price, mem::descending>)>);
static_assert(std::is_same_v<decltype(mem::by<&Item::name>), const mem::ordering<Item>>);
struct Number {
    int value{};
};
static_assert(mem::by<&Number::value>.compare(Number{1}, Number{2}) < 0);
static_assert(mem::by<&Number::value>.compare(Number{2}, Number{2}) == 0);
static_assert(mem::by<&Number::value>.reversed().compare(Number{1}, Number{2}) > 0);
static_assert(mem::by<&Number::value, mem::descending>.reversed().compare(Number{1}, Number{2}) < 0);

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_orderings)

BOOST_AUTO_TEST_CASE(are_values_of_one_type) {
    Prices prices;
    const auto& items = prices.shop.items;
    for (const bool is_by_price : {false, true}) {
        const auto order = is_by_price ? mem::by<&Item::price> : mem::by<&Item::name>;
        BOOST_TEST(names(items.order_by(order)) == (is_by_price ? "d c b a" : "a b c d"));
        BOOST_TEST(names(items.order_by(order.reversed())) == (is_by_price ? "b a d c" : "d c b a"));
    }
}

BOOST_AUTO_TEST_CASE(sort_what_those_before_leave_equal) {
    Prices prices;
    const Store& store = *prices.shop.stores.find(1);
    BOOST_TEST(names(store.items.order_by(mem::by<&Item::price>, mem::by<&Item::name>)) == "c d a b");
    BOOST_TEST(names(store.items.order_by(mem::by<&Item::price, mem::descending>, mem::by<&Item::name>)) == "a b c d");
    BOOST_TEST(names(store.items.order_by(mem::by<&Item::price>).order_by(mem::by<&Item::name, mem::descending>)) ==
               "d c b a");
    BOOST_TEST(names(store.items.order_by<&Item::price>().order_by(mem::column_by_name<Item>("name"))) == "c d a b");
    BOOST_TEST(names(store.items.order_by(mem::column_by_name<Item>("price")).order_by<&Item::name>()) == "c d a b");
}

BOOST_AUTO_TEST_CASE(go_with_every_step) {
    Prices prices;
    const auto query = prices.shop.items.filter([](const Item& item) { return item.name != "b"; })
                           .order_by(mem::by<&Item::price>, mem::by<&Item::name>)
                           .filter_by<&Item::store_id>(1)
                           .offset(1)
                           .limit(2);
    BOOST_TEST(names(query) == "d a");
    BOOST_TEST(names(query.all()) == "d a");
    BOOST_TEST(query.first()->name == "d");
    BOOST_TEST(query.count() == 2u);
}

BOOST_AUTO_TEST_CASE(are_listed_at_run_time) {
    Prices prices;
    const auto& items = prices.shop.items;
    std::vector<mem::ordering<Item>> orders;
    BOOST_TEST(names(items.order_by(orders)) == "b d a c");
    orders.push_back(mem::column_by_name<Item>("price", mem::descending));
    BOOST_TEST(names(items.order_by(orders)) == "b a d c");
    orders.push_back(mem::by<&Item::name>);
    BOOST_TEST(names(items.order_by(orders)) == "a b c d");
    BOOST_TEST(names(items.order_by(std::array{mem::by<&Item::price>}, mem::by<&Item::name>)) == "c d a b");
    // The query keeps its own.
    const auto query = items.order_by(orders);
    orders.clear();
    BOOST_TEST(names(query) == "a b c d");
}

BOOST_AUTO_TEST_CASE(are_found_by_name) {
    Prices prices;
    const auto& items = prices.shop.items;
    BOOST_TEST(names(items.order_by(mem::column_by_name<Item>("name"))) == "a b c d");
    BOOST_TEST(names(items.order_by(mem::column_by_name<Item>("name", mem::descending))) == "d c b a");
    BOOST_TEST(names(items.order_by(mem::column_by_name<Item>("id", mem::descending))) == "c a d b");
}

BOOST_AUTO_TEST_CASE(a_wrong_name_is_an_invalid_argument) {
    const auto message = [](auto&& find) -> std::string {
        try {
            find();
            return {};
        } catch (const std::invalid_argument& caught) {
            return caught.what();
        }
    };
    BOOST_TEST(message([] { static_cast<void>(mem::column_by_name<Item>("prise")); }) ==
               "mallow: no column of item that can be sorted by is called \"prise\"");
    for (const char* name : {"", "Name", "name ", "store"})
        BOOST_TEST(message([&] { static_cast<void>(mem::column_by_name<Item>(name)); }) != "", name);
    BOOST_TEST(message([] { static_cast<void>(mem::column_by_name<Store>("items")); }) != "");
}

BOOST_AUTO_TEST_CASE(reach_inherited_members) {
    mem::table<Derived, mem::primary_key<&Derived::id>> rows;
    const auto add = [&](const char* name, std::optional<double> weight, std::vector<int> numbers) {
        Derived row;
        row.name = name;
        row.weight = weight;
        row.numbers = std::move(numbers);
        BOOST_TEST(rows.insert(std::move(row)).has_value());
    };
    add("b", 2, {1});
    add("a", 1, {1, 2});
    add("c", std::nullopt, {});
    BOOST_TEST(names(rows.order_by(mem::by<&Derived::name>)) == "a b c");
    BOOST_TEST(names(rows.order_by(mem::column_by_name<Derived>("name", mem::descending))) == "c b a");
    BOOST_TEST(names(rows.order_by(mem::by<&Derived::weight>, mem::by<&Base::name>)) == "c a b");
    BOOST_TEST(names(rows.order_by(mem::column_by_name<Derived>("numbers"))) == "c b a");
    BOOST_TEST(names(rows.order_by(std::vector{mem::by<&Base::name>})) == "a b c");
    BOOST_CHECK_THROW(static_cast<void>(mem::column_by_name<Derived>("store")), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(can_be_of_ones_own) {
    Prices prices;
    const mem::ordering<Item> by_last(
        [](const Item& left, const Item& right) { return right.name.compare(left.name); });
    BOOST_TEST(names(prices.shop.items.order_by(by_last)) == "d c b a");
    BOOST_TEST(names(prices.shop.items.order_by(by_last.reversed())) == "a b c d");
}

BOOST_AUTO_TEST_SUITE_END()
