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
            const bool is_fresh =
                self.document == document_type::value && !static_cast<boost::json::value*>(member)->is_object();
            if (is_fresh) call_.undo->save(self, member);
            const full_load whole(call_, is_fresh);
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
    if (in_.at_object() && self.kind == field_kind::variant && self.code != op::converted) {
        bool is_merged = false;
        const outcome result = merge_alternative(self, member, scope, state, entry, is_merged);
        if (is_merged) return result;
    }
    call_.undo->save(self, member);
    return replace_value(self, member, scope, state.at);
}

/// Updates what a variant holds, unless the input's tag means another alternative, which is then made afresh.
outcome merge_alternative(const slot& self, void* member, const load_scope& scope, object_state& state, unsigned entry,
                          bool& is_merged) {
    const bool is_held = self.code == op::holder;
    if (is_held && (self.inner->code != op::variant || !self.holder->get(member))) return outcome::valid;
    const slot& field = is_held ? *self.inner : self;
    const alternatives& among = *field.variant;
    const void* holds = is_held ? self.holder->get(member) : member;
    const std::size_t index = field.code == op::document
                                  ? alternative_in(field, *static_cast<const boost::json::value*>(holds))
                                  : among.index(holds);
    if (index == among.count || among.all[index].kind != json_kind::object) return outcome::valid;
    const slot& held = *among.all[index].value;
    if (held.code != op::structure) return outcome::valid;
    if (!stays(among, index)) return is_stopped_ ? (is_merged = true, outcome::stop) : outcome::valid;
    if (is_held) holds = held_for_update(self, member, state.more(call_.details).updates, entry);
    if (!holds) return outcome::valid;
    is_merged = true;
    field_tree below(*held.nested);  // what is touched is the variant
    const std::size_t start = in_.position();
    const outcome result = structure(held, const_cast<void*>(among.all[index].get(holds)), scope, &state.at, &below);
    return result == outcome::valid ? obeys(field, holds, &state.at, start) : result;
}

/// Whether an object in the input is one of the alternative that is held: it has no tag, or that one's.
bool stays(const alternatives& among, std::size_t held) {
    if (!among.is_tagged) return true;
    const bool was_sure = std::exchange(is_sure_, true);
    tag_found tag;
    is_stopped_ = !find_tag(among.tag, tag);
    is_sure_ = was_sure;
    if (is_stopped_ || !tag.is_there) return !is_stopped_;
    const slot& known = *tag_of(among.all[held]);
    if (tag.input.kind == scalar_kind::array || tag.input.kind == scalar_kind::object) return false;
    const scratch apart(*known.codec->ops);
    return known.codec->load(tag.input, known, true, apart.get()) == errc{};
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
        const bool is_fresh = !element.is_object();
        if (is_fresh) changes.move_aside(object, number);
        const full_load whole(call_, is_fresh);
        return merge_document(field.value, &element, scope, state.at, touched.entries[row_index], changes.below(number),
                              touched.below(row_index, *field.value.nested));
    }
    touched.entries[row_index].named = true;
    if (in_.at_object() && field.value.kind == field_kind::variant && element.is_object()) {
        const std::size_t held = alternative_in(field.value, element);
        if (held != field.value.variant->count && field.value.variant->all[held].value->kind == field_kind::nested &&
            stays(*field.value.variant, held)) {
            const slot& merged = *field.value.variant->all[held].value;
            field_tree below(*merged.nested);
            return dynamic_object(merged, &element, scope, &state.at, &below, &changes.below(number));
        }
        if (is_stopped_) return outcome::stop;
    }
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

/// What an update makes afresh is loaded in full.
class full_load {
public:
    full_load(load_call& call, bool is_fresh) : call_(call), was_partial_(call.partial) {
        if (is_fresh) call.partial = false;
    }
    full_load(const full_load&) = delete;
    full_load& operator=(const full_load&) = delete;
    ~full_load() { call_.partial = was_partial_; }

private:
    load_call& call_;
    bool was_partial_;
};

/// What was there is saved: below, this is no update any more.
outcome replace_value(const slot& self, void* member, const load_scope& scope, const frame& at) {
    member_undo* const undo = call_.undo;
    call_.undo = nullptr;
    const full_load whole(call_, true);
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
