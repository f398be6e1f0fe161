// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>

using mallow::errc;
using mallow::unknown;

namespace {

struct Record {
    int id{};
    int created{};
    int updated{};
    std::string owner;
    std::string title;
    bool operator==(const Record&) const = default;
};
BOOST_DESCRIBE_STRUCT(Record, (), (id, created, updated, owner, title))

/// A mixin: it serves any model that has such members.
struct Timestamps {
    mallow::Int created {mallow::dump_only};
    mallow::Int updated {};
};
BOOST_DESCRIBE_STRUCT(Timestamps, (), (created, updated))

struct Owned {
    mallow::Str owner {mallow::required, mallow::Length{.min = 1}};
};
BOOST_DESCRIBE_STRUCT(Owned, (), (owner))

struct RecordSchema : Timestamps, Owned, mallow::Schema<Record> {
    Str title {};
};
BOOST_DESCRIBE_STRUCT(RecordSchema, (Timestamps, Owned), (title))

struct Identified : mallow::Schema<Record> {
    Int id {};
};
BOOST_DESCRIBE_STRUCT(Identified, (), (id))

struct Left : Identified {
    Int created {};
};
BOOST_DESCRIBE_STRUCT(Left, (Identified), (created))

struct Right : Identified {
    Int updated {};
};
BOOST_DESCRIBE_STRUCT(Right, (Identified), (updated))

struct Diamond : Left, Right {
    mallow::Str title {};
};
BOOST_DESCRIBE_STRUCT(Diamond, (Left, Right), (title))

struct Titled {
    mallow::Str title {};
    mallow::Str owner {};
};
BOOST_DESCRIBE_STRUCT(Titled, (), (title, owner))

/// `owner` is in both bases, so it has to say which it means.
struct Redeclaring : Owned, Titled, mallow::Schema<Record> {
    Str owner {data_key("by")};
};
BOOST_DESCRIBE_STRUCT(Redeclaring, (Owned, Titled), (owner))

struct Lenient {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
};
BOOST_DESCRIBE_STRUCT(Lenient, (), ())

struct Firm {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::raise, .strict = true};
};
BOOST_DESCRIBE_STRUCT(Firm, (), ())

struct LenientFirst : Lenient, Firm, Identified {};
BOOST_DESCRIBE_STRUCT(LenientFirst, (Lenient, Firm, Identified), ())

struct FirmFirst : Firm, Lenient, Identified {};
BOOST_DESCRIBE_STRUCT(FirmFirst, (Firm, Lenient, Identified), ())

struct OwnMeta : Lenient, Firm, Identified {
    static constexpr mallow::schema_meta Meta{.strict = false, .title = "Own"};
};
BOOST_DESCRIBE_STRUCT(OwnMeta, (Lenient, Firm, Identified), ())

struct Grandchild : OwnMeta {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::raise};
};
BOOST_DESCRIBE_STRUCT(Grandchild, (OwnMeta), ())

struct LooseField : Firm, mallow::Schema<Record> {
    Int id {strict(false)};
    Int created {};
};
BOOST_DESCRIBE_STRUCT(LooseField, (Firm), (id, created))

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_multiple)

BOOST_AUTO_TEST_CASE(mixins_join_in_the_order_of_the_bases) {
    test::accepts<RecordSchema>(R"({"title":"t","owner":"o","updated":2})", Record{0, 0, 2, "o", "t"});
    test::dumps_as<RecordSchema>(Record{1, 2, 3, "o", "t"}, R"({"created":2,"updated":3,"owner":"o","title":"t"})");
    test::rejects<RecordSchema>(R"({"created":1})", {{"/created", errc::unknown_field}, {"/owner", errc::required}});
}

BOOST_AUTO_TEST_CASE(a_diamonds_base_counts_once) {
    test::accepts<Diamond>(R"({"id":1,"created":2,"updated":3,"title":"t"})", Record{1, 2, 3, "", "t"});
    test::dumps_as<Diamond>(Record{1, 2, 3, "", "t"}, R"({"id":1,"created":2,"updated":3,"title":"t"})");
}

BOOST_AUTO_TEST_CASE(a_field_of_two_bases_is_redeclared_in_the_first_ones_place) {
    test::accepts<Redeclaring>(R"({"by":"","title":"t"})", Record{0, 0, 0, "", "t"});
    test::dumps_as<Redeclaring>(Record{0, 0, 0, "o", "t"}, R"({"by":"o","title":"t"})");
}

BOOST_AUTO_TEST_CASE(metas_merge_left_to_right) {
    test::accepts<LenientFirst>(R"({"id":1,"x":1})", Record{.id = 1, .owner = {}, .title = {}});
    test::rejects<LenientFirst>(R"({"id":"1","x":1})", {{"/id", errc::invalid_integer}});
    test::rejects<FirmFirst>(R"({"id":"1","x":1})", {{"/id", errc::invalid_integer}, {"/x", errc::unknown_field}});
}

BOOST_AUTO_TEST_CASE(an_own_meta_comes_first_option_by_option) {
    test::accepts<OwnMeta>(R"({"id":"1","x":1})", Record{.id = 1, .owner = {}, .title = {}});
    test::rejects<Grandchild>(R"({"id":"1","x":1})", {{"/x", errc::unknown_field}});
}

BOOST_AUTO_TEST_CASE(a_call_or_a_field_precedes_the_meta) {
    test::accepts<LooseField>(R"({"id":"1"})", Record{.id = 1, .owner = {}, .title = {}});
    test::rejects<LooseField>(R"({"created":"1"})", {{"/created", errc::invalid_integer}});
    test::accepts<LooseField>(R"({"created":"1"})", Record{.created = 1, .owner = {}, .title = {}}, {.strict = false});
    test::accepts<FirmFirst>(R"({"id":1,"x":1})", Record{.id = 1, .owner = {}, .title = {}}, {.unknown = unknown::exclude});
}

BOOST_AUTO_TEST_SUITE_END()
