// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <algorithm>
#include <ctime>
#include <set>
#include <sstream>
#include <string>

namespace {

/// The best of a few runs, in processor time, so that a busy machine does not decide.
template <class Action>
double time_of(Action action, int runs) {
    double best = 1e18;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t start = std::clock();
        action();
        best = std::min(best, static_cast<double>(std::clock() - start));
    }
    return best;
}

/// Checks that 100,000 of something cost at most three times as long each as 10,000 of it do; fewer would stay in the
/// processor's caches, which is no matter of the algorithm.
template <class Make, class Action>
void is_linear(const char* what, Make make, Action action) {
    constexpr int small = 10'000, large = 100'000;
    const std::string few = make(small), many = make(large);
    double ratio = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const double each_of_few = time_of([&] { action(few); }, 5) / small;
        const double each_of_many = time_of([&] { action(many); }, 1) / large;
        ratio = each_of_many / each_of_few;
        if (ratio <= 3) break;
    }
    BOOST_TEST(ratio <= 3, what << ": 100,000 cost " << ratio << " times as much each as 10,000");
}

std::string list_of(int count, const char* element) {
    std::string json = "[";
    for (int index = 0; index < count; ++index) json += (index ? "," : "") + std::string(element);
    return json + "]";
}

std::string keys(int count, const char* value, bool distinct) {
    std::string json = "{";
    for (int index = 0; index < count; ++index)
        json += (index ? ",\"" : "\"") + (distinct ? "key" + std::to_string(index) : std::string("price")) + "\":" + value;
    return json + "}";
}

struct Bag {
    std::set<int> numbers;
};
BOOST_DESCRIBE_STRUCT(Bag, (), (numbers))

struct BagSchema : mallow::Schema<Bag> {
    List<Int> numbers {};
};
BOOST_DESCRIBE_STRUCT(BagSchema, (), (numbers))

struct Loose : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Str           name  {};
    Nested<Loose> inner {};
};
BOOST_DESCRIBE_STRUCT(Loose, (), (name, inner))

struct Documents {
    boost::json::object object;
    boost::json::value  any;
};
BOOST_DESCRIBE_STRUCT(Documents, (), (object, any))

struct DocumentsSchema : mallow::Schema<Documents> {
    Nested<Loose> object {};
    Nested<Loose> any    {};
};
BOOST_DESCRIBE_STRUCT(DocumentsSchema, (), (object, any))

boost::json::object large_object(std::size_t count) {
    boost::json::object made;
    made.reserve(count);
    for (std::size_t index = 0; index < count; ++index) made.emplace("key" + std::to_string(index), nullptr);
    return made;
}

/// A patch that gives one key many times, and an object of as many keys to change by it.
std::string repeated(int count, const std::string& member, const std::string& last) {
    std::string json = "{";
    for (int index = 0; index < count; ++index) json += member + ",";
    return json + last + "}";
}

const mallow::load_options lifted{.max_errors = 100'000'000};

