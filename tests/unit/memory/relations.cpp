// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

// A tree.
struct Category {
    int id{};
    std::string name;
    std::optional<int> parent_id;
    const Category* parent{};
    mem::dynamic<Category> children;
};
BOOST_DESCRIBE_STRUCT(Category, (), (id, name, parent_id, parent, children))

struct CategorySchema : mallow::Schema<Category> {
    Str name{};
    List<Nested<CategorySchema>> children{dump_only};
};
BOOST_DESCRIBE_STRUCT(CategorySchema, (), (name, children))

namespace {

// Two relationships with one model, one with another.
struct Team;
struct Match {
    int id{};
    std::string name;
    int home_id{};
    const Team* home{};
    int guest_id{};
    const Team* guest{};
    std::optional<std::string> city;
    const struct Place* place{};
};
struct Team {
    int id{};
    std::string name;
    mem::dynamic<Match> at_home;
    mem::dynamic<Match> away;
};
struct Place {
    std::string name;
    mem::dynamic<Match> matches;
};

struct League {
    mem::table<Team, mem::primary_key<&Team::id>> teams;
    mem::table<Place, mem::primary_key<&Place::name>> places;
    mem::table<Match, mem::belongs_to<&Match::home_id, &Match::home, &Team::at_home, mem::cascade>,
               mem::primary_key<&Match::id>,
               mem::belongs_to<&Match::city, &Match::place, &Place::matches, mem::set_null>,
               mem::belongs_to<&Match::guest_id, &Match::guest, &Team::away>>
        matches{teams, places, teams};

    League() {
        for (const char* name : {"A", "B", "C"}) BOOST_TEST(teams.insert(Team{0, name, {}, {}}).has_value());
        for (const char* name : {"Rome", "Oslo"}) BOOST_TEST(places.insert(Place{name, {}}).has_value());
        add("AB", 1, 2, "Rome");
        add("AC", 1, 3, "Oslo");
        add("BC", 2, 3, std::nullopt);
        add("BA", 2, 1, "Rome");
    }
    void add(const char* name, int home, int guest, std::optional<std::string> city) {
        BOOST_TEST(said(matches.insert(Match{0, name, home, nullptr, guest, nullptr, std::move(city), nullptr})) == "");
    }
};

template <mem::on_remove Action>
struct Tree {
    mem::table<Category, mem::primary_key<&Category::id>,
               mem::belongs_to<&Category::parent_id, &Category::parent, &Category::children, Action>>
        nodes;

