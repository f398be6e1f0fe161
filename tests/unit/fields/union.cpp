// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

using mallow::errc;

namespace {

struct Cat {
    std::int64_t lives{};
    std::string  name;

    friend bool operator==(const Cat&, const Cat&) = default;
};
struct Dog {
    std::vector<std::string> tricks;
    double                   weight{};

    friend bool operator==(const Dog&, const Dog&) = default;
};
BOOST_DESCRIBE_STRUCT(Cat, (), (lives, name))
BOOST_DESCRIBE_STRUCT(Dog, (), (tricks, weight))

struct CatSchema : mallow::Schema<Cat> {
    Constant type  {"cat"};
    Int      lives {required, Range{.min = 0, .max = 9}};
    Str      name  {load_default("Tom")};
};
BOOST_DESCRIBE_STRUCT(CatSchema, (), (type, lives, name))

struct DogSchema : mallow::Schema<Dog> {
    Constant  type   {"dog"};
    List<Str> tricks {};
    Float     weight {required};
};
BOOST_DESCRIBE_STRUCT(DogSchema, (), (type, tricks, weight))

using Animal = std::variant<Cat, Dog>;

struct Zoo {
    Animal                                                                   star;
    std::vector<Animal>                                                      animals;
    std::map<std::string, Animal>                                            cages;
    std::variant<std::monostate, Cat, Dog>                                   guest;
    std::optional<Animal>                                                    maybe;
    std::shared_ptr<Animal>                                                  shared;
    std::variant<std::int64_t, std::string, std::vector<std::string>, Cat> value;
    std::variant<std::monostate, bool, double>                               flag;

    friend bool operator==(const Zoo& left, const Zoo& right) {
        return left.star == right.star && left.animals == right.animals && left.cages == right.cages && left.guest == right.guest &&
               left.maybe == right.maybe && !left.shared == !right.shared && (!left.shared || *left.shared == *right.shared) &&
               left.value == right.value && left.flag == right.flag;
    }
};
BOOST_DESCRIBE_STRUCT(Zoo, (), (star, animals, cages, guest, maybe, shared, value, flag))

struct ZooSchema : mallow::Schema<Zoo> {
    Union<CatSchema, DogSchema>                   star    {};
    List<Union<CatSchema, DogSchema>>             animals {};
    Dict<Union<CatSchema, DogSchema>>             cages   {};
    Union<CatSchema, DogSchema>                   guest   {};
    Union<CatSchema, DogSchema>                   maybe   {};
    Union<CatSchema, DogSchema>                   shared  {};
    Union<Int, Str, List<Str>, Nested<CatSchema>> value   {};
    Union<Bool, Float>                            flag    {};
};
BOOST_DESCRIBE_STRUCT(ZooSchema, (), (star, animals, cages, guest, maybe, shared, value, flag))

// Tags of other types, a mixture of tags and kinds, options, rules.

struct Circle {
    double radius{};
    friend bool operator==(const Circle&, const Circle&) = default;
};
struct Square {
    double       side{};
    std::int64_t version{};
    friend bool operator==(const Square&, const Square&) = default;
};
BOOST_DESCRIBE_STRUCT(Circle, (), (radius))
BOOST_DESCRIBE_STRUCT(Square, (), (side, version))

struct CircleSchema : mallow::Schema<Circle> {
    Float    radius  {};
    Constant version {1};
    Constant round   {true, data_key("isRound")};
    Constant same    {"shape"};
};
BOOST_DESCRIBE_STRUCT(CircleSchema, (), (radius, version, round, same))

struct SquareSchema : mallow::Schema<Square> {
    Constant version {2};
    Float    side    {};
    Constant round   {false, data_key("isRound")};
    Constant same    {"shape"};
};
BOOST_DESCRIBE_STRUCT(SquareSchema, (), (version, side, round, same))

using Shape = std::variant<Circle, std::string, Square>;

struct Drawing {
    std::variant<Circle, Square> numbered, flagged;
    Shape                        mixed;
    std::variant<std::string, std::string> unused;

