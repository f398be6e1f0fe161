// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scratch.hpp"

#include <mallow/plan.hpp>

#include <cstddef>
#include <utility>

namespace mallow::detail {

inline void* member_of(void* object, const row& field) noexcept { return static_cast<char*>(object) + field.offset; }
inline const void* member_of(const void* object, const row& field) noexcept {
    return static_cast<const char*>(object) + field.offset;
}

/// What is known of the type of a slot's values.
inline const type_ops& type_of(const slot& field) noexcept {
    return field.code == op::scalar ? *field.codec->ops : *field.type;
}

/// The scalar inside lists and holders, for how it is read and printed; null where there is none.
inline const slot* scalar_inside(const slot& field) noexcept {
    const slot* inner = &field;
    while ((inner->code == op::sequence || inner->code == op::delimited || inner->code == op::holder ||
            inner->code == op::converted || inner->code == op::document) &&
           inner->inner)
        inner = inner->inner;
    return inner->code == op::scalar ? inner : nullptr;
}

/// The plan of the objects inside lists and holders; null where there are none.
inline const plan* nested_plan_of(const slot& field) noexcept {
    const slot* inner = &field;
    while (inner->inner && inner->kind != field_kind::nested) inner = inner->inner;
    while (inner->inner) inner = inner->inner;
    return inner->kind == field_kind::nested ? inner->nested : nullptr;
}

/// Whether a delimited list is an array of a document, no container.
inline bool is_in_document(const slot& delimited) noexcept { return delimited.inner->codec->in_document; }

/// A scalar as a constant; none for what is no scalar, or an empty holder.
constant peek(const slot& field, const void* value);

/// Gives a value what `fresh` has, whose own value is then of no use.
///
/// Throws: `std::logic_error` for a type that can be neither swapped nor assigned; what its assignment throws.
void replace(const slot& field, void* value, void* fresh);

/// Gives a loaded value what a fresh one has, which is left as it is; false where that cannot be copied, and all may
/// then be half done.
bool restore(const slot& field, void* value, const void* fresh);

/// Empties what a model has without giving its memory back, where that can be, and gives the rest what a fresh model
/// has.
void recycle(const slot& structure, void* model);

/// Whether every byte of a model is of a field that is loaded whole, so that only what is absent must be recycled.
bool covers_model(const plan& schema) noexcept;

/// Makes a value what `T{}` is.
void make_empty(const slot& field, void* value);

/// Exchanges two values of one slot's type; false where that could throw.
bool exchange(const slot& field, void* left, void* right) noexcept;

/// Gives a member its `load_default`.
void apply_default(const row& field, void* member, const contexts& given);

}  // namespace mallow::detail
