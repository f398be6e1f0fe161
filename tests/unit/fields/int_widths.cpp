// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <string>

using mallow::errc;

namespace {

struct Widths {
    std::int8_t        i8{};
    std::uint8_t       u8{};
    std::int16_t       i16{};
    std::uint16_t      u16{};
    std::int32_t       i32{};
    std::uint32_t      u32{};
    std::int64_t       i64{};
    std::uint64_t      u64{};
    short              s{};
    long               l{};
    unsigned long      ul{};
    long long          ll{};
    unsigned long long ull{};
    bool operator==(const Widths&) const = default;
};
BOOST_DESCRIBE_STRUCT(Widths, (), (i8, u8, i16, u16, i32, u32, i64, u64, s, l, ul, ll, ull))

struct WidthsSchema : mallow::Schema<Widths> {
    Int i8 {};
    Int u8 {};
    Int i16 {};
    Int u16 {};
    Int i32 {};
    Int u32 {};
    Int i64 {};
    Int u64 {};
    Int s {};
    Int l {};
    Int ul {};
    Int ll {};
    Int ull {};
};
BOOST_DESCRIBE_STRUCT(WidthsSchema, (), (i8, u8, i16, u16, i32, u32, i64, u64, s, l, ul, ll, ull))

using loads_to = test::row<Widths>;

const loads_to borders[] = {
    {"int8 lowest",     R"({"i8":-128})",                     {.i8 = -128}},
    {"int8 highest",    R"({"i8":127})",                      {.i8 = 127}},
    {"int8 exponent",   R"({"i8":1e2})",                      {.i8 = 100}},
    {"int8 string",     R"({"i8":"-128"})",                   {.i8 = -128}},
    {"uint8 lowest",    R"({"u8":0})",                        {.u8 = 0}},
    {"uint8 minus 0",   R"({"u8":-0})",                       {.u8 = 0}},
    {"uint8 minus 0.0", R"({"u8":-0.0})",                     {.u8 = 0}},
    {"uint8 highest",   R"({"u8":255})",                      {.u8 = 255}},
    {"int16 lowest",    R"({"i16":-32768})",                  {.i16 = -32768}},
    {"int16 highest",   R"({"i16":32767})",                   {.i16 = 32767}},
    {"uint16 highest",  R"({"u16":65535})",                   {.u16 = 65535}},
    {"int32 lowest",    R"({"i32":-2147483648})",             {.i32 = INT32_MIN}},
    {"int32 highest",   R"({"i32":2147483647})",              {.i32 = INT32_MAX}},
    {"uint32 highest",  R"({"u32":4294967295})",              {.u32 = UINT32_MAX}},
    {"int64 lowest",    R"({"i64":-9223372036854775808})",    {.i64 = INT64_MIN}},
    {"int64 highest",   R"({"i64":9223372036854775807})",     {.i64 = INT64_MAX}},
    {"uint64 middle",   R"({"u64":9223372036854775808})",     {.u64 = 9223372036854775808u}},
    {"uint64 highest",  R"({"u64":18446744073709551615})",    {.u64 = UINT64_MAX}},
    {"uint64 string",   R"({"u64":"18446744073709551615"})",  {.u64 = UINT64_MAX}},
    {"short",           R"({"s":-32768})",                    {.s = -32768}},
    {"long",            R"({"l":2147483647})",                {.l = 2147483647}},
    {"unsigned long",   R"({"ul":4294967295})",               {.ul = 4294967295u}},
    {"long long",       R"({"ll":-9223372036854775808})",     {.ll = INT64_MIN}},
    {"unsigned long long", R"({"ull":18446744073709551615})", {.ull = UINT64_MAX}},
};

struct beyond {
    const char* member;
    const char* value;
    errc code;
    friend std::ostream& operator<<(std::ostream& out, const beyond& each) {
        return out << each.member << " " << each.value;
    }
};

const beyond too_far[] = {
    {"i8",  "128",                         errc::number_too_large},
    {"i8",  "-129",                        errc::number_too_small},
    {"i8",  "1e3",                         errc::number_too_large},
    {"i8",  "128.0",                       errc::number_too_large},
    {"i8",  "\"-129\"",                    errc::number_too_small},
    {"u8",  "256",                         errc::number_too_large},
    {"u8",  "-1",                          errc::number_too_small},
    {"u8",  "-1.0",                        errc::number_too_small},
    {"u8",  "\"-1\"",                      errc::number_too_small},
    {"i16", "32768",                       errc::number_too_large},
    {"i16", "-32769",                      errc::number_too_small},
    {"u16", "65536",                       errc::number_too_large},
    {"u16", "-1",                          errc::number_too_small},
    {"i32", "2147483648",                  errc::number_too_large},
    {"i32", "-2147483649",                 errc::number_too_small},
    {"u32", "4294967296",                  errc::number_too_large},
    {"u32", "-1",                          errc::number_too_small},
    {"i64", "9223372036854775808",         errc::number_too_large},
    {"i64", "18446744073709551616",        errc::number_too_large},
    {"u64", "18446744073709551616",        errc::number_too_large},
    {"u64", "-1",                          errc::number_too_small},
    {"u64", "-9223372036854775808",        errc::number_too_small},
    {"u64", "1e20",                        errc::number_too_large},
    {"u64", "\"18446744073709551616\"",    errc::number_too_large},
    {"s",   "70000",                       errc::number_too_large},
    {"ull", "-1",                          errc::number_too_small},
    {"u8",  "-0.5",                        errc::invalid_integer},
    {"i8",  "127.5",                       errc::invalid_integer},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_int_widths)

BOOST_DATA_TEST_CASE(holds_every_value_of_its_member, borders) {
    test::accepts<WidthsSchema>(sample.input, sample.expected);
}

BOOST_DATA_TEST_CASE(refuses_what_its_member_cannot_hold, too_far) {
    const std::string json = std::string(R"({")") + sample.member + "\":" + sample.value + "}";
    test::rejects<WidthsSchema>(json, {{std::string("/") + sample.member, sample.code}});
}

BOOST_DATA_TEST_CASE(dumps_what_it_loads, borders) {
    const auto loaded = mallow::loads<WidthsSchema>(sample.input);
    BOOST_TEST_REQUIRE(loaded.has_value());
    test::accepts<WidthsSchema>(mallow::dumps<WidthsSchema>(*loaded), sample.expected);
}

BOOST_AUTO_TEST_CASE(dumps_borders_in_full) {
    const Widths low{INT8_MIN, 0, INT16_MIN, 0, INT32_MIN, 0, INT64_MIN, 0, -1, -2, 0, INT64_MIN, 0};
    test::dumps_as<WidthsSchema>(
        low, R"({"i8":-128,"u8":0,"i16":-32768,"u16":0,"i32":-2147483648,"u32":0,"i64":-9223372036854775808,"u64":0,)"
             R"("s":-1,"l":-2,"ul":0,"ll":-9223372036854775808,"ull":0})");
    const Widths high{INT8_MAX, UINT8_MAX, INT16_MAX, UINT16_MAX, INT32_MAX, UINT32_MAX, INT64_MAX, UINT64_MAX,
                      32767, 10, 11, INT64_MAX, UINT64_MAX};
    test::dumps_as<WidthsSchema>(
        high, R"({"i8":127,"u8":255,"i16":32767,"u16":65535,"i32":2147483647,"u32":4294967295,)"
              R"("i64":9223372036854775807,"u64":18446744073709551615,"s":32767,"l":10,"ul":11,)"
              R"("ll":9223372036854775807,"ull":18446744073709551615})");
}

BOOST_AUTO_TEST_SUITE_END()
