// SPDX-License-Identifier: BSL-1.0
// Maps, tuples, unions, and scalars that their rows read where they stand: whichever kind of code reads or writes them, all say the same.

#include "check.hpp"

#include "machine/dispatch.hpp"

#include <mallow/all.hpp>

#include <boost/describe/enum.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#if __has_include(<sys/mman.h>)
#    include <sys/mman.h>
#    include <unistd.h>
#endif

namespace {

using namespace std::chrono;
using uuid = std::array<std::uint8_t, 16>;

enum class Stage { open, paid, sent };
BOOST_DESCRIBE_ENUM(Stage, open, paid, sent)

struct Line {
    std::int32_t quantity{};
    mallow::decimal<2> price;
    friend bool operator==(const Line&, const Line&) = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (quantity, price))

struct LineSchema : mallow::Schema<Line> {
    Int     quantity {required, Range{.min = 1}};
    Decimal price {};
};
BOOST_DESCRIBE_STRUCT(LineSchema, (), (quantity, price))

struct BackLineSchema : LineSchema {
    Int quantity {};
};
BOOST_DESCRIBE_STRUCT(BackLineSchema, (LineSchema), (quantity))

struct Card {
    std::string number;
    friend bool operator==(const Card&, const Card&) = default;
};
BOOST_DESCRIBE_STRUCT(Card, (), (number))
struct Iban {
    std::string iban;
    sys_days due{};
    friend bool operator==(const Iban&, const Iban&) = default;
};
BOOST_DESCRIBE_STRUCT(Iban, (), (iban, due))

struct CardSchema : mallow::Schema<Card> {
    Constant type {"card"};
    Str      number {required};
};
BOOST_DESCRIBE_STRUCT(CardSchema, (), (type, number))
struct IbanSchema : mallow::Schema<Iban> {
    Constant type {"iban"};
    Str      iban {required};
    Date     due {};
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
};
BOOST_DESCRIBE_STRUCT(IbanSchema, (), (type, iban, due))

struct Order {
    uuid id{};
    sys_time<milliseconds> made{};
    sys_time<nanoseconds> seen{};
    sys_seconds paid{};
    mallow::offset_time<microseconds> here{};
    local_time<milliseconds> wall{};
    sys_days day{};
    year_month_day date{};
    Stage stage{};
    Stage spelled{};
    mallow::decimal<2> total;
    mallow::decimal<4> rate;
    mallow::decimal<0> whole;
    mallow::decimal<2> text;
    std::vector<Line> lines;
    std::vector<uuid> ids;
    std::vector<mallow::decimal<2>> prices;
    std::map<std::string, std::string> names;
    std::unordered_map<std::string, std::int32_t> counts;
    std::map<std::string, Line> by_name;
    std::map<std::int32_t, std::string> by_number;
    std::vector<std::pair<std::string, double>> pairs;
    std::map<std::string, std::map<std::string, std::optional<double>>> deep;
    std::tuple<std::int64_t, std::string, Line> three;
    std::pair<double, double> two;
    std::variant<std::monostate, Card, Iban> tagged;
    std::variant<std::string, double, std::vector<std::int64_t>> kinds;
    std::optional<sys_time<milliseconds>> maybe;
    friend bool operator==(const Order&, const Order&) = default;
};
BOOST_DESCRIBE_STRUCT(Order, (), (id, made, seen, paid, here, wall, day, date, stage, spelled, total, rate, whole, text, lines, ids, prices, names, counts,
                                  by_name, by_number, pairs, deep, three, two, tagged, kinds, maybe))

struct OrderSchema : mallow::Schema<Order> {
    UUID                                     id {};
    DateTime                                 made {};
    DateTime                                 seen {Range{.min = sys_time<nanoseconds>{}}};
    DateTime                                 paid {};
    DateTime                                 here {};
    DateTime                                 wall {};
    Date                                     day {};
    Date                                     date {};
    Enum<Stage>                              stage {};
    Enum<Stage>                              spelled {spelling<Stage::paid>("paid \"up\""), spelling<Stage::sent>("gesandt – 中")};
    Decimal                                  total {};
    Decimal                                  rate {Range{.min = 0}};
    Decimal                                  whole {};
    Decimal                                  text {as_string};
    List<Nested<LineSchema>>                 lines {};
    List<UUID>                               ids {};
    List<Decimal>                            prices {Length{.max = 4}};
    Dict<Str, Str>                           names {Str{Length{.max = 20}}, Str{}};
    Dict<Str, Int>                           counts {};
    Dict<Str, Nested<LineSchema>>            by_name {};
    Dict<Int, Str>                           by_number {};
    Dict<Str, Float>                         pairs {};
    Dict<Str, Dict<Str, Float>>              deep {};
    Tuple<Int, Str, Nested<LineSchema>>      three {};
    Tuple<Float, Float>                      two {};
    Union<CardSchema, IbanSchema>            tagged {};
    Union<Str, Float, List<Int>>             kinds {};
    DateTime                                 maybe {};
};
BOOST_DESCRIBE_STRUCT(OrderSchema, (), (id, made, seen, paid, here, wall, day, date, stage, spelled, total, rate, whole, text, lines, ids, prices, names,
                                        counts, by_name, by_number, pairs, deep, three, two, tagged, kinds, maybe))

/// The same, where nothing is read leniently.
struct StrictSchema : OrderSchema {
    static constexpr mallow::schema_meta Meta{.strict = true};
};
BOOST_DESCRIBE_STRUCT(StrictSchema, (OrderSchema), ())

/// What comes back from every text that it is dumped to.
struct BackSchema : OrderSchema {
    DateTime               seen {};
    Decimal                rate {};
    Dict<Str, Str>         names {};
    List<Nested<BackLineSchema>> lines {};
    static constexpr mallow::schema_meta Meta{};
};
BOOST_DESCRIBE_STRUCT(BackSchema, (OrderSchema), (seen, rate, names, lines))

using mallow::detail::choose;
using mallow::detail::code_paths;

constexpr std::array kinds{code_paths::careful, code_paths::portable, code_paths::avx2};

/// Texts of orders, mostly valid.
class author {
public:
    explicit author(std::uint32_t seed) : chance_(seed) {
        if (one_in(3)) comma_ = ", ", colon_ = ": ";
        if (one_in(6)) comma_ = ",\n  ", colon_ = " : ";
        rarely_ = one_in(2) ? 10'000 : 25;
    }

