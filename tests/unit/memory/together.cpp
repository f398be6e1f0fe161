// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <limits>

// Members that are unique together.

namespace {

struct Shelf;
struct Tag {
    int id{};
    std::string name;
    std::optional<int> shelf_id;
    const Shelf* shelf{};
    std::uint8_t level{};
};
struct Shelf {
    int id{};
    std::string name;
    mem::dynamic<Tag> tags;
};
BOOST_DESCRIBE_STRUCT(Tag, (), (id, name, shelf_id, shelf, level))

struct TagSchema : mallow::Schema<Tag> {
    Int id       {dump_only};
    Str name     {required, Length{.min = 1}};
    Int shelf_id {};
    Int level    {};
};
BOOST_DESCRIBE_STRUCT(TagSchema, (), (id, name, shelf_id, level))

using Tags = mem::table<Tag, mem::primary_key<&Tag::id>, mem::unique<&Tag::shelf_id, &Tag::name>,
                        mem::unique<&Tag::name, &Tag::level>,
                        mem::belongs_to<&Tag::shelf_id, &Tag::shelf, &Shelf::tags, mem::set_null>>;

struct Room {
    mem::table<Shelf, mem::primary_key<&Shelf::id>> shelves;
    Tags tags{shelves};

    Room() {
        for (const char* name : {"North", "South"}) BOOST_TEST_REQUIRE(shelves.insert(Shelf{0, name, {}}).has_value());
        BOOST_TEST_REQUIRE(add("red", 1, 0) == "");
        BOOST_TEST_REQUIRE(add("red", 2, 1) == "");
        BOOST_TEST_REQUIRE(add("blue", 1, 2) == "");
    }
    std::string add(const char* name, std::optional<int> shelf, std::uint8_t level) {
        return said(tags.insert(Tag{0, name, shelf, nullptr, level}));
    }
};

// Without a relationship, and of three members.
struct Place {
    int id{};
    int x{};
    int y{};
    std::optional<std::string> label;
};
using Places = mem::table<Place, mem::primary_key<&Place::id>, mem::unique<&Place::x, &Place::y, &Place::label>>;

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_together)

BOOST_AUTO_TEST_CASE(each_alone_may_repeat) {
    Room room;
    BOOST_TEST(names(room.tags) == "red red blue");
    BOOST_TEST(names(room.shelves.find(1)->tags) == "red blue");
}

BOOST_AUTO_TEST_CASE(both_may_not) {
    Room room;
    const auto refused = room.tags.insert(Tag{0, "red", 1, nullptr, 9});
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error()[0].code() == mallow::errc::not_unique));
    BOOST_TEST(said(refused) == "/shelf_id: Already exists.\n/name: Already exists.");
    BOOST_TEST(room.tags.size() == 3u);
}

BOOST_AUTO_TEST_CASE(every_rule_is_told_in_its_order) {
    Room room;
    BOOST_TEST(room.add("red", 1, 1) ==
               "/shelf_id: Already exists.\n/name: Already exists.\n/name: Already exists.\n/level: Already exists.");
    BOOST_TEST(room.add("red", 7, 1) == "/name: Already exists.\n/level: Already exists.\n/shelf_id: No such shelf.");
}

BOOST_AUTO_TEST_CASE(an_empty_one_equals_nothing) {
    Room room;
    for (std::uint8_t level = 10; level < 20; ++level) BOOST_TEST(room.add("red", std::nullopt, level) == "");
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(std::nullopt, "red") == nullptr));
    BOOST_TEST(room.add("red", std::nullopt, 10) == "/name: Already exists.\n/level: Already exists.");

    Places places;
    for (int i = 0; i < 3; ++i) BOOST_TEST(said(places.insert(Place{0, 1, 1, std::nullopt})) == "");
    BOOST_TEST(said(places.insert(Place{0, 1, 1, "a"})) == "");
    BOOST_TEST(said(places.insert(Place{0, 1, 2, "a"})) == "");
    BOOST_TEST(said(places.insert(Place{0, 2, 1, "a"})) == "");
    BOOST_TEST(said(places.insert(Place{0, 1, 1, "a"})) ==
               "/x: Already exists.\n/y: Already exists.\n/label: Already exists.");
}

