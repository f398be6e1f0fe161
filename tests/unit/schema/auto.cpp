// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <mallow/all.hpp>
#include <mallow/boost/uuid.hpp>

#include <boost/describe/enum.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Money {
    std::int64_t cents{};
    [[maybe_unused]] friend bool operator==(const Money&, const Money&) = default;
};

struct Person {
    std::string         name;
    std::optional<int>  age;
    std::vector<Person> children;
    friend bool operator==(const Person&, const Person&) = default;
};
BOOST_DESCRIBE_STRUCT(Person, (), (name, age, children))

struct Keyed {
    std::uint16_t id{};
};
BOOST_DESCRIBE_STRUCT(Keyed, (), (id))

struct Item : Keyed {
    std::string                                name;
    double                                     price{};
    float                                      weight{};
    bool                                       sold{};
    char                                       grade{};
    std::vector<std::list<std::int8_t>>        grid;
    std::set<std::string>                      tags;
    Person                                     owner;
    std::shared_ptr<Person>                    buyer;
    const Person*                              seller{};
    Money                                      paid;
    std::chrono::year_month_day                made{std::chrono::year(2020) / 1 / 1};
    std::chrono::sys_days                      sold_on{};
    std::chrono::sys_time<std::chrono::seconds> seen{};
    std::chrono::hh_mm_ss<std::chrono::minutes> opens{};
    std::chrono::minutes                       lasts{};
};
BOOST_DESCRIBE_STRUCT(Item, (Keyed),
                      (name, price, weight, sold, grade, grid, tags, owner, buyer, seller, paid, made, sold_on, seen, opens, lasts))

enum class Size { small, large };
BOOST_DESCRIBE_ENUM(Size, small, large)

struct Parcel {
    std::array<std::uint8_t, 16>      id{};
    boost::uuids::uuid                batch{};
    Size                              size{};
    std::optional<mallow::decimal<2>> price;
    std::vector<Size>                 sizes;
    friend bool operator==(const Parcel&, const Parcel&) = default;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (id, batch, size, price, sizes))

}  // namespace

template <>
struct mallow::codec_for<Money> {
    static std::optional<Money> load(std::int64_t cents) {
        if (cents < 0) return std::nullopt;
        return Money{cents};
    }
    static std::int64_t dump(const Money& money) { return money.cents; }
};

namespace {

using PersonSchema = mallow::Auto<Person>;
using DemandingSchema = mallow::Auto<Person, mallow::required>;
using ItemSchema = mallow::Auto<Item>;

struct ShopItemSchema : mallow::Auto<Item> {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::camel, .exclude = {"seller", "buyer"}};
    Str name {required, Length{.max = 3}};
    Int id   {dump_only};
};
BOOST_DESCRIBE_STRUCT(ShopItemSchema, (mallow::Auto<Item>), (name, id))

struct CrowdSchema : mallow::Schema<Person> {
    List<Nested<Auto<Person>>> children {Length{.max = 2}};
};
BOOST_DESCRIBE_STRUCT(CrowdSchema, (), (children))

const std::string_view item_text =
    R"({"id":7,"name":"Chair","price":17.99,"weight":0.1,"sold":true,"grade":65,"grid":[[1],[],[-128,127]],"tags":["a","b"],)"
    R"("owner":{"name":"Ada","age":36,"children":[{"name":"Ann","age":null,"children":[]}]},"buyer":null,"seller":null,"paid":5,)"
    R"("made":"2020-01-01","sold_on":"1970-01-01","seen":"2020-01-02T03:04:05Z","opens":"08:30:00","lasts":60})";

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_auto)

