// SPDX-License-Identifier: BSL-1.0
#include "slot_access.hpp"

#include "coerce.hpp"
#include "integers.hpp"

#include <mallow/detail/type_ops.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace mallow::detail {

namespace {

template <class T>
bool swap_as(void* left, void* right) noexcept {
    using std::swap;
    swap(*static_cast<T*>(left), *static_cast<T*>(right));
    return true;
}

template <class Integer>
bool swap_integers(void* left, void* right) noexcept {
    const auto kept = read_as<Integer>(left);
    write_as(left, read_as<Integer>(right));
    write_as(right, kept);
    return true;
}

/// A swap of documents with different memory resources could throw.
template <class Json>
bool swap_json(void* left, void* right) noexcept {
    exchange_by_moves<Json>(left, right);
    return true;
}

void store_constant(const slot& field, const constant& value, void* member) {
    switch (field.code) {
        case op::boolean: *static_cast<bool*>(member) = value.boolean; return;
        case op::string: static_cast<std::string*>(member)->assign(value.text, value.size); return;
        case op::string_view: *static_cast<std::string_view*>(member) = value.view(); return;
        case op::float32:
        case op::float64: {
            const double number = value.type == constant_type::number    ? value.number
                                  : value.type == constant_type::natural ? static_cast<double>(value.natural)
                                                                         : static_cast<double>(value.integer);
            if (field.code == op::float32)
                *static_cast<float*>(member) = static_cast<float>(number);
            else
                *static_cast<double*>(member) = number;
            return;
        }
        case op::json_value: {
            auto& tree = *static_cast<boost::json::value*>(member);
            switch (value.type) {
                case constant_type::boolean: tree = value.boolean; return;
                case constant_type::integer:
                    if (field.kind == field_kind::number)
                        tree = static_cast<double>(value.integer);
                    else
                        tree = value.integer;
                    return;
                case constant_type::natural: tree = value.natural; return;
                case constant_type::number: tree = value.number; return;
                case constant_type::text: tree = boost::json::string_view(value.text, value.size); return;
                case constant_type::none: tree = nullptr; return;
            }
            return;
        }
        default: {
            const bool negative = value.type == constant_type::integer && value.integer < 0;
            const std::uint64_t bits = value.type == constant_type::natural ? value.natural : static_cast<std::uint64_t>(value.integer);
            store_integer(field.code, negative, negative ? 0 - bits : bits, member);
        }
    }
}

void* allocate(const type_ops& type) {
    if (type.alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__) return ::operator new(type.size);
    return ::operator new(type.size, std::align_val_t{type.alignment});
}

void deallocate(const type_ops& type, void* storage) noexcept {
    if (type.alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__)
        ::operator delete(storage);
    else
        ::operator delete(storage, std::align_val_t{type.alignment});
}

std::size_t size_of(const slot& field) noexcept {
    switch (field.code) {
        case op::int8:
        case op::uint8: return 1;
        case op::int16:
        case op::uint16: return 2;
        case op::int32:
        case op::uint32: return 4;
        case op::int64:
        case op::uint64: return 8;
        case op::float32: return sizeof(float);
        case op::float64: return sizeof(double);
        case op::boolean: return sizeof(bool);
        case op::string: return sizeof(std::string);
        case op::string_view: return sizeof(std::string_view);
        case op::json_value: return sizeof(boost::json::value);
        case op::json_object: return sizeof(boost::json::object);
        case op::json_array: return sizeof(boost::json::array);
        case op::structure:
        case op::sequence:
        case op::holder: break;
    }
    return field.type->size;
}

}  // namespace

boxed::boxed(const type_ops& type) : type_(&type), storage_(allocate(type)) {
    try {
        type.construct(storage_);
    } catch (...) {
        deallocate(type, storage_);
        throw;
    }
}

boxed::~boxed() {
    if (!storage_) return;
    type_->destroy(storage_);
    deallocate(*type_, storage_);
}

scratch::scratch(const type_ops& type)
    : type_(&type), storage_(type.size <= room && type.alignment <= alignof(std::max_align_t) ? near_ : allocate(type)) {
    try {
        type.construct(storage_);
    } catch (...) {
        if (storage_ != near_) deallocate(type, storage_);
        throw;
    }
}

scratch::~scratch() {
    type_->destroy(storage_);
    if (storage_ != near_) deallocate(*type_, storage_);
}

