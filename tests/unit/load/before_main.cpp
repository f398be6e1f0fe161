// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

namespace {

struct Coupon {
    std::string code;
    bool operator==(const Coupon&) const = default;
};
BOOST_DESCRIBE_STRUCT(Coupon, (), (code))

struct CouponSchema : mallow::Schema<Coupon> {
    Str code {required, Regexp{"[A-Z]{3}[0-9]+$"}, OneOf{"ABC1", "ABC2"}};
};
BOOST_DESCRIBE_STRUCT(CouponSchema, (), (code))

// The lowest priority that is not reserved: before every other static object, those of the library included.
#define EARLY __attribute__((init_priority(101)))

struct early_results {
    mallow::result<Item> good = mallow::loads<ItemSchema>(R"({"name":"Chair","price":17.99,"store_id":1})");
    mallow::result<Item> bad = mallow::loads<ItemSchema>(R"({"name":1,"price":"abc","store_id":"x","foo":1,"id":3})");
    mallow::result<Item> malformed = mallow::loads<ItemSchema>(R"({"name":)");
    mallow::result<Coupon> coupon = mallow::loads<CouponSchema>(R"({"code":"ABC2"})");
    mallow::result<Coupon> no_coupon = mallow::loads<CouponSchema>(R"({"code":"abc"})");
    std::string dumped = mallow::dumps<ItemSchema>(Item{1, "Chair", 17.99, 1, nullptr});
    boost::json::value tree = mallow::dump<ItemSchema>(Item{1, "Chair", 17.99, 1, nullptr});
    boost::json::object messages = bad.error().messages();
    mallow::field_set<StoreSchema> names{"id", "items.name"};
    std::size_t invalid = mallow::validate<ItemSchema>(Item{}).size();
};

const early_results early EARLY;

}  // namespace

BOOST_AUTO_TEST_SUITE(load_before_main)

BOOST_AUTO_TEST_CASE(all_verbs_work_in_a_static_constructor) {
    BOOST_TEST_REQUIRE(early.good.has_value());
    BOOST_TEST((*early.good == Item{0, "Chair", 17.99, 1, nullptr}));
    BOOST_TEST(early.bad.error().size() == 5u);
    BOOST_TEST(early.malformed.error().is_malformed());
    BOOST_TEST(early.coupon.has_value());
    BOOST_TEST(early.no_coupon.error().size() == 2u);
    BOOST_TEST(early.dumped == R"({"id":1,"name":"Chair","price":17.99,"store":null})");
    BOOST_TEST(test::same(early.tree, test::tree_of(early.dumped)));
    BOOST_TEST(early.messages.size() == 5u);
    BOOST_TEST(early.names.contains("items.name"));
    BOOST_TEST(early.invalid == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
