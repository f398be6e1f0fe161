// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>

using mallow::errc;

namespace {

struct Keys {
    int camel{};
    int empty{};
    int quoted{};
    int slashed{};
    int umlaut{};
    int control{};
    int spaced{};
    int swapped_a{};
    int swapped_b{};
    bool operator==(const Keys&) const = default;
};
BOOST_DESCRIBE_STRUCT(Keys, (), (camel, empty, quoted, slashed, umlaut, control, spaced, swapped_a, swapped_b))

struct KeysSchema : mallow::Schema<Keys> {
    Int camel     {data_key("storeId")};
    Int empty     {data_key("")};
    Int quoted    {data_key("a\"b\\c")};
    Int slashed   {data_key("a/b~c")};
    Int umlaut    {data_key("größe😀")};
    Int control   {data_key("tab\t")};
    Int spaced    {data_key(" ")};
    Int swapped_a {data_key("swapped_b")};
    Int swapped_b {data_key("swapped_a")};
};
BOOST_DESCRIBE_STRUCT(KeysSchema, (), (camel, empty, quoted, slashed, umlaut, control, spaced, swapped_a, swapped_b))

struct AttributeSchema : mallow::Schema<Keys> {
    Int id   {attribute("camel")};
    Int size {attribute("umlaut"), data_key("größe")};
};
BOOST_DESCRIBE_STRUCT(AttributeSchema, (), (id, size))

constexpr const char* as_json =
    "{\"storeId\":1,\"\":2,\"a\\\"b\\\\c\":3,\"a/b~c\":4,\"größe😀\":5,\"tab\\t\":6,\" \":7,\"swapped_b\":8,"
    "\"swapped_a\":9}";

}  // namespace

BOOST_AUTO_TEST_SUITE(options_data_key)

BOOST_AUTO_TEST_CASE(names_the_key_in_both_directions) {
    const Keys keys{1, 2, 3, 4, 5, 6, 7, 8, 9};
    test::accepts<KeysSchema>(as_json, keys);
    test::dumps_as<KeysSchema>(keys, as_json);
}

BOOST_AUTO_TEST_CASE(matches_however_it_is_escaped) {
    test::accepts<KeysSchema>(
        R"({"\u0073toreId":1,"\u0061\u0022b\u005cc":3,"a\/b\u007ec":4,"gr\u00f6\u00dfe\ud83d\ude00":5,"tab\u0009":6})",
        Keys{.camel = 1, .quoted = 3, .slashed = 4, .umlaut = 5, .control = 6});
}

BOOST_AUTO_TEST_CASE(is_what_errors_name) {
    test::rejects<KeysSchema>(
        R"({"storeId":"x","":"x","a\"b\\c":"x","a/b~c":"x","tab\t":"x"," ":"x"})",
        {{"/storeId", errc::invalid_integer}, {"/", errc::invalid_integer}, {"/a\"b\\c", errc::invalid_integer},
         {"/a~1b~0c", errc::invalid_integer}, {"/tab\t", errc::invalid_integer}, {"/ ", errc::invalid_integer}});
    BOOST_TEST(test::messages_of<KeysSchema>(R"({"a/b~c":"x","":"x"})") ==
               test::tree_of(R"({"a/b~c":["Not a valid integer."],"":["Not a valid integer."]})"));
}

BOOST_AUTO_TEST_CASE(replaces_the_name) {
    test::rejects<KeysSchema>(R"({"camel":1,"umlaut":2})",
                              {{"/camel", errc::unknown_field}, {"/umlaut", errc::unknown_field}});
}

BOOST_AUTO_TEST_CASE(keys_differing_by_little_are_unknown) {
    test::rejects<KeysSchema>(
        R"({"storeId ":1,"storeI":1,"storeIdd":1,"StoreId":1,"storeId\u0000":1,"gro\u0308ße":1,"a/b":1,"  ":1})",
        {{"/storeId ", errc::unknown_field}, {"/storeI", errc::unknown_field}, {"/storeIdd", errc::unknown_field},
         {"/StoreId", errc::unknown_field}, {std::string("/storeId\0", 9), errc::unknown_field},
         {"/gro\u0308ße", errc::unknown_field}, {"/a~1b", errc::unknown_field}, {"/  ", errc::unknown_field}});
}

BOOST_AUTO_TEST_CASE(attribute_names_the_member) {
    test::accepts<AttributeSchema>("{\"id\":1,\"größe\":2}", Keys{.camel = 1, .umlaut = 2});
    test::dumps_as<AttributeSchema>(Keys{.camel = 1, .umlaut = 2}, "{\"id\":1,\"größe\":2}");
    test::rejects<AttributeSchema>(R"({"camel":1,"size":2})",
                                   {{"/camel", errc::unknown_field}, {"/size", errc::unknown_field}});
}

BOOST_AUTO_TEST_SUITE_END()
