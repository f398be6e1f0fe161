// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

using mallow::errc;

namespace {

// Boost.Describe lists at most 52 members of one class: larger models are made of bases.
struct LeftHalf {
    int
        l00{}, l01{}, l02{}, l03{}, l04{}, l05{}, l06{}, l07{}, l08{}, l09{}, l10{}, l11{}, l12{}, l13{},
        l14{}, l15{}, l16{}, l17{}, l18{}, l19{}, l20{}, l21{}, l22{}, l23{}, l24{}, l25{}, l26{}, l27{},
        l28{}, l29{}, l30{}, l31{}, l32{}, l33{}, l34{}, l35{}, l36{}, l37{}, l38{}, l39{}, l40{}, l41{},
        l42{}, l43{}, l44{}, l45{}, l46{}, l47{}, l48{}, l49{};
    bool operator==(const LeftHalf&) const = default;
};
BOOST_DESCRIBE_STRUCT(LeftHalf, (), (
    l00, l01, l02, l03, l04, l05, l06, l07, l08, l09, l10, l11, l12, l13, l14, l15, l16, l17, l18, l19, l20,
    l21, l22, l23, l24, l25, l26, l27, l28, l29, l30, l31, l32, l33, l34, l35, l36, l37, l38, l39, l40, l41,
    l42, l43, l44, l45, l46, l47, l48, l49))

struct RightHalf {
    int
        r00{}, r01{}, r02{}, r03{}, r04{}, r05{}, r06{}, r07{}, r08{}, r09{}, r10{}, r11{}, r12{}, r13{},
        r14{}, r15{}, r16{}, r17{}, r18{}, r19{}, r20{}, r21{}, r22{}, r23{}, r24{}, r25{}, r26{}, r27{},
        r28{}, r29{}, r30{}, r31{}, r32{}, r33{}, r34{}, r35{}, r36{}, r37{}, r38{}, r39{}, r40{}, r41{},
        r42{}, r43{}, r44{}, r45{}, r46{}, r47{}, r48{}, r49{};
    bool operator==(const RightHalf&) const = default;
};
BOOST_DESCRIBE_STRUCT(RightHalf, (), (
    r00, r01, r02, r03, r04, r05, r06, r07, r08, r09, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19, r20,
    r21, r22, r23, r24, r25, r26, r27, r28, r29, r30, r31, r32, r33, r34, r35, r36, r37, r38, r39, r40, r41,
    r42, r43, r44, r45, r46, r47, r48, r49))

struct Wide : LeftHalf, RightHalf {
    bool operator==(const Wide&) const = default;
};
BOOST_DESCRIBE_STRUCT(Wide, (LeftHalf, RightHalf), ())

struct LeftSchema : mallow::Schema<LeftHalf> {
    Int
        l00{required}, l01{required}, l02{required}, l03{required}, l04{required}, l05{required},
        l06{required}, l07{required}, l08{required}, l09{required}, l10{required}, l11{required},
        l12{required}, l13{required}, l14{required}, l15{required}, l16{required}, l17{required},
        l18{required}, l19{required}, l20{required}, l21{required}, l22{required}, l23{required},
        l24{required}, l25{required}, l26{required}, l27{required}, l28{required}, l29{required},
        l30{required}, l31{required}, l32{required}, l33{required}, l34{required}, l35{required},
        l36{required}, l37{required}, l38{required}, l39{required}, l40{required}, l41{required},
        l42{required}, l43{required}, l44{required}, l45{required}, l46{required}, l47{required},
        l48{required}, l49{required};
};
BOOST_DESCRIBE_STRUCT(LeftSchema, (), (
    l00, l01, l02, l03, l04, l05, l06, l07, l08, l09, l10, l11, l12, l13, l14, l15, l16, l17, l18, l19, l20,
    l21, l22, l23, l24, l25, l26, l27, l28, l29, l30, l31, l32, l33, l34, l35, l36, l37, l38, l39, l40, l41,
    l42, l43, l44, l45, l46, l47, l48, l49))

struct RightSchema : mallow::Schema<RightHalf> {
    Int
        r00{required}, r01{required}, r02{required}, r03{required}, r04{required}, r05{required},
        r06{required}, r07{required}, r08{required}, r09{required}, r10{required}, r11{required},
        r12{required}, r13{required}, r14{required}, r15{required}, r16{required}, r17{required},
        r18{required}, r19{required}, r20{required}, r21{required}, r22{required}, r23{required},
        r24{required}, r25{required}, r26{required}, r27{required}, r28{required}, r29{required},
        r30{required}, r31{required}, r32{required}, r33{required}, r34{required}, r35{required},
        r36{required}, r37{required}, r38{required}, r39{required}, r40{required}, r41{required},
        r42{required}, r43{required}, r44{required}, r45{required}, r46{required}, r47{required},
        r48{required}, r49{required};
};
BOOST_DESCRIBE_STRUCT(RightSchema, (), (
    r00, r01, r02, r03, r04, r05, r06, r07, r08, r09, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19, r20,
    r21, r22, r23, r24, r25, r26, r27, r28, r29, r30, r31, r32, r33, r34, r35, r36, r37, r38, r39, r40, r41,
    r42, r43, r44, r45, r46, r47, r48, r49))

struct WideSchema : LeftSchema, RightSchema, mallow::Schema<Wide> {};
BOOST_DESCRIBE_STRUCT(WideSchema, (LeftSchema, RightSchema), ())

std::string key_of(std::size_t index) {
    const std::string digits = std::to_string(index % 50);
    return (index < 50 ? "l" : "r") + std::string(2 - digits.size(), '0') + digits;
}

std::string member_of(std::size_t index) { return '"' + key_of(index) + "\":" + std::to_string(index); }

std::string document(const std::vector<std::size_t>& order) {
    std::string json;
    for (const std::size_t index : order) json += (json.empty() ? '{' : ',') + member_of(index);
    return json + '}';
}

std::vector<std::size_t> in_order() {
    std::vector<std::size_t> order(100);
    for (std::size_t index = 0; index < order.size(); ++index) order[index] = index;
    return order;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_wide)

BOOST_AUTO_TEST_CASE(a_hundred_fields_load_in_any_order) {
    const auto loaded = mallow::loads<WideSchema>(document(in_order()));
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(loaded->l00 == 0);
    BOOST_TEST(loaded->l49 == 49);
    BOOST_TEST(loaded->r00 == 50);
    BOOST_TEST(loaded->r49 == 99);
    std::vector<std::size_t> order = in_order();
    std::mt19937 random(42);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(order.begin(), order.end(), random);
        test::accepts<WideSchema>(document(order), *loaded);
    }
    test::dumps_as<WideSchema>(*loaded, document(in_order()));
}

