// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <vector>

using mallow::errc;
using mallow::unknown;

namespace {

struct Node {
    std::unique_ptr<Node> child;
    bool operator==(const Node& other) const { return child && other.child ? *child == *other.child : !child && !other.child; }
};
BOOST_DESCRIBE_STRUCT(Node, (), (child))

struct NodeSchema : mallow::Schema<Node> {
    Nested<NodeSchema> child {};
};
BOOST_DESCRIBE_STRUCT(NodeSchema, (), (child))

std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    while (count--) result += text;
    return result;
}

/// `levels` objects, each in the one before.
std::string nested(std::size_t levels) { return repeated(R"({"child":)", levels - 1) + "{}" + std::string(levels - 1, '}'); }

std::string skipped(std::size_t levels) {
    return R"({"junk":)" + std::string(levels - 1, '[') + std::string(levels - 1, ']') + "}";
}

Node node(std::size_t levels) {
    Node result;
    while (--levels) {
        auto child = std::make_unique<Node>(std::move(result));
        result = Node{std::move(child)};
    }
    return result;
}

std::string bad_items(std::size_t count) {
    std::string json;
    for (std::size_t index = 0; index < count; ++index) json += (index ? "," : "[") + std::string(R"({"price":"x"})");
    return json + "]";
}

struct WideNode {
    std::unique_ptr<WideNode> child;
    std::vector<int> a;
    int b{};
    int c{};
    int d{};
};
BOOST_DESCRIBE_STRUCT(WideNode, (), (child, a, b, c, d))

struct WideNodeSchema : mallow::Schema<WideNode> {
    Nested<WideNodeSchema> child {};
    List<Int> a {};
    Int       b {};
    Int       c {};
    Int       d {};
};
BOOST_DESCRIBE_STRUCT(WideNodeSchema, (), (child, a, b, c, d))

struct Keeping {
    boost::json::object rest;
};
BOOST_DESCRIBE_STRUCT(Keeping, (), (rest))

struct KeepingSchema : mallow::Schema<Keeping> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Extra rest {};
};
BOOST_DESCRIBE_STRUCT(KeepingSchema, (), (rest))

struct FreeSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int x {};
};
BOOST_DESCRIBE_STRUCT(FreeSchema, (), (x))

std::size_t allocated = 0;
std::size_t most_allocated = 0;

}  // namespace

void* operator new(std::size_t size) {
    // The size is kept before what is handed out.
    auto* const memory = static_cast<std::max_align_t*>(std::malloc(size + sizeof(std::max_align_t)));
    if (!memory) throw std::bad_alloc();
    *reinterpret_cast<std::size_t*>(memory) = size;
    allocated += size;
    most_allocated = std::max(most_allocated, allocated);
    return memory + 1;
}
void operator delete(void* memory) noexcept {
    if (!memory) return;
    auto* const begin = static_cast<std::max_align_t*>(memory) - 1;
    allocated -= *reinterpret_cast<std::size_t*>(begin);
    std::free(begin);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

BOOST_AUTO_TEST_SUITE(load_limits)

BOOST_AUTO_TEST_CASE(sixty_four_levels_are_enough_by_default) {
    test::accepts<NodeSchema>(nested(64), node(64));
    test::rejects<NodeSchema>(nested(65), {{"", errc::too_deep}});
    test::accepts<NodeSchema>(skipped(64), Node{}, {.unknown = unknown::exclude});
    test::rejects<NodeSchema>(skipped(65), {{"", errc::too_deep}}, {.unknown = unknown::exclude});
}

BOOST_AUTO_TEST_CASE(the_limit_can_be_moved) {
    test::accepts<NodeSchema>(nested(1), node(1), {.max_depth = 1});
    test::rejects<NodeSchema>(nested(2), {{"", errc::too_deep}}, {.max_depth = 1});
    test::accepts<NodeSchema>(nested(200), node(200), {.max_depth = 200});
    test::rejects<NodeSchema>(nested(201), {{"", errc::too_deep}}, {.max_depth = 200});
}

BOOST_AUTO_TEST_CASE(too_deep_is_malformed_and_replaces_all_else) {
    const auto errors = mallow::loads<NodeSchema>(R"({"x":1,"child":5,"child":)" + nested(64) + "}").error();
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors.is_malformed());
    BOOST_TEST(errors[0].message() == "Nested too deeply.");
    BOOST_TEST(boost::json::value(errors.messages()) == test::tree_of(R"({"_schema":["Nested too deeply."]})"));
}

BOOST_AUTO_TEST_CASE(a_million_brackets_do_not_overflow_the_stack) {
    for (const char* const open : {"[", "{\"child\":", "{\"junk\":", "[[{\"a\":"}) {
        const std::string json = repeated(open, 1'000'000);
        test::rejects<NodeSchema>(json, {{"", errc::too_deep}}, {.unknown = unknown::exclude}, test::sources::text_only);
        test::rejects<mallow::many<NodeSchema>>(json, {{"", errc::too_deep}}, {.unknown = unknown::exclude},
                                                test::sources::text_only);
    }
}

