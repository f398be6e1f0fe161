// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/describe.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace fuzz {
namespace {

struct Place {
    double latitude{};
    float longitude{};
    std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(Place, (), (latitude, longitude, name))

struct PlaceSchema : mallow::Schema<Place> {
    Float latitude{required, Range{.min = -90, .max = 90}};
    Float longitude{};
    Str name{Length{.min = 1}};
};
BOOST_DESCRIBE_STRUCT(PlaceSchema, (), (latitude, longitude, name))

struct Thing {
    std::int8_t tiny{};
    std::uint64_t big{};
    std::int64_t count{1};
    float single{};
    double number{};
    bool flag{};
    std::string text;
    std::string size{"M"};
    std::optional<std::int32_t> maybe_int;
    std::optional<double> maybe_number;
    std::vector<std::string> tags;
    std::vector<bool> flags;
    std::set<std::int64_t> ids;
    std::array<float, 2> pair{};
    std::deque<std::vector<std::optional<double>>> rows;
    Place place;
    std::optional<Place> maybe_place;
    std::vector<Place> places;
};
BOOST_DESCRIBE_STRUCT(Thing, (),
                      (tiny, big, count, single, number, flag, text, size, maybe_int, maybe_number, tags, flags, ids,
                       pair, rows, place, maybe_place, places))

struct ThingSchema : mallow::Schema<Thing> {
    Int tiny{};
    Int big{};
    Int count{Range{.min = 1}};
    Float single{};
    Float number{};
    Bool flag{};
    Str text{data_key("the \"text\"")};
    Str size{OneOf{"S", "M", "L"}};
    Int maybe_int{Range{.min = 0, .max = 10}};
    Float maybe_number{};
    List<Str> tags{Str{Length{.max = 4}}, Length{.max = 3}};
    List<Bool> flags{};
    List<Int> ids{};
    List<Float> pair{};
    List<List<Float>> rows{};
    Nested<PlaceSchema> place{};
    Nested<PlaceSchema> maybe_place{};
    List<Nested<PlaceSchema>> places{};
};
BOOST_DESCRIBE_STRUCT(ThingSchema, (),
                      (tiny, big, count, single, number, flag, text, size, maybe_int, maybe_number, tags, flags, ids,
                       pair, rows, place, maybe_place, places))

struct Branch {
    std::string name;
    std::list<Branch> branches;
    std::unique_ptr<Branch> next;
    std::shared_ptr<Place> place;
};
BOOST_DESCRIBE_STRUCT(Branch, (), (name, branches, next, place))

struct BranchSchema : mallow::Schema<Branch> {
    Str name{};
    List<Nested<BranchSchema>> branches{};
    Nested<BranchSchema> next{};
    Nested<PlaceSchema> place{};
};
BOOST_DESCRIBE_STRUCT(BranchSchema, (), (name, branches, next, place))

struct Box {
    std::int64_t id{};
    boost::json::object rest;
    boost::json::value value;
    boost::json::value number;
    boost::json::array list;
};
BOOST_DESCRIBE_STRUCT(Box, (), (id, rest, value, number, list))

struct LooseSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int number{};
    Float ratio{allow_none};
    Str text{attribute("the_text")};
    List<Nested<LooseSchema>> parts{};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (number, ratio, text, parts))

struct BoxSchema : mallow::Schema<Box> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int id{};
    Extra rest{};
    Nested<LooseSchema> value{allow_none};
    Float number{allow_none};
    List<Str> list{Str{allow_none}};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (id, rest, value, number, list))

}  // namespace

void check_plain(unsigned schema, std::string_view text, const mallow::load_options& loading) {
    switch (schema) {
        case 0:
            return check<ThingSchema>(
                text, loading,
                R"({"tiny":1,"big":2,"single":0.5,"the \"text\"":"t","maybe_int":3,"tags":["a","b"],"flags":[true],"ids":[1,2],)"
                R"("pair":[1,2],"rows":[[1,null]],"place":{"latitude":1},"maybe_place":{"latitude":2,"name":"n"},)"
                R"("places":[{"latitude":3}]})");
        case 1:
            return check<BranchSchema>(
                text, loading,
                R"({"name":"a","branches":[{"name":"b"}],"next":{"name":"c","next":{"name":"d","place":{"latitude":1}}},)"
                R"("place":{"latitude":2,"name":"n"}})");
        case 2:
            return check<BoxSchema>(
                text, loading,
                R"({"id":1,"x":[1,{"y":null}],"value":{"number":1,"z":2},"number":1.5,"list":["a",null]})");
        default:
            return check<LooseSchema>(
                text, loading,
                R"({"number":1,"ratio":null,"text":"t","parts":[{"x":1},{"parts":[]}],"x":{"y":[1.5]}})");
    }
}

}  // namespace fuzz