    std::string order() {
        std::vector<std::string> members;
        const auto add = [&](std::string_view key, std::string value) {
            if (!one_in(6)) members.push_back(member(key, std::move(value)));
        };
        add("id", id());
        add("made", instant());
        add("seen", instant());
        add("paid", instant());
        add("here", instant());
        add("wall", one_in(rarely_) ? instant() : "\"2024-02-29T23:59:59.5\"");
        add("day", day());
        add("date", day());
        add("stage", pick({"\"open\"", "\"paid\"", "\"sent\"", "\"pa\\u0069d\"", odd("\"opens\""), odd("\"ope\""), odd("0")}));
        add("spelled", pick({"\"open\"", "\"paid \\\"up\\\"\"", "\"gesandt – 中\"", odd("\"paid \"up\"\"")}));
        add("total", amount());
        add("rate", amount());
        add("whole", pick({"0", "-7", "1234567", "12345678901", odd("1.5")}));
        add("text", '"' + amount() + '"');
        const bool are_plain = one_in(2);
        add("lines", list(5, [&] { return line(are_plain); }));
        add("ids", list(5, [&] { return id(); }));
        add("prices", list(5, [&] { return amount(); }));
        add("names", map([&] { return string(20); }));
        add("counts", map([&] { return std::to_string(chance_() % 5000); }));
        add("by_name", map([&] { return line(false); }));
        add("by_number", one_in(2) ? "{}" : "{\"7\"" + colon_ + "\"a\"" + comma_ + "\"-8\"" + colon_ + "\"b\"}");
        add("pairs", map([&] { return amount(); }));
        add("deep", map([&] { return map([&] { return one_in(3) ? "null" : amount(); }); }));
        add("three", "[" + std::to_string(chance_() % 99) + comma_ + string(9) + (one_in(rarely_) ? "" : comma_ + line(true)) + (one_in(rarely_) ? ",1]" : "]"));
        add("two", "[" + amount() + comma_ + amount() + "]");
        add("tagged", tagged());
        add("kinds", pick({"\"a\"", "1.5", "-2", "[1,2,3]", "[ ]", odd("{}"), odd("true"), odd("null")}));
        add("maybe", one_in(3) ? "null" : instant());
        if (one_in(4)) std::shuffle(members.begin(), members.end(), chance_);
        if (one_in(30) && !members.empty()) members.push_back(members.front());
        return object(members);
    }

