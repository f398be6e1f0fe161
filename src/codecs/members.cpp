// SPDX-License-Identifier: BSL-1.0
#include "codecs/members.hpp"

#include "codecs/constants.hpp"

#include <mallow/errors.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace mallow::detail {

constant peek(const slot& field, const void* value) {
    if (field.code == op::scalar) return field.codec->peek(value, field);
    if (field.code != op::holder) return {};
    const void* const held = field.holder->get(value);
    return held ? peek(*field.inner, held) : constant();
}

namespace {

json_kind kind_of(const boost::json::value& document) {
    if (document.is_string()) return json_kind::string;
    if (document.is_bool()) return json_kind::boolean;
    if (document.is_array()) return json_kind::list;
    return document.is_object() ? json_kind::object : json_kind::number;
}

constant constant_in(const boost::json::value& document) {
    if (const auto* text = document.if_string()) return constant(std::string_view(text->data(), text->size()));
    if (const auto* number = document.if_int64()) return constant(*number);
    if (const auto* number = document.if_uint64()) return constant(*number);
    if (const auto* number = document.if_double()) return constant(*number);
    if (const auto* truth = document.if_bool()) return constant(*truth);
    return {};
}

/// Whether a document is what a Constant demands.
bool is_tag(const slot& field, const boost::json::value& document) {
    const constant tag = field.codec->peek(nullptr, field);
    return compare(constant_in(document), tag) == std::partial_ordering::equivalent;
}

}  // namespace

std::size_t alternative_in(const slot& field, const boost::json::value& document) {
    const alternatives& among = *field.variant;
    if (document.is_null()) return among.count;
    const json_kind kind = kind_of(document);
    const std::int8_t first = among.by_kind[static_cast<std::size_t>(kind)];
    if (first < 0) return among.count;
    if (kind != json_kind::object || !among.is_tagged) return static_cast<std::size_t>(first);
    for (std::size_t i = 0; i < among.count; ++i) {
        const slot* const tag = tag_of(among.all[i]);
        if (!tag) continue;
        const boost::json::value* const held =
            document.get_object().if_contains({among.tag.key.data(), among.tag.key.size()});
        if (held && is_tag(*tag, *held)) return i;
    }
    return among.count;
}

std::string words_of(const alternatives& among) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < among.count; ++i)
        if (std::find(words.begin(), words.end(), among.all[i].word) == words.end())
            words.emplace_back(among.all[i].word);
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

bool exchange(const slot& field, void* left, void* right) noexcept {
    const type_ops& type = type_of(field);
    if (!type.exchange) return false;
    type.exchange(left, right);
    return true;
}

void recycle(const slot& structure, void* model) {
    const plan& schema = *structure.nested;
    const scratch fresh(*schema.model);
    for (std::size_t i = 0; i < schema.key_count; ++i) {
        const row& field = schema.rows[schema.keys[i].row];
        void* old = member_of(model, field);
        void* made = member_of(fresh.get(), field);
        if (field.value.native == quick_kind::text) {
            auto& text = *static_cast<std::string*>(old);
            text.assign(*static_cast<const std::string*>(made));
            exchange(field.value, old, made);
        } else if (field.value.code == op::mapping && field.value.map->ops->size &&
                   field.value.map->ops->size(made) == 0) {
            field.value.map->ops->clear(old);
            exchange(field.value, old, made);
        } else if (field.value.code == op::sequence && field.value.sequence->clear && field.value.sequence->size &&
                   field.value.sequence->size(made) == 0) {
            field.value.sequence->clear(old);
            exchange(field.value, old, made);
        }
    }
    replace(structure, model, fresh.get());
}

bool covers_model(const plan& schema) noexcept {
    if (!schema.model) return false;
    std::size_t covered = 0;
    for (std::size_t i = 0; i < schema.key_count; ++i) {
        const row& field = schema.rows[schema.keys[i].row];
        const bool in_place =
            field.value.code == op::structure || field.value.code == op::tuple || field.value.code == op::part ||
            (field.value.code == op::sequence && field.value.sequence->shape == sequence_shape::fixed);
        if (in_place) return false;
        if (!field.bound) continue;
        for (std::size_t j = 0; j < i; ++j)
            if (schema.rows[schema.keys[j].row].offset == field.offset) return false;
        covered += type_of(field.value).size;
    }
    return covered == schema.model->size;
}

void make_empty(const slot& field, void* value) {
    switch (field.code) {
        case op::scalar:
            if (field.native != quick_kind::text) break;
            static_cast<std::string*>(value)->clear();
            return;
        case op::holder: field.holder->reset(value); return;
        case op::sequence:
            if (!field.sequence->clear) break;
            field.sequence->clear(value);
            return;
        case op::mapping: field.map->ops->clear(value); return;
        case op::delimited:
        case op::document:
            if (field.code == op::delimited && !is_in_document(field)) break;
            switch (field.document) {
                case document_type::value: *static_cast<boost::json::value*>(value) = nullptr; return;
                case document_type::object: static_cast<boost::json::object*>(value)->clear(); return;
                case document_type::array: static_cast<boost::json::array*>(value)->clear(); return;
            }
            break;
        case op::tuple:
        case op::variant:
        case op::part:
        case op::converted:
        case op::structure: break;
    }
    const scratch fresh(type_of(field));
    replace(field, value, fresh.get());
}