BOOST_AUTO_TEST_CASE(finds_by_all_of_them) {
    Room room;
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(2, "red") == room.tags.find(2)));
    BOOST_TEST(
        (room.tags.find_by<&Tag::shelf_id, &Tag::name>(std::optional(1), std::string("blue")) == room.tags.find(3)));
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(2, "blue") == nullptr));
    BOOST_TEST((room.tags.find_by<&Tag::name, &Tag::level>("red", 1) == room.tags.find(2)));
    // No level can hold it, so that no row has it.
    BOOST_TEST((room.tags.find_by<&Tag::name, &Tag::level>("red", 257) == nullptr));
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(std::numeric_limits<long>::max(), "red") == nullptr));
}

BOOST_AUTO_TEST_CASE(an_update_keeps_them_unique) {
    Room room;
    const Tag* red = room.tags.find(2);
    const auto edit = [&](int id, auto change) { return said(room.tags.update(id, change)); };
    BOOST_TEST(edit(2, [](Tag& tag) { tag.shelf_id = 1; }) == "/shelf_id: Already exists.\n/name: Already exists.");
    BOOST_TEST(red->shelf == room.shelves.find(2));
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(2, "red") == red));

    BOOST_TEST(edit(2, [](Tag& tag) { tag.name = "green"; }) == "");
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(2, "red") == nullptr));
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(2, "green") == red));
    BOOST_TEST(edit(2, [](Tag& tag) { tag.shelf_id = 1; }) == "");
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(1, "green") == red));
    BOOST_TEST(edit(2, [](Tag& tag) { tag.shelf_id.reset(); }) == "");
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(1, "green") == nullptr));
    BOOST_TEST(edit(2, [](Tag& tag) { tag.shelf_id = 1; }) == "");
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(1, "green") == red));
}

BOOST_AUTO_TEST_CASE(a_patch_keeps_them_unique) {
    Room room;
    BOOST_TEST(said(room.tags.update<TagSchema>(2, R"({"shelf_id":1,"level":7})")) ==
               "/shelf_id: Already exists.\n/name: Already exists.");
    BOOST_TEST(room.tags.find(2)->level == 1);
    BOOST_TEST(said(room.tags.update<TagSchema>(2, R"({"shelf_id":1,"name":"green"})")) == "");
    BOOST_TEST(said(room.tags.update<TagSchema>(2, R"({"shelf_id":1,"name":"green"})")) == "");
    BOOST_TEST(names(room.shelves.find(1)->tags) == "red blue green");
    BOOST_TEST(said(room.tags.update<TagSchema>(3, boost::json::value{{"name", "green"}})) ==
               "/shelf_id: Already exists.\n/name: Already exists.");
}

BOOST_AUTO_TEST_CASE(what_is_removed_is_free) {
    Room room;
    BOOST_TEST(said(room.tags.remove(1)) == "");
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(1, "red") == nullptr));
    BOOST_TEST(room.add("red", 1, 0) == "");
}

BOOST_AUTO_TEST_CASE(a_key_that_becomes_empty_leaves_the_index) {
    Room room;
    BOOST_TEST(said(room.shelves.remove(1)) == "");
    BOOST_TEST(!room.tags.find(1)->shelf_id);
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(1, "red") == nullptr));
    BOOST_TEST((room.tags.find_by<&Tag::name, &Tag::level>("red", 0) == room.tags.find(1)));
    BOOST_TEST(said(room.tags.update(1, [](Tag& tag) { tag.shelf_id = 2; })) ==
               "/shelf_id: Already exists.\n/name: Already exists.");
    BOOST_TEST(said(room.tags.update(3, [](Tag& tag) { tag.shelf_id = 2; })) == "");
    BOOST_TEST((room.tags.find_by<&Tag::shelf_id, &Tag::name>(2, "blue") == room.tags.find(3)));
}

BOOST_AUTO_TEST_CASE(many_are_found_each) {
    Places places;
    places.reserve(10'000);
    for (int i = 0; i < 10'000; ++i)
        BOOST_TEST_REQUIRE(places.insert(Place{0, i % 100, i / 100, std::string("here")}).has_value());
    for (int i = 0; i < 10'000; ++i) {
        const Place* const found = places.find_by<&Place::x, &Place::y, &Place::label>(i % 100, i / 100, "here");
        BOOST_TEST_REQUIRE((found && found->id == i + 1));
        BOOST_TEST_REQUIRE(said(places.insert(Place{0, i % 100, i / 100, std::string("here")})) != "");
    }
}

BOOST_AUTO_TEST_SUITE_END()
