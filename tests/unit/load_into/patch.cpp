// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Address {
    std::string street;
    int number{};
    bool operator==(const Address&) const = default;
};
BOOST_DESCRIBE_STRUCT(Address, (), (street, number))

struct Person {
    std::string name;
    int age{};
    Address home;
    std::optional<Address> office;
    std::unique_ptr<Address> cabin;
    std::shared_ptr<Address> club;
    std::vector<std::string> tags;
    std::set<int> numbers;
    std::array<int, 2> pair{};
    std::vector<Address> former;
    boost::json::object rest;
    std::optional<int> maybe;

    template <class Pointer>
    static bool same(const Pointer& left, const Pointer& right) {
        return left && right ? *left == *right : !left && !right;
    }
    bool operator==(const Person& other) const {
        return name == other.name && age == other.age && home == other.home && office == other.office &&
               same(cabin, other.cabin) && same(club, other.club) && tags == other.tags && numbers == other.numbers &&
               pair == other.pair && former == other.former && rest == other.rest && maybe == other.maybe;
    }
};
BOOST_DESCRIBE_STRUCT(Person, (), (name, age, home, office, cabin, club, tags, numbers, pair, former, rest, maybe))

struct AddressSchema : mallow::Schema<Address> {
    Str street {required, Length{.min = 1}};
    Int number {load_default(77)};
};
BOOST_DESCRIBE_STRUCT(AddressSchema, (), (street, number))

struct PersonSchema : mallow::Schema<Person> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Str                         name    {required};
    Int                         age     {Range{.min = 0}};
    Nested<AddressSchema>       home    {};
    Nested<AddressSchema>       office  {};
    Nested<AddressSchema>       cabin   {};
    Nested<AddressSchema>       club    {};
    List<Str>                   tags    {};
    List<Int>                   numbers {};
    List<Int>                   pair    {};
    List<Nested<AddressSchema>> former  {};
    Extra                       rest    {};
    Int                         maybe   {};
};
BOOST_DESCRIBE_STRUCT(PersonSchema, (), (name, age, home, office, cabin, club, tags, numbers, pair, former, rest, maybe))

Person ada() {
    Person made;
    made.name = "Ada";
    made.age = 36;
    made.home = {"St James", 12};
    made.office = Address{"Strand", 1};
    made.cabin = std::make_unique<Address>(Address{"Lake", 2});
    made.club = std::make_shared<Address>(Address{"Pall Mall", 3});
    made.tags = {"a", "b"};
    made.numbers = {1, 2};
    made.pair = {1, 2};
    made.former = {{"x", 1}, {"y", 2}};
    made.rest = {{"old", 1}};
    made.maybe = 5;
    return made;
}

struct change {
    const char* input;
    void (*apply)(Person&);
    std::vector<std::string> touched;
    friend std::ostream& operator<<(std::ostream& out, const change& each) { return out << each.input; }
};

const change changes[] = {
    {R"({})", [](Person&) {}, {}},
    {R"({"name":"Eve"})", [](Person& p) { p.name = "Eve"; }, {"name"}},
    {R"({"age":"37","maybe":null})", [](Person& p) { p.age = 37; p.maybe = std::nullopt; }, {"age", "maybe"}},
    {R"({"home":{}})", [](Person&) {}, {}},
    {R"({"home":{"number":5}})", [](Person& p) { p.home.number = 5; }, {"home.number"}},
    {R"({"home":{"street":"s"},"age":1})", [](Person& p) { p.home.street = "s"; p.age = 1; }, {"age", "home.street"}},
    {R"({"office":{"number":5}})", [](Person& p) { p.office->number = 5; }, {"office.number"}},
    {R"({"cabin":{"street":"s"}})", [](Person& p) { p.cabin->street = "s"; }, {"cabin.street"}},
    {R"({"club":{"street":"s"}})", [](Person& p) { p.club = std::make_shared<Address>(Address{"s", 3}); }, {"club.street"}},
    {R"({"tags":["c"]})", [](Person& p) { p.tags = {"c"}; }, {"tags"}},
    {R"({"tags":[]})", [](Person& p) { p.tags.clear(); }, {"tags"}},
    {R"({"numbers":[9]})", [](Person& p) { p.numbers = {9}; }, {"numbers"}},
    {R"({"pair":[8,9]})", [](Person& p) { p.pair = {8, 9}; }, {"pair"}},
};

struct refusal {
    const char* input;
    test::expected_errors expected;
    friend std::ostream& operator<<(std::ostream& out, const refusal& each) { return out << each.input; }
};

