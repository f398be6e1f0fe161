// SPDX-License-Identifier: BSL-1.0
#include "numbers/digits.hpp"

#include "numbers/powers_of_ten.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <random>
#include <string>

using namespace mallow::detail;

BOOST_AUTO_TEST_SUITE(src_numbers_digits)

BOOST_AUTO_TEST_CASE(spreads_and_reads_back_eight_digits) {
    const auto agrees = [](std::uint32_t number) {
        char text[8];
        store_eight(text, digits_of(number) + ascii_zeros);
        const std::string padded = std::to_string(100'000'000 + number).substr(1);
        return std::string(text, 8) == padded && number_of(load_eight(text)) == number;
    };
    for (std::uint32_t number = 0; number < 100'000'000; number += number < 20'000 ? 1 : 997) {
        if (!agrees(number)) BOOST_ERROR(number);
    }
    BOOST_TEST(agrees(99'999'999));
}

BOOST_AUTO_TEST_CASE(spreads_sixteen_digits) {
    const auto agrees = [](std::uint64_t number) {
        char text[16];
        const sixteen_digits digits(number);
        digits.write(text);
        const std::string padded = std::to_string(10'000'000'000'000'000 + number).substr(1);
        const std::size_t last = padded.find_last_not_of('0');
        return std::string(text, 16) == padded && digits.last() == static_cast<std::uint32_t>(padded.back() - '0') &&
               digits.count() == (last == std::string::npos ? 1 : static_cast<int>(last) + 1);
    };
    std::mt19937_64 random(1);
    for (std::uint64_t number = 0; number < 10'000; ++number) {
        // Every value of each group of four digits.
        if (!agrees(number * 1'0001'0001'0001)) BOOST_ERROR(number);
    }
    for (int round = 0; round < 200'000; ++round) {
        const std::uint64_t number = random() % 10'000'000'000'000'000;
        if (!agrees(number)) BOOST_ERROR(number);
    }
}

BOOST_AUTO_TEST_CASE(finds_the_first_character_that_is_no_digit) {
    for (int byte = 0; byte < 256; ++byte) {
        for (std::size_t at = 0; at < 8; ++at) {
            std::string text = "90519283";
            text[at] = static_cast<char>(byte);
            const std::uint64_t others = other_than_digits(load_eight(text.data()));
            if (byte >= '0' && byte <= '9') {
                BOOST_TEST(others == 0U);
            } else {
                BOOST_TEST_REQUIRE(others != 0U);
                BOOST_TEST(static_cast<std::size_t>(std::countr_zero(others)) / 8 == at);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(multiplies_alike_with_and_without_wide_integers) {
    std::mt19937_64 random(2);
    for (int round = 0; round < 100'000; ++round) {
        const std::uint64_t left = random() >> (random() % 64);
        const std::uint64_t right = round % 10 == 0 ? ~std::uint64_t{0} : random() >> (random() % 64);
        const mallow::detail::uint128 fast = multiply(left, right);
        const mallow::detail::uint128 portable = multiply_by_halves(left, right);
        if (fast.high != portable.high || fast.low != portable.low) BOOST_ERROR(left << " * " << right);
    }
}

// 10^23 is 0xA968163F0A57B400'0000000000000000 * 2^-51; 10^-1 is 0.8 * 2^-3 in binary, 0xCCCC…; 10^27 is the last in 64
// bits.
static_assert(power_of_ten(0).high == 0x8000'0000'0000'0000 && power_of_ten(0).low == 0);
static_assert(power_of_ten(23).high == 0xA968'163F'0A57'B400 && power_of_ten(23).low == 0);
static_assert(power_of_ten(27).high == 0xCECB'8F27'F420'0F3A && power_of_ten(27).low == 0);
static_assert(power_of_ten(-1).high == 0xCCCC'CCCC'CCCC'CCCC && power_of_ten(-1).low == 0xCCCC'CCCC'CCCC'CCCC);
static_assert(floor_log2_of_power_of_ten(324) == 1076 && floor_log2_of_power_of_ten(-342) == -1137);
static_assert(floor_log10_of_power_of_two(971) == 292 && floor_log10_of_power_of_two(-1074) == -324);

BOOST_AUTO_TEST_SUITE_END()
