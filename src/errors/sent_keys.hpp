// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan.hpp>

#include <boost/container/small_vector.hpp>

#include <string_view>

namespace mallow::detail {

/// Which of an object's fields were sent by an alias.
class sent_keys {
public:
    void note(const key_entry& alias) { aliases_.push_back(&alias); }
    void clear() noexcept { aliases_.clear(); }

    /// The key by which a field was sent; its own where nothing else is known.
    const key_entry& entry_of(const key_entry& key) const noexcept {
        for (const key_entry* const each : aliases_)
            if (each->row == key.row) return *each;
        return key;
    }
    std::string_view key_of(const plan& schema, const row& field) const noexcept {
        for (const key_entry* const each : aliases_)
            if (&schema.rows[each->row] == &field) return {each->data, each->size};
        return field.key;
    }

private:
    boost::container::small_vector<const key_entry*, 4> aliases_;
};

}  // namespace mallow::detail
