// SPDX-License-Identifier: BSL-1.0
#include "patch.hpp"

#include <unordered_map>
#include <utility>

namespace {

template <class Schema>
std::vector<std::string> names_of(const mallow::field_set<Schema>& touched) {
    return {touched.begin(), touched.end()};
}

std::vector<Item*> find_items(Store& store, const Patch& patch, std::vector<missing_item>& missing) {
    std::unordered_map<std::int64_t, Item*> by_id;
    for (Item& item : store.items) by_id.emplace(item.id, &item);
    std::vector<Item*> found;
    for (const ItemPatch& each : patch.items) {
        const auto place = by_id.find(each.id);
        if (place == by_id.end()) missing.push_back({found.size(), each.id});
        found.push_back(place == by_id.end() ? nullptr : place->second);
    }
    return found;
}

}  // namespace

patch_outcome apply_patch(Store& store, std::string_view text, std::size_t max_errors) {
    patch_outcome outcome;

    // All of it is checked before any of it is applied: a list is replaced by load_into, and items are to be changed one by one.
    const auto checked = mallow::loads<StoreUpdateSchema>(
        text, {.partial = mallow::fields<StoreUpdateSchema, "address.street", "address.postcode", "address.city",
                                         "address.country">(),
               .max_errors = max_errors});
    if (!checked) {
        outcome.errors = checked.error();
        return outcome;
    }
    const Patch patch = mallow::loads<PatchSchema>(text).value();
    const std::vector<Item*> items = find_items(store, patch, outcome.missing);
    if (!outcome.missing.empty()) return outcome;

    outcome.changes.store = names_of(
        mallow::loads_into<StoreUpdateSchema>(
            store, text, {.unknown = mallow::unknown::exclude, .exclude = mallow::fields<StoreUpdateSchema, "items">()})
            .value());
    for (std::size_t index = 0; index < items.size(); ++index) {
        auto touched = mallow::load_into<ItemUpdateSchema>(*items[index], patch.items[index].changes).value();
        outcome.changes.items.push_back({items[index]->id, items[index]->name, names_of(touched)});
    }
    return outcome;
}
