// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Objects: their keys are matched, their fields read, what is unknown or missing is told.

outcome structure(const slot& self, void* target, const load_scope& scope, const frame* at, field_tree* touched) {
    if (!in_.at_object()) return mismatch(self, target, at);
    const std::size_t start = in_.position();
    const outcome result = object(self, target, scope, at, touched);
    return result == outcome::valid ? obeys(self, target, at, start) : result;
}

/// One object: its keys are matched, its fields read, what is missing is told.
outcome object(const slot& self, void* model, const load_scope& scope, const frame* parent, field_tree* touched) {
    if (says_recursive(self) && !scope.excludes_below) [[unlikely]] {
        load_scope wider = scope;
        wider.excludes_below = true;
        return object(self, model, wider, parent, touched);
    }
    if (self.nested->hooks) [[unlikely]]
        return hooked_object(self, model, scope, parent, touched);
    object_state state(self, scope, parent, takes_fast_path(self, scope));
    return members(state, model, touched);
}

bool takes_fast_path(const slot& self, const load_scope& scope) const noexcept {
    return (&scope == &unselecting || !scope.selects()) && !call_.undo && self.nested->model;
}

outcome members(object_state& state, void* model, field_tree* touched) {
    typename Source::object_cursor cursor;
    state.begin(model, in_.position(), call_.errors.mark());
    if (!in_.open(cursor)) return outcome::stop;
    return fields(state, cursor, next_stop(state, cursor), touched);
}

field_stop next_stop(object_state& state, typename Source::object_cursor& cursor) {
    return state.fast ? in_.take_fields(cursor, state.run) : in_.next_field(cursor, state.run);
}

/// The fields of an object, from the first that the source did not take by itself.
outcome fields(object_state& state, typename Source::object_cursor& cursor, field_stop stop, field_tree* touched) {
    for (; stop != field_stop::end && stop != field_stop::all; stop = next_stop(state, cursor)) {
        outcome result = outcome::valid;
        if (stop == field_stop::value) {
            const key_entry& entry = *state.run.entry;
            if (state.fast && !state.run.has_seen(entry) && !entry.is_alias) {
                state.run.see(entry);
                state.at.field = &state.schema.rows[entry.row];
                result =
                    any_value(state.at.field->value, member_of(state.model(), *state.at.field), unselecting, &state.at);
            } else {
                result = state.schema.has_aliases ? aliased_field(state, cursor, entry, touched)
                                                  : special_field(state, cursor, entry, touched);
            }
            if (result == outcome::invalid) [[unlikely]] {
                if (call_.refuses_duplicates)
                    state.invalid(state.index_of(entry), call_);
                else
                    state.fail(state.index_of(entry), call_);
            }
        } else if (stop == field_stop::unknown) {
            result = unknown_key(state, in_.key(), touched);
        } else {
            return outcome::stop;
        }
        if (result == outcome::stop) return outcome::stop;
    }
    if (stop == field_stop::all) {
        if (state.schema.hooks) [[unlikely]]
            state.run.see_all();
    } else if (state.lacks_any()) {
        absent_fields(state);
    }
    if (state.details && state.details->is_unsettled()) [[unlikely]]
        settle(state);
    return state.is_valid() ? outcome::valid : outcome::invalid;
}

/// A field that is given again, or one of a call that selects, updates, or loads into a document.
MALLOW_COLD outcome special_field(object_state& state, const typename Source::object_cursor& cursor,
                                  const key_entry& key, field_tree* touched) {
    const std::size_t row_index = key.row;
    const unsigned entry = state.index_of(key);
    const row& field = state.schema.rows[row_index];
    state.at.field = &field;
    if (!state.scope.takes(row_index)) return unknown_key(state, {key.data, key.size}, touched);
    const bool again = state.run.has_seen(key);
    state.run.see(key);
    if (again && call_.refuses_duplicates) return pass_over(errc::duplicate_key, field.value, &state.at);
    if (again) state.forget(entry, call_.errors);
    const load_scope below = state.scope.below(row_index);
    if (call_.undo) return update_field(state, entry, again, below, *touched);
    void* member = state.schema.model ? member_of(state.model(), field) : dynamic_member(state, field);
    if (again && call_.nulls) std::erase(*call_.nulls, &field.value);
    if (again && builds_on(field.value, state.schema) && !restart(state, field, member))
        return start_anew(state, cursor, key, member, below);
    return any_value(field.value, member, below, &state.at);
}

static void* dynamic_member(object_state& state, const row& field) {
    auto& object = *static_cast<boost::json::object*>(state.model());
    return &object[boost::json::string_view(field.attribute.data(), field.attribute.size())];
}

