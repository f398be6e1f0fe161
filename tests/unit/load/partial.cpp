// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <concepts>

using mallow::errc;
using mallow::field_set;

static_assert(!std::convertible_to<const char*, mallow::partial_fields>, "a name is not true");
static_assert(!std::convertible_to<int, mallow::partial_fields>);
static_assert(std::convertible_to<bool, mallow::partial_fields>);
static_assert(std::convertible_to<field_set<ItemSchema>, mallow::partial_fields>);

BOOST_AUTO_TEST_SUITE(load_partial)

BOOST_AUTO_TEST_CASE(true_frees_all_fields_at_all_depths) {
    test::accepts<ItemSchema>("{}", Item{}, {.partial = true});
    test::rejects<ItemSchema>("{}", {{"/name", errc::required}, {"/price", errc::required}, {"/store_id", errc::required}},
                              {.partial = false});
    test::accepts<StoreWithItemsSchema>(R"({"items":[{},{"name":"n"}]})",
                                        Store{0, "", {Item{}, Item{.name = "n"}}}, {.partial = true});
    test::accepts<mallow::many<ItemSchema>>("[{},{}]", std::vector<Item>(2), {.partial = true});
}

BOOST_AUTO_TEST_CASE(names_free_their_own_fields_only) {
    test::rejects<ItemSchema>("{}", {{"/name", errc::required}, {"/store_id", errc::required}},
                              {.partial = mallow::fields<ItemSchema, "price">()});
    test::rejects<StoreWithItemsSchema>(
        R"({"items":[{}]})", {{"/items/0/name", errc::required}, {"/items/0/price", errc::required}},
        {.partial = field_set<StoreWithItemsSchema>{"items"}});
}

BOOST_AUTO_TEST_CASE(dotted_names_go_down_through_lists) {
    test::rejects<StoreWithItemsSchema>(R"({"items":[{},{"price":1}]})", {{"/items/0/price", errc::required}},
                                        {.partial = field_set<StoreWithItemsSchema>{"items.name"}});
    test::rejects<mallow::many<StoreWithItemsSchema>>(
        R"([{"items":[{}]}])", {{"/0/items/0/name", errc::required}},
        {.partial = mallow::fields<StoreWithItemsSchema, "items.price">()});
}

BOOST_AUTO_TEST_CASE(an_empty_set_frees_nothing) {
    test::rejects<ItemUpdateSchema>(R"({"x":1})", {{"/x", errc::unknown_field}}, {.partial = field_set<ItemUpdateSchema>{}});
    test::rejects<PlainItemSchema>("{}", {{"/name", errc::required}, {"/price", errc::required}},
                                   {.partial = field_set<PlainItemSchema>{}});
}

BOOST_AUTO_TEST_CASE(null_and_wrong_types_are_still_errors) {
    test::rejects<ItemSchema>(R"({"name":null,"price":"x","y":1})",
                              {{"/name", errc::null}, {"/price", errc::invalid_number}, {"/y", errc::unknown_field}},
                              {.partial = true});
}

BOOST_AUTO_TEST_CASE(a_base_schemas_set_serves_and_any_others_is_refused) {
    test::rejects<ItemSchema>("{}", {{"/name", errc::required}, {"/store_id", errc::required}},
                              {.partial = mallow::fields<PlainItemSchema, "price">()});
    const mallow::load_options other{.partial = mallow::fields<PlainStoreSchema, "name">()};
    BOOST_CHECK_THROW((void)mallow::loads<ItemSchema>("{}", other), std::invalid_argument);
    const mallow::load_options derived{.partial = mallow::fields<ItemSchema, "name">()};
    BOOST_CHECK_THROW((void)mallow::loads<PlainItemSchema>("{}", derived), std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()
