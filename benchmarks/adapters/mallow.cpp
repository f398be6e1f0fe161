#include "adapters/rules.hpp"
#include "harness/register_adapter.hpp"
#include "harness/tree_sessions.hpp"

#include <mallow/mallow.hpp>

#include <boost/json/value.hpp>

#include <charconv>
#include <stdexcept>

namespace bench {
namespace {

struct RequestSchema : mallow::Schema<Item> {
    Int id{dump_only};
    Str name{required, Length{.min = 1, .max = longest_name}};
    Float price{required, Range{.min = 0}};
    Int store_id{required};
};
BOOST_DESCRIBE_STRUCT(RequestSchema, (), (id, name, price, store_id))

struct ItemSchema : mallow::Schema<Item> {
    Int id{required};
    Str name{required, Length{.min = 1, .max = longest_name}};
    Float price{required, Range{.min = 0}};
    Int store_id{required};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, name, price, store_id))

struct StoreSchema : mallow::Schema<Store> {
    Int id{required};
    Str name{required, Length{.min = 1, .max = longest_name}};
    List<Nested<ItemSchema>> items{required};
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (), (id, name, items))

struct ProductSchema : mallow::Schema<Product> {
    Int id{required};
    Str name{required};
    Float price{required};
    Bool active{required};
    Int supplier_id{required};
    Str brand{required};
    Float cost{required};
    Bool featured{required};
    Int warehouse_id{required};
    Str colour{required};
    Float discount{required};
    Bool taxable{required};
    Int quantity{required};
    Str material{required};
    Float tax_rate{required};
    Bool fragile{required};
    Int weight_grams{required};
    Str country{required};
    Float rating{required};
    Bool returnable{required};
    Int width_mm{required};
    Str currency{required};
    Float latitude{required};
    Bool imported{required};
    Int height_mm{required};
    Str barcode{required};
    Float longitude{required};
    Bool digital{required};
    Int depth_mm{required};
    Str category{required};
    Float volume{required};
    Bool discontinued{required};
    Int revision{required};
    Str description{required};
    Int views{required};
    Str unit{required};
    Int stock{required};
    Str shelf{required};
    Int reorder_level{required};
    Str note{required};
};
BOOST_DESCRIBE_STRUCT(ProductSchema, (),
                      (id, name, price, active, supplier_id, brand, cost, featured, warehouse_id, colour, discount,
                       taxable, quantity, material, tax_rate, fragile, weight_grams, country, rating, returnable,
                       width_mm, currency, latitude, imported, height_mm, barcode, longitude, digital, depth_mm,
                       category, volume, discontinued, revision, description, views, unit, stock, shelf, reorder_level,
                       note))

class mallow_adapter {
public:
    using input = exact_text;
    static constexpr bool reports_every_error = true;

    auto load_request(std::string_view text) {
        auto loaded = mallow::loads<RequestSchema>(text);
        expect(loaded);
        return loaded;
    }

    auto load_items(std::string_view text) {
        auto loaded = mallow::loads<mallow::many<ItemSchema>>(text);
        expect(loaded);
        return loaded;
    }

    void reload_items(std::vector<Item>& items, std::string_view text) {
        expect(mallow::loads_to<mallow::many<ItemSchema>>(items, text));
    }

    auto load_store(std::string_view text) {
        auto loaded = mallow::loads<StoreSchema>(text);
        expect(loaded);
        return loaded;
    }

    auto load_products(std::string_view text) {
        auto loaded = mallow::loads<mallow::many<ProductSchema>>(text);
        expect(loaded);
        return loaded;
    }

    std::string_view dump_item(const Item& item) {
        mallow::dumps_to<ItemSchema>(buffer_, item);
        return buffer_;
    }

    std::string_view dump_items(const std::vector<Item>& items) {
        mallow::dumps_to<mallow::many<ItemSchema>>(buffer_, items);
        return buffer_;
    }

    std::string_view dump_products(const std::vector<Product>& products) {
        mallow::dumps_to<mallow::many<ProductSchema>>(buffer_, products);
        return buffer_;
    }

    auto load_tree(const boost::json::value& tree) {
        auto loaded = mallow::load<mallow::many<ItemSchema>>(tree);
        expect(loaded);
        return loaded;
    }

    boost::json::value dump_tree(const std::vector<Item>& items) {
        return mallow::dump<mallow::many<ItemSchema>>(items);
    }

    void refuse_request(std::string_view text, std::string& report) {
        const auto loaded = mallow::loads<RequestSchema>(text);
        for (const auto& error : loaded.error()) {
            append(report, error.line());
            report += ':';
            append(report, error.column());
            report += ' ';
            report += error.pointer();
            report += ' ';
            report += error.message();
            report += '\n';
        }
    }

    mallow::validation_error collect_errors(std::string_view text) {
        return mallow::loads<mallow::many<ItemSchema>>(text, {.max_errors = 1'000'000}).error();
    }

private:
    template <class Result>
    static void expect(const Result& loaded) {
        if (!loaded) throw std::runtime_error{std::string{loaded.error()[0].message()}};
    }

    static void append(std::string& text, std::size_t number) {
        char digits[20];
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        text.append(digits, end);
    }

    std::string buffer_;
};

}  // namespace
}  // namespace bench

extern "C" BOOST_SYMBOL_EXPORT void register_library(const bench::corpus& data, bench::library& out) {
    bench::register_adapter<bench::mallow_adapter>("mallow", data, out);
    bench::register_tree_workloads<bench::mallow_adapter>(data, out);
}
