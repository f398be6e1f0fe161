// SPDX-License-Identifier: BSL-1.0
// Objects all of whose fields are plain numbers and strings have a way of their own; whatever stops it, the text is the same.

#include "check.hpp"
#include "seed.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

struct Flat {
    std::string first;
    std::int64_t count{};
    double rate{};
    bool flag{};
    std::string note;
    std::string last;
};
BOOST_DESCRIBE_STRUCT(Flat, (), (first, count, rate, flag, note, last))

struct FlatSchema : mallow::Schema<Flat> {
    Str   first {};
    Int   count {};
    Float rate  {};
    Bool  flag  {};
    Str   note  {data_key("a key of twenty-eight bytes.")};
    Str   last  {};
};
BOOST_DESCRIBE_STRUCT(FlatSchema, (), (first, count, rate, flag, note, last))

/// Some fields are only loaded, the first among them.
struct PartSchema : mallow::Schema<Flat> {
    Str   first {load_only};
    Int   count {};
    Bool  flag  {load_only};
    Str   last  {};
};
BOOST_DESCRIBE_STRUCT(PartSchema, (), (first, count, flag, last))

struct NothingSchema : mallow::Schema<Flat> {
    Str first {load_only};
    Int count {load_only};
};
BOOST_DESCRIBE_STRUCT(NothingSchema, (), (first, count))

/// A key that is written each time anew.
struct LongKeySchema : mallow::Schema<Flat> {
    Int count {data_key("a key of twenty-nine bytes...")};
    Str last  {};
};
BOOST_DESCRIBE_STRUCT(LongKeySchema, (), (count, last))

std::string quoted(std::string_view text) { return boost::json::serialize(boost::json::string(text)); }

using numbers = std::vector<std::pair<double, std::string>>;
const numbers rates{{0, "0.0"}, {17.99, "17.99"}, {-0.1, "-0.1"}, {1e300, "1e+300"}, {1.0 / 3, "0.3333333333333333"}, {5e-324, "5e-324"}};

std::string text_of(const Flat& each) {
    std::string rate;
    for (const auto& [number, text] : rates)
        if (number == each.rate) rate = text;
    return R"({"first":)" + quoted(each.first) + R"(,"count":)" + std::to_string(each.count) + R"(,"rate":)" + rate + R"(,"flag":)" +
           (each.flag ? "true" : "false") + R"(,"a key of twenty-eight bytes.":)" + quoted(each.note) + R"(,"last":)" + quoted(each.last) + "}";
}

/// Objects of every kind of string and number, one behind the other in no order.
class author {
public:
    std::vector<Flat> list(std::size_t count, unsigned unusual) {
        std::vector<Flat> made(count);
        for (Flat& each : made) {
            each = {text(unusual), number(), rates[pick(rates.size())].first, pick(2) == 0, text(unusual), text(unusual)};
        }
        return made;
    }

private:
    std::size_t pick(std::size_t count) { return chance_() % count; }
    std::int64_t number() { return static_cast<std::int64_t>(chance_()) >> pick(64); }
    std::string text(unsigned unusual) {
        std::string made(pick(33), 'a');
        if (pick(100) >= unusual) return made;
        switch (pick(6)) {
            case 0: return made + "\"" + made;
            case 1: return made + "\n\x01" + made;
            case 2: return made + "\u00e9\u20ac";
            case 3: return std::string(33 + pick(70), 'b');
            case 4: return std::string(pick(9000), 'c');
            default: return std::string(pick(97), '\x1f');
        }
    }

    std::mt19937_64 chance_{1};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(dump_flat)

BOOST_AUTO_TEST_CASE(lists_are_as_their_objects) {
    author author;
    std::string kept;
    for (const unsigned unusual : {0U, 1U, 10U, 50U})
        for (const std::size_t count : {0U, 1U, 2U, 3U, 10U, 29U, 300U}) {
            const std::vector<Flat> list = author.list(count, unusual);
            std::string expected = "[";
            for (const Flat& each : list) {
                const std::string text = text_of(each);
                BOOST_TEST(mallow::dumps<FlatSchema>(each) == text);
                expected += (expected.size() == 1 ? "" : ",") + text;
            }
            expected += "]";
            BOOST_TEST(mallow::dumps<mallow::many<FlatSchema>>(list) == expected);
            // Over what was there before, longer or shorter.
            mallow::dumps_to<mallow::many<FlatSchema>>(kept, list);
            BOOST_TEST(kept == expected);
            mallow::dumps_to<mallow::many<FlatSchema>>(kept, list);
            BOOST_TEST(kept == expected);
        }
}

BOOST_AUTO_TEST_CASE(fields_that_are_not_dumped_leave_no_comma) {
    const std::vector<Flat> list{{.first = "x", .count = 1, .last = "y"}, {.count = -2, .last = std::string(5000, 'z')}, {.last = "\t"}};
    const std::string long_one = R"({"count":-2,"last":")" + std::string(5000, 'z') + "\"}";
    BOOST_TEST(mallow::dumps<mallow::many<PartSchema>>(list) == R"([{"count":1,"last":"y"},)" + long_one + R"(,{"count":0,"last":"\t"}])");
    BOOST_TEST(mallow::dumps<PartSchema>(list[0]) == R"({"count":1,"last":"y"})");
    BOOST_TEST(mallow::dumps<NothingSchema>(list[0]) == "{}");
    BOOST_TEST(mallow::dumps<mallow::many<NothingSchema>>(list) == "[{},{},{}]");
    BOOST_TEST(mallow::dumps<mallow::many<LongKeySchema>>(list).starts_with(R"([{"a key of twenty-nine bytes...":1,"last":"y"},{"a key)"));
}

BOOST_AUTO_TEST_CASE(lines_are_indented) {
    const Flat each{.count = 1, .last = "y"};
    BOOST_TEST(mallow::dumps<PartSchema>(each, {.indent = 2}) == "{\n  \"count\": 1,\n  \"last\": \"y\"\n}");
    BOOST_TEST(mallow::dumps<NothingSchema>(each, {.indent = 2}) == "{}");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_dumped_is_told_of_each) {
    std::vector<Flat> list(50);
    list[3].rate = std::numeric_limits<double>::quiet_NaN();
    list[7].first = "\xff";
    list[7].last = std::string(40, 'x') + "\xc3";
    list[49].rate = -std::numeric_limits<double>::infinity();
    const auto dumped = mallow::try_dumps<mallow::many<FlatSchema>>(list);
    BOOST_TEST_REQUIRE(dumped.has_error());
    std::vector<std::string> found;
    for (const mallow::error& each : dumped.error()) found.push_back(each.pointer());
    const std::vector<std::string> expected{"/3/rate", "/7/first", "/7/last", "/49/rate"};
    BOOST_TEST(found == expected, boost::test_tools::per_element());
    BOOST_TEST(mallow::try_dumps<FlatSchema>(list[3]).has_error());
    BOOST_TEST(mallow::try_dumps<FlatSchema>(list[7]).error().size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
