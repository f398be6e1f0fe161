// SPDX-License-Identifier: BSL-1.0
// What a service answers to a POST: 201 with what was made, 422 with everything that is wrong, 400 when the body is no JSON at all.

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json.hpp>

#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

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
    std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price, store_id, store))
BOOST_DESCRIBE_STRUCT(Store, (), (id, name, items))

struct PlainItemSchema : mallow::Schema<Item> {
    Int   id    {dump_only};
    Str   name  {required};
    Float price {required};
};
BOOST_DESCRIBE_STRUCT(PlainItemSchema, (), (id, name, price))

struct PlainStoreSchema : mallow::Schema<Store> {
    Int id   {dump_only};
    Str name {};
};
BOOST_DESCRIBE_STRUCT(PlainStoreSchema, (), (id, name))

struct ItemSchema : PlainItemSchema {
    Int                      store_id {required, load_only};
    Nested<PlainStoreSchema> store    {dump_only};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (PlainItemSchema), (store_id, store))

namespace {

struct response {
    int status;
    std::string body;
};

response post_item(std::string_view body) {
    static const Store store{1, "My Store", {}};
    mallow::result<Item> item = mallow::loads<ItemSchema>(body);
    if (!item) {
        const mallow::validation_error errors = item.error();
        return {errors.is_malformed() ? 400 : 422, boost::json::serialize(errors.problem())};
    }
    item->id = 1;
    item->store = &store;
    return {201, mallow::dumps<ItemSchema>(*item)};
}

void show(std::string_view body) {
    const response answer = post_item(body);
    std::cout << "POST /item " << body << "\n-> " << answer.status << ' ' << answer.body << "\n\n";
}

}  // namespace

int main() {
    show(R"({"name":"Table","price":"17.50","store_id":"1"})");
    show(R"({"name":1,"price":"abc","store_id":"x","foo":1,"id":3})");
    show(R"({})");
    show(R"([{"name":"Table"}])");
    show(R"({"name":)");

    const std::string_view body = R"({"name":1,"price":"abc","store_id":"x","foo":1,"id":3})";
    const mallow::validation_error errors = mallow::loads<ItemSchema>(body).error();
    std::cout << "The same five errors, as a list:\n" << errors << "\n\n";
    std::cout << "for a person:\n" << errors.pretty(body) << "\n\n";
    std::cout << "as marshmallow's tree:\n" << errors.messages() << "\n\n";
    std::cout << "and one by one:\n";
    for (const mallow::error& error : errors)
        std::cout << "at byte " << error.offset() << ", " << error.pointer() << ": " << error.message() << '\n';
}
