#pragma once

#include "data/model.hpp"
#include "data/sample.hpp"

#include <cstddef>
#include <vector>

namespace bench {

/// Each with ten lines and four attributes; timestamps as JavaScript's `toISOString` writes them.
std::vector<sample<Order>> make_orders(std::size_t count);

sample<Instants> make_instants(std::size_t count);
sample<Days> make_days(std::size_t count);
sample<Uuids> make_uuids(std::size_t count);

}  // namespace bench
