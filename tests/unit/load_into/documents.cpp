// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Loose : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int           number {};
    Nested<Loose> inner  {};
    List<Int>     list   {};
    Str           label  {data_key("alias"), attribute("number"), load_only};
};
BOOST_DESCRIBE_STRUCT(Loose, (), (number, inner, list, label))

struct Holder {
    boost::json::object object;
    boost::json::value  any;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (object, any))

struct HolderSchema : mallow::Schema<Holder> {
    Nested<Loose> object {};
    Nested<Loose> any    {};
};
BOOST_DESCRIBE_STRUCT(HolderSchema, (), (object, any))

constexpr const char* before =
    R"({"z":0,"number":1,"inner":{"y":1,"list":[1,2],"inner":{"number":2,"x":3},"w":4},"list":[1],"v":5})";

struct change {
    const char* input;
    const char* expected;
    friend std::ostream& operator<<(std::ostream& out, const change& each) { return out << each.input; }
};

const change changes[] = {
    {R"({})", before},
    {R"({"number":9,"list":[8]})",
     R"({"z":0,"number":9,"inner":{"y":1,"list":[1,2],"inner":{"number":2,"x":3},"w":4},"list":[8],"v":5})"},
    {R"({"number":9,"number":7})",
     R"({"z":0,"number":7,"inner":{"y":1,"list":[1,2],"inner":{"number":2,"x":3},"w":4},"list":[1],"v":5})"},
    {R"({"inner":{"y":2,"new":1,"list":[]},"inner":{"newer":2}})",
     R"({"z":0,"number":1,"inner":{"y":1,"list":[1,2],"inner":{"number":2,"x":3},"w":4,"newer":2},"list":[1],"v":5})"},
    {R"({"inner":{"inner":{"number":5,"a":1},"inner":{"b":2}},"u":1,"u":2,"inner":{"inner":{"inner":{"inner":{}}}}})",
     R"({"z":0,"number":1,"inner":{"y":1,"list":[1,2],"inner":{"number":2,"x":3,"inner":{"inner":{}}},"w":4},"list":[1],"v":5,"u":2})"},
    {R"({"inner":7,"inner":{"number":3}})",
     R"({"z":0,"number":1,"inner":{"y":1,"list":[1,2],"inner":{"number":2,"x":3},"w":4,"number":3},"list":[1],"v":5})"},
    {R"({"number":2,"alias":"a","number":3})",
     R"({"z":0,"number":3,"inner":{"y":1,"list":[1,2],"inner":{"number":2,"x":3},"w":4},"list":[1],"v":5})"},
    {R"({"alias":"a","number":2,"alias":"b"})",
     R"({"z":0,"number":"b","inner":{"y":1,"list":[1,2],"inner":{"number":2,"x":3},"w":4},"list":[1],"v":5})"},
};

// Each begins to change much.
const test::row<test::expected_errors> refusals[] = {
    {"replaced", R"({"number":9,"list":[8],"list":[7,"x"]})", {{"/list/1", errc::invalid_integer}}},
    {"kept", R"({"v":[1],"number":"?","new":1,"new":2,"newer":3,"v":{}})", {{"/number", errc::invalid_integer}}},
    {"merged", R"({"inner":{"a":1,"number":2,"inner":{"list":[1],"inner":{}},"list":0,"b":3}})", {{"/inner/list", errc::invalid_list}}},
    {"merged again", R"({"inner":{"a":1,"number":2,"w":1},"c":1,"inner":{"inner":{"a":1,"number":null},"y":0}})",
     {{"/inner/inner/number", errc::null}}},
    {"merged, then replaced", R"({"inner":{"a":1,"inner":{}},"inner":7})", {{"/inner", errc::invalid_object}}},
    {"one attribute of two fields", R"({"number":1,"alias":"2","number":3,"alias":"4","inner":0})", {{"/inner", errc::invalid_object}}},
};

