// SPDX-License-Identifier: BSL-1.0
#include "load/undo/members.hpp"

#include <mallow/plan/type_ops.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace mallow::detail {

const void* member_undo::save(const slot& field, void* value) {
    entries_.push_back({&field, nullptr, boxed(type_of(field))});
    entry& saved = entries_.back();
    if (!exchange(field, value, saved.old->get()))
        throw std::logic_error(
            "mallow: load_into commits by swaps that cannot throw; give this member's type noexcept moves");
    saved.place = value;
    return saved.old->get();
}

document_undo& member_undo::watch(const slot& field, void* document) {
    entries_.push_back({&field, document, {}, std::make_unique<document_undo>()});
    return *entries_.back().changes;
}

void member_undo::put_back(entry& saved) noexcept {
    if (saved.old) {
        exchange(*saved.field, saved.place, saved.old->get());
        return;
    }
    auto* const object = saved.field->document == document_type::object
                             ? static_cast<boost::json::object*>(saved.place)
                             : static_cast<boost::json::value*>(saved.place)->if_object();
    // It is none yet when what should have made it one has thrown.
    if (object) saved.changes->roll_back(*object);
}

void member_undo::roll_back(std::size_t from, std::size_t to) noexcept {
    for (std::size_t i = to; i-- > from;) put_back(entries_[i]);
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(from),
                   entries_.begin() + static_cast<std::ptrdiff_t>(to));
}

}  // namespace mallow::detail