BOOST_AUTO_TEST_CASE(each_missing_one_is_reported) {
    test::expected_errors all;
    for (std::size_t index = 0; index < 100; ++index) all.push_back({"/" + key_of(index), errc::required});
    test::rejects<WideSchema>("{}", all);
    for (const std::size_t missing : {0u, 1u, 49u, 50u, 63u, 64u, 65u, 98u, 99u}) {
        std::vector<std::size_t> order = in_order();
        std::erase(order, missing);
        test::rejects<WideSchema>(document(order), {{"/" + key_of(missing), errc::required}});
    }
}

BOOST_AUTO_TEST_CASE(any_of_them_may_be_selected) {
    mallow::result<Wide> wide = mallow::loads<WideSchema>(document(in_order()));
    BOOST_TEST_REQUIRE(wide.has_value());
    test::dumps_as<WideSchema>(*wide, R"({"l07":7,"r49":99})", {.only = mallow::field_set<WideSchema>{"r49", "l07"}});
    const auto touched = mallow::loads_into<WideSchema>(*wide, R"({"r49":1,"l00":2})");
    BOOST_TEST_REQUIRE(touched.has_value());
    BOOST_TEST((*touched == mallow::fields<WideSchema, "l00", "r49">()));
    BOOST_TEST(wide->r49 == 1);
    BOOST_TEST(wide->l00 == 2);
}

BOOST_AUTO_TEST_SUITE_END()
