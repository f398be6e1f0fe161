#include "harness/register_adapter.hpp"

#include <cstring>

namespace bench {
namespace {

/// The physical limit: a load copies the ready structs, a dump the ready text.
class floor_adapter {
public:
    using input = void;

    Item load_request(const sample<Item>* ready) { return ready->value; }
    std::vector<Item> load_items(const sample<std::vector<Item>>* ready) { return ready->value; }
    Store load_store(const sample<Store>* ready) { return ready->value; }

    std::vector<Product> load_products(const sample<std::vector<Product>>* ready) { return ready->value; }

    Item load_new_item(const sample<Item>* ready) { return ready->value; }
    Signup load_signup(const sample<Signup>* ready) { return ready->value; }
    Timeline load_timeline(const sample<Timeline>* ready) { return ready->value; }
    Polygons load_polygons(const sample<Polygons>* ready) { return ready->value; }

    std::vector<Article> load_articles(const sample<std::vector<Article>>* ready) { return ready->value; }

    Order load_order(const sample<Order>* ready) { return ready->value; }
    Instants load_instants(const sample<Instants>* ready) { return ready->value; }
    Days load_days(const sample<Days>* ready) { return ready->value; }
    Uuids load_uuids(const sample<Uuids>* ready) { return ready->value; }

    void reload_items(std::vector<Item>& slot, const sample<std::vector<Item>>* ready) { slot = ready->value; }

    std::string_view dump_item(const sample<Item>& ready) { return copy(ready.text); }
    std::string_view dump_items(const sample<std::vector<Item>>& ready) { return copy(ready.text); }

    std::string_view dump_products(const sample<std::vector<Product>>& ready) { return copy(ready.text); }

    std::string_view dump_signup(const sample<Signup>& ready) { return copy(ready.text); }

    std::string_view dump_order(const sample<Order>& ready) { return copy(ready.text); }

private:
    std::string_view copy(const std::string& text) { return buffer_ = text; }

    std::string buffer_;
};

}  // namespace
}  // namespace bench

extern "C" BOOST_SYMBOL_EXPORT void register_library(const bench::corpus& data, bench::library& out) {
    bench::register_adapter<bench::floor_adapter>("floor", data, out);
}