    friend bool operator==(const Drawing&, const Drawing&) = default;
};
BOOST_DESCRIBE_STRUCT(Drawing, (), (numbered, flagged, mixed))

struct DrawingSchema : mallow::Schema<Drawing> {
    Union<CircleSchema, SquareSchema>              numbered {discriminator("version"), allow_none, unknown_keys(mallow::unknown::exclude),
                                                             [](const std::variant<Circle, Square>& held) {
                                                                 const auto* circle = std::get_if<Circle>(&held);
                                                                 return !circle || circle->radius < 10 ? nullptr : "Too large.";
                                                             }};
    Union<CircleSchema, SquareSchema>              flagged  {discriminator("isRound")};
    Union<Nested<CircleSchema>, Str, SquareSchema> mixed    {discriminator("version"), Nested<CircleSchema>{}, Str{Length{.max = 3}},
                                                             Nested<SquareSchema>{unknown_keys(mallow::unknown::exclude)}};
};
BOOST_DESCRIBE_STRUCT(DrawingSchema, (), (numbered, flagged, mixed))

struct LooseSchema : mallow::Schema<> {
    Union<CatSchema, DogSchema>             pet   {};
    Union<Int, Str, Nested<CatSchema>>      value {};
    List<Union<CatSchema, DogSchema>>       pets  {};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (pet, value, pets))

// Alternatives that nest themselves.

struct Sum;
struct Leaf {
    std::int64_t value{};
};
using Term = std::variant<Leaf, Sum>;
struct Sum {
    std::vector<Term> terms;
};
bool operator==(const Leaf& left, const Leaf& right) { return left.value == right.value; }
bool operator==(const Sum& left, const Sum& right) { return left.terms == right.terms; }
BOOST_DESCRIBE_STRUCT(Leaf, (), (value))
BOOST_DESCRIBE_STRUCT(Sum, (), (terms))

struct LeafSchema : mallow::Schema<Leaf> {
    Constant op    {"leaf"};
    Int      value {required};
};
BOOST_DESCRIBE_STRUCT(LeafSchema, (), (op, value))

struct SumSchema : mallow::Schema<Sum> {
    Constant                           op    {"sum"};
    List<Union<LeafSchema, SumSchema>> terms {};
};
BOOST_DESCRIBE_STRUCT(SumSchema, (), (op, terms))

using AnyTerm = mallow::one_of<LeafSchema, SumSchema>;
using AnyAnimal = mallow::one_of<CatSchema, DogSchema>;

Zoo with(Animal star) {
    Zoo zoo;
    zoo.star = std::move(star);
    return zoo;
}

const Cat tom{9, "Tom"};
const Dog rex{{"sit"}, 12.5};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_union)

const test::row<Animal> tagged[] = {
    {"first", R"({"type":"cat","lives":9})", tom},
    {"last", R"({"lives":9,"type":"cat"})", tom},
    {"in the middle", R"({"weight":12.5,"type":"dog","tricks":["sit"]})", rex},
    {"escaped", R"({"ty\u0070e":"do\u0067","weight":12.5,"tricks":["sit"]})", rex},
    {"behind nested values", R"({"tricks":["sit"],"weight":12.5,"type":"dog"})", rex},
};

BOOST_DATA_TEST_CASE(finds_the_tag_wherever_it_stands, tagged) {
    test::accepts<ZooSchema>(R"({"star":)" + std::string(sample.input) + "}", with(sample.expected));
    test::accepts<AnyAnimal>(sample.input, sample.expected);
    const std::string padding(200, ' ');
    test::accepts<AnyAnimal>(padding + std::string(sample.input) + padding, sample.expected);
}

const test::row<Animal> repeated[] = {
    {"the last counts", R"({"type":"cat","type":"dog","weight":1})", Dog{{}, 1}},
    {"behind fields of another", R"({"type":"cat","lives":"x","name":5,"type":"dog","weight":1,"lives":1,"lives":2})", Dog{{}, 1}},
    {"back again", R"({"type":"cat","type":"dog","lives":3,"type":"cat"})", Cat{3, "Tom"}},
    {"not the first key", R"({"weight":1,"type":"cat","type":"dog"})", Dog{{}, 1}},
    {"a broken one first", R"({"type":5,"type":"cat","lives":1})", Cat{1, "Tom"}},
};

