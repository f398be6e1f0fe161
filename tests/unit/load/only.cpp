// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

using mallow::errc;
using mallow::field_set;
using mallow::unknown;

BOOST_AUTO_TEST_SUITE(load_only)

BOOST_AUTO_TEST_CASE(what_is_not_selected_is_unknown_and_not_missed) {
    const auto names = field_set<ItemSchema>{"name"};
    test::accepts<ItemSchema>(R"({"name":"n"})", Item{.name = "n"}, {.only = names});
    test::rejects<ItemSchema>(R"({"name":"n","price":1})", {{"/price", errc::unknown_field}}, {.only = names});
    test::accepts<ItemSchema>(R"({"name":"n","price":1})", Item{.name = "n"}, {.unknown = unknown::exclude, .only = names});
    test::rejects<ItemSchema>("{}", {{"/name", errc::required}}, {.only = names});
}

BOOST_AUTO_TEST_CASE(exclude_takes_away) {
    test::rejects<ItemSchema>(R"({"name":"n","price":1})",
                              {{"/price", errc::unknown_field}, {"/store_id", errc::required}},
                              {.exclude = field_set<ItemSchema>{"price"}});
    test::accepts<ItemSchema>(R"({"name":"n"})", Item{.name = "n"},
                              {.only = field_set<ItemSchema>{"name", "price"}, .exclude = field_set<ItemSchema>{"price"}});
}

BOOST_AUTO_TEST_CASE(an_empty_set_selects_nothing) {
    test::accepts<ItemSchema>("{}", Item{}, {.only = field_set<ItemSchema>{}});
    test::rejects<ItemSchema>(R"({"name":"n"})", {{"/name", errc::unknown_field}}, {.only = field_set<ItemSchema>{}});
    test::accepts<ItemUpdateSchema>(R"({"name":"n"})", Item{.name = "n"}, {.exclude = field_set<ItemUpdateSchema>{}});
    test::accepts<ItemUpdateSchema>(R"({"name":"n"})", Item{.name = "n"}, {});
}

BOOST_AUTO_TEST_CASE(dotted_names_select_inside_nested_schemas_and_lists) {
    using Schema = StoreWithItemsSchema;
    const auto one = Store{0, "", {Item{.name = "n"}}};
    test::accepts<Schema>(R"({"items":[{"name":"n"}]})", one, {.only = field_set<Schema>{"items.name"}});
    test::rejects<Schema>(R"({"name":"s","items":[{"name":"n","price":1},{}]})",
                          {{"/name", errc::unknown_field}, {"/items/0/price", errc::unknown_field},
                           {"/items/1/name", errc::required}},
                          {.only = field_set<Schema>{"items.name"}});
    test::accepts<Schema>(R"({"items":[{"name":"n"}]})", one, {.exclude = field_set<Schema>{"items.price"}});
    test::accepts<Schema>(R"({"items":[{"name":"n"}]})", one,
                          {.only = field_set<Schema>{"items", "items.name"}});
    test::accepts<Schema>(R"({"name":"s"})", Store{.id = 0, .name = "s", .items = {}}, {.exclude = field_set<Schema>{"items"}});
}

BOOST_AUTO_TEST_CASE(dump_only_fields_stay_unknown) {
    test::rejects<ItemSchema>(R"({"id":1})", {{"/id", errc::unknown_field}}, {.only = field_set<ItemSchema>{"id"}});
}

BOOST_AUTO_TEST_CASE(serves_many) {
    test::accepts<mallow::many<ItemSchema>>(R"([{"name":"n"}])", std::vector<Item>{Item{.name = "n"}},
                                            {.only = field_set<ItemSchema>{"name"}});
    test::accepts<mallow::many<ItemSchema>>(R"([{"name":"n"}])", std::vector<Item>{Item{.name = "n"}},
                                            {.only = field_set<mallow::many<ItemSchema>>{"name"}});
}

BOOST_AUTO_TEST_CASE(any_other_schemas_set_is_refused) {
    const mallow::load_options other{.only = field_set<PlainStoreSchema>{"name"}};
    BOOST_CHECK_THROW((void)mallow::loads<ItemSchema>("{}", other), std::invalid_argument);
    BOOST_CHECK_THROW((void)mallow::load<ItemSchema>(boost::json::value(), other), std::invalid_argument);
    const mallow::load_options exclude{.exclude = field_set<PlainStoreSchema>{"name"}};
    BOOST_CHECK_THROW((void)mallow::loads<ItemSchema>("{}", exclude), std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()
