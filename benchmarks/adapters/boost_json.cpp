#include "adapters/rules.hpp"
#include "harness/register_adapter.hpp"
#include "harness/tree_sessions.hpp"

#include <boost/json.hpp>

#include <stdexcept>

namespace bench {
namespace {

namespace json = boost::json;

/// Reflection takes every described member as required and refuses an object of another size, so
/// a request needs a struct without the id.
struct Request {
    std::string name;
    double price{};
    std::int64_t store_id{};
};
BOOST_DESCRIBE_STRUCT(Request, (), (name, price, store_id))

void expect_valid(const Item& item) {
    if (!is_valid(item)) throw std::runtime_error{"invalid item"};
}

const std::vector<Item>& expect_valid(const std::vector<Item>& items) {
    for (const auto& item : items) expect_valid(item);
    return items;
}

class boost_json_adapter {
public:
    using input = exact_text;
    static constexpr bool reports_every_error = false;

    Item load_request(std::string_view text) {
        auto request = parse_to<Request>(text);
        Item item{0, std::move(request.name), request.price, request.store_id};
        expect_valid(item);
        return item;
    }

    std::vector<Item> load_items(std::string_view text) {
        auto items = parse_to<std::vector<Item>>(text);
        expect_valid(items);
        return items;
    }

    Store load_store(std::string_view text) {
        auto store = parse_to<Store>(text);
        expect_valid(store.items);
        if (!is_valid_name(store.name)) throw std::runtime_error{"invalid store"};
        return store;
    }

    std::vector<Product> load_products(std::string_view text) { return parse_to<std::vector<Product>>(text); }

    std::vector<Item> load_tree(const json::value& tree) {
        auto items = json::value_to<std::vector<Item>>(tree);
        expect_valid(items);
        return items;
    }

    json::value dump_tree(const std::vector<Item>& items) { return json::value_from(items); }

    std::string dump_item(const Item& item) { return json::serialize(json::value_from(item)); }

    std::string dump_items(const std::vector<Item>& items) { return json::serialize(json::value_from(items)); }

    std::string dump_products(const std::vector<Product>& products) {
        return json::serialize(json::value_from(products));
    }

    void refuse_request(std::string_view text, std::string& report) {
        try {
            load_request(text);
        } catch (const std::exception& error) {
            report = error.what();
        }
    }

private:
    /// A tree to throw away belongs in a monotonic resource, says the library's manual.
    template <class Value>
    static Value parse_to(std::string_view text) {
        unsigned char buffer[4096];
        json::monotonic_resource memory{buffer};
        return json::value_to<Value>(json::parse({text.data(), text.size()}, &memory));
    }
};

}  // namespace
}  // namespace bench

extern "C" BOOST_SYMBOL_EXPORT void register_library(const bench::corpus& data, bench::library& out) {
    bench::register_adapter<bench::boost_json_adapter>("boost.json", data, out);
    bench::register_tree_workloads<bench::boost_json_adapter>(data, out);
}
