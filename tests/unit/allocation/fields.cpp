// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "failing.hpp"

#include "../../fuzz/vocabulary/documents.hpp"
#include "../../fuzz/vocabulary/times.hpp"

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

// Each allocation of each call fails once, and from there on all: of every field, union and hook.

namespace {

using namespace fuzz;

const mallow::load_options unlimited{.max_errors = 10'000};
const mallow::dump_options plain{};

/// A seed of the fuzzers, without the characters that choose.
std::string seed(const std::string& name) {
    std::ifstream file(MALLOW_TESTS_DIR "/fuzz/corpus/round_trip/" + name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    BOOST_TEST_REQUIRE(text.size() > 3u, "there is no seed " << name);
    return text.substr(3);
}

std::string told(const mallow::validation_error& errors) {
    std::ostringstream out;
    out << errors;
    return out.str();
}

template <class Schema, class Object, class... Contexts>
std::string told(const mallow::result<Object>& result, const Contexts&... contexts) {
    if (!result) return told(result.error());
    return mallow::dumps<Schema>(*result, plain, contexts...);
}

/// Loading afresh, from text and document, one and many, and what is made of what loads.
template <class Schema, class... Contexts>
void check(const char* name, const Contexts&... contexts) {
    const std::string text = seed(name), list = "[" + text + "," + text + "]";
    const boost::json::value tree = test::tree_of(text);
    const auto unharmed = [] { return true; };
    const auto loaded = mallow::loads<Schema>(text, unlimited, contexts...);
    const std::string expected = told<Schema>(loaded, contexts...);
    const auto is_expected = [&](const auto& made) { return told<Schema>(made, contexts...) == expected; };
    test::throws_or_is_right(name, [&] { return mallow::loads<Schema>(text, unlimited, contexts...); }, is_expected, unharmed);
    const std::string from_tree = told<Schema>(mallow::load<Schema>(tree, unlimited, contexts...), contexts...);
    test::throws_or_is_right(name, [&] { return mallow::load<Schema>(tree, unlimited, contexts...); },
                             [&](const auto& made) { return told<Schema>(made, contexts...) == from_tree; }, unharmed);
    using all = mallow::many<Schema>;
    const std::string listed = told<all>(mallow::loads<all>(list, unlimited, contexts...), contexts...);
    test::throws_or_is_right(name, [&] { return mallow::loads<all>(list, unlimited, contexts...); },
                             [&](const auto& made) { return told<all>(made, contexts...) == listed; }, unharmed);
    if (!loaded) return;
    test::throws_or_is_right(name, [&] { return mallow::dumps<Schema>(*loaded, plain, contexts...); },
                             [&](const std::string& made) { return made == expected; }, unharmed);
    const std::string dumped = boost::json::serialize(mallow::dump<Schema>(*loaded, plain, contexts...));
    test::throws_or_is_right(name, [&] { return mallow::dump<Schema>(*loaded, plain, contexts...); },
                             [&](const boost::json::value& made) { return boost::json::serialize(made) == dumped; }, unharmed);
    test::throws_or_is_right(name, [&] { return mallow::validate<Schema>(*loaded, contexts...); },
                             [](const mallow::validation_error& made) { return made.empty(); }, unharmed);
}

/// Loading into what was used before: `first` names what.
template <class Schema, class... Contexts>
void check_used(const char* name, const char* first, const Contexts&... contexts) {
    const std::string text = seed(name), used = seed(first);
    const boost::json::value tree = test::tree_of(text);
    using model = typename decltype(mallow::loads<Schema>("", unlimited, contexts...))::value_type;
    const auto show = [&](const model& object) { return mallow::dumps<Schema>(object, plain, contexts...); };
    const auto loads_used = [&] { return mallow::loads<Schema>(used, unlimited, contexts...).value(); };
    const std::string fresh = show(model{}), before = show(loads_used());

    model slot{};
    const std::string loaded = told<Schema>(mallow::loads<Schema>(text, unlimited, contexts...), contexts...);
    for (const bool once : {false, true})
        for (long failing = 0;; ++failing) {
            BOOST_TEST_REQUIRE(failing < 100'000);
            slot = loads_used();
            test::has_failed = false;
            mallow::result<void> done;
            const bool threw = test::throws_when_failing(failing, once, [&] { done = mallow::loads_to<Schema>(slot, text, unlimited, contexts...); });
            const std::string after = show(slot);
            if (threw && after != fresh && after != before)
                BOOST_ERROR(name << ": loads_to leaves " << after << " when allocation " << failing << " fails");
            if (!threw && (done ? after : after == fresh ? told(done.error()) : "not fresh") != loaded)
                BOOST_ERROR(name << ": loads_to goes wrong when allocation " << failing << " fails");
            if (!test::has_failed) break;
        }

    const auto change = [&](const char* what, auto into) {
        model target = loads_used();
        const auto touched = into(target);
        const std::string changed = show(target), errors = told(touched.error());
        for (const bool once : {false, true})
            for (long failing = 0;; ++failing) {
                BOOST_TEST_REQUIRE(failing < 100'000);
                target = loads_used();
                test::has_failed = false;
                std::string wrong = "other errors";
                const bool threw = test::throws_when_failing(failing, once, [&] {
                    const auto done = into(target);
                    test::until_failure = -1;
                    wrong = told(done.error());
                });
                const std::string after = show(target);
                if (threw && after != before) BOOST_ERROR(name << ": " << what << " leaves " << after << " when allocation " << failing << " fails");
                if (!threw && (after != changed || wrong != errors))
                    BOOST_ERROR(name << ": " << what << " goes wrong when allocation " << failing << " fails");
                if (!test::has_failed) break;
            }
    };
    const long blocks = test::live;
    change("loads_into", [&](model& target) { return mallow::loads_into<Schema>(target, text, unlimited, contexts...); });
    change("load_into", [&](model& target) { return mallow::load_into<Schema>(target, tree, unlimited, contexts...); });
    BOOST_TEST(test::live == blocks, name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(allocation_fields)

BOOST_AUTO_TEST_CASE(failing_in_temporal_fields) {
    for (const char* name : {"times", "times_forms", "times_refused"}) {
        check<TimesSchema>(name);
        check_used<TimesSchema>(name, "times_forms");
    }
}

BOOST_AUTO_TEST_CASE(failing_in_other_scalars) {
    for (const char* name : {"scalars", "scalars_forms", "scalars_refused"}) {
        check<ScalarsSchema>(name);
        check_used<ScalarsSchema>(name, "scalars");
    }
}

BOOST_AUTO_TEST_CASE(failing_in_shapes) {
    for (const char* name : {"shapes", "shapes_keys", "shapes_refused", "shapes_repeated"}) {
        check<ShapesSchema>(name);
        check_used<ShapesSchema>(name, "shapes");
    }
}

BOOST_AUTO_TEST_CASE(failing_in_unions) {
    for (const char* name : {"zoo", "zoo_last", "zoo_refused", "zoo_repeated"}) {
        check<ZooSchema>(name);
        check_used<ZooSchema>(name, "zoo");
    }
    for (const char* name : {"term", "term_deep", "term_refused"}) check<AnyTerm>(name);
}

BOOST_AUTO_TEST_CASE(failing_around_hooks) {
    for (const char* name : {"stay", "stay_above", "stay_refused", "stay_three_beds"}) {
        check<StaySchema>(name, house);
        check_used<StaySchema>(name, "stay", house);
    }
}

BOOST_AUTO_TEST_CASE(failing_around_hooks_of_lists) {
    for (const char* text : {R"([{"name":"b","age":7},{"name":"a"},{"name":"c","age":2},null])", R"([{"name":"b","age":5},{"name":1},{},{"name":"d"}])",
                             R"([{"name":"b","age":5},{"name":"a"},{"name":"c"}])"}) {
        using all = mallow::many<CrowdSchema>;
        const auto loaded = mallow::loads<all>(text, unlimited);
        const std::string expected = told<all>(loaded);
        test::throws_or_is_right("crowd", [&] { return mallow::loads<all>(text, unlimited); },
                                 [&](const auto& made) { return told<all>(made) == expected; }, [] { return true; });
        if (loaded)
            test::throws_or_is_right("crowd", [&] { return mallow::dumps<all>(*loaded, plain); },
                                     [&](const std::string& made) { return made == expected; }, [] { return true; });
    }
}

BOOST_AUTO_TEST_CASE(failing_where_there_is_no_model) {
    for (const char* name : {"anything", "anything_forms", "anything_refused"}) {
        check<AnythingSchema>(name);
        check_used<AnythingSchema>(name, "anything");
    }
}

BOOST_AUTO_TEST_CASE(failing_where_nothing_is_declared) {
    for (const char* name : {"person", "person_refused"}) {
        check<PersonSchema>(name);
        check_used<PersonSchema>(name, "person");
    }
}

BOOST_AUTO_TEST_SUITE_END()
