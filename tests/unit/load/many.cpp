// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <list>
#include <set>
#include <string>
#include <vector>

using mallow::errc;
using mallow::many;

namespace {

const test::row<test::expected_errors> refused[] = {
    {"null",     "null",   {{"", errc::invalid_object}}},
    {"object",   "{}",     {{"", errc::invalid_object}}},
    {"number",   "5",      {{"", errc::invalid_object}}},
    {"string",   "\"x\"",  {{"", errc::invalid_object}}},
    {"elements", R"([{"name":"n"},null,5,[],{"name":1}])",
     {{"/1", errc::invalid_object}, {"/2", errc::invalid_object}, {"/3", errc::invalid_object},
      {"/4/name", errc::invalid_string}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(load_many)

BOOST_AUTO_TEST_CASE(loads_a_vector) {
    static_assert(std::is_same_v<decltype(mallow::loads<many<ItemSchema>>("")), mallow::result<std::vector<Item>>>);
    test::accepts<many<ItemSchema>>("[]", std::vector<Item>{});
    test::accepts<many<PlainStoreSchema>>(R"([{"name":"a"},{},{"name":"b"}])",
                                          std::vector<Store>{{0, "a", {}}, {}, {0, "b", {}}});
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_list_of_objects, refused) {
    test::rejects<many<PlainStoreSchema>>(sample.input, sample.expected);
}

BOOST_AUTO_TEST_CASE(keys_its_messages_by_index) {
    BOOST_TEST(test::messages_of<many<PlainStoreSchema>>(R"([{},5,{"name":1}])") ==
               test::tree_of(R"({"1":{"_schema":["Invalid input type."]},"2":{"name":["Not a valid string."]}})"));
    BOOST_TEST(test::messages_of<many<PlainStoreSchema>>("{}") ==
               test::tree_of(R"({"_schema":["Invalid input type."]})"));
}

BOOST_AUTO_TEST_CASE(loads_into_a_reused_vector) {
    std::vector<Item> slot(3, Item{.name = "old", .store = reinterpret_cast<const Store*>(&slot)});
    BOOST_TEST(mallow::loads_to<many<ItemUpdateSchema>>(slot, R"([{"name":"a"},{"price":2}])").has_value());
    BOOST_TEST((slot == std::vector<Item>{Item{.name = "a"}, Item{.price = 2}}));
    BOOST_TEST(!mallow::loads_to<many<ItemUpdateSchema>>(slot, R"([{"name":"a"},5])").has_value());
    BOOST_TEST(slot.empty());
}

BOOST_AUTO_TEST_CASE(dumps_any_range) {
    const std::vector<Item> items{{1, "a", 1.5}, {2, "b", 20}};
    const char* const json = R"([{"id":1,"name":"a","price":1.5},{"id":2,"name":"b","price":20.0}])";
    test::dumps_as<many<PlainItemSchema>>(items, json);
    test::dumps_as<many<PlainItemSchema>>(std::list<Item>(items.begin(), items.end()), json);
    test::dumps_as<many<PlainItemSchema>>(std::vector<const Item*>{&items[0], &items[1]}, json);
    const Item array[] = {items[0], items[1]};
    test::dumps_as<many<PlainItemSchema>>(array, json);
    test::dumps_as<many<PlainItemSchema>>(std::vector<Item>{}, "[]");
}

BOOST_AUTO_TEST_SUITE_END()
