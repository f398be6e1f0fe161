#include "data/workloads.hpp"

namespace bench {
namespace {

template <class Value>
std::size_t mean_size(const std::vector<sample<Value>>& samples) {
    std::size_t sum = 0;
    for (const auto& each : samples) sum += each.text.size();
    return sum / samples.size();
}

}  // namespace

std::vector<workload> describe_workloads(const corpus& data) {
    return {
        {"W1", "load one request, its id dump_only", data.request[0].text.size()},
        {"W1o", "load one request, its id absent", data.request[0].text.size()},
        {"W1v", "load 256 different requests, their ids dump_only", mean_size(data.requests)},
        {"W2", "load 1,000 items", data.list.text.size()},
        {"W2r", "load 1,000 items into a reused vector", data.list.text.size()},
        {"W2m", "load 1,000,000 items", data.million.text.size()},
        {"W3", "load an indented store of 1,000 items", data.store.text.size()},
        {"W4", "dump one item", data.item.text.size()},
        {"W5", "dump 1,000 items", data.list.text.size()},
        {"W6", "refuse a request with three faults", data.refused_request.size()},
        {"W6c", "refuse it by error code, no message rendered", data.refused_request.size()},
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
        {"W13", "load 256 different signups", mean_size(data.signups)},
        {"W13s", "load signups with shuffled keys", mean_size(data.shuffled_signups)},
        {"W13j", "load signups as json.dumps spaces them", mean_size(data.spaced_signups)},
        {"W13p", "load signups indented by 4", mean_size(data.indented_signups)},
        {"W13e", "load signups of escapes and foreign letters", mean_size(data.decorated_signups)},
        {"W13d", "dump 256 different signups", mean_size(data.signups)},
        {"W13ed", "dump signups of escapes and foreign letters", mean_size(data.decorated_signups)},
        {"W14", "load an indented timeline, most keys excluded", data.timeline.text.size()},
        {"W14m", "load the same timeline, minified", data.compact_timeline.text.size()},
        {"W15", "load polygons of 56,000 points", data.polygons.text.size()},
        {"W16", "load 1,000 items of int, float and optional", data.articles.text.size()},
        {"W17", "load 64 different orders", mean_size(data.orders)},
        {"W17d", "dump 64 different orders", mean_size(data.orders)},
        {"W17-times", "load 1,000 timestamps", data.instants.text.size()},
        {"W17-dates", "load 1,000 dates", data.days.text.size()},
        {"W17-uuids", "load 1,000 UUIDs", data.uuids.text.size()},
    };
}

}  // namespace bench
