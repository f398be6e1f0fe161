// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <array>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

struct Everything {
    int number{5};
    std::string text{"default"};
    std::optional<std::string> maybe;
    std::vector<std::string> list{"one"};
    std::set<int> set;
    std::array<std::string, 2> pair;
    std::unique_ptr<int> owned;
    std::list<Item> items;
    Item item;
    boost::json::object rest;
    int untouched{6};
};
BOOST_DESCRIBE_STRUCT(Everything, (), (number, text, maybe, list, set, pair, owned, items, item, rest))

struct EverythingSchema : mallow::Schema<Everything> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int                            number {};
    Str                            text   {};
    Str                            maybe  {};
    List<Str>                      list   {};
    List<Int>                      set    {};
    List<Str>                      pair   {};
    Int                            owned  {};
    List<Nested<ItemUpdateSchema>> items  {};
    Nested<ItemUpdateSchema>       item   {};
    Extra                          rest   {};
};
BOOST_DESCRIBE_STRUCT(EverythingSchema, (), (number, text, maybe, list, set, pair, owned, items, item, rest))

struct Named {
    int id{};
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, name))

/// Two names for one member.
struct NamedSchema : mallow::Schema<Named> {
    Int id     {};
    Int number {attribute("id")};
    Str name   {};
};
BOOST_DESCRIBE_STRUCT(NamedSchema, (), (id, number, name))

constexpr const char* full =
    R"({"number":1,"text":"a text too long for the small buffer","maybe":"m","list":["a","b"],"set":[1,2],)"
    R"("pair":["x","y"],"owned":3,"items":[{"name":"i"}],"item":{"price":2},"more":[1]})";

std::string dumped(const Everything& object) { return mallow::dumps<EverythingSchema>(object); }

}  // namespace

BOOST_AUTO_TEST_SUITE(load_reuse)

BOOST_AUTO_TEST_CASE(a_reused_slot_ends_as_a_fresh_one) {
    Everything slot;
    for (const char* const json : {full, "{}", R"({"list":[],"item":{}})", R"({"list":["c","d","e"],"other":1})", full}) {
        BOOST_TEST(mallow::loads_to<EverythingSchema>(slot, json).has_value());
        const auto fresh = mallow::loads<EverythingSchema>(json);
        BOOST_TEST_REQUIRE(fresh.has_value());
        BOOST_TEST(dumped(slot) == dumped(*fresh));
        BOOST_TEST(slot.untouched == 6);
    }
}

BOOST_AUTO_TEST_CASE(what_no_field_loads_is_fresh_too) {
    Everything slot;
    slot.untouched = 99;
    slot.item.store_id = 99;
    BOOST_TEST(mallow::loads_to<EverythingSchema>(slot, R"({"item":{"name":"n"}})").has_value());
    BOOST_TEST(slot.untouched == 6);
    BOOST_TEST(slot.item.store_id == 0);
}

BOOST_AUTO_TEST_CASE(a_failure_leaves_the_slot_default_initialised) {
    for (const char* const bad : {R"({"number":1,"text":"t","list":["a","b"],"set":[1],"items":[{"name":"i"}],"more":1,"pair":[]})",
                                  R"({"number":1,"list":["a"])", "[]", ""}) {
        Everything slot;
        BOOST_TEST(mallow::loads_to<EverythingSchema>(slot, full).has_value());
        BOOST_TEST(!mallow::loads_to<EverythingSchema>(slot, bad).has_value(), bad);
        BOOST_TEST(dumped(slot) == dumped(Everything{}), bad);
        BOOST_TEST(slot.untouched == 6);
    }
}

BOOST_AUTO_TEST_CASE(elements_of_whose_members_one_has_two_names_are_reused) {
    std::vector<Named> kept(3, Named{9, "old"});
    BOOST_TEST(mallow::loads_to<mallow::many<NamedSchema>>(kept, R"([{"id":5},{"number":6},{"name":"n"},{"id":7,"number":8}])").has_value());
    BOOST_TEST(mallow::dumps<mallow::many<NamedSchema>>(kept) ==
               R"([{"id":5,"number":5,"name":""},{"id":6,"number":6,"name":""},{"id":0,"number":0,"name":"n"},{"id":8,"number":8,"name":""}])");
}

BOOST_AUTO_TEST_CASE(memory_is_reused) {
    Item slot;
    const std::string json = R"({"name":"a name too long for the small buffer"})";
    BOOST_TEST(mallow::loads_to<ItemUpdateSchema>(slot, json).has_value());
    const std::size_t capacity = slot.name.capacity();
    BOOST_TEST(mallow::loads_to<ItemUpdateSchema>(slot, R"({"name":"a"})").has_value());
    BOOST_TEST(slot.name.capacity() == capacity);
}

BOOST_AUTO_TEST_CASE(options_count) {
    Item slot{.name = "old"};
    const auto result = mallow::loads_to<ItemSchema>(slot, R"({"price":1,"x":2})",
                                                     {.unknown = mallow::unknown::exclude, .partial = true});
    BOOST_TEST(result.has_value());
    BOOST_TEST((slot == Item{.price = 1}));
    const auto refused = mallow::loads_to<ItemSchema>(slot, R"({"price":1,"x":2})", {.partial = true});
    BOOST_TEST((test::summary(refused.error()) == test::expected_errors{{"/x", errc::unknown_field}}));
}

BOOST_AUTO_TEST_SUITE_END()
