// SPDX-License-Identifier: BSL-1.0
// What is written by the plan is what the dumper would write by itself, whatever the shapes, the strings and the faults, and wherever memory ends.

#include "check.hpp"

#include "machine/dispatch.hpp"

#include <mallow/all.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <list>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using mallow::detail::choose;
using mallow::detail::code_paths;

namespace {

struct Money {
    std::int64_t cents = 0;
};

struct money_text {
    static std::optional<Money> load(std::string_view) { return Money{}; }
    static std::string dump(const Money& money) { return "$\n" + std::to_string(money.cents); }
};

struct Leaf {
    std::string name;
    std::int64_t count{};
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (name, count))

struct LeafSchema : mallow::Schema<Leaf> {
    Str name  {};
    Int count {};
};
BOOST_DESCRIBE_STRUCT(LeafSchema, (), (name, count))

struct Thing {
    std::string text;
    std::int8_t tiny{};
    std::uint16_t small{};
    std::int32_t usual{};
    std::uint64_t big{};
    std::int64_t wide{};
    float single{};
    double number{};
    bool flag{};
    std::optional<std::string> words;
    std::optional<std::int64_t> whole;
    std::optional<std::int32_t> part;
    std::optional<std::optional<double>> twice;
    std::unique_ptr<std::string> owned;
    std::chrono::year_month_day day{};
    std::optional<std::chrono::sys_days> days;
    Money money;
    std::vector<std::string> tags;
    std::vector<std::optional<double>> rates;
    std::vector<std::vector<std::int64_t>> rows;
    std::vector<bool> flags;
    std::list<std::string> list;
    std::deque<float> floats;
    std::set<std::int16_t> set;
    std::array<std::array<double, 2>, 2> square{};
    Leaf leaf;
    std::optional<Leaf> maybe;
    std::shared_ptr<Leaf> shared;
    std::vector<Leaf> leaves;
    std::deque<Leaf> row;
    std::vector<std::unique_ptr<Thing>> things;
    Thing* other{};
    std::vector<Thing*> others;
    boost::json::value any;
    boost::json::object rest;

