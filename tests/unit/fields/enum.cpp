// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/describe/enum.hpp>
#include <boost/json/serialize.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

enum class Status { draft = 1, open = 2, published = 2, archived = 10 };
BOOST_DESCRIBE_ENUM(Status, draft, open, published, archived)

enum class Level : std::int8_t { low = -128, none = 0, high = 127 };
BOOST_DESCRIBE_ENUM(Level, low, none, high)

enum class Flags : std::uint64_t { none = 0, all = 18446744073709551615u };
BOOST_DESCRIBE_ENUM(Flags, none, all)

enum Plain : unsigned short { first, last = 65535 };
BOOST_DESCRIBE_ENUM(Plain, first, last)

struct Parcel {
    Status                  status{Status::draft};
    std::optional<Status>   maybe;
    std::vector<Status>     all;
    std::set<Level>         levels;
    std::unique_ptr<Level>  owned;
    Flags                   flags{};
    Plain                   plain{};

    friend bool operator==(const Parcel& left, const Parcel& right) {
        return left.status == right.status && left.maybe == right.maybe && left.all == right.all && left.levels == right.levels &&
               !left.owned == !right.owned && (!left.owned || *left.owned == *right.owned) && left.flags == right.flags &&
               left.plain == right.plain;
    }
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (status, maybe, all, levels, owned, flags, plain))

struct ParcelSchema : mallow::Schema<Parcel> {
    Enum<Status>       status {};
    Enum<Status>       maybe  {};
    List<Enum<Status>> all    {};
    List<Enum<Level>>  levels {};
    Enum<Level>        owned  {};
    Enum<Flags>        flags  {};
    Enum<Plain>        plain  {};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (status, maybe, all, levels, owned, flags, plain))

struct NumberedSchema : mallow::Schema<Parcel> {
    Enum<Status>       status {by_value};
    Enum<Status>       maybe  {by_value, strict};
    List<Enum<Level>>  levels {Enum<Level>{by_value}};
    Enum<Flags>        flags  {by_value};
    Enum<Plain>        plain  {by_value};
};
BOOST_DESCRIBE_STRUCT(NumberedSchema, (), (status, maybe, levels, flags, plain))

struct SpelledSchema : mallow::Schema<Parcel> {
    Enum<Status> status {spelling<Status::draft>("Draft"), spelling<Status::archived>("old")};
    Enum<Status> maybe  {spelling<Status::published>("out")};
};
BOOST_DESCRIBE_STRUCT(SpelledSchema, (), (status, maybe))

constexpr Status finished[]{Status::published, Status::archived};

struct RuledSchema : mallow::Schema<Parcel> {
    Enum<Status>       status {OneOf{Status::draft, Status::open}, load_default(Status::open)};
    Enum<Status>       maybe  {NoneOf{finished}, [](Status value) { return value == Status::draft ? "No drafts." : nullptr; }};
    List<Enum<Status>> all    {ContainsOnly{Status::draft, Status::archived}};
    Enum<Level>        owned  {load_only, Range{.min = Level::low}, Equal{Level::high}};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (status, maybe, all, owned))

struct LooseSchema : mallow::Schema<> {
    Enum<Status> status {load_default(Status::archived), dump_default(Status::open)};
    Enum<Status> code   {by_value, OneOf{Status::draft, Status::open}};
    Enum<Flags>  flags  {by_value};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (status, code, flags))

Parcel of(Status status) {
    Parcel made;
    made.status = status;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_enum)

BOOST_AUTO_TEST_CASE(loads_and_dumps_names) {
    Parcel parcel = of(Status::archived);
    parcel.maybe = Status::draft;
    parcel.all = {Status::open, Status::archived};
    parcel.levels = {Level::low, Level::high};
    parcel.owned = std::make_unique<Level>(Level::none);
    parcel.flags = Flags::all;
    parcel.plain = last;
    const std::string_view json =
        R"({"status":"archived","maybe":"draft","all":["open","archived"],"levels":["low","high"],"owned":"none","flags":"all","plain":"last"})";
    test::accepts<ParcelSchema>(json, parcel);
    test::dumps_as<ParcelSchema>(parcel, json);
}

