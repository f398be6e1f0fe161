// SPDX-License-Identifier: BSL-1.0
// The engine has code for machines of several kinds: whatever the text, all say the same of it, and so does the tree that it spells.

#include "check.hpp"

#include "machine/dispatch.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Thing {
    std::int64_t id{};
    std::string name{};
    double price{};
    std::int64_t store{};
    bool flag{};
    std::vector<std::string> tags{};
    std::vector<double> rates{};
    friend bool operator==(const Thing&, const Thing&) = default;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, name, price, store, flag, tags, rates))

struct ThingSchema : mallow::Schema<Thing> {
    Int         id {required};
    Str         name {required, Length{.min = 1, .max = 90}};
    Float       price {required, Range{.min = 0}};
    Int         store {required};
    Bool        flag {load_default(true)};
    List<Str>   tags {};
    List<Float> rates {};
};
BOOST_DESCRIBE_STRUCT(ThingSchema, (), (id, name, price, store, flag, tags, rates))

using things = mallow::many<ThingSchema>;

/// Of which nothing must be there, and anything more may be.
struct PartSchema : mallow::Schema<Thing> {
    Int   id {};
    Str   name {};
    Float price {};
    Int   store {required};
    Bool  flag {};
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
};
BOOST_DESCRIBE_STRUCT(PartSchema, (), (id, name, price, store, flag))

using parts = mallow::many<PartSchema>;

/// Two of whose fields load into one member: the last in the text counts.
struct RenamedSchema : mallow::Schema<Thing> {
    Int id {};
    Int number {attribute("id")};
    Int store {};
};
BOOST_DESCRIBE_STRUCT(RenamedSchema, (), (id, number, store))

/// As many fields as lists without order are read with, and no more.
struct Row {
    std::int64_t a{}, b{}, c{}, d{}, e{}, f{}, g{}, h{}, i{}, j{}, k{}, l{}, m{}, n{}, o{};
    friend bool operator==(const Row&, const Row&) = default;
};
BOOST_DESCRIBE_STRUCT(Row, (), (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o))

struct RowSchema : mallow::Schema<Row> {
    Int a{}, b{}, c{}, d{}, e{}, f{}, g{}, h{}, i{}, j{}, k{}, l{}, m{}, n{}, o{};
};
BOOST_DESCRIBE_STRUCT(RowSchema, (), (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o))

using mallow::detail::choose;
using mallow::detail::code_paths;

constexpr std::array kinds{code_paths::careful, code_paths::portable, code_paths::avx2};

/// Does something by each kind of code that the machine can run, of which the last is its best.
template <class Do>
void by_each_kind(Do act) {
    for (const code_paths kind : kinds)
        if (choose(kind)) act();
}

/// Texts of lists of things: mostly valid, in every layout, with every kind of value.
class author {
public:
    explicit author(std::uint32_t seed) : chance_(seed) {}

