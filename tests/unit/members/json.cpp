// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <optional>

using mallow::errc;

namespace {

struct Loose : mallow::Schema<> {
    Int id   {required};
    Str name {};
};
BOOST_DESCRIBE_STRUCT(Loose, (), (id, name))

struct Document {
    boost::json::value               number;
    boost::json::value               text;
    boost::json::value               flag;
    boost::json::value               any;
    boost::json::object              object;
    boost::json::array               array;
    bool operator==(const Document& other) const {
        return test::same(number, other.number) && test::same(text, other.text) && test::same(flag, other.flag) &&
               test::same(any, other.any) && test::same(object, other.object) && test::same(array, other.array);
    }
};
BOOST_DESCRIBE_STRUCT(Document, (), (number, text, flag, any, object, array))

struct DocumentSchema : mallow::Schema<Document> {
    Float         number {};
    Str           text   {};
    Bool          flag   {};
    List<Str>     any    {};
    Nested<Loose> object {};
    List<Int>     array  {};
};
BOOST_DESCRIBE_STRUCT(DocumentSchema, (), (number, text, flag, any, object, array))

Document document() {
    Document result;
    result.number = 1.5;
    result.text = "x";
    result.flag = true;
    result.any = test::tree_of(R"(["a","b"])");
    result.object = test::tree_of(R"({"id":1,"name":"n"})").as_object();
    result.array = test::tree_of("[1,2]").as_array();
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(members_json)

BOOST_AUTO_TEST_CASE(hold_what_their_field_loads) {
    test::accepts<DocumentSchema>(
        R"({"number":"1.5","text":"x","flag":1,"any":["a","b"],"object":{"id":"1","name":"n"},"array":[1,"2"]})",
        document());
}

BOOST_AUTO_TEST_CASE(refuse_what_their_field_refuses) {
    test::rejects<DocumentSchema>(
        R"({"number":true,"text":1,"flag":"x","any":[1],"object":{},"array":["x"]})",
        {{"/number", errc::invalid_number}, {"/text", errc::invalid_string}, {"/flag", errc::invalid_boolean},
         {"/any/0", errc::invalid_string}, {"/object/id", errc::required}, {"/array/0", errc::invalid_integer}});
}

BOOST_AUTO_TEST_CASE(are_dumped) {
    test::dumps_as<DocumentSchema>(
        document(),
        R"({"number":1.5,"text":"x","flag":true,"any":["a","b"],"object":{"id":1,"name":"n"},"array":[1,2]})");
}

BOOST_AUTO_TEST_SUITE_END()
