// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Fields that have further keys. What is wrong with one stands at the key by which it was sent; the first of its keys
// in an object counts, and any other is told to be one too many.

MALLOW_COLD outcome aliased_field(object_state& state, const typename Source::object_cursor& cursor,
                                  const key_entry& key, field_tree* touched) {
    if (!state.scope.takes(key.row)) return special_field(state, cursor, key, touched);
    if (key.is_alias) {
        state.at.other = {key.data, key.size};
        state.at.has_other = true;
    }
    outcome result = outcome::valid;
    if (!state.run.has_seen(key)) {
        if (key.is_alias) {
            state.more(call_.details).sent.note(key);
            state.run.predict_behind(state.schema.keys[state.index_of(key)]);
        }
        result = special_field(state, cursor, key, touched);
    } else if (&state.sent_as(key) == &key) {
        result = special_field(state, cursor, key, touched);
    } else {
        result = another_key(state, key);
    }
    state.at.has_other = false;
    return result;
}

/// A key of a field that was sent by another one already.
outcome another_key(object_state& state, const key_entry& key) {
    const row& field = state.schema.rows[key.row];
    state.at.field = &field;
    // One that is given again is so once, as an unknown key is.
    const bool is_new = call_.refuses_duplicates || state.more(call_.details).unknown.insert({key.data, key.size});
    const outcome passed = is_new ? pass_over(errc::duplicate_key, field.value, &state.at) : pass(&state.at);
    if (is_new) state.invalid(state.index_of(key), call_);
    return passed == outcome::stop ? passed : outcome::invalid;
}
