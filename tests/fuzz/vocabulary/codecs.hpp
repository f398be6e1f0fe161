// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json.hpp>

#include <charconv>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Types of a user's own, over wires of every kind.
namespace fuzz {

struct Money {
    std::uint32_t cents = 0;
    friend auto operator<=>(const Money&, const Money&) = default;
};

/// `12.34`, and nothing else.
struct money_text {
    static Money load(std::string_view text, mallow::errors& errors) {
        Money money;
        const std::size_t point = text.find('.');
        const std::string digits = point == text.npos ? "" : std::string(text.substr(0, point)) + std::string(text.substr(point + 1));
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), money.cents);
        const bool is_money = point != text.npos && text.size() == point + 3 && problem == std::errc() && end == digits.data() + digits.size();
        if (!is_money) errors.add("/amount", "Not an amount.");
        return money;
    }
    static std::string dump(const Money& money) {
        return std::to_string(money.cents / 100) + "." + std::to_string(100 + money.cents % 100).substr(1);
    }
};
using Cents = mallow::Converted<mallow::Str, money_text>;

struct money_units {
    static std::optional<Money> load(std::int64_t units) {
        if (units < 0 || units > 1'000'000) return std::nullopt;
        return Money{static_cast<std::uint32_t>(units) * 100};
    }
    static std::int64_t dump(const Money& money) { return money.cents / 100; }
};

struct money_digits {
    static mallow::result<Money> load(std::string_view digits) {
        mallow::errors errors;
        std::string padded(digits);
        if (digits.find('.') == digits.npos) padded += ".00";
        if (padded.size() - padded.find('.') == 2) padded += "0";
        const Money money = money_text::load(padded, errors);
        if (!errors.empty()) return errors.take();
        return money;
    }
    static std::string dump(const Money& money) { return money_text::dump(money); }
};

struct Mask {
    unsigned bits = 0;
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
            if ((mask.bits >> bit & 1) != 0) bits.push_back(bit);
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
    Float y {required, Range{.min = 0}};
};
BOOST_DESCRIBE_STRUCT(PointSchema, (), (x, y))

/// Not described.
struct Complex {
    double real = 0;
    double imaginary = 0;
};
struct complex_point {
    static Complex load(const Point& point) { return {point.x, point.y}; }
    static Point dump(const Complex& value) { return {value.real, value.imaginary}; }
};

/// A document with its kind.
struct Kept {
    boost::json::value document;
};
struct kept_document {
    static Kept load(const boost::json::value& document) { return {document}; }
    static boost::json::value dump(const Kept& kept) { return kept.document; }
};

}  // namespace fuzz
