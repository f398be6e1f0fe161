// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// What an update does instead of loading into a fresh member: what was there is kept, to be put back.

outcome update_field(object_state& state, unsigned entry, bool again, const load_scope& scope, field_tree& touched) {
    const std::size_t row_index = state.schema.keys[entry].row;
    const row& field = state.schema.rows[row_index];
    std::vector<object_details::update>& updates = state.more(call_.details).updates;
    if (updates.empty()) updates.resize(state.schema.key_count);
    if (again) {
        delete touched.entries[row_index].below;
        touched.entries[row_index] = {};
    }
    if (!state.schema.model) return update_element(state, entry, again, scope, touched);
    void* const member = member_of(state.model(), field);
    if (again && call_.nulls) std::erase(*call_.nulls, &field.value);
    if (again) restart_updated(updates, member);
    updates[entry].member = member;
    updates[entry].from = call_.undo->mark();
    const outcome result = merge(field.value, member, scope, state, entry, touched);
    updates[entry].to = call_.undo->mark();
    return result;
}

/// Gives a member what it held before the load, whichever fields have changed it: each is put back before what it was
/// built on.
void restart_updated(std::vector<object_details::update>& updates, const void* member) {
    for (;;) {
        object_details::update* last = nullptr;
        for (object_details::update& each : updates)
            if (each.member == member && each.from < each.to && (!last || each.from > last->from)) last = &each;
        if (!last) return;
        const object_details::update gone = *last;
        call_.undo->roll_back(gone.from, gone.to);
        last->to = last->from;
        for (object_details::update& each : updates) {
            if (each.from >= gone.to) each.from -= gone.to - gone.from;
            if (each.to >= gone.to) each.to -= gone.to - gone.from;
        }
    }
}

/// Updates one field: a nested object is merged into what is there, anything else replaced.
outcome merge(const slot& self, void* member, const load_scope& scope, object_state& state, unsigned entry,
              field_tree& touched) {
    const std::size_t row_index = state.schema.keys[entry].row;
    if (in_.at_object() && self.kind == field_kind::nested && self.code != op::converted) {
        if (self.code == op::document) {
            if (self.document == document_type::value && !static_cast<boost::json::value*>(member)->is_object())
                call_.undo->save(self, member);
            return merge_document(self, member, scope, state.at, touched.entries[row_index],
                                  call_.undo->watch(self, member), touched.below(row_index, *self.nested));
        }
        field_tree& below = touched.below(row_index, *innermost(self).nested);
        if (self.code == op::structure) return structure(self, member, scope, &state.at, &below);
        if (self.inner->code == op::structure) {
            if (void* held = held_for_update(self, member, state.more(call_.details).updates, entry))
                return structure(*self.inner, held, scope, &state.at, &below);
        }
        forget_below(touched.entries[row_index]);
    }
    touched.entries[row_index].named = true;
    call_.undo->save(self, member);
    return replace_value(self, member, scope, state.at);
}

/// The same of an element of a document. Fields of one attribute share its note.
outcome update_element(object_state& state, unsigned entry, bool again, const load_scope& scope, field_tree& touched) {
    const std::size_t row_index = state.schema.keys[entry].row;
    const row& field = state.schema.rows[row_index];
    auto& object = *static_cast<boost::json::object*>(state.model());
    document_undo& changes = *changes_;
    std::vector<object_details::update>& updates = state.more(call_.details).updates;
    std::size_t& number = updates[entry].change;
    for (unsigned other = 0; number == object_details::update::none && other < state.schema.key_count; ++other)
        if (updates[other].change != number &&
            state.schema.rows[state.schema.keys[other].row].attribute == field.attribute)
            number = updates[other].change;
    if (number == object_details::update::none) number = changes.note(object, field.attribute);
    if (again) changes.put_back(object, number);
    boost::json::value& element = changes.element(object, number);
    if (in_.at_object() && field.value.kind == field_kind::nested) {
        if (!element.is_object()) changes.move_aside(object, number);
        return merge_document(field.value, &element, scope, state.at, touched.entries[row_index], changes.below(number),
                              touched.below(row_index, *field.value.nested));
    }
    touched.entries[row_index].named = true;
    changes.move_aside(object, number);
    return replace_value(field.value, &element, scope, state.at);
}

outcome merge_document(const slot& self, void* document, const load_scope& scope, const frame& at,
                       field_tree::entry& noted, document_undo& changes, field_tree& below) {
    const outcome result = dynamic_object(self, document, scope, &at, &below, &changes);
    if (below.kept_unknown) {
        noted.named = true;
        if (selects_nothing(&below)) forget_below(noted);
    }
    return result;
}

/// What was there is saved: below, this is no update any more.
outcome replace_value(const slot& self, void* member, const load_scope& scope, const frame& at) {
    member_undo* const undo = call_.undo;
    call_.undo = nullptr;
    const outcome result = any_value(self, member, scope, &at);
    call_.undo = undo;
    return result;
}

static void forget_below(field_tree::entry& noted) {
    delete noted.below;
    noted.below = nullptr;
}

/// What a holder has, to be changed in place; null when it has nothing, or nothing that can be copied though others
/// share it.
///
/// One copy serves however often the key is repeated, or a small text could copy much.
void* held_for_update(const slot& self, void* member, std::vector<object_details::update>& updates, unsigned entry) {
    const void* held = self.holder->get(member);
    if (!held || self.holder->shape != holder_shape::shared) return const_cast<void*>(held);
    for (const object_details::update& each : updates)
        if (each.member == member && each.copy == held) return each.copy;
    if (!self.holder->copy) return nullptr;
    const void* old = call_.undo->save(self, member);
    updates[entry].copy = self.holder->copy(member, old);
    updates[entry].from = call_.undo->mark();
    return updates[entry].copy;
}
