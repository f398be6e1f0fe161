// SPDX-License-Identifier: BSL-1.0
#include "load/overlap.hpp"

#include "codecs/members.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <functional>
#include <string>

namespace mallow::detail {

namespace {

constexpr int searched = 4;

bool is_in(const void* begin, std::size_t size, const void* sought) {
    const auto* const first = static_cast<const char*>(begin);
    const auto* const place = static_cast<const char*>(sought);
    return !std::less<>()(place, first) && std::less<>()(place, first + size);
}

bool in_document(const boost::json::value& value, const void* sought);

bool in_document(const boost::json::object& object, const void* sought) {
    for (const auto& each : object)
        if (is_in(each.key().data(), each.key().size(), sought) || in_document(each.value(), sought)) return true;
    return is_in(&object, sizeof object, sought);
}

bool in_document(const boost::json::array& array, const void* sought) {
    for (const boost::json::value& each : array)
        if (in_document(each, sought)) return true;
    return is_in(&array, sizeof array, sought);
}

bool in_document(const boost::json::value& value, const void* sought) {
    if (const auto* object = value.if_object()) return in_document(*object, sought);
    if (const auto* array = value.if_array()) return in_document(*array, sought);
    if (const auto* text = value.if_string())
        if (is_in(text->data(), text->size(), sought)) return true;
    return is_in(&value, sizeof value, sought);
}

bool search(const slot& field, const void* value, const void* sought, int levels);

bool search_elements(const slot& field, const void* value, const void* sought, int levels) {
    struct context {
        const slot& element;
        const void* sought;
        int levels;
    } visited{*field.inner, sought, levels};
    return !field.sequence->each(value, &visited, [](void* passed, const void* element) {
        const auto& with = *static_cast<context*>(passed);
        return !search(with.element, element, with.sought, with.levels);
    });
}

bool search(const slot& field, const void* value, const void* sought, int levels) {
    switch (field.code) {
        case op::scalar: {
            if (field.codec->in_document) return in_document(*static_cast<const boost::json::value*>(value), sought);
            if (field.native != quick_kind::text) return false;
            const auto& text = *static_cast<const std::string*>(value);
            return is_in(text.data(), text.size(), sought);
        }
        case op::delimited:
            if (!is_in_document(field)) return search_elements(field, value, sought, levels);
            [[fallthrough]];
        case op::document:
            switch (field.document) {
                case document_type::value: return in_document(*static_cast<const boost::json::value*>(value), sought);
                case document_type::object: return in_document(*static_cast<const boost::json::object*>(value), sought);
                case document_type::array: return in_document(*static_cast<const boost::json::array*>(value), sought);
            }
            return false;
        case op::converted: return false;  // what it holds is not known
        case op::holder: {
            const void* const held = field.holder->get(value);
            return held && search(*field.inner, held, sought, levels);
        }
        case op::sequence: return search_elements(field, value, sought, levels);
        case op::structure: {
            if (levels == 0) return false;
            const plan& schema = *field.nested;
            if (schema.model && is_in(value, schema.model->size, sought)) return true;
            for (std::size_t i = 0; i < schema.row_count; ++i)
                if (schema.rows[i].load &&
                    search(schema.rows[i].value, member_of(value, schema.rows[i]), sought, levels - 1))
                    return true;
            return false;
        }
    }
    return false;
}

}  // namespace

bool lies_inside(const slot& field, const void* value, const void* sought) {
    return search(field, value, sought, searched);
}

}  // namespace mallow::detail
