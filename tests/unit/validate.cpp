// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Inner {
    int x{};
};
BOOST_DESCRIBE_STRUCT(Inner, (), (x))

struct Subject {
    int number{1};
    double real{};
    std::string text{"t"};
    std::optional<int> maybe{1};
    std::optional<int> firm{1};
    std::vector<std::string> tags;
    Inner inner{1};
    std::vector<Inner> inners;
    std::unique_ptr<Inner> owned;
    std::shared_ptr<Inner> demanded{std::make_shared<Inner>(Inner{1})};
    int dumped{-1};
    int secret{1};
    boost::json::object rest;
};
BOOST_DESCRIBE_STRUCT(Subject, (), (number, real, text, maybe, firm, tags, inner, inners, owned, demanded, dumped, secret, rest))

struct InnerSchema : mallow::Schema<Inner> {
    Int x {required, Range{.min = 1}};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (x))

struct Node {
    int x{1};
    std::shared_ptr<Node> left;
    std::shared_ptr<Node> right;
    std::vector<std::shared_ptr<Node>> others;
};
BOOST_DESCRIBE_STRUCT(Node, (), (x, left, right, others))

struct NodeSchema : mallow::Schema<Node> {
    Int                      x      {Range{.min = 1}};
    Nested<NodeSchema>       left   {};
    Nested<NodeSchema>       right  {};
    List<Nested<NodeSchema>> others {};
};
BOOST_DESCRIBE_STRUCT(NodeSchema, (), (x, left, right, others))

struct SubjectSchema : mallow::Schema<Subject> {
    Int                       number   {Range{.min = 1}, [](std::int64_t value) { return value % 2 != 0; }};
    Float                     real     {};
    Str                       text     {required, Length{.min = 1}, data_key("theText")};
    Int                       maybe    {required, Range{.min = 1}};
    Int                       firm     {allow_none(false)};
    List<Str>                 tags     {Str{Length{.max = 2}}, Length{.max = 2}};
    Nested<InnerSchema>       inner    {};
    List<Nested<InnerSchema>> inners   {};
    Nested<InnerSchema>       owned    {};
    Nested<InnerSchema>       demanded {allow_none(false)};
    Int                       dumped   {dump_only, Range{.min = 1}};
    Int                       secret   {load_only, Range{.min = 1}};
    Extra                     rest     {};
};
BOOST_DESCRIBE_STRUCT(SubjectSchema, (),
                      (number, real, text, maybe, firm, tags, inner, inners, owned, demanded, dumped, secret, rest))

struct fault {
    const char* name;
    void (*spoil)(Subject&);
    test::expected_errors expected;
    friend std::ostream& operator<<(std::ostream& out, const fault& each) { return out << each.name; }
};

const fault faults[] = {
    {"nothing",        [](Subject&) {}, {}},
    {"range",          [](Subject& s) { s.number = -1; }, {{"/number", errc::too_small}}},
    {"all validators", [](Subject& s) { s.number = -2; }, {{"/number", errc::too_small}, {"/number", errc::custom}}},
    {"length",         [](Subject& s) { s.text = ""; }, {{"/theText", errc::too_short}}},
    {"NaN",            [](Subject& s) { s.real = std::numeric_limits<double>::quiet_NaN(); }, {{"/real", errc::not_finite}}},
    {"empty optional is null", [](Subject& s) { s.maybe.reset(); }, {}},
    {"null refused",   [](Subject& s) { s.firm.reset(); }, {{"/firm", errc::null}}},
    {"held value",     [](Subject& s) { s.maybe = 0; }, {{"/maybe", errc::too_small}}},
    {"element",        [](Subject& s) { s.tags = {"a", "abc"}; }, {{"/tags/1", errc::too_long}}},
    {"list",           [](Subject& s) { s.tags = {"a", "b", "c"}; }, {{"/tags", errc::too_long}}},
    {"nested",         [](Subject& s) { s.inner.x = 0; }, {{"/inner/x", errc::too_small}}},
    {"list of nested", [](Subject& s) { s.inners = {{1}, {0}}; }, {{"/inners/1/x", errc::too_small}}},
    {"owned",          [](Subject& s) { s.owned = std::make_unique<Inner>(); }, {{"/owned/x", errc::too_small}}},
    {"demanded",       [](Subject& s) { s.demanded.reset(); }, {{"/demanded", errc::null}}},
    {"dump_only is nobody's concern", [](Subject& s) { s.dumped = -5; }, {}},
    {"load_only is",   [](Subject& s) { s.secret = 0; }, {{"/secret", errc::too_small}}},
    {"all at once",    [](Subject& s) { s.number = 0; s.text = ""; s.inner.x = 0; s.secret = 0; },
     {{"/number", errc::too_small}, {"/number", errc::custom}, {"/theText", errc::too_short}, {"/inner/x", errc::too_small},
      {"/secret", errc::too_small}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(validate)

BOOST_DATA_TEST_CASE(finds_every_fault_of_a_struct, faults) {
    Subject subject;
    sample.spoil(subject);
    const mallow::validation_error errors = mallow::validate<SubjectSchema>(subject);
    BOOST_TEST((test::summary(errors) == sample.expected), test::render(errors));
    for (const mallow::error& each : errors) BOOST_TEST(each.line() == 0u);
}

BOOST_AUTO_TEST_CASE(says_what_a_load_would_say) {
    Subject subject;
    subject.number = -1;
    BOOST_TEST(mallow::validate<SubjectSchema>(subject)[0].message() == "Must be greater than or equal to 1.");
}

BOOST_AUTO_TEST_CASE(is_empty_for_a_valid_object) {
    const mallow::validation_error none = mallow::validate<ItemSchema>(Item{1, "Chair", 17.99, 1, nullptr});
    BOOST_TEST(none.empty());
    BOOST_TEST(none.size() == 0u);
    BOOST_TEST((none.begin() == none.end()));
    BOOST_TEST(none.messages().empty());
}

BOOST_AUTO_TEST_CASE(an_object_that_contains_itself_is_refused_as_by_a_dump) {
    const auto node = std::make_shared<Node>();
    node->x = 0;
    node->left = node->right = node;
    node->others = {nullptr, node};
    const auto errors = mallow::validate<NodeSchema>(*node);
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/x", errc::too_small}, {"/left", errc::cycle}, {"/right", errc::cycle}}),
               test::render(errors));
    BOOST_TEST((test::summary(mallow::try_dumps<NodeSchema>(*node).error()) == test::expected_errors{{"/left", errc::cycle}}));
    const auto twice = std::make_shared<Node>();
    node->x = 1;
    node->left = node->right = twice;
    node->others = {twice};
    BOOST_TEST(mallow::validate<NodeSchema>(*node).empty());
    node->others = {twice, node};
    BOOST_TEST((test::summary(mallow::validate<NodeSchema>(*node)) == test::expected_errors{{"/others/1", errc::cycle}}));
    node->left = node->right = nullptr;
    node->others.clear();
}

BOOST_AUTO_TEST_CASE(takes_ranges) {
    const std::vector<Inner> inners{{1}, {0}, {2}};
    const auto errors = mallow::validate<mallow::many<InnerSchema>>(inners);
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/1/x", errc::too_small}}));
}

BOOST_AUTO_TEST_SUITE_END()