    std::string computed() const { return text + '\\'; }
    const std::vector<Leaf>& related() const { return leaves; }
};
BOOST_DESCRIBE_STRUCT(Thing, (), (text, tiny, small, usual, big, wide, single, number, flag, words, whole, part, twice, owned, day, days, money, tags, rates,
                                  rows, flags, list, floats, set, square, leaf, maybe, shared, leaves, row, things, other, others, any, rest, computed, related))

struct ScalarSchema : mallow::Schema<Thing> {
    Str                         text   {};
    Int                         tiny   {};
    Int                         small  {load_only};
    Int                         usual  {data_key("a \"key\"\n")};
    Int                         big    {};
    Int                         wide   {};
    Float                       single {};
    Float                       number {data_key("a key that is too long to be kept as a fragment")};
    Bool                        flag   {};
    Str                         words  {};
    Int                         whole  {};
    Int                         part   {};
    Float                       twice  {};
    Str                         owned  {};
    Date                        day    {};
    Date                        days   {};
    Converted<Str, money_text>  money  {};
};
BOOST_DESCRIBE_STRUCT(ScalarSchema, (), (text, tiny, small, usual, big, wide, single, number, flag, words, whole, part, twice, owned, day, days, money))

struct ThingSchema : ScalarSchema {
    List<Str>                 tags   {};
    List<Float>               rates  {};
    List<List<Int>>           rows   {};
    List<Bool>                flags  {};
    List<Str>                 list   {};
    List<Float>               floats {};
    List<Int>                 set    {};
    List<List<Float>>         square {};
    Nested<LeafSchema>        leaf   {};
    Nested<LeafSchema>        maybe  {};
    Nested<LeafSchema>        shared {};
    List<Nested<LeafSchema>>  leaves {};
    List<Nested<LeafSchema>>  row    {};
    List<Nested<ThingSchema>> things {dump_only};
    Nested<ThingSchema>       other  {dump_only};
    List<Nested<ThingSchema>> others {dump_only};
};
BOOST_DESCRIBE_STRUCT(ThingSchema, (ScalarSchema), (tags, rates, rows, flags, list, floats, set, square, leaf, maybe, shared, leaves, row, things, other, others))

/// Begins with a field that is computed, and has others that are left.
struct LeftSchema : mallow::Schema<Thing> {
    Extra                    rest     {};
    Str                      computed {dump_only};
    Str                      text     {};
    List<Nested<LeafSchema>> related  {dump_only};
    Nested<LeftSchema>       other    {dump_only};
    Float                    any      {allow_none};
    Int                      wide     {data_key("a key that is too long to be kept as a fragment")};
};
BOOST_DESCRIBE_STRUCT(LeftSchema, (), (rest, computed, text, related, other, any, wide))

/// What is left is nothing, or stands alone.
struct RestSchema : mallow::Schema<Thing> {
    Extra rest {};
};
BOOST_DESCRIBE_STRUCT(RestSchema, (), (rest))

struct RestFirstSchema : mallow::Schema<Thing> {
    Extra rest {};
    Int   wide {};
};
BOOST_DESCRIBE_STRUCT(RestFirstSchema, (), (rest, wide))

/// Whose rows ask for much room at once.
struct Wide {
    std::string a, b, c, d, e, f, g, h, i, j, k, l;
};
BOOST_DESCRIBE_STRUCT(Wide, (), (a, b, c, d, e, f, g, h, i, j, k, l))

struct WideSchema : mallow::Schema<Wide> {
    Str a{}, b{}, c{}, d{}, e{}, f{}, g{}, h{}, i{}, j{}, k{}, l{};
};
BOOST_DESCRIBE_STRUCT(WideSchema, (), (a, b, c, d, e, f, g, h, i, j, k, l))

struct Page {
    std::string text;
    std::vector<Wide> rows;
};
BOOST_DESCRIBE_STRUCT(Page, (), (text, rows))

struct PageSchema : mallow::Schema<Page> {
    Str                      text {};
    List<Nested<WideSchema>> rows {};
};
BOOST_DESCRIBE_STRUCT(PageSchema, (), (text, rows))

struct TextThenRestSchema : mallow::Schema<Thing> {
    Str                      text  {};
    Nested<RestFirstSchema>  other {dump_only};
    Nested<RestSchema>       again {dump_only, attribute("other")};
};
BOOST_DESCRIBE_STRUCT(TextThenRestSchema, (), (text, other, again))

/// Objects of every kind of string and number.
class author {
public:
    author(std::uint32_t seed, unsigned unusual, unsigned faulty) : chance_(seed), unusual_(unusual), faulty_(faulty) {}

