// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs.hpp"
#include "scalars.hpp"

#include <mallow/fields/date.hpp>

#include <chrono>
#include <functional>
#include <list>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

/// Documents, mappings by every kind of key, tuples, joined lists, plucked fields, converted values, and parts of nested schemas.
namespace fuzz {

using std::chrono_literals::operator""y;

struct Box {
    std::int64_t width{1};
    std::int64_t height{2};
    std::string  note;
};
BOOST_DESCRIBE_STRUCT(Box, (), (width, height, note))

struct BoxSchema : mallow::Schema<Box> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
    Int   width  {required, Range{.min = 1}};
    Int   height {load_default(7)};
    Str   note   {Length{.max = 3}};
    Float area   {computed([](const Box& box) { return static_cast<double>(box.width) * static_cast<double>(box.height); })};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (width, height, note, area))

struct Shapes {
    boost::json::value                                            raw;
    boost::json::object                                           raw_object;
    boost::json::array                                            raw_array;
    std::map<std::string, std::int64_t>                           counts;
    std::map<std::int32_t, std::string>                           names;
    std::map<bool, double>                                        flags;
    std::map<Role, std::int64_t>                                  roles;
    std::map<bytes_of_uuid, std::string>                          ids;
    std::map<std::chrono::year_month_day, Box>                    days;
    std::map<Money, bool>                                         prices;
    std::vector<std::pair<std::string, Box>>                      ordered;
    std::unordered_map<std::string, std::vector<std::int64_t>>    hashed;
    std::map<std::string, std::map<std::string, std::optional<std::int64_t>>>   nested;
    std::optional<std::map<std::string, std::string>>             maybe;
    std::pair<double, double>                                     point{};
    std::tuple<std::string, Box, std::optional<std::int64_t>>     mixed;
    std::list<std::tuple<std::int64_t, bool>>                     path;
    std::vector<std::int64_t>                                     joined;
    std::vector<std::string>                                      words;
    std::set<Level>                                               levels;
    std::optional<std::vector<std::chrono::sys_days>>             dates;
    Box                                                           plucked;
    std::vector<Box>                                              widths;
    Money                                                         total;
    Money                                                         units;
    Money                                                         exact;
    Mask                                                          mask;
    Complex                                                       at;
    Kept                                                          kept;
    std::vector<std::optional<Money>>                             parts;
    Box                                                           narrow;
    std::vector<Box>                                              silent;
    std::unique_ptr<Box>                                          owned;
};
BOOST_DESCRIBE_STRUCT(Shapes, (),
                      (raw, raw_object, raw_array, counts, names, flags, roles, ids, days, prices, ordered, hashed, nested, maybe, point, mixed, path,
                       joined, words, levels, dates, plucked, widths, total, units, exact, mask, at, kept, parts, narrow, silent, owned))

struct ShapesSchema : mallow::Schema<Shapes> {
    Raw                                         raw        {allow_none};
    Raw                                         raw_object {};
    Raw                                         raw_array  {};
    Dict<Str, Int>                              counts     {Str{lower, Length{.max = 6}}, Int{Range{.min = 0}}, Length{.max = 4}};
    Dict<Int, Str>                              names      {Int{Range{.max = 1000}}, Str{trim}};
    Dict<Bool, Float>                           flags      {};
    Dict<Enum<Role>, Int>                       roles      {Enum<Role>{by_value}, Int{}};
    Dict<UUID, Str>                             ids        {};
    Dict<Date, Nested<BoxSchema>>               days       {};
    Dict<Cents, Bool>                           prices     {};
    Dict<Nested<BoxSchema>>                     ordered    {};
    Dict<List<Int>>                             hashed     {List<Int>{Length{.max = 3}}, Length{.max = 1}};
    Dict<Dict<Int>>                             nested     {};
    Dict<Str>                                   maybe      {};
    Tuple<Float, Float>                         point      {Float{Range{.min = -90, .max = 90}}, Float{}};
    Tuple<Str, Nested<BoxSchema>, Int>          mixed      {};
    List<Tuple<Int, Bool>>                      path       {};
    Delimited<Int>                              joined     {Int{Range{.max = 99}}, Length{.max = 5}};
    Delimited<Str>                              words      {delimiter('|'), Str{Length{.max = 4}}};
    Delimited<Enum<Level>>                      levels     {};
    Delimited<Date>                             dates      {delimiter(' ')};
    Pluck<BoxSchema, "width">                   plucked    {};
    List<Pluck<BoxSchema, "note">>              widths     {};
    Cents                                       total      {Length{.max = 9}, [](const Money& money) { return money.cents != 13 ? nullptr : "Unlucky."; }};
    Converted<Int, money_units>                 units      {};
    Converted<Decimal, money_digits>            exact      {};
    Converted<List<Int>, mask_list>             mask       {Int{Range{.min = 0, .max = 7}}};
    Converted<Nested<PointSchema>, complex_point> at       {};
    Converted<Raw, kept_document>               kept       {allow_none};
    List<Cents>                                 parts      {};
    Nested<BoxSchema>                           narrow     {only("width", "area")};
    List<Nested<BoxSchema>>                     silent     {Nested<BoxSchema>{exclude("note")}, Length{.max = 3}};
    Nested<BoxSchema>                           owned      {exclude("area"), unknown_keys(mallow::unknown::raise)};
};
BOOST_DESCRIBE_STRUCT(ShapesSchema, (),
                      (raw, raw_object, raw_array, counts, names, flags, roles, ids, days, prices, ordered, hashed, nested, maybe, point, mixed, path,
                       joined, words, levels, dates, plucked, widths, total, units, exact, mask, at, kept, parts, narrow, silent, owned))

inline constexpr const char* some_shapes =
    R"({"raw":{"a":[1,null]},"raw_object":{"b":2},"raw_array":[3],"counts":{"a":1,"b":2},"names":{"1":"x"},"flags":{"true":1},"roles":{"7":1},)"
    R"("ids":{"00112233-4455-6677-8899-aabbccddeeff":"i"},"days":{"2020-02-29":{"width":1}},"prices":{"1.50":true},"ordered":{"z":{"width":2},)"
    R"("a":{"width":3}},"hashed":{"h":[1,2]},"nested":{"n":{"m":null}},"maybe":{"k":"v"},"point":[1,2],"mixed":["m",{"width":4},null],)"
    R"("path":[[1,true]],"joined":"1,2","words":"a|b","levels":"low,high","dates":"2020-01-01 2020-01-02","plucked":5,"widths":["w"],)"
    R"("total":"1.23","units":4,"exact":5.25,"mask":[0,7],"at":{"x":1,"y":2},"kept":[1],"parts":["0.01",null],"narrow":{"width":6},)"
    R"("silent":[{"width":7}],"owned":{"width":8}})";

}  // namespace fuzz
