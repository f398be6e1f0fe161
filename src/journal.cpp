// SPDX-License-Identifier: BSL-1.0
#include "journal.hpp"

#include <mallow/detail/type_ops.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

/// The types that have op codes of their own.
const type_ops& type_of(const slot& field) noexcept {
    switch (field.code) {
        case op::int8:
        case op::uint8: return type_ops_of<std::uint8_t>::value;
        case op::int16:
        case op::uint16: return type_ops_of<std::uint16_t>::value;
        case op::int32:
        case op::uint32: return type_ops_of<std::uint32_t>::value;
        case op::int64:
        case op::uint64: return type_ops_of<std::uint64_t>::value;
        case op::float32: return type_ops_of<float>::value;
        case op::float64: return type_ops_of<double>::value;
        case op::boolean: return type_ops_of<bool>::value;
        case op::string: return type_ops_of<std::string>::value;
        case op::string_view: return type_ops_of<std::string_view>::value;
        case op::json_value: return type_ops_of<boost::json::value>::value;
        case op::json_object: return type_ops_of<boost::json::object>::value;
        case op::json_array: return type_ops_of<boost::json::array>::value;
        case op::structure:
        case op::sequence:
        case op::holder: break;
    }
    return *field.type;
}

}  // namespace

const void* journal::save(const slot& field, void* value) {
    entries_.push_back({&field, nullptr, boxed(type_of(field))});
    entry& saved = entries_.back();
    if (!exchange(field, value, saved.old->get()))
        throw std::logic_error("mallow: load_into commits by swaps that cannot throw; give this member's type noexcept moves");
    saved.place = value;
    return saved.old->get();
}

object_changes& journal::watch(const slot& field, void* document) {
    entries_.push_back({&field, document, {}, std::make_unique<object_changes>()});
    return *entries_.back().changes;
}

void journal::put_back(entry& saved) noexcept {
    if (saved.old) {
        exchange(*saved.field, saved.place, saved.old->get());
        return;
    }
    auto* const object = saved.field->code == op::json_object ? static_cast<boost::json::object*>(saved.place)
                                                              : static_cast<boost::json::value*>(saved.place)->if_object();
    // It is none yet when what should have made it one has thrown.
    if (object) saved.changes->roll_back(*object);
}

void journal::roll_back(std::size_t from, std::size_t to) noexcept {
    for (std::size_t i = to; i-- > from;) put_back(entries_[i]);
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(from), entries_.begin() + static_cast<std::ptrdiff_t>(to));
}

}  // namespace mallow::detail
