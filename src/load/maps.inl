// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Mappings: of each entry the key is read from its text, and its value as any other.

/// What is known of one mapping while it is read.
struct map_run {
    map_run(const slot& field, void* filled) : self(field), container(filled) {
        if (field.code == op::mapping) return;
        object = field.document == document_type::object ? static_cast<boost::json::object*>(filled)
                                                         : &static_cast<boost::json::value*>(filled)->emplace_object();
    }

    const slot& self;
    void* container;
    boost::json::object* object = nullptr;  // of a document
    std::size_t count = 0;                  // entries made
    std::size_t failed = 0;                 // of those whose errors stay, as `fail_element` notes them
    std::string text;                       // of a key, while its value is read
    std::string spelled;
    std::map<std::string, std::string, std::less<>>
        written;  // how a key was first written, by how it is spelled, where that is another way
    std::unordered_map<std::string, std::size_t> places;  // of pairs, by how their keys are spelled
    object_details details;                               // of keys that may be given again

    const map_ops* ops() const noexcept { return object ? nullptr : self.map->ops; }
    const type_ops& key_type() const noexcept { return object ? json_value_ops : *self.map->ops->key; }
    const type_ops& value_type() const noexcept { return object ? json_value_ops : *self.map->ops->value; }
    bool is_valid() const noexcept { return failed == 0 && details.kept.empty(); }
};

outcome mapping(const slot& self, void* container, const load_scope& scope, const frame* parent) {
    if (!in_.at_object()) return mismatch(self, container, parent);
    const std::size_t start = in_.position();
    typename Source::object_cursor cursor;
    if (!in_.open(cursor)) return outcome::stop;
    map_run run(self, container);
    if (run.object)
        run.object->clear();
    else
        run.ops()->clear(container);
    for (;;) {
        static constexpr plan no_keys{};
        const key_entry* none = nullptr;
        const field_stop stop = in_.next_key(cursor, no_keys, none);
        if (stop == field_stop::end) break;
        if (stop == field_stop::broken || entry(run, scope, parent) == outcome::stop) return outcome::stop;
    }
    run.details.squeeze(call_.errors);
    if (!run.is_valid()) return outcome::invalid;
    const std::size_t capacity = run.object ? 0 : run.ops()->capacity;
    if (capacity == 0 || run.count <= capacity) return obeys(self, container, parent, start);
    call_.errors.add({.code = errc::too_long, .path = parent, .offset = start, .field = &self, .count = capacity});
    return outcome::invalid;
}

/// One entry; the source stands before its value.
outcome entry(map_run& run, const load_scope& scope, const frame* parent) {
    const slot& self = run.self;
    frame at{.parent = parent, .other = in_.key(), .has_other = true, .part = entry_part::key};
    // The source's own key goes when the value has keys too.
    if (self.inner->code != op::scalar) at.other = run.text.assign(in_.key());
    const bool may_repeat = Source::traits.repeats_keys && !call_.refuses_duplicates;
    if (may_repeat) take_entry_back(run, at.other);
    const std::size_t before = call_.errors.mark();
    void* const member = entry_member(run, at);
    const bool has_key = call_.errors.mark() == before;
    at.part = entry_part::value;
    outcome result = outcome::valid;
    if (member) {
        result = any_value(*self.inner, member, scope, &at);
    } else {
        const scratch apart(run.value_type());
        result = any_value(*self.inner, apart.get(), scope, &at);
    }
    if (result == outcome::stop || (result == outcome::valid && has_key)) [[likely]]
        return result;
    if (may_repeat)
        note_failed_entry(run, at.other, before);
    else
        fail_element(run.failed);
    return outcome::invalid;
}

