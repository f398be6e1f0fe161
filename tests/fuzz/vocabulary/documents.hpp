// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "hooks.hpp"
#include "shapes.hpp"
#include "unions.hpp"

#include <mallow/all.hpp>

/// The same fields where there is no model, and what needs no fields.
namespace fuzz {

struct AnythingPartSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Date    day   {};
    Decimal price {as_string};

    static void pre_load(boost::json::object& raw) { raw.erase("dropped"); }
    static void validates_schema(const boost::json::object& part, mallow::errors& errors) {
        if (part.contains("never")) errors.add("/never", "Never.");
    }
    static void post_load(boost::json::object& part) { part.erase("forgotten"); }
};
BOOST_DESCRIBE_STRUCT(AnythingPartSchema, (), (day, price))

struct AnythingSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    DateTime                          at       {};
    NaiveDateTime                     local    {};
    AwareDateTime                     zoned    {};
    DateTime                          stamp    {timestamp_ms};
    DateTime                          mailed   {rfc822};
    Date                              day      {format("%d.%m.%Y")};
    Time                              time     {};
    TimeDelta                         lasts    {Range{.min = std::chrono::microseconds(0)}};
    TimeDelta                         period   {iso, allow_none};
    UUID                              id       {};
    Decimal                           price    {Range{.min = 0, .max = 1'000'000}, MultipleOf{0.05}};
    Decimal                           text     {as_string};
    Enum<Level>                       level    {spelling<Level::low>("Low")};
    Enum<Role>                        role     {by_value};
    Email                             mail     {};
    IP                                host     {};
    Constant                          kind     {"anything"};
    Str                               trimmed  {trim, upper, Length{.min = 1}};
    Str                               secret   {sensitive, Length{.max = 3, .error = "{input}"}};
    Raw                               raw      {};
    Dict<Int, Date>                   days     {};
    Dict<Str, Int>                    counts   {Str{lower}, Int{}};
    Tuple<Str, Decimal>               pair     {};
    Union<CatSchema, DogSchema>       pet      {};
    Union<Int, Str, Nested<CatSchema>> value   {};
    List<Union<CatSchema, DogSchema>> pets     {};
    Delimited<Int>                    joined   {};
    Pluck<CatSchema, "lives">         plucked  {};
    List<UUID>                        ids      {Unique{}};
    Nested<AnythingPartSchema>        part     {};
    List<Nested<AnythingPartSchema>>  parts    {Nested<AnythingPartSchema>{only("price")}};
};
BOOST_DESCRIBE_STRUCT(AnythingSchema, (),
                      (at, local, zoned, stamp, mailed, day, time, lasts, period, id, price, text, level, role, mail, host, kind, trimmed, secret, raw,
                       days, counts, pair, pet, value, pets, joined, plucked, ids, part, parts))

inline constexpr const char* some_of_anything =
    R"({"at":"2020-01-02T03:04Z","day":"31.12.2020","time":"01:02","lasts":1.5,"period":"P1D","id":"00112233-4455-6677-8899-aabbccddeeff",)"
    R"("price":1.5,"text":"2.50","level":"Low","role":7,"kind":"anything","trimmed":" t ","raw":[1],"days":{"1":"2020-01-01"},"counts":{"a":1},)"
    R"("pair":["p",1],"pet":{"type":"cat","lives":1},"value":"v","pets":[{"type":"dog","weight":1}],"joined":"1,2","plucked":3,)"
    R"("ids":["00112233-4455-6677-8899-aabbccddeeff"],"part":{"day":"2020-01-01","more":1},"parts":[{"price":1}]})";

struct Person {
    std::string                                  name;
    std::optional<int>                           age;
    std::vector<Person>                          children;
    Role                                         role{Role::user};
    std::map<std::string, std::vector<Level>>    levels;
    std::pair<std::chrono::year_month_day, bool> born{std::chrono::year(2020) / 1 / 1, false};
    std::optional<mallow::decimal<2>>            paid;
    bytes_of_uuid                                id{};
    std::chrono::sys_time<std::chrono::seconds>  seen{};
    std::chrono::minutes                         lasts{};
    std::shared_ptr<std::int8_t>                 small;
    boost::json::value                           notes = boost::json::array();
};
BOOST_DESCRIBE_STRUCT(Person, (), (name, age, children, role, levels, born, paid, id, seen, lasts, small, notes))

struct PersonSchema : mallow::Auto<Person> {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::camel};
    Str               name  {required, trim, Length{.max = 8}};
    Raw               notes {allow_none};
    List<Nested<Auto<Person>>> children {data_key("all_children"), Length{.max = 3}};
    Decimal           paid  {Range{.min = 0, .max = 1'000'000'000'000}};
};
BOOST_DESCRIBE_STRUCT(PersonSchema, (mallow::Auto<Person>), (name, notes, children, paid))

inline constexpr const char* some_person =
    R"({"name":"Ada","age":36,"all_children":[{"name":"Ann","role":"guest"}],"levels":{"a":["low"]},"born":["1999-01-01",true],"paid":1.5,)"
    R"("seen":"2020-01-02T03:04Z","lasts":300,"small":7,"notes":[1]})";

}  // namespace fuzz
