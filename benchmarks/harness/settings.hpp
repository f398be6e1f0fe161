#pragma once

#include "data/corpus.hpp"

#include <cstdint>
#include <regex>
#include <string>
#include <vector>

namespace bench {

/// What the command line of the runner and of the memory counter says.
struct settings {
    std::regex workload{"."};
    std::regex adapter{"."};
    int rounds = 15;
    std::int64_t times = 0;  // instead of rounds: run this often, untimed, for a profiler
    double seconds = 0.02;   // a round, each adapter
    std::size_t padding = 0;
    bool million = false;
    std::string output;         // results as JSON
    std::string export_folder;  // write the inputs there and stop
    std::vector<std::string> modules;
};

/// Prints the usage and ends the process when the arguments make no sense.
settings read_settings(int count, char** arguments);

/// As much of the corpus as the settings ask for.
corpus make_corpus(const settings& wanted);

}  // namespace bench
