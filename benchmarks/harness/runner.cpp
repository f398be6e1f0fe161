#include "data/random.hpp"
#include "harness/keep.hpp"
#include "harness/module.hpp"
#include "harness/results.hpp"
#include "harness/settings.hpp"

#include <alloca.h>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace bench {
namespace {

/// Takes Google Benchmark's timings instead of printing them.
class collector final : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }

    void ReportRuns(const std::vector<Run>& runs) override {
        for (const auto& run : runs) timings.push_back({run.GetAdjustedCPUTime(), run.GetAdjustedRealTime()});
    }

    std::vector<timing> timings;
};

std::string name_of(const library& library) { return library.name + '/' + library.compiler; }

std::vector<contest> find_contests(const corpus& data, const std::vector<library>& libraries, const settings& wanted) {
    std::vector<contest> contests;
    for (const auto& workload : describe_workloads(data)) {
        contest found{workload, {}};
        for (const auto& library : libraries)
            for (const auto& task : library.tasks)
                if (task.workload == workload.name && std::regex_search(workload.name, wanted.workload) &&
                    std::regex_search(name_of(library), wanted.adapter))
                    found.entries.push_back({name_of(library), {}, task.open, nullptr, 1, {}});
        if (!found.entries.empty()) contests.push_back(std::move(found));
    }
    return contests;
}

/// How many operations fill the given time. The loop warms caches and predictors on the way.
std::int64_t fit(session& running, double seconds) {
    using clock = std::chrono::steady_clock;
    for (std::int64_t times = 1;; times *= 4) {
        const auto start = clock::now();
        running.repeat(times);
        const std::chrono::duration<double> taken = clock::now() - start;
        if (taken.count() >= seconds / 4)
            return std::max<std::int64_t>(
                1, static_cast<std::int64_t>(static_cast<double>(times) * seconds / taken.count()));
    }
}

/// Repeats with the stack moved. Where a stack lies against the heap, modulo a page, costs simdjson's
/// W1 57 or 85 ns for a whole process: moved in each round, the medians do not hang on one layout.
void repeat_lower(session& running, std::int64_t times, std::size_t gap) {
    keep(alloca(gap + 1));
    running.repeat(times);
}

void run_round(std::vector<entry*>& order, std::size_t gap) {
    for (entry* each : order) {
        auto* registered = benchmark::RegisterBenchmark(each->name.c_str(), [each, gap](auto& state) {
            repeat_lower(*each->running, each->times / 16, gap);
            while (state.KeepRunningBatch(state.max_iterations))
                repeat_lower(*each->running, state.max_iterations, gap);
        });
        registered->Iterations(each->times);
    }
    collector collected;
    benchmark::RunSpecifiedBenchmarks(&collected);
    benchmark::ClearRegisteredBenchmarks();
    for (std::size_t at = 0; at < order.size(); ++at) order[at]->rounds.push_back(collected.timings.at(at));
}

void print(const contest& contest) {
    for (const auto& each : contest.entries) {
        std::printf("%-10s %-22s ", contest.workload.name.c_str(), each.name.c_str());
        if (!each.fault.empty()) {
            std::printf("%s\n", each.fault.substr(0, 150).c_str());
            continue;
        }
        std::vector<double> figures;
        for (const auto& round : each.rounds)
            figures.push_back(contest.workload.name == "W12x2" ? round.wall : round.cpu);
        std::printf("%14.1f ns\n", median(figures));
    }
    std::fflush(stdout);
}

void repeat(const contest& contest, std::int64_t times) {
    for (const auto& each : contest.entries) each.open()->repeat(times);
}

void run(contest& contest, const settings& wanted) {
    std::vector<entry*> order;
    for (auto& each : contest.entries) {
        each.running = each.open();
        each.fault = each.running->fault();
        if (!each.fault.empty()) continue;
        each.times = fit(*each.running, wanted.seconds);
        order.push_back(&each);
    }
    random chance{1};
    for (int round = 0; round < wanted.rounds && !order.empty(); ++round) {
        for (std::size_t left = order.size(); left > 1; --left) std::swap(order[left - 1], order[chance.next() % left]);
        run_round(order, chance.next() % 256 * 16);
    }
    for (auto& each : contest.entries) each.running.reset();
    print(contest);
}

void export_texts(const corpus& data, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const auto write = [&](const char* workload, const std::string& text) {
        std::ofstream{folder / (std::string{workload} + ".json"), std::ios::binary} << text;
    };
    write("W1", data.request[0].text);
    write("W2", data.list.text);
    write("W3", data.store.text);
    write("W4", data.item.text);
    write("W6", data.refused_request);
    write("W7", data.hard_list.text);
    write("W8", data.shuffled_list.text);
    write("W9-1", data.one_percent_faulty.text);
    write("W9-100", data.all_faulty.text);
    write("W11", data.products.text);
    write("W12", data.long_list.text);
    write("W13", data.signups[0].text);
    write("W13s", data.shuffled_signups[0].text);
    write("W13j", data.spaced_signups[0].text);
    write("W13p", data.indented_signups[0].text);
    write("W13e", data.decorated_signups[0].text);
    write("W14", data.timeline.text);
    write("W14m", data.compact_timeline.text);
    write("W15", data.polygons.text);
    write("W16", data.articles.text);
    write("W17", data.orders[0].text);
}

int main(int count, char** arguments) {
    int program_alone = 1;  // the options are ours, --help among them
    benchmark::Initialize(&program_alone, arguments);
    const auto wanted = read_settings(count, arguments);
    const auto data = make_corpus(wanted);
    if (!wanted.export_folder.empty()) {
        export_texts(data, wanted.export_folder);
        return 0;
    }
    std::vector<library> libraries;
    for (const auto& path : module_paths(wanted.modules)) libraries.push_back(load_module(path, data));
    auto contests = find_contests(data, libraries, wanted);
    for (auto& each : contests)
        if (wanted.times > 0)
            repeat(each, wanted.times);
        else
            run(each, wanted);
    if (!wanted.output.empty()) {
        std::ofstream out{wanted.output};
        write_results(out, libraries, contests);
    }
    return contests.empty() ? 1 : 0;
}

}  // namespace
}  // namespace bench

int main(int count, char** arguments) try {
    return bench::main(count, arguments);
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