    std::string things(std::size_t count) {
        space_ = pick<std::string_view>({"", "", " ", "\n    ", "\r\n\t", "                  "});
        colon_space_ = pick<std::string_view>({"", " ", "  ", "\n"});
        shuffles_ = one_in(3);
        std::string text = "[";
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) text += ",";
            text += std::string(space_) + thing();
        }
        return text + std::string(space_) + "]";
    }

    /// Objects whose keys come in no order, without white space but for what is rare.
    std::string parts(std::size_t count) {
        space_ = colon_space_ = "";
        std::string text = "[";
        for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? "," : "") + part();
        return text + "]";
    }

    /// One object, as services are sent it.
    std::string request() {
        const bool is_spaced = one_in(2);
        colon_space_ = is_spaced ? " " : "";
        std::vector<std::string> members{member("id", integer()), member("name", one_in(2) ? '"' + characters(chance_() % 20) + '"' : string()),
                                         member("price", number()), member("store", integer())};
        if (!one_in(4)) members.push_back(member("flag", one_in(2) ? "true" : "false"));
        if (one_in(4)) members.erase(members.begin() + static_cast<std::ptrdiff_t>(chance_() % members.size()));
        if (one_in(12)) members.push_back(member("colour", odd()));
        if (one_in(12)) std::shuffle(members.begin(), members.end(), chance_);
        if (one_in(40)) members.push_back(members.front());
        std::string text = "{";
        for (const std::string& each : members) text += (text.size() > 1 ? is_spaced != one_in(40) ? ", " : "," : "") + each;
        return text + (one_in(40) ? " }" : "}") + (one_in(9) ? "\n" : "");
    }

    /// The same with a byte changed, dropped or repeated.
    std::string spoilt(std::string text) {
        const std::size_t at = chance_() % text.size();
        switch (chance_() % 4) {
            case 0: text[at] = static_cast<char>(chance_()); break;
            case 1: text.erase(at, 1); break;
            case 2: text.insert(at, 1, text[at]); break;
            default: text.resize(at);
        }
        return text;
    }

    std::string characters(std::size_t size) {
        std::string text;
        const bool plain = one_in(2);
        while (text.size() < size) text += plain || !one_in(4) ? std::string(1, static_cast<char>('a' + chance_() % 26)) : special();
        return text;
    }

private:
    bool one_in(unsigned n) { return chance_() % n == 0; }
    template <class T>
    T pick(std::initializer_list<T> from) {
        return from.begin()[chance_() % from.size()];
    }

    std::string special() {
        return std::string(pick<std::string_view>({"\\\"", "\\\\", "\\/", "\\b", "\\n", "\\u00e9", "\\u20AC", "\\ud83d\\ude00", "é", "ж", "中", "🪑", "\x7f"}));
    }
    std::string malformed() {
        return std::string(pick<std::string_view>({"\\ud83d", "\\ude00", "\\u12G4", "\\x", "\x01", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80",
                                                   "\xE2\x82", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80"}));
    }
    std::string string() {
        std::string text = characters(chance_() % 100);
        if (one_in(40)) text.insert(chance_() % (text.size() + 1), malformed());
        return '"' + text + '"';
    }
    std::string digits(std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += static_cast<char>('0' + chance_() % 10);
        return text;
    }
    std::string integer() {
        if (one_in(30)) return std::string(pick<std::string_view>({"01", "-", "1.0", "1e2", "9223372036854775807", "9223372036854775808", "null", "\"7\""}));
        std::string text = digits(1 + chance_() % (one_in(4) ? 19 : 8));
        text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));
        return one_in(5) ? '-' + text : text;
    }
    std::string number() {
        if (one_in(30)) return std::string(pick<std::string_view>({"1.", ".5", "00.5", "1e", "1e400", "-1", "1.5e+3", "nan", "true", "0.0", "-0.0", "1E5"}));
        std::string text = digits(1 + chance_() % (one_in(3) ? 17 : 4));
        text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));
        if (!one_in(5)) text += '.' + digits(1 + chance_() % (one_in(2) ? 24 : 3));
        if (one_in(9)) text += 'e' + digits(2);
        return text;
    }
    template <class Value>
    std::string list(Value value) {
        std::string text = "[";
        for (std::size_t i = chance_() % 5; i > 0; --i) text += std::string(space_) + value() + (i > 1 ? "," : std::string(space_));
        return text + "]";
    }
    std::string thing() {
        std::vector<std::string> members{member("id", integer()), member("name", string()), member("price", number()), member("store", integer())};
        if (one_in(2)) members.push_back(member("flag", one_in(2) ? "true" : "false"));
        if (one_in(2)) members.push_back(member("tags", list([&] { return string(); })));
        if (one_in(2)) members.push_back(member("rates", list([&] { return number(); })));
        if (one_in(40)) members.push_back(members.front());
        if (one_in(40)) members.push_back(member("colour", string()));
        if (one_in(40)) members.push_back(member("n\u0061me", string()));
        if (one_in(40)) members.pop_back();
        if (shuffles_) std::shuffle(members.begin(), members.end(), chance_);
        std::string text = "{";
        for (const std::string& each : members) {
            if (text.size() > 1) text += ",";
            text += std::string(space_) + each;
        }
        return text + std::string(space_) + "}";
    }
    /// What a key that is not the schema's has, or one of its that is of another type; much of it looks like fields of the object around it.
    std::string odd() {
        return std::string(pick<std::string_view>({"null", "{ \"id\":77,\"flag\":true}", "{\"id\":77}", "[{},{\"id\":77}]", "[[],{ \"a\":1,\"price\":77}]", "[1,\"id\"]", "[]"}));
    }
    std::string part() {
        const std::string end(pick<std::string_view>({",", "{", "},{", "},", ":"}));
        std::vector<std::string> members{member("id", integer()), member("name", one_in(9) ? '"' + characters(3) + end + '"' : string()), member("price", number()),
                                         member("store", integer())};
        if (!one_in(8)) members.push_back(member("flag", one_in(2) ? "true" : "false"));
        if (one_in(8)) members.erase(members.begin() + static_cast<std::ptrdiff_t>(chance_() % 3));
        if (one_in(12)) members.push_back(member("colour", odd()));
        if (one_in(40)) members[chance_() % members.size()] = member(pick<std::string_view>({"id", "name", "price", "flag"}), odd());
        if (one_in(40)) members.push_back(members.front());
        std::shuffle(members.begin(), members.end(), chance_);
        std::string text = "{";
        for (const std::string& each : members) text += (text.size() > 1 ? "," : "") + std::string(one_in(60), ' ') + each;
        return text + "}";
    }
    std::string member(std::string_view key, const std::string& value) { return '"' + std::string(key) + "\":" + std::string(colon_space_) + value; }

    std::mt19937 chance_;
    std::string_view space_;
    std::string_view colon_space_;
    bool shuffles_ = false;
};

