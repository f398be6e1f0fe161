// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <bit>
#include <cfenv>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <vector>

#if defined(__SSE2__)
#    include <xmmintrin.h>
#endif

using mallow::errc;

namespace {

/// Numbers of which a mode other than to the nearest makes a neighbour, and what is dumped as these.
struct Numbers {
    double real{};
    float small{};
    std::optional<double> maybe;
    std::vector<double> list;
    bool operator==(const Numbers&) const = default;
};
BOOST_DESCRIBE_STRUCT(Numbers, (), (real, small, maybe, list))

struct NumbersSchema : mallow::Schema<Numbers> {
    Float       real  {};
    Float       small {};
    Float       maybe {};
    List<Float> list  {};
};
BOOST_DESCRIBE_STRUCT(NumbersSchema, (), (real, small, maybe, list))

struct Price {
    std::int64_t id{};
    double price{};
    bool operator==(const Price&) const = default;
};
BOOST_DESCRIBE_STRUCT(Price, (), (id, price))

struct PriceSchema : mallow::Schema<Price> {
    Int   id    {};
    Float price {};
};
BOOST_DESCRIBE_STRUCT(PriceSchema, (), (id, price))

struct BoundSchema : mallow::Schema<Price> {
    Int   id    {};
    Float price {mallow::Range{.min = 17.97, .max = 17.98}};
};
BOOST_DESCRIBE_STRUCT(BoundSchema, (), (id, price))

/// Runs something in each mode of rounding, and puts back what was set before.
template <class Action>
void in_each_mode(Action action) {
    for (const int mode : {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO}) {
        const int before = std::fegetround();
        std::fesetround(mode);
        const auto done = action();
        const bool is_kept = std::fegetround() == mode;
        std::fesetround(before);
        BOOST_TEST(is_kept);
        done(mode);
    }
}

/// Prices, and digits at random.
std::vector<std::string> some_numbers() {
    std::vector<std::string> made = {"0.1", "17.99", "0.3", "1e23", "8.41e21", "5e-324", "2.2250738585072014e-308", "1.7976931348623157e308",
                                     "123456789012345678901234567890", "9007199254740993", "0.000001", "1.5777777777770001"};
    std::mt19937_64 random(7);
    for (int i = 0; i < 300; ++i) {
        const std::string digits = std::to_string(random() >> (random() % 50));
        made.push_back(digits + '.' + std::to_string(random() % 100));
        made.push_back(digits + 'e' + std::to_string(static_cast<int>(random() % 80) - 40));
    }
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_rounding)

BOOST_AUTO_TEST_CASE(reads_and_writes_the_same_in_each_mode) {
    for (const std::string& number : some_numbers()) {
        const double nearest = std::strtod(number.c_str(), nullptr);
        const Price expected{1, nearest};
        const std::string text = R"({"id":1,"price":)" + number + '}';
        const std::string dumped = mallow::dumps<PriceSchema>(expected);
        in_each_mode([&] {
            const auto loaded = mallow::loads<PriceSchema>(text);
            std::string written = mallow::dumps<PriceSchema>(expected);
            std::string listed = mallow::dumps<mallow::many<PriceSchema>>(std::vector<Price>{expected});
            return [&, loaded, written, listed](int mode) {
                BOOST_TEST((loaded.has_value() && *loaded == expected), number << " in mode " << mode);
                BOOST_TEST(written == dumped, number << " in mode " << mode);
                BOOST_TEST(listed == '[' + dumped + ']', number << " in mode " << mode);
            };
        });
    }
}

BOOST_AUTO_TEST_CASE(does_so_by_every_verb) {
    const std::string text = R"({"real":0.3,"small":0.3,"maybe":0.7,"list":[0.1,17.99,"1e23"]})";
    const Numbers expected{0.3, 0.3F, 0.7, {0.1, 17.99, 1e23}};
    const std::string dumped = R"({"real":0.3,"small":0.3,"maybe":0.7,"list":[0.1,17.99,1e+23]})";
    const boost::json::value tree = test::tree_of(text);
    in_each_mode([&] {
        const auto from_text = mallow::loads<NumbersSchema>(text);
        const auto from_tree = mallow::load<NumbersSchema>(tree);
        Numbers reloaded, updated;
        const bool all = mallow::loads_to<NumbersSchema>(reloaded, text).has_value() &&
                         mallow::loads_into<NumbersSchema>(updated, text).has_value();
        const std::string written = mallow::dumps<NumbersSchema>(expected);
        const boost::json::value made = mallow::dump<NumbersSchema>(expected);
        return [=, &expected, &dumped](int mode) {
            BOOST_TEST((from_text.has_value() && *from_text == expected), mode);
            BOOST_TEST((from_tree.has_value() && *from_tree == expected), mode);
            BOOST_TEST((all && reloaded == expected && updated == expected), mode);
            BOOST_TEST(written == dumped, mode);
            BOOST_TEST(made.at("small").as_double() == 0.3, mode);
        };
    });
}

BOOST_AUTO_TEST_CASE(compares_and_prints_bounds_the_same_in_each_mode) {
    in_each_mode([&] {
        const auto small = mallow::loads<BoundSchema>(R"({"price":0.1})").error();
        const auto validated = mallow::validate<BoundSchema>(Price{.price = 17.96});
        const std::string message = small.empty() ? "" : small[0].message();
        const std::string params = small.empty() ? "" : boost::json::serialize(small[0].params().at("min"));
        return [=](int mode) {
            BOOST_TEST(message == "Must be greater than or equal to 17.97 and less than or equal to 17.98.", mode);
            BOOST_TEST(params == "1.797E1", mode);
            BOOST_TEST_REQUIRE(validated.size() == 1u);
            BOOST_TEST((validated[0].code() == errc::too_small), mode);
        };
    });
}

#if defined(__SSE2__)
BOOST_AUTO_TEST_CASE(sees_the_mode_that_is_set_in_the_processor_alone) {
    const unsigned before = _mm_getcsr();
    _MM_SET_ROUNDING_MODE(_MM_ROUND_DOWN);
    const auto loaded = mallow::loads<PriceSchema>(R"({"price":0.3})");
    const unsigned after = _mm_getcsr();
    _mm_setcsr(before);
    BOOST_TEST(loaded->price == 0.3);
    BOOST_TEST((after & _MM_ROUND_MASK) == unsigned{_MM_ROUND_DOWN});
}
#endif

BOOST_AUTO_TEST_SUITE_END()
