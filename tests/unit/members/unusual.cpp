// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

/// A base of which there are no objects, whose destructor is not for everyone.
class Shape {
public:
    int id{};
    std::string name;
    std::vector<int> sizes;
    virtual double area() const = 0;

protected:
    ~Shape() = default;
};
BOOST_DESCRIBE_STRUCT(Shape, (), (id, name, sizes, area))

struct Square final : Shape {
    double area() const override { return 4; }
};

struct Solid {
    std::int64_t id{};
    virtual double volume() const = 0;
    virtual ~Solid() = default;
};
BOOST_DESCRIBE_STRUCT(Solid, (), (id))

struct Cube final : Solid {
    double volume() const override { return 8; }
};

struct ShapeSchema : mallow::Schema<Shape> {
    Int       id    {required, Range{.min = 1}};
    Str       name  {};
    List<Int> sizes {Length{.max = 2}};
    Float     area  {dump_only};
};
BOOST_DESCRIBE_STRUCT(ShapeSchema, (), (id, name, sizes, area))

struct SolidSchema : mallow::Schema<Solid> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(SolidSchema, (), (id))

struct Drawing {
    const Shape* shape{};
    std::unique_ptr<Solid> solid;
    std::vector<const Shape*> shapes;
};
BOOST_DESCRIBE_STRUCT(Drawing, (), (shape, solid, shapes))

struct DrawingSchema : mallow::Schema<Drawing> {
    Nested<ShapeSchema>       shape  {dump_only};
    Nested<SolidSchema>       solid  {dump_only};
    List<Nested<ShapeSchema>> shapes {dump_only};
};
BOOST_DESCRIBE_STRUCT(DrawingSchema, (), (shape, solid, shapes))

/// A model whose address must be asked for by name.
struct Shy {
    int id{};
    std::string name;
    void operator&() const = delete;
    bool operator==(const Shy&) const = default;
};
BOOST_DESCRIBE_STRUCT(Shy, (), (id, name))

struct ShySchema : mallow::Schema<Shy> {
    Int id   {};
    Str name {};
};
BOOST_DESCRIBE_STRUCT(ShySchema, (), (id, name))

struct Shelter {
    Shy one;
    std::optional<Shy> perhaps;
    std::unique_ptr<Shy> owned;
    std::vector<Shy> many;
    bool operator==(const Shelter& other) const {
        return one == other.one && perhaps == other.perhaps && !owned == !other.owned && (!owned || *owned == *other.owned) && many == other.many;
    }
};
BOOST_DESCRIBE_STRUCT(Shelter, (), (one, perhaps, owned, many))

struct ShelterSchema : mallow::Schema<Shelter> {
    Nested<ShySchema>       one     {};
    Nested<ShySchema>       perhaps {};
    Nested<ShySchema>       owned   {};
    List<Nested<ShySchema>> many    {};
};
BOOST_DESCRIBE_STRUCT(ShelterSchema, (), (one, perhaps, owned, many))

bool falls(int left, int right) { return left > right; }

/// Types that carry state, which can only be dumped.
struct Stateful {
    std::unique_ptr<int, void (*)(int*)> number{new int(5), [](int* pointer) { delete pointer; }};
    std::set<int, bool (*)(int, int)> falling{{1, 3, 2}, falls};
    std::pmr::vector<int> placed{1, 2};
};
BOOST_DESCRIBE_STRUCT(Stateful, (), (number, falling, placed))

struct StatefulSchema : mallow::Schema<Stateful> {
    Int       number  {dump_only};
    List<Int> falling {dump_only};
    List<Int> placed  {dump_only};
};
BOOST_DESCRIBE_STRUCT(StatefulSchema, (), (number, falling, placed))

#pragma pack(push, 1)
struct Bytes {
    bool on{};
    std::int8_t level{};
    bool operator==(const Bytes&) const = default;
};
#pragma pack(pop)
BOOST_DESCRIBE_STRUCT(Bytes, (), (on, level))

struct BytesSchema : mallow::Schema<Bytes> {
    Bool on    {};
    Int  level {};
};
BOOST_DESCRIBE_STRUCT(BytesSchema, (), (on, level))

}  // namespace

BOOST_AUTO_TEST_SUITE(members_unusual)

BOOST_AUTO_TEST_CASE(dumps_by_way_of_an_abstract_base) {
    Square square;
    square.id = 1;
    square.name = "s";
    square.sizes = {2, 2};
    const char* const json = R"({"id":1,"name":"s","sizes":[2,2],"area":4.0})";
    test::dumps_as<ShapeSchema>(square, json);
    test::dumps_as<mallow::many<ShapeSchema>>(std::vector<const Shape*>{&square, nullptr}, std::string("[") + json + ",null]");
    Drawing drawing{&square, std::make_unique<Cube>(), {&square}};
    drawing.solid->id = 7;
    test::dumps_as<DrawingSchema>(drawing, std::string(R"({"shape":)") + json + R"(,"solid":{"id":7},"shapes":[)" + json + "]}");
    test::dumps_as<DrawingSchema>(Drawing(), R"({"shape":null,"solid":null,"shapes":[]})");
    test::dumps_as<ShapeSchema>(square, R"({"id":1})", {.only = mallow::field_set<ShapeSchema>{"id"}});
}

BOOST_AUTO_TEST_CASE(validates_by_way_of_an_abstract_base) {
    Square square;
    square.sizes = {1, 2, 3};
    BOOST_TEST(test::render(mallow::validate<ShapeSchema>(square)) ==
               test::render(mallow::validate<ShapeSchema>(static_cast<const Shape&>(square))));
    BOOST_TEST((test::summary(mallow::validate<ShapeSchema>(square)) == test::expected_errors{{"/id", errc::too_small}, {"/sizes", errc::too_long}}));
}

BOOST_AUTO_TEST_CASE(loads_what_hides_its_address) {
    Shelter expected;
    expected.one.id = 1;
    expected.perhaps.emplace().id = 2;
    expected.owned = std::make_unique<Shy>();
    expected.owned->id = 3;
    expected.many.resize(2);
    expected.many[1].name = "x";
    const char* const json = R"({"one":{"id":1,"name":""},"perhaps":{"id":2,"name":""},"owned":{"id":3,"name":""},"many":[{"id":0,"name":""},{"id":0,"name":"x"}]})";
    test::accepts<ShelterSchema>(json, expected);
    test::dumps_as<ShelterSchema>(expected, json);
    Shy shy;
    BOOST_TEST(mallow::loads_into<ShySchema>(shy, R"({"id":4})").has_value());
    BOOST_TEST(mallow::load_into<ShySchema>(shy, test::tree_of(R"({"name":"y"})")).has_value());
    test::dumps_as<ShySchema>(shy, R"({"id":4,"name":"y"})");
    BOOST_TEST(mallow::loads<mallow::many<ShySchema>>(R"([{"id":4}])").has_value());
    BOOST_TEST(mallow::validate<ShySchema>(shy).empty());
}

BOOST_AUTO_TEST_CASE(dumps_what_carries_state) {
    test::dumps_as<StatefulSchema>(Stateful(), R"({"number":5,"falling":[3,2,1],"placed":[1,2]})");
}

BOOST_AUTO_TEST_CASE(loads_what_is_packed_but_aligned) {
    test::accepts<BytesSchema>(R"({"on":true,"level":-3})", Bytes{true, -3});
    test::dumps_as<BytesSchema>(Bytes{true, -3}, R"({"on":true,"level":-3})");
}

BOOST_AUTO_TEST_SUITE_END()
