// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <optional>
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
    Address home{"unknown", 1};
    std::optional<Address> office;
    std::vector<Address> former;
    bool operator==(const Person&) const = default;
};
BOOST_DESCRIBE_STRUCT(Person, (), (name, home, office, former))

struct AddressSchema : mallow::Schema<Address> {
    Str street {required};
    Int number {data_key("no/~")};
};
BOOST_DESCRIBE_STRUCT(AddressSchema, (), (street, number))

struct PersonSchema : mallow::Schema<Person> {
    Str                         name   {};
    Nested<AddressSchema>       home   {data_key("homeAddress")};
    Nested<AddressSchema>       office {};
    List<Nested<AddressSchema>> former {};
};
BOOST_DESCRIBE_STRUCT(PersonSchema, (), (name, home, office, former))

struct DemandingSchema : mallow::Schema<Person> {
    Nested<AddressSchema>       home   {required, allow_none};
    Nested<AddressSchema>       office {allow_none(false)};
    List<Nested<AddressSchema>> former {allow_none};
};
BOOST_DESCRIBE_STRUCT(DemandingSchema, (), (home, office, former))

const test::row<Person> loaded[] = {
    {"absent",               R"({})",                                              {}},
    {"given",                R"({"homeAddress":{"street":"a","no/~":2}})",         {.home = {"a", 2}}},
    {"optional given",       R"({"office":{"street":"b"}})",                       {.office = Address{"b", 0}}},
    {"optional null",        R"({"office":null})",                                 {}},
    {"list",                 R"({"former":[{"street":"a"},{"no/~":2,"street":"b"}]})",
     {.former = {{"a", 0}, {"b", 2}}}},
};

const test::row<test::expected_errors> refused[] = {
    {"null",                 R"({"homeAddress":null})",      {{"/homeAddress", errc::null}}},
    {"a string",             R"({"homeAddress":"x"})",       {{"/homeAddress", errc::invalid_object}}},
    {"an array",             R"({"homeAddress":[]})",        {{"/homeAddress", errc::invalid_object}}},
    {"a number",             R"({"office":5})",              {{"/office", errc::invalid_object}}},
    {"required inside",      R"({"homeAddress":{}})",        {{"/homeAddress/street", errc::required}}},
    {"unknown inside",       R"({"office":{"street":"a","x":1}})", {{"/office/x", errc::unknown_field}}},
    {"the field's name is not its key", R"({"home":{}})",    {{"/home", errc::unknown_field}}},
    {"pointers are escaped", R"({"homeAddress":{"street":"a","no/~":"x"}})",
     {{"/homeAddress/no~1~0", errc::invalid_integer}}},
    {"elements",             R"({"former":[null,5,[],{},{"street":1,"no/~":true}]})",
     {{"/former/0", errc::null}, {"/former/1", errc::invalid_object}, {"/former/2", errc::invalid_object},
      {"/former/3/street", errc::required}, {"/former/4/street", errc::invalid_string},
      {"/former/4/no~1~0", errc::invalid_integer}}},
    {"depth first",          R"({"x":1,"homeAddress":{"y":1},"name":1})",
     {{"/x", errc::unknown_field}, {"/homeAddress/y", errc::unknown_field}, {"/homeAddress/street", errc::required},
      {"/name", errc::invalid_string}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_nested)

BOOST_DATA_TEST_CASE(loads_objects_into_structs, loaded) {
    test::accepts<PersonSchema>(sample.input, sample.expected);
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_object_and_names_the_place, refused) {
    test::rejects<PersonSchema>(sample.input, sample.expected);
}

BOOST_AUTO_TEST_CASE(is_not_descended_into_when_absent) {
    test::rejects<DemandingSchema>("{}", {{"/home", errc::required}});
    test::accepts<PersonSchema>("{}", Person{});
}

BOOST_AUTO_TEST_CASE(null_makes_it_empty_where_allowed) {
    test::accepts<DemandingSchema>(R"({"home":null})", Person{.home = {}});
    test::accepts<DemandingSchema>(R"({"home":{"street":"a","no/~":2},"former":null})", Person{.home = {"a", 2}});
    test::rejects<DemandingSchema>(R"({"home":{"street":"a"},"office":null})", {{"/office", errc::null}});
}

BOOST_AUTO_TEST_CASE(keys_its_messages_by_data_key) {
    BOOST_TEST(test::messages_of<PersonSchema>(R"({"homeAddress":{"no/~":"x"},"office":5,"former":[null,{}]})") ==
               test::tree_of(R"({"homeAddress":{"no/~":["Not a valid integer."],)"
                             R"("street":["Missing data for required field."]},)"
                             R"("office":{"_schema":["Invalid input type."]},)"
                             R"("former":{"0":["Field may not be null."],)"
                             R"("1":{"street":["Missing data for required field."]}}})"));
}

BOOST_AUTO_TEST_CASE(dumps_objects) {
    test::dumps_as<PersonSchema>(
        Person{"Ada", {"a", 1}, Address{"b", 2}, {{"c", 3}, {}}},
        R"({"name":"Ada","homeAddress":{"street":"a","no/~":1},"office":{"street":"b","no/~":2},)"
        R"("former":[{"street":"c","no/~":3},{"street":"","no/~":0}]})");
    test::dumps_as<PersonSchema>(Person{"", {}, {}, {}},
                                 R"({"name":"","homeAddress":{"street":"","no/~":0},"office":null,"former":[]})");
}

BOOST_AUTO_TEST_SUITE_END()
