// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/json/serialize.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Parcel {
    std::string                   sender{"nobody"};
    std::int64_t                  version{};
    std::optional<std::string>    form;
    std::unique_ptr<std::uint8_t> size;
    double                        rate{};
    bool                          sealed{};

    friend bool operator==(const Parcel& left, const Parcel& right) {
        return left.sender == right.sender && left.version == right.version && left.form == right.form &&
               !left.size == !right.size && (!left.size || *left.size == *right.size) && left.rate == right.rate &&
               left.sealed == right.sealed;
    }
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (sender, version, form, size, rate, sealed))

struct ParcelSchema : mallow::Schema<Parcel> {
    Constant kind    {"parcel"};  // bound to nothing, as its name is no member's
    Str      sender  {};
    Constant version {2};
    Constant form    {"box"};
    Constant size    {255};
    Constant rate    {0.5};
    Constant sealed  {true};
    Constant edition {7, data_key("ed")};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (kind, sender, version, form, size, rate, sealed, edition))

struct TaggedSchema : mallow::Schema<Parcel> {
    Constant type   {"parcel", required};
    Str      sender {};
};
BOOST_DESCRIBE_STRUCT(TaggedSchema, (), (type, sender))

struct StrictSchema : mallow::Schema<Parcel> {
    Constant version {2, strict, allow_none, error_message(errc::not_equal, "Not {input}, but {other}.")};
    Constant large   {std::uint64_t{18446744073709551615u}};
    Constant small   {0.1f};
};
BOOST_DESCRIBE_STRUCT(StrictSchema, (), (version, large, small))

struct LooseSchema : mallow::Schema<> {
    Constant type   {"loose"};
    Constant number {2.0};
    Int      count  {};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (type, number, count))

struct Shelf {
    std::vector<Parcel> parcels;

    friend bool operator==(const Shelf& left, const Shelf& right) { return left.parcels == right.parcels; }
};
BOOST_DESCRIBE_STRUCT(Shelf, (), (parcels))

struct ShelfSchema : mallow::Schema<Shelf> {
    List<Nested<TaggedSchema>> parcels {};
};
BOOST_DESCRIBE_STRUCT(ShelfSchema, (), (parcels))

Parcel full(std::string sender = "nobody") {
    Parcel made;
    made.sender = std::move(sender);
    made.version = 2;
    made.form = "box";
    made.size = std::make_unique<std::uint8_t>(std::uint8_t{255});
    made.rate = 0.5;
    made.sealed = true;
    return made;
}

constexpr std::string_view whole =
    R"({"kind":"parcel","sender":"Ada","version":2,"form":"box","size":255,"rate":0.5,"sealed":true,"ed":7})";

struct refused {
    std::string_view value;
    errc code;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_constant)

BOOST_AUTO_TEST_CASE(takes_and_dumps_its_value) {
    test::accepts<ParcelSchema>(whole, full("Ada"));
    test::dumps_as<ParcelSchema>(full("Ada"), whole);
}

BOOST_AUTO_TEST_CASE(may_be_absent_and_the_member_becomes_it) { test::accepts<ParcelSchema>("{}", full()); }

BOOST_AUTO_TEST_CASE(stands_in_any_place_among_the_keys) {
    test::accepts<TaggedSchema>(R"({"sender":"Ada","type":"parcel"})", [] {
        Parcel made;
        made.sender = "Ada";
        return made;
    }());
}

BOOST_AUTO_TEST_CASE(is_dumped_whatever_the_member_holds) {
    Parcel other;
    other.sender = "Ada";
    other.version = 99;
    other.form = "bag";
    other.size = std::make_unique<std::uint8_t>(std::uint8_t{1});
    test::dumps_as<ParcelSchema>(other, whole);
    BOOST_TEST(mallow::validate<ParcelSchema>(other).empty());
}

BOOST_AUTO_TEST_CASE(refuses_every_other_value) {
    for (const refused& each : std::initializer_list<refused>{{"\"letter\"", errc::not_equal}, {"\"Parcel\"", errc::not_equal},
                                {"\"\"", errc::not_equal}, {"5", errc::invalid_string}, {"true", errc::invalid_string},
                                {"[]", errc::invalid_string}, {"{}", errc::invalid_string}, {"null", errc::null}})
        test::rejects<ParcelSchema>("{\"kind\":" + std::string(each.value) + "}", {{"/kind", each.code}});
    for (const refused& each : std::initializer_list<refused>{{"3", errc::not_equal}, {"-2", errc::not_equal},
                                {"1e30", errc::not_equal}, {"-1e30", errc::not_equal}, {"\"2\"", errc::invalid_integer},
                                {"2.5", errc::invalid_integer}, {"true", errc::invalid_integer}, {"null", errc::null}})
        test::rejects<ParcelSchema>("{\"version\":" + std::string(each.value) + "}", {{"/version", each.code}});
    for (const refused& each : std::initializer_list<refused>{{"0.25", errc::not_equal}, {"1", errc::not_equal},
                                {"\"0.5\"", errc::invalid_number}, {"false", errc::invalid_number}})
        test::rejects<ParcelSchema>("{\"rate\":" + std::string(each.value) + "}", {{"/rate", each.code}});
    test::rejects<ParcelSchema>(R"({"rate":1e400})", {{"/rate", errc::not_equal}}, test::sources::text_only);
    for (const refused& each : std::initializer_list<refused>{{"false", errc::not_equal}, {"1", errc::invalid_boolean},
                                {"\"true\"", errc::invalid_boolean}})
        test::rejects<ParcelSchema>("{\"sealed\":" + std::string(each.value) + "}", {{"/sealed", each.code}});
}

