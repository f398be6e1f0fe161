// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>
#include <vector>

using mallow::errc;

namespace {

/// Names that a comparison of a few bytes, or of a length, confuses.
struct Alike {
    int a{}, aa{}, aaa{}, aaaa{}, aaaaaaa{}, aaaaaaaa{}, aaaaaaaaa{};
    int abcdefgh_one{}, abcdefgh_two{}, abcdefgh_three{};
    int abcdefghijklmnop_x{}, abcdefghijklmnop_y{}, abcdefghijklmnopqrstuvwxyz_end_1{}, abcdefghijklmnopqrstuvwxyz_end_2{};
    int x_end{}, y_end{}, z_end{};
    int b{}, c{}, ab{}, ba{};
    bool operator==(const Alike&) const = default;
};
BOOST_DESCRIBE_STRUCT(Alike, (),
                      (a, aa, aaa, aaaa, aaaaaaa, aaaaaaaa, aaaaaaaaa, abcdefgh_one, abcdefgh_two, abcdefgh_three,
                       abcdefghijklmnop_x, abcdefghijklmnop_y, abcdefghijklmnopqrstuvwxyz_end_1,
                       abcdefghijklmnopqrstuvwxyz_end_2, x_end, y_end, z_end, b, c, ab, ba))

struct AlikeSchema : mallow::Schema<Alike> {
    Int a{}, aa{}, aaa{}, aaaa{}, aaaaaaa{}, aaaaaaaa{}, aaaaaaaaa{};
    Int abcdefgh_one{}, abcdefgh_two{}, abcdefgh_three{};
    Int abcdefghijklmnop_x{}, abcdefghijklmnop_y{}, abcdefghijklmnopqrstuvwxyz_end_1{}, abcdefghijklmnopqrstuvwxyz_end_2{};
    Int x_end{}, y_end{}, z_end{};
    Int b{}, c{}, ab{}, ba{};
};
BOOST_DESCRIBE_STRUCT(AlikeSchema, (),
                      (a, aa, aaa, aaaa, aaaaaaa, aaaaaaaa, aaaaaaaaa, abcdefgh_one, abcdefgh_two, abcdefgh_three,
                       abcdefghijklmnop_x, abcdefghijklmnop_y, abcdefghijklmnopqrstuvwxyz_end_1,
                       abcdefghijklmnopqrstuvwxyz_end_2, x_end, y_end, z_end, b, c, ab, ba))

const char* const names[] = {"a", "aa", "aaa", "aaaa", "aaaaaaa", "aaaaaaaa", "aaaaaaaaa", "abcdefgh_one", "abcdefgh_two",
                             "abcdefgh_three", "abcdefghijklmnop_x", "abcdefghijklmnop_y",
                             "abcdefghijklmnopqrstuvwxyz_end_1", "abcdefghijklmnopqrstuvwxyz_end_2", "x_end", "y_end",
                             "z_end", "b", "c", "ab", "ba"};

struct Single {
    int only{};
    bool operator==(const Single&) const = default;
};
BOOST_DESCRIBE_STRUCT(Single, (), (only))

struct SingleSchema : mallow::Schema<Single> {
    Int only {};
};
BOOST_DESCRIBE_STRUCT(SingleSchema, (), (only))

struct NothingSchema : mallow::Schema<Single> {
    Int only {dump_only};
};
BOOST_DESCRIBE_STRUCT(NothingSchema, (), (only))

std::string pair(const std::string& key, int value) { return '"' + key + "\":" + std::to_string(value); }

/// The key with every character as \uXXXX.
std::string escaped(const std::string& key) {
    constexpr const char* digits = "0123456789abcdef";
    std::string result;
    for (const char each : key) {
        const auto byte = static_cast<unsigned char>(each);
        result += "\\u00";
        result += digits[byte >> 4];
        result += digits[byte & 15];
    }
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_keys)

BOOST_DATA_TEST_CASE(each_is_told_from_all_others, names) {
    const std::string name = sample;
    const auto only = mallow::loads<AlikeSchema>("{" + pair(name, 42) + "}");
    BOOST_TEST_REQUIRE(only.has_value());
    BOOST_TEST(mallow::dumps<AlikeSchema>(*only, {.only = mallow::field_set<AlikeSchema>{name}}) ==
               "{" + pair(name, 42) + "}");
    test::accepts<AlikeSchema>("{" + pair(escaped(name), 42) + "}", *only);
    test::accepts<AlikeSchema>("{ \t" + pair(name.substr(0, 1) == "a" ? "\\u0061" + name.substr(1) : name, 42) + "\n}", *only);
    int sum = 0;
    for (const char* const other : names) {
        const std::string text = mallow::dumps<AlikeSchema>(*only, {.only = mallow::field_set<AlikeSchema>{other}});
        sum += text == "{" + pair(other, 42) + "}";
    }
    BOOST_TEST(sum == 1);
}

BOOST_DATA_TEST_CASE(what_differs_by_little_is_unknown, names) {
    const std::string name = sample;
    std::vector<std::string> near{name + "_", "_" + name, name + " ", name + std::string("\\u0000"),
                                  name.substr(0, name.size() - 1) + "~", "\\u0000" + name};
    for (const std::string& key : near) {
        const auto errors = mallow::loads<AlikeSchema>("{" + pair(key, 1) + "}").error();
        BOOST_TEST_REQUIRE(errors.size() == 1u, key);
        BOOST_TEST((errors[0].code() == errc::unknown_field), key);
    }
}

BOOST_AUTO_TEST_CASE(all_load_forwards_and_backwards) {
    std::string forwards, backwards;
    int value = 0;
    for (const char* const name : names) {
        ++value;
        forwards += (forwards.empty() ? "" : ",") + pair(name, value);
        backwards = pair(name, value) + (backwards.empty() ? "" : ",") + backwards;
    }
    const Alike expected{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21};
    test::accepts<AlikeSchema>("{" + forwards + "}", expected);
    test::accepts<AlikeSchema>("{" + backwards + "}", expected);
}

BOOST_AUTO_TEST_CASE(one_or_none_is_enough) {
    test::accepts<SingleSchema>(R"({"only":1})", Single{1});
    test::rejects<SingleSchema>(R"({"":1,"o":1,"onl":1,"onlyy":1})",
                                {{"/", errc::unknown_field}, {"/o", errc::unknown_field}, {"/onl", errc::unknown_field},
                                 {"/onlyy", errc::unknown_field}});
    test::accepts<NothingSchema>("{}", Single{});
    test::rejects<NothingSchema>(R"({"only":1,"x":2})", {{"/only", errc::unknown_field}, {"/x", errc::unknown_field}});
}

BOOST_AUTO_TEST_SUITE_END()
