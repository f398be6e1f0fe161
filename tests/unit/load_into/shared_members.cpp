// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <memory>
#include <optional>
#include <ostream>
#include <string>

using mallow::errc;

namespace {

struct Inner {
    std::string text;
    int number{};
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (text, number))

struct Model {
    int x{};
    Inner inner;
    std::optional<Inner> maybe;
    std::shared_ptr<Inner> shared;
    boost::json::object document;
    bool operator==(const Model& other) const {
        return x == other.x && inner == other.inner && maybe == other.maybe && document == other.document &&
               (shared && other.shared ? *shared == *other.shared : !shared && !other.shared);
    }
};
BOOST_DESCRIBE_STRUCT(Model, (), (x, inner, maybe, shared, document))

struct InnerSchema : mallow::Schema<Inner> {
    Str text   {};
    Int number {};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (text, number))

struct Loose : mallow::Schema<> {
    Str text   {};
    Int number {};
};
BOOST_DESCRIBE_STRUCT(Loose, (), (text, number))

/// Two names for each member.
struct ModelSchema : mallow::Schema<Model> {
    Int                 a  {attribute("x")};
    Int                 b  {attribute("x")};
    Nested<InnerSchema> i  {attribute("inner"), allow_none};
    Nested<InnerSchema> j  {attribute("inner"), allow_none};
    Nested<InnerSchema> m  {attribute("maybe")};
    Nested<InnerSchema> n  {attribute("maybe")};
    Nested<InnerSchema> s  {attribute("shared")};
    Nested<InnerSchema> t  {attribute("shared")};
    Nested<Loose>       d  {attribute("document")};
    Nested<Loose>       e  {attribute("document")};
};
BOOST_DESCRIBE_STRUCT(ModelSchema, (), (a, b, i, j, m, n, s, t, d, e))

#define LONG "a text that is too long for the small buffer"

Model model() { return {100, {"old " LONG, 2}, Inner{"old", 3}, std::make_shared<Inner>(Inner{"old", 4}), {{"text", LONG}, {"number", 5}}}; }

struct change {
    const char* input;
    void (*apply)(Model&);
    friend std::ostream& operator<<(std::ostream& out, const change& each) { return out << each.input; }
};

const change changes[] = {
    {R"({"a":1,"b":2})", [](Model& m) { m.x = 2; }},
    {R"({"a":1,"b":2,"a":3})", [](Model& m) { m.x = 3; }},
    {R"({"a":1,"b":2,"a":3,"b":4,"b":5})", [](Model& m) { m.x = 5; }},
    {R"({"i":{"text":"i"},"j":{"number":9}})", [](Model& m) { m.inner = {"i", 9}; }},
    {R"({"i":{"text":"i"},"j":{"number":9},"i":{}})", [](Model&) {}},
    {R"({"i":{"text":"i"},"j":null,"i":{"number":7}})", [](Model& m) { m.inner.number = 7; }},
    {R"({"m":{"text":")" LONG R"("},"n":null,"m":{"number":7}})", [](Model& m) { m.maybe->number = 7; }},
    {R"({"m":null,"n":{"text":")" LONG R"("},"m":{"number":7}})", [](Model& m) { m.maybe->number = 7; }},
    {R"({"m":null,"n":{"text":"n"},"m":null})", [](Model& m) { m.maybe.reset(); }},
    {R"({"s":{"text":"s"},"t":{"number":7}})", [](Model& m) { m.shared = std::make_shared<Inner>(Inner{"s", 7}); }},
    {R"({"s":{"text":"s"},"t":{"number":7},"s":{}})", [](Model&) {}},
    {R"({"s":{"text":"s"},"t":null,"s":{"number":8}})", [](Model& m) { m.shared = std::make_shared<Inner>(Inner{"old", 8}); }},
    {R"({"s":{"text":"s"},"s":null,"t":{"number":8}})", [](Model& m) { m.shared = std::make_shared<Inner>(Inner{"", 8}); }},
    {R"({"s":null,"t":{"text":"t"},"s":{"number":8},"t":{"text":"u"}})",
     [](Model& m) { m.shared = std::make_shared<Inner>(Inner{"u", 4}); }},
    {R"({"d":{"text":"d"},"e":{"number":7}})", [](Model& m) { m.document = {{"text", "d"}, {"number", 7}}; }},
    {R"({"d":{"text":"d"},"e":{"number":7},"d":{"number":8}})", [](Model& m) { m.document["number"] = 8; }},
};

}  // namespace

// In a text, for a tree has no repeated keys.
BOOST_AUTO_TEST_SUITE(load_into_shared_members)

BOOST_DATA_TEST_CASE(take_what_either_field_gives, changes) {
    Model target = model(), expected = model();
    const std::shared_ptr<Inner> others = target.shared;
    sample.apply(expected);
    BOOST_TEST_REQUIRE(mallow::loads_into<ModelSchema>(target, test::exact_copy(sample.input).view()).has_value());
    BOOST_TEST((target == expected));
    BOOST_TEST((*others == Inner{"old", 4}));
}

BOOST_DATA_TEST_CASE(are_untouched_by_a_failure, changes) {
    Model target = model();
    const std::shared_ptr<Inner> others = target.shared;
    const std::string failing = std::string(sample.input, std::string_view(sample.input).size() - 1) + R"(,"zz":1})";
    const auto errors = mallow::loads_into<ModelSchema>(target, test::exact_copy(failing).view()).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/zz", errc::unknown_field}}), test::render(errors));
    BOOST_TEST((target == model()));
    BOOST_TEST((target.shared == others));
    BOOST_TEST((*others == Inner{"old", 4}));
}

BOOST_AUTO_TEST_SUITE_END()