BOOST_AUTO_TEST_CASE(of_names_of_one_value_all_are_read_and_the_first_is_written) {
    test::accepts<ParcelSchema>(R"({"status":"published"})", of(Status::open));
    test::dumps_as<ParcelSchema>(of(Status::published),
                                 R"({"status":"open","maybe":null,"all":[],"levels":[],"owned":null,"flags":"none","plain":"first"})");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_name) {
    for (const char* other : {"\"Draft\"", "\"\"", "\"draf\"", "\"drafts\"", "\" draft\"", "\"1\""})
        test::rejects<ParcelSchema>("{\"status\":" + std::string(other) + "}", {{"/status", errc::not_one_of}});
    for (const char* other : {"1", "1.5", "true", "[]", "{}", "[\"draft\"]"})
        test::rejects<ParcelSchema>("{\"status\":" + std::string(other) + "}", {{"/status", errc::invalid_string}});
    test::rejects<ParcelSchema>(R"({"status":null,"maybe":null,"all":[null,"x"],"levels":["low","low"]})",
                                {{"/status", errc::null}, {"/all/0", errc::null}, {"/all/1", errc::not_one_of}, {"/levels/1", errc::duplicate_element}});
}

BOOST_AUTO_TEST_CASE(loads_and_dumps_values_when_told) {
    Parcel parcel = of(Status::archived);
    parcel.maybe = Status::open;
    parcel.levels = {Level::low, Level::high};
    parcel.flags = Flags::all;
    parcel.plain = last;
    const std::string_view json = R"({"status":10,"maybe":2,"levels":[-128,127],"flags":18446744073709551615,"plain":65535})";
    test::accepts<NumberedSchema>(json, parcel);
    test::dumps_as<NumberedSchema>(parcel, json);
    test::accepts<NumberedSchema>(R"({"status":"10","levels":["-128"]})", [] {
        Parcel made = of(Status::archived);
        made.levels = {Level::low};
        return made;
    }());
    test::accepts<NumberedSchema>(R"({"status":1e1})", of(Status::archived));
}

BOOST_AUTO_TEST_CASE(refuses_other_values) {
    for (const char* other : {"0", "3", "-1", "\"3\"", "2147483648", "1e30", "-1e30", "4294967298"})
        test::rejects<NumberedSchema>("{\"status\":" + std::string(other) + "}", {{"/status", errc::not_one_of}});
    for (const char* other : {"1.5", "\"draft\"", "true", "[]", "{}", "\"1.5\""})
        test::rejects<NumberedSchema>("{\"status\":" + std::string(other) + "}", {{"/status", errc::invalid_integer}});
    test::rejects<NumberedSchema>(R"({"maybe":"2","levels":[128,-129,256],"flags":-1,"plain":65536})",
                                  {{"/maybe", errc::invalid_integer}, {"/levels/0", errc::not_one_of}, {"/levels/1", errc::not_one_of},
                                   {"/levels/2", errc::not_one_of}, {"/flags", errc::not_one_of}, {"/plain", errc::not_one_of}});
}

BOOST_AUTO_TEST_CASE(is_spelled_as_told) {
    test::accepts<SpelledSchema>(R"({"status":"Draft","maybe":"out"})", [] {
        Parcel made = of(Status::draft);
        made.maybe = Status::open;
        return made;
    }());
    test::accepts<SpelledSchema>(R"({"status":"published"})", of(Status::open));
    test::rejects<SpelledSchema>(R"({"status":"draft","maybe":"open"})", {{"/status", errc::not_one_of}, {"/maybe", errc::not_one_of}});
    test::rejects<SpelledSchema>(R"({"maybe":"published"})", {{"/maybe", errc::not_one_of}});
    Parcel parcel = of(Status::archived);
    parcel.maybe = Status::published;
    test::dumps_as<SpelledSchema>(parcel, R"({"status":"old","maybe":"out"})");
}

