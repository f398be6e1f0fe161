#include "data/workloads.hpp"

#include <numeric>

namespace bench {

std::vector<workload> describe_workloads(const corpus& data) {
    const auto requests = std::accumulate(data.requests.begin(), data.requests.end(), std::size_t{0},
                                          [](std::size_t sum, const auto& each) { return sum + each.text.size(); });
    return {
        {"W1", "load one request", data.request[0].text.size()},
        {"W1v", "load 256 different requests", requests / data.requests.size()},
        {"W2", "load 1,000 items", data.list.text.size()},
        {"W2r", "load 1,000 items into a reused vector", data.list.text.size()},
        {"W2m", "load 1,000,000 items", data.million.text.size()},
        {"W3", "load an indented store of 1,000 items", data.store.text.size()},
        {"W4", "dump one item", data.item.text.size()},
        {"W5", "dump 1,000 items", data.list.text.size()},
        {"W6", "refuse a request with three faults", data.refused_request.size()},
        {"W7-load", "load 1,000 items with 17-digit prices", data.hard_list.text.size()},
        {"W7-dump", "dump 1,000 items with 17-digit prices", data.hard_list.text.size()},
        {"W8", "load 1,000 items with shuffled keys", data.shuffled_list.text.size()},
        {"W9-1", "refuse 1,000 items, 1 % faulty", data.one_percent_faulty.text.size()},
        {"W9-100", "refuse 1,000 items, all faulty", data.all_faulty.text.size()},
        {"W10-load", "load 1,000 items from a boost::json::value", data.list.text.size()},
        {"W10-dump", "dump 1,000 items to a boost::json::value", data.list.text.size()},
        {"W11-load", "load 100 objects of 40 fields", data.products.text.size()},
        {"W11-dump", "dump 100 objects of 40 fields", data.products.text.size()},
        {"W12", "load a list of 10 MB", data.long_list.text.size()},
        {"W12x2", "load it in each of two threads", 2 * data.long_list.text.size()},
    };
}

}  // namespace bench
