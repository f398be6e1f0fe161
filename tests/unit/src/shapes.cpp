// SPDX-License-Identifier: BSL-1.0
// Values of every shape, spelt in every way: whichever kind of code reads them, all say the same of a text.

#include "check.hpp"

#include "machine/dispatch.hpp"

#include <mallow/all.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#if __has_include(<sys/mman.h>)
#    include <sys/mman.h>
#    include <unistd.h>
#endif

namespace {

struct Place {
    std::string street{};
    std::optional<std::int32_t> number{};
    std::vector<std::string> tags{};
    bool known{};
    friend bool operator==(const Place&, const Place&) = default;
};
BOOST_DESCRIBE_STRUCT(Place, (), (street, number, tags, known))

struct PlaceSchema : mallow::Schema<Place> {
    Str       street {required, Length{.min = 2, .max = 40}};
    Int       number {Range{.min = 1, .max = 900}};
    List<Str> tags {Length{.max = 3}};
    Bool      known {load_default(true)};
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
};
BOOST_DESCRIBE_STRUCT(PlaceSchema, (), (street, number, tags, known))

struct Order {
    std::int8_t tiny{};
    std::uint16_t small{};
    std::int32_t number{};
    std::uint64_t large{};
    float weight{};
    std::optional<std::string> note{};
    std::string plan{};
    std::chrono::year_month_day day{};
    Place from{};
    std::optional<Place> to{};
    std::vector<Place> stops{};
    std::array<double, 2> point{};
    std::vector<std::vector<std::array<double, 2>>> rings{};
    std::vector<std::vector<std::int32_t>> rows{};
    std::set<std::string> words{};
    std::vector<bool> marks{};
    friend bool operator==(const Order&, const Order&) = default;
};
BOOST_DESCRIBE_STRUCT(Order, (), (tiny, small, number, large, weight, note, plan, day, from, to, stops, point, rings, rows, words, marks))

constexpr bool is_even(std::int64_t value) { return value % 2 == 0; }

struct OrderSchema : mallow::Schema<Order> {
    Int                     tiny {};
    Int                     small {Range{.max = 60'000}, Range{.min = 3}};
    Int                     number {required};
    Int                     large {};
    Float                   weight {Range{.min = 0.1, .max = 99.5}};
    Str                     note {Length{.min = 1}, Length{.max = 30}};
    Str                     plan {OneOf{"free", "team", "enterprise"}};
    Date                    day {};
    Nested<PlaceSchema>     from {required};
    Nested<PlaceSchema>     to {};
    List<Nested<PlaceSchema>> stops {Length{.max = 5}};
    List<Float>             point {};
    List<List<List<Float>>> rings {};
    List<List<Int>>         rows {};
    List<Str>               words {};
    List<Bool>              marks {};
};
BOOST_DESCRIBE_STRUCT(OrderSchema, (), (tiny, small, number, large, weight, note, plan, day, from, to, stops, point, rings, rows, words, marks))

/// The same of which everything below excludes what it does not know.
struct OpenSchema : OrderSchema {
    Int number {required, is_even};
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude_recursive};
};
BOOST_DESCRIBE_STRUCT(OpenSchema, (OrderSchema), (number))

struct Map {
    std::vector<std::vector<Place>> grid{};
    [[maybe_unused]] friend bool operator==(const Map&, const Map&) = default;
};
BOOST_DESCRIBE_STRUCT(Map, (), (grid))

struct MapSchema : mallow::Schema<Map> {
    List<List<Nested<PlaceSchema>>> grid {required};
};
BOOST_DESCRIBE_STRUCT(MapSchema, (), (grid))

using mallow::detail::choose;
using mallow::detail::code_paths;

constexpr std::array kinds{code_paths::careful, code_paths::portable, code_paths::avx2};

/// Texts of orders: mostly valid, in every layout, with keys in every order.
class author {
public:
    explicit author(std::uint32_t seed) : chance_(seed) {
        switch (chance_() % 4) {
            case 0: break;
            case 1: comma_ = ", ", colon_ = ": "; break;
            case 2: colon_ = ": ", indent_ = 1 + chance_() % 5; break;
            default: colon_ = pick({"", " ", "  ", "\n"}), comma_ = "," + pick({"", " ", "\t\t"});
        }
        shuffles_ = one_in(4);
        rarely_ = one_in(2) ? 10'000 : 30;
    }

