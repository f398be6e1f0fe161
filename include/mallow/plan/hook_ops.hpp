// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/contexts.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <cstdint>

namespace mallow {
class errors;
class load_info;
}  // namespace mallow

namespace mallow::detail {

struct plan;

/// What a hook can be given besides what is its own.
struct hook_call {
    errors& refused;
    const load_info* info;  // null in a dump
    const contexts& given;
};

/// The hook of a field: it is called with the member, and looks inside holders by itself.
struct field_hook {
    std::uint16_t row;
    void (*call)(const void* member, const hook_call& with);
};

/// The hooks of a schema, those of its bases first; each is null where there are none.
struct hook_ops {
    void (*pre_load)(boost::json::object& raw, const hook_call& with) = nullptr;
    const field_hook* fields = nullptr;  // in the rows' order
    std::size_t field_count = 0;
    const plan* whole = nullptr;  // of the schema that a `Nested` chose the fields of
    void (*validates_schema)(const void* model, const hook_call& with) = nullptr;
    void (*post_load)(void* model, const hook_call& with) = nullptr;

    void (*pre_dump)(const void* model, const hook_call& with, void* context,
                     void (*found)(void* context, const void* model)) = nullptr;
    void (*post_dump)(boost::json::object& out, const void* model, const hook_call& with) = nullptr;

    void (*pre_load_many)(boost::json::array& raw, const hook_call& with) = nullptr;
    void (*post_load_many)(void* models, const hook_call& with) = nullptr;  // of a `std::vector`
    void (*post_dump_many)(boost::json::array& out, const hook_call& with) = nullptr;

    bool changes = false;  // whether there is a `post_load`, as a constant can ask
    context_needs asked_by_load{};
    context_needs asked_by_dump{};
    context_needs asked_by_validate{};
    context_needs asked_by_fields{};  // in a load and in `validate`
};

}  // namespace mallow::detail
