// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>
#include <vector>

using mallow::errc;
using mallow::unknown;

namespace {

struct Leaf {
    int x{};
    bool operator==(const Leaf&) const = default;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (x))

struct Branch {
    Leaf plain;
    Leaf lenient;
    Leaf firm;
    std::vector<Leaf> list;
    bool operator==(const Branch&) const = default;
};
BOOST_DESCRIBE_STRUCT(Branch, (), (plain, lenient, firm, list))

struct LeafSchema : mallow::Schema<Leaf> {
    Int x {};
};
BOOST_DESCRIBE_STRUCT(LeafSchema, (), (x))

struct LenientLeafSchema : LeafSchema {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
};
BOOST_DESCRIBE_STRUCT(LenientLeafSchema, (LeafSchema), ())

struct BranchSchema : mallow::Schema<Branch> {
    Nested<LeafSchema>        plain   {};
    Nested<LeafSchema>        lenient {unknown_keys(mallow::unknown::exclude)};
    Nested<LenientLeafSchema> firm    {unknown_keys(mallow::unknown::raise)};
    List<Nested<LeafSchema>>  list    {Nested<LeafSchema>{unknown_keys(mallow::unknown::exclude)}};
};
BOOST_DESCRIBE_STRUCT(BranchSchema, (), (plain, lenient, firm, list))

struct MetaBranchSchema : mallow::Schema<Branch> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
    Nested<LeafSchema>        plain   {};
    Nested<LenientLeafSchema> lenient {};
};
BOOST_DESCRIBE_STRUCT(MetaBranchSchema, (), (plain, lenient))

constexpr const char* everywhere =
    R"({"u":1,"plain":{"u":1,"x":1},"lenient":{"u":1,"x":2},"firm":{"u":1,"x":3},"list":[{"u":1,"x":4}]})";

const Branch loaded{{1}, {2}, {3}, {{4}}};

}  // namespace

BOOST_AUTO_TEST_SUITE(options_unknown_keys)

BOOST_AUTO_TEST_CASE(are_errors_by_default) {
    test::rejects<LeafSchema>(R"({"a":1,"x":2,"b":[{}]})", {{"/a", errc::unknown_field}, {"/b", errc::unknown_field}});
    test::accepts<LeafSchema>(R"({"a":1,"x":2,"b":[{}]})", Leaf{2}, {.unknown = unknown::exclude});
}

BOOST_AUTO_TEST_CASE(are_the_nested_fields_own_affair) {
    test::rejects<BranchSchema>(everywhere, {{"/u", errc::unknown_field}, {"/plain/u", errc::unknown_field},
                                             {"/firm/u", errc::unknown_field}});
}

BOOST_AUTO_TEST_CASE(option_does_not_propagate) {
    test::rejects<BranchSchema>(everywhere, {{"/plain/u", errc::unknown_field}, {"/firm/u", errc::unknown_field}},
                                {.unknown = unknown::exclude});
}

BOOST_AUTO_TEST_CASE(option_propagates_when_recursive_to_those_that_do_not_say_otherwise) {
    test::rejects<BranchSchema>(everywhere, {{"/firm/u", errc::unknown_field}}, {.unknown = unknown::exclude_recursive});
    test::accepts<BranchSchema>(R"({"u":1,"plain":{"u":1,"x":1},"lenient":{"u":1,"x":2},"firm":{"x":3},"list":[{"u":1,"x":4}]})",
                                loaded, {.unknown = unknown::exclude_recursive});
}

BOOST_AUTO_TEST_CASE(call_precedes_schema) {
    test::accepts<MetaBranchSchema>(R"({"u":1,"lenient":{"u":1,"x":2}})", Branch{.lenient = {2}, .list = {}});
    test::rejects<MetaBranchSchema>(R"({"u":1,"lenient":{"u":1,"x":2},"plain":{"u":1}})",
                                    {{"/u", errc::unknown_field}, {"/plain/u", errc::unknown_field}},
                                    {.unknown = unknown::raise});
}

BOOST_AUTO_TEST_CASE(repeated_ones_are_reported_once) {
    test::rejects<LeafSchema>(R"({"a":1,"b":1,"a":2,"a":3})", {{"/a", errc::unknown_field}, {"/b", errc::unknown_field}}, {},
                              test::sources::text_only);
    const auto errors = mallow::loads<LeafSchema>(R"({"a":1,"b":1,"a":2})").error();
    BOOST_TEST_REQUIRE(errors.size() == 2u);
    BOOST_TEST(errors[0].offset() < errors[1].offset());
}

BOOST_AUTO_TEST_SUITE_END()
