// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;

namespace {

struct Money {
    std::int64_t cents = 0;

    friend bool operator==(const Money&, const Money&) = default;
};

std::optional<Money> read_money(std::string_view text) {
    Money money;
    const std::size_t point = text.find('.');
    if (point == text.npos || text.size() != point + 3) return std::nullopt;
    const std::string digits = std::string(text.substr(0, point)) + std::string(text.substr(point + 1));
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), money.cents);
    if (problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return money;
}

struct money_text {
    static Money load(std::string_view text, mallow::errors& errors) {
        if (text == "everything") errors.add("/amount", "Too much.");
        if (text == "everything") errors.add("/amount", errc::number_too_large);
        const std::optional<Money> money = read_money(text);
        if (!money && errors.empty()) errors.add("Not an amount.");
        return money.value_or(Money());
    }
    static std::string dump(const Money& money) {
        return std::to_string(money.cents / 100) + "." + std::to_string(100 + money.cents % 100).substr(1);
    }
};
using Cents = mallow::Converted<mallow::Str, money_text>;

struct optional_text {
    static std::optional<Money> load(std::string_view text) { return read_money(text); }
    static std::string dump(const Money& money) { return money_text::dump(money); }
};

struct whole_number {
    static mallow::result<Money> load(std::int64_t units) {
        if (units >= 0) return Money{units * 100};
        mallow::errors errors;
        errors.add("", errc::number_too_small);
        return errors.take();
    }
    static std::int64_t dump(const Money& money) { return money.cents / 100; }
};

struct Mask {
    unsigned bits = 0;
    friend bool operator==(const Mask&, const Mask&) = default;
};
struct mask_list {
    static Mask load(const std::vector<int>& bits) {
        Mask mask;
        for (const int bit : bits) mask.bits |= 1u << bit;
        return mask;
    }
    static std::vector<int> dump(const Mask& mask) {
        std::vector<int> bits;
        for (int bit = 0; bit < 8; ++bit)
            if (mask.bits >> bit & 1) bits.push_back(bit);
        return bits;
    }
};

struct Point {
    double x{};
    double y{};
};
BOOST_DESCRIBE_STRUCT(Point, (), (x, y))
struct PointSchema : mallow::Schema<Point> {
    Float x {required};
    Float y {required};
};
BOOST_DESCRIBE_STRUCT(PointSchema, (), (x, y))

/// Not described, and built by its constructor alone.
class Complex {
public:
    Complex() = default;
    Complex(double real, double imaginary) : real_(real), imaginary_(imaginary) {}
    double real() const { return real_; }
    double imaginary() const { return imaginary_; }
    friend bool operator==(const Complex&, const Complex&) = default;

private:
    double real_ = 0;
    double imaginary_ = 0;
};
struct complex_point {
    static Complex load(const Point& point) { return {point.x, point.y}; }
    static Point dump(const Complex& value) { return {value.real(), value.imaginary()}; }
};

struct Bill {
    Money                                total;
    std::optional<Money>                 tip;
    std::vector<Money>                   parts;
    std::shared_ptr<Money>               shared;
    Money                                units;
    Mask                                 mask;
    Complex                              at;
    Money                                quiet;

    friend bool operator==(const Bill& left, const Bill& right) {
        return left.total == right.total && left.tip == right.tip && left.parts == right.parts && left.units == right.units &&
               left.mask == right.mask && left.at == right.at && left.quiet == right.quiet && !left.shared == !right.shared &&
               (!left.shared || *left.shared == *right.shared);
    }
};
BOOST_DESCRIBE_STRUCT(Bill, (), (total, tip, parts, shared, units, mask, at, quiet))

struct BillSchema : mallow::Schema<Bill> {
    Cents                                              total  {required, Length{.max = 12}, [](const Money& money) { return money.cents != 13 ? nullptr : "Unlucky."; }};
    Cents                                              tip    {load_default("1.00")};
    List<Cents>                                        parts  {ContainsNoneOf{"6.66"}};
    Cents                                              shared {};
    Converted<Int, whole_number>                       units  {Range{.max = 1000}};
    Converted<List<Int>, mask_list>                    mask   {Int{Range{.min = 0, .max = 7}}, Length{.max = 3}};
    Converted<Nested<PointSchema>, complex_point>      at     {};
    Converted<Str, optional_text>                      quiet  {error_message(errc::custom, "No amount: {input}")};
};
BOOST_DESCRIBE_STRUCT(BillSchema, (), (total, tip, parts, shared, units, mask, at, quiet))

struct Price {
    Money amount;
    std::vector<Money> history;
    friend bool operator==(const Price&, const Price&) = default;
};
BOOST_DESCRIBE_STRUCT(Price, (), (amount, history))

struct LooseSchema : mallow::Schema<> {
    Cents total {required};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (total))

}  // namespace

template <>
struct mallow::codec_for<Money> : money_text {};