    Tree() {
        add("root", std::nullopt);
        add("a", 1);
        add("b", 1);
        add("aa", 2);
        add("ab", 2);
        add("aaa", 4);
    }
    void add(const char* name, std::optional<int> parent) {
        BOOST_TEST(said(nodes.insert(Category{0, name, parent, nullptr, {}})) == "");
    }
    auto move(int id, std::optional<int> parent) {
        return nodes.update(id, [&](Category& node) { node.parent_id = parent; });
    }
};

// A key that cannot be empty: the root refers to itself.
struct Person {
    int id{};
    std::string name;
    int boss_id{};
    const Person* boss{};
    mem::dynamic<Person> staff;
};
using People =
    mem::table<Person, mem::primary_key<&Person::id>, mem::belongs_to<&Person::boss_id, &Person::boss, &Person::staff>>;

// One to one: the foreign key is unique too.
struct User;
struct Profile {
    int id{};
    std::optional<int> user_id;
    const User* user{};
};
struct User {
    int id{};
    mem::dynamic<Profile> profile;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_relations)

BOOST_AUTO_TEST_CASE(several_with_one_model) {
    League league;
    const Team& a = *league.teams.find(1);
    BOOST_TEST(names(a.at_home) == "AB AC");
    BOOST_TEST(names(a.away) == "BA");
    BOOST_TEST(names(league.places.find("Rome")->matches) == "AB BA");
    BOOST_TEST(league.matches.find(3)->place == nullptr);
    BOOST_TEST(said(league.matches.insert(Match{0, "XX", 8, nullptr, 9, nullptr, "Bern", nullptr})) ==
               "/home_id: No such team.\n/city: No such place.\n/guest_id: No such team.");
}

BOOST_AUTO_TEST_CASE(each_changes_by_itself) {
    League league;
    BOOST_TEST(said(league.matches.update(1, [](Match& match) {
                   match.guest_id = 3;
                   match.city = "Oslo";
               })) == "");
    BOOST_TEST(names(league.teams.find(1)->at_home) == "AB AC");
    BOOST_TEST(names(league.teams.find(2)->away) == "");
    BOOST_TEST(names(league.teams.find(3)->away) == "AC BC AB");
    BOOST_TEST(names(league.places.find("Rome")->matches) == "BA");
    BOOST_TEST(names(league.places.find("Oslo")->matches) == "AC AB");
    BOOST_TEST(said(league.matches.update(1, [](Match& match) { match.city.reset(); })) == "");
    BOOST_TEST(names(league.places.find("Oslo")->matches) == "AC");
    BOOST_TEST(league.matches.find(1)->place == nullptr);
}

BOOST_AUTO_TEST_CASE(each_has_its_own_removal) {
    League league;
    BOOST_TEST(said(league.places.remove("Rome")) == "");
    BOOST_TEST(!league.matches.find(1)->city);
    BOOST_TEST(league.matches.find(1)->place == nullptr);
    // C is away only, so nothing cascades.
    BOOST_TEST(said(league.teams.remove(3)) == "/away: Still referenced by match.");
    // B's home matches would go, but AB stays.
    BOOST_TEST(said(league.teams.remove(2)) == "/away: Still referenced by match.");
    BOOST_TEST(names(league.matches) == "AB AC BC BA");
    BOOST_TEST(said(league.matches.remove(1)) == "");
    BOOST_TEST(said(league.teams.remove(2)) == "");
    BOOST_TEST(names(league.matches) == "AC");
    BOOST_TEST(names(league.teams.find(3)->away) == "AC");
    BOOST_TEST(names(league.teams.find(1)->away) == "");
}

BOOST_AUTO_TEST_CASE(what_goes_as_well_forbids_nothing) {
    League league;
    BOOST_TEST(said(league.matches.remove(4)) == "");
    // A plays itself: the match goes with its home side and restricts as a guest.
    league.add("AA", 1, 1, "Oslo");
    BOOST_TEST(said(league.teams.remove(1)) == "");
    BOOST_TEST(names(league.matches) == "BC");
    BOOST_TEST(names(league.places.find("Oslo")->matches) == "");
}

BOOST_AUTO_TEST_CASE(a_tree) {
    Tree<mem::restrict> tree;
    const Category& root = *tree.nodes.find(1);
    BOOST_TEST(names(root.children) == "a b");
    BOOST_TEST(names(tree.nodes.find(2)->children) == "aa ab");
    BOOST_TEST(tree.nodes.find(6)->parent->parent->parent == &root);
    BOOST_TEST(
        mallow::dumps<CategorySchema>(*tree.nodes.find(2)) ==
        R"({"name":"a","children":[{"name":"aa","children":[{"name":"aaa","children":[]}]},{"name":"ab","children":[]}]})");

    BOOST_TEST(said(tree.move(4, 3)) == "");
    BOOST_TEST(names(tree.nodes.find(2)->children) == "ab");
    BOOST_TEST(names(tree.nodes.find(3)->children) == "aa");
    BOOST_TEST(said(tree.move(4, std::nullopt)) == "");
    BOOST_TEST(tree.nodes.find(4)->parent == nullptr);
    BOOST_TEST(said(tree.move(4, 77)) == "/parent_id: No such category.");
    BOOST_TEST(said(tree.nodes.remove(4)) == "/children: Still referenced by category.");
    BOOST_TEST(said(tree.nodes.remove(6)) == "");
    BOOST_TEST(said(tree.nodes.remove(4)) == "");
}

BOOST_AUTO_TEST_CASE(a_tree_cascades) {
    Tree<mem::cascade> tree;
    BOOST_TEST(said(tree.nodes.remove(2)) == "");
    BOOST_TEST(names(tree.nodes) == "root b");
    BOOST_TEST(names(tree.nodes.find(1)->children) == "b");
    BOOST_TEST(said(tree.nodes.remove(1)) == "");
    BOOST_TEST(tree.nodes.empty());
}

BOOST_AUTO_TEST_CASE(a_tree_sets_null) {
    Tree<mem::set_null> tree;
    BOOST_TEST(said(tree.nodes.remove(2)) == "");
    BOOST_TEST(names(tree.nodes) == "root b aa ab aaa");
    BOOST_TEST(names(tree.nodes.filter([](const Category& node) { return !node.parent; })) == "root aa ab");
    BOOST_TEST(names(tree.nodes.find(4)->children) == "aaa");
}

BOOST_AUTO_TEST_CASE(a_deep_tree_cascades_without_recursion) {
    Tree<mem::cascade> tree;
    for (int id = 6; id < 200'000; ++id)
        BOOST_TEST_REQUIRE(tree.nodes.insert(Category{0, "deep", id, nullptr, {}}).has_value());
    BOOST_TEST(said(tree.nodes.remove(1)) == "");
    BOOST_TEST(tree.nodes.empty());
}

BOOST_AUTO_TEST_CASE(a_circle_is_possible_and_can_be_removed) {
    Tree<mem::cascade> tree;
    BOOST_TEST(said(tree.move(2, 6)) == "");
    const auto dumped = mallow::try_dumps<CategorySchema>(*tree.nodes.find(2));
    BOOST_TEST_REQUIRE(dumped.has_error());
    BOOST_TEST(said(dumped) == "/children/0/children/0/children/0: The object contains itself.");
    BOOST_TEST(said(tree.nodes.remove(4)) == "");
    BOOST_TEST(names(tree.nodes) == "root b");
}

BOOST_AUTO_TEST_CASE(a_row_may_refer_to_itself) {
    People people;
    BOOST_TEST(said(people.insert(Person{0, "nobody's", 0, nullptr, {}})) == "/boss_id: No such person.");
    const Person* boss = *people.insert(Person{1, "Boss", 1, nullptr, {}});
    BOOST_TEST(boss->boss == boss);
    BOOST_TEST(said(people.insert(Person{0, "Clerk", 1, nullptr, {}})) == "");
    BOOST_TEST(names(boss->staff) == "Boss Clerk");
    BOOST_TEST(said(people.remove(1)) == "/staff: Still referenced by person.");
    BOOST_TEST(said(people.update(2, [](Person& person) { person.boss_id = 2; })) == "");
    BOOST_TEST(people.find(2)->boss == people.find(2));
    BOOST_TEST(names(boss->staff) == "Boss");
    // A new key, which it goes on referring to, or not.
    BOOST_TEST(said(people.update(1, [](Person& person) { person.id = 5; })) == "/boss_id: No such person.");
    BOOST_TEST(said(people.update(1, [](Person& person) { person.id = person.boss_id = 5; })) == "");
    BOOST_TEST(boss->boss == boss);
    BOOST_TEST(names(boss->staff) == "Boss");
    BOOST_TEST(said(people.remove(5)) == "");
    BOOST_TEST(names(people) == "Clerk");
}

BOOST_AUTO_TEST_CASE(one_to_one) {
    mem::table<User, mem::primary_key<&User::id>> users;
    mem::table<Profile, mem::primary_key<&Profile::id>, mem::unique<&Profile::user_id>,
               mem::belongs_to<&Profile::user_id, &Profile::user, &User::profile, mem::set_null>>
        profiles{users};
    for (int i = 0; i < 3; ++i) BOOST_TEST(users.insert(User{}).has_value());
    for (int i = 1; i < 4; ++i) BOOST_TEST(profiles.insert(Profile{0, i, nullptr}).has_value());
    BOOST_TEST(said(profiles.insert(Profile{0, 1, nullptr})) == "/user_id: Already exists.");
    BOOST_TEST((*users.find(2)->profile.one())->id == 2);
    BOOST_TEST(said(users.remove(2)) == "");
    BOOST_TEST(said(users.remove(3)) == "");
    BOOST_TEST(!profiles.find(2)->user_id);
    BOOST_TEST(profiles.find_by<&Profile::user_id>(2) == nullptr);
    BOOST_TEST(profiles.filter_by<&Profile::user_id>(std::nullopt).count() == 2u);
    BOOST_TEST(said(profiles.insert(Profile{})) == "");
}

BOOST_AUTO_TEST_SUITE_END()
