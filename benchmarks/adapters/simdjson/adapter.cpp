#include "adapters/simdjson/items.hpp"
#include "adapters/simdjson/shapes.hpp"
#include "harness/register_adapter.hpp"

namespace bench {
namespace {

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

    Item load_new_item(const input& text) {
        return load<Item>(text, [](auto& document, Item& item) {
            read_item<item_fields, request_fields>(document.get_object(), item);
        });
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
        return load<Store>(text, [](auto& document, Store& store) { read_store(document.get_object(), store); });
    }

    std::vector<Product> load_products(const input& text) {
        std::vector<Product> products;
        ondemand::document document = parser_.iterate(text);
        for (auto element : document.get_array()) read_product(element.get_object(), products.emplace_back());
        expect_end(document);
        return products;
    }

    std::vector<Article> load_articles(const input& text) {
        return load<std::vector<Article>>(text, [](auto& document, std::vector<Article>& articles) {
            read_articles(document.get_array(), articles);
        });
    }

    Signup load_signup(const input& text) {
        return load<Signup>(text, [](auto& document, Signup& signup) { read_signup(document.get_object(), signup); });
    }

    Timeline load_timeline(const input& text) {
        return load<Timeline>(
            text, [](auto& document, Timeline& timeline) { read_timeline(document.get_object(), timeline); });
    }

    Polygons load_polygons(const input& text) {
        return load<Polygons>(
            text, [](auto& document, Polygons& polygons) { read_polygons(document.get_object(), polygons); });
    }

    Order load_order(const input& text) {
        return load<Order>(text, [](auto& document, Order& order) { read_order(document.get_object(), order); });
    }

    Instants load_instants(const input& text) {
        return load<Instants>(
            text, [](auto& document, Instants& values) { read_instants(document.get_object(), values); });
    }

    Days load_days(const input& text) {
        return load<Days>(text, [](auto& document, Days& values) { read_days(document.get_object(), values); });
    }

    Uuids load_uuids(const input& text) {
        return load<Uuids>(text, [](auto& document, Uuids& values) { read_uuids(document.get_object(), values); });
    }

    void refuse_request(const input& text, std::string& report) {
        try {
            load_request(text);
        } catch (const std::exception& error) {
            report = error.what();
        }
    }

    std::size_t refuse_by_code(const input& text) {
        Item item;
        return refusal(text, item) == simdjson::SUCCESS ? 0 : 1;
    }

private:
    template <class Value, class Read>
    Value load(const input& text, Read read_into) {
        Value value;
        ondemand::document document = parser_.iterate(text);
        read_into(document, value);
        expect_end(document);
        return value;
    }

    simdjson::error_code refusal(const input& text, Item& item) {
        ondemand::document document;
        if (const auto error = parser_.iterate(text).get(document)) return error;
        ondemand::object object;
        if (const auto error = document.get_object().get(object)) return error;
        if (const auto error = read_request(object, item)) return error;
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS
                                                                              : simdjson::TRAILING_CONTENT;
    }

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
