#include "adapters/mallow/schemas.hpp"
#include "harness/register_adapter.hpp"
#include "harness/tree_sessions.hpp"

#include <boost/json/value.hpp>

#include <charconv>
#include <stdexcept>

namespace bench {
namespace {

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

    auto load_new_item(std::string_view text) {
        auto loaded = mallow::loads<NewItemSchema>(text);
        expect(loaded);
        return loaded;
    }

    auto load_signup(std::string_view text) {
        auto loaded = mallow::loads<SignupSchema>(text);
        expect(loaded);
        return loaded;
    }

    auto load_timeline(std::string_view text) {
        auto loaded = mallow::loads<TimelineSchema>(text);
        expect(loaded);
        return loaded;
    }

    auto load_polygons(std::string_view text) {
        auto loaded = mallow::loads<PolygonsSchema>(text);
        expect(loaded);
        return loaded;
    }

    auto load_articles(std::string_view text) {
        auto loaded = mallow::loads<mallow::many<ArticleSchema>>(text);
        expect(loaded);
        return loaded;
    }

    auto load_order(std::string_view text) {
        auto loaded = mallow::loads<OrderSchema>(text);
        expect(loaded);
        return loaded;
    }

    auto load_instants(std::string_view text) {
        auto loaded = mallow::loads<InstantsSchema>(text);
        expect(loaded);
        return loaded;
    }

    auto load_days(std::string_view text) {
        auto loaded = mallow::loads<DaysSchema>(text);
        expect(loaded);
        return loaded;
    }

    auto load_uuids(std::string_view text) {
        auto loaded = mallow::loads<UuidsSchema>(text);
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

    std::string_view dump_signup(const Signup& signup) {
        mallow::dumps_to<SignupSchema>(buffer_, signup);
        return buffer_;
    }

    std::string_view dump_order(const Order& order) {
        mallow::dumps_to<OrderSchema>(buffer_, order);
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

    std::size_t refuse_by_code(std::string_view text) {
        const auto loaded = mallow::loads<RequestSchema>(text);
        std::size_t found = 0;
        for (const auto& error : loaded.error()) {
            keep(error.code());
            ++found;
        }
        return found;
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
