// SPDX-License-Identifier: BSL-1.0
// A field of one's own: an amount of money, kept as cents, that is a string like "17.99" in JSON.

#include <mallow/fields/date.hpp>
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shop {

/// Knows nothing of JSON, nor of mallow.
struct Money {
    std::int64_t cents = 0;
};

}  // namespace shop

/// How it is written: said once for the type, so that every `Str` may bind to one.
template <>
struct mallow::codec_for<shop::Money> {
    static shop::Money load(std::string_view text, mallow::errors& errors) {
        // Unsigned, so that no part may have a sign.
        std::uint32_t euros = 0;
        std::uint32_t cents = 0;
        const char* const end = text.data() + text.size();
        const auto [point, problem] = std::from_chars(text.data(), end, euros);
        const bool is_amount = problem == std::errc() && end - point == 3 && *point == '.' && std::from_chars(point + 1, end, cents).ptr == end;
        if (!is_amount) errors.add("Not an amount such as 17.99.");
        return {std::int64_t{euros} * 100 + cents};
    }
    static std::string dump(const shop::Money& money) {
        return std::to_string(money.cents / 100) + "." + std::to_string(100 + money.cents % 100).substr(1);
    }
};

/// The same type as a number of cents, for one field alone.
struct number_of_cents {
    static shop::Money load(std::int64_t cents) { return {cents}; }
    static std::int64_t dump(const shop::Money& money) { return money.cents; }
};
using Cents = mallow::Converted<mallow::Int, number_of_cents>;

namespace shop {

struct Bill {
    std::chrono::year_month_day due;
    Money total;
    std::optional<Money> tip;
    std::vector<Money> parts;
    Money fee;
};
BOOST_DESCRIBE_STRUCT(Bill, (), (due, total, tip, parts, fee))

struct BillSchema : mallow::Schema<Bill> {
    Date      due   {required, Range{.min = std::chrono::year(2020) / 1 / 1}};
    Str       total {required, [](const Money& money) { return money.cents > 0 ? nullptr : "Must be more than nothing."; }};
    Str       tip   {};
    List<Str> parts {Length{.max = 3}};
    Cents     fee   {Range{.min = 0, .max = 500}};
};
BOOST_DESCRIBE_STRUCT(BillSchema, (), (due, total, tip, parts, fee))

}  // namespace shop

void load(std::string_view text) {
    const auto bill = mallow::loads<shop::BillSchema>(text);
    if (bill)
        std::cout << mallow::dumps<shop::BillSchema>(*bill) << '\n';
    else
        std::cout << bill.error() << '\n';
}

int main() {
    load(R"({"due":"2026-11-30","total":"17.99","tip":null,"parts":["10.00","7.99"],"fee":25})");
    load(R"({"due":"2026-02-30","total":"0.00","tip":"a bit","parts":["1.00",2],"fee":"501"})");
}