namespace {

struct PriceSchema : mallow::Schema<Price> {
    Str       amount  {required};
    List<Str> history {};
};
BOOST_DESCRIBE_STRUCT(PriceSchema, (), (amount, history))

Bill bill(std::int64_t cents) {
    Bill made;
    made.total.cents = cents;
    made.tip = Money{100};
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_converted)

BOOST_AUTO_TEST_CASE(loads_and_dumps_every_kind_of_wire) {
    Bill made = bill(1799);
    made.tip = Money{5};
    made.parts = {Money{1}, Money{200}};
    made.shared = std::make_shared<Money>(Money{300});
    made.units = Money{400};
    made.mask = Mask{5};
    made.at = Complex(1.5, -2);
    made.quiet = Money{7};
    const std::string_view json = R"({"total":"17.99","tip":"0.05","parts":["0.01","2.00"],"shared":"3.00","units":4,"mask":[0,2],)"
                                  R"("at":{"x":1.5,"y":-2.0},"quiet":"0.07"})";
    test::accepts<BillSchema>(json, made);
    test::dumps_as<BillSchema>(made, json);
    BOOST_TEST(mallow::validate<BillSchema>(made).empty());
}

BOOST_AUTO_TEST_CASE(keeps_the_coercions_of_its_wire) {
    Bill made = bill(100);
    made.units = Money{300};
    test::accepts<BillSchema>(R"({"total":"1.00","units":"3"})", made);
}

BOOST_AUTO_TEST_CASE(reports_the_errors_of_wire_and_codec) {
    test::rejects<BillSchema>(R"({"total":5,"parts":["x","1.00",null],"units":1.5,"mask":[1,9],"at":{"x":1,"z":2},"quiet":"x"})",
                              {{"/total", errc::invalid_string},
                               {"/parts/0", errc::custom},
                               {"/parts/2", errc::null},
                               {"/units", errc::invalid_integer},
                               {"/mask/1", errc::too_large},
                               {"/at/z", errc::unknown_field},
                               {"/at/y", errc::required},
                               {"/quiet", errc::custom}});
    test::rejects<BillSchema>(R"({"total":"1.00","units":-1})", {{"/units", errc::number_too_small}});
    test::rejects<BillSchema>(R"({"total":"everything"})", {{"/total/amount", errc::custom}, {"/total/amount", errc::number_too_large}});
    test::rejects<BillSchema>("{}", {{"/total", errc::required}});
    test::rejects<BillSchema>(R"({"total":null})", {{"/total", errc::null}});
    BOOST_TEST(test::message_of<BillSchema>(R"({"total":"x"})") == "Not an amount.");
    BOOST_TEST(test::message_of<BillSchema>(R"({"total":"1.00","quiet":"12"})") == "No amount: 12");
}

BOOST_AUTO_TEST_CASE(runs_validators_of_the_wire_before_it_and_of_the_member_behind_it) {
    test::rejects<BillSchema>(R"({"total":"12345678901.00"})", {{"/total", errc::too_long}});
    BOOST_TEST(test::message_of<BillSchema>(R"({"total":"0.13"})") == "Unlucky.");
    test::rejects<BillSchema>(R"({"total":"1.00","units":1001,"mask":[1,2,3,4]})", {{"/units", errc::too_large}, {"/mask", errc::too_long}});
    test::rejects<BillSchema>(R"({"total":"1.00","parts":["6.66"]})", {{"/parts", errc::contains_forbidden}});
}

BOOST_AUTO_TEST_CASE(is_empty_where_its_member_can_be) {
    Bill made = bill(100);
    made.tip.reset();
    test::accepts<BillSchema>(R"({"total":"1.00","tip":null,"shared":null})", made);
}

BOOST_AUTO_TEST_CASE(is_loaded_by_a_call_that_updates_all_or_nothing) {
    Bill made = bill(100);
    const auto refused = mallow::loads_into<BillSchema>(made, R"({"total":"2.00","at":{"x":1,"y":1},"units":-1})");
    BOOST_TEST(refused.has_error());
    BOOST_TEST((made == bill(100)));
    const auto changed = mallow::loads_into<BillSchema>(made, R"({"total":"2.00","at":{"x":1,"y":2}})");
    BOOST_TEST_REQUIRE(changed.has_value());
    BOOST_TEST(changed->contains("at"));
    BOOST_TEST(made.total.cents == 200);
    BOOST_TEST((made.at == Complex(1, 2)));
}

BOOST_AUTO_TEST_CASE(is_validated_by_what_it_is_dumped_as) {
    Bill made = bill(13);
    made.mask.bits = 0xFF;
    const auto errors = mallow::validate<BillSchema>(made);
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/total", errc::custom}, {"/mask", errc::too_long}}));
}

BOOST_AUTO_TEST_CASE(is_said_once_for_a_type) {
    Price price{Money{1799}, {Money{1}, Money{2}}};
    const std::string_view json = R"({"amount":"17.99","history":["0.01","0.02"]})";
    test::accepts<PriceSchema>(json, price);
    test::dumps_as<PriceSchema>(price, json);
    test::rejects<PriceSchema>(R"({"amount":"x","history":[1,"y"]})",
                               {{"/amount", errc::custom}, {"/history/0", errc::invalid_string}, {"/history/1", errc::custom}});
}

BOOST_AUTO_TEST_CASE(is_its_wire_in_a_document) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"total":"1.00"})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(mallow::dumps<LooseSchema>(*loaded) == R"({"total":"1.00"})");
    test::rejects<LooseSchema>(R"({"total":1})", {{"/total", errc::invalid_string}});
}

BOOST_AUTO_TEST_SUITE_END()
