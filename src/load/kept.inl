// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Values without a field, that are passed over or kept as they are; keys that are given twice in them.

/// Passes over one value of whatever type; invalid when a key in it is given twice, where that is an error.
outcome pass(const frame* at) {
    if constexpr (Source::traits.repeats_keys) {
        if (call_.refuses_duplicates) {
            // The source's own key goes when the value has keys too.
            const std::string key(at ? at->other : std::string_view());
            frame kept = at ? *at : frame();
            kept.other = key;
            errc problem{};
            return walk(nullptr, problem, at ? &kept : nullptr);
        }
    }
    return in_.skip() ? outcome::valid : outcome::stop;
}

/// Reads one value of whatever type; `problem` tells what no document should hold.
outcome build(boost::json::value& value, errc& problem, const frame* at) {
    if constexpr (Source::traits.repeats_keys)
        if (call_.refuses_duplicates) return walk(&value, problem, at);
    return in_.build(value, problem) ? outcome::valid : outcome::stop;
}

/// Reads a value, or only passes over it, and adds an error for each key that is given again in one object.
MALLOW_COLD outcome walk(boost::json::value* value, errc& problem, const frame* parent) {
    outcome result = outcome::valid;
    std::size_t failed = 0;
    const auto fail = [&] {
        fail_element(failed);
        result = outcome::invalid;
    };
    const auto inner = [&](boost::json::value* below, const frame& at) {
        const outcome found = walk(below, problem, &at);
        if (found == outcome::invalid) fail();
        return found != outcome::stop;
    };
    if (in_.at_object()) {
        typename Source::object_cursor cursor;
        if (!in_.open(cursor)) return outcome::stop;
        boost::json::object* const object = value ? &value->emplace_object() : nullptr;
        std::set<std::string, std::less<>> seen;
        for (;;) {
            static constexpr plan no_keys{};
            const key_entry* none = nullptr;
            const field_stop stop = in_.next_key(cursor, no_keys, none);
            if (stop == field_stop::end) return result;
            if (stop == field_stop::broken) return outcome::stop;
            const auto [key, is_new] = seen.emplace(in_.key());
            const frame at{.parent = parent, .other = *key, .has_other = true};
            if (!is_new) {
                call_.errors.add({.code = errc::duplicate_key, .path = &at, .offset = in_.position()});
                fail();
            }
            if (!inner(object ? &(*object)[*key] : nullptr, at)) return outcome::stop;
        }
    }
    if (in_.at_array()) {
        typename Source::array_cursor cursor;
        if (!in_.open(cursor)) return outcome::stop;
        boost::json::array* const array = value ? &value->emplace_array() : nullptr;
        for (frame at{.parent = parent, .is_list = true};; ++at.index) {
            const read_outcome next = in_.next_element(cursor);
            if (next == read_outcome::other) return result;
            if (next == read_outcome::stop) return outcome::stop;
            if (!inner(array ? &array->emplace_back(nullptr) : nullptr, at)) return outcome::stop;
        }
    }
    if (!value) return in_.skip() ? result : outcome::stop;
    errc found{};
    if (!in_.build(*value, found)) return outcome::stop;
    if (problem == errc{}) problem = found;
    return result;
}

/// An element has failed; `first` is a mark behind the errors of the first that did, 0 before. Its last stands for
/// those that are beyond the limit.
MALLOW_COLD void fail_element(std::size_t& first) {
    if (first == 0)
        first = call_.errors.mark();
    else
        call_.errors.trim(first, first - 1);
}
