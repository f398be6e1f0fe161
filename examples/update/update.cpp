// SPDX-License-Identifier: BSL-1.0
// PATCH: what is given changes, what is absent stays, what is null becomes empty, and a patch with an error changes nothing.

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct Size {
    int width{};
    int height{};
};
struct Item {
    std::int64_t id{};
    std::string name;
    double price{};
    std::optional<std::string> note;
    Size size;
    std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(Size, (), (width, height))
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price, note, size, tags))

struct SizeSchema : mallow::Schema<Size> {
    Int width  {required, Range{.min = 1}};
    Int height {required, Range{.min = 1}};
};
BOOST_DESCRIBE_STRUCT(SizeSchema, (), (width, height))

struct ItemSchema : mallow::Schema<Item> {
    Int                id    {dump_only};
    Str                name  {required, Length{.min = 1, .max = 80}};
    Float              price {required, Range{.min = 0}};
    Str                note  {};
    Nested<SizeSchema> size  {required};
    List<Str>          tags  {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, name, price, note, size, tags))

struct ItemUpdateSchema : mallow::Schema<Item> {
    Str                name  {Length{.min = 1, .max = 80}};
    Float              price {Range{.min = 0}};
    Str                note  {};
    Nested<SizeSchema> size  {};
    List<Str>          tags  {};
};
BOOST_DESCRIBE_STRUCT(ItemUpdateSchema, (), (name, price, note, size, tags))

namespace {

void patch(Item& item, std::string_view text) {
    std::cout << "PATCH " << text << '\n';
    const auto changed = mallow::loads_into<ItemUpdateSchema>(item, text);
    if (changed) {
        std::cout << "changed:";
        for (const auto& name : *changed) std::cout << ' ' << name;
        if (changed->empty()) std::cout << " nothing";
        if (changed->contains("price")) std::cout << " (tell those who watch the price)";
        std::cout << '\n';
    } else {
        std::cout << "refused:\n" << changed.error() << '\n';
    }
    std::cout << "now   " << mallow::dumps<ItemSchema>(item) << "\n\n";
}

}  // namespace

int main() {
    Item item{1, "Chair", 17.99, "Wobbles.", {45, 80}, {"oak"}};
    std::cout << "at first " << mallow::dumps<ItemSchema>(item) << "\n\n";

    patch(item, R"({"price":20})");                              // the rest is absent and stays
    patch(item, R"({"note":null})");                             // null empties an optional…
    patch(item, R"({"name":null})");                             // …and is refused where there is no emptiness
    patch(item, R"({"size":{"height":82}})");                    // a nested object merges
    patch(item, R"({"tags":["oak","sale"]})");                   // a list is replaced
    patch(item, R"({"name":"Armchair","price":-1,"id":7})");     // all or nothing: the good name is not taken either
    patch(item, R"({"name":"Armchair","price":)");
    patch(item, R"({})");
}
