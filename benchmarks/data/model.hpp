#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

struct Item {
    std::int64_t id{};
    std::string name;
    double price{};
    std::int64_t store_id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price, store_id))

struct Store {
    std::int64_t id{};
    std::string name;
    std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Store, (), (id, name, items))

/// W11's record: 12 integers, 12 strings, 8 doubles and 8 booleans.
struct Product {
    std::int64_t id{};
    std::string name;
    double price{};
    bool active{};
    std::int64_t supplier_id{};
    std::string brand;
    double cost{};
    bool featured{};
    std::int64_t warehouse_id{};
    std::string colour;
    double discount{};
    bool taxable{};
    std::int64_t quantity{};
    std::string material;
    double tax_rate{};
    bool fragile{};
    std::int64_t weight_grams{};
    std::string country;
    double rating{};
    bool returnable{};
    std::int64_t width_mm{};
    std::string currency;
    double latitude{};
    bool imported{};
    std::int64_t height_mm{};
    std::string barcode;
    double longitude{};
    bool digital{};
    std::int64_t depth_mm{};
    std::string category;
    double volume{};
    bool discontinued{};
    std::int64_t revision{};
    std::string description;
    std::int64_t views{};
    std::string unit;
    std::int64_t stock{};
    std::string shelf;
    std::int64_t reorder_level{};
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Product, (),
                      (id, name, price, active, supplier_id, brand, cost, featured, warehouse_id, colour, discount,
                       taxable, quantity, material, tax_rate, fragile, weight_grams, country, rating, returnable,
                       width_mm, currency, latitude, imported, height_mm, barcode, longitude, digital, depth_mm,
                       category, volume, discontinued, revision, description, views, unit, stock, shelf, reorder_level,
                       note))

}  // namespace bench
