// SPDX-License-Identifier: BSL-1.0

#define BOOST_TEST_MODULE mallow
#include <boost/test/unit_test.hpp>

#include "machine/dispatch.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace {

/// The engine's code that a suite is run on, as MALLOW_TEST_PATHS says; the machine's best where it says nothing.
struct chosen_paths {
    /// What CTest takes for a skipped suite: what the machine cannot run has proved nothing.
    static constexpr int skipped = 77;

    chosen_paths() {
        using mallow::detail::code_paths;
        const char* const given = std::getenv("MALLOW_TEST_PATHS");
        if (!given) return;
        const std::string_view name = given;
        auto paths = code_paths::avx2;
        if (name == "careful") paths = code_paths::careful;
        if (name == "portable") paths = code_paths::portable;
        if (paths == code_paths::avx2 && name != "avx2") {
            std::cerr << "MALLOW_TEST_PATHS is careful, portable or avx2, not " << name << '\n';
            std::_Exit(EXIT_FAILURE);
        }
        if (mallow::detail::choose(paths)) return;
        std::cout << "skipped: this machine has no AVX2\n" << std::flush;
        std::_Exit(skipped);
    }
};

}  // namespace

BOOST_TEST_GLOBAL_CONFIGURATION(chosen_paths);
