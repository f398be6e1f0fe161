// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <ctime>
#include <memory>
#include <string>
#include <vector>

using mallow::errc;
using test::tree_of;

namespace {

constexpr const char* recorded = R"({"name":1,"price":"abc","store_id":"x","foo":1,"id":3})";

std::string keys_of(const boost::json::object& object) {
    std::string keys;
    for (const auto& member : object) keys += std::string(member.key()) + " ";
    return keys;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(error_tree)

BOOST_AUTO_TEST_CASE(messages_are_shaped_like_the_input) {
    BOOST_TEST(test::messages_of<ItemSchema>(recorded) ==
               tree_of(R"({"name":["Not a valid string."],"price":["Not a valid number."],)"
                       R"("store_id":["Not a valid integer."],"foo":["Unknown field."],"id":["Unknown field."]})"));
    BOOST_TEST(test::messages_of<StoreWithItemsSchema>(R"({"name":"s","items":[{"name":"n","price":1},{"name":"n"},5]})") ==
               tree_of(R"({"items":{"1":{"price":["Missing data for required field."]},)"
                       R"("2":{"_schema":["Invalid input type."]}}})"));
    BOOST_TEST(test::messages_of<ItemSchema>("[]") == tree_of(R"({"_schema":["Invalid input type."]})"));
}

BOOST_AUTO_TEST_CASE(messages_follow_the_order_of_errors) {
    BOOST_TEST(keys_of(mallow::loads<ItemSchema>(recorded).error().messages()) == "name price store_id foo id ");
    BOOST_TEST(keys_of(mallow::loads<ItemSchema>(R"({"z":1,"price":"x","a":1})").error().messages()) ==
               "z price a name store_id ");
}

BOOST_AUTO_TEST_CASE(messages_of_malformed_text_concern_the_whole) {
    const auto messages = mallow::loads<ItemSchema>(R"({"name":)").error().messages();
    BOOST_TEST(keys_of(messages) == "_schema ");
    BOOST_TEST_REQUIRE(messages.at("_schema").is_array());
    BOOST_TEST(messages.at("_schema").as_array().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_problem_is_an_rfc_9457_document) {
    const mallow::validation_error errors = mallow::loads<ItemSchema>("{\"name\":1,\n \"price\":2,\"store_id\":3}").error();
    const boost::json::object problem = errors.problem();
    BOOST_TEST(keys_of(problem) == "type title status detail errors ");
    BOOST_TEST(problem.at("type").is_string());
    BOOST_TEST(problem.at("title").is_string());
    BOOST_TEST(problem.at("detail").is_string());
    BOOST_TEST(problem.at("status") == boost::json::value(422));
    BOOST_TEST_REQUIRE(problem.at("errors").is_array());
    BOOST_TEST_REQUIRE(problem.at("errors").as_array().size() == 1u);
    const boost::json::object each = problem.at("errors").as_array()[0].as_object();
    BOOST_TEST(each.at("pointer") == boost::json::value("/name"));
    BOOST_TEST(each.at("code") == boost::json::value("invalid_string"));
    BOOST_TEST(each.at("detail") == boost::json::value("Not a valid string."));
    BOOST_TEST(each.at("line") == boost::json::value(1));
    BOOST_TEST(each.at("column") == boost::json::value(9));
}

BOOST_AUTO_TEST_CASE(a_problem_of_malformed_text_is_status_400) {
    const auto problem = mallow::loads<ItemSchema>("{\n  \"name\":").error().problem();
    BOOST_TEST(problem.at("status") == boost::json::value(400));
    const boost::json::object each = problem.at("errors").as_array().at(0).as_object();
    BOOST_TEST(each.at("pointer") == boost::json::value(""));
    BOOST_TEST(each.at("code") == boost::json::value("syntax"));
    BOOST_TEST(each.at("line") == boost::json::value(2));
}

BOOST_AUTO_TEST_CASE(a_problem_of_a_value_has_no_lines) {
    const auto problem = mallow::load<ItemSchema>(tree_of(recorded)).error().problem();
    BOOST_TEST(problem.at("status") == boost::json::value(422));
    BOOST_TEST(problem.at("errors").as_array().size() == 5u);
    BOOST_TEST(!problem.at("errors").as_array()[0].as_object().contains("line"));
}

BOOST_AUTO_TEST_CASE(a_data_key_with_slashes_is_one_key) {
    const auto errors = mallow::loads<ItemSchema>(R"({"a/b~c":{"d":1}})", {.partial = true}).error();
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors[0].pointer() == "/a~1b~0c");
    BOOST_TEST(boost::json::value(errors.messages()) == tree_of(R"({"a/b~c":["Unknown field."]})"));
}

struct Chain {
    std::unique_ptr<Chain> child;
    std::vector<int> numbers;
    int number{};
};
BOOST_DESCRIBE_STRUCT(Chain, (), (child, numbers, number))

struct ChainSchema : mallow::Schema<Chain> {
    Nested<ChainSchema> child   {};
    List<Int>           numbers {};
    Int                 number  {};
};
BOOST_DESCRIBE_STRUCT(ChainSchema, (), (child, numbers, number))

BOOST_AUTO_TEST_CASE(messages_of_many_errors_far_down_are_made_in_no_time) {
    std::string text;
    for (int level = 0; level < 900; ++level) text += R"({"child":)";
    text += R"({"numbers":["x")";
    for (int i = 1; i < 20'000; ++i) text += R"(,"x")";
    text += "]}" + std::string(900, '}');
    const auto errors = mallow::loads<ChainSchema>(text, {.max_errors = 100'000, .max_depth = 1000}).error();
    BOOST_TEST_REQUIRE(errors.size() == 20'000u);
    const std::clock_t start = std::clock();
    const boost::json::object messages = errors.messages();
    BOOST_TEST(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 5);
    const boost::json::object* below = &messages;
    for (int level = 0; level < 900; ++level) below = &below->at("child").as_object();
    BOOST_TEST(below->at("numbers").as_object().size() == 20'000u);
}

BOOST_AUTO_TEST_CASE(messages_stand_where_they_belong_in_whatever_order_errors_come) {
    const auto errors = mallow::loads<ChainSchema>(
        R"({"child":{"child":{"number":"x","z":1},"numbers":["x",1,"y"],"z":1,"number":"x"},"z":1,"child2":2,"number":"y","numbers":["z"]})").error();
    BOOST_TEST(boost::json::value(errors.messages()) == tree_of(
        R"({"child":{"child":{"number":["Not a valid integer."],"z":["Unknown field."]},"numbers":{"0":["Not a valid integer."],"2":["Not a valid integer."]},)"
        R"("z":["Unknown field."],"number":["Not a valid integer."]},"z":["Unknown field."],"child2":["Unknown field."],)"
        R"("number":["Not a valid integer."],"numbers":{"0":["Not a valid integer."]}})"));
}

BOOST_AUTO_TEST_CASE(unknown_keys_like_indices_or_schema_are_keys) {
    BOOST_TEST(test::messages_of<PlainStoreSchema>(R"({"0":1,"_schema":2,"":3})") ==
               tree_of(R"({"0":["Unknown field."],"_schema":["Unknown field."],"":["Unknown field."]})"));
}

BOOST_AUTO_TEST_SUITE_END()
