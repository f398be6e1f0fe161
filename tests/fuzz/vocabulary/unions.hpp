// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Unions by a tag, by the kind of value, of both, as elements and held, and as the root of a text.
namespace fuzz {

struct Cat {
    std::int64_t lives{1};
    std::string  name{"Tom"};
};
struct Dog {
    std::vector<std::string> tricks;
    double                   weight{};
};
BOOST_DESCRIBE_STRUCT(Cat, (), (lives, name))
BOOST_DESCRIBE_STRUCT(Dog, (), (tricks, weight))

struct CatSchema : mallow::Schema<Cat> {
    Constant type  {"cat"};
    Int      lives {required, Range{.min = 0, .max = 9}};
    Str      name  {load_default("Tom"), data_key("cat's \"name\"")};
};
BOOST_DESCRIBE_STRUCT(CatSchema, (), (type, lives, name))

struct DogSchema : mallow::Schema<Dog> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
    Constant  type   {"dog"};
    List<Str> tricks {Length{.max = 3}};
    Float     weight {required};
};
BOOST_DESCRIBE_STRUCT(DogSchema, (), (type, tricks, weight))

struct Circle {
    double radius{};
};
struct Square {
    double side{};
};
BOOST_DESCRIBE_STRUCT(Circle, (), (radius))
BOOST_DESCRIBE_STRUCT(Square, (), (side))

/// Told apart by a number or by a boolean.
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

using Animal = std::variant<Cat, Dog>;
using Figure = std::variant<Circle, Square>;

struct Zoo {
    Animal                                 star;
    std::vector<Animal>                    animals;
    std::map<std::string, Animal>          cages;
    std::variant<std::monostate, Cat, Dog> guest;
    std::optional<Animal>                  maybe;
    std::shared_ptr<Animal>                shared;
    std::unique_ptr<Animal>                owned;
    std::pair<Animal, std::int64_t>        pair;
    std::variant<std::int64_t, std::string, std::vector<std::string>, Cat> value;
    std::variant<std::monostate, bool, double>                             flag;
    std::vector<std::variant<std::int64_t, std::string>>                   values;
    Figure                                 numbered;
    Figure                                 flagged;
    std::variant<Circle, std::string, Square> mixed;
};
BOOST_DESCRIBE_STRUCT(Zoo, (), (star, animals, cages, guest, maybe, shared, owned, pair, value, flag, values, numbered, flagged, mixed))

struct ZooSchema : mallow::Schema<Zoo> {
    Union<CatSchema, DogSchema>                    star     {};
    List<Union<CatSchema, DogSchema>>              animals  {};
    Dict<Union<CatSchema, DogSchema>>              cages    {};
    Union<CatSchema, DogSchema>                    guest    {};
    Union<CatSchema, DogSchema>                    maybe    {unknown_keys(mallow::unknown::exclude)};
    Union<CatSchema, DogSchema>                    shared   {};
    Union<CatSchema, DogSchema>                    owned    {};
    Tuple<Union<CatSchema, DogSchema>, Int>        pair     {};
    Union<Int, Str, List<Str>, Nested<CatSchema>>  value    {};
    Union<Bool, Float>                             flag     {};
    List<Union<Int, Str>>                          values   {};
    Union<CircleSchema, SquareSchema>              numbered {discriminator("version")};
    Union<CircleSchema, SquareSchema>              flagged  {discriminator("isRound"), [](const Figure& held) {
                                                                 const auto* circle = std::get_if<Circle>(&held);
                                                                 return !circle || circle->radius < 10 ? nullptr : "Too large.";
                                                             }};
    Union<Nested<CircleSchema>, Str, SquareSchema> mixed    {discriminator("version"), Nested<CircleSchema>{}, Str{Length{.max = 3}},
                                                             Nested<SquareSchema>{unknown_keys(mallow::unknown::exclude)}};
};
BOOST_DESCRIBE_STRUCT(ZooSchema, (), (star, animals, cages, guest, maybe, shared, owned, pair, value, flag, values, numbered, flagged, mixed))

inline constexpr const char* some_zoo =
    R"({"star":{"type":"dog","weight":1,"tricks":["sit"]},"animals":[{"type":"cat","lives":2}],"cages":{"a":{"weight":2,"type":"dog"}},)"
    R"("guest":{"type":"cat","lives":3},"maybe":{"type":"cat","lives":4},"shared":{"type":"dog","weight":5},"owned":{"type":"cat","lives":6},)"
    R"("pair":[{"type":"dog","weight":7},8],"value":["v"],"flag":true,"values":[1,"x"],"numbered":{"version":2,"side":1},)"
    R"("flagged":{"isRound":false,"side":2},"mixed":"m"})";

// Alternatives that nest themselves.

struct Sum;
struct Leaf {
    std::int64_t value{};
};
using Term = std::variant<Leaf, Sum>;
struct Sum {
    std::vector<Term>           terms;
    std::map<std::string, Term> named;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (value))
BOOST_DESCRIBE_STRUCT(Sum, (), (terms, named))

struct LeafSchema : mallow::Schema<Leaf> {
    Constant op    {"leaf"};
    Int      value {required};
};
BOOST_DESCRIBE_STRUCT(LeafSchema, (), (op, value))

struct SumSchema : mallow::Schema<Sum> {
    Constant                           op    {"sum"};
    List<Union<LeafSchema, SumSchema>> terms {};
    Dict<Union<LeafSchema, SumSchema>> named {};
};
BOOST_DESCRIBE_STRUCT(SumSchema, (), (op, terms, named))

using AnyTerm = mallow::one_of<LeafSchema, SumSchema>;

inline constexpr const char* some_term = R"({"op":"sum","terms":[{"op":"leaf","value":1},{"terms":[],"op":"sum"}],"named":{"n":{"op":"leaf","value":2}}})";

}  // namespace fuzz
