#pragma once

#include "data/model.hpp"

#include <simdjson.h>

#include <vector>

namespace bench {

// The readers of W13 to W17 are units of their own: GCC inlines less into a larger one, and the others would pay.

void read_signup(simdjson::ondemand::object object, Signup& signup);
void read_timeline(simdjson::ondemand::object object, Timeline& timeline);
void read_polygons(simdjson::ondemand::object object, Polygons& polygons);
void read_order(simdjson::ondemand::object object, Order& order);
void read_instants(simdjson::ondemand::object object, Instants& values);
void read_days(simdjson::ondemand::object object, Days& values);
void read_uuids(simdjson::ondemand::object object, Uuids& values);
void read_articles(simdjson::ondemand::array array, std::vector<Article>& articles);

}  // namespace bench
