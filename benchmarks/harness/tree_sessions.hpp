#pragma once

#include "harness/keep.hpp"
#include "harness/sessions.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <functional>

namespace bench {

/// Made from the structs, so that no parser's doubles are in it.
inline boost::json::value make_tree(const std::vector<Item>& items) {
    boost::json::array tree;
    for (const auto& item : items)
        tree.push_back(boost::json::object{
            {"id", item.id}, {"name", item.name}, {"price", item.price}, {"store_id", item.store_id}});
    return tree;
}

template <class Adapter>
class tree_load_session final : public session {
public:
    explicit tree_load_session(const std::vector<Item>& items) : items_(items), tree_(make_tree(items)) {}

    std::string fault() override {
        return fault_of([&] { return difference(items_, value_in(adapter_.load_tree(tree_))); });
    }

    void repeat(std::int64_t times) override {
        for (; times > 0; --times) {
            const auto loaded = adapter_.load_tree(tree_);
            keep(loaded);
        }
    }

private:
    Adapter adapter_;
    const std::vector<Item>& items_;
    boost::json::value tree_;
};

template <class Adapter>
class tree_dump_session final : public session {
public:
    explicit tree_dump_session(const std::vector<Item>& items) : items_(items) {}

    std::string fault() override {
        return fault_of(
            [&]() -> std::string { return adapter_.dump_tree(items_) == make_tree(items_) ? "" : "another tree"; });
    }

    void repeat(std::int64_t times) override {
        for (; times > 0; --times) {
            const auto tree = adapter_.dump_tree(items_);
            keep(tree);
        }
    }

private:
    Adapter adapter_;
    const std::vector<Item>& items_;
};

/// W10, for adapters with `load_tree` and `dump_tree`.
template <class Adapter>
void register_tree_workloads(const corpus& data, library& out) {
    const auto items = std::cref(data.list.value);
    out.tasks.push_back({"W10-load", [items] { return std::make_unique<tree_load_session<Adapter>>(items); }});
    out.tasks.push_back({"W10-dump", [items] { return std::make_unique<tree_dump_session<Adapter>>(items); }});
}

}  // namespace bench
