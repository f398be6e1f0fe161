// SPDX-License-Identifier: BSL-1.0
#include "machine/integers.hpp"

#include "check.hpp"

#include <cstdint>
#include <optional>

namespace {

/// Optimised, a compiler that may take the two for unrelated types returns 1.
template <class Other, class Integer>
Integer written_through(Integer& member) {
    member = 1;
    mallow::detail::write_as<Other>(&member, 2);
    return member;
}

/// The 64 bits that `std::int64_t` is not.
struct Longs {
    long long                         low{};
    unsigned long long                high{};
    std::optional<long long>          maybe;
    std::vector<unsigned long long>   list;
    char16_t                          letter{};
    bool operator==(const Longs&) const = default;
};
BOOST_DESCRIBE_STRUCT(Longs, (), (low, high, maybe, list, letter))

struct LongsSchema : mallow::Schema<Longs> {
    static constexpr long long          lows[]{-1, -9'223'372'036'854'775'807 - 1};
    static constexpr unsigned long long highs[]{7, 18'446'744'073'709'551'615u};
    Int       low    {OneOf{lows}};
    Int       high   {OneOf{highs}, Range{.max = 18'446'744'073'709'551'615u}};
    Int       maybe  {load_default(5), [](long long value) { return value < 100; }};
    List<Int> list   {ContainsOnly{highs}};
    Int       letter {allow_none};
};
BOOST_DESCRIBE_STRUCT(LongsSchema, (), (low, high, maybe, list, letter))

constexpr const char* json =
    R"({"low":-9223372036854775808,"high":18446744073709551615,"maybe":99,"list":[7,18446744073709551615],"letter":65})";
const Longs longs{-9'223'372'036'854'775'807 - 1, 18'446'744'073'709'551'615u, 99, {7, 18'446'744'073'709'551'615u}, u'A'};

}  // namespace

BOOST_AUTO_TEST_SUITE(src_integers)

BOOST_AUTO_TEST_CASE(are_read_and_written_by_their_width) {
    long long low = 0;
    unsigned long long high = 0;
    BOOST_TEST(written_through<std::int64_t>(low) == 2);
    BOOST_TEST(written_through<std::uint64_t>(high) == 2u);
    BOOST_TEST(mallow::detail::read_as<std::int64_t>(&low) == 2);
}

BOOST_AUTO_TEST_CASE(of_other_names_do_what_the_usual_ones_do) {
    test::accepts<LongsSchema>(json, longs);
    test::dumps_as<LongsSchema>(longs, json);
    BOOST_TEST(mallow::validate<LongsSchema>(longs).empty());
    test::rejects<LongsSchema>(R"({"low":0,"high":8,"maybe":100,"list":[7,8]})",
                               {{"/low", mallow::errc::not_one_of},
                                {"/high", mallow::errc::not_one_of},
                                {"/maybe", mallow::errc::custom},
                                {"/list", mallow::errc::not_all_allowed}});
    test::accepts<LongsSchema>(R"({"letter":null})", Longs{.maybe = 5});
    Longs target = longs;
    BOOST_TEST(mallow::loads_into<LongsSchema>(target, R"({"low":-1,"high":7,"low":-1,"maybe":null,"letter":1,"list":[1]})").has_error());
    BOOST_TEST((target == longs));
}

BOOST_AUTO_TEST_SUITE_END()
