// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/container/flat_map.hpp>
#include <boost/container/small_vector.hpp>
#include <boost/container/static_vector.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered_map.hpp>

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

using mallow::errc;

namespace {

// A described schema is no template.
#define MALLOW_HOLDS(name, ...)                                                                             \
    struct name {                                                                                           \
        __VA_ARGS__ entries;                                                                                \
        [[maybe_unused]] friend bool operator==(const name& left, const name& right) { return left.entries == right.entries; } \
    };                                                                                                      \
    BOOST_DESCRIBE_STRUCT(name, (), (entries))                                                              \
    struct name##Schema : mallow::Schema<name> {                                                            \
        Dict<Int> entries {};                                                                               \
    };                                                                                                      \
    BOOST_DESCRIBE_STRUCT(name##Schema, (), (entries))

using pair = std::pair<std::string, std::int64_t>;

MALLOW_HOLDS(Map, std::map<std::string, std::int64_t>)
MALLOW_HOLDS(Descending, std::map<std::string, std::int64_t, std::greater<>>)
MALLOW_HOLDS(Unordered, std::unordered_map<std::string, std::int64_t>)
MALLOW_HOLDS(BoostUnordered, boost::unordered_map<std::string, std::int64_t>)
MALLOW_HOLDS(UnorderedFlat, boost::unordered_flat_map<std::string, std::int64_t>)
MALLOW_HOLDS(Flat, boost::container::flat_map<std::string, std::int64_t>)
MALLOW_HOLDS(Pairs, std::vector<pair>)
MALLOW_HOLDS(Deque, std::deque<pair>)
MALLOW_HOLDS(Small, boost::container::small_vector<pair, 1>)
MALLOW_HOLDS(Static, boost::container::static_vector<pair, 2>)
MALLOW_HOLDS(FlatStatic, boost::container::flat_map<std::string, std::int64_t, std::less<>, boost::container::static_vector<pair, 2>>)

template <class Schema, class Model>
void holds_two() {
    Model two;
    for (const char* key : {"b", "a"}) {
        if constexpr (requires { two.entries.emplace_back(key, 1); })
            two.entries.emplace_back(key, *key);
        else
            two.entries.emplace(key, *key);
    }
    test::accepts<Schema>(R"({"entries":{"b":98,"a":97}})", two);
    test::accepts<Schema>(R"({"entries":{"b":1,"a":97,"b":98}})", two, test::sources::text_only);
    test::accepts<Schema>("{}", Model());
    test::rejects<Schema>(R"({"entries":{"b":"x","a":null}})",
                                     {{"/entries/b", errc::invalid_integer}, {"/entries/a", errc::null}});
    const std::string dumped = mallow::dumps<Schema>(two);
    BOOST_TEST((dumped == R"({"entries":{"b":98,"a":97}})" || dumped == R"({"entries":{"a":97,"b":98}})"));
    Model target = two;
    BOOST_TEST(!mallow::loads_into<Schema>(target, R"({"entries":{"c":1,"d":"x"}})").has_value());
    BOOST_TEST((target == two));
    BOOST_TEST(mallow::loads_into<Schema>(target, R"({"entries":{}})").has_value());
    BOOST_TEST(target.entries.empty());
}

struct View {
    std::vector<std::pair<std::string, std::int64_t>> kept;
    const std::vector<std::pair<std::string, std::int64_t>>& entries() const { return kept; }
    std::multimap<std::string, std::int64_t> many;
};
BOOST_DESCRIBE_STRUCT(View, (), (kept, entries, many))

struct ViewSchema : mallow::Schema<View> {
    Dict<Int> entries {dump_only};
    Dict<Int> many    {dump_only};
};
BOOST_DESCRIBE_STRUCT(ViewSchema, (), (entries, many))

struct Owned {
    std::map<std::string, std::unique_ptr<std::int64_t>> values;
};
BOOST_DESCRIBE_STRUCT(Owned, (), (values))

struct OwnedSchema : mallow::Schema<Owned> {
    Dict<Int> values {};
};
BOOST_DESCRIBE_STRUCT(OwnedSchema, (), (values))

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_dict_containers)

BOOST_AUTO_TEST_CASE(binds_to_maps_and_pairs) {
    holds_two<MapSchema, Map>();
    holds_two<DescendingSchema, Descending>();
    holds_two<UnorderedSchema, Unordered>();
    holds_two<BoostUnorderedSchema, BoostUnordered>();
    holds_two<UnorderedFlatSchema, UnorderedFlat>();
    holds_two<FlatSchema, Flat>();
    holds_two<PairsSchema, Pairs>();
    holds_two<DequeSchema, Deque>();
    holds_two<SmallSchema, Small>();
}

BOOST_AUTO_TEST_CASE(a_fixed_capacity_is_a_limit) {
    const auto check = []<class schema>(std::type_identity<schema>) {
        const auto two = mallow::loads<schema>(R"({"entries":{"b":1,"a":2,"b":3}})");
        BOOST_TEST_REQUIRE(two.has_value());
        BOOST_TEST(two->entries.size() == 2u);
        test::rejects<schema>(R"({"entries":{"b":1,"a":2,"c":3}})", {{"/entries", errc::too_long}});
        test::rejects<schema>(R"({"entries":{"b":1,"a":2,"c":"x"}})", {{"/entries/c", errc::invalid_integer}});
        BOOST_TEST(test::message_of<schema>(R"({"entries":{"b":1,"a":2,"c":3}})") == "Longer than maximum length 2.");
    };
    check(std::type_identity<StaticSchema>());
    check(std::type_identity<FlatStaticSchema>());
}

BOOST_AUTO_TEST_CASE(what_is_only_dumped_may_be_any_range_of_pairs) {
    View view;
    view.kept = {{"b", 1}, {"a", 2}};
    view.many = {{"x", 1}, {"y", 2}};
    test::dumps_as<ViewSchema>(view, R"({"entries":{"b":1,"a":2},"many":{"x":1,"y":2}})");
}

BOOST_AUTO_TEST_CASE(values_may_be_owned) {
    auto loaded = mallow::loads<OwnedSchema>(R"({"values":{"a":1,"b":null}})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(*loaded->values.at("a") == 1);
    BOOST_TEST(!loaded->values.at("b"));
    BOOST_TEST(mallow::dumps<OwnedSchema>(*loaded) == R"({"values":{"a":1,"b":null}})");
}

BOOST_AUTO_TEST_SUITE_END()