template <class Schema>
auto load(std::string_view text) {
    mallow::load_options options;
    options.max_errors = 10'000;
    const test::exact_copy exact(text);
    return mallow::loads<Schema>(exact.view(), options);
}

template <class Schema>
auto load_as_usual(std::string_view text) {
    const test::exact_copy exact(text);
    return mallow::loads<Schema>(exact.view());
}

template <class Schema = things>
void check(const std::string& text) {
    choose(kinds.front());
    const auto expected = load<Schema>(text);
    const std::string dumped = expected ? mallow::dumps<Schema>(*expected) : "";
    by_each_kind([&] {
        const auto loaded = load<Schema>(text);
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST_REQUIRE(loaded.has_value() == expected.has_value());
            BOOST_TEST((loaded.error() == expected.error()));
            if (!loaded) return;
            BOOST_TEST((*loaded == *expected));
            const auto from_tree = mallow::load<Schema>(test::tree_of(text));
            BOOST_TEST_REQUIRE(from_tree.has_value());
            BOOST_TEST((*from_tree == *expected));
            BOOST_TEST(mallow::dumps<Schema>(*loaded) == dumped);
            BOOST_TEST((load<Schema>(dumped).value() == *expected));
        }
    });
}

template <class Schema>
void check_request(const std::string& text) {
    check<Schema>(text);
    const auto expected = load<Schema>(text);
    by_each_kind([&] {
        const auto loaded = load_as_usual<Schema>(text);
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST_REQUIRE(loaded.has_value() == expected.has_value());
            BOOST_TEST((loaded.error() == expected.error()));
            if (loaded) BOOST_TEST((*loaded == *expected));
        }
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(paths)

BOOST_AUTO_TEST_CASE(lists_are_loaded_alike) {
    for (std::uint32_t seed = 0; seed < 400; ++seed) check(author(seed).things(seed % 90));
}

BOOST_AUTO_TEST_CASE(requests_are_loaded_alike) {
    for (std::uint32_t seed = 0; seed < 4000; ++seed) {
        author writes(seed);
        const std::string text = writes.request();
        const std::string spoilt = writes.spoilt(text);
        check_request<ThingSchema>(text);
        check_request<PartSchema>(text);
        check_request<ThingSchema>(spoilt);
        check_request<PartSchema>(spoilt);
    }
}

BOOST_AUTO_TEST_CASE(requests_that_end_early_are_refused_alike) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const std::string text = author(seed).request();
        for (std::size_t size = 0; size < text.size(); ++size) {
            check_request<PartSchema>(text.substr(0, size));
            check_request<PartSchema>(text.substr(0, size) + '}');
        }
    }
}

