// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mem = mallow::memory;

// Models whose address must be asked for by name, in every kind of relation.

struct Shop;

struct Desk {
    std::int64_t id{};
    std::string name;
    std::optional<std::int64_t> shop_id;
    const Shop* shop{};
    void operator&() const = delete;
};
BOOST_DESCRIBE_STRUCT(Desk, (), (id, name, shop_id, shop))

struct Sign {
    std::int64_t id{};
    std::int64_t shop_id{};
    const Shop* shop{};
    void operator&() const = delete;
};
BOOST_DESCRIBE_STRUCT(Sign, (), (id, shop_id, shop))

struct Lease {
    std::int64_t id{};
    std::int64_t shop_id{};
    const Shop* shop{};
    void operator&() const = delete;
};
BOOST_DESCRIBE_STRUCT(Lease, (), (id, shop_id, shop))

struct Shop {
    std::int64_t id{};
    std::string name;
    std::int64_t parent_id{};
    const Shop* parent{};
    mem::dynamic<Shop> branches;
    mem::dynamic<Desk> desks;
    mem::dynamic<Sign> signs;
    mem::dynamic<Lease> leases;
    void operator&() const = delete;
};
BOOST_DESCRIBE_STRUCT(Shop, (), (id, name, parent_id, parent, branches, desks, signs, leases))

struct ShopSchema : mallow::Schema<Shop> {
    Str name {};
};
BOOST_DESCRIBE_STRUCT(ShopSchema, (), (name))

struct Town {
    mem::table<Shop, mem::primary_key<&Shop::id>, mem::unique<&Shop::name>,
               mem::belongs_to<&Shop::parent_id, &Shop::parent, &Shop::branches>>                shops;
    mem::table<Desk, mem::primary_key<&Desk::id>, mem::unique<&Desk::name>,
               mem::belongs_to<&Desk::shop_id, &Desk::shop, &Shop::desks, mem::set_null>>        desks {shops};
    mem::table<Sign, mem::primary_key<&Sign::id>,
               mem::belongs_to<&Sign::shop_id, &Sign::shop, &Shop::signs, mem::cascade>>         signs {shops};
    mem::table<Lease, mem::primary_key<&Lease::id>,
               mem::belongs_to<&Lease::shop_id, &Lease::shop, &Shop::leases>>                    leases {shops};
};

BOOST_AUTO_TEST_SUITE(memory_unusual)

BOOST_AUTO_TEST_CASE(keeps_models_that_hide_their_address) {
    Town town;
    const auto shop = town.shops.insert({.id = 1, .name = "first", .parent_id = 1});
    BOOST_TEST_REQUIRE(shop.has_value());
    BOOST_TEST((*shop)->parent == *shop);
    const Desk desk{.name = "front", .shop_id = 1};
    BOOST_TEST(town.desks.insert(desk).has_value());
    BOOST_TEST(town.signs.insert({.shop_id = 1}).has_value());
    BOOST_TEST(town.leases.insert({.shop_id = 1}).has_value());

    BOOST_TEST((*shop)->desks.all().size() == 1u);
    BOOST_TEST((*shop)->desks.filter_by<&Desk::name>("front").first() == town.desks.find(1));
    BOOST_TEST(*town.desks.filter_by<&Desk::name>("front").one() == town.desks.find(1));
    const auto sorted = town.desks.filter([](const Desk& each) { return each.id > 0; }).order_by<&Desk::name>();
    BOOST_TEST(sorted.all().size() == 1u);
    BOOST_TEST(sorted.begin()->name == "front");

    BOOST_TEST(town.shops.update<ShopSchema>(1, R"({"name":"second"})").has_value());
    BOOST_TEST(town.shops.find_by<&Shop::name>("second") == *shop);

    BOOST_TEST(town.shops.remove(1).has_error());
    BOOST_TEST(town.leases.remove(1).has_value());
    BOOST_TEST(town.shops.remove(1).has_value());
    BOOST_TEST(town.signs.size() == 0u);
    BOOST_TEST(town.desks.find(1)->shop == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
