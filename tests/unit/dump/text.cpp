// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

using mallow::field_set;

namespace {

struct Sample {
    double number{};
    std::string text;
    std::optional<int> maybe;
    std::optional<std::string> words;
    std::unique_ptr<Item> item;
    std::vector<std::optional<int>> list;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (number, text, maybe, words, item, list))

struct NumberSchema : mallow::Schema<Sample> {
    Float number {};
};
BOOST_DESCRIBE_STRUCT(NumberSchema, (), (number))

struct TextSchema : mallow::Schema<Sample> {
    Str text {};
};
BOOST_DESCRIBE_STRUCT(TextSchema, (), (text))

struct NoneSchema : mallow::Schema<Sample> {
    Int                     maybe {};
    Str                     words {data_key("w")};
    Nested<PlainItemSchema> item  {};
    List<Int>               list  {};
};
BOOST_DESCRIBE_STRUCT(NoneSchema, (), (maybe, words, item, list))

struct Empty {};
BOOST_DESCRIBE_STRUCT(Empty, (), ())

struct EmptySchema : mallow::Schema<Empty> {};
BOOST_DESCRIBE_STRUCT(EmptySchema, (), ())

std::string dumped(double number) {
    const std::string json = mallow::dumps<NumberSchema>(Sample{.number = number, .text = {}, .maybe = {}, .words = {}, .item = {}, .list = {}});
    BOOST_TEST_REQUIRE(json.starts_with("{\"number\":"));
    return json.substr(10, json.size() - 11);
}

/// The significant digits of a number's text.
std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char each : text.substr(0, text.find_first_of("eE")))
        if (each >= '0' && each <= '9') digits += each;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    return digits;
}

void is_shortest(double number) {
    const std::string text = dumped(number);
    const double again = std::strtod(text.c_str(), nullptr);
    if (std::bit_cast<std::uint64_t>(again) != std::bit_cast<std::uint64_t>(number))
        BOOST_ERROR(number << " is dumped as " << text);
    char shortest[64];
    const auto end = std::to_chars(shortest, shortest + sizeof shortest, number, std::chars_format::scientific);
    const std::string_view wanted(shortest, static_cast<std::size_t>(end.ptr - shortest));
    if (digits_of(text) != digits_of(wanted)) BOOST_ERROR(text << " has not the shortest digits, " << wanted);
    if (text.find_first_of(".eE") == std::string::npos) BOOST_ERROR(text << " looks like an integer");
    if (!test::tree_of(text).is_double()) BOOST_ERROR(text << " is not read as a double");
}

const Store store{1, "My Store", {Item{1, "Chair", 17.99}, Item{2, "Table", 20}}};

}  // namespace

BOOST_AUTO_TEST_SUITE(dump_text)

BOOST_AUTO_TEST_CASE(prints_the_shortest_digits_that_read_back_the_same) {
    for (const double number : {0.0, -0.0, 1.0, -1.0, 20.0, 0.1, 0.01, 0.001, 17.99, 0.3, 0.1 + 0.2, 1e15, 1e16, 1e17, 1e21, 1e22, 1e23,
                                1e100, 1e-4, 1e-5, 1e-7, 123456789.99, 99999999999.99, 9999999999999.99, 1e13, 0.005, 0.015, 2.675, 1.005,
                                9007199254740991.0, 9007199254740992.0, 9007199254740993.0, 4503599627370495.5, 5e-324,
                                2.2250738585072014e-308, 2.2250738585072009e-308, 1.7976931348623157e308, 4.35, 0.07, 1.15, 1e12 + 0.01,
                                8388608.01, 70368744177664.01, 1234567890123.45, 12345678901234.56})
        is_shortest(number), is_shortest(-number);
    std::mt19937_64 random(3);
    for (int round = 0; round < 20'000; ++round) {
        const double number = std::bit_cast<double>(random());
        if (std::isfinite(number)) is_shortest(number);
        is_shortest(static_cast<double>(random() >> random() % 64) / 100);
        is_shortest(static_cast<double>(random() >> random() % 64) / 1000);
        is_shortest(static_cast<double>(static_cast<std::int64_t>(random())));
    }
    BOOST_TEST(true);
}

BOOST_AUTO_TEST_CASE(prints_integral_doubles_with_a_fraction) {
    BOOST_TEST(dumped(20) == "20.0");
    BOOST_TEST(dumped(0) == "0.0");
    BOOST_TEST(dumped(-0.0) == "-0.0");
    BOOST_TEST(dumped(-3) == "-3.0");
    BOOST_TEST(dumped(123456789012) == "123456789012.0");
    BOOST_TEST(dumped(17.99) == "17.99");
    BOOST_TEST(dumped(-0.01) == "-0.01");
    BOOST_TEST(dumped(0.5) == "0.5");
}

BOOST_AUTO_TEST_CASE(escapes_what_must_be_escaped) {
    const auto text = [](std::string_view words) {
        Sample sample;
        sample.text = words;
        return mallow::dumps<TextSchema>(sample);
    };
    BOOST_TEST(text("a\"b\\c/d") == R"({"text":"a\"b\\c/d"})");
    BOOST_TEST(text("\b\f\n\r\t") == R"({"text":"\b\f\n\r\t"})");
    BOOST_TEST(text("é😀\x7f") == "{\"text\":\"é😀\x7f\"}");
    for (char control = 0; control < 0x20; ++control) {
        const std::string words = std::string(20, 'x') + control + "y" + control;
        const std::string json = text(words);
        for (const char each : json) BOOST_TEST_REQUIRE(static_cast<unsigned char>(each) >= 0x20);
        BOOST_TEST(mallow::loads<TextSchema>(json)->text == words);
    }
}

