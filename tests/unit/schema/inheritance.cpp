// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Vehicle {
    int wheels{};
    std::string name;
    bool operator==(const Vehicle&) const = default;
};
BOOST_DESCRIBE_STRUCT(Vehicle, (), (wheels, name))

struct Car : Vehicle {
    int doors{};
    std::vector<Vehicle> trailers;
    bool operator==(const Car&) const = default;
};
BOOST_DESCRIBE_STRUCT(Car, (Vehicle), (doors, trailers))

struct VehicleSchema : mallow::Schema<Vehicle> {
    Int wheels {required};
    Str name   {};
};
BOOST_DESCRIBE_STRUCT(VehicleSchema, (), (wheels, name))

struct CarSchema : VehicleSchema, mallow::Schema<Car> {
    Int                         doors    {};
    List<Nested<VehicleSchema>> trailers {};
};
BOOST_DESCRIBE_STRUCT(CarSchema, (VehicleSchema), (doors, trailers))

struct Van : Car {
    int load{};
};
BOOST_DESCRIBE_STRUCT(Van, (Car), (load))

struct VanSchema : CarSchema, mallow::Schema<Van> {
    Int load {};
};
BOOST_DESCRIBE_STRUCT(VanSchema, (CarSchema), (load))

struct PlainVanSchema : CarSchema, mallow::Schema<Van> {};
BOOST_DESCRIBE_STRUCT(PlainVanSchema, (CarSchema), ())

struct LaterVanSchema : VanSchema {};
BOOST_DESCRIBE_STRUCT(LaterVanSchema, (VanSchema), ())

struct StricterSchema : VehicleSchema {
    Str name {required, Length{.max = 3}};
};
BOOST_DESCRIBE_STRUCT(StricterSchema, (VehicleSchema), (name))

struct StrictestSchema : StricterSchema {
    Int wheels {dump_only};
};
BOOST_DESCRIBE_STRUCT(StrictestSchema, (StricterSchema), (wheels))

struct EmptySchema : VehicleSchema {};
BOOST_DESCRIBE_STRUCT(EmptySchema, (VehicleSchema), ())

Car car(int wheels, std::string name, int doors, std::vector<Vehicle> trailers = {}) {
    Car made;
    made.wheels = wheels;
    made.name = std::move(name);
    made.doors = doors;
    made.trailers = std::move(trailers);
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_inheritance)

BOOST_AUTO_TEST_CASE(a_derived_schema_loads_the_most_derived_model) {
    test::accepts<CarSchema>(R"({"doors":5,"wheels":4,"name":"Beetle","trailers":[{"wheels":1}]})",
                             car(4, "Beetle", 5, {{1, ""}}));
    static_assert(std::is_same_v<decltype(mallow::loads<CarSchema>("")), mallow::result<Car>>);
    static_assert(std::is_same_v<decltype(mallow::loads<VehicleSchema>("")), mallow::result<Vehicle>>);
}

BOOST_AUTO_TEST_CASE(schemas_may_derive_in_many_steps) {
    static_assert(std::is_same_v<decltype(mallow::loads<PlainVanSchema>("")), mallow::result<Van>>);
    static_assert(std::is_same_v<decltype(mallow::loads<LaterVanSchema>("")), mallow::result<Van>>);
    const auto van = mallow::loads<VanSchema>(R"({"load":3,"doors":2,"wheels":4})");
    BOOST_TEST_REQUIRE(van.has_value());
    BOOST_TEST(mallow::dumps<LaterVanSchema>(*van) == R"({"wheels":4,"name":"","doors":2,"trailers":[],"load":3})");
}

BOOST_AUTO_TEST_CASE(base_fields_come_first) {
    test::dumps_as<CarSchema>(car(4, "Beetle", 5), R"({"wheels":4,"name":"Beetle","doors":5,"trailers":[]})");
    test::rejects<CarSchema>("{}", {{"/wheels", errc::required}});
}

BOOST_AUTO_TEST_CASE(a_base_schema_dumps_a_derived_model) {
    test::dumps_as<VehicleSchema>(car(4, "Beetle", 5), R"({"wheels":4,"name":"Beetle"})");
}

BOOST_AUTO_TEST_CASE(a_base_schema_updates_and_validates_a_derived_model) {
    Car target = car(4, "Beetle", 5);
    const auto touched = mallow::loads_into<VehicleSchema>(target, R"({"wheels":3})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST((target == car(3, "Beetle", 5)));
    target.name = "long";
    BOOST_TEST((test::summary(mallow::validate<StricterSchema>(target)) == test::expected_errors{{"/name", errc::too_long}}));
}

BOOST_AUTO_TEST_CASE(a_redeclared_field_replaces_the_inherited_one_in_its_place) {
    test::rejects<StricterSchema>("{}", {{"/wheels", errc::required}, {"/name", errc::required}});
    test::rejects<StricterSchema>(R"({"wheels":1,"name":"long"})", {{"/name", errc::too_long}});
    test::dumps_as<StricterSchema>(Vehicle{1, "x"}, R"({"wheels":1,"name":"x"})");
    test::rejects<StrictestSchema>(R"({"wheels":1,"name":"x"})", {{"/wheels", errc::unknown_field}});
    test::dumps_as<StrictestSchema>(Vehicle{1, "x"}, R"({"wheels":1,"name":"x"})");
}

BOOST_AUTO_TEST_CASE(a_schema_may_add_nothing) {
    test::accepts<EmptySchema>(R"({"wheels":1})", Vehicle{1, ""});
}

BOOST_AUTO_TEST_SUITE_END()
