// SPDX-License-Identifier: BSL-1.0

// Tables in memory against maps and vectors by hand: `mallow_bench_tables [items] [stores] [rounds]`.

#include "by_hand.hpp"
#include "tables.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace bench {
namespace {

struct Plan {
    std::int64_t items;
    std::int64_t stores;
    std::vector<std::string> names;  // of the items, from key 1
    std::vector<std::string> new_names;
    std::vector<std::int64_t> shuffled;      // all keys
    std::vector<std::int64_t> destinations;  // of the shuffled ones

    Plan(std::int64_t item_count, std::int64_t store_count) : items(item_count), stores(store_count) {
        std::mt19937_64 random(1);
        for (std::int64_t i = 0; i < items; ++i) {
            names.push_back("item number " + std::to_string(i * 7919));
            new_names.push_back("a new name " + std::to_string(i * 104'729));
            destinations.push_back(1 + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(stores)));
        }
        shuffled.resize(static_cast<std::size_t>(items));
        std::iota(shuffled.begin(), shuffled.end(), 1);
        std::shuffle(shuffled.begin(), shuffled.end(), random);
    }
    std::int64_t store_of(std::int64_t id) const { return 1 + id * 31 % stores; }
    const std::string& name_of(std::int64_t id) const { return names[static_cast<std::size_t>(id - 1)]; }
};

constexpr const char* steps[] = {"insert",
                                 "find by key",
                                 "find by unique column",
                                 "a store's items, each visited",
                                 "a store's items, as a vector",
                                 "update of a price",
                                 "update of a unique column",
                                 "update that moves to another store",
                                 "refused insert (not unique)",
                                 "remove"};
constexpr std::size_t step_count = std::size(steps);

/// Nanoseconds an item for each step, and a sum of what was seen.
struct Outcome {
    double times[step_count]{};
    std::vector<double> seen;
};

class Clock {
public:
    explicit Clock(std::int64_t items) : items_(static_cast<double>(items)) {}
    template <class Action>
    double operator()(const Action& action) const {
        const auto start = std::chrono::steady_clock::now();
        action();
        return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count() / items_;
    }

private:
    double items_;
};

/// Everything in it, in an order of its own making.
template <class Contestant>
std::vector<double> contents(const Contestant& shop, const Plan& plan) {
    std::vector<double> seen;
    for (std::int64_t id = 1; id <= plan.items; ++id) {
        const Item* item = shop.find(id);
        seen.push_back(item ? item->price * 3 + static_cast<double>(item->store_id) : -1);
        if (item)
            seen.push_back(
                shop.find_by_name(item->name) == item && item->store && item->store->id == item->store_id ? 1 : 0);
        if (item) seen.push_back(static_cast<double>(std::hash<std::string>()(item->name) % 1000003));
        seen.push_back(shop.find_by_name(plan.name_of(id)) ? 1 : 0);
    }
    for (std::int64_t id = 1; id <= plan.stores; ++id) {
        std::vector<double> keys;
        shop.visit_items(id, [&](const Item& item) { keys.push_back(static_cast<double>(item.id)); });
        std::sort(keys.begin(), keys.end());
        seen.insert(seen.end(), keys.begin(), keys.end());
        seen.push_back(static_cast<double>(shop.all_items(id).size()));
    }
    return seen;
}

template <class Contestant>
Outcome run(const Plan& plan, bool is_proof) {
    Outcome outcome;
    const Clock clock(plan.items);
    auto shop = std::make_unique<Contestant>();
    for (std::int64_t id = 1; id <= plan.stores; ++id) shop->insert_store(Store{id, "store " + std::to_string(id), {}});
    std::size_t step = 0;
    double sum = 0;
    const auto time = [&](const auto& action) {
        sum = 0;
        outcome.times[step++] = clock(action);
        outcome.seen.push_back(sum);
        if (!is_proof) return;
        const std::vector<double> seen = contents(*shop, plan);
        outcome.seen.insert(outcome.seen.end(), seen.begin(), seen.end());
    };
    time([&] {
        for (std::int64_t id = 1; id <= plan.items; ++id)
            sum += shop->insert(Item{0, plan.name_of(id), static_cast<double>(id % 1000), plan.store_of(id), nullptr});
    });
    time([&] {
        for (std::int64_t id : plan.shuffled) sum += shop->find(id)->price;
    });
    time([&] {
        for (std::int64_t id : plan.shuffled) sum += shop->find_by_name(plan.name_of(id))->price;
    });
    time([&] {
        for (std::int64_t id = 1; id <= plan.stores; ++id)
            shop->visit_items(id, [&](const Item& item) { sum += item.price; });
    });
    time([&] {
        for (std::int64_t id = 1; id <= plan.stores; ++id) sum += static_cast<double>(shop->all_items(id).size());
    });
    time([&] {
        for (std::int64_t id : plan.shuffled) sum += shop->set_price(id, static_cast<double>(id % 777));
    });
    time([&] {
        for (std::int64_t id : plan.shuffled) sum += shop->rename(id, plan.new_names[static_cast<std::size_t>(id - 1)]);
    });
    time([&] {
        for (std::size_t i = 0; i < plan.shuffled.size(); ++i)
            sum += shop->move(plan.shuffled[i], plan.destinations[i]);
    });
    time([&] {
        for (std::int64_t id = 1; id <= plan.items; ++id)
            sum += shop->insert(Item{0, plan.new_names[static_cast<std::size_t>(id - 1)], 1, 1, nullptr});
    });
    time([&] {
        for (std::int64_t id : plan.shuffled) sum += shop->remove(id);
    });
    return outcome;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

std::int64_t argument(int count, char** values, int index, std::int64_t otherwise) {
    return count > index ? std::max<std::int64_t>(1, std::atoll(values[index])) : otherwise;
}

int race(int argc, char** argv) {
    const Plan plan(argument(argc, argv, 1, 1'000'000), argument(argc, argv, 2, 1'000));
    const std::int64_t rounds = argument(argc, argv, 3, 7);

    const Plan small(std::min<std::int64_t>(plan.items, 20'000), std::min<std::int64_t>(plan.stores, 50));
    if (run<Tables>(small, true).seen != run<ByHand>(small, true).seen) {
        std::fprintf(stderr, "the contestants do not agree\n");
        return 1;
    }

    std::vector<double> library[step_count], hand[step_count], ratios[step_count];
    for (std::int64_t round = 0; round < rounds; ++round) {
        const bool is_first = round % 2 == 0;
        Outcome first = is_first ? run<Tables>(plan, false) : run<ByHand>(plan, false);
        Outcome second = is_first ? run<ByHand>(plan, false) : run<Tables>(plan, false);
        if (first.seen != second.seen) {
            std::fprintf(stderr, "the contestants do not agree\n");
            return 1;
        }
        if (!is_first) std::swap(first, second);
        for (std::size_t step = 0; step < step_count; ++step) {
            library[step].push_back(first.times[step]);
            hand[step].push_back(second.times[step]);
            ratios[step].push_back(first.times[step] / second.times[step]);
        }
    }
    std::printf("%lld items in %lld stores, nanoseconds an item, medians of %lld rounds\n\n",
                static_cast<long long>(plan.items), static_cast<long long>(plan.stores),
                static_cast<long long>(rounds));
    std::printf("| step | %s | %s | ratio |\n| --- | ---: | ---: | ---: |\n", Tables::label, ByHand::label);
    for (std::size_t step = 0; step < step_count; ++step)
        std::printf("| %s | %.1f | %.1f | %.2f |\n", steps[step], median(library[step]), median(hand[step]),
                    median(ratios[step]));
    return 0;
}

}  // namespace
}  // namespace bench

int main(int argc, char** argv) { return bench::race(argc, argv); }
