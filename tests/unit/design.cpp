// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <string>
#include <vector>

using mallow::errc;

// The code of DESIGN, section 3, as it stands there; its section 2 is seed.hpp.

namespace {

const std::string body = R"({"name":"Chair","price":17.99,"store_id":1})";

}  // namespace

BOOST_AUTO_TEST_SUITE(design)

BOOST_AUTO_TEST_CASE(loads_and_dumps) {
    const boost::json::value json_value = test::tree_of(body);

    mallow::result<Item> item = mallow::loads<ItemSchema>(body);          // JSON text → Item
    mallow::result<Item> same = mallow::load<ItemSchema>(json_value);     // boost::json::value → Item
    std::string          text = mallow::dumps<ItemSchema>(*item);         // Item → JSON text
    boost::json::value   tree = mallow::dump<ItemSchema>(*item);          // Item → boost::json::value
    std::string buffer;
    mallow::dumps_to<ItemSchema>(buffer, *item);

    BOOST_TEST((*item == Item{0, "Chair", 17.99, 1, nullptr}));
    BOOST_TEST((*same == *item));
    BOOST_TEST(text == R"({"id":0,"name":"Chair","price":17.99,"store":null})");
    BOOST_TEST(test::same(tree, test::tree_of(text)));
    BOOST_TEST(buffer == text);
    BOOST_TEST(mallow::load<ItemSchema>(json_value.as_object()).has_value());
}

BOOST_AUTO_TEST_CASE(loads_and_dumps_many) {
    const std::string list = "[" + body + "," + body + "]";

    auto items = mallow::loads<mallow::many<ItemSchema>>(list);           // result<std::vector<Item>>
    BOOST_TEST_REQUIRE(items.has_value());
    auto all   = mallow::dumps<mallow::many<ItemSchema>>(*items);

    static_assert(std::is_same_v<decltype(items), mallow::result<std::vector<Item>>>);
    BOOST_TEST(items->size() == 2u);
    BOOST_TEST(all == R"([{"id":0,"name":"Chair","price":17.99,"store":null},{"id":0,"name":"Chair","price":17.99,"store":null}])");
}

BOOST_AUTO_TEST_CASE(reuses_and_patches) {
    Item slot;
    mallow::result<void> kept = mallow::loads_to<ItemSchema>(slot, body);
    BOOST_TEST(kept.has_value());

    mallow::result<Item> item = mallow::loads<ItemSchema>(body);
    const std::string patch = R"({"price":20})";
    const boost::json::value json_value{{"name", "Table"}};
    bool seen = false;

    auto changed = mallow::loads_into<ItemUpdateSchema>(*item, patch);    // result<field_set<ItemUpdateSchema>>: PATCH, all or nothing
    if (changed && changed->contains("price")) seen = true;
    auto changed2 = mallow::load_into<ItemUpdateSchema>(*item, json_value);

    static_assert(std::is_same_v<decltype(changed), mallow::result<mallow::field_set<ItemUpdateSchema>>>);
    BOOST_TEST(seen);
    BOOST_TEST_REQUIRE(changed2.has_value());
    BOOST_TEST(!changed2->contains("price"));
    BOOST_TEST((*item == Item{0, "Table", 20, 1, nullptr}));
}

BOOST_AUTO_TEST_CASE(validates) {
    mallow::result<Item> item = mallow::loads<ItemSchema>(body);

    mallow::validation_error bad = mallow::validate<ItemSchema>(*item);   // run the constraints on a struct; empty when valid

    BOOST_TEST(bad.empty());
}

BOOST_AUTO_TEST_CASE(takes_options) {
    const Store store{1, "My Store", {Item{1, "Chair", 17.99}}};

    const auto lenient = mallow::loads<ItemSchema>(R"({"x":1})", {.unknown = mallow::unknown::exclude, .partial = true, .max_errors = 20});
    const auto indented = mallow::dumps<StoreSchema>(store, {.only = mallow::field_set<StoreSchema>{"id", "items.name"}, .indent = 2});
    const auto priceless = mallow::loads<ItemSchema>(R"({"name":"a","store_id":1})", {.partial = mallow::fields<ItemSchema, "price">()});

    BOOST_TEST(lenient.has_value());
    BOOST_TEST(indented == "{\n  \"id\": 1,\n  \"items\": [\n    {\n      \"name\": \"Chair\"\n    }\n  ]\n}");
    BOOST_TEST(priceless.has_value());
}

BOOST_AUTO_TEST_CASE(answers_the_recorded_requests) {
    const auto post = [](std::string_view json) { return test::messages_of<ItemSchema>(json); };
    BOOST_TEST(post(R"({"name":1,"price":"abc","store_id":"x","foo":1,"id":3})") ==
               test::tree_of(R"({"name":["Not a valid string."],"price":["Not a valid number."],)"
                             R"("store_id":["Not a valid integer."],"foo":["Unknown field."],"id":["Unknown field."]})"));
    BOOST_TEST(mallow::loads<ItemSchema>(R"({"name":"Table","price":"17.50","store_id":"1"})")->price == 17.5);
    test::rejects<ItemUpdateSchema>(R"({"store_id":1})", {{"/store_id", errc::unknown_field}});
    test::rejects<StoreSchema>(R"({"name":null})", {{"/name", errc::null}});
    test::rejects<StoreSchema>(R"({"id":9,"name":"x"})", {{"/id", errc::unknown_field}});
    test::rejects<StoreSchema>(R"({"name":"S2","items":[]})", {{"/items", errc::unknown_field}});
    test::rejects<StoreSchema>(R"([{"name":"x"}])", {{"", errc::invalid_object}});
    const Store store{1, "My Store", {Item{1, "Another Chair", 20}}};
    test::dumps_as<StoreSchema>(store, R"({"id":1,"name":"My Store","items":[{"id":1,"name":"Another Chair","price":20.0}]})");
    test::dumps_as<ItemSchema>(Item{1, "Chair", 17.99, 1, &store},
                               R"({"id":1,"name":"Chair","price":17.99,"store":{"id":1,"name":"My Store"}})");
}

BOOST_AUTO_TEST_SUITE_END()
