// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace bench {

/// What one writes without a library: maps, vectors and the same checks. A failing allocation may leave it half
/// changed.
class ByHand {
public:
    static constexpr const char* label = "by hand";

    bool insert_store(Store store) {
        const std::int64_t id = store.id;
        return stores_.try_emplace(id, Shelf{std::move(store), {}}).second;
    }

    bool insert(Item item) {
        const auto store = stores_.find(item.store_id);
        if (store == stores_.end() || names_.contains(item.name)) return false;
        if (item.id == 0) item.id = last_id_ + 1;
        const auto [at, is_new] = items_.try_emplace(item.id, std::move(item));
        if (!is_new) return false;
        Item& added = at->second;
        last_id_ = std::max(last_id_, added.id);
        added.store = &store->second.store;
        // The view lies in the node, which stays where it is.
        names_.emplace(added.name, &added);
        store->second.items.push_back(&added);
        return true;
    }

    const Item* find(std::int64_t id) const {
        const auto at = items_.find(id);
        return at == items_.end() ? nullptr : &at->second;
    }
    const Item* find_by_name(std::string_view name) const {
        const auto at = names_.find(name);
        return at == names_.end() ? nullptr : at->second;
    }

    template <class Visit>
    void visit_items(std::int64_t store_id, const Visit& visit) const {
        for (const Item* each : stores_.find(store_id)->second.items) visit(*each);
    }
    std::vector<const Item*> all_items(std::int64_t store_id) const { return stores_.find(store_id)->second.items; }

    bool set_price(std::int64_t id, double price) {
        const auto at = items_.find(id);
        if (at == items_.end()) return false;
        at->second.price = price;
        return true;
    }
    bool rename(std::int64_t id, std::string_view name) {
        const auto at = items_.find(id);
        if (at == items_.end() || names_.contains(name)) return false;
        std::string copy(name);
        names_.erase(at->second.name);
        at->second.name = std::move(copy);
        names_.emplace(at->second.name, &at->second);
        return true;
    }
    bool move(std::int64_t id, std::int64_t store_id) {
        const auto at = items_.find(id);
        const auto to = stores_.find(store_id);
        if (at == items_.end() || to == stores_.end()) return false;
        Item& item = at->second;
        if (item.store_id == store_id) return true;
        leave_store(item);
        to->second.items.push_back(&item);
        item.store_id = store_id;
        item.store = &to->second.store;
        return true;
    }
    bool remove(std::int64_t id) {
        const auto at = items_.find(id);
        if (at == items_.end()) return false;
        leave_store(at->second);
        names_.erase(at->second.name);
        items_.erase(at);
        return true;
    }

private:
    struct Shelf {
        Store store;
        std::vector<const Item*> items;
    };

    void leave_store(const Item& item) {
        std::vector<const Item*>& items = stores_.find(item.store_id)->second.items;
        items.erase(std::find(items.begin(), items.end(), &item));
    }

    std::unordered_map<std::int64_t, Shelf> stores_;
    std::unordered_map<std::int64_t, Item> items_;
    std::unordered_map<std::string_view, Item*> names_;
    std::int64_t last_id_ = 0;
};

}  // namespace bench
