// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>

using mallow::errc;

namespace {

struct Switch {
    bool v{};
    bool operator==(const Switch&) const = default;
};
BOOST_DESCRIBE_STRUCT(Switch, (), (v))

struct SwitchSchema : mallow::Schema<Switch> {
    Bool v {};
};
BOOST_DESCRIBE_STRUCT(SwitchSchema, (), (v))

struct StrictSchema : mallow::Schema<Switch> {
    Bool v {strict};
};
BOOST_DESCRIBE_STRUCT(StrictSchema, (), (v))

const char* const truths[] = {"true", "1",     "1.0",     "\"t\"", "\"T\"", "\"true\"", "\"True\"", "\"TRUE\"", "\"on\"",
                              "\"On\"", "\"ON\"", "\"y\"", "\"Y\"", "\"yes\"", "\"Yes\"", "\"YES\"", "\"1\"", "\"\\u0074rue\""};

const char* const falsehoods[] = {"false",  "0",       "0.0",     "\"f\"", "\"F\"", "\"false\"", "\"False\"", "\"FALSE\"",
                                  "\"off\"", "\"Off\"", "\"OFF\"", "\"n\"", "\"N\"", "\"no\"", "\"No\"", "\"NO\"", "\"0\""};

const char* const neither[] = {"2",        "-1",      "0.5",     "1e2",      "1e400",    "18446744073709551615", "\"\"",
                               "\"2\"",    "\"tRUE\"", "\"oN\"",  "\"yEs\"",  "\"fALSE\"", "\" true\"", "\"true \"",
                               "\"01\"",   "\"1.0\"", "\"null\"", "\"tru\"",  "\"truee\"", "\"t\\u0000\"", "[]", "[true]", "{}"};

const char* const not_strictly[] = {"1", "0", "1.0", "\"true\"", "\"false\"", "\"1\"", "\"yes\""};

std::string with(const char* value) { return std::string(R"({"v":)") + value + "}"; }

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_bool)

BOOST_DATA_TEST_CASE(loads_every_spelling_of_true, truths) { test::accepts<SwitchSchema>(with(sample), Switch{true}); }

BOOST_DATA_TEST_CASE(loads_every_spelling_of_false, falsehoods) {
    const boost::json::value tree = test::tree_of(with(sample));
    Switch on{true};
    BOOST_TEST(mallow::load_into<SwitchSchema>(on, tree).has_value());
    BOOST_TEST(!on.v);
    test::accepts<SwitchSchema>(with(sample), Switch{false});
}

BOOST_DATA_TEST_CASE(refuses_anything_else, neither) {
    test::rejects<SwitchSchema>(with(sample), {{"/v", errc::invalid_boolean}});
}

BOOST_DATA_TEST_CASE(takes_json_booleans_alone_when_strict, not_strictly) {
    test::rejects<StrictSchema>(with(sample), {{"/v", errc::invalid_boolean}});
    test::rejects<SwitchSchema>(with(sample), {{"/v", errc::invalid_boolean}}, {.strict = true});
}

BOOST_AUTO_TEST_CASE(takes_json_booleans_when_strict) {
    test::accepts<StrictSchema>(R"({"v":true})", Switch{true});
    test::accepts<StrictSchema>(R"({"v":false})", Switch{false});
}

BOOST_AUTO_TEST_CASE(refuses_null) { test::rejects<SwitchSchema>(R"({"v":null})", {{"/v", errc::null}}); }

BOOST_AUTO_TEST_CASE(dumps_true_and_false) {
    test::dumps_as<SwitchSchema>(Switch{true}, R"({"v":true})");
    test::dumps_as<SwitchSchema>(Switch{false}, R"({"v":false})");
}

BOOST_AUTO_TEST_SUITE_END()
