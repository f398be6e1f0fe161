// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <new>
#include <random>
#include <stdexcept>

// Everything that can fail, fails in turn, at every place where it can: allocations, and copies, hashes and comparisons
// of a member.

namespace {

/// Steps until the one that fails; negative for never.
long until_failure = -1;

bool fails_now() noexcept {
    if (until_failure == 0) return true;
    if (until_failure > 0) --until_failure;
    return false;
}

void* allocate(std::size_t size) {
    if (fails_now()) throw std::bad_alloc();
    if (void* const block = std::malloc(size ? size : 1)) return block;
    throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* block) noexcept { std::free(block); }
void operator delete[](void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
void operator delete[](void* block, std::size_t) noexcept { std::free(block); }

namespace {

struct failure : std::runtime_error {
    failure() : std::runtime_error("on purpose") {}
};

void may_fail() {
    if (fails_now()) throw failure();
}

/// Moves and swaps are safe, the rest is not.
struct Fragile {
    int value{};

    Fragile() = default;
    explicit(false) Fragile(int initial) : value(initial) {}
    Fragile(const Fragile& other) : value(other.value) { may_fail(); }
    Fragile(Fragile&& other) noexcept = default;
    Fragile& operator=(const Fragile& other) {
        may_fail();
        value = other.value;
        return *this;
    }
    Fragile& operator=(Fragile&& other) noexcept = default;
    ~Fragile() = default;
    friend bool operator==(const Fragile& left, const Fragile& right) {
        may_fail();
        return left.value == right.value;
    }
};

struct Owner;
struct Thing;
struct Part {
    int id{};
    std::string name;
    int thing_id{};
    const Thing* thing{};
    mem::dynamic<Owner> liked_by;
};
struct Thing {
    int id{};
    std::string name;
    Fragile serial;
    int owner_id{};
    const Owner* owner{};
    std::optional<int> box_id;
    const Thing* box{};
    mem::dynamic<Thing> contents;
    mem::dynamic<Part> parts;
};
struct Owner {
    int id{};
    std::string name;
    mem::dynamic<Thing> things;
    mem::dynamic<Part> likes;
};

}  // namespace

template <>
struct std::hash<Fragile> {
    std::size_t operator()(const Fragile& value) const {
        may_fail();
        return static_cast<std::size_t>(value.value % 7);
    }
};

namespace {

template <mem::on_remove Things, mem::on_remove Parts>
struct World {
    mem::table<Owner, mem::primary_key<&Owner::id>, mem::unique<&Owner::name>> owners;
    mem::table<Thing, mem::primary_key<&Thing::id>, mem::unique<&Thing::serial>,
               mem::unique<&Thing::box_id, &Thing::name>,
               mem::belongs_to<&Thing::owner_id, &Thing::owner, &Owner::things, Things>,
               mem::belongs_to<&Thing::box_id, &Thing::box, &Thing::contents, mem::set_null>>
        things{owners};
    mem::table<Part, mem::primary_key<&Part::id>, mem::unique<&Part::thing_id, &Part::name>,
               mem::belongs_to<&Part::thing_id, &Part::thing, &Thing::parts, Parts>>
        parts{things};
    mem::many_to_many<&Owner::likes, &Part::liked_by> liking{owners, parts};
};

std::string long_name(int number) { return "a name that needs an allocation, number " + std::to_string(number); }

template <class Rows>
std::vector<int> keys(const Rows& rows) {
    std::vector<int> found;
    for (const auto& each : rows) found.push_back(each.id);
    return found;
}

void print(std::ostream& out, const std::vector<int>& numbers) {
    out << '[';
    for (int each : numbers) out << each << ' ';
    out << ']';
}

/// All that can be seen, and whether it agrees with itself.
template <class SomeWorld>
std::string picture(const SomeWorld& world) {
    std::ostringstream out;
    std::map<const Owner*, std::vector<int>> things, liked;
    std::size_t links = 0;
    std::map<const Thing*, std::vector<int>> contents, parts;
    for (const Thing& each : world.things) {
        things[each.owner].push_back(each.id);
        contents[each.box].push_back(each.id);
        BOOST_TEST_REQUIRE(each.owner == world.owners.find(each.owner_id));
        BOOST_TEST_REQUIRE(each.box == (each.box_id ? world.things.find(*each.box_id) : nullptr));
        BOOST_TEST_REQUIRE((!each.box_id || each.box));
        BOOST_TEST_REQUIRE(world.things.find(each.id) == &each);
        BOOST_TEST_REQUIRE(world.things.template find_by<&Thing::serial>(each.serial) == &each);
        BOOST_TEST_REQUIRE((world.things.template find_by<&Thing::box_id, &Thing::name>(each.box_id, each.name)) ==
                           (each.box_id ? &each : nullptr));
        out << "thing " << each.id << ' ' << each.name << ' ' << each.serial.value << ' ' << each.owner_id << ' '
            << each.box_id.value_or(-1);
    }
    for (const Part& each : world.parts) {
        parts[each.thing].push_back(each.id);
        BOOST_TEST_REQUIRE((each.thing && each.thing == world.things.find(each.thing_id)));
        BOOST_TEST_REQUIRE(world.parts.find(each.id) == &each);
        BOOST_TEST_REQUIRE(
            (world.parts.template find_by<&Part::thing_id, &Part::name>(each.thing_id, each.name) == &each));
        out << "part " << each.id << ' ' << each.name << ' ' << each.thing_id;
        print(out, keys(each.liked_by));
        for (const Owner& owner : each.liked_by) {
            BOOST_TEST_REQUIRE(world.liking.is_linked(owner, each));
            liked[&owner].push_back(each.id);
            ++links;
        }
    }
    const auto agrees = [&](const auto& shown, std::vector<int> expected) {
        std::vector<int> seen = keys(shown);
        print(out, seen);
        BOOST_TEST_REQUIRE(shown.count() == seen.size());
        std::ranges::sort(seen);
        std::ranges::sort(expected);
        BOOST_TEST_REQUIRE(seen == expected);
    };
    for (const Owner& each : world.owners) {
        BOOST_TEST_REQUIRE(world.owners.find(each.id) == &each);
        BOOST_TEST_REQUIRE(world.owners.template find_by<&Owner::name>(each.name) == &each);
        out << "owner " << each.id << ' ' << each.name;
        agrees(each.things, things[&each]);
        agrees(each.likes, liked[&each]);
    }
    BOOST_TEST_REQUIRE(world.liking.size() == links);
    for (const Thing& each : world.things) {
        agrees(each.contents, contents[&each]);
        agrees(each.parts, parts[&each]);
    }
    return out.str();
}

/// Makes each step of `action` fail in turn, until it passes; what it reports then.
template <class SomeWorld, class Action>
bool survives(SomeWorld& world, const Action& action) {
    const std::string before = picture(world);
    for (long step = 0;; ++step) {
        bool is_refused = false;
        until_failure = step;
        try {
            is_refused = !action();
            until_failure = -1;
        } catch (const std::exception&) {
            until_failure = -1;
            BOOST_TEST_REQUIRE(picture(world) == before);
            continue;
        }
        const std::string after = picture(world);
        if (is_refused) BOOST_TEST_REQUIRE(after == before);
        return !is_refused;
    }
}

template <class SomeWorld>
void shake(unsigned seed, int rounds) {
    SomeWorld world;
    std::mt19937 random(seed);
    const auto pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    std::map<int, int> done;
    for (int round = 0; round < rounds; ++round) {
        // Mostly a key that there is.
        const auto key_in = [&](const auto& rows) {
            const std::vector<int> there = keys(rows);
            return there.empty() || pick(8) == 0
                       ? pick(40)
                       : there[static_cast<std::size_t>(pick(static_cast<int>(there.size())))];
        };
        const int number = pick(40);
        const int owner = key_in(world.owners);
        const int thing = key_in(world.things);
        const int part = key_in(world.parts);
        const std::optional<int> box = pick(2) ? std::optional(key_in(world.things)) : std::nullopt;
        const int action = pick(21);
        done[action] += survives(world, [&]() -> bool {
            switch (action) {
                case 0:
                case 1: return world.owners.insert(Owner{0, long_name(number), {}, {}}).has_value();
                case 2:
                case 3:
                case 4: {
                    const Thing added{
                        number % 5 ? 0 : number, long_name(number), number * 3, owner, nullptr, box, nullptr, {}, {}};
                    return world.things.insert(added).has_value();
                }
                case 5:
                case 6:
                case 7: return world.parts.insert(Part{0, long_name(number), thing, nullptr, {}}).has_value();
                case 8:
                    return world.owners.update(owner, [&](Owner& each) { each.name = long_name(number); }).has_value();
                case 9: return world.owners.update(owner, [&](Owner& each) { each.id = number; }).has_value();
                case 10: return world.things.update(thing, [&](Thing& each) { each.owner_id = owner; }).has_value();
                case 11: return world.things.update(thing, [&](Thing& each) { each.box_id = box; }).has_value();
                case 12:
                    return world.things
                        .update(thing,
                                [&](Thing& each) {
                                    each.serial = number;
                                    if (number % 3 == 0) each.id = number;
                                })
                        .has_value();
                case 13:
                    return world.parts
                        .update(part,
                                [&](Part& each) {
                                    each.thing_id = thing;
                                    each.name = long_name(number);
                                })
                        .has_value();
                case 14: return world.owners.remove(owner).has_value();
                case 15: return world.things.remove(thing).has_value();
                case 16: return world.parts.remove(part).has_value();
                case 17: {
                    const Part* const liked = world.parts.find(part);
                    return liked && world.liking.unlink(liked->liked_by.first(), liked).has_value();
                }
                default: return world.liking.link(world.owners.find(owner), world.parts.find(part)).has_value();
            }
        });
    }
    for (int action = 0; action < 21; ++action) BOOST_TEST(done[action] > 0, "action " << action << " never succeeded");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_failures)

BOOST_AUTO_TEST_CASE(every_failure_leaves_all_as_it_was) {
    for (unsigned seed = 1; seed <= 2; ++seed) {
        shake<World<mem::cascade, mem::cascade>>(seed, 400);
        shake<World<mem::cascade, mem::restrict>>(seed, 400);
        shake<World<mem::restrict, mem::cascade>>(seed, 400);
        shake<World<mem::restrict, mem::restrict>>(seed, 400);
    }
}

BOOST_AUTO_TEST_CASE(an_object_whose_row_cannot_be_made_is_not_moved) {
    World<mem::cascade, mem::cascade> world;
    BOOST_TEST(world.owners.insert(Owner{0, long_name(1), {}, {}}).has_value());
    Thing thing{0, long_name(1), 1, 1, nullptr, {}, nullptr, {}, {}};
    for (long step = 0;; ++step) {
        until_failure = step;
        try {
            const bool inserted = world.things.insert(std::move(thing)).has_value();
            until_failure = -1;
            BOOST_TEST(inserted);
            break;
        } catch (const std::exception&) {
            until_failure = -1;
            BOOST_TEST_REQUIRE(thing.name == long_name(1));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