    std::string order() {
        std::vector<std::string> members{
            member("number", integer(9)), member("from", [&] { return place(); }),
        };
        const auto add = [&](std::string each) {
            if (!one_in(3)) members.push_back(std::move(each));
        };
        members.insert(members.begin(), member("small", std::to_string(3 + chance_() % 60'010)));
        members.insert(members.begin(), member("tiny", integer(3)));
        add(member("large", one_in(9) ? "18446744073709551615" : integer(18)));
        add(member("weight", number()));
        add(member("note", one_in(3) ? "null" : string(20)));
        add(member("plan", pick({"\"free\"", "\"team\"", "\"enterprise\"", "\"tea\\u006d\"", odd("\"teams\"")})));
        add(member("day", pick({"\"2026-11-30\"", "\"2024-02-29\"", "\"2024-02\\u002d29\"", odd("\"2023-02-29\"")})));
        add(member("to", one_in(4) ? "null" : place()));
        add(member("stops", list(6, [&] { return place(); })));
        add(member("point", list(0, [&] { return number(); }, 2)));
        add(member("rings", list(4, [&] { return list(5, [&] { return list(0, [&] { return coordinate(); }, one_in(rarely_) ? 3 : 2); }); })));
        add(member("rows", list(5, [&] { return list(5, [&] { return integer(5); }); })));
        add(member("words", list(4, [&] { return string(30); })));
        add(member("marks", list(4, [&] { return std::string(one_in(2) ? "true" : "false"); })));
        if (one_in(20)) members.push_back(members[chance_() % members.size()]);
        if (one_in(6)) members.push_back(member(pick({"colour", "a key that is longer than sixteen bytes", "n\\u0075mber"}), anything(3)));
        return object(members);
    }

    std::string spoilt(std::string text) {
        const std::size_t at = chance_() % text.size();
        switch (chance_() % 5) {
            case 0: text[at] = static_cast<char>(chance_()); break;
            case 1: text.erase(at, 1); break;
            case 2: text.insert(at, 1, text[at]); break;
            case 3: text[at] = "{}[],:\" 0"[chance_() % 9]; break;
            default: text.resize(at);
        }
        return text;
    }

private:
    bool one_in(std::size_t n) { return chance_() % n == 0; }
    std::string pick(std::initializer_list<std::string_view> from) { return std::string(from.begin()[chance_() % from.size()]); }
    std::string odd(std::string text) { return one_in(rarely_) ? text : "\"free\""; }

    std::string line() const { return indent_ == 0 ? "" : "\n" + std::string(level_ * indent_, ' '); }
    std::string space_before_colon() { return one_in(rarely_) ? " " : ""; }
    template <class Value>
    std::string member(std::string_view key, Value value) {
        std::string made = '"' + std::string(key) + '"' + space_before_colon() + ":" + colon_;
        if constexpr (std::is_invocable_v<Value>)
            return made + value();
        else
            return made + value;
    }
    std::string object(std::vector<std::string> members) {
        if (shuffles_) std::shuffle(members.begin(), members.end(), chance_);
        std::string text = "{";
        ++level_;
        for (const std::string& each : members) text += (text.size() > 1 ? comma_ : "") + line() + each;
        --level_;
        return text + line() + "}";
    }
    template <class Value>
    std::string list(std::size_t most, Value value, std::size_t count = 0) {
        if (most > 0) count = chance_() % most;
        std::string text = "[";
        ++level_;
        for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? comma_ : "") + line() + value();
        --level_;
        return text + (count > 0 ? line() : "") + "]";
    }
    std::string digits(std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += static_cast<char>('0' + chance_() % 10);
        text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));
        return text;
    }
    std::string integer(std::size_t most) {
        if (one_in(rarely_)) return pick({"01", "-", "1.0", "1e2", "-0", "null", "\"7\"", "128", "-129"});
        const std::string text = digits(1 + chance_() % most);
        return one_in(5) && text != "0" ? '-' + text : text;
    }
    std::string number() {
        if (one_in(rarely_)) return pick({"1.", "0.09999999", "99.50001", "1e39", "-1", "0.1", "99.5", "true"});
        return std::to_string(1 + chance_() % 90) + (one_in(4) ? "" : "." + std::to_string(chance_() % 100'000));
    }
    std::string coordinate() {
        return (one_in(2) ? "-" : "") + std::to_string(chance_() % 180) + "." + std::to_string(1 + chance_()) + digits(1 + chance_() % 9);
    }
    std::string string(std::size_t most) {
        std::string text = "\"";
        const bool is_plain = one_in(2);
        for (std::size_t i = 1 + chance_() % (one_in(9) ? 8 * most : most); i > 0; --i)
            text += is_plain || !one_in(5) ? std::string(1, static_cast<char>('a' + chance_() % 26))
                                           : pick({"\\\"", "\\\\", "\\n", "\\u00e9", "\\ud83d\\ude00", "é", "中", "🪑", "\x7f"});
        if (one_in(rarely_)) text += pick({"\\ud83d", "\\x", "\x01", "\xC3", "\xED\xA0\x80", "\xE2\x82", "\\u12G4"});
        return text + '"';
    }
    std::string place() {
        std::vector<std::string> members{member("street", string(9))};
        if (!one_in(3)) members.push_back(member("number", one_in(4) ? "null" : std::to_string(chance_() % 905)));
        if (!one_in(3)) members.push_back(member("tags", list(4, [&] { return string(18); })));
        if (!one_in(3)) members.push_back(member("known", one_in(2) ? "true" : "false"));
        if (one_in(3)) members.insert(members.begin() + static_cast<std::ptrdiff_t>(chance_() % members.size()), member(pick({"colour", "streets", "n", "\\u0073treet", "é"}), anything(4)));
        if (one_in(rarely_)) members.push_back(members.front());
        return object(members);
    }
    std::string anything(std::size_t levels) {
        switch (chance_() % (levels > 0 ? 8 : 5)) {
            case 0: return pick({"null", "true", "false", "{}", "[]", "[ ]"});
            case 1: return integer(12);
            case 2: return string(60);
            case 3: return pick({"0", "-1.5e-7", "1E+2", "12345678901234567890.5"});
            case 4: return one_in(rarely_) ? pick({"01", "tru", "1.e1", "\"\x02\"", "[1,]", "{\"a\"}", "\"\xff\"", "nulls"}) : "7";
            case 5: return list(4, [&] { return anything(levels - 1); });
            default: return object({member("number", anything(levels - 1)), member(pick({"a", "street"}), anything(levels - 1))});
        }
    }

    std::mt19937 chance_;
    std::string comma_ = ",";
    std::string colon_;
    std::size_t indent_ = 0;
    std::size_t level_ = 0;
    bool shuffles_ = false;
    std::size_t rarely_ = 0;
};

mallow::load_options many_errors() {
    mallow::load_options options;
    options.max_errors = 10'000;
    return options;
}

/// What each kind of code says of a text, by whatever options, is what careful code does.
template <class Schema>
void check(const std::string& text) {
    const test::exact_copy exact(text);
    mallow::load_options partial = many_errors();
    partial.partial = true;
    mallow::load_options once = many_errors();
    once.duplicate_keys = mallow::duplicate_keys::error;
    mallow::load_options shallow = many_errors();
    shallow.max_depth = 3;
    for (const mallow::load_options& options : {many_errors(), partial, once, shallow}) {
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
    choose(kinds.front());
    const auto expected = mallow::loads<Schema>(exact.view());
    for (const code_paths kind : kinds) {
        if (!choose(kind)) continue;
        const auto loaded = mallow::loads<Schema>(exact.view());
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST_REQUIRE(loaded.has_value() == expected.has_value());
            BOOST_TEST((loaded.error() == expected.error()));
            if (loaded) BOOST_TEST((*loaded == *expected));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shapes)

BOOST_AUTO_TEST_CASE(objects_of_all_shapes_are_loaded_alike) {
    std::size_t valid = 0;
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        const std::string text = author(seed).order();
        check<OrderSchema>(text);
        check<OpenSchema>(text);
        valid += mallow::loads<OrderSchema>(text).has_value();
    }
    BOOST_TEST(valid > 80U);
}

BOOST_AUTO_TEST_CASE(lists_of_all_shapes_are_loaded_alike) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        author writes(seed);
        std::string text = "[";
        for (std::uint32_t i = 0; i < seed % 9; ++i) text += (i > 0 ? "," : "") + writes.order();
        check<mallow::many<OrderSchema>>(text + "]");
    }
}

BOOST_AUTO_TEST_CASE(spoilt_objects_are_refused_alike) {
    for (std::uint32_t seed = 0; seed < 2500; ++seed) {
        author writes(seed);
        const std::string text = writes.spoilt(writes.order());
        check<OrderSchema>(text);
        if (seed % 4 == 0) check<OpenSchema>(text);
        if (seed % 4 == 1) check<mallow::many<OrderSchema>>('[' + text + ']');
    }
}

BOOST_AUTO_TEST_CASE(objects_that_end_early_are_refused_alike) {
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        const std::string text = author(seed).order();
        for (std::size_t size = 0; size < text.size(); size += 1 + seed) {
            check<OrderSchema>(text.substr(0, size));
            check<OrderSchema>(text.substr(0, size) + "}");
            check<OrderSchema>(text.substr(0, size) + "]}");
        }
    }
}

BOOST_AUTO_TEST_CASE(used_members_keep_nothing_of_before) {
    for (const code_paths kind : kinds) {
        if (!choose(kind)) continue;
        std::vector<Order> kept;
        Order one;
        for (std::uint32_t seed = 0; seed < 400; ++seed) {
            author writes(seed);
            std::string text = writes.order();
            if (const auto fresh = mallow::loads<OrderSchema>(text); fresh) {
                BOOST_TEST_REQUIRE(mallow::loads_to<OrderSchema>(one, text).has_value());
                BOOST_TEST((one == *fresh));
            }
            text = '[' + text + ',' + writes.order() + ']';
            const auto fresh = mallow::loads<mallow::many<OrderSchema>>(text);
            if (!fresh) continue;
            BOOST_TEST_CONTEXT(text) {
                BOOST_TEST_REQUIRE(mallow::loads_to<mallow::many<OrderSchema>>(kept, text).has_value());
                BOOST_TEST((kept == *fresh));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(fields_that_a_call_excludes_are_excluded_in_lists_of_lists) {
    const std::string_view text = R"({"grid":[[{"street":"ab","number":7,"tags":["a"]},{"street":"cd"}],[]]})";
    for (const code_paths kind : kinds) {
        if (!choose(kind)) continue;
        const auto all = mallow::loads<MapSchema>(text);
        const auto some = mallow::loads<MapSchema>(text, {.exclude = mallow::field_set<MapSchema>{"grid.number"}});
        BOOST_TEST_REQUIRE(all.has_value());
        BOOST_TEST_REQUIRE(some.has_value());
        BOOST_TEST((all->grid.at(0).at(0) == Place{.street = "ab", .number = 7, .tags = {"a"}, .known = true}));
        BOOST_TEST((some->grid.at(0).at(0) == Place{.street = "ab", .tags = {"a"}, .known = true}));
    }
}

BOOST_AUTO_TEST_CASE(what_is_declined_deep_down_is_not_read_again_at_each_level) {
    // Linear or not: sixty levels that each try what is below them would take 2^60 steps, or 60 times the text.
    std::string text = R"({"number":2,"from":{"street":"ab","colour":)" + std::string(40, '[') + "1" + std::string(40, ']') + R"(},"rings":[)";
    for (int i = 0; i < 2000; ++i) text += "[[1,2]],";
    check<OrderSchema>(text + "[[1,\"2\"]]]}");
    check<OrderSchema>(text + "[[1,\"x\"]]]}");
}

#if __has_include(<sys/mman.h>)
BOOST_AUTO_TEST_CASE(nothing_is_read_behind_the_end) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    constexpr std::size_t pages = 8;
    void* const mapped = mmap(nullptr, (pages + 1) * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    BOOST_TEST_REQUIRE(mapped != MAP_FAILED);
    char* const border = static_cast<char*>(mapped) + pages * page;
    BOOST_TEST_REQUIRE(mprotect(border, page, PROT_NONE) == 0);
    for (const code_paths kind : kinds) {
        if (!choose(kind)) continue;
        for (std::uint32_t seed = 0; seed < 400; ++seed) {
            author writes(seed);
            std::string text = writes.order();
            if (seed % 2 == 1) text = writes.spoilt(text);
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

BOOST_AUTO_TEST_SUITE_END()
