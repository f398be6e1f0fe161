// SPDX-License-Identifier: BSL-1.0
#include "animals.hpp"

struct Zoo {
    Animal                                 star;
    std::vector<Animal>                    animals;
    std::map<std::string, Animal>          cages;
    std::variant<std::monostate, Cat, Dog> guest;
};
BOOST_DESCRIBE_STRUCT(Zoo, (), (star, animals, cages, guest))

struct ZooSchema : mallow::Schema<Zoo> {
    Union<CatSchema, DogSchema>       star    {required};
    List<Union<CatSchema, DogSchema>> animals {};
    Dict<Union<CatSchema, DogSchema>> cages   {};
    Union<CatSchema, DogSchema>       guest   {};
};
BOOST_DESCRIBE_STRUCT(ZooSchema, (), (star, animals, cages, guest))

struct Box { std::int64_t width{}, height{}; };
BOOST_DESCRIBE_STRUCT(Box, (), (width, height))

struct BoxSchema : mallow::Schema<Box> {
    Int width  {required, Range{.min = 1}};
    Int height {required};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (width, height))

struct Filter {
    std::variant<std::int64_t, std::string>                                id;
    std::variant<std::int64_t, std::string, std::vector<std::string>, Box> value;
    std::variant<std::monostate, bool, double>                             flag;
};
BOOST_DESCRIBE_STRUCT(Filter, (), (id, value, flag))

struct FilterSchema : mallow::Schema<Filter> {
    Union<Int, Str>                               id    {};
    Union<Int, Str, List<Str>, Nested<BoxSchema>> value {};
    Union<Bool, Float>                            flag  {};
};
BOOST_DESCRIBE_STRUCT(FilterSchema, (), (id, value, flag))

using AnimalSchema = mallow::one_of<CatSchema, DogSchema>;

/// A root of several schemas takes no sets of fields.
void replay_root(const golden::field_case& each) {
    if (each.text("op") == "dump") {
        Animal object;
        golden::read(test::tree_of(each.text("text")), object);
        return golden::check_value("dump to text", test::tree_of(mallow::dumps<AnimalSchema>(object)), each.line.at("loaded"));
    }
    const test::exact_copy text(each.text("text"));
    if (each.flag("many")) {
        golden::check_load(each, "text", mallow::loads<mallow::many<AnimalSchema>>(text.view()));
        return golden::check_load(each, "value", mallow::load<mallow::many<AnimalSchema>>(test::tree_of(text.view())));
    }
    golden::check_load(each, "text", mallow::loads<AnimalSchema>(text.view()));
    if (each.flag("text_only") || each.flag("syntax")) return;
    golden::check_load(each, "value", mallow::load<AnimalSchema>(test::tree_of(text.view())));
}

BOOST_AUTO_TEST_SUITE(golden_second)

BOOST_DATA_TEST_CASE(zoo, golden::cases_of("ZooSchema", 31)) { golden::replay<ZooSchema>(sample); }
BOOST_DATA_TEST_CASE(root, golden::cases_of("one_of<CatSchema, DogSchema>", 22)) { replay_root(sample); }
BOOST_DATA_TEST_CASE(filter, golden::cases_of("FilterSchema", 20)) { golden::replay<FilterSchema>(sample); }

BOOST_AUTO_TEST_SUITE_END()