/// Where the value of an entry is made; null where its key is wrong, which is then told, or there is no room for it.
void* entry_member(map_run& run, const frame& at) {
    const std::size_t start = in_.position();
    const slot& field = *run.self.map->key;
    const scratch key(run.key_type());
    if (!load_key(field, at.other, key.get(), &at, start)) return nullptr;
    errc problem{};
    const std::string_view spelled = spell_key(field, key.get(), run.spelled, problem, call_.given);
    if (problem != errc{}) {
        refuse(problem, field, &at, start);
        return nullptr;
    }
    const bool is_as_spelled = spelled == at.other;
    if (is_full(run) && !has_entry(run, spelled, key.get())) {
        ++run.count;
        return nullptr;
    }
    bool is_new = false;
    const std::string kept(is_as_spelled ? std::string_view() : spelled);  // a key that is new is moved
    void* const member = find_entry(run, spelled, key.get(), is_new);
    if (is_new) {
        ++run.count;
        if (!is_as_spelled) run.written.emplace(kept, at.other);
        return member;
    }
    const auto first = run.written.find(is_as_spelled ? at.other : std::string_view(kept));
    const std::string_view first_text = first == run.written.end() ? (is_as_spelled ? at.other : kept) : first->second;
    const bool is_again = Source::traits.repeats_keys && !call_.refuses_duplicates && first_text == at.other;
    if (!is_again) {
        refuse(errc::duplicate_key, field, &at, start);
        return nullptr;
    }
    const scratch fresh(run.value_type());
    replace(*run.self.inner, member, fresh.get());
    return member;
}

static bool is_full(const map_run& run) noexcept {
    return !run.object && run.ops()->capacity != 0 && run.count >= run.ops()->capacity;
}
static bool has_entry(const map_run& run, std::string_view spelled, const void* key) {
    if (run.ops()->has) return run.ops()->has(run.container, key);
    return run.places.contains(std::string(spelled));
}

/// The value of an entry, made where there is none.
static void* find_entry(map_run& run, std::string_view spelled, void* key, bool& is_new) {
    if (run.object) {
        const auto [place, added] = run.object->emplace({spelled.data(), spelled.size()}, nullptr);
        is_new = added;
        return &place->value();
    }
    const map_ops& ops = *run.ops();
    if (ops.shape == map_shape::keyed) return ops.add(run.container, key, is_new);
    const auto [place, added] = run.places.try_emplace(std::string(spelled), run.count);
    is_new = added;
    return added ? ops.add(run.container, key, is_new) : ops.at(run.container, place->second);
}

/// Reads a key; false when it is none, which is then told.
bool load_key(const slot& self, std::string_view text, void* key, const frame* at, std::size_t start) {
    if (!Source::traits.checks_utf8 && !is_utf8(text)) {
        refuse(errc::invalid_utf8, self, at, start);
        return false;
    }
    if (self.code == op::converted) {
        const scratch wire(*self.converted->wire);
        return load_key(*self.inner, text, wire.get(), at, start) &&
               make_converted(self, wire.get(), key, at, start) == outcome::valid;
    }
    const bool strict = self.strict != unset ? self.strict == 1 : is_strict(at);
    const errc code = load_from_text(self, text, strict, false, key);
    if (code == errc{}) return obeys(self, key, at, start) == outcome::valid;
    refuse(code, self, at, start, [text] { return std::string(text); });
    return false;
}

/// Takes back what was said of a key that is given again.
void take_entry_back(map_run& run, std::string_view text) {
    if (run.details.kept.empty()) return;
    const auto found = run.details.kept.find(text);
    if (found == run.details.kept.end()) return;
    const object_details::failure failed = found->second;
    run.details.kept.erase(found);
    run.details.take_back(failed, call_.errors);
}

/// An entry has failed: its errors may be taken back, all but one may be dropped. Until the mapping ends each key that
/// failed keeps that one, for its last value counts.
MALLOW_COLD void note_failed_entry(map_run& run, std::string_view text, std::size_t before) {
    call_.errors.trim(before + 1, before);
    run.details.kept.insert_or_assign(std::string(text),
                                      object_details::failure{no_entry, before, call_.errors.mark()});
}