    /// An object of few values, which is not refused for another's sake.
    std::string one() {
        rarely_ = 6;
        std::vector<std::string> members;
        switch (chance_() % 14) {
            case 0: members = {member("id", id())}; break;
            case 1: members = {member("made", instant()), member("seen", instant())}; break;
            case 2: members = {member("paid", instant()), member("here", instant())}; break;
            case 3: members = {member("wall", instant()), member("maybe", instant())}; break;
            case 4: members = {member("day", day()), member("date", day())}; break;
            case 5: members = {member("total", amount()), member("rate", amount())}; break;
            case 6: members = {member("prices", list(5, [&] { return amount(); })), member("ids", list(4, [&] { return id(); }))}; break;
            case 7: members = {member("lines", list(9, [&] { return line(true); }))}; break;
            case 8: members = {member("names", map([&] { return string(20); })), member("counts", map([&] { return "7"; }))}; break;
            case 9: members = {member("deep", map([&] { return map([&] { return amount(); }); })), member("by_name", map([&] { return line(false); }))}; break;
            case 10: members = {member("tagged", tagged())}; break;
            case 11: members = {member("kinds", pick({"\"a\"", "1.5", "[1]", "{}", "true"})), member("stage", pick({"\"paid\"", "\"pai\"", "0"}))}; break;
            case 12: members = {member("spelled", pick({"\"paid \\\"up\\\"\"", "\"gesandt – 中\"", "\"paid \"up\"\""}))}; break;
            default: members = {member("three", "[1" + comma_ + string(9) + comma_ + line(true) + "]"), member("two", "[" + amount() + comma_ + "1]")};
        }
        // Far from the text's end or near it.
        if (one_in(2)) members.push_back(member("pairs", "{\"" + std::string(150, 'p') + "\"" + colon_ + "1}"));
        return object(members);
    }

    std::string spoilt(std::string text) {
        const std::size_t at = chance_() % text.size();
        switch (chance_() % 5) {
            case 0: text[at] = static_cast<char>(chance_()); break;
            case 1: text.erase(at, 1); break;
            case 2: text.insert(at, 1, text[at]); break;
            case 3: text[at] = "{}[],:\" 0.-Z"[chance_() % 12]; break;
            default: text.resize(at);
        }
        return text;
    }

private:
    bool one_in(std::size_t n) { return chance_() % n == 0; }
    std::string pick(std::initializer_list<std::string_view> from) { return std::string(from.begin()[chance_() % from.size()]); }
    std::string odd(std::string text) { return one_in(rarely_) ? text : "\"open\""; }

