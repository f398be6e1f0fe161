// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <stdexcept>
#include <memory>
#include <string>
#include <type_traits>
#include <vector>

using mallow::field_set;
using mallow::fields;

namespace {

using set = field_set<StoreSchema>;

std::vector<std::string> names_of(const set& names) { return {names.begin(), names.end()}; }

using strings = std::vector<std::string>;

const char* const misspelt[] = {"nope", "Id", "id ", "items.nope", "id.x", "", ".", ".id", "items.", "items..name",
                                "items.name.x", "items/name", "_schema"};

struct Tree {
    std::string name;
    std::unique_ptr<Tree> child;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (name, child))

struct TreeSchema : mallow::Schema<Tree> {
    Str                name  {};
    Nested<TreeSchema> child {};
};
BOOST_DESCRIBE_STRUCT(TreeSchema, (), (name, child))

}  // namespace

static_assert(std::is_nothrow_copy_constructible_v<set>);
static_assert(std::is_nothrow_move_constructible_v<set>);

BOOST_AUTO_TEST_SUITE(field_sets)

BOOST_AUTO_TEST_CASE(hold_leaves_in_declaration_order) {
    const set some{"items.name", "id"};
    BOOST_TEST(names_of(some) == (strings{"id", "items.name"}), boost::test_tools::per_element());
    BOOST_TEST(some.size() == 2u);
    BOOST_TEST(!some.empty());
    BOOST_TEST(names_of(set{"items"}) == (strings{"items.id", "items.name", "items.price"}), boost::test_tools::per_element());
    BOOST_TEST(set{"items"}.size() == 3u);
}

BOOST_AUTO_TEST_CASE(contain_a_parent_when_any_child_is_in) {
    const set some{"items.name"};
    BOOST_TEST(some.contains("items.name"));
    BOOST_TEST(some.contains("items"));
    BOOST_TEST(!some.contains("items.price"));
    BOOST_TEST(!some.contains("id"));
    BOOST_TEST(set{"items"}.contains("items.price"));
    BOOST_TEST(some.contains(std::string("items")));
}

BOOST_AUTO_TEST_CASE(may_be_empty) {
    BOOST_TEST(set{}.empty());
    BOOST_TEST(set{}.size() == 0u);
    BOOST_TEST(!set{}.contains("id"));
    BOOST_TEST((set{}.begin() == set{}.end()));
    BOOST_TEST((set{} == fields<StoreSchema>()));
    BOOST_TEST(set(strings{}).empty());
}

BOOST_AUTO_TEST_CASE(are_equal_when_their_leaves_are) {
    BOOST_TEST((set{"id", "name"} == set{"name", "id"}));
    BOOST_TEST((set{"id", "id"} == set{"id"}));
    BOOST_TEST((set{"items"} == set{"items.id", "items.name", "items.price"}));
    BOOST_TEST((set{"id"} != set{"name"}));
    BOOST_TEST((set{"id"} != set{}));
    BOOST_TEST((set{"id", "items.name"} == fields<StoreSchema, "id", "items.name">()));
}

BOOST_AUTO_TEST_CASE(take_strings_of_the_run_time) {
    const std::string id = "id", name = "items.name";
    BOOST_TEST((set{id, name} == set{"id", "items.name"}));
    BOOST_TEST((set{std::string_view(id), name.c_str()} == set{"id", "items.name"}));
    const char* const two[] = {"id", "items.name"};
    // Two names, never a pair of iterators.
    BOOST_TEST((set{two[0], two[1]} == set{"id", "items.name"}));
    BOOST_TEST((set(strings{"id", "items.name"}) == set{"id", "items.name"}));
}

BOOST_DATA_TEST_CASE(refuse_names_that_the_schema_does_not_have, misspelt) {
    BOOST_CHECK_THROW(set{sample}, std::invalid_argument);
    BOOST_CHECK_THROW((set{"id", sample}), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(refuse_names_that_go_deeper_than_a_load) {
    const auto deep = [](std::size_t levels) {
        std::string name = "name";
        for (std::size_t level = 1; level < levels; ++level) name = "child." + name;
        return name;
    };
    using tree_set = field_set<TreeSchema>;
    const tree_set deepest{deep(1000)};
    BOOST_TEST(deepest.size() == 1u);
    BOOST_TEST(*deepest.begin() == deep(1000));
    BOOST_TEST(deepest.contains(deep(1000)));
    BOOST_TEST(deepest.contains("child.child"));
    BOOST_CHECK_THROW(tree_set{deep(1001)}, std::invalid_argument);
    BOOST_CHECK_THROW(tree_set{deep(20'000)}, std::invalid_argument);
    BOOST_CHECK_THROW(tree_set{std::string(200'000, '.')}, std::invalid_argument);
    const auto loaded = mallow::loads<TreeSchema>(R"({"name":"a"})", {.only = deepest});
    BOOST_TEST(loaded.has_error());
}

BOOST_AUTO_TEST_CASE(name_fields_not_keys_and_dumped_ones_too) {
    BOOST_TEST(field_set<ItemSchema>{"store.name"}.size() == 1u);
    BOOST_TEST((field_set<ItemSchema>{"store"} == field_set<ItemSchema>{"store.id", "store.name"}));
}

BOOST_AUTO_TEST_CASE(copies_are_independent_of_the_original) {
    set copy;
    {
        const set original{"id"};
        copy = original;
    }
    BOOST_TEST(copy.contains("id"));
    const set moved = std::move(copy);
    BOOST_TEST(moved.contains("id"));
}

BOOST_AUTO_TEST_SUITE_END()