BOOST_AUTO_TEST_CASE(a_hundred_errors_are_kept_by_default) {
    const mallow::load_options options{.partial = true};
    const auto errors = [&](std::size_t count) { return mallow::loads<mallow::many<ItemSchema>>(bad_items(count), options).error(); };
    BOOST_TEST(errors(99).size() == 99u);
    BOOST_TEST(!errors(100).truncated());
    BOOST_TEST(errors(100).size() == 100u);
    BOOST_TEST(errors(101).truncated());
    BOOST_TEST(errors(101).size() == 100u);
    BOOST_TEST(errors(101)[99].pointer() == "/99/price");
}

BOOST_AUTO_TEST_CASE(max_errors_says_how_many) {
    const std::string json = bad_items(5);
    const auto options = [](std::size_t count) { return mallow::load_options{.partial = true, .max_errors = count}; };
    test::rejects<mallow::many<ItemSchema>>(json, {{"/0/price", errc::invalid_number}}, options(1));
    test::rejects<mallow::many<ItemSchema>>(json, {{"/0/price", errc::invalid_number}, {"/1/price", errc::invalid_number}},
                                            options(2));
    BOOST_TEST(mallow::loads<mallow::many<ItemSchema>>(json, options(4)).error().truncated());
    BOOST_TEST(!mallow::loads<mallow::many<ItemSchema>>(json, options(5)).error().truncated());
    BOOST_TEST(mallow::loads<mallow::many<ItemSchema>>(bad_items(1000), options(1'000'000)).error().size() == 1000u);
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_a_syntax_error_still_replaces_all) {
    test::rejects<mallow::many<ItemSchema>>(bad_items(5) + "x", {{"", errc::syntax}}, {.partial = true, .max_errors = 2},
                                            test::sources::text_only);
    std::string broken = bad_items(5);
    broken.insert(broken.size() - 2, ",");
    test::rejects<mallow::many<ItemSchema>>(broken, {{"", errc::syntax}}, {.partial = true, .max_errors = 2},
                                            test::sources::text_only);
    broken = bad_items(5);
    broken.back() = ',';
    test::rejects<mallow::many<ItemSchema>>(broken + repeated("[", 100), {{"", errc::too_deep}},
                                            {.partial = true, .max_errors = 2}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(errors_of_a_discarded_key_do_not_count) {
    std::string json = "{";
    for (int index = 0; index < 10; ++index) json += R"("price":"x",)";
    const auto errors = mallow::loads<ItemUpdateSchema>(json + R"("name":1})", {.max_errors = 2}).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/price", errc::invalid_number}, {"/name", errc::invalid_string}}));
    BOOST_TEST(!errors.truncated());
}

BOOST_AUTO_TEST_CASE(the_last_occurrence_wins_whatever_the_limit_is) {
    const std::string bad = R"("a":[)" + repeated("\"x\",", 250) + R"("x"])";
    for (const std::size_t limit : {std::size_t{1}, std::size_t{2}, std::size_t{100}, std::size_t{1'000'000}}) {
        const mallow::load_options options{.max_errors = limit};
        const auto errors = [&](const std::string& text) { return mallow::loads<WideNodeSchema>(text, options).error(); };
        BOOST_TEST(errors("{" + bad + R"(,"a":[1]})").empty(), limit);
        BOOST_TEST(errors("{" + bad + "," + bad + R"(,"b":1,"a":[1]})").empty(), limit);
        BOOST_TEST(errors(R"({"child":{)" + bad + R"(},"child":{"a":[1]}})").empty(), limit);
        BOOST_TEST(errors(R"({"child":{)" + bad + R"(,"b":"x"},"b":1,"child":{}})").empty(), limit);
        // What was beyond the limit is still an error when what filled it is taken back.
        const auto one = errors("{" + bad + R"(,"b":"x","a":[1]})");
        BOOST_TEST_REQUIRE(one.size() == 1u);
        BOOST_TEST(one[0].pointer() == "/b");
        BOOST_TEST(!one.truncated());
        const auto below = errors("{" + bad + R"(,"child":{)" + bad + R"(,"b":"x"},"a":[1]})");
        BOOST_TEST_REQUIRE(!below.empty());
        BOOST_TEST(below[0].pointer() == "/child/a/0");
        BOOST_TEST(below.truncated() == (limit < 252));
        BOOST_TEST(below.size() <= limit);
        const auto unknown = errors("{" + bad + R"(,"x":1,"y":2,"x":3,"a":[1]})");
        BOOST_TEST_REQUIRE(!unknown.empty());
        BOOST_TEST(unknown[0].pointer() == "/x");
        BOOST_TEST((unknown.truncated() || unknown.size() == 2u));
    }
}

BOOST_AUTO_TEST_CASE(errors_that_are_taken_back_make_room) {
    const auto errors = mallow::loads<WideNodeSchema>(R"({"a":1,"b":"x","a":[],"junk":1})", {.max_errors = 2}).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/b", errc::invalid_integer}, {"/junk", errc::unknown_field}}));
    BOOST_TEST(!errors.truncated());
    std::string many = R"({"a":1,"b":"x",)";
    for (int i = 0; i < 1000; ++i) many += R"("a":1,"b":"x",)";
    BOOST_TEST(mallow::loads<WideNodeSchema>(many + R"("a":[],"b":1})").has_value());
    const auto left = mallow::loads<WideNodeSchema>(many + R"("c":"y","a":[],"d":"z"})").error();
    BOOST_TEST((test::summary(left) == test::expected_errors{{"/b", errc::invalid_integer}, {"/c", errc::invalid_integer}, {"/d", errc::invalid_integer}}));
    BOOST_TEST(left.messages().size() == 3u);
}

BOOST_AUTO_TEST_CASE(bound_what_a_text_may_hold) {
    const auto peak = [](const auto& load) {
        allocated = most_allocated = 0;
        load();
        return most_allocated;
    };
    const std::string open = repeated(R"({"child":)", 60) + "{";
    const std::string close = std::string(61, '}');
    const std::string turns = open + repeated(R"("a":1,"b":[],)", 20'000) + R"("a":[],"b":1)" + close;
    BOOST_TEST(peak([&] { BOOST_TEST(mallow::loads<WideNodeSchema>(turns).has_value()); }) < 1'000'000u);
    std::string unknowns = "{";
    for (int i = 0; i < 20'000; ++i) unknowns += R"("key)" + std::to_string(i) + R"(":1,)";
    unknowns += R"("b":1})";
    BOOST_TEST(peak([&] { BOOST_TEST(mallow::loads<WideNodeSchema>(unknowns).has_error()); }) < 300'000u);
    const std::string bad = bad_items(20'000);
    BOOST_TEST(peak([&] { BOOST_TEST(mallow::loads<mallow::many<ItemSchema>>(bad).has_error()); }) < 5'000'000u);
    const std::string kept = "{" + repeated(R"("x":1e999,"y":1e999,)", 20'000) + R"("x":1,"y":2})";
    BOOST_TEST(peak([&] { BOOST_TEST(mallow::loads<KeepingSchema>(kept).has_value()); }) < 300'000u);
    std::string failing = "{";
    for (int i = 0; i < 20'000; ++i) failing += R"("k)" + std::to_string(i) + R"(":1e999,)";
    const auto refused = mallow::loads<KeepingSchema>(failing + R"("k0":1})").error();
    BOOST_TEST(refused.size() == 100u);
    BOOST_TEST(refused.truncated());
    BOOST_TEST(refused[0].pointer() == "/k1");
    // Of those beyond the limit it is told at the object's end whether any was bad in the end.
    std::string mended = failing;
    for (int i = 0; i < 20'000; ++i) mended += R"("k)" + std::to_string(i) + R"(":1,)";
    BOOST_TEST(mallow::loads<KeepingSchema>(mended + R"("z":1})").has_value());
    for (const bool repeats_shared : {false, true}) {
        WideNode target;
        target.child = std::make_unique<WideNode>();
        const char* const pair = repeats_shared ? R"("child":{"b":1},"a":[1],)" : R"("a":[1],"b":1,)";
        const std::string patch = "{" + repeated(pair, 20'000) + R"("b":2})";
        BOOST_TEST(peak([&] { BOOST_TEST(mallow::loads_into<WideNodeSchema>(target, patch).has_value()); }) < 300'000u);
        BOOST_TEST(target.b == 2);
    }
    boost::json::object document{{"x", 1}, {"y", 2}};
    const std::string patch = "{" + repeated(R"("x":2,"y":3,"z":4,)", 20'000) + R"("x":5})";
    BOOST_TEST(peak([&] { BOOST_TEST(mallow::loads_into<FreeSchema>(document, patch).has_value()); }) < 300'000u);
    BOOST_TEST((document == boost::json::object{{"x", 5}, {"y", 3}, {"z", 4}}));
    boost::json::object wide;
    std::string all;
    for (int i = 0; i < 50; ++i) {
        wide["k" + std::to_string(i)] = 0;
        all += R"("k)" + std::to_string(i) + R"(":1,)";
    }
    const boost::json::object before = wide;
    BOOST_TEST(mallow::loads_into<FreeSchema>(wide, "{" + all + all + R"("z":1e999})").has_error());
    BOOST_TEST((wide == before));
    BOOST_TEST(mallow::loads_into<FreeSchema>(wide, "{" + all + all + R"("z":1})").has_value());
    BOOST_TEST((wide.size() == 51u && wide["k49"] == 1));
}

BOOST_AUTO_TEST_SUITE_END()
