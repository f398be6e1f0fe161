// SPDX-License-Identifier: BSL-1.0
#include "allocation/failing.hpp"
#include "check.hpp"
#include "seed.hpp"

#include <array>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace {

using test::live, test::survives_every_failure, test::throws_when_failing, test::until_failure;

struct Inner {
    std::string name;
    std::vector<std::string> tags;
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (name, tags))

struct Other {
    std::string text;
    bool operator==(const Other&) const = default;
};
BOOST_DESCRIBE_STRUCT(Other, (), (text))

struct Outer {
    std::string text;
    std::optional<std::string> maybe;
    std::vector<Inner> inners;
    std::list<std::string> list;
    std::deque<int> deque;
    std::set<std::string> set;
    std::unordered_set<std::string> hashed;
    std::array<std::string, 2> pair;
    std::unique_ptr<Inner> owned;
    std::shared_ptr<Inner> shared;
    Inner inner;
    boost::json::object rest;
    std::vector<std::vector<std::optional<std::string>>> deep;
    std::map<std::string, std::string> dict;
    std::vector<std::pair<std::string, Inner>> pairs;
    std::tuple<std::string, Inner> tuple;
    std::variant<Inner, Other> choice;
    std::variant<std::string, std::vector<std::string>> kind;
    boost::json::value raw;
    Inner plucked;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (text, maybe, inners, list, deque, set, hashed, pair, owned, shared, inner, rest, deep, dict, pairs, tuple,
                                  choice, kind, raw, plucked))

struct InnerSchema : mallow::Schema<Inner> {
    Str       name {required, Regexp{"[a-z ]+"}};
    List<Str> tags {};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (name, tags))

struct TaggedInnerSchema : InnerSchema {
    Constant type {"inner"};
};
BOOST_DESCRIBE_STRUCT(TaggedInnerSchema, (InnerSchema), (type))

struct OtherSchema : mallow::Schema<Other> {
    Constant type {"other"};
    Str      text {required};
};
BOOST_DESCRIBE_STRUCT(OtherSchema, (), (type, text))

struct OuterSchema : mallow::Schema<Outer> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Str                       text   {load_default("a default text that is too long for the small buffer")};
    Str                       maybe  {};
    List<Nested<InnerSchema>> inners {};
    List<Str>                 list   {};
    List<Int>                 deque  {};
    List<Str>                 set    {};
    List<Str>                 hashed {};
    List<Str>                 pair   {};
    Nested<InnerSchema>       owned  {};
    Nested<InnerSchema>       shared {};
    Nested<InnerSchema>       inner  {};
    Extra                     rest   {};
    List<List<Str>>           deep   {};
    Dict<Str>                 dict   {};
    Dict<Nested<InnerSchema>> pairs  {};

    Tuple<Str, Nested<InnerSchema>>       tuple   {};
    Union<TaggedInnerSchema, OtherSchema> choice  {};
    Union<Str, List<Str>>                 kind    {};
    Raw                                   raw     {allow_none};
    Pluck<InnerSchema, "name">            plucked {};
};
BOOST_DESCRIBE_STRUCT(OuterSchema, (), (text, maybe, inners, list, deque, set, hashed, pair, owned, shared, inner, rest, deep, dict, pairs, tuple,
                                        choice, kind, raw, plucked))

#define LONG "a text that is too long for the small buffer"

