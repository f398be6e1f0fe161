#include "adapters/rules.hpp"
#include "harness/register_adapter.hpp"

#include <nlohmann/json.hpp>

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <stdexcept>

namespace bench {

using nlohmann::json;

namespace {

/// get_to turns one arithmetic type into another without a word, so the kinds are checked first.
void read(const json& value, std::int64_t& member) {
    if (!value.is_number_integer()) throw std::runtime_error{"not an integer"};
    value.get_to(member);
}

void read(const json& value, double& member) {
    if (!value.is_number()) throw std::runtime_error{"not a number"};
    value.get_to(member);
}

void read(const json& value, std::string& member) { value.get_to(member); }
void read(const json& value, bool& member) { value.get_to(member); }

void expect_size(const json& object, std::size_t size) {
    if (object.size() != size) throw std::runtime_error{"unknown field"};
}

void read_request(const json& object, Item& item) {
    read(object.at("name"), item.name);
    read(object.at("price"), item.price);
    read(object.at("store_id"), item.store_id);
    if (!is_valid(item)) throw std::runtime_error{"invalid item"};
}

using product_members = boost::describe::describe_members<Product, boost::describe::mod_public>;

}  // namespace

void from_json(const json& object, Item& item) {
    expect_size(object, 4);
    read(object.at("id"), item.id);
    read_request(object, item);
}

void to_json(json& object, const Item& item) {
    object = {{"id", item.id}, {"name", item.name}, {"price", item.price}, {"store_id", item.store_id}};
}

void from_json(const json& object, Store& store) {
    expect_size(object, 3);
    read(object.at("id"), store.id);
    read(object.at("name"), store.name);
    object.at("items").get_to(store.items);
    if (!is_valid_name(store.name)) throw std::runtime_error{"invalid store"};
}

void from_json(const json& object, Product& product) {
    expect_size(object, boost::mp11::mp_size<product_members>::value);
    boost::mp11::mp_for_each<product_members>(
        [&](auto member) { read(object.at(member.name), product.*member.pointer); });
}

void to_json(json& object, const Product& product) {
    boost::mp11::mp_for_each<product_members>([&](auto member) { object[member.name] = product.*member.pointer; });
}

namespace {

class nlohmann_adapter {
public:
    using input = exact_text;
    static constexpr bool reports_every_error = false;

    Item load_request(std::string_view text) {
        Item item;
        const auto object = json::parse(text);
        expect_size(object, 3);
        read_request(object, item);
        return item;
    }

    std::vector<Item> load_items(std::string_view text) { return json::parse(text).get<std::vector<Item>>(); }

    Store load_store(std::string_view text) { return json::parse(text).get<Store>(); }

    std::vector<Product> load_products(std::string_view text) { return json::parse(text).get<std::vector<Product>>(); }

    std::string dump_item(const Item& item) { return json(item).dump(); }
    std::string dump_items(const std::vector<Item>& items) { return json(items).dump(); }

    std::string dump_products(const std::vector<Product>& products) { return json(products).dump(); }

    void refuse_request(std::string_view text, std::string& report) {
        try {
            load_request(text);
        } catch (const std::exception& error) {
            report = error.what();
        }
    }
};

}  // namespace
}  // namespace bench

extern "C" BOOST_SYMBOL_EXPORT void register_library(const bench::corpus& data, bench::library& out) {
    bench::register_adapter<bench::nlohmann_adapter>("nlohmann", data, out);
}