template <class Schema>
void is_refused(const std::string& json) {
    BOOST_TEST_REQUIRE(mallow::loads<Schema>(json, lifted).has_error());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(load_linear)

BOOST_AUTO_TEST_CASE(in_bad_items) {
    is_linear("bad items", [](int count) { return list_of(count, R"({"name":1,"price":"abc","foo":1})"); },
              is_refused<mallow::many<ItemSchema>>);
}

BOOST_AUTO_TEST_CASE(in_bad_items_of_a_tree) {
    const auto load = [](const std::string& json, double& best, int count) {
        const boost::json::value tree = test::tree_of(json);
        best = time_of([&] { BOOST_TEST_REQUIRE(mallow::load<mallow::many<ItemSchema>>(tree, lifted).has_error()); }, count > 10'000 ? 1 : 5) / count;
    };
    double few = 0, many = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
        load(list_of(10'000, R"({"name":1,"price":"abc","foo":1})"), few, 10'000);
        load(list_of(100'000, R"({"name":1,"price":"abc","foo":1})"), many, 100'000);
        if (many <= 3 * few) break;
    }
    BOOST_TEST(many <= 3 * few);
}

BOOST_AUTO_TEST_CASE(in_rendering_errors) {
    is_linear("messages", [](int count) { return list_of(count, R"({"name":1})"); }, [](const std::string& json) {
        const auto errors = mallow::loads<mallow::many<ItemUpdateSchema>>(json, lifted).error();
        BOOST_TEST_REQUIRE(!errors.messages().empty());
        BOOST_TEST_REQUIRE(errors.problem().size() > 1u);
        std::ostringstream out;
        out << errors;
    });
}

BOOST_AUTO_TEST_CASE(in_unknown_keys) {
    is_linear("unknown keys", [](int count) { return keys(count, "1", true); }, is_refused<ItemUpdateSchema>);
}

BOOST_AUTO_TEST_CASE(in_repeated_keys) {
    is_linear("repeated keys", [](int count) { return keys(count, "\"x\"", false); }, is_refused<ItemUpdateSchema>);
    is_linear("repeated unknown keys",
              [](int count) {
                  std::string json = keys(count, "1", true);
                  return json.substr(0, json.size() - 1) + "," + json.substr(1);
              },
              is_refused<ItemUpdateSchema>);
}

BOOST_AUTO_TEST_CASE(in_updates_that_repeat_a_key_of_a_large_document) {
    const auto update = [](const char* what, const std::string& member, const std::string& last, auto action) {
        is_linear(what, [&](int count) { return repeated(count, member, last); },
                  [&](const std::string& json) { action(json, large_object(json.size() / (member.size() + 1))); });
    };
    const auto of_a_document = [](const std::string& json, boost::json::object large) {
        boost::json::object target{{"inner", std::move(large)}};
        BOOST_TEST_REQUIRE(mallow::loads_into<Loose>(target, json, lifted).has_value());
    };
    const auto refused = [](const std::string& json, boost::json::object large) {
        boost::json::object target{{"inner", std::move(large)}};
        BOOST_TEST_REQUIRE(mallow::loads_into<Loose>(target, json, lifted).has_error());
    };
    const auto of_an_object_member = [](const std::string& json, boost::json::object large) {
        Documents target{std::move(large), {}};
        BOOST_TEST_REQUIRE(mallow::loads_into<DocumentsSchema>(target, json, lifted).has_value());
    };
    const auto of_a_value_member = [](const std::string& json, boost::json::object large) {
        Documents target{{}, std::move(large)};
        BOOST_TEST_REQUIRE(mallow::loads_into<DocumentsSchema>(target, json, lifted).has_value());
    };
    update("merged", R"("inner":{"name":"x"})", R"("name":"x")", of_a_document);
    update("merged deeper", R"("inner":{"inner":{}})", R"("name":"x")", of_a_document);
    update("merged or replaced", R"("inner":{},"inner":"?")", R"("inner":{})", of_a_document);
    update("refused", R"("inner":{"name":"x"})", R"("name":1)", refused);
    update("unknown", R"("inner":{"key1":1})", R"("key1":1)", of_a_document);
    update("an object", R"("object":{"name":"x"})", R"("object":{})", of_an_object_member);
    update("a value", R"("any":{"name":"x"})", R"("any":{})", of_a_value_member);
}

BOOST_AUTO_TEST_CASE(in_repeated_elements_of_a_set) {
    is_linear("repeated elements",
              [](int count) { return R"({"numbers":)" + list_of(count, "7") + "}"; }, is_refused<BagSchema>);
}

BOOST_AUTO_TEST_CASE(in_errors_on_one_line_and_on_many) {
    is_linear("many lines", [](int count) { return list_of(count, "{\"name\"\n:1}\n"); },
              is_refused<mallow::many<ItemUpdateSchema>>);
    is_linear("columns in code points", [](int count) { return list_of(count, R"({"é":1})"); },
              [](const std::string& json) {
                  const auto errors = mallow::loads<mallow::many<ItemUpdateSchema>>(json, lifted).error();
                  std::size_t sum = 0;
                  for (const mallow::error& each : errors) sum += each.column();
                  BOOST_TEST_REQUIRE(sum > 0u);
              });
}

BOOST_AUTO_TEST_SUITE_END()
