// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory.hpp>

#include <cstdint>
#include <string>

namespace bench {

struct Store;
struct Item {
    std::int64_t id{};
    std::string name;
    double price{};
    std::int64_t store_id{};
    const Store* store{};
};
struct Store {
    std::int64_t id{};
    std::string name;
    mallow::memory::dynamic<Item> items;
};

}  // namespace bench
