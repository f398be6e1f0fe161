#pragma once

#include "data/model.hpp"
#include "data/sample.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

/// A list with faults in it, and the JSON Pointer of each, in the order a loader reports them.
struct faulty_list {
    std::string text;
    std::vector<std::string> pointers;
};

/// Everything the workloads read and write. The same bytes on every machine and in every run.
struct corpus {
    std::vector<sample<Item>> request;              // W1, W1o: one, without its id
    std::vector<sample<Item>> requests;             // W1v: 256 different ones
    sample<std::vector<Item>> list;                 // W2, W2r, W5, W10
    sample<Store> store;                            // W3
    sample<Item> item;                              // W4
    std::string refused_request;                    // W6
    std::vector<std::string> refused_pointers;      // W6
    sample<std::vector<Item>> hard_list;            // W7
    sample<std::vector<Item>> shuffled_list;        // W8
    faulty_list one_percent_faulty;                 // W9
    faulty_list all_faulty;                         // W9
    sample<std::vector<Product>> products;          // W11
    sample<std::vector<Item>> long_list;            // W12: 10 MB
    sample<std::vector<Item>> million;              // W2m: W2 at 1,000,000 items
    std::vector<sample<Signup>> signups;            // W13, W13d: 256 different ones
    std::vector<sample<Signup>> shuffled_signups;   // W13s
    std::vector<sample<Signup>> spaced_signups;     // W13j
    std::vector<sample<Signup>> indented_signups;   // W13p
    std::vector<sample<Signup>> decorated_signups;  // W13e, W13ed
    sample<Timeline> timeline;                      // W14: indented by 2
    sample<Timeline> compact_timeline;              // W14m
    sample<Polygons> polygons;                      // W15
    sample<std::vector<Article>> articles;          // W16
    std::vector<sample<Order>> orders;              // W17, W17d: 64 different ones
    sample<Instants> instants;                      // W17-times
    sample<Days> days;                              // W17-dates
    sample<Uuids> uuids;                            // W17-uuids

    /// Readable zero bytes after each text handed to a loader that takes views: 0 makes every
    /// input end where its allocation ends.
    std::size_t padding = 0;
};

/// The large parts take time to make, so that they are left empty unless asked for.
struct large_parts {
    bool ten_megabytes = false;
    bool million = false;
    bool timeline = false;
    bool polygons = false;
};

corpus make_corpus(large_parts wanted);

}  // namespace bench