BOOST_AUTO_TEST_CASE(has_a_field_for_each_member_by_its_type) {
    const auto schemaless = mallow::loads<ItemSchema>(item_text);
    BOOST_TEST_REQUIRE(schemaless.has_error());
    BOOST_TEST((test::summary(schemaless.error()) == test::expected_errors{{"/seller", errc::unknown_field}}));
    const auto loaded = mallow::loads<ItemSchema>(item_text, {.unknown = mallow::unknown::exclude});
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(mallow::dumps<ItemSchema>(*loaded) == item_text);
    BOOST_TEST(loaded->grid.back().front() == -128);
    BOOST_TEST(loaded->owner.children.at(0).name == "Ann");
}

BOOST_AUTO_TEST_CASE(knows_enums_uuids_and_decimals) {
    Parcel parcel;
    parcel.id[15] = 1;
    parcel.size = Size::large;
    parcel.price = mallow::decimal<2>::from_units(1799);
    parcel.sizes = {Size::small};
    const std::string_view json = R"({"id":"00000000-0000-0000-0000-000000000001","batch":"00000000-0000-0000-0000-000000000000",)"
                                  R"("size":"large","price":17.99,"sizes":["small"]})";
    test::accepts<mallow::Auto<Parcel>>(json, parcel);
    test::dumps_as<mallow::Auto<Parcel>>(parcel, json);
    test::rejects<mallow::Auto<Parcel>>(R"({"id":"x","size":"huge","price":0.001})",
                                        {{"/id", errc::invalid_uuid}, {"/size", errc::not_one_of}, {"/price", errc::too_precise}});
}

BOOST_AUTO_TEST_CASE(refuses_what_its_fields_refuse) {
    test::rejects<ItemSchema>(R"({"id":65536,"price":"x","grid":[[128]],"owner":{"age":"y"},"paid":-1,"made":"2020","opens":"25:00","lasts":true})",
                              {{"/id", errc::number_too_large},
                               {"/price", errc::invalid_number},
                               {"/grid/0/0", errc::number_too_large},
                               {"/owner/age", errc::invalid_integer},
                               {"/paid", errc::custom},
                               {"/made", errc::invalid_date},
                               {"/opens", errc::invalid_time},
                               {"/lasts", errc::invalid_timedelta}});
}

BOOST_AUTO_TEST_CASE(demands_what_is_no_optional) {
    test::accepts<PersonSchema>("{}", Person{});
    test::rejects<DemandingSchema>(R"({"children":[{}]})", {{"/children/0/name", errc::required},
                                                            {"/children/0/children", errc::required},
                                                            {"/name", errc::required}});
    test::accepts<DemandingSchema>(R"({"name":"a","children":[]})", Person{"a", std::nullopt, {}});
}

BOOST_AUTO_TEST_CASE(is_inherited_and_replaced) {
    test::rejects<ShopItemSchema>(R"({"id":1,"soldOn":"x","sold_on":"1970-01-01","seller":1})", {{"/id", errc::unknown_field},
                                                                                                 {"/soldOn", errc::invalid_date},
                                                                                                 {"/sold_on", errc::unknown_field},
                                                                                                 {"/seller", errc::unknown_field},
                                                                                                 {"/name", errc::required}});
    test::rejects<ShopItemSchema>(R"({"name":"abcd"})", {{"/name", errc::too_long}});
    BOOST_TEST(mallow::dumps<ShopItemSchema>(Item{}, {.only = mallow::fields<ShopItemSchema, "id", "name", "sold_on">()}) ==
               R"({"id":0,"name":"","soldOn":"1970-01-01"})");
}

BOOST_AUTO_TEST_CASE(is_nested_and_updated) {
    test::rejects<CrowdSchema>(R"({"children":[{"name":1},{},{}]})", {{"/children/0/name", errc::invalid_string}});
    Item item;
    item.owner.name = "Ada";
    const auto changed = mallow::loads_into<ItemSchema>(item, R"({"owner":{"age":1},"paid":7})");
    BOOST_TEST_REQUIRE(changed.has_value());
    BOOST_TEST(changed->contains("owner.age"));
    BOOST_TEST((item.owner.name == "Ada" && item.owner.age == 1 && item.paid.cents == 7));
}

BOOST_AUTO_TEST_SUITE_END()
