// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Tree {
    int value{};
    std::vector<Tree> children;
    std::unique_ptr<Tree> left;
    std::shared_ptr<Tree> right;

    Tree() = default;
    explicit Tree(int value_) : value(value_) {}
    Tree(Tree&&) = default;
    Tree& operator=(Tree&&) = default;
    Tree(const Tree& other)
        : value(other.value),
          children(other.children),
          left(other.left ? std::make_unique<Tree>(*other.left) : nullptr),
          right(other.right) {}

    bool operator==(const Tree& other) const {
        const auto same = [](const auto& a, const auto& b) { return a && b ? *a == *b : !a && !b; };
        return value == other.value && children == other.children && same(left, other.left) && same(right, other.right);
    }
};
BOOST_DESCRIBE_STRUCT(Tree, (), (value, children, left, right))

struct TreeSchema : mallow::Schema<Tree> {
    Int                      value    {required, Range{.min = 0}};
    List<Nested<TreeSchema>> children {};
    Nested<TreeSchema>       left     {};
    Nested<TreeSchema>       right    {};
};
BOOST_DESCRIBE_STRUCT(TreeSchema, (), (value, children, left, right))

struct PageSchema;

struct Page;
struct Book {
    std::string title;
    std::vector<Page> pages;
};
struct Page {
    int number{};
    std::unique_ptr<Book> quoted;
};
BOOST_DESCRIBE_STRUCT(Book, (), (title, pages))
BOOST_DESCRIBE_STRUCT(Page, (), (number, quoted))

/// Each names the other, one of them before it is defined.
struct BookSchema : mallow::Schema<Book> {
    Str                      title {};
    List<Nested<PageSchema>> pages {};
};
BOOST_DESCRIBE_STRUCT(BookSchema, (), (title, pages))

struct PageSchema : mallow::Schema<Page> {
    Int                number {};
    Nested<BookSchema> quoted {};
};
BOOST_DESCRIBE_STRUCT(PageSchema, (), (number, quoted))

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_recursive)

BOOST_AUTO_TEST_CASE(a_schema_may_nest_itself) {
    Tree expected(1);
    expected.children.emplace_back(2);
    expected.children.emplace_back(3);
    expected.children[1].children.emplace_back(4);
    expected.left = std::make_unique<Tree>(5);
    expected.left->right = std::make_shared<Tree>(6);
    const char* const json =
        R"({"value":1,"children":[{"value":2,"children":[],"left":null,"right":null},)"
        R"({"value":3,"children":[{"value":4,"children":[],"left":null,"right":null}],"left":null,"right":null}],)"
        R"("left":{"value":5,"children":[],"left":null,)"
        R"("right":{"value":6,"children":[],"left":null,"right":null}},"right":null})";
    test::accepts<TreeSchema>(json, expected);
    test::dumps_as<TreeSchema>(expected, json);
}

BOOST_AUTO_TEST_CASE(errors_name_the_way_down) {
    test::rejects<TreeSchema>(
        R"({"value":1,"children":[{"value":-1},{"children":[{},{"value":"x"}]}],"left":{"value":1,"left":{"right":{}}}})",
        {{"/children/0/value", errc::too_small}, {"/children/1/children/0/value", errc::required},
         {"/children/1/children/1/value", errc::invalid_integer}, {"/children/1/value", errc::required},
         {"/left/left/right/value", errc::required}, {"/left/left/value", errc::required}});
}

BOOST_AUTO_TEST_CASE(two_schemas_may_nest_each_other) {
    const auto loaded = mallow::loads<BookSchema>(
        R"({"title":"a","pages":[{"number":1,"quoted":{"title":"b","pages":[{"number":2}]}}]})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(loaded->pages.at(0).quoted->pages.at(0).number == 2);
    test::dumps_as<BookSchema>(
        *loaded, R"({"title":"a","pages":[{"number":1,"quoted":{"title":"b","pages":[{"number":2,"quoted":null}]}}]})");
    test::rejects<BookSchema>(R"({"pages":[{"quoted":{"pages":[{"number":"x"}]}}]})",
                              {{"/pages/0/quoted/pages/0/number", errc::invalid_integer}});
}

BOOST_AUTO_TEST_CASE(field_names_go_down_any_number_of_levels) {
    const mallow::field_set<TreeSchema> set{"children.children.value", "left.right.left.value"};
    BOOST_TEST(set.contains("children"));
    BOOST_TEST(set.contains("children.children"));
    BOOST_TEST(set.contains("left.right.left.value"));
    BOOST_TEST(!set.contains("value"));
    BOOST_TEST(!set.contains("right"));
    Tree tree(1);
    tree.children.emplace_back(2);
    tree.children[0].children.emplace_back(3);
    tree.left = std::make_unique<Tree>(4);
    test::dumps_as<TreeSchema>(tree, R"({"children":[{"children":[{"value":3}]}],"left":{"right":null}})", {.only = set});
}

BOOST_AUTO_TEST_SUITE_END()
