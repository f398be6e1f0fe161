// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/test/unit_test.hpp>

#include <new>
#include <optional>

/// Allocations that fail: the program's own `operator new` counts them.
namespace test {

/// Allocations until the one that fails; negative for never.
extern long until_failure;
/// Whether those after it succeed again.
extern bool fails_once;
/// Whether one has failed.
extern bool has_failed;
/// Blocks that are out.
extern long live;

/// Whether the action throws when its allocations fail from this one on, or this one alone.
template <class Action>
bool throws_when_failing(long allocation, bool once, Action action) {
    bool failed = false;
    fails_once = once;
    until_failure = allocation;
    try {
        action();
    } catch (const std::bad_alloc&) {
        failed = true;
    }
    until_failure = -1;
    return failed;
}

/// Runs the action with its first allocation failing, then its second, … until it succeeds. After each failure no block
/// may be left, and `unharmed` must hold.
template <class Action, class Unharmed>
void survives_every_failure(const char* what, Action action, Unharmed unharmed) {
    action();
    for (const bool once : {false, true})
        for (long failing = 0;; ++failing) {
            BOOST_TEST_REQUIRE(failing < 100'000);
            const long before = live;
            const bool failed = throws_when_failing(failing, once, action);
            const long leaked = live - before;
            BOOST_TEST(leaked == 0, what << ": " << leaked << " blocks left when allocation " << failing << " fails");
            BOOST_TEST(unharmed(), what << ": harm done when allocation " << failing << " fails");
            if (!failed) break;
        }
}

template <class Action>
void survives_every_failure(const char* what, Action action) {
    survives_every_failure(what, action, [] { return true; });
}

/// Attempts it with its first allocation failing, then its second, … until none does. What is thrown is `std::bad_alloc`, and leaves nothing and
/// `unharmed` true; what is returned all the same is `right`.
template <class Attempt, class Right, class Unharmed>
void throws_or_is_right(const char* what, Attempt attempt, Right right, Unharmed unharmed) {
    (void)attempt();
    for (const bool once : {false, true})
        for (long failing = 0;; ++failing) {
            BOOST_TEST_REQUIRE(failing < 100'000);
            const long before = live;
            bool is_right = true;
            has_failed = false;
            {
                std::optional<decltype(attempt())> made;
                const bool threw = throws_when_failing(failing, once, [&] { made.emplace(attempt()); });
                is_right = threw ? unharmed() : right(*made);
            }
            const long leaked = live - before;
            if (!is_right) BOOST_ERROR(what << ": harm done when allocation " << failing << " fails");
            if (leaked != 0) BOOST_ERROR(what << ": " << leaked << " blocks left when allocation " << failing << " fails");
            if (!has_failed) break;
        }
    BOOST_TEST(!has_failed);
}

}  // namespace test
