// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <algorithm>
#include <deque>
#include <random>

namespace {

struct Group;
struct Member {
    int id{};
    std::optional<int> group_id;
    const Group* group{};
};
struct Group {
    int id{};
    mem::dynamic<Member> members;
};

struct Club {
    mem::table<Group, mem::primary_key<&Group::id>> groups;
    mem::table<Member, mem::primary_key<&Member::id>,
               mem::belongs_to<&Member::group_id, &Member::group, &Group::members, mem::set_null>>
        members{groups};

    Club() {
        BOOST_TEST(groups.insert(Group{}).has_value());
        BOOST_TEST(groups.insert(Group{}).has_value());
    }
    int add(int group) { return (*members.insert(Member{0, group, nullptr}))->id; }
};

template <class Rows>
std::vector<int> keys(const Rows& rows) {
    std::vector<int> found;
    for (const Member& each : rows) found.push_back(each.id);
    return found;
}

template <class Expected>
void agree(const mem::dynamic<Member>& shown, const Expected& expected) {
    const std::vector<int> wanted(expected.begin(), expected.end());
    BOOST_TEST_REQUIRE(keys(shown) == wanted);
    BOOST_TEST_REQUIRE(shown.count() == wanted.size());
    std::vector<int> all;
    for (const Member* each : shown.all()) all.push_back(each->id);
    BOOST_TEST_REQUIRE(all == wanted);
    BOOST_TEST_REQUIRE((shown.first() ? shown.first()->id : 0) == (wanted.empty() ? 0 : wanted.front()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_order)

BOOST_AUTO_TEST_CASE(is_that_of_coming_whatever_leaves) {
    Club club;
    std::vector<int> expected[2];
    std::mt19937 random(7);
    for (int phase = 0; phase < 6; ++phase) {
        for (int round = 0; round < 400; ++round) {
            const std::size_t group = random() % 2;
            std::vector<int>& here = expected[group];
            std::vector<int>& there = expected[1 - group];
            const bool is_growing = random() % 10 < (phase % 2 ? 2 : 8);
            if (is_growing || here.empty()) {
                here.push_back(club.add(static_cast<int>(group) + 1));
            } else {
                const auto at = here.begin() + static_cast<std::ptrdiff_t>(random() % here.size());
                const int id = *at;
                here.erase(at);
                if (random() % 3) {
                    BOOST_TEST_REQUIRE(club.members.remove(id).has_value());
                } else {
                    there.push_back(id);
                    BOOST_TEST_REQUIRE(
                        club.members.update(id, [&](Member& each) { each.group_id = 2 - static_cast<int>(group); })
                            .has_value());
                }
            }
            if (round % 16 == 0)
                for (std::size_t i = 0; i < 2; ++i) agree(club.groups.find(i + 1)->members, expected[i]);
        }
    }
    std::vector<int> both = expected[0];
    both.insert(both.end(), expected[1].begin(), expected[1].end());
    std::ranges::sort(both);
    BOOST_TEST(keys(club.members) == both);
}

BOOST_AUTO_TEST_CASE(a_queue_stays_one) {
    Club club;
    std::deque<int> expected;
    for (int i = 0; i < 1000; ++i) {
        expected.push_back(club.add(1));
        if (i < 100) continue;
        BOOST_TEST_REQUIRE(club.members.remove(club.groups.find(1)->members.first()->id).has_value());
        expected.pop_front();
    }
    agree(club.groups.find(1)->members, expected);
}

BOOST_AUTO_TEST_CASE(a_stack_stays_one) {
    Club club;
    std::vector<int> expected;
    for (int i = 0; i < 200; ++i) expected.push_back(club.add(1));
    while (expected.size() > 1) {
        BOOST_TEST_REQUIRE(club.members.remove(expected.back()).has_value());
        expected.pop_back();
    }
    agree(club.groups.find(1)->members, expected);
}

BOOST_AUTO_TEST_CASE(all_can_be_walked_while_it_is_removed) {
    Club club;
    for (int i = 0; i < 500; ++i) club.add(1);
    for (const Member* each : club.groups.find(1)->members.all())
        if (each->id % 50) BOOST_TEST_REQUIRE(club.members.remove(each->id).has_value());
    agree(club.groups.find(1)->members, std::vector<int>{50, 100, 150, 200, 250, 300, 350, 400, 450, 500});
    BOOST_TEST(club.members.size() == 10u);
}

BOOST_AUTO_TEST_CASE(an_iterator_stays_inside_whatever_happens) {
    Club club;
    for (int i = 0; i < 500; ++i) club.add(1);
    const auto& members = club.groups.find(1)->members;
    auto at = std::next(members.begin(), 300);
    const auto end = members.end();
    for (const Member* each : members.all())
        if (each->id > 20) BOOST_TEST_REQUIRE(club.members.remove(each->id).has_value());
    BOOST_TEST((++at == end));
}

BOOST_AUTO_TEST_CASE(many_keys_become_empty_at_once) {
    Club club;
    for (int i = 0; i < 5'000; ++i) club.add(1 + i % 2);
    BOOST_TEST(said(club.groups.remove(1)) == "");
    BOOST_TEST(club.members.filter([](const Member& each) { return !each.group_id && !each.group; }).count() == 2'500u);
    BOOST_TEST(club.groups.find(2)->members.count() == 2'500u);
    BOOST_TEST(said(club.members.update(1, [](Member& each) { each.group_id = 2; })) == "");
    BOOST_TEST(club.groups.find(2)->members.count() == 2'501u);
}

BOOST_AUTO_TEST_SUITE_END()
