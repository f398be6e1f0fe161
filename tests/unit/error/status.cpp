// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <mallow/errors.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <cstdint>
#include <map>
#include <sstream>
#include <string>

namespace {

using mallow::errc;

mallow::validation_error errors_of(std::initializer_list<std::pair<const char*, errc>> list) {
    mallow::errors errors;
    for (const auto& [pointer, code] : list) errors.add(pointer, code);
    return errors.take();
}

struct Prices {
    std::map<std::int64_t, std::int64_t> by_id;
};
BOOST_DESCRIBE_STRUCT(Prices, (), (by_id))

struct PricesSchema : mallow::Schema<Prices> {
    Dict<Int, Int> by_id {};
};
BOOST_DESCRIBE_STRUCT(PricesSchema, (), (by_id))

/// As text and as a document.
void agrees(const mallow::validation_error& errors) {
    std::string text = "before ";
    errors.append_messages(text);
    BOOST_TEST(text == "before " + boost::json::serialize(errors.messages()));
    text.clear();
    errors.append_problem(text);
    BOOST_TEST(text == boost::json::serialize(errors.problem()));
    text.clear();
    errors.append_problem(text, 409);
    BOOST_TEST(text == boost::json::serialize(errors.problem(409)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(error_status)

BOOST_AUTO_TEST_CASE(follows_the_codes) {
    BOOST_TEST(mallow::validation_error().http_status() == 200);
    BOOST_TEST(errors_of({{"/id", errc::not_found}}).http_status() == 404);
    BOOST_TEST(errors_of({{"/name", errc::not_unique}, {"/items", errc::still_referenced}}).http_status() == 409);
    BOOST_TEST(errors_of({{"/name", errc::not_unique}, {"/id", errc::not_found}}).http_status() == 422);
    BOOST_TEST(errors_of({{"/name", errc::required}}).http_status() == 422);
    BOOST_TEST(mallow::loads<ItemSchema>("{").error().http_status() == 400);
    BOOST_TEST(mallow::loads<ItemSchema>("[]").error().http_status() == 422);
}

BOOST_AUTO_TEST_CASE(has_its_title) {
    const auto problem = errors_of({{"/name", errc::not_unique}}).problem();
    BOOST_TEST(problem.at("status").as_int64() == 409);
    BOOST_TEST(problem.at("title").as_string() == "Conflict");
    BOOST_TEST(errors_of({{"/name", errc::not_unique}}).problem(410).at("title").as_string() == "Gone");
    BOOST_TEST(errors_of({{"/id", errc::not_found}}).problem().at("title").as_string() == "Not Found");
}

BOOST_AUTO_TEST_CASE(is_written_as_the_document_is) {
    agrees(mallow::loads<mallow::many<StoreSchema>>("[{\"name\":1,\"a\\/b~\\n\\\"\":2,\"c\\u0001\":{}}, 5, {}, null]").error());
    agrees(mallow::loads<ItemSchema>("[]").error());
    agrees(mallow::loads<ItemSchema>("{\n \"name\": tru}").error());
    agrees(mallow::validation_error());
    agrees(mallow::loads<PricesSchema>(R"({"by_id":{"1":"x","y":2,"a~\/b":{}}})").error());
    mallow::errors errors;
    errors.add("/a", "First.");
    errors.add("/a/b", "Second \"quoted\".");
    errors.add("/a", "Third.");
    errors.add("", "Whole.");
    errors.add("/c/d", errc::invalid_object);
    errors.add("/c/d", "More.");
    errors.add("/e/1", "x");
    errors.add("/c", "y");
    errors.add("/_schema", errc::unknown_field);
    agrees(errors.take());
}

BOOST_AUTO_TEST_CASE(streams_one_error_as_the_list_does) {
    const auto errors = mallow::loads<ItemSchema>("{\"name\":1,\"price\":2,\"store_id\":3}").error();
    std::ostringstream one, all;
    one << errors[0];
    all << errors;
    BOOST_TEST(one.str() == "1:9: /name: Not a valid string.");
    BOOST_TEST(one.str() == all.str());
    one.str("");
    one << mallow::error();
    BOOST_TEST(one.str().empty());
}

BOOST_AUTO_TEST_SUITE_END()