BOOST_DATA_TEST_CASE(of_a_tag_given_twice_the_last_counts, repeated) {
    const mallow::load_options exclude{.unknown = mallow::unknown::exclude};
    test::accepts<AnyAnimal>(sample.input, sample.expected, exclude, test::sources::text_only);
    const std::string padding(100, ' ');
    test::accepts<AnyAnimal>(std::string(sample.input) + padding, sample.expected, exclude, test::sources::text_only);
    const std::string list = "[" + std::string(sample.input) + "," + std::string(sample.input) + "]";
    test::accepts<mallow::many<AnyAnimal>>(list, std::vector<Animal>{sample.expected, sample.expected}, exclude, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(a_tag_given_twice_can_be_an_error) {
    test::rejects<ZooSchema>(R"({"star":{"type":"cat","type":"dog","lives":1}})", {{"/star/type", errc::duplicate_key}},
                             {.duplicate_keys = mallow::duplicate_keys::error}, test::sources::text_only);
}

const test::row<test::expected_errors> refused[] = {
    {"absent", R"({"star":{"lives":9}})", {{"/star/type", errc::required}}},
    {"of an empty object", R"({"star":{}})", {{"/star/type", errc::required}}},
    {"unknown, and then nothing else", R"({"star":{"type":"cow","lives":"x","foo":1}})", {{"/star/type", errc::not_one_of}}},
    {"of the wrong kind", R"({"star":{"type":5,"lives":9}})", {{"/star/type", errc::invalid_string}}},
    {"a list", R"({"star":{"type":["cat"],"lives":9}})", {{"/star/type", errc::invalid_string}}},
    {"null", R"({"star":{"type":null,"lives":9}})", {{"/star/type", errc::null}}},
    {"the chosen one's errors alone", R"({"star":{"lives":"x","weight":1,"name":5,"type":"cat"}})",
     {{"/star/lives", errc::invalid_integer}, {"/star/weight", errc::unknown_field}, {"/star/name", errc::invalid_string}}},
    {"a required field", R"({"star":{"type":"cat"}})", {{"/star/lives", errc::required}}},
    {"a whole that is null", R"({"star":null})", {{"/star", errc::null}}},
    {"a whole that is no object", R"({"star":[{"type":"cat"}],"maybe":5})", {{"/star", errc::invalid_object}, {"/maybe", errc::invalid_object}}},
    {"in lists", R"({"animals":[{"type":"dog"},null,{"lives":1},5]})",
     {{"/animals/0/weight", errc::required}, {"/animals/1", errc::null}, {"/animals/2/type", errc::required}, {"/animals/3", errc::invalid_object}}},
    {"in mappings", R"({"cages":{"a":{"type":"cow"}}})", {{"/cages/a/type", errc::not_one_of}}},
    {"of a kind that none has", R"({"value":true,"flag":"x"})", {{"/value", errc::invalid_union}, {"/flag", errc::invalid_union}}},
    {"of the chosen kind", R"({"value":5.5})", {{"/value", errc::invalid_integer}}},
    {"inside the chosen kind", R"({"value":["a",1]})", {{"/value/1", errc::invalid_string}}},
    {"an object by kind", R"({"value":{"lives":10}})", {{"/value/lives", errc::too_large}}},
    {"null by kind", R"({"value":null})", {{"/value", errc::null}}},
};

BOOST_DATA_TEST_CASE(refuses, refused) { test::rejects<ZooSchema>(sample.input, sample.expected); }

BOOST_AUTO_TEST_CASE(stops_at_malformed_text) {
    for (const char* text : {R"({"star":{"type":"cat")", R"({"star":{"lives":tru,"type":"cat"}})", R"({"star":{"a":1 "type":"cat"}})",
                             R"({"star":{"type":}})", R"({"star":{"type":"cow","a":[}})", R"({"value":x})", R"({"flag":)"})
        test::rejects<ZooSchema>(text, {{"", errc::syntax}}, test::sources::text_only);
    test::rejects<ZooSchema>(R"({"star":{"tricks":[],"type":"dog","weight":1}})", {{"", errc::too_deep}}, {.max_depth = 2});
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_in_words) {
    BOOST_TEST(test::message_of<ZooSchema>(R"({"star":{"type":"cow"}})") == "Must be one of: cat, dog.");
    BOOST_TEST(test::message_of<ZooSchema>(R"({"value":true})") == "Not a valid integer, string, list or object.");
    BOOST_TEST(test::message_of<ZooSchema>(R"({"flag":[]})") == "Not a valid boolean or number.");
    BOOST_TEST(test::message_of<DrawingSchema>(R"({"numbered":{"version":3}})") == "Must be one of: 1, 2.");
    BOOST_TEST(test::message_of<DrawingSchema>(R"({"flagged":{"isRound":"x"}})") == "Not a valid boolean.");
    BOOST_TEST(test::message_of<DrawingSchema>(R"({"mixed":1})") == "Not a valid object or string.");
    const auto errors = mallow::loads<ZooSchema>(R"({"flag":[],"star":{"type":"cow"}})").error();
    BOOST_TEST((errors[0].params() == boost::json::object{{"alternatives", "boolean or number"}}));
    BOOST_TEST((errors[1].params() == boost::json::object{{"choices", {"cat", "dog"}}}));
    BOOST_TEST(test::messages_of<ZooSchema>(R"({"star":5,"cages":{"b":{"type":"cow"}}})") ==
               boost::json::parse(R"({"star":{"_schema":["Invalid input type."]},"cages":{"b":{"value":{"type":["Must be one of: cat, dog."]}}}})"));
}

BOOST_AUTO_TEST_CASE(null_is_the_empty_alternative) {
    Zoo zoo;
    test::accepts<ZooSchema>(R"({"guest":null,"flag":null,"maybe":null,"shared":null})", zoo);
    zoo.guest = rex;
    test::accepts<ZooSchema>(R"({"guest":{"type":"dog","weight":12.5,"tricks":["sit"]}})", zoo);
    test::accepts<DrawingSchema>(R"({"numbered":null})", Drawing());
}

BOOST_AUTO_TEST_CASE(chooses_by_kind) {
    Zoo zoo;
    zoo.value = 5;
    zoo.flag = true;
    test::accepts<ZooSchema>(R"({"value":5,"flag":true})", zoo);
    zoo.value = "5";
    zoo.flag = 1.0;
    test::accepts<ZooSchema>(R"({"value":"5","flag":1})", zoo);
    zoo.value = std::vector<std::string>{"a"};
    test::accepts<ZooSchema>(R"({"value":["a"],"flag":1.0})", zoo);
    zoo.value = Cat{1, "x"};
    test::accepts<ZooSchema>(R"({"value":{"lives":1,"name":"x"},"flag":1})", zoo);
}

BOOST_AUTO_TEST_CASE(tags_may_be_numbers_and_booleans_and_stand_beside_other_kinds) {
    Drawing drawing;
    drawing.numbered = Square{2, 2};
    drawing.flagged = Circle{1.5};
    drawing.mixed = "abc";
    test::accepts<DrawingSchema>(R"({"numbered":{"version":2.0,"side":2,"foo":[]},"flagged":{"radius":1.5,"isRound":true},"mixed":"abc"})", drawing);
    drawing.mixed = Square{0, 2};
    test::accepts<DrawingSchema>(R"({"numbered":{"version":2,"side":2},"flagged":{"radius":1.5,"isRound":true},"mixed":{"x":1,"version":2}})", drawing);
    test::rejects<DrawingSchema>(R"({"numbered":{"version":"2"},"mixed":"abcd"})", {{"/numbered/version", errc::invalid_integer}, {"/mixed", errc::too_long}});
    test::rejects<DrawingSchema>(R"({"numbered":{"version":1,"radius":11},"mixed":{"version":1,"x":1}})",
                                 {{"/numbered", errc::custom}, {"/mixed/x", errc::unknown_field}});
}

BOOST_AUTO_TEST_CASE(dumps_what_is_held) {
    Zoo zoo = with(rex);
    zoo.animals = {tom, rex};
    zoo.cages = {{"a", tom}};
    zoo.value = "x";
    zoo.flag = 0.5;
    zoo.maybe = tom;
    test::dumps_as<ZooSchema>(
        zoo, R"({"star":{"type":"dog","tricks":["sit"],"weight":12.5},"animals":[{"type":"cat","lives":9,"name":"Tom"},)"
             R"({"type":"dog","tricks":["sit"],"weight":12.5}],"cages":{"a":{"type":"cat","lives":9,"name":"Tom"}},"guest":null,)"
             R"("maybe":{"type":"cat","lives":9,"name":"Tom"},"shared":null,"value":"x","flag":0.5})");
    test::dumps_as<AnyAnimal>(Animal(tom), R"({"type":"cat","lives":9,"name":"Tom"})");
    test::dumps_as<mallow::many<AnyAnimal>>(zoo.animals, R"([{"type":"cat","lives":9,"name":"Tom"},{"type":"dog","tricks":["sit"],"weight":12.5}])");
    test::dumps_as<ZooSchema>(with(Cat{1, "x"}), R"({"star":{"type":"cat","lives":1,"name":"x"},"animals":[],"cages":{},"value":0})", {.skip_none = true});
}

BOOST_AUTO_TEST_CASE(validate_checks_what_is_held) {
    Zoo zoo = with(Cat{10, ""});
    zoo.animals = {Cat{1, ""}, Cat{-1, ""}};
    BOOST_TEST((test::summary(mallow::validate<ZooSchema>(zoo)) ==
                test::expected_errors{{"/star/lives", errc::too_large}, {"/animals/1/lives", errc::too_small}}));
}

BOOST_AUTO_TEST_CASE(roots) {
    test::rejects<AnyAnimal>("null", {{"", errc::invalid_object}});
    test::rejects<AnyAnimal>("5", {{"", errc::invalid_object}});
    test::rejects<AnyAnimal>("{}", {{"/type", errc::required}});
    test::rejects<AnyAnimal>(R"({"type":"cow"})", {{"/type", errc::not_one_of}});
    test::rejects<AnyAnimal>(R"({"type":"dog","weight":"x","tricks":[1]})", {{"/weight", errc::invalid_number}, {"/tricks/0", errc::invalid_string}});
    test::rejects<mallow::many<AnyAnimal>>(R"([{"type":"cat","lives":1},{"type":"cow"},5,null])",
                                           {{"/1/type", errc::not_one_of}, {"/2", errc::invalid_object}, {"/3", errc::invalid_object}});
    BOOST_CHECK_THROW((void)mallow::loads<AnyAnimal>("{}", {.only = mallow::field_set<CatSchema>{"lives"}}), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(unknown_keys_are_those_of_the_alternative) {
    test::rejects<ZooSchema>(R"({"star":{"type":"cat","lives":1,"foo":2}})", {{"/star/foo", errc::unknown_field}},
                             {.unknown = mallow::unknown::exclude});
    test::accepts<ZooSchema>(R"({"star":{"type":"cat","lives":1,"foo":2}})", with(Cat{1, "Tom"}), {.unknown = mallow::unknown::exclude_recursive});
}

BOOST_AUTO_TEST_CASE(partial_does_not_free_the_tag) {
    test::rejects<ZooSchema>(R"({"star":{"lives":1}})", {{"/star/type", errc::required}}, {.partial = true});
    test::accepts<ZooSchema>(R"({"star":{"type":"dog"}})", with(Dog{}), {.partial = true});
}

struct update {
    const char* name;
    std::string_view input;
    Animal expected;
    friend std::ostream& operator<<(std::ostream& out, const update& each) { return out << each.name; }
};
const update updates[] = {
    {"without a tag", R"({"star":{"lives":3}})", Cat{3, "Tim"}},
    {"with the same", R"({"star":{"name":"Tam","type":"cat"}})", Cat{7, "Tam"}},
    {"with another", R"({"star":{"weight":1,"type":"dog"}})", Dog{{}, 1}},
    {"nothing", R"({"star":{}})", Cat{7, "Tim"}},
};

BOOST_DATA_TEST_CASE(a_patch_merges_into_what_is_held, updates) {
    for (int way = 0; way < 2; ++way) {
        Zoo zoo = with(Cat{7, "Tim"});
        zoo.maybe = Cat{7, "Tim"};
        zoo.shared = std::make_shared<Animal>(Cat{7, "Tim"});
        const std::shared_ptr<Animal> other = zoo.shared;
        for (const std::string name : {"star", "maybe", "shared"}) {
            const std::string text = "{\"" + name + std::string(sample.input.substr(6));
            const auto touched = way == 0 ? mallow::loads_into<ZooSchema>(zoo, text) : mallow::load_into<ZooSchema>(zoo, test::tree_of(text));
            BOOST_TEST_REQUIRE(touched.has_value(), test::render(touched.error()));
            BOOST_TEST((*touched == mallow::field_set<ZooSchema>{name}));
        }
        BOOST_TEST((zoo.star == sample.expected));
        BOOST_TEST((*zoo.maybe == sample.expected));
        BOOST_TEST((*zoo.shared == sample.expected));
        BOOST_TEST((*other == Animal(Cat{7, "Tim"})));
    }
}

const test::row<test::expected_errors> refused_updates[] = {
    {"another, in full", R"({"animals":[],"star":{"type":"dog"}})", {{"/star/weight", errc::required}}},
    {"an unknown tag", R"({"animals":[],"star":{"type":"cow"}})", {{"/star/type", errc::not_one_of}}},
    {"of the wrong kind", R"({"animals":[],"star":{"type":[]}})", {{"/star/type", errc::invalid_string}}},
    {"a field of what is held", R"({"animals":[],"star":{"lives":10}})", {{"/star/lives", errc::too_large}}},
    {"unknown to what is held", R"({"animals":[],"star":{"weight":10}})", {{"/star/weight", errc::unknown_field}}},
    {"where none is held", R"({"guest":{"lives":10}})", {{"/guest/type", errc::required}}},
    {"null", R"({"animals":[],"star":null})", {{"/star", errc::null}}},
    {"elements", R"({"animals":[{"lives":1}]})", {{"/animals/0/type", errc::required}}},
    {"later", R"({"star":{"lives":1},"value":{"name":"x"}})", {{"/value/lives", errc::required}}},
};

BOOST_DATA_TEST_CASE(a_patch_that_fails_changes_nothing, refused_updates) {
    Zoo zoo = with(Cat{7, "Tim"});
    zoo.animals = {rex};
    const Zoo before = zoo;
    BOOST_TEST((test::summary(mallow::loads_into<ZooSchema>(zoo, sample.input).error()) == sample.expected));
    BOOST_TEST((zoo == before));
    BOOST_TEST((test::summary(mallow::load_into<ZooSchema>(zoo, test::tree_of(sample.input)).error()) == sample.expected));
    BOOST_TEST((zoo == before));
}

BOOST_AUTO_TEST_CASE(a_patch_may_give_a_key_again) {
    Zoo zoo = with(Cat{7, "Tim"});
    BOOST_TEST(mallow::loads_into<ZooSchema>(zoo, R"({"star":{"lives":1},"star":{"name":"x"}})").has_value());
    BOOST_TEST((zoo.star == Animal(Cat{7, "x"})));
    BOOST_TEST(mallow::loads_into<ZooSchema>(zoo, R"({"star":{"type":"dog","weight":1},"star":{"name":"y"}})").has_value());
    BOOST_TEST((zoo.star == Animal(Cat{7, "y"})));
    BOOST_TEST(mallow::loads_into<ZooSchema>(zoo, R"({"star":{"lives":1,"type":"cat","type":"dog","weight":2}})", {.unknown = mallow::unknown::exclude_recursive})
                   .has_value());
    BOOST_TEST((zoo.star == Animal(Dog{{}, 2})));
}

BOOST_AUTO_TEST_CASE(is_the_same_in_a_document) {
    using boost::json::object;
    test::accepts<LooseSchema>(R"({"pet":{"lives":1,"type":"cat"},"value":5,"pets":[{"type":"dog","weight":1}]})",
                               object{{"pet", {{"lives", 1}, {"type", "cat"}, {"name", "Tom"}}}, {"value", 5}, {"pets", {{{"type", "dog"}, {"weight", 1.0}}}}});
    test::rejects<LooseSchema>(R"({"pet":{"lives":1},"value":true,"pets":[{"type":"cow"},1]})",
                               {{"/pet/type", errc::required}, {"/value", errc::invalid_union}, {"/pets/0/type", errc::not_one_of}, {"/pets/1", errc::invalid_object}});
    const object source{{"pet", {{"name", "x"}, {"type", "cat"}}}, {"value", "v"}};
    test::dumps_as<LooseSchema>(source, R"({"pet":{"type":"cat","name":"x"},"value":"v"})");
    BOOST_TEST((test::summary(mallow::validate<LooseSchema>(object{{"pet", {{"lives", 1}}}, {"value", true}, {"pets", {{{"type", 1}}, 5}}})) ==
                test::expected_errors{{"/pet/type", errc::required}, {"/value", errc::invalid_union}, {"/pets/0/type", errc::not_one_of}, {"/pets/1", errc::invalid_object}}));
    object target{{"pet", {{"type", "cat"}, {"lives", 1}, {"name", "x"}}}};
    const auto merged = mallow::loads_into<LooseSchema>(target, R"({"pet":{"lives":2}})");
    BOOST_TEST_REQUIRE(merged.has_value());
    BOOST_TEST((*merged == mallow::field_set<LooseSchema>{"pet"}));
    BOOST_TEST((target == object{{"pet", {{"type", "cat"}, {"lives", 2}, {"name", "x"}}}}));
    BOOST_TEST(!mallow::loads_into<LooseSchema>(target, R"({"pet":{"lives":3},"value":true})").has_value());
    BOOST_TEST(!mallow::loads_into<LooseSchema>(target, R"({"pet":{"type":"dog"}})").has_value());
    BOOST_TEST((target == object{{"pet", {{"type", "cat"}, {"lives", 2}, {"name", "x"}}}}));
    BOOST_TEST(mallow::loads_into<LooseSchema>(target, R"({"pet":{"weight":3,"type":"dog"}})").has_value());
    BOOST_TEST((target == object{{"pet", {{"weight", 3.0}, {"type", "dog"}}}}));
}

std::string nested_sums(std::string_view before, std::string_view behind, int levels) {
    std::string text = R"({"op":"leaf","value":1})";
    for (int i = 0; i < levels; ++i) text = "{" + std::string(before) + R"("terms":[)" + text + "]" + std::string(behind) + "}";
    return text;
}

Term nested_sum(int levels) {
    Term term = Leaf{1};
    for (int i = 0; i < levels; ++i) {
        Sum sum;
        sum.terms.push_back(std::move(term));
        term = std::move(sum);
    }
    return term;
}

BOOST_AUTO_TEST_CASE(alternatives_may_nest_themselves) {
    for (const int levels : {1, 3, 25}) {
        const Term expected = nested_sum(levels);
        test::accepts<AnyTerm>(nested_sums(R"("op":"sum",)", "", levels), expected);
        test::accepts<AnyTerm>(nested_sums("", R"(,"op":"sum")", levels), expected);
        // Each level is chosen wrongly first: were each loaded twice, the innermost would be read 2^25 times.
        test::accepts<AnyTerm>(nested_sums(R"("op":"leaf",)", R"(,"op":"sum")", levels), expected, test::sources::text_only);
    }
    test::rejects<AnyTerm>(R"({"op":"sum","terms":[{"op":"leaf","value":"x"},{"terms":[{}],"op":"sum"},{"op":"leaf","value":1,"op":"sum"}]})",
                           {{"/terms/0/value", errc::invalid_integer}, {"/terms/1/terms/0/op", errc::required}, {"/terms/2/value", errc::unknown_field}},
                           test::sources::text_only);
}

BOOST_AUTO_TEST_SUITE_END()
