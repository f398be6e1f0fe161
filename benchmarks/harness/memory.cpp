#include "data/workloads.hpp"
#include "harness/counting_malloc.hpp"
#include "harness/module.hpp"
#include "harness/settings.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>

namespace bench {
namespace {

constexpr int samples = 16;

/// After one operation unmeasured: parsers and buffers that are kept have grown in that one.
void measure(const std::string& adapter, const task& task) {
    const auto running = task.open();
    if (!running->fault().empty()) return;
    running->repeat(1);
    heap_figures sum;
    for (int sample = 0; sample < samples; ++sample) {
        reset_heap_figures();
        running->repeat(1);
        const auto figures = read_heap_figures();
        sum.allocations += figures.allocations;
        sum.bytes += figures.bytes;
        sum.peak_bytes = std::max(sum.peak_bytes, figures.peak_bytes);
    }
    std::printf("| %s | %s | %.1f | %zu | %td |\n", task.workload.c_str(), adapter.c_str(),
                static_cast<double>(sum.allocations) / samples, sum.bytes / samples, sum.peak_bytes);
}

int main(int count, char** arguments) {
    const auto wanted = read_settings(count, arguments);
    const auto data = make_corpus(wanted);
    std::vector<library> libraries;
    for (const auto& path : module_paths(wanted.modules)) libraries.push_back(load_module(path, data));
    std::puts("| workload | adapter | allocations | bytes | peak bytes |\n"
              "| --- | --- | ---: | ---: | ---: |");
    for (const auto& workload : describe_workloads(data)) {
        if (workload.name == "W12x2" || !std::regex_search(workload.name, wanted.workload))
            continue;  // the counters know no threads
        for (const auto& library : libraries)
            for (const auto& task : library.tasks)
                if (task.workload == workload.name &&
                    std::regex_search(library.name + '/' + library.compiler, wanted.adapter))
                    measure(library.name, task);
    }
    return 0;
}

}  // namespace
}  // namespace bench

int main(int count, char** arguments) try {
    return bench::main(count, arguments);
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
