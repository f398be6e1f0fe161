#include "data/orders.hpp"

#include "data/document.hpp"
#include "data/words.hpp"

#include <cstdio>
#include <utility>

namespace bench {
namespace {

template <class... Numbers>
std::string print(const char* format, Numbers... numbers) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, numbers...);
    return text.data();
}

/// A value and how it is written, in quotes where it is a string.
template <class Value>
using spelt = sample<Value>;

spelt<Day> make_day(random& chance) {
    using namespace std::chrono;
    const auto y = static_cast<int>(chance.between(1990, 2039));
    const auto m = static_cast<unsigned>(chance.between(1, 12));
    const auto last = year_month_day_last{year{y}, month_day_last{month{m}}}.day();
    const auto d = static_cast<unsigned>(chance.between(1, static_cast<unsigned>(last)));
    return {sys_days{year{y} / month{m} / day{d}}, print("\"%04d-%02u-%02u\"", y, m, d)};
}

spelt<Instant> make_instant(random& chance) {
    using namespace std::chrono;
    auto date = make_day(chance);
    const auto h = static_cast<int>(chance.between(0, 23));
    const auto m = static_cast<int>(chance.between(0, 59));
    const auto s = static_cast<int>(chance.between(0, 59));
    const auto ms = static_cast<int>(chance.between(0, 999));
    date.text.pop_back();
    return {date.value + hours{h} + minutes{m} + seconds{s} + milliseconds{ms},
            date.text + print("T%02d:%02d:%02d.%03dZ\"", h, m, s, ms)};
}

spelt<Uuid> make_uuid(random& chance) {
    spelt<Uuid> made{{}, "\""};
    for (std::size_t at = 0; at < made.value.size(); ++at) {
        if (at == 4 || at == 6 || at == 8 || at == 10) made.text += '-';
        made.value[at] = static_cast<std::uint8_t>(chance.next());
        made.text += print("%02x", unsigned{made.value[at]});
    }
    made.text += '"';
    return made;
}

constexpr std::array<std::pair<Progress, std::string_view>, 5> stages = {{{Progress::pending, "pending"},
                                                                          {Progress::paid, "paid"},
                                                                          {Progress::shipped, "shipped"},
                                                                          {Progress::delivered, "delivered"},
                                                                          {Progress::cancelled, "cancelled"}}};

constexpr std::array<std::string_view, 8> names = {"channel", "campaign", "gift_wrap", "warehouse",
                                                   "carrier", "locale",   "referrer",  "note"};

template <class Value>
document add(Value& member, spelt<Value> made) {
    member = std::move(made.value);
    return {std::move(made.text)};
}

document make_line(random& chance, Line& line) {
    line.quantity = static_cast<int>(chance.between(1, 40));
    const auto cents = chance.between(1, 500'000);
    line.price = Amount::from_units(cents);
    return document::object(
        {{"quantity", std::to_string(line.quantity)},
         {"price", print("%d.%02d", static_cast<int>(cents / 100), static_cast<int>(cents % 100))}});
}

/// Four of the eight names, in their order.
document make_attributes(random& chance, std::map<std::string, std::string>& attributes) {
    auto object = document::object({});
    const auto skipped = chance.next() % 4;
    for (std::size_t at = 0; at < 4; ++at) {
        const std::string_view name = names[at * 2 + (skipped == at)];
        auto value = plain(make_word(chance, 3, 12));
        attributes.emplace(name, std::move(value.value));
        object.add(name, std::move(value.text));
    }
    return object;
}

sample<Order> make_order(random& chance) {
    Order order;
    auto object = document::object({});
    object.add("id", add(order.id, make_uuid(chance)));
    object.add("created_at", add(order.created_at, make_instant(chance)));
    object.add("updated_at", add(order.updated_at, make_instant(chance)));
    const auto& [stage, name] = pick(chance, stages);
    order.status = stage;
    object.add("status", '"' + std::string{name} + '"');
    std::vector<document> lines;
    for (int left = 10; left > 0; --left) lines.push_back(make_line(chance, order.lines.emplace_back()));
    object.add("lines", document::list(std::move(lines)));
    object.add("attributes", make_attributes(chance, order.attributes));
    return {std::move(order), object.text(compact)};
}

template <class Value>
sample<Values<Value>> make_values(std::size_t count, spelt<Value> (*make)(random&)) {
    random chance{172};
    sample<Values<Value>> made;
    std::vector<document> elements;
    while (elements.size() < count) elements.push_back(add(made.value.values.emplace_back(), make(chance)));
    made.text = document::object({{"values", document::list(std::move(elements))}}).text(compact);
    return made;
}

}  // namespace

std::vector<sample<Order>> make_orders(std::size_t count) {
    random chance{170};
    std::vector<sample<Order>> orders;
    while (orders.size() < count) orders.push_back(make_order(chance));
    return orders;
}

sample<Instants> make_instants(std::size_t count) { return make_values(count, make_instant); }
sample<Days> make_days(std::size_t count) { return make_values(count, make_day); }
sample<Uuids> make_uuids(std::size_t count) { return make_values(count, make_uuid); }

}  // namespace bench
