// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Fields that an object gives again: the last value counts, and is loaded as the first was, into what a fresh model has.

/// Whether a value that is loaded leaves anything of what was there: all others overwrite it, or the load fails.
static bool builds_on(const slot& self, const plan& schema) noexcept {
    return !schema.model || self.code == op::structure || self.code == op::tuple || self.code == op::part ||
           (self.code == op::sequence && self.sequence->shape == sequence_shape::fixed);
}

/// Gives a member what it has in a fresh model; false where no copy does, and it would take a model of its own.
bool restart(object_state& state, const row& field, void* member) {
    if (state.schema.model) return restore(field.value, member, member_of(call_.fresh(state.schema), field));
    *static_cast<boost::json::value*>(member) = nullptr;
    return true;
}

/// Loads a member from a model that is made for it. A text that repeats a key must not make as many, so all values but
/// the last are passed over.
MALLOW_COLD outcome start_anew(object_state& state, typename Source::object_cursor cursor, const key_entry& key,
                               void* member, const load_scope& below) {
    auto& last = state.more(call_.details).last;
    if (last.empty() && !note_last(state.schema, cursor, &key, last)) return outcome::stop;
    if (last[&key] != in_.position()) return in_.skip() ? outcome::valid : outcome::stop;
    const row& field = *state.at.field;
    const scratch fresh(*state.schema.model);
    replace(field.value, member, member_of(fresh.get(), field));
    return any_value(field.value, member, below, &state.at);
}

/// Notes where each key stands last in what is left of an object, from the value of `key` on, and stays before it.
bool note_last(const plan& schema, typename Source::object_cursor& cursor, const key_entry* key,
               std::map<const key_entry*, std::size_t>& last) {
    const auto start = in_.here();
    field_stop stop = field_stop::value;
    while (stop != field_stop::end && stop != field_stop::all) {
        if (stop == field_stop::value) last[key] = in_.position();
        if (!in_.skip()) return false;
        stop = in_.next_key(cursor, schema, key);
        if (stop == field_stop::broken) return false;
    }
    in_.go_back(start);
    return true;
}
