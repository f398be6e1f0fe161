// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model.hpp"

#include <mallow/memory.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

/// The tables of the library.
class Tables {
    template <auto Member>
    using unique = mallow::memory::unique<Member>;

public:
    static constexpr const char* label = "mallow";

    bool insert_store(Store store) { return stores_.insert(std::move(store)).has_value(); }
    bool insert(Item item) { return items_.insert(std::move(item)).has_value(); }

    const Item* find(std::int64_t id) const { return items_.find(id); }
    const Item* find_by_name(std::string_view name) const { return items_.find_by<&Item::name>(name); }

    template <class Visit>
    void visit_items(std::int64_t store_id, const Visit& visit) const {
        for (const Item& each : stores_.find(store_id)->items) visit(each);
    }
    std::vector<const Item*> all_items(std::int64_t store_id) const { return stores_.find(store_id)->items.all(); }

    bool set_price(std::int64_t id, double price) {
        return items_.update(id, [price](Item& item) { item.price = price; }).has_value();
    }
    bool rename(std::int64_t id, std::string_view name) {
        return items_.update(id, [name](Item& item) { item.name = name; }).has_value();
    }
    bool move(std::int64_t id, std::int64_t store_id) {
        return items_.update(id, [store_id](Item& item) { item.store_id = store_id; }).has_value();
    }
    bool remove(std::int64_t id) { return items_.remove(id).has_value(); }

private:
    using StoreTable = mallow::memory::table<Store, mallow::memory::primary_key<&Store::id>, unique<&Store::name>>;
    using ItemTable = mallow::memory::table<Item, mallow::memory::primary_key<&Item::id>, unique<&Item::name>,
                                            mallow::memory::belongs_to<&Item::store_id, &Item::store, &Store::items>>;

    StoreTable stores_;
    ItemTable items_{stores_};
};

}  // namespace bench
