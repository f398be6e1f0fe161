#include "adapters/rules.hpp"
#include "harness/register_adapter.hpp"

#include <simdjson.h>

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <stdexcept>

namespace bench {
namespace {

namespace ondemand = simdjson::ondemand;

enum : unsigned { has_id = 1, has_name = 2, has_price = 4, has_store_id = 8 };

constexpr unsigned request_fields = has_name | has_price | has_store_id;
constexpr unsigned item_fields = request_fields | has_id;

/// Keys are compared raw, as the documentation's examples do: an escaped key is refused as an
/// unknown one. Types, missing and unknown keys, trailing bytes and UTF-8 are all checked.
template <unsigned Fields>
void read_item(ondemand::object object, Item& item) {
    unsigned seen = 0;
    for (ondemand::field field : object) {
        const ondemand::raw_json_string key = field.key();
        if (Fields & has_id && key == "id") {
            item.id = field.value().get_int64();
            seen |= has_id;
        } else if (key == "name") {
            const std::string_view name = field.value().get_string();
            item.name.assign(name);
            seen |= has_name;
        } else if (key == "price") {
            item.price = field.value().get_double();
            seen |= has_price;
        } else if (key == "store_id") {
            item.store_id = field.value().get_int64();
            seen |= has_store_id;
        } else {
            throw std::runtime_error{"unknown field"};
        }
    }
    if (seen != Fields) throw std::runtime_error{"missing field"};
    if (!is_valid(item)) throw std::runtime_error{"invalid item"};
}

/// Serves a fresh vector and one whose elements have memory to reuse.
void read_items(ondemand::array array, std::vector<Item>& items) {
    std::size_t count = 0;
    for (auto element : array) {
        if (count == items.size()) items.emplace_back();
        read_item<item_fields>(element.get_object(), items[count++]);
    }
    items.resize(count);
}

void read(ondemand::value value, std::int64_t& member) { member = value.get_int64(); }
void read(ondemand::value value, double& member) { member = value.get_double(); }
void read(ondemand::value value, bool& member) { member = value.get_bool(); }

void read(ondemand::value value, std::string& member) {
    const std::string_view text = value.get_string();
    member.assign(text);
}

/// Looked up in declaration order, the library's own idiom for wide objects. Unknown keys pass.
void read_product(ondemand::object object, Product& product) {
    using members = boost::describe::describe_members<Product, boost::describe::mod_public>;
    boost::mp11::mp_for_each<members>([&](auto member) { read(object[member.name], product.*member.pointer); });
}

/// Keeps its parser, as the authors recommend. The input is a padded_string made before the
/// clock starts, also theirs: the library cannot read an exact view, and a copy for each load
/// would be charged to it otherwise.
class simdjson_adapter {
public:
    using input = simdjson::padded_string;
    static constexpr bool reports_every_error = false;

    Item load_request(const input& text) {
        Item item;
        ondemand::document document = parser_.iterate(text);
        read_item<request_fields>(document.get_object(), item);
        expect_end(document);
        return item;
    }

    std::vector<Item> load_items(const input& text) {
        std::vector<Item> items;
        reload_items(items, text);
        return items;
    }

    void reload_items(std::vector<Item>& items, const input& text) {
        ondemand::document document = parser_.iterate(text);
        read_items(document.get_array(), items);
        expect_end(document);
    }

    Store load_store(const input& text) {
        Store store;
        unsigned seen = 0;
        ondemand::document document = parser_.iterate(text);
        for (auto field : document.get_object()) {
            const ondemand::raw_json_string key = field.key();
            if (key == "id") {
                store.id = field.value().get_int64();
                seen |= 1;
            } else if (key == "name") {
                const std::string_view name = field.value().get_string();
                store.name.assign(name);
                seen |= 2;
            } else if (key == "items") {
                read_items(field.value().get_array(), store.items);
                seen |= 4;
            } else {
                throw std::runtime_error{"unknown field"};
            }
        }
        if (seen != 7 || !is_valid_name(store.name)) throw std::runtime_error{"invalid store"};
        expect_end(document);
        return store;
    }

    std::vector<Product> load_products(const input& text) {
        std::vector<Product> products;
        ondemand::document document = parser_.iterate(text);
        for (auto element : document.get_array()) read_product(element.get_object(), products.emplace_back());
        expect_end(document);
        return products;
    }

    void refuse_request(const input& text, std::string& report) {
        try {
            load_request(text);
        } catch (const std::exception& error) {
            report = error.what();
        }
    }

private:
    static void expect_end(ondemand::document& document) {
        if (document.current_location().error() != simdjson::OUT_OF_BOUNDS) throw std::runtime_error{"trailing bytes"};
    }

    ondemand::parser parser_;
};

}  // namespace
}  // namespace bench

extern "C" BOOST_SYMBOL_EXPORT void register_library(const bench::corpus& data, bench::library& out) {
    bench::register_adapter<bench::simdjson_adapter>("simdjson", data, out);
}
