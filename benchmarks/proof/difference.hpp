#pragma once

#include "data/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// What distinguishes the two, or nothing when they are equal: every field, doubles bit by bit.
std::string difference(const Item& expected, const Item& actual);
std::string difference(const Store& expected, const Store& actual);
std::string difference(const Signup& expected, const Signup& actual);
std::string difference(const Timeline& expected, const Timeline& actual);
std::string difference(const Polygons& expected, const Polygons& actual);
std::string difference(const std::vector<Item>& expected, const std::vector<Item>& actual);
std::string difference(const std::vector<Product>& expected, const std::vector<Product>& actual);
std::string difference(const std::vector<Article>& expected, const std::vector<Article>& actual);
std::string difference(const Order& expected, const Order& actual);
std::string difference(const Instants& expected, const Instants& actual);
std::string difference(const Days& expected, const Days& actual);
std::string difference(const Uuids& expected, const Uuids& actual);

/// The same for a dump, which may spell numbers and strings in its own way.
std::string difference_in_text(const Item& expected, std::string_view actual);
std::string difference_in_text(const Signup& expected, std::string_view actual);
std::string difference_in_text(const Order& expected, std::string_view actual);
std::string difference_in_text(const std::vector<Item>& expected, std::string_view actual);
std::string difference_in_text(const std::vector<Product>& expected, std::string_view actual);

}  // namespace bench
