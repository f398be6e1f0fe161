// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include "../../fuzz/vocabulary/documents.hpp"
#include "../../fuzz/vocabulary/times.hpp"

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>

// No field, union or hook reads behind the end of the text, wherever that is: each text is cut everywhere, and what is left stands at the border of
// a page (`test::exact_copy`).

namespace {

using namespace fuzz;

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

template <class Schema, class... Contexts>
void check(const char* name, const Contexts&... contexts) {
    const std::string text = seed(name);
    const auto elsewhere = mallow::loads<Schema>(text, {}, contexts...);
    const test::exact_copy whole(text);
    const auto at_border = mallow::loads<Schema>(whole.view(), {}, contexts...);
    BOOST_TEST(told(at_border.error()) == told(elsewhere.error()), name);
    if (elsewhere) BOOST_TEST(mallow::dumps<Schema>(*at_border, {}, contexts...) == mallow::dumps<Schema>(*elsewhere, {}, contexts...), name);
    for (std::size_t size = 0; size < text.size(); ++size) {
        const test::exact_copy cut(std::string_view(text).substr(0, size));
        const auto malformed = mallow::loads<Schema>(cut.view(), {}, contexts...);
        if (!malformed.error().is_malformed()) BOOST_ERROR(name << " cut to " << size << " is not malformed");
    }
}

/// The same without options, which goes shorter ways, and in a list.
template <class Schema>
void check_plainly(const char* name) {
    check<Schema>(name);
    const std::string text = seed(name), list = "[" + text + "]";
    for (std::size_t size = 0; size < text.size(); ++size) {
        const test::exact_copy cut(std::string_view(text).substr(0, size)), cut_list(std::string_view(list).substr(0, size + 1));
        if (!mallow::loads<Schema>(cut.view()).error().is_malformed()) BOOST_ERROR(name << " cut to " << size << " is not malformed");
        if (!mallow::loads<mallow::many<Schema>>(cut_list.view()).error().is_malformed())
            BOOST_ERROR(name << " in a list, cut to " << size << ", is not malformed");
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_borders)

BOOST_AUTO_TEST_CASE(of_temporal_fields) {
    for (const char* name : {"times", "times_forms", "times_refused"}) check_plainly<TimesSchema>(name);
}

BOOST_AUTO_TEST_CASE(of_other_scalars) {
    for (const char* name : {"scalars", "scalars_forms", "scalars_refused"}) check_plainly<ScalarsSchema>(name);
}

BOOST_AUTO_TEST_CASE(of_shapes) {
    for (const char* name : {"shapes", "shapes_keys", "shapes_refused", "shapes_repeated"}) check_plainly<ShapesSchema>(name);
}

BOOST_AUTO_TEST_CASE(of_unions) {
    for (const char* name : {"zoo", "zoo_last", "zoo_refused", "zoo_repeated"}) check_plainly<ZooSchema>(name);
    for (const char* name : {"term", "term_deep", "term_refused"}) check_plainly<AnyTerm>(name);
}

BOOST_AUTO_TEST_CASE(of_what_has_hooks) {
    for (const char* name : {"stay", "stay_above", "stay_refused"}) check<StaySchema>(name, house);
}

BOOST_AUTO_TEST_CASE(of_what_has_no_model) {
    for (const char* name : {"anything", "anything_forms", "anything_refused"}) check_plainly<AnythingSchema>(name);
}

BOOST_AUTO_TEST_CASE(of_what_declares_nothing) {
    for (const char* name : {"person", "person_refused"}) check_plainly<PersonSchema>(name);
}

BOOST_AUTO_TEST_SUITE_END()