    std::string member(std::string_view key, std::string value) { return '"' + std::string(key) + '"' + colon_ + value; }
    std::string joined(const std::vector<std::string>& parts) const {
        std::string text;
        for (const std::string& each : parts) text += (text.empty() ? "" : comma_) + each;
        return text;
    }
    std::string object(const std::vector<std::string>& members) const { return '{' + joined(members) + '}'; }
    template <class Value>
    std::string list(std::size_t most, Value value) {
        std::vector<std::string> elements;
        for (std::size_t left = chance_() % most; left > 0; --left) elements.push_back(value());
        return '[' + joined(elements) + ']';
    }
    template <class Value>
    std::string map(Value value) {
        std::vector<std::string> entries;
        for (std::size_t left = chance_() % 5; left > 0; --left)
            entries.push_back((one_in(40) ? "\"twice\"" : one_in(40) ? "\"tw\\u0069ce\"" : string(18)) + colon_ + value());
        return object(entries);
    }
    std::string two(std::size_t least, std::size_t most) {
        const std::size_t number = least + chance_() % (most - least + 1 + one_in(rarely_) * 70);
        return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
    }
    std::string id() {
        if (one_in(12)) return pick({"\"urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"", "\"{F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6}\"",
                                     "\"f81d4fae7dec11d0a76500a0c91e6bf6\"", "\"f81d4fae-7dec-11d0-a765-00a0c91e6b\\u0066\\u0036\""});
        std::string text = "\"";
        for (std::size_t i = 0; i < 36; ++i)
            text += i == 8 || i == 13 || i == 18 || i == 23 ? '-' : "0123456789abcdefABCDEFg"[chance_() % (one_in(rarely_) ? 23 : 22)];
        return text + '"';
    }
    std::string date() { return pick({"19", "20", "20", "21", "00", "99"}) + two(0, 99) + '-' + two(1, 12) + '-' + two(1, one_in(9) ? 31 : 28); }
    std::string day() { return '"' + date() + (one_in(rarely_) ? " \"" : "\""); }
    std::string instant() {
        std::string text = '"' + date() + pick({"T", "T", "T", "t", " "}) + two(0, 23) + ':' + two(0, 59);
        if (!one_in(9)) text += ':' + two(0, 59);
        if (one_in(2)) text += pick({".5", ".125", ".000", ".123456", ".123456789", ".1234567890", ".123456789012345678", ".", ".1x"});
        return text + pick({"Z", "Z", "Z", "z", "+02:30", "-23:59", "+0200", "-07", "", "+24:00", "+02:60"}) + '"';
    }
    std::string amount() {
        std::string text = one_in(6) ? "-" : "";
        text += pick({"0", "7", "17", "4999", "123456", "1234567", "12345678", "92233720368547758"});
        if (!one_in(3)) text += pick({".9", ".99", ".00", ".5", ".1234", ".12345", ".500000", "."});
        return text + (one_in(rarely_) ? pick({"e1", "E-1", ".1", "-", "x"}) : "");
    }
    std::string line(bool is_plain) {
        std::vector<std::string> members{member("quantity", pick({"1", "12", "40", one_in(rarely_) ? "0" : "7"})), member("price", one_in(rarely_) ? amount() : "17.99")};
        if (!is_plain && one_in(2)) members.pop_back();
        if (!is_plain && one_in(3)) std::reverse(members.begin(), members.end());
        if (one_in(rarely_)) members.push_back(member("colour", "1"));
        return object(members);
    }
    std::string tagged() {
        std::vector<std::string> members{member("type", pick({"\"card\"", "\"iban\"", "\"c\\u0061rd\"", odd("\"cash\""), odd("1")}))};
        members.push_back(one_in(2) ? member("number", string(9)) : member("iban", string(9)));
        if (one_in(3)) members.push_back(member("due", day()));
        if (one_in(3)) std::reverse(members.begin(), members.end());
        if (one_in(9)) members.push_back(member("type", pick({"\"card\"", "\"iban\""})));
        return one_in(9) ? "null" : object(members);
    }
    std::string string(std::size_t most) {
        std::string text = "\"";
        const bool is_plain = one_in(2);
        for (std::size_t i = 1 + chance_() % (one_in(9) ? 8 * most : most); i > 0; --i)
            text += is_plain || !one_in(5) ? std::string(1, static_cast<char>('a' + chance_() % 26)) : pick({"\\\"", "\\\\", "\\n", "\\u00e9", "é", "中", "🪑"});
        if (one_in(rarely_)) text += pick({"\\ud83d", "\x01", "\xC3"});
        return text + '"';
    }