BOOST_AUTO_TEST_CASE(lists_without_order_are_loaded_alike) {
    for (std::uint32_t seed = 0; seed < 400; ++seed) check<parts>(author(seed).parts(seed % 200));
}

BOOST_AUTO_TEST_CASE(what_was_read_in_vain_leaves_no_trace) {
    const std::string plain = R"({"store":1,"flag":true,"price":2.5,"name":"a","id":3},)";
    std::string text = "[";
    for (int i = 0; i < 40; ++i) text += plain;
    for (int i = 0; i < 20; ++i) text += R"({"store":4,"colour":{ "x":1,"id":77,"flag":true},"name":"b"},)" + plain;
    text += plain + R"({"store":5}])";
    check<parts>(text);
    const auto loaded = mallow::loads<parts>(text);
    BOOST_TEST_REQUIRE(loaded.has_value());
    for (const Thing& each : *loaded) {
        BOOST_TEST(each.id == (each.store == 1 ? 3 : 0));
        BOOST_TEST(each.flag == (each.store == 1));
    }
}

BOOST_AUTO_TEST_CASE(the_last_of_two_fields_of_one_member_counts) {
    std::string text = "[";
    for (int i = 0; i < 40; ++i) text += R"({"store":3,"number":2,"id":1},)";
    text.back() = ']';
    check<mallow::many<RenamedSchema>>(text);
    BOOST_TEST(mallow::loads<mallow::many<RenamedSchema>>(text).value()[30].id == 1);
}

BOOST_AUTO_TEST_CASE(an_object_without_its_brace_is_refused) {
    std::mt19937 chance(1);
    std::string letters = "abcdefghijklmno";
    std::string text = "[";
    for (int i = 0; i < 60; ++i) {
        std::shuffle(letters.begin(), letters.end(), chance);
        text += i == 30 ? ",," : i == 0 ? "{" : ",{";
        for (const char each : letters) text += std::string(each == letters[0] ? "\"" : ",\"") + each + "\":1";
        text += '}';
    }
    text += ']';
    by_each_kind([&] {
        BOOST_TEST(mallow::loads<mallow::many<RowSchema>>(text).has_error());
        std::string mended = text;
        mended.replace(mended.find("},,"), 3, "},{");
        BOOST_TEST(mallow::loads<mallow::many<RowSchema>>(mended).value().size() == 60U);
    });
}

BOOST_AUTO_TEST_CASE(space_may_change_around_empty_objects) {
    for (const char* const text : {R"([{ "a": 12},{},{"a": 34}])", R"([{    "a": 1},{},{"a": 5}])", R"([{ },{ "a":1}])", R"([{  "a":12},{},{"a":34}])",
                                   R"([{ "a":1,"b":2},{ },{"a": 3,  "b":4},{},{   "a":5}])"})
        by_each_kind([&] {
            BOOST_TEST_CONTEXT(text) {
                const auto loaded = mallow::loads<mallow::many<RowSchema>>(text);
                BOOST_TEST_REQUIRE(loaded.has_value());
                BOOST_TEST((*loaded == mallow::load<mallow::many<RowSchema>>(test::tree_of(text)).value()));
            }
        });
    BOOST_TEST(mallow::loads<mallow::many<RowSchema>>(R"([{    "a": 1},{},{"a": JUNK5}])").has_error());
}