BOOST_AUTO_TEST_CASE(says_what_it_may_be) {
    BOOST_TEST(test::message_of<ParcelSchema>(R"({"status":"x"})") == "Must be one of: draft, open, published, archived.");
    BOOST_TEST(test::message_of<NumberedSchema>(R"({"status":3})") == "Must be one of: 1, 2, 10.");
    BOOST_TEST(test::message_of<NumberedSchema>(R"({"flags":3})") == "Must be one of: 0, 18446744073709551615.");
    BOOST_TEST(test::message_of<SpelledSchema>(R"({"status":"x"})") == "Must be one of: Draft, open, published, old.");
    BOOST_TEST(test::message_of<ParcelSchema>(R"({"all":["x"]})") == "Must be one of: draft, open, published, archived.");
    const auto errors = mallow::loads<ParcelSchema>(R"({"status":"x"})").error();
    BOOST_TEST(boost::json::serialize(errors[0].params()) == R"({"choices":["draft","open","published","archived"]})");
}

BOOST_AUTO_TEST_CASE(takes_validators_of_its_enumerators) {
    test::rejects<RuledSchema>(R"({"status":"archived","maybe":"open","all":["draft","open"],"owned":"low"})",
                               {{"/status", errc::not_one_of}, {"/maybe", errc::forbidden_value}, {"/all", errc::not_all_allowed},
                                {"/owned", errc::not_equal}});
    BOOST_TEST(test::message_of<RuledSchema>(R"({"status":"archived"})") == "Must be one of: draft, open.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"maybe":"draft"})") == "No drafts.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"owned":"low"})") == "Must be equal to high.");
    const auto loaded = mallow::loads<RuledSchema>("{}");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST((loaded->status == Status::open));
    BOOST_TEST((mallow::validate<RuledSchema>(of(Status::archived))[0].code() == errc::not_one_of));
}

BOOST_AUTO_TEST_CASE(cannot_be_dumped_by_a_name_that_it_has_not) {
    test::refuses_dump<SpelledSchema>(of(static_cast<Status>(7)), {{"/status", errc::out_of_range}});
    BOOST_TEST((mallow::validate<SpelledSchema>(of(static_cast<Status>(7)))[0].code() == errc::out_of_range));
    BOOST_TEST(mallow::dumps<NumberedSchema>(of(static_cast<Status>(7)), {.only = mallow::field_set<NumberedSchema>{"status"}}) == R"({"status":7})");
}

BOOST_AUTO_TEST_CASE(is_its_name_or_its_value_in_a_document) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"code":"2","flags":18446744073709551615})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(boost::json::serialize(*loaded) == R"({"code":2,"flags":18446744073709551615,"status":"archived"})");
    const auto other = mallow::loads<LooseSchema>(R"({"status":"published"})");
    BOOST_TEST_REQUIRE(other.has_value());
    BOOST_TEST(boost::json::serialize(*other) == R"({"status":"open"})");
    BOOST_TEST(mallow::dumps<LooseSchema>(boost::json::object{{"code", 5}}) == R"({"status":"open","code":5})");
    test::rejects<LooseSchema>(R"({"status":"x","code":10})", {{"/status", errc::not_one_of}, {"/code", errc::not_one_of}});
    BOOST_TEST((mallow::validate<LooseSchema>(boost::json::object{{"code", 10}})[0].code() == errc::not_one_of));
    BOOST_TEST(mallow::validate<LooseSchema>(boost::json::object{{"code", 1}, {"status", "open"}}).empty());
}

BOOST_AUTO_TEST_CASE(changes_and_stays_as_other_members_do_in_an_update) {
    Parcel parcel = of(Status::draft);
    BOOST_TEST(mallow::loads_into<ParcelSchema>(parcel, R"({"status":"open","maybe":"x"})").has_error());
    BOOST_TEST((parcel.status == Status::draft));
    BOOST_TEST(mallow::loads_into<ParcelSchema>(parcel, R"({"status":"open","maybe":"archived"})").has_value());
    BOOST_TEST((parcel.status == Status::open));
    BOOST_TEST((parcel.maybe == Status::archived));
}

BOOST_AUTO_TEST_SUITE_END()
