// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "schemas.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The fields that a patch has set, as dotted names.
struct item_changes {
    std::int64_t id{};
    std::string name;
    std::vector<std::string> fields;
};
struct patch_changes {
    std::vector<std::string> store;
    std::vector<item_changes> items;
};

/// An item that the patch names and the catalogue lacks.
struct missing_item {
    std::size_t index{};
    std::int64_t id{};
};

/// What a patch did or, when it did nothing, why.
struct patch_outcome {
    mallow::validation_error errors;
    std::vector<missing_item> missing;
    patch_changes changes;

    bool applied() const { return errors.empty() && missing.empty(); }
};

/// Changes the store by the text, all or nothing: its own fields as given, and of each item under `items` those given beside its `id`.
patch_outcome apply_patch(Store& store, std::string_view text, std::size_t max_errors);