boost::json::object old_object() { return test::tree_of(before).as_object(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(load_into_documents)

// A tree has no repeated keys: tests of these are of texts.
BOOST_DATA_TEST_CASE(are_merged_and_restart_at_a_repeated_key, changes) {
    boost::json::object target = old_object();
    BOOST_TEST_REQUIRE(mallow::loads_into<Loose>(target, test::exact_copy(sample.input).view()).has_value());
    BOOST_TEST(test::same(target, test::tree_of(sample.expected)), target);
    Holder holder{old_object(), old_object()};
    const std::string both = std::string(R"({"object":)") + sample.input + R"(,"any":)" + std::string(sample.input) + "}";
    BOOST_TEST_REQUIRE(mallow::loads_into<HolderSchema>(holder, test::exact_copy(both).view()).has_value());
    BOOST_TEST(test::same(holder.object, test::tree_of(sample.expected)), holder.object);
    BOOST_TEST(test::same(holder.any, test::tree_of(sample.expected)), holder.any);
}

BOOST_DATA_TEST_CASE(are_untouched_by_a_failure_the_order_of_keys_included, refusals) {
    boost::json::object target = old_object();
    const auto from_text = mallow::loads_into<Loose>(target, test::exact_copy(sample.input).view()).error();
    BOOST_TEST((test::summary(from_text) == sample.expected), test::render(from_text));
    BOOST_TEST(test::same(target, old_object()), target);
    BOOST_TEST(mallow::load_into<Loose>(target, test::tree_of(sample.input)).has_error());
    BOOST_TEST(test::same(target, old_object()), target);
    Holder holder{old_object(), old_object()};
    for (const char* const member : {"object", "any"}) {
        const std::string json = std::string(R"({")") + member + R"(":)" + std::string(sample.input) + "}";
        BOOST_TEST(mallow::loads_into<HolderSchema>(holder, json).has_error());
        BOOST_TEST(mallow::load_into<HolderSchema>(holder, test::tree_of(json)).has_error());
        BOOST_TEST(test::same(holder.object, old_object()), holder.object);
        BOOST_TEST(test::same(holder.any, old_object()), holder.any);
    }
}

BOOST_AUTO_TEST_CASE(that_were_no_objects_are_filled_afresh) {
    Holder holder;
    holder.any = {1, 2};
    BOOST_TEST(mallow::loads_into<HolderSchema>(holder, R"({"any":{"number":1},"any":{"list":[]},"object":{"number":2}})").has_value());
    BOOST_TEST(test::same(holder.any, test::tree_of(R"({"list":[]})")), holder.any);
    BOOST_TEST(test::same(holder.object, test::tree_of(R"({"number":2})")), holder.object);
    Holder refused;
    refused.any = {1, 2};
    BOOST_TEST(mallow::loads_into<HolderSchema>(refused, R"({"any":{"number":1},"any":{"list":[]},"object":{"number":"?"}})").has_error());
    BOOST_TEST(test::same(refused.any, boost::json::array{1, 2}), refused.any);
    BOOST_TEST(refused.object.empty());
}

BOOST_AUTO_TEST_CASE(keep_their_memory_resource) {
    boost::json::monotonic_resource resource;
    boost::json::object target(old_object(), &resource);
    BOOST_TEST(mallow::loads_into<Loose>(target, R"({"inner":{"list":[3],"new":{"a":1}},"list":[1],"number":"?"})").has_error());
    BOOST_TEST((target.storage().get() == &resource));
    BOOST_TEST(test::same(target, old_object()), target);
    BOOST_TEST(mallow::loads_into<Loose>(target, R"({"inner":{"list":[3],"new":{"a":1}},"list":[1],"number":"7"})").has_value());
    BOOST_TEST((target.storage().get() == &resource));
    BOOST_TEST((target.at("inner").at("list").storage().get() == &resource));
}

BOOST_AUTO_TEST_CASE(say_what_was_touched) {
    boost::json::object target = old_object();
    const auto touched = mallow::loads_into<Loose>(target, R"({"inner":{"number":1},"inner":{"list":[1]}})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST((*touched == mallow::field_set<Loose>{"inner.list"}));
}

BOOST_AUTO_TEST_SUITE_END()
