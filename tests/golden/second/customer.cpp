// SPDX-License-Identifier: BSL-1.0
#include "animals.hpp"

using std::chrono::year_month_day;

struct Address { std::string street; std::int64_t number{}; };
BOOST_DESCRIBE_STRUCT(Address, (), (street, number))

struct AddressSchema : mallow::Schema<Address> {
    Str street {required};
    Int number {Range{.min = 1}};
};
BOOST_DESCRIBE_STRUCT(AddressSchema, (), (street, number))

struct Customer {
    std::string                         name;
    std::int64_t                        low{}, high{};
    Address                             address;
    std::map<std::string, std::int64_t> marks;
    Animal                              pet;
    std::optional<year_month_day>       born;
};
BOOST_DESCRIBE_STRUCT(Customer, (), (name, low, high, address, marks, pet, born))

struct CustomerSchema : mallow::Schema<Customer> {
    Str                         name    {required, Length{.min = 1}};
    Int                         low     {load_default(1)};
    Int                         high    {load_default(9)};
    Nested<AddressSchema>       address {};
    Dict<Int>                   marks   {};
    Union<CatSchema, DogSchema> pet     {};
    Date                        born    {};

    static void validates_schema(const Customer& customer, mallow::errors& errors) {
        if (customer.low > customer.high) errors.add("Low must not be above high.");
    }
};
BOOST_DESCRIBE_STRUCT(CustomerSchema, (), (name, low, high, address, marks, pet, born))

BOOST_AUTO_TEST_SUITE(golden_second)

BOOST_DATA_TEST_CASE(customer, golden::cases_of("CustomerSchema", 22)) { golden::replay<CustomerSchema>(sample); }

BOOST_AUTO_TEST_SUITE_END()