    std::unique_ptr<Thing> thing(int levels) {
        auto made = std::make_unique<Thing>();
        Thing& one = *made;
        one.text = text();
        one.tiny = static_cast<std::int8_t>(chance_());
        one.small = static_cast<std::uint16_t>(chance_());
        one.usual = static_cast<std::int32_t>(chance_());
        one.big = (std::uint64_t{chance_()} << 32 | chance_()) >> pick(64);
        one.wide = static_cast<std::int64_t>(std::uint64_t{chance_()} << 32 | chance_()) >> pick(64);
        one.single = static_cast<float>(number());
        one.number = number();
        one.flag = pick(2) == 0;
        if (pick(2) == 0) one.words = text();
        if (pick(2) == 0) one.whole = one.wide;
        if (pick(2) == 0) one.part = one.usual;
        if (pick(2) == 0) one.twice = pick(2) == 0 ? std::optional<double>() : number();
        if (pick(2) == 0) one.owned = std::make_unique<std::string>(text());
        one.day = std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(pick(100'000))));
        if (pick(2) == 0) one.days = std::chrono::sys_days(std::chrono::days(faulty() ? 10'000'000 : int(pick(100'000))));
        one.money.cents = one.wide;
        for (std::size_t i = pick(4); i > 0; --i) one.tags.push_back(text());
        for (std::size_t i = pick(4); i > 0; --i) one.rates.push_back(pick(3) == 0 ? std::optional<double>() : number());
        for (std::size_t i = pick(4); i > 0; --i) one.rows.emplace_back(pick(4), one.wide);
        for (std::size_t i = pick(4); i > 0; --i) one.flags.push_back(pick(2) == 0);
        for (std::size_t i = pick(4); i > 0; --i) one.list.push_back(text());
        for (std::size_t i = pick(4); i > 0; --i) one.floats.push_back(static_cast<float>(number()));
        for (std::size_t i = pick(4); i > 0; --i) one.set.insert(static_cast<std::int16_t>(chance_()));
        one.square = {{{number(), number()}, {number(), number()}}};
        one.leaf = leaf();
        if (pick(2) == 0) one.maybe = leaf();
        if (pick(2) == 0) one.shared = std::make_shared<Leaf>(leaf());
        for (std::size_t i = pick(4); i > 0; --i) one.leaves.push_back(leaf());
        for (std::size_t i = pick(4); i > 0; --i) one.row.push_back(leaf());
        for (std::size_t i = levels > 0 ? pick(3) : 0; i > 0; --i) one.things.push_back(thing(levels - 1));
        if (!one.things.empty()) one.other = one.things.front().get();
        for (const auto& each : one.things) one.others.push_back(pick(3) == 0 ? nullptr : each.get());
        if (faulty() && levels > 0) one.others.push_back(&one);
        one.any = pick(2) == 0 ? boost::json::value(number()) : boost::json::value{{"a", text()}, {"b", {1, nullptr}}};
        if (pick(2) == 0) one.rest = {{"more", text()}, {text(), 1}};
        return made;
    }

private:
    std::size_t pick(std::size_t count) { return chance_() % count; }
    bool faulty() { return pick(100) < faulty_; }
    double number() {
        if (faulty()) return std::numeric_limits<double>::quiet_NaN();
        return pick(2) == 0 ? static_cast<double>(pick(100'000)) / 100 : static_cast<double>(chance_()) * 1e-7;
    }
    Leaf leaf() { return {text(), static_cast<std::int64_t>(pick(1000))}; }
    std::string text() {
        std::string made;
        const std::size_t size = pick(20) > 0 ? pick(40) : pick(20) > 0 ? pick(300) : pick(9000);
        while (made.size() < size) made += pick(100) < unusual_ ? special() : std::string(1, static_cast<char>('a' + pick(26)));
        if (faulty()) made.insert(pick(made.size() + 1), bad());
        return made;
    }
    std::string special() {
        static constexpr std::string_view all[] = {"\"", "\\", "/", "\b", "\n", "\x01", "\x1f", "\x7f", "é", "ж", "中", "日", "🪑", "\u07ff", "\uffff", " "};
        return std::string(all[pick(std::size(all))]);
    }
    std::string bad() {
        static constexpr std::string_view all[] = {"\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80", "\xE2\x82", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xFF"};
        return std::string(all[pick(std::size(all))]);
    }

    std::mt19937 chance_;
    unsigned unusual_;
    unsigned faulty_;
};

/// By each kind of code that the machine can run, the text is the same, or the errors are.
template <class Schema, class Object>
void check(const Object& object, std::string& kept, const mallow::dump_options& options = {}) {
    choose(code_paths::careful);
    const auto expected = mallow::try_dumps<Schema>(object, options);
    for (const code_paths kind : {code_paths::portable, code_paths::avx2}) {
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
    choose(code_paths::avx2);
}

template <class Schema>
std::string dumped(const Thing& thing) {
    return mallow::dumps<Schema>(thing);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dump_paths)

BOOST_AUTO_TEST_CASE(objects_are_dumped_alike) {
    std::string kept;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        author writes(seed, seed % 5 * 20, 0);
        const auto thing = writes.thing(seed % 3);
        check<ScalarSchema>(*thing, kept);
        check<ThingSchema>(*thing, kept);
        check<LeftSchema>(*thing, kept);
        check<RestSchema>(*thing, kept);
        check<RestFirstSchema>(*thing, kept);
        check<LeafSchema>(thing->leaf, kept);
        check<mallow::many<LeafSchema>>(thing->leaves, kept);
        check<mallow::many<LeafSchema>>(thing->row, kept);
        check<mallow::many<ThingSchema>>(thing->things, kept);
        check<mallow::many<LeftSchema>>(thing->things, kept);
        check<ThingSchema>(*thing, kept, {.exclude = mallow::field_set<ThingSchema>{"text", "leaf.name", "things.rows"}});
        check<ThingSchema>(*thing, kept, {.indent = 2});
        check<ThingSchema>(*thing, kept, {.skip_none = true});
    }
}

BOOST_AUTO_TEST_CASE(faults_are_told_alike) {
    std::string kept;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        author writes(seed, 10, 1 + seed % 20);
        const auto thing = writes.thing(seed % 3);
        check<ScalarSchema>(*thing, kept);
        check<ThingSchema>(*thing, kept);
        check<LeftSchema>(*thing, kept);
        check<LeafSchema>(thing->leaf, kept);
        check<mallow::many<LeafSchema>>(thing->leaves, kept);
        check<mallow::many<ThingSchema>>(thing->things, kept);
        for (const std::size_t depth : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) check<ThingSchema>(*thing, kept, {.max_depth = depth});
    }
}

BOOST_AUTO_TEST_CASE(strings_of_every_size_are_dumped_alike) {
    Leaf leaf;
    std::string kept;
    for (const std::string_view odd : {"", "\"", "\n", "\x1f", "é", "中", "🪑", "\"é", "\\\\🪑\x01", "\xC3", "\xF0\x9F", "\x80"})
        for (std::size_t size = 0; size < 140; ++size)
            for (const std::size_t at : {std::size_t{0}, size / 2, size - size / 16, size}) {
                leaf.name = std::string(size, 'x');
                leaf.name.insert(std::min(at, size), odd);
                // In a block of its own, so that a sanitizer sees what is read behind it.
                leaf.name.shrink_to_fit();
                check<LeafSchema>(leaf, kept);
                check<mallow::many<LeafSchema>>(std::vector<Leaf>(3, leaf), kept);
            }
}

BOOST_AUTO_TEST_CASE(texts_end_anywhere_in_the_memory_at_hand) {
    std::string kept;
    for (std::size_t size = 3500; size < 4200; ++size) {
        Thing thing;
        thing.text = std::string(size, 'x');
        thing.tags = {std::string(31, '\x01'), "é\n"};
        thing.rest = {{"more", 1}};
        thing.rows = {{}, {}, {}};
        check<ThingSchema>(thing, kept);
        check<LeftSchema>(thing, kept);
        check<RestFirstSchema>(thing, kept);
        Thing nested;
        nested.other = &thing;
        check<LeftSchema>(nested, kept);
        nested.text = thing.text;
        check<TextThenRestSchema>(nested, kept);
        thing.rest.clear();
        check<TextThenRestSchema>(nested, kept);
        kept.resize(size - 3000);
        check<ThingSchema>(thing, kept);
    }
}

BOOST_AUTO_TEST_CASE(rows_that_ask_for_much_room_have_it) {
    const std::string words(30, 'y');
    const Wide wide{words, words, words, words, words, words, words, words, words, words, words, words};
    std::string kept;
    for (std::size_t size = 2500; size < 4200; size += 3) {
        check<PageSchema>(Page{std::string(size, 'x'), {wide, wide, wide}}, kept);
        kept.resize(size % 300);
    }
    check<mallow::many<WideSchema>>(std::vector<Wide>(100, wide), kept);
}

BOOST_AUTO_TEST_CASE(what_is_computed_first_follows_its_brace) {
    Thing thing;
    thing.text = "a";
    thing.wide = 1;
    BOOST_TEST(dumped<RestSchema>(thing) == "{}");
    BOOST_TEST(dumped<RestFirstSchema>(thing) == R"({"wide":1})");
    thing.rest = {{"b", 2}};
    BOOST_TEST(dumped<RestSchema>(thing) == R"({"b":2})");
    BOOST_TEST(dumped<RestFirstSchema>(thing) == R"({"b":2,"wide":1})");
    BOOST_TEST(dumped<LeftSchema>(thing) ==
               R"({"b":2,"computed":"a\\","text":"a","related":[],"other":null,"any":null,"a key that is too long to be kept as a fragment":1})");
}

BOOST_AUTO_TEST_SUITE_END()
