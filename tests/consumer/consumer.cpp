// SPDX-License-Identifier: BSL-1.0

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <iostream>
#include <string>

struct Item {
    std::int64_t id{};
    std::string name;
    double price{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price))

struct PlainItemSchema : mallow::Schema<Item> {
    Int id {dump_only};
    Str name {required};
    Float price {required};
};
BOOST_DESCRIBE_STRUCT(PlainItemSchema, (), (id, name, price))

int main() {
    const auto item = mallow::loads<PlainItemSchema>(R"({"name":"Chair","price":17.99})");
    if (!item) return 1;
    if (mallow::dumps<PlainItemSchema>(*item) != R"({"id":0,"name":"Chair","price":17.99})") return 2;

    const auto refused = mallow::loads<PlainItemSchema>(R"({"price":"abc"})");
    if (refused || refused.error().size() != 2) return 3;
    std::cout << refused.error();
}