constexpr const char* good =
    R"({"maybe":")" LONG R"(","inners":[{"name":")" LONG R"(","tags":["a",")" LONG R"("]},{"name":"b"}],"list":[")" LONG
    R"(","c"],"deque":[1,2,3],"set":[")" LONG R"(","b"],"hashed":[")" LONG R"(","b"],"pair":[")" LONG R"(","b"],)"
    R"("owned":{"name":")" LONG R"("},"shared":{"name":")" LONG R"(","tags":["x"]},"inner":{"name":"n","tags":[")" LONG
    R"("]},"un\u006bnown":{"a":[1,")" LONG R"(",{"b":null}]},"deep":[[")" LONG R"(",null],[]],"list":["again",")" LONG R"("],)"
    R"("dict":{")" LONG R"(":"a","b":")" LONG R"(","b":"again"},"pairs":{"x":{"name":")" LONG R"("},")" LONG R"(":{"name":"n"},"x":{"name":"m"}},)"
    R"("tuple":[")" LONG R"(",{"name":"n","tags":[")" LONG R"("]}],"choice":{"text":")" LONG R"(","type":"inner","type":"other"},)"
    R"("kind":[")" LONG R"("],"raw":{"a":[")" LONG R"(",1]},"plucked":")" LONG R"("})";

constexpr const char* bad =
    R"({"maybe":1,"inners":[{"name":"UPPER","tags":[1,")" LONG R"("]},{"x":"b"}],"list":[")" LONG
    R"(",null],"deque":["x"],"set":[")" LONG R"(",")" LONG R"("],"pair":[")" LONG R"("],"owned":5,"shared":{},"inner":{"name":null},)"
    R"("un\u006bnown":{"a":[1,")" LONG R"("]},"deep":[[")" LONG R"(",{}],7],"maybe":2,)"
    R"("dict":{")" LONG R"(":1,"b":")" LONG R"(","c":[]},"pairs":{"x":{"name":"UPPER"},")" LONG R"(":5},)"
    R"("tuple":[")" LONG R"(",{"tags":[")" LONG R"("]},1],"choice":{"text":")" LONG R"(","type":"other","more":{"type":"x"}},)"
    R"("kind":{"a":")" LONG R"("},"raw":{"a":[")" LONG R"(",1e999]},"plucked":"UPPER"})";

const mallow::load_options unlimited{.max_errors = 10'000};

struct HookedSchema : mallow::Schema<Inner> {
    Str       name {};
    List<Str> tags {};
    static void pre_load(boost::json::object& raw) { raw["tags"] = {LONG, "b"}; }
    static void validates(mallow::field<"name">, const std::string& name, mallow::errors& errors) {
        if (name == "bad") errors.add("/part", LONG);
    }
    static void validates_schema(const Inner& inner, mallow::errors& errors, const mallow::load_info& info) {
        if (inner.name == "worse" && info.present().contains("name")) errors.add<"name">(LONG);
    }
    static void post_load(Inner& inner, mallow::errors& errors) {
        inner.tags.push_back(LONG);
        if (inner.name == "worst") errors.add(LONG);
    }
    static Inner pre_dump(const Inner& inner) { return inner; }
    static void post_dump(boost::json::object& out) { out["more"] = LONG; }
};
BOOST_DESCRIBE_STRUCT(HookedSchema, (), (name, tags))

/// Whose defaults need memory.
struct Pair {
    std::string first = "a default that is too long for the small buffer";
    std::string second = "a default that is too long for the small buffer";
};
BOOST_DESCRIBE_STRUCT(Pair, (), (first, second))

struct PairSchema : mallow::Schema<Pair> {
    Str first  {};
    Str second {};
};
BOOST_DESCRIBE_STRUCT(PairSchema, (), (first, second))

}  // namespace

BOOST_AUTO_TEST_SUITE(allocation)

BOOST_AUTO_TEST_CASE(failing_in_a_load_throws_and_leaks_nothing) {
    survives_every_failure("loads", [] { (void)mallow::loads<OuterSchema>(good); });
    survives_every_failure("loads, errors", [] { (void)mallow::loads<OuterSchema>(bad, unlimited); });
    survives_every_failure("loads, malformed", [] { (void)mallow::loads<OuterSchema>(std::string_view(good).substr(0, 500)); });
    const boost::json::value tree = test::tree_of(good), bad_tree = test::tree_of(bad);
    survives_every_failure("load", [&] { (void)mallow::load<OuterSchema>(tree); });
    survives_every_failure("load, errors", [&] { (void)mallow::load<OuterSchema>(bad_tree, unlimited); });
    const std::string many = std::string("[") + good + "," + good + "]";
    survives_every_failure("loads many", [&] { (void)mallow::loads<mallow::many<OuterSchema>>(many); });
}

BOOST_AUTO_TEST_CASE(failing_in_load_into_leaves_the_target_untouched) {
    const std::string before_json = R"({"dict":{"old":"old"},"tuple":["old",{"name":"old"}],"choice":{"type":"other","text":"old"},"raw":[1],"text":"old text","inners":[{"name":"old"}],"list":["old"],"set":["old"],"hashed":["old"],)"
                                    R"("pair":["old","old"],"owned":{"name":"old"},"shared":{"name":"old"},"inner":{"name":"old"},)"
                                    R"("old":1,"deep":[["old"]]})";
    mallow::result<Outer> target = mallow::loads<OuterSchema>(before_json);
    BOOST_TEST_REQUIRE(target.has_value());
    const std::string before = mallow::dumps<OuterSchema>(*target);
    const auto untouched = [&] { return mallow::dumps<OuterSchema>(*target) == before; };
    survives_every_failure("loads_into, errors", [&] { (void)mallow::loads_into<OuterSchema>(*target, bad, unlimited); }, untouched);
    const boost::json::value tree = test::tree_of(good), bad_tree = test::tree_of(bad);
    survives_every_failure("load_into, errors", [&] { (void)mallow::load_into<OuterSchema>(*target, bad_tree, unlimited); }, untouched);
}

/// A change that succeeds must not count as harm: each attempt works on an object of its own.
template <class Change>
void changes_all_or_nothing(const char* what, const std::string& before_json, Change change) {
    for (const bool once : {false, true})
        for (long failing = 0;; ++failing) {
            BOOST_TEST_REQUIRE(failing < 100'000);
            mallow::result<Outer> target = mallow::loads<OuterSchema>(before_json);
            const std::string before = mallow::dumps<OuterSchema>(*target);
            if (!throws_when_failing(failing, once, [&] { change(*target); })) break;
            BOOST_TEST(mallow::dumps<OuterSchema>(*target) == before, what << ": target changed when allocation " << failing << " fails");
        }
}

BOOST_AUTO_TEST_CASE(failing_in_a_good_load_into_changes_nothing) {
    const boost::json::value tree = test::tree_of(good);
    const std::string empty = "{}", full = R"({"choice":{"type":"other","text":"old"},"dict":{"old":"o"},"text":"old","owned":{"name":"old"},"shared":{"name":"old"},"inner":{"name":"old"},"old":1})";
    changes_all_or_nothing("loads_into, empty", empty, [](Outer& target) { (void)mallow::loads_into<OuterSchema>(target, good); });
    changes_all_or_nothing("loads_into, full", full, [](Outer& target) { (void)mallow::loads_into<OuterSchema>(target, good); });
    changes_all_or_nothing("load_into, full", full, [&](Outer& target) { (void)mallow::load_into<OuterSchema>(target, tree); });
    const long before = live;
    changes_all_or_nothing("loads_into again", full, [](Outer& target) { (void)mallow::loads_into<OuterSchema>(target, good); });
    BOOST_TEST(live == before);
}

struct Loose : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Str           name  {};
    Nested<Loose> inner {};
};
BOOST_DESCRIBE_STRUCT(Loose, (), (name, inner))

BOOST_AUTO_TEST_CASE(failing_in_an_update_of_a_document_changes_nothing) {
    const boost::json::value before = test::tree_of(R"({"a":1,"inner":{"b":[2],"name":")" LONG R"(","inner":{"c":3}},"d":4})");
    constexpr const char* patch =
        R"({"new":[1],"inner":{"e":1,"inner":{"f":")" LONG R"(","c":[7]},"g":2,"h":3},"name":")" LONG R"(","a":{"i":1},)"
        R"("inner":{"name":"short","inner":{"inner":{}}},"newer":{},"new":")" LONG R"("})";
    const long blocks = live;
    for (const bool once : {false, true})
        for (long failing = 0;; ++failing) {
            BOOST_TEST_REQUIRE(failing < 100'000);
            boost::json::object target = before.get_object();
            if (!throws_when_failing(failing, once, [&] { (void)mallow::loads_into<Loose>(target, patch); })) break;
            BOOST_TEST(test::same(target, before), "target changed when allocation " << failing << " fails: " << target);
        }
    BOOST_TEST(live == blocks);
}

BOOST_AUTO_TEST_CASE(failing_in_loads_to_leaves_the_slot_as_it_was_or_default_initialised) {
    const std::string fresh = mallow::dumps<OuterSchema>(Outer{});
    const long before = live;
    for (const bool once : {false, true})
        for (long failing = 0;; ++failing) {
            mallow::result<Outer> slot = mallow::loads<OuterSchema>(R"({"text":"old","inners":[{"name":"old"}]})");
            const std::string as_it_was = mallow::dumps<OuterSchema>(*slot);
            if (!throws_when_failing(failing, once, [&] { (void)mallow::loads_to<OuterSchema>(*slot, good); })) break;
            const std::string after = mallow::dumps<OuterSchema>(*slot);
            BOOST_TEST((after == fresh || after == as_it_was), "when allocation " << failing << " fails: " << after);
        }
    BOOST_TEST(live == before);
}

BOOST_AUTO_TEST_CASE(failing_in_loads_to_leaves_no_member_of_two_as_it_was) {
    for (long failing = 0;; ++failing) {
        Pair slot{"1", "2"};
        slot.first.shrink_to_fit();
        slot.second.shrink_to_fit();
        if (!throws_when_failing(failing, true, [&] { (void)mallow::loads_to<PairSchema>(slot, R"({"first":"3","second":"4"})"); })) break;
        BOOST_TEST(((slot.first == "1" && slot.second == "2") || (slot.first == Pair().first && slot.second == Pair().second)),
                   "when allocation " << failing << " fails: " << slot.first << " and " << slot.second);
    }
}

BOOST_AUTO_TEST_CASE(failing_in_a_dump_leaks_nothing) {
    const mallow::result<Outer> object = mallow::loads<OuterSchema>(good);
    survives_every_failure("dumps", [&] { (void)mallow::dumps<OuterSchema>(*object, {.indent = 2}); });
    survives_every_failure("dump", [&] { (void)mallow::dump<OuterSchema>(*object); });
    survives_every_failure("validate", [&] { (void)mallow::validate<OuterSchema>(*object); });
    Outer invalid;
    invalid.inner.name = "\xFF";
    survives_every_failure("try_dumps, error", [&] { (void)mallow::try_dumps<OuterSchema>(invalid); });
    survives_every_failure("try_dump, error", [&] { (void)mallow::try_dump<OuterSchema>(invalid); });
}

BOOST_AUTO_TEST_CASE(failing_around_hooks_leaks_nothing_and_changes_nothing) {
    constexpr const char* all = R"([{"name":")" LONG R"("},{"name":"bad"},{"name":"worse"},{"name":"worst"}])";
    survives_every_failure("loads, hooks", [] { (void)mallow::loads<HookedSchema>(R"({"name":")" LONG R"("})"); });
    survives_every_failure("loads, hooks refuse", [] { (void)mallow::loads<mallow::many<HookedSchema>>(all); });
    const boost::json::value tree = test::tree_of(all);
    survives_every_failure("load, hooks refuse", [&] { (void)mallow::load<mallow::many<HookedSchema>>(tree); });
    const mallow::result<Inner> loaded = mallow::loads<HookedSchema>(R"({"name":"a"})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    survives_every_failure("dumps, hooks", [&] { (void)mallow::dumps<HookedSchema>(*loaded); });
    survives_every_failure("validate, hooks", [&] { (void)mallow::validate<HookedSchema>(*loaded); });
    Inner target = *loaded;
    survives_every_failure("loads_into, hooks", [&] { (void)mallow::loads_into<HookedSchema>(target, R"({"name":"worst"})"); },
                           [&] { return target.name == "a" && target.tags == loaded->tags; });
}

BOOST_AUTO_TEST_CASE(failing_in_rendering_errors_leaks_nothing) {
    const mallow::validation_error errors = mallow::loads<OuterSchema>(bad, unlimited).error();
    BOOST_TEST_REQUIRE(errors.size() > 8u);
    survives_every_failure("messages", [&] { (void)errors.messages(); });
    survives_every_failure("problem", [&] { (void)errors.problem(); });
    survives_every_failure("append_messages", [&] {
        std::string text;
        errors.append_messages(text);
    });
    survives_every_failure("append_problem", [&] {
        std::string text;
        errors.append_problem(text);
    });
    survives_every_failure("pretty", [&] { (void)errors.pretty(bad); });
    survives_every_failure("field_set", [] { (void)mallow::field_set<OuterSchema>{"text", "inners.name", "shared"}; });
    survives_every_failure("exception", [&] {
        try {
            (void)mallow::result<int>(errors).value();
        } catch (const mallow::validation_exception&) {
        }
    });
}

// What is valid pays for nothing but its own members.
BOOST_AUTO_TEST_CASE(loading_a_valid_document_allocates_for_its_members_alone) {
    const auto allocations_of = [](auto action) {
        constexpr long plenty = 1'000'000;
        until_failure = plenty;
        action();
        const long used = plenty - until_failure;
        until_failure = -1;
        return used;
    };
    BOOST_TEST(allocations_of([] { (void)mallow::loads<ItemSchema>(R"({"name":"Chair","price":17.99,"store_id":1})"); }) == 0);
    BOOST_TEST(allocations_of([] { (void)mallow::loads<ItemSchema>(R"({"store_id":"1","na\u006de":"Ch\u0061ir","price":"1.5"})"); }) == 0);
    BOOST_TEST(allocations_of([] { (void)mallow::loads<ItemSchema>(R"({"name":")" LONG R"(","price":17.99,"store_id":1})"); }) == 1);
    BOOST_TEST(allocations_of([] {
                   (void)mallow::loads<ItemSchema>(R"({"name":"a","price":1,"store_id":1,"junk":{"a":["b",{}]}})",
                                                   {.unknown = mallow::unknown::exclude});
               }) == 0);
    Item item;
    std::string buffer;
    buffer.reserve(1000);
    BOOST_TEST(allocations_of([&] { (void)mallow::loads_to<ItemSchema>(item, R"({"name":"Chair","price":17.99,"store_id":1})"); }) == 0);
    BOOST_TEST(allocations_of([&] { mallow::dumps_to<ItemSchema>(buffer, item); }) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
