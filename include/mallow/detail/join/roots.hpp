// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/join/borrows.hpp>
#include <mallow/detail/join/needs.hpp>
#include <mallow/detail/join/plan_of.hpp>
#include <mallow/error.hpp>
#include <mallow/many.hpp>
#include <mallow/one_of.hpp>
#include <mallow/plan.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <type_traits>
#include <vector>

/// What the verbs hand to the engine.
namespace mallow::detail {

template <class Schema>
struct loaded {
    using schema = Schema;
    using model = model_of<Schema>;
    using type = std::conditional_t<std::is_void_v<model>, boost::json::object, model>;
    static constexpr bool is_many = false;
};
template <class Schema>
struct loaded<many<Schema>> {
    using schema = Schema;
    using model = model_of<Schema>;
    using type = std::vector<typename loaded<Schema>::type>;
    static constexpr bool is_many = true;
};

template <class Schema>
struct loaded<many<many<Schema>>> : loaded<many<Schema>> {
    static_assert(sizeof(Schema) == 0, "mallow: many<Schema> is a list of objects, and many<many<Schema>> nothing; "
                                       "declare lists of lists as a List<List<...>> field, or load each "
                                       "list as a many<Schema>");
};

/// What `Schema` (or `many<Schema>`) loads to.
template <class Schema>
using loaded_type = typename loaded<Schema>::type;

template <class Schema>
concept list_of_schema = loaded<Schema>::is_many;
template <class Schema>
concept single_schema = !loaded<Schema>::is_many;

template <class Schema>
constexpr slot make_object_root() {
    using model = model_of<Schema>;
    slot made;
    made.kind = field_kind::nested;
    made.nested = &plan_of<Schema, model>::value;
    if constexpr (std::is_void_v<model> || std::is_same_v<model, no_model>) {
        made.code = op::document;
        made.document = document_type::object;
        made.type = &json_object_ops;
    } else {
        made.code = op::structure;
        made.type = &type_ops_of<model>::value;
    }
    return made;
}

/// One object.
template <class Schema>
struct object_root {
    static constexpr slot value = make_object_root<Schema>();
};

/// One of several, as a `Union` that nobody declares; a class with a field for `declared_field` to be.
template <class... Schemas>
struct union_root {
    using type = Union<Schemas...>;
    static constexpr type value{};
    static constexpr const type& get() { return value; }
    static constexpr bool is_loaded() { return true; }
};
template <class... Schemas>
struct model_resolver<one_of<Schemas...>> {
    using type =
        std::variant<std::conditional_t<std::is_void_v<model_of<Schemas>>, boost::json::object, model_of<Schemas>>...>;
};
template <class... Schemas>
struct object_root<one_of<Schemas...>> {
    static constexpr slot value = make_variant_slot<union_root<Schemas...>, model_of<one_of<Schemas...>>>();
};

template <class Schema, class Range>
constexpr slot make_list_root() {
    slot made;
    made.kind = field_kind::list;
    made.code = op::sequence;
    made.sequence = &sequence_ops_of<Range>::value;
    if constexpr (std::is_same_v<Range, loaded_type<many<Schema>>>) made.type = &type_ops_of<Range>::value;
    made.inner = &object_root<Schema>::value;
    return made;
}

/// A range of objects.
template <class Schema, class Range>
struct list_root {
    static constexpr slot value = make_list_root<Schema, Range>();
};

template <class Schema>
constexpr const slot& root_of() {
    if constexpr (list_of_schema<Schema>)
        return list_root<typename loaded<Schema>::schema, loaded_type<Schema>>::value;
    else
        return object_root<Schema>::value;
}

/// Levels of nested schemas searched for a `std::string_view`; the engine refuses those that lie deeper.
inline constexpr int searched_levels = 3;

template <class Schema>
constexpr bool borrows() {
    return borrows(object_root<typename loaded<Schema>::schema>::value, searched_levels);
}

template <class Type>
constexpr bool makes_fresh() {
    if constexpr (std::is_same_v<Type, boost::json::object>)
        return true;
    else
        return std::is_default_constructible_v<Type>;
}

/// A class, so that the compiler says this before anything else.
template <class Schema>
struct check_loadable {
    static constexpr bool value = makes_fresh<loaded_type<typename loaded<Schema>::schema>>();
    static_assert(value, "mallow: a model is loaded into a fresh one; give it a default constructor (an abstract model "
                         "is only dumped)");
    using result_type = result<loaded_type<Schema>>;
};

/// Whether a call passes all contexts that one schema, or each of several, asks for.
template <class Schema, context_use Use, class... Passed>
struct context_check {
    static constexpr bool value = passes_contexts<Schema, model_of<Schema>, Use, Passed...>();
};
template <class... Schemas, context_use Use, class... Passed>
struct context_check<one_of<Schemas...>, Use, Passed...> {
    static constexpr bool value = (context_check<Schemas, Use, Passed...>::value && ...);
};

/// Whether a call of a verb passes all contexts that hooks and callables ask for.
template <class Schema, context_use Use, class... Passed>
constexpr bool passes_contexts_for() {
    using target = loaded<Schema>;
    if constexpr (std::is_same_v<typename target::model, no_model>)
        return true;
    else
        return context_check<typename target::schema, Use, Passed...>::value;
}

/// What a load returns; named by way of the check, or an abstract model would be refused in the words of `result`.
template <class Schema>
using loaded_result = typename check_loadable<Schema>::result_type;

}  // namespace mallow::detail