    std::mt19937 chance_;
    std::string comma_ = ",";
    std::string colon_ = ":";
    std::size_t rarely_ = 0;
};

template <class Schema>
void check(const std::string& text) {
    const test::exact_copy exact(text);
    mallow::load_options all;
    all.max_errors = 10'000;
    mallow::load_options once = all;
    once.duplicate_keys = mallow::duplicate_keys::error;
    mallow::load_options shallow = all;
    shallow.max_depth = 2;
    for (const mallow::load_options& options : {mallow::load_options{}, all, once, shallow}) {
        choose(kinds.front());
        const auto expected = mallow::loads<Schema>(exact.view(), options);
        for (const code_paths kind : kinds) {
            if (!choose(kind)) continue;
            const auto loaded = mallow::loads<Schema>(exact.view(), options);
            BOOST_TEST_CONTEXT(text) {
                BOOST_TEST_REQUIRE(loaded.has_value() == expected.has_value());
                BOOST_TEST((loaded.error() == expected.error()));
                if (loaded) BOOST_TEST((*loaded == *expected));
            }
        }
    }
}

/// By each kind of code the text is the same, or the errors are, in a fresh string and a used one.
template <class Schema, class Object>
void check_dump(const Object& object, std::string& kept, const mallow::dump_options& options = {}) {
    choose(kinds.front());
    const auto expected = mallow::try_dumps<Schema>(object, options);
    for (const code_paths kind : kinds) {
        if (!choose(kind)) continue;
        const auto dumped = mallow::try_dumps<Schema>(object, options);
        BOOST_TEST_REQUIRE(dumped.has_value() == expected.has_value());
        BOOST_TEST((dumped.error() == expected.error()));
        const auto again = mallow::try_dumps_to<Schema>(kept, object, options);
        BOOST_TEST_REQUIRE(again.has_value() == expected.has_value());
        if (!expected) continue;
        BOOST_TEST(*dumped == *expected);
        BOOST_TEST(kept == *expected);
    }
}

/// Values of which a few cannot be dumped.
Order anything(std::uint32_t seed, unsigned faulty) {
    std::mt19937_64 chance(seed);
    const auto is_faulty = [&] { return chance() % 100 < faulty; };
    const auto text = [&] {
        const unsigned most = chance() % 9 == 0 ? 300 : 30;
        std::string made(chance() % most, 'k');
        for (char& each : made) each = static_cast<char>('a' + chance() % 26);
        if (chance() % 4 == 0) made += "\"é\n";
        if (is_faulty()) made += '\xC3';
        return made;
    };
    const auto ticks = [&](std::int64_t most) { return static_cast<std::int64_t>(chance() % static_cast<std::uint64_t>(2 * most)) - most; };
    const auto amount = [&] { return static_cast<std::int64_t>(chance()) >> chance() % 64; };
    Order one;
    for (auto& byte : one.id) byte = static_cast<std::uint8_t>(chance());
    one.made = sys_time<milliseconds>(milliseconds(is_faulty() ? 1'000'000'000'000'000 : ticks(60'000'000'000'000)));
    one.seen = sys_time<nanoseconds>(nanoseconds(ticks(4'000'000'000'000'000'000) / (chance() % 2 == 0 ? 1 : 1'000'000'000)));
    one.paid = sys_seconds(seconds(ticks(60'000'000'000)));
    one.here = {sys_time<microseconds>(microseconds(ticks(9'000'000'000'000'000))), minutes(static_cast<int>(ticks(is_faulty() ? 2000 : 1400)))};
    one.wall = local_time<milliseconds>(milliseconds(ticks(60'000'000'000'000)));
    one.day = sys_days(days(is_faulty() ? 10'000'000 : static_cast<int>(ticks(700'000))));
    one.date = is_faulty() ? year_month_day() : year_month_day(sys_days(days(static_cast<int>(ticks(700'000)))));
    one.stage = static_cast<Stage>(is_faulty() ? 7 : chance() % 3);
    one.spelled = static_cast<Stage>(chance() % 3);
    one.total = mallow::decimal<2>::from_units(amount());
    one.rate = mallow::decimal<4>::from_units(amount());
    one.whole = mallow::decimal<0>::from_units(amount());
    one.text = mallow::decimal<2>::from_units(amount());
    for (auto left = chance() % 4; left > 0; --left) one.lines.push_back({static_cast<std::int32_t>(chance()), mallow::decimal<2>::from_units(amount())});
    one.ids.assign(chance() % 4, one.id);
    one.prices.assign(chance() % 4, one.total);
    for (auto left = chance() % 5; left > 0; --left) one.names[text()] = text();
    for (auto left = chance() % 5; left > 0; --left) one.counts[text()] = static_cast<std::int32_t>(chance());
    for (auto left = chance() % 3; left > 0; --left) one.by_name[text()] = {1, one.total};
    for (auto left = chance() % 3; left > 0; --left) one.by_number[static_cast<std::int32_t>(chance())] = text();
    for (auto left = chance() % 3; left > 0; --left) one.pairs.emplace_back(std::to_string(left) + text(), is_faulty() ? std::numeric_limits<double>::infinity() : 0.5);
    for (auto left = chance() % 3; left > 0; --left) one.deep[text()] = {{"a" + text(), std::nullopt}, {"b" + text(), 2.5}};
    one.three = {static_cast<std::int64_t>(chance()), text(), {1, one.total}};
    one.two = {1.5, is_faulty() ? std::numeric_limits<double>::quiet_NaN() : 2.25};
    if (chance() % 3 == 0) one.tagged = Card{text()};
    if (chance() % 3 == 0) one.tagged = Iban{text(), one.day};
    if (chance() % 3 == 0) one.kinds = 1.5;
    if (chance() % 3 == 0) one.kinds = std::vector<std::int64_t>{1, 2};
    if (chance() % 2 == 0) one.maybe = one.made;
    return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rare_shapes)

BOOST_AUTO_TEST_CASE(objects_are_loaded_alike) {
    std::size_t valid = 0;
    for (std::uint32_t seed = 0; seed < 2500; ++seed) {
        const std::string text = author(seed).order();
        check<OrderSchema>(text);
        if (seed % 3 == 0) check<StrictSchema>(text);
        if (seed % 5 == 0) check<mallow::many<OrderSchema>>('[' + text + ',' + author(seed + 1).order() + ']');
        valid += mallow::loads<OrderSchema>(text).has_value();
    }
    BOOST_TEST(valid > 5U);
}

BOOST_AUTO_TEST_CASE(objects_of_one_odd_value_are_loaded_alike) {
    for (std::uint32_t seed = 0; seed < 12'000; ++seed) check<OrderSchema>(author(seed).one());
}

BOOST_AUTO_TEST_CASE(spoilt_objects_are_refused_alike) {
    for (std::uint32_t seed = 0; seed < 3000; ++seed) {
        author writes(seed);
        check<OrderSchema>(writes.spoilt(writes.order()));
        check<OrderSchema>(writes.spoilt(writes.one()));
    }
}

BOOST_AUTO_TEST_CASE(objects_that_end_early_are_refused_alike) {
    for (std::uint32_t seed = 0; seed < 4; ++seed) {
        const std::string text = author(seed).order();
        for (std::size_t size = 0; size < text.size(); size += 1 + 2 * seed)
            for (const std::string_view end : {"", "}", "]}", "\"}"}) check<OrderSchema>(text.substr(0, size) + std::string(end));
    }
}

BOOST_AUTO_TEST_CASE(used_members_keep_nothing_of_before) {
    for (const code_paths kind : kinds) {
        if (!choose(kind)) continue;
        Order kept;
        for (std::uint32_t seed = 0; seed < 1000; ++seed) {
            const std::string text = author(seed).one();
            const auto fresh = mallow::loads<OrderSchema>(text);
            if (!fresh) continue;
            BOOST_TEST_REQUIRE(mallow::loads_to<OrderSchema>(kept, text).has_value());
            BOOST_TEST((kept == *fresh));
        }
    }
}

#if __has_include(<sys/mman.h>)
BOOST_AUTO_TEST_CASE(nothing_is_read_behind_the_end) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    constexpr std::size_t pages = 4;
    void* const mapped = mmap(nullptr, (pages + 1) * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    BOOST_TEST_REQUIRE(mapped != MAP_FAILED);
    char* const border = static_cast<char*>(mapped) + pages * page;
    BOOST_TEST_REQUIRE(mprotect(border, page, PROT_NONE) == 0);
    for (const code_paths kind : kinds) {
        if (!choose(kind)) continue;
        for (std::uint32_t seed = 0; seed < 4000; ++seed) {
            author writes(seed);
            std::string text = seed % 4 == 0 ? writes.order() : writes.one();
            if (seed % 3 == 1) text = writes.spoilt(text);
            if (text.size() > pages * page) continue;
            std::memcpy(border - text.size(), text.data(), text.size());
            const auto at_border = mallow::loads<OrderSchema>(std::string_view(border - text.size(), text.size()));
            const auto elsewhere = mallow::loads<OrderSchema>(text + "");
            BOOST_TEST(at_border.has_value() == elsewhere.has_value());
        }
    }
    munmap(mapped, (pages + 1) * page);
}
#endif

BOOST_AUTO_TEST_CASE(objects_are_dumped_alike) {
    std::string kept;
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        const Order one = anything(seed, seed % 3 == 0 ? 0 : seed % 5);
        check_dump<OrderSchema>(one, kept);
        check_dump<mallow::many<OrderSchema>>(std::vector<Order>(seed % 4, one), kept);
        if (seed % 4 == 0) check_dump<OrderSchema>(one, kept, {.indent = 2});
        if (seed % 4 == 1) check_dump<OrderSchema>(one, kept, {.max_depth = 1 + seed % 3});
        if (seed % 4 == 2) check_dump<OrderSchema>(one, kept, {.exclude = mallow::field_set<OrderSchema>{"lines.price", "names"}});
    }
}

BOOST_AUTO_TEST_CASE(texts_end_anywhere_in_the_memory_at_hand) {
    std::string kept;
    Order one = anything(7, 0);
    for (std::size_t size = 3300; size < 4200; ++size) {
        one.names = {{std::string(size, 'x'), std::string(31, '\x01')}, {std::string(40, 'y'), "é"}};
        check_dump<OrderSchema>(one, kept);
    }
}

BOOST_AUTO_TEST_CASE(what_is_dumped_is_loaded_again) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        Order one = anything(seed, 0);
        one.by_number.clear();
        for (const code_paths kind : kinds) {
            if (!choose(kind)) continue;
            const std::string text = mallow::dumps<BackSchema>(one);
            const auto back = mallow::loads<BackSchema>(text);
            BOOST_TEST_REQUIRE(back.has_value());
            BOOST_TEST((*back == one), text);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
