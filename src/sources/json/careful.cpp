// SPDX-License-Identifier: BSL-1.0
#include "sources/json/text.hpp"

namespace mallow::detail {

/// No fast reader at all, not even of keys: what the law of loops.inl measures them by.
struct text_source::careful_paths {
    static field_stop fields(text_source& in, object_cursor& cursor, field_run& taken) {
        static constexpr plan no_keys{};
        const field_stop stop = in.next_key(cursor, no_keys, taken.entry);
        if (stop != field_stop::unknown) return stop;
        taken.entry = find_key(*taken.schema, in.key_);
        return taken.entry ? field_stop::value : field_stop::unknown;
    }
    static bool objects(text_source&, array_cursor&, object_run&, object_cursor&, field_run&) noexcept { return false; }
    static bool values(text_source&, array_cursor&, value_run&) noexcept { return false; }
    static first_stop first_fields(std::string_view text, const plan& schema, void*) noexcept {
        return {text.data(), schema.keys};
    }
    static bool other_fields(std::string_view, const slot&, std::size_t, char*, object_start& taken) noexcept {
        taken.stop = nullptr;
        return false;
    }

    static constexpr hot_paths all{fields, objects, values, first_fields, other_fields};
};

constinit const text_source::hot_paths* const text_source::careful_ = &careful_paths::all;

}  // namespace mallow::detail
