// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/roots.hpp>

#include <type_traits>

/// What is dumped where it stands: objects that derive from a model or refer to one, and ranges of them.
namespace mallow::detail {

/// Whether an object is a model, derives from it, or refers to one; a conversion that makes a model would leave nothing
/// to point to.
template <class Object, class Model>
concept refers_to = std::is_same_v<Object, Model> || std::is_base_of_v<Model, Object> ||
    (std::is_convertible_v<const Object&, const Model&> && !std::is_convertible_v<const Object&, Model&&>);

/// Whether an element of a range leads to a model, through any holders.
template <class Element, class Model>
constexpr bool leads_to() {
    if constexpr (std::is_void_v<Element>)
        return false;
    else if constexpr (refers_to<Element, Model>)
        return true;
    else if constexpr (holder<Element>)
        return leads_to<held_by<Element>, Model>();
    else
        return false;
}

/// Where an element's model is; null where there is none.
template <class Model, class Element>
const Model* model_at(const Element& element) {
    if constexpr (refers_to<Element, Model>) {
        const Model& found = element;
        return address_of(found);
    } else if constexpr (reference<Element>) {
        return model_at<Model>(element.get());
    } else {
        return element ? model_at<Model>(*element) : nullptr;
    }
}

/// A range whose elements lead to models, told as pointers to these.
template <class Model, class Range>
struct places_ops_of {
    static bool each_place(const void* container, void* context, element_visitor visit) {
        iterated<Range> range = *static_cast<const Range*>(container);
        for (auto&& element : range) {
            const Model* place = model_at<Model>(element);
            if (!visit(context, &place)) return false;
        }
        return true;
    }
    static constexpr sequence_ops make() {
        sequence_ops ops = make_view_ops<Range>();
        ops.each = each_place;
        return ops;
    }
    static constexpr sequence_ops value = make();
};

template <class Schema, class Model>
constexpr slot make_place_root() {
    slot made;
    made.kind = field_kind::nested;
    made.code = op::holder;
    made.holder = &dumped_holder_ops_of<const Model*>::value;
    made.inner = &object_root<Schema>::value;
    return made;
}

/// A pointer to an object, to be dumped.
template <class Schema, class Model>
struct place_root {
    static constexpr slot value = make_place_root<Schema, Model>();
};

template <class Schema, class Range>
constexpr slot make_places_root() {
    using model = typename loaded<Schema>::type;
    slot made;
    made.kind = field_kind::list;
    made.code = op::sequence;
    made.sequence = &places_ops_of<model, Range>::value;
    made.inner = &place_root<Schema, model>::value;
    return made;
}

/// A range of what leads to objects, to be dumped.
template <class Schema, class Range>
struct places_root {
    static constexpr slot value = make_places_root<Schema, Range>();
};

}  // namespace mallow::detail
