// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <stdexcept>
#include <string>

using mallow::errc;
using mallow::unknown;

namespace {

struct LooseSchema : mallow::Schema<> {
    Int       id    {dump_only, dump_default(7)};
    Str       name  {required, Length{.min = 1}};
    Float     price {load_default(1.5)};
    Bool      on    {allow_none, dump_default(true)};
    List<Int> sizes {data_key("dimensions"), load_default(nullptr)};
    Str       label {attribute("internal"), data_key("external"), load_only};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (id, name, price, on, sizes, label))

struct InnerSchema : mallow::Schema<> {
    Int x {required};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (x))

struct OuterSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Nested<InnerSchema>       inner {};
    List<Nested<InnerSchema>> list  {};
    Int                       secret {dump_only};
};
BOOST_DESCRIBE_STRUCT(OuterSchema, (), (inner, list, secret))

struct NoFields : mallow::Schema<> {};
BOOST_DESCRIBE_STRUCT(NoFields, (), ())

boost::json::object object(std::string_view json) { return test::tree_of(json).as_object(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_schemaless)

BOOST_AUTO_TEST_CASE(loads_to_an_object_keyed_by_attribute_or_name) {
    test::accepts<LooseSchema>(
        R"({"name":"n","price":"2","on":1,"dimensions":[1,"2"],"external":"e"})",
        object(R"({"name":"n","price":2.0,"on":true,"sizes":[1,2],"internal":"e"})"));
    static_assert(std::is_same_v<decltype(mallow::loads<LooseSchema>("")), mallow::result<boost::json::object>>);
}

BOOST_AUTO_TEST_CASE(fills_defaults_and_leaves_out_what_is_absent) {
    test::accepts<LooseSchema>(R"({"name":"n"})", object(R"({"name":"n","price":1.5,"sizes":null})"));
    test::accepts<LooseSchema>(R"({"name":"n"})", object(R"({"name":"n"})"), {.partial = true});
    test::accepts<LooseSchema>(R"({"name":"n","on":null})", object(R"({"name":"n","on":null,"price":1.5,"sizes":null})"));
}

BOOST_AUTO_TEST_CASE(refuses_as_any_schema_does) {
    test::rejects<LooseSchema>(
        R"({"id":1,"name":"","price":true,"dimensions":[1,"x"],"other":1})",
        {{"/id", errc::unknown_field}, {"/name", errc::too_short}, {"/price", errc::invalid_number},
         {"/dimensions/1", errc::invalid_integer}, {"/other", errc::unknown_field}});
    test::rejects<LooseSchema>(R"({"name":null})", {{"/name", errc::null}});
    test::rejects<LooseSchema>("[]", {{"", errc::invalid_object}});
}

BOOST_AUTO_TEST_CASE(holds_64_bit_integers) {
    test::accepts<InnerSchema>(R"({"x":9223372036854775807})", object(R"({"x":9223372036854775807})"));
    test::accepts<InnerSchema>(R"({"x":-9223372036854775808})", object(R"({"x":-9223372036854775808})"));
    test::rejects<InnerSchema>(R"({"x":18446744073709551616})", {{"/x", errc::number_too_large}});
    test::rejects<InnerSchema>(R"({"x":1.5})", {{"/x", errc::invalid_integer}});
}

BOOST_AUTO_TEST_CASE(nests_and_includes) {
    test::accepts<OuterSchema>(R"({"inner":{"x":"1"},"more":[{"a":null}],"list":[{"x":2}],"secret":3})",
                               object(R"({"inner":{"x":1},"more":[{"a":null}],"list":[{"x":2}]})"));
    test::rejects<OuterSchema>(R"({"inner":{"y":1},"list":[{},5]})",
                               {{"/inner/y", errc::unknown_field}, {"/inner/x", errc::required},
                                {"/list/0/x", errc::required}, {"/list/1", errc::invalid_object}});
    test::accepts<NoFields>(R"({"a":[1,{"b":2.5}],"c":"d"})", object(R"({"a":[1,{"b":2.5}],"c":"d"})"),
                            {.unknown = unknown::include});
    test::rejects<NoFields>(R"({"a":1})", {{"/a", errc::unknown_field}});
}

BOOST_AUTO_TEST_CASE(dumps_from_an_object) {
    test::dumps_as<LooseSchema>(object(R"({"sizes":[1],"name":"n","id":2,"price":1.0,"on":false,"internal":"e"})"),
                                R"({"id":2,"name":"n","price":1.0,"on":false,"dimensions":[1]})");
}

BOOST_AUTO_TEST_CASE(dump_default_fills_what_is_absent) {
    test::dumps_as<LooseSchema>(object("{}"), R"({"id":7,"on":true})");
    test::dumps_as<LooseSchema>(object(R"({"name":"n"})"), R"({"id":7,"name":"n","on":true})");
    test::dumps_as<LooseSchema>(object(R"({"on":null})"), R"({"id":7,"on":null})");
}

BOOST_AUTO_TEST_CASE(dumps_a_value_of_another_kind_as_it_is) {
    test::dumps_as<LooseSchema>(object(R"({"id":"seven","name":1.5,"price":[1],"on":{"a":1}})"),
                                R"({"id":"seven","name":1.5,"price":[1],"on":{"a":1}})");
}

BOOST_AUTO_TEST_CASE(loads_into_an_object) {
    boost::json::object target = object(R"({"name":"n","price":1.0,"other":true})");
    const auto touched = mallow::loads_into<LooseSchema>(target, R"({"price":2,"dimensions":[3]})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST((*touched == mallow::field_set<LooseSchema>{"price", "sizes"}));
    BOOST_TEST(boost::json::value(target) == test::tree_of(R"({"name":"n","price":2.0,"other":true,"sizes":[3]})"));
    BOOST_TEST(!mallow::loads_into<LooseSchema>(target, R"({"name":"","price":3})").has_value());
    BOOST_TEST(boost::json::value(target) == test::tree_of(R"({"name":"n","price":2.0,"other":true,"sizes":[3]})"));
}

BOOST_AUTO_TEST_SUITE_END()
