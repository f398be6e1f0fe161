// SPDX-License-Identifier: BSL-1.0
#include "load/undo/documents.hpp"

#include <mallow/plan/type_ops.hpp>

#include <utility>

namespace mallow::detail {

std::size_t document_undo::note(boost::json::object& object, std::string_view key) {
    // Before the element is added, so that none is added without a note.
    if (changes_.size() == changes_.capacity()) changes_.reserve(changes_.empty() ? 4 : 2 * changes_.size());
    // A key is noted once, or a small text could note much by repeating it. A few notes are searched; to more their
    // places lead.
    constexpr std::size_t few = 16;
    const std::size_t number = changes_.size();
    if (number > few)
        for (std::size_t i = numbers_.size(); i < number; ++i) numbers_.emplace(changes_[i].place, i);
    const auto [found, is_new] = object.emplace(boost::json::string_view(key.data(), key.size()), nullptr);
    const auto place = static_cast<std::size_t>(found - object.begin());
    if (!is_new && number > few) {
        if (const auto known = numbers_.find(place); known != numbers_.end()) return known->second;
    } else if (!is_new) {
        for (std::size_t i = 0; i < number; ++i)
            if (changes_[i].place == place) return i;
    }
    changes_.push_back({place, is_new});
    return number;
}

void document_undo::move_aside(boost::json::object& object, std::size_t number) noexcept {
    change& noted = changes_[number];
    boost::json::value& held = element(object, number);
    if (!noted.is_new && !noted.old) {
        if (noted.below) noted.below->roll_back(held.get_object());
        noted.old.emplace(std::move(held));
    }
    held = nullptr;
}

document_undo& document_undo::below(std::size_t number) {
    change& noted = changes_[number];
    if (!noted.below) noted.below = std::make_unique<document_undo>();
    return *noted.below;
}

void document_undo::put_back(boost::json::object& object, std::size_t number) noexcept {
    change& noted = changes_[number];
    boost::json::value& held = element(object, number);
    if (noted.is_new) {
        held = nullptr;
    } else if (noted.old) {
        exchange_by_moves<boost::json::value>(&held, &*noted.old);
        noted.old.reset();
    } else if (noted.below) {
        noted.below->roll_back(held.get_object());
    }
    if (noted.below) noted.below->clear();
}

void document_undo::keep_whole(const boost::json::object& object) {
    if (whole_) return;
    boost::json::object copy(object, object.storage());
    roll_back(copy);
    whole_.emplace(std::move(copy));
}

void document_undo::roll_back(boost::json::object& object) noexcept {
    if (whole_) {
        object.swap(*whole_);  // of one storage, so that nothing is copied
        clear();
        return;
    }
    while (!changes_.empty()) {
        const std::size_t last = changes_.size() - 1;
        put_back(object, last);
        if (changes_[last].is_new) object.erase(object.begin() + static_cast<std::ptrdiff_t>(changes_[last].place));
        changes_.pop_back();
    }
    numbers_.clear();
}

}  // namespace mallow::detail
