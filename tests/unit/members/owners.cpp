// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Part {
    int size{7};
    bool operator==(const Part&) const = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (size))

struct PartSchema : mallow::Schema<Part> {
    Int size {};
};
BOOST_DESCRIBE_STRUCT(PartSchema, (), (size))

struct Owners {
    std::optional<int>                 number{};
    std::optional<std::string>         text{};
    std::optional<double>              real{};
    std::optional<bool>                flag{};
    std::unique_ptr<std::int64_t>      only{};
    std::shared_ptr<std::string>       shared{};
    std::unique_ptr<Part>              part{};
    std::shared_ptr<Part>              common{};
    std::optional<std::vector<int>>    list{};
    std::vector<std::unique_ptr<Part>> parts{};
    std::vector<std::shared_ptr<int>>  ints{};
    std::unique_ptr<std::vector<Part>> bag{};

    template <class Pointer>
    static bool same(const Pointer& left, const Pointer& right) {
        return left && right ? *left == *right : !left && !right;
    }
    bool operator==(const Owners& other) const {
        return number == other.number && text == other.text && real == other.real && flag == other.flag &&
               same(only, other.only) && same(shared, other.shared) && same(part, other.part) &&
               same(common, other.common) && list == other.list &&
               std::equal(parts.begin(), parts.end(), other.parts.begin(), other.parts.end(),
                          same<std::unique_ptr<Part>>) &&
               std::equal(ints.begin(), ints.end(), other.ints.begin(), other.ints.end(),
                          same<std::shared_ptr<int>>) &&
               same(bag, other.bag);
    }
};
BOOST_DESCRIBE_STRUCT(Owners, (),
                      (number, text, real, flag, only, shared, part, common, list, parts, ints, bag))

struct OwnersSchema : mallow::Schema<Owners> {
    Int                      number {Range{.min = 0}};
    Str                      text   {Length{.min = 1}};
    Float                    real   {};
    Bool                     flag   {};
    Int                      only   {Range{.min = 0}};
    Str                      shared {};
    Nested<PartSchema>       part   {};
    Nested<PartSchema>       common {};
    List<Int>                list   {};
    List<Nested<PartSchema>> parts  {};
    List<Int>                ints   {};
    List<Nested<PartSchema>> bag    {};
};
BOOST_DESCRIBE_STRUCT(OwnersSchema, (),
                      (number, text, real, flag, only, shared, part, common, list, parts, ints, bag))

struct RefusingSchema : mallow::Schema<Owners> {
    Int                      number {allow_none(false)};
    Int                      only   {allow_none(false)};
    Str                      shared {allow_none(false)};
    List<Nested<PartSchema>> parts  {Nested<PartSchema>{allow_none(false)}};
};
BOOST_DESCRIBE_STRUCT(RefusingSchema, (), (number, only, shared, parts))

Owners everything() {
    Owners all;
    all.number = 1;
    all.text = "two";
    all.real = 3.5;
    all.flag = true;
    all.only = std::make_unique<std::int64_t>(5);
    all.shared = std::make_shared<std::string>("six");
    all.part = std::make_unique<Part>(Part{8});
    all.common = std::make_shared<Part>(Part{9});
    all.list = {{1, 2}};
    all.parts.push_back(std::make_unique<Part>());
    all.parts.push_back(nullptr);
    all.ints = {std::make_shared<int>(4), nullptr};
    all.bag = std::make_unique<std::vector<Part>>(2);
    return all;
}

constexpr const char* everything_as_json =
    R"({"number":1,"text":"two","real":3.5,"flag":true,"only":5,"shared":"six","part":{"size":8},"common":{"size":9},)"
    R"("list":[1,2],"parts":[{"size":7},null],"ints":[4,null],"bag":[{"size":7},{"size":7}]})";

const test::row<test::expected_errors> refused[] = {
    {"optional integer",   R"({"number":"x"})",         {{"/number", errc::invalid_integer}}},
    {"optional's rule",    R"({"number":-1})",          {{"/number", errc::too_small}}},
    {"optional string",    R"({"text":""})",            {{"/text", errc::too_short}}},
    {"unique integer",     R"({"only":-1})",            {{"/only", errc::too_small}}},
    {"shared string",      R"({"shared":1})",           {{"/shared", errc::invalid_string}}},
    {"unique struct",      R"({"part":{"size":"x"}})",  {{"/part/size", errc::invalid_integer}}},
    {"shared struct",      R"({"common":[]})",          {{"/common", errc::invalid_object}}},
    {"optional list",      R"({"list":[1,null]})",      {{"/list/1", errc::null}}},
    {"list of owners",     R"({"parts":[null,{"size":"x"},5]})",
     {{"/parts/1/size", errc::invalid_integer}, {"/parts/2", errc::invalid_object}}},
    {"owned list",         R"({"bag":[null]})",         {{"/bag/0", errc::null}}},
};

const test::row<test::expected_errors> not_null[] = {
    {"optional",           R"({"number":null})",        {{"/number", errc::null}}},
    {"unique",             R"({"only":null})",          {{"/only", errc::null}}},
    {"shared",             R"({"shared":null})",        {{"/shared", errc::null}}},
    {"element",            R"({"parts":[{},null]})",    {{"/parts/1", errc::null}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(members_owners)

BOOST_AUTO_TEST_CASE(loads_what_they_hold) {
    test::accepts<OwnersSchema>(everything_as_json, everything());
    test::accepts<OwnersSchema>("{}", Owners{});
}

BOOST_AUTO_TEST_CASE(null_empties_them) {
    test::accepts<OwnersSchema>(
        R"({"number":null,"text":null,"real":null,"flag":null,"only":null,"shared":null,"part":null,"common":null,)"
        R"("list":null,"bag":null})",
        Owners{});
}

BOOST_DATA_TEST_CASE(null_is_refused_when_told_so, not_null) {
    test::rejects<RefusingSchema>(sample.input, sample.expected);
}

BOOST_DATA_TEST_CASE(refuses_what_they_cannot_hold, refused) {
    test::rejects<OwnersSchema>(sample.input, sample.expected);
}

BOOST_AUTO_TEST_CASE(dumps_what_they_hold) {
    test::dumps_as<OwnersSchema>(everything(), everything_as_json);
    test::dumps_as<OwnersSchema>(
        Owners{},
        R"({"number":null,"text":null,"real":null,"flag":null,"only":null,"shared":null,"part":null,"common":null,)"
        R"("list":null,"parts":[],"ints":[],"bag":null})");
}

BOOST_AUTO_TEST_SUITE_END()
