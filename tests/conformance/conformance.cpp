// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

using mallow::unknown;

namespace {

const std::filesystem::path folder = std::filesystem::path(MALLOW_CONFORMANCE_DIR) / "JSONTestSuite" / "test_parsing";

struct skip_where_absent {
    skip_where_absent() {
        if (std::filesystem::is_directory(folder)) return;
        std::cout << "skipped: " << folder << " is absent\n" << std::flush;
        std::_Exit(77);
    }
};
BOOST_TEST_GLOBAL_FIXTURE(skip_where_absent);

struct Anything {
    int i{};
    double f{};
    std::string s;
    bool b{};
    std::vector<double> l;
    boost::json::object kept;
};
BOOST_DESCRIBE_STRUCT(Anything, (), (i, f, s, b, l, kept))

struct AnythingSchema : mallow::Schema<Anything> {
    Int         i    {};
    Float       f    {};
    Str         s    {};
    Bool        b    {};
    List<Float> l    {};
    Extra       kept {};
};
BOOST_DESCRIBE_STRUCT(AnythingSchema, (), (i, f, s, b, l, kept))

struct KeepingSchema : mallow::Schema<> {};
BOOST_DESCRIBE_STRUCT(KeepingSchema, (), ())

enum class verdict { accepted, refused, too_deep };

template <class Result>
verdict verdict_of(const Result& result) {
    const mallow::validation_error errors = result.error();
    if (!errors.is_malformed()) return verdict::accepted;
    return errors[0].code() == mallow::errc::too_deep ? verdict::too_deep : verdict::refused;
}

std::string contents_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Every way in which a reader may meet the document.
std::vector<verdict> verdicts_on(const std::string& document) {
    std::vector<verdict> all;
    const auto load = [&]<class Schema>(const Schema*, const std::string& json, unknown policy) {
        const test::exact_copy text(json);
        all.push_back(verdict_of(mallow::loads<Schema>(text.view(), {.unknown = policy})));
    };
    const AnythingSchema* const typed = nullptr;
    const KeepingSchema* const keeping = nullptr;
    load(typed, document, unknown::raise);
    load(typed, document, unknown::exclude);
    load(typed, document, unknown::include);
    load(keeping, document, unknown::include);
    load(static_cast<const mallow::many<AnythingSchema>*>(nullptr), document, unknown::raise);
    for (const char* const key : {"i", "f", "s", "b", "l"}) load(typed, std::string("{\"") + key + "\":" + document + "}", unknown::raise);
    load(typed, "{\"skipped\":" + document + "}", unknown::exclude);
    load(typed, "{\"skipped\":[1," + document + "],\"i\":1}", unknown::exclude);
    load(typed, "{\"kept\":" + document + "}", unknown::include);
    load(keeping, "{\"kept\":" + document + "}", unknown::include);
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(conformance)

BOOST_AUTO_TEST_CASE(accepts_and_refuses_what_the_suite_says) {
    int accepted = 0, refused = 0, either_accepted = 0, either_refused = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const std::vector<verdict> verdicts = verdicts_on(contents_of(entry.path()));
        const bool all_accept = std::all_of(verdicts.begin(), verdicts.end(), [](verdict each) { return each == verdict::accepted; });
        const bool all_refuse = std::none_of(verdicts.begin(), verdicts.end(), [](verdict each) { return each == verdict::accepted; });
        BOOST_TEST((all_accept || all_refuse), name << " is accepted one way and refused another");
        if (name.starts_with("y_")) {
            BOOST_TEST(all_accept, name << " must be accepted");
            accepted += all_accept;
        } else if (name.starts_with("n_")) {
            BOOST_TEST(all_refuse, name << " must be refused");
            refused += all_refuse;
        } else {
            (all_accept ? either_accepted : either_refused) += 1;
        }
    }
    std::cout << "JSONTestSuite: " << accepted << " of y_ accepted, " << refused << " of n_ refused, i_: " << either_accepted
              << " accepted, " << either_refused << " refused\n";
    BOOST_TEST(accepted > 90);
    BOOST_TEST(refused > 180);
}

BOOST_AUTO_TEST_CASE(keeps_what_it_accepts_as_it_is) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!entry.path().filename().string().starts_with("y_")) continue;
        const std::string json = "{\"kept\":" + contents_of(entry.path()) + "}";
        const auto kept = mallow::loads<KeepingSchema>(json, {.unknown = unknown::include});
        BOOST_TEST_REQUIRE(kept.has_value());
        BOOST_TEST(test::same(*kept, test::tree_of(json)), entry.path().filename());
    }
}

BOOST_AUTO_TEST_SUITE_END()