BOOST_AUTO_TEST_CASE(takes_a_number_however_it_is_written_unless_strict) {
    test::accepts<ParcelSchema>(R"({"version":2.0,"rate":5e-1})", full());
    test::rejects<StrictSchema>(R"({"version":2.0})", {{"/version", errc::invalid_integer}});
    Parcel kept;
    kept.version = 2;
    test::accepts<StrictSchema>(R"({"version":2,"large":18446744073709551615,"small":0.1})", kept);
    test::rejects<StrictSchema>(R"({"large":18446744073709551614,"small":0.100001})",
                                {{"/large", errc::not_equal}, {"/small", errc::not_equal}});
    BOOST_TEST(mallow::dumps<StrictSchema>(Parcel()) == R"({"version":2,"large":18446744073709551615,"small":0.1})");
}

BOOST_AUTO_TEST_CASE(says_what_it_must_be) {
    BOOST_TEST(test::message_of<ParcelSchema>(R"({"kind":"letter"})") == "Must be equal to parcel.");
    BOOST_TEST(test::message_of<ParcelSchema>(R"({"version":5})") == "Must be equal to 2.");
    BOOST_TEST(test::message_of<ParcelSchema>(R"({"rate":5})") == "Must be equal to 0.5.");
    BOOST_TEST(test::message_of<ParcelSchema>(R"({"sealed":false})") == "Must be equal to true.");
    BOOST_TEST(test::message_of<ParcelSchema>(R"({"kind":5})") == "Not a valid string.");
    BOOST_TEST(test::message_of<StrictSchema>(R"({"version":5})") == "Not 5, but 2.");
    const auto errors = mallow::loads<ParcelSchema>(R"({"version":5})").error();
    BOOST_TEST(boost::json::serialize(errors[0].params()) == R"({"other":2})");
}

BOOST_AUTO_TEST_CASE(is_missed_only_where_required) {
    test::accepts<ShelfSchema>(R"({"parcels":[{"type":"parcel"}]})", [] {
        Shelf made;
        made.parcels.resize(1);
        return made;
    }());
    test::rejects<TaggedSchema>("{}", {{"/type", errc::required}});
    test::rejects<ShelfSchema>(R"({"parcels":[{"type":"parcel"},{},{"type":"letter"}]})",
                               {{"/parcels/1/type", errc::required}, {"/parcels/2/type", errc::not_equal}});
}

BOOST_AUTO_TEST_CASE(lets_null_in_where_told) {
    Parcel empty;
    empty.version = 0;
    test::accepts<StrictSchema>(R"({"version":null})", empty);
}

BOOST_AUTO_TEST_CASE(of_a_key_given_twice_the_last_counts) {
    test::accepts<ParcelSchema>(R"({"kind":"letter","sender":"Ada","kind":"parcel"})", full("Ada"), test::sources::text_only);
    test::rejects<ParcelSchema>(R"({"kind":"parcel","sender":"Ada","kind":"letter"})", {{"/kind", errc::not_equal}},
                                test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(is_checked_in_an_update_and_changes_nothing) {
    Parcel parcel = full("Ada");
    parcel.version = 1;
    BOOST_TEST(mallow::loads_into<ParcelSchema>(parcel, R"({"sender":"Bob","kind":"letter"})").has_error());
    BOOST_TEST(parcel.sender == "Ada");
    BOOST_TEST(mallow::loads_into<ParcelSchema>(parcel, R"({"sender":"Bob","kind":"parcel","kind":"parcel","ed":7})").has_value());
    BOOST_TEST(parcel.sender == "Bob");
    BOOST_TEST(parcel.version == 1);
    BOOST_TEST(mallow::loads_into<ParcelSchema>(parcel, R"({"version":2})").has_value());
    BOOST_TEST(parcel.version == 2);
}

BOOST_AUTO_TEST_CASE(is_a_key_of_a_document) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"count":1})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(boost::json::serialize(*loaded) == R"({"count":1,"type":"loose","number":2E0})");
    BOOST_TEST(mallow::dumps<LooseSchema>(boost::json::object{{"type", "tight"}, {"count", 1}}) ==
               R"({"type":"loose","number":2.0,"count":1})");
    BOOST_TEST(mallow::dumps<LooseSchema>(boost::json::object{{"type", nullptr}}, {.skip_none = true}) == R"({"type":"loose","number":2.0})");
    test::rejects<LooseSchema>(R"({"type":"tight","number":3})", {{"/type", errc::not_equal}, {"/number", errc::not_equal}});
}

BOOST_AUTO_TEST_SUITE_END()