const refusal refusals[] = {
    {R"({"name":"Eve","age":-1})", {{"/age", errc::too_small}}},
    {R"({"name":null})", {{"/name", errc::null}}},
    {R"({"home":{"street":"s","number":"x"},"tags":["z"],"numbers":[1,1]})",
     {{"/home/number", errc::invalid_integer}, {"/numbers/1", errc::duplicate_element}}},
    {R"({"home":{"street":"s"},"office":{"street":"s"},"cabin":{"street":"s"},"club":{"street":""}})",
     {{"/club/street", errc::too_short}}},
    {R"({"rest":1,"more":2,"pair":[1]})", {{"/pair", errc::wrong_length}}},
    {R"({"tags":["c",1]})", {{"/tags/1", errc::invalid_string}}},
    {R"({"former":[{"street":"a"},5]})", {{"/former/1", errc::invalid_object}}},
    {R"({"maybe":1,"office":null,"cabin":null,"club":null,"age":1.5})", {{"/age", errc::invalid_integer}}},
    {R"([])", {{"", errc::invalid_object}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(load_into_patch)

BOOST_DATA_TEST_CASE(changes_what_is_given_and_says_so, changes) {
    Person expected = ada();
    sample.apply(expected);
    Person from_text = ada(), from_value = ada();
    const auto text_touched = mallow::loads_into<PersonSchema>(from_text, test::exact_copy(sample.input).view());
    const auto value_touched = mallow::load_into<PersonSchema>(from_value, test::tree_of(sample.input));
    BOOST_TEST_REQUIRE(text_touched.has_value());
    BOOST_TEST_REQUIRE(value_touched.has_value());
    BOOST_TEST((from_text == expected));
    BOOST_TEST((from_value == expected));
    const std::vector<std::string> names(text_touched->begin(), text_touched->end());
    BOOST_TEST(names == sample.touched, boost::test_tools::per_element());
    BOOST_TEST((*text_touched == *value_touched));
}

BOOST_DATA_TEST_CASE(a_failure_leaves_the_target_untouched, refusals) {
    Person from_text = ada(), from_value = ada();
    const std::shared_ptr<Address> club = from_text.club;
    const auto text_errors = mallow::loads_into<PersonSchema>(from_text, test::exact_copy(sample.input).view()).error();
    const auto value_errors = mallow::load_into<PersonSchema>(from_value, test::tree_of(sample.input)).error();
    BOOST_TEST((test::summary(text_errors) == sample.expected), test::render(text_errors));
    BOOST_TEST((test::summary(value_errors) == sample.expected), test::render(value_errors));
    BOOST_TEST((from_text == ada()));
    BOOST_TEST((from_value == ada()));
    BOOST_TEST((from_text.club == club));
    BOOST_TEST((*club == *ada().club));
}

BOOST_AUTO_TEST_CASE(malformed_text_leaves_the_target_untouched) {
    for (const char* const json : {R"({"name":"Eve","home":{"street":"s"},"tags":[]} x)", R"({"name":"Eve")", ""}) {
        Person target = ada();
        const auto touched = mallow::loads_into<PersonSchema>(target, json);
        BOOST_TEST(touched.error().is_malformed());
        BOOST_TEST((target == ada()));
    }
}

BOOST_AUTO_TEST_CASE(null_empties_what_may_be_empty) {
    Person target = ada();
    const auto touched = mallow::loads_into<PersonSchema>(target, R"({"office":null,"cabin":null,"club":null})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST(!target.office.has_value());
    BOOST_TEST(!target.cabin);
    BOOST_TEST(!target.club);
    BOOST_TEST(touched->contains("office"));
    BOOST_TEST(touched->contains("cabin"));
    BOOST_TEST(touched->contains("club"));
    BOOST_TEST(!touched->contains("home"));
}

BOOST_AUTO_TEST_CASE(an_empty_owner_is_filled_afresh) {
    Person target;
    const auto refused = mallow::loads_into<PersonSchema>(target, R"({"office":{"number":1},"cabin":{"street":"x"}})");
    BOOST_TEST((test::summary(refused.error()) == test::expected_errors{{"/office/street", errc::required}}));
    BOOST_TEST((target == Person()));
    BOOST_TEST(mallow::loads_into<PersonSchema>(
                   target, R"({"office":{"street":"x","number":1},"cabin":{"street":"y"},"club":{"street":"z","number":3}})").has_value());
    BOOST_TEST((target.office.value() == Address{"x", 1}));
    BOOST_TEST((*target.cabin == Address{"y", 77}));
    BOOST_TEST((*target.club == Address{"z", 3}));
}

BOOST_AUTO_TEST_CASE(what_others_share_is_not_edited) {
    Person target = ada();
    const std::shared_ptr<Address> shared = target.club;
    BOOST_TEST(mallow::loads_into<PersonSchema>(target, R"({"club":{"number":9}})").has_value());
    BOOST_TEST((*shared == Address{"Pall Mall", 3}));
    BOOST_TEST((*target.club == Address{"Pall Mall", 9}));
}

BOOST_AUTO_TEST_CASE(lists_of_structs_and_extra_are_replaced) {
    Person target = ada();
    const auto touched = mallow::loads_into<PersonSchema>(target, R"({"former":[{"street":"z"}],"new":2})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST_REQUIRE(target.former.size() == 1u);
    BOOST_TEST(target.former[0].street == "z");
    BOOST_TEST((target.rest == boost::json::object{{"new", 2}}));
    BOOST_TEST(touched->contains("former"));
}

BOOST_AUTO_TEST_CASE(what_is_made_afresh_is_loaded_in_full) {
    Person target = ada();
    const auto refused = mallow::loads_into<PersonSchema>(target, R"({"former":[{}]})");
    BOOST_TEST((test::summary(refused.error()) == test::expected_errors{{"/former/0/street", errc::required}}));
    BOOST_TEST((target == ada()));
}

BOOST_AUTO_TEST_CASE(options_count) {
    Person target = ada();
    const auto refused = mallow::loads_into<PersonSchema>(target, R"({"x":1})", {.unknown = mallow::unknown::raise});
    BOOST_TEST((test::summary(refused.error()) == test::expected_errors{{"/x", errc::unknown_field}}));
    const auto only = mallow::loads_into<PersonSchema>(target, R"({"age":1,"name":"x"})",
                                                       {.unknown = mallow::unknown::exclude,
                                                        .only = mallow::field_set<PersonSchema>{"age"}});
    BOOST_TEST_REQUIRE(only.has_value());
    BOOST_TEST((*only == mallow::field_set<PersonSchema>{"age"}));
    BOOST_TEST(target.name == "Ada");
    BOOST_TEST(target.age == 1);
}

BOOST_AUTO_TEST_SUITE_END()