BOOST_AUTO_TEST_CASE(indents_when_told_to) {
    test::dumps_as<StoreSchema>(store, R"({
  "id": 1,
  "name": "My Store",
  "items": [
    {
      "id": 1,
      "name": "Chair",
      "price": 17.99
    },
    {
      "id": 2,
      "name": "Table",
      "price": 20.0
    }
  ]
})", {.indent = 2});
    test::dumps_as<PlainStoreSchema>(store, "{\n    \"id\": 1,\n    \"name\": \"My Store\"\n}", {.indent = 4});
    test::dumps_as<StoreSchema>(Store{1, "", {}}, "{\n \"id\": 1,\n \"name\": \"\",\n \"items\": []\n}", {.indent = 1});
    test::dumps_as<EmptySchema>(Empty{}, "{}", {.indent = 2});
    test::dumps_as<mallow::many<EmptySchema>>(std::vector<Empty>{}, "[]", {.indent = 2});
    test::dumps_as<mallow::many<EmptySchema>>(std::vector<Empty>(2), "[\n  {},\n  {}\n]", {.indent = 2});
}

BOOST_AUTO_TEST_CASE(leaves_none_out_when_told_to) {
    Sample sample;
    sample.list = {1, std::nullopt};
    test::dumps_as<NoneSchema>(sample, R"({"maybe":null,"w":null,"item":null,"list":[1,null]})");
    test::dumps_as<NoneSchema>(sample, R"({"list":[1,null]})", {.skip_none = true});
    sample.maybe = 0;
    sample.words = "";
    sample.item = std::make_unique<Item>();
    test::dumps_as<NoneSchema>(sample, R"({"maybe":0,"w":"","item":{"id":0,"name":"","price":0.0},"list":[1,null]})", {.skip_none = true});
    test::dumps_as<ItemSchema>(Item{1, "a", 2}, R"({"id":1,"name":"a","price":2.0})", {.skip_none = true});
    test::dumps_as<ItemSchema>(Item{}, "{}", {.only = field_set<ItemSchema>{"store"}, .skip_none = true});
}

BOOST_AUTO_TEST_CASE(selects_in_declaration_order) {
    test::dumps_as<StoreSchema>(store, R"({"id":1,"items":[{"name":"Chair"},{"name":"Table"}]})",
                                {.only = field_set<StoreSchema>{"items.name", "id"}});
    test::dumps_as<StoreSchema>(store, R"({"name":"My Store","items":[{"id":1,"name":"Chair"},{"id":2,"name":"Table"}]})",
                                {.exclude = field_set<StoreSchema>{"id", "items.price"}});
    test::dumps_as<StoreSchema>(store, R"({"id":1})",
                                {.only = field_set<StoreSchema>{"id", "name"}, .exclude = field_set<StoreSchema>{"name"}});
    test::dumps_as<StoreSchema>(store, "{}", {.only = field_set<StoreSchema>{}});
    test::dumps_as<StoreSchema>(store, R"({"id":1,"name":"My Store"})", {.only = field_set<PlainStoreSchema>{"id", "name"}});
    test::dumps_as<mallow::many<PlainItemSchema>>(store.items, R"([{"id":1},{"id":2}])",
                                                  {.only = mallow::fields<PlainItemSchema, "id">()});
    test::dumps_as<StoreSchema>(store, R"({"items":[{},{}]})",
                                {.only = field_set<StoreSchema>{"items"}, .exclude = field_set<StoreSchema>{"items.id", "items.name", "items.price"}});
    const mallow::dump_options other{.only = field_set<ItemSchema>{"id"}};
    BOOST_CHECK_THROW((void)mallow::dumps<StoreSchema>(store, other), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(replaces_whatever_the_buffer_held) {
    for (const std::size_t held : {0U, 1U, 20U, 31U, 32U, 60U, 100U, 1000U, 5000U, 20'000U})
        for (const std::size_t written : {0U, 1U, 20U, 90U, 150U, 500U, 4000U, 5000U, 30'000U}) {
            Sample sample;
            sample.text.assign(written, 'a');
            std::string buffer(held, 'x');
            mallow::dumps_to<TextSchema>(buffer, sample);
            BOOST_TEST(buffer == R"({"text":")" + sample.text + R"("})", held << " bytes held, " << written << " written");
        }
}

BOOST_AUTO_TEST_CASE(keeps_the_buffers_capacity) {
    std::string buffer;
    mallow::dumps_to<StoreSchema>(buffer, store);
    const std::size_t capacity = buffer.capacity();
    const char* const data = buffer.data();
    mallow::dumps_to<PlainStoreSchema>(buffer, store);
    BOOST_TEST(buffer == R"({"id":1,"name":"My Store"})");
    BOOST_TEST(buffer.capacity() == capacity);
    BOOST_TEST(static_cast<const void*>(buffer.data()) == static_cast<const void*>(data));
}

BOOST_AUTO_TEST_SUITE_END()
