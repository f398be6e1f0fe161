// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <ranges>
#include <type_traits>

using mallow::errc;

namespace {

using all_items = mem::query<Item>;
static_assert(std::ranges::forward_range<const all_items>);
static_assert(std::ranges::forward_range<decltype(std::declval<all_items>().filter_by<&Item::name>("x"))>);
static_assert(std::ranges::forward_range<decltype(std::declval<all_items>().order_by<&Item::name>().limit(1))>);

struct Prices : Shop {
    Prices() {
        for (const char* name : {"North", "South"}) BOOST_TEST(stores.insert(Store{0, name, {}}).has_value());
        int i = 0;
        for (const char* name : {"d", "b", "a", "c", "e", "f"}) {
            BOOST_TEST(items.insert(Item{0, name, 10.0 * (i % 3), 1, nullptr}).has_value());
            BOOST_TEST(items.insert(Item{0, std::string(name) + "'", 1, 2, nullptr}).has_value());
            ++i;
        }
    }
    const mem::dynamic<Item>& north() const { return stores.find(1)->items; }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_query)

BOOST_AUTO_TEST_CASE(filters) {
    const Prices shop;
    BOOST_TEST(names(shop.north().filter_by<&Item::price>(10)) == "b e");
    BOOST_TEST(names(shop.north().filter_by<&Item::price>(10).filter_by<&Item::name>("e")) == "e");
    BOOST_TEST(names(shop.north().filter_by<&Item::price>(10).filter_by<&Item::name>("a")) == "");
    BOOST_TEST(names(shop.north().filter_by<&Item::name>("a'")) == "");
    BOOST_TEST(names(shop.north().filter([](const Item& each) { return each.price > 0; })) == "b a e f");
    BOOST_TEST(names(shop.north().filter(&Item::price).filter_by<&Item::price>(20)) == "a f");
    BOOST_TEST(names(shop.items.filter_by<&Item::store_id>(1).filter_by<&Item::price>(0)) == "d c");
    BOOST_TEST(names(shop.items.filter_by<&Item::store_id>(7)) == "");
    BOOST_TEST(names(shop.items.filter_by<&Item::id>(3).all()) == "b");
    BOOST_TEST(names(shop.items.filter_by<&Item::id>(3).filter_by<&Item::id>(4)) == "");
    BOOST_TEST(shop.items.filter_by<&Item::id>(3).count() == 1u);
}

BOOST_AUTO_TEST_CASE(orders) {
    const Prices shop;
    BOOST_TEST(names(shop.north().order_by<&Item::name>()) == "a b c d e f");
    BOOST_TEST(names(shop.north().order_by<&Item::name, mem::descending>()) == "f e d c b a");
    BOOST_TEST(names(shop.north().order_by<&Item::price>()) == "d c b e a f");
    BOOST_TEST(names(shop.north().order_by<&Item::price>().order_by<&Item::name>()) == "c d b e a f");
    BOOST_TEST(names(shop.north().order_by<&Item::price, mem::descending>().order_by<&Item::name>()) == "a f b e c d");
    BOOST_TEST(names(shop.north().order_by<&Item::name>().filter_by<&Item::price>(10)) == "b e");
    BOOST_TEST(shop.north().order_by<&Item::name>().first()->name == "a");
}

BOOST_AUTO_TEST_CASE(cuts) {
    const Prices shop;
    BOOST_TEST(names(shop.north().offset(4)) == "e f");
    BOOST_TEST(names(shop.north().limit(2)) == "d b");
    BOOST_TEST(names(shop.north().offset(1).limit(2)) == "b a");
    BOOST_TEST(names(shop.north().limit(2).offset(1)) == "b a");
    BOOST_TEST(names(shop.north().limit(2).limit(1)) == "d");
    BOOST_TEST(names(shop.north().offset(6)) == "");
    BOOST_TEST(names(shop.north().offset(static_cast<std::size_t>(-1)).limit(static_cast<std::size_t>(-1))) == "");
    BOOST_TEST(names(shop.north().limit(0)) == "");
    BOOST_TEST(names(shop.north().order_by<&Item::name>().offset(1).limit(2)) == "b c");
    BOOST_TEST(names(shop.north().order_by<&Item::name>().offset(9).limit(2)) == "");
    BOOST_TEST(names(shop.north().filter_by<&Item::price>(10).offset(1).limit(5)) == "e");
}

BOOST_AUTO_TEST_CASE(counts) {
    const Prices shop;
    BOOST_TEST(shop.north().count() == 6u);
    BOOST_TEST(shop.north().offset(4).count() == 2u);
    BOOST_TEST(shop.north().offset(9).count() == 0u);
    BOOST_TEST(shop.north().offset(1).limit(3).count() == 3u);
    BOOST_TEST(shop.north().filter_by<&Item::price>(10).count() == 2u);
    BOOST_TEST(shop.north().filter_by<&Item::price>(10).limit(1).count() == 1u);
    BOOST_TEST(shop.north().order_by<&Item::price>().offset(5).count() == 1u);
}

BOOST_AUTO_TEST_CASE(one_is_exactly_one) {
    const Prices shop;
    BOOST_TEST(*shop.north().filter_by<&Item::name>("a").one() == shop.items.find_by<&Item::name>("a"));
    const auto none = shop.north().filter_by<&Item::name>("z").one();
    BOOST_TEST_REQUIRE(none.has_error());
    BOOST_TEST((none.error()[0].code() == errc::not_found));
    BOOST_TEST(said(none) == "Not found.");
    const auto several = shop.north().filter_by<&Item::price>(10).one();
    BOOST_TEST_REQUIRE(several.has_error());
    BOOST_TEST((several.error()[0].code() == errc::not_unique));
    BOOST_TEST(said(several) == "Found more than one.");
    BOOST_TEST(shop.north().limit(1).one().has_value());
    BOOST_TEST(shop.north().order_by<&Item::name>().one().has_error());
}

BOOST_AUTO_TEST_CASE(a_value_that_the_member_cannot_hold_is_nowhere) {
    struct Small {
        std::uint8_t id{};
        std::optional<std::int8_t> other;
    };
    mem::table<Small, mem::primary_key<&Small::id>> table;
    BOOST_TEST(table.insert(Small{44, 44}).has_value());
    BOOST_TEST(table.find(300) == nullptr);
    BOOST_TEST(table.filter_by<&Small::id>(300).first() == nullptr);
    BOOST_TEST(table.filter_by<&Small::other>(300).first() == nullptr);
    BOOST_TEST(table.filter_by<&Small::other>(std::optional<int>(300)).first() == nullptr);
    BOOST_TEST(table.filter_by<&Small::other>(44).first() == table.find(44));
    BOOST_TEST(table.filter_by<&Small::other>(std::nullopt).first() == nullptr);
}

BOOST_AUTO_TEST_CASE(keeps_its_own_copy_of_what_it_looks_for) {
    const Prices shop;
    const auto query = [&] {
        std::string name = "b";
        return shop.north().filter_by<&Item::name>(name).filter(
            [wanted = std::string("b")](const Item& each) { return each.name == wanted; });
    }();
    BOOST_TEST(query.first()->name == "b");
}

BOOST_AUTO_TEST_CASE(iterators_pass_more_than_once) {
    const Prices shop;
    const auto query = shop.north().filter(&Item::price);
    auto first = query.begin();
    auto second = first++;
    BOOST_TEST(second->name == "b");
    BOOST_TEST(first->name == "a");
    BOOST_TEST((++second == first));
    BOOST_TEST(&*second == &*first);
    const auto sorted = shop.north().order_by<&Item::name>();
    auto at = sorted.begin();
    auto copy = at++;
    BOOST_TEST(copy->name == "a");
    BOOST_TEST(at->name == "b");
    BOOST_TEST((++copy == at));
    BOOST_TEST((sorted.begin() == sorted.begin()));
}

BOOST_AUTO_TEST_SUITE_END()