bool exchange(const slot& field, void* left, void* right) noexcept {
    switch (field.code) {
        case op::int8:
        case op::uint8: return swap_integers<std::uint8_t>(left, right);
        case op::int16:
        case op::uint16: return swap_integers<std::uint16_t>(left, right);
        case op::int32:
        case op::uint32: return swap_integers<std::uint32_t>(left, right);
        case op::int64:
        case op::uint64: return swap_integers<std::uint64_t>(left, right);
        case op::float32: return swap_as<float>(left, right);
        case op::float64: return swap_as<double>(left, right);
        case op::boolean: return swap_as<bool>(left, right);
        case op::string: return swap_as<std::string>(left, right);
        case op::string_view: return swap_as<std::string_view>(left, right);
        case op::json_value: return swap_json<boost::json::value>(left, right);
        case op::json_object: return swap_json<boost::json::object>(left, right);
        case op::json_array: return swap_json<boost::json::array>(left, right);
        case op::structure:
        case op::sequence:
        case op::holder: break;
    }
    if (!field.type->exchange) return false;
    field.type->exchange(left, right);
    return true;
}

void recycle(const slot& structure, void* model) {
    const plan& schema = *structure.nested;
    const scratch fresh(*schema.model);
    for (std::size_t i = 0; i < schema.key_count; ++i) {
        const row& field = schema.rows[schema.keys[i].row];
        void* old = member_of(model, field);
        void* made = member_of(fresh.get(), field);
        if (field.value.code == op::string) {
            auto& text = *static_cast<std::string*>(old);
            text.assign(*static_cast<const std::string*>(made));
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
        const bool in_place = field.value.code == op::structure ||
                              (field.value.code == op::sequence && field.value.sequence->shape == sequence_shape::fixed);
        if (in_place) return false;
        for (std::size_t j = 0; j < i; ++j)
            if (schema.rows[schema.keys[j].row].offset == field.offset) return false;
        covered += size_of(field.value);
    }
    return covered == schema.model->size;
}

void make_empty(const slot& field, void* value) {
    switch (field.code) {
        case op::int8:
        case op::uint8: write_as<std::uint8_t>(value, 0); return;
        case op::int16:
        case op::uint16: write_as<std::uint16_t>(value, 0); return;
        case op::int32:
        case op::uint32: write_as<std::uint32_t>(value, 0); return;
        case op::int64:
        case op::uint64: write_as<std::uint64_t>(value, 0); return;
        case op::float32: *static_cast<float*>(value) = 0; return;
        case op::float64: *static_cast<double*>(value) = 0; return;
        case op::boolean: *static_cast<bool*>(value) = false; return;
        case op::string: static_cast<std::string*>(value)->clear(); return;
        case op::string_view: *static_cast<std::string_view*>(value) = {}; return;
        case op::json_value: *static_cast<boost::json::value*>(value) = nullptr; return;
        case op::json_object: static_cast<boost::json::object*>(value)->clear(); return;
        case op::json_array: static_cast<boost::json::array*>(value)->clear(); return;
        case op::holder: field.holder->reset(value); return;
        case op::sequence:
            if (field.sequence->clear) {
                field.sequence->clear(value);
                return;
            }
            break;
        case op::structure: break;
    }
    const scratch fresh(*field.type);
    replace(field, value, fresh.get());
}

bool restore(const slot& field, void* value, const void* fresh) {
    const auto copy = [&]<class T>(std::type_identity<T>) {
        *static_cast<T*>(value) = *static_cast<const T*>(fresh);
        return true;
    };
    switch (field.code) {
        case op::int8:
        case op::uint8: write_as(value, read_as<std::uint8_t>(fresh)); return true;
        case op::int16:
        case op::uint16: write_as(value, read_as<std::uint16_t>(fresh)); return true;
        case op::int32:
        case op::uint32: write_as(value, read_as<std::uint32_t>(fresh)); return true;
        case op::int64:
        case op::uint64: write_as(value, read_as<std::uint64_t>(fresh)); return true;
        case op::float32: return copy(std::type_identity<float>());
        case op::float64: return copy(std::type_identity<double>());
        case op::boolean: return copy(std::type_identity<bool>());
        case op::string: return copy(std::type_identity<std::string>());
        case op::string_view: return copy(std::type_identity<std::string_view>());
        case op::json_value: return copy(std::type_identity<boost::json::value>());
        case op::json_object: return copy(std::type_identity<boost::json::object>());
        case op::json_array: return copy(std::type_identity<boost::json::array>());
        // Their copies might not compile; most are empty in a fresh model.
        case op::holder:
            if (field.holder->get(fresh)) return false;
            field.holder->reset(value);
            return true;
        case op::sequence:
            if (!field.sequence->clear || !field.sequence->size || field.sequence->size(fresh) != 0) return false;
            field.sequence->clear(value);
            return true;
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
    if (!field.type->assign) throw std::logic_error("mallow: a value that can be neither swapped nor assigned cannot be loaded twice");
    field.type->assign(value, fresh);
}

void apply_default(const row& field, void* member) {
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
        store_constant(*inner, chosen.value, member);
    }
}

}  // namespace mallow::detail