BOOST_AUTO_TEST_CASE(keys_are_repeated_however_they_are_written) {
    const mallow::load_options once{.duplicate_keys = mallow::duplicate_keys::error};
    for (const char* const text :
         {R"({"k" :1,"k":2})", R"({"\u006b":1,"k":2})", R"({                            "k":1,"k":2})", R"({"k":1,"\u006b":2})", R"({"k" :1,"k" :2})", R"({"a":1,"l" :1,"k":2,"l":3})"})
        BOOST_TEST(mallow::loads<RowSchema>(text, once).has_error());
    for (const char* const text : {R"({"\u006b":true,"k":1})", R"({                            "k":true,"k":1})", R"({"\u006c":true,"k":1,"l":7})"})
        BOOST_TEST(mallow::loads<RowSchema>(text).value().k == 1);
}

BOOST_AUTO_TEST_CASE(reused_elements_are_loaded_alike) {
    by_each_kind([&] {
        std::vector<Thing> kept;
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            const std::string text = author(seed).parts(seed * 7 % 100);
            const auto fresh = load<parts>(text);
            if (!fresh) continue;
            BOOST_TEST_CONTEXT(text) {
                BOOST_TEST_REQUIRE(mallow::loads_to<parts>(kept, text).has_value());
                BOOST_TEST((kept == *fresh));
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(spoilt_texts_are_refused_alike) {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        author writes(seed);
        check(writes.spoilt(writes.things(1 + seed % 4)));
        check<parts>(writes.spoilt(writes.parts(1 + seed % 40)));
    }
}

BOOST_AUTO_TEST_CASE(mistakes_in_utf8_are_seen_at_every_place) {
    constexpr std::array<std::string_view, 16> sequences{
        "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\xAA\x91", "\xC1\xBF", "\xC3", "\xE2\x82", "\xF0\x9F\xAA", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\x9F\xBF", "\xF0\x8F\xBF\xBF",
        "\xF4\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xE2\x82\xAC\x80"};
    for (const std::string_view sequence : sequences)
        for (std::size_t before = 0; before < 70; ++before)
            check("[{\"id\":1,\"name\":\"" + std::string(before, 'a') + std::string(sequence) + "\",\"price\":1,\"store\":2}]");
}

BOOST_AUTO_TEST_CASE(strings_are_quoted_alike) {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        std::mt19937 chance(seed);
        std::string text;
        for (std::size_t left = seed % 120; left > 0; --left) text += static_cast<char>(chance() % 5 == 0 ? chance() % 256 : 'a' + chance() % 26);
        choose(kinds.front());
        const auto expected = mallow::try_dumps<ThingSchema>(Thing{.name = text});
        by_each_kind([&] {
            const auto dumped = mallow::try_dumps<ThingSchema>(Thing{.name = text});
            BOOST_TEST_CONTEXT(seed) {
                BOOST_TEST_REQUIRE(dumped.has_value() == expected.has_value());
                if (dumped) BOOST_TEST(*dumped == *expected);
            }
        });
    }
}

BOOST_AUTO_TEST_CASE(one_object_is_dumped_as_in_a_list) {
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        author writes(seed);
        Thing thing{.id = seed % 3 == 0 ? INT64_MIN + seed : seed, .price = seed / 7.0, .store = -1, .flag = seed % 2 == 0};
        thing.name = writes.characters(std::size_t{seed} * 3);
        by_each_kind([&] {
            std::string kept = "before";
            mallow::dumps_to<PartSchema>(kept, thing);
            BOOST_TEST(kept == mallow::dumps<PartSchema>(thing));
            BOOST_TEST("[" + kept + "]" == mallow::dumps<parts>(std::vector{thing}));
            BOOST_TEST((mallow::loads<PartSchema>(kept).value() == thing));
        });
    }
}

BOOST_AUTO_TEST_SUITE_END()
