// The same models through Boost.JSON: its conversions where it has them, and by hand what it has none for: a UUID,
// timestamps, an enum and amounts, of types that are not all its user's, so that the order too is converted by hand.

#include <boost/describe.hpp>
#include <boost/json.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace json = boost::json;

using Uuid = std::array<std::uint8_t, 16>;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

struct Amount { std::int64_t cents{}; };

enum class Progress { pending, paid, shipped, delivered, cancelled };
BOOST_DESCRIBE_ENUM(Progress, pending, paid, shipped, delivered, cancelled)

struct Line { int quantity{}; Amount price; };
struct Order { Uuid id{}; Instant created_at{}; Instant updated_at{}; Progress status{}; std::vector<Line> lines; std::map<std::string, std::string> attributes; };
BOOST_DESCRIBE_STRUCT(Line, (), (quantity, price))

Amount tag_invoke(json::value_to_tag<Amount>, const json::value& from)
{
    const double cents = from.to_number<double>() * 100;
    if (std::abs(cents - std::nearbyint(cents)) > 1e-6)
        throw std::runtime_error("not an amount");
    return {std::llround(cents)};
}

void tag_invoke(json::value_from_tag, json::value& to, const Amount& from)
{
    to = static_cast<double>(from.cents) / 100;
}

Uuid read_uuid(std::string_view text)
{
    static constexpr std::uint8_t places[] = {0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : 16; };
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        throw std::runtime_error("not a UUID");
    Uuid id;
    for (std::size_t at = 0; at < id.size(); ++at) {
        const int high = digit(text[places[at]]);
        const int low = digit(text[places[at] + 1]);
        if (high > 15 || low > 15)
            throw std::runtime_error("not a UUID");
        id[at] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return id;
}

std::string print_uuid(const Uuid& id)
{
    std::string text;
    for (std::size_t at = 0; at < id.size(); ++at) {
        if (at == 4 || at == 6 || at == 8 || at == 10)
            text += '-';
        text += "0123456789abcdef"[id[at] >> 4];
        text += "0123456789abcdef"[id[at] & 15];
    }
    return text;
}

Instant read_instant(const std::string& text)
{
    using namespace std::chrono;
    int y, h, min, s, ms, size;
    unsigned m, d;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2uT%2d:%2d:%2d.%3dZ%n", &y, &m, &d, &h, &min, &s, &ms, &size) != 7 || static_cast<std::size_t>(size) != text.size())
        throw std::runtime_error("not a timestamp");
    const year_month_day date{year{y}, month{m}, day{d}};
    if (!date.ok() || h > 23 || min > 59 || s > 59)
        throw std::runtime_error("not a timestamp");
    return sys_days{date} + hours{h} + minutes{min} + seconds{s} + milliseconds{ms};
}

std::string print_instant(Instant instant)
{
    using namespace std::chrono;
    const auto date = floor<days>(instant);
    const year_month_day shown{date};
    const hh_mm_ss time{instant - date};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(shown.year()), static_cast<unsigned>(shown.month()),
                  static_cast<unsigned>(shown.day()), static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return text;
}

Order tag_invoke(json::value_to_tag<Order>, const json::value& from)
{
    const auto& object = from.as_object();
    if (object.size() != 6)
        throw std::runtime_error("unknown field");
    Order order;
    order.id = read_uuid(json::value_to<std::string>(object.at("id")));
    order.created_at = read_instant(json::value_to<std::string>(object.at("created_at")));
    order.updated_at = read_instant(json::value_to<std::string>(object.at("updated_at")));
    order.status = json::value_to<Progress>(object.at("status"));
    order.lines = json::value_to<std::vector<Line>>(object.at("lines"));
    order.attributes = json::value_to<std::map<std::string, std::string>>(object.at("attributes"));
    for (const auto& line : order.lines)
        if (line.quantity < 1)
            throw std::runtime_error("invalid line");
    return order;
}

void tag_invoke(json::value_from_tag, json::value& to, const Order& from)
{
    to = {{"id", print_uuid(from.id)},
          {"created_at", print_instant(from.created_at)},
          {"updated_at", print_instant(from.updated_at)},
          {"status", json::value_from(from.status)},
          {"lines", json::value_from(from.lines)},
          {"attributes", json::value_from(from.attributes)}};
}

std::size_t use_all(std::string_view text, std::string& buffer, const Order& order)
{
    std::size_t used = 0;
    json::error_code error;
    const auto parsed = json::parse({text.data(), text.size()}, error);
    used += json::value_to<Order>(parsed).lines.size();
    const auto dumped = json::value_from(order);
    buffer = json::serialize(dumped);
    return used;
}

#ifdef WITH_TREES
std::size_t use_all_trees(const json::value& tree, const Order& order)
{
    std::size_t used = 0;
    used += json::value_to<Order>(tree).lines.size();
    used += json::value_from(order).is_object();
    return used;
}
#endif