MALLOW_COLD outcome unknown_key(object_state& state, std::string_view key, field_tree* touched) {
    const frame at{.parent = state.at.parent, .other = key, .has_other = true};
    const unknown policy = state.unknown_policy();
    const bool keeps = policy == unknown::include && !state.is_dump_only(key);
    // Kept in a `Schema<>`, a key that a field's value is under would take its place.
    const bool refuses = policy == unknown::raise || (keeps && state.is_attribute(key));
    if (refuses && call_.errors.is_full() && state.more(call_.details).standing != object_details::none) {
        // One error stands for all that are beyond the limit: the names of more keys need not be remembered.
        if (call_.refuses_duplicates || !state.details->unknown.contains(key))
            call_.errors.stands_for_more(state.details->standing);
        return pass(&at) == outcome::stop ? outcome::stop : outcome::invalid;
    }
    const bool is_new = !(refuses || call_.refuses_duplicates) || state.more(call_.details).unknown.insert(key);
    const std::size_t start = in_.position();
    if (!is_new && call_.refuses_duplicates) return unknown_refused(state, errc::duplicate_key, at, start);
    if (refuses && is_new) return unknown_refused(state, errc::unknown_field, at, start);
    if (keeps && !refuses) return keep_unknown(state, key, at, touched);
    const outcome passed = pass(&at);
    if (passed == outcome::invalid) state.invalid(call_);
    return passed;
}

outcome unknown_refused(object_state& state, errc code, const frame& at, std::size_t start) {
    call_.errors.add({.code = code, .path = &at, .offset = start});
    const outcome passed = pass(&at);
    state.invalid(call_);
    return passed == outcome::stop ? passed : outcome::invalid;
}

outcome keep_unknown(object_state& state, std::string_view key, const frame& at, field_tree* touched) {
    auto* rest = static_cast<boost::json::object*>(state.model());
    if (state.schema.model) {
        const row& extra = state.schema.rows[state.schema.extra];
        rest = static_cast<boost::json::object*>(member_of(state.model(), extra));
        if (call_.undo && !touched->entries[state.schema.extra].named) call_.undo->save(extra.value, rest);
        if (touched) touched->entries[state.schema.extra].named = true;
    } else if (touched) {
        touched->kept_unknown = true;
    }
    state.forget_kept(key, call_.errors);
    const std::size_t start = in_.position();
    if (touched && !state.schema.model) changes_->move_aside(*rest, changes_->note(*rest, key));
    auto& kept = *rest->emplace(boost::json::string_view(key.data(), key.size()), nullptr).first;
    // The source's own key goes when the value has keys too.
    const frame member{.parent = at.parent, .other = {kept.key().data(), kept.key().size()}, .has_other = true};
    errc problem{};
    const outcome built = build(kept.value(), problem, &member);
    if (built == outcome::stop) return built;
    if (problem == errc{} && !Source::traits.checks_utf8 && !is_utf8(member.other)) problem = errc::invalid_utf8;
    if (problem == errc{} && built == outcome::valid) return built;
    if (problem != errc{}) call_.errors.add({.code = problem, .path = &member, .offset = start});
    state.fail_kept(member.other, call_, call_.refuses_duplicates);
    return outcome::invalid;
}

/// What is to be told of an object at its end.
MALLOW_COLD void settle(object_state& state) {
    if (state.details->holds_bad) {
        const void* rest = state.model();
        if (state.schema.model) rest = member_of(state.model(), state.schema.rows[state.schema.extra]);
        for (const auto& member : *static_cast<const boost::json::object*>(rest)) {
            const std::string_view key(member.key().data(), member.key().size());
            if (state.is_attribute(key) || state.details->kept.contains(key)) continue;
            const errc problem = is_utf8(key) ? find_problem(member.value()) : errc::invalid_utf8;
            if (problem == errc{}) continue;
            const frame at{.parent = state.at.parent, .other = key, .has_other = true};
            call_.errors.add({.code = problem, .path = &at, .offset = state.start});
            state.invalid(call_);
        }
    }
    state.details->squeeze(call_.errors);
}

MALLOW_COLD void absent_fields(object_state& state) {
    for (unsigned entry = 0; entry < state.schema.key_count; ++entry) {
        if (state.run.has_seen(state.schema.keys[entry])) continue;
        const std::size_t row_index = state.schema.keys[entry].row;
        const row& field = state.schema.rows[row_index];
        if (state.reused) restart(state, field, member_of(state.model(), field));
        if (call_.partial || state.scope.frees(row_index) || !state.scope.takes(row_index)) continue;
        if (field.required) {
            state.at.field = &field;
            call_.errors.add({.code = errc::required, .path = &state.at, .offset = state.start, .field = &field.value});
            state.invalid(call_);
        } else if (field.load_default.is_set) {
            void* const member =
                state.schema.model ? member_of(state.model(), field) : dynamic_member(state, field);
            apply_default(field, member, call_.given);
        }
    }
}