namespace {

/// Element by element, for a copy of the container might not compile.
bool restore_elements(const slot& field, void* value, const void* fresh) {
    const sequence_ops& ops = *field.sequence;
    // What an element has besides its fields would be lost with it.
    const bool is_copied = field.inner->code != op::structure || covers_model(*field.inner->nested);
    if (!is_copied && ops.shape != sequence_shape::fixed) return false;
    struct context {
        const slot& element;
        const sequence_ops& ops;
        void* container;
        std::size_t index = 0;
    } visited{*field.inner, ops, value};
    if (ops.clear) ops.clear(value);
    return ops.each(fresh, &visited, [](void* passed, const void* from) {
        auto& [element, into, container, index] = *static_cast<context*>(passed);
        switch (into.shape) {
            case sequence_shape::appended:
            case sequence_shape::bounded: return restore(element, into.append(container, 1), from);
            case sequence_shape::fixed: {
                char* const first = static_cast<char*>(into.begin(container));
                return restore(element, first + index++ * into.element_size, from);
            }
            case sequence_shape::inserted: {
                const scratch apart(*into.element);
                return restore(element, apart.get(), from) && into.insert(container, apart.get());
            }
            case sequence_shape::viewed: break;
        }
        return false;
    });
}

}  // namespace

bool restore(const slot& field, void* value, const void* fresh) {
    const auto copy = [&]<class T>(std::type_identity<T>) {
        *static_cast<T*>(value) = *static_cast<const T*>(fresh);
        return true;
    };
    const auto copy_bytes = [&] {
        if (!type_of(field).is_trivial) return false;
        std::memcpy(value, fresh, type_of(field).size);
        return true;
    };
    switch (field.code) {
        case op::scalar:
            if (copy_bytes()) return true;
            if (field.native == quick_kind::text) return copy(std::type_identity<std::string>());
            return field.codec->in_document && copy(std::type_identity<boost::json::value>());
        case op::delimited:
            if (!is_in_document(field)) return restore_elements(field, value, fresh);
            [[fallthrough]];
        case op::document:
            switch (field.document) {
                case document_type::value: return copy(std::type_identity<boost::json::value>());
                case document_type::object: return copy(std::type_identity<boost::json::object>());
                case document_type::array: return copy(std::type_identity<boost::json::array>());
            }
            return false;
        case op::holder: {
            const void* const held = field.holder->get(fresh);
            field.holder->reset(value);
            // What else it may hold could be more than its type says.
            if (held && field.inner->code != op::scalar && field.inner->code != op::sequence) return false;
            return !held || restore(*field.inner, field.holder->emplace(value), held);
        }
        case op::sequence: return restore_elements(field, value, fresh);
        case op::mapping:
            if (!field.map->ops->size || field.map->ops->size(fresh) != 0) return false;
            field.map->ops->clear(value);
            return true;
        case op::tuple:
            for (std::size_t i = 0; i < field.tuple->count; ++i) {
                const tuple_element& each = field.tuple->elements[i];
                if (!restore(*each.value, const_cast<void*>(each.get(value)), each.get(fresh))) return false;
            }
            return true;
        case op::part:
        case op::variant: return false;
        case op::converted: return copy_bytes();  // whether else it could be copied, no trait tells for certain
        case op::structure: break;
    }
    // Nothing but fields is ever loaded.
    const plan& schema = *field.nested;
    for (std::size_t i = 0; i < schema.row_count; ++i) {
        const row& inner = schema.rows[i];
        const bool is_loaded = inner.load || inner.value.kind == field_kind::extra;
        if (is_loaded && !restore(inner.value, member_of(value, inner), member_of(fresh, inner))) return false;
    }
    return true;
}

void replace(const slot& field, void* value, void* fresh) {
    if (exchange(field, value, fresh)) return;
    if (!type_of(field).assign)
        throw std::logic_error("mallow: a value that can be neither swapped nor assigned cannot be loaded twice");
    type_of(field).assign(value, fresh);
}

namespace {

void put(const slot& field, const constant& value, void* member, const contexts& given) {
    if (field.code != op::converted) return field.codec->put(value, field, member);
    const scratch wire(*field.converted->wire);
    put(*field.inner, value, wire.get(), given);
    errors refused;
    if (!field.converted->load(wire.get(), member, refused, given))
        throw std::logic_error("mallow: a load_default that the field's own codec refuses");
}

}  // namespace

void apply_default(const row& field, void* member, const contexts& given) {
    const default_value& chosen = field.load_default;
    if (chosen.fill) {
        chosen.fill(member);
    } else if (chosen.is_null) {
        make_empty(field.value, member);
    } else {
        const slot* inner = &field.value;
        while (inner->code == op::holder) {
            member = inner->holder->emplace(member);
            inner = inner->inner;
        }
        put(*inner, chosen.value, member, given);
    }
}

}  // namespace mallow::detail
