#include "harness/settings.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace bench {
namespace {

constexpr const char* usage = R"(usage: {} [option]... [module or folder of modules]...
  --workload=REGEX   only these workloads, as ^W2$
  --adapter=REGEX    only these adapters, as ^mallow/gcc$
  --rounds=N         interleaved rounds (15)
  --times=N          no timing: run each N times, for a profiler
  --seconds=S        time of one adapter in one round (0.02)
  --padding=N        readable bytes after each view (0)
  --million          also W2m, a list of 1,000,000 items
  --output=FILE      every round's figures, as JSON
  --export=FOLDER    write the texts of the workloads there and stop
)";

[[noreturn]] void explain(std::string_view program) {
    std::string text = usage;
    std::cerr << text.replace(text.find("{}"), 2, program);
    std::exit(2);
}

}  // namespace

settings read_settings(int count, char** arguments) try {
    settings read;
    for (int at = 1; at < count; ++at) {
        const std::string argument = arguments[at];
        const auto equals = argument.find('=');
        const auto option = argument.substr(0, equals);
        const auto value = equals == argument.npos ? "" : argument.substr(equals + 1);
        if (!argument.starts_with("--"))
            read.modules.push_back(argument);
        else if (option == "--workload")
            read.workload = value;
        else if (option == "--adapter")
            read.adapter = value;
        else if (option == "--rounds")
            read.rounds = std::stoi(value);
        else if (option == "--times")
            read.times = std::stoll(value);
        else if (option == "--seconds")
            read.seconds = std::stod(value);
        else if (option == "--padding")
            read.padding = std::stoul(value);
        else if (option == "--million")
            read.million = true;
        else if (option == "--output")
            read.output = value;
        else if (option == "--export")
            read.export_folder = value;
        else
            explain(arguments[0]);
    }
    return read;
} catch (const std::exception&) {
    explain(arguments[0]);
}

corpus make_corpus(const settings& wanted) {
    const auto wants = [&](const char* workload) {
        return !wanted.export_folder.empty() || std::regex_search(workload, wanted.workload);
    };
    auto data = make_corpus({.ten_megabytes = wants("W12") || wants("W12x2"),
                             .million = wanted.million,
                             .timeline = wants("W14") || wants("W14m"),
                             .polygons = wants("W15")});
    data.padding = wanted.padding;
    return data;
}

}  // namespace bench
