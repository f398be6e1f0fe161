// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// One of several: it is chosen by the kind of the value, or by a tag, which may stand anywhere in the object; never by
// trying.
//
// A tag that comes first chooses at once. Where it comes later, all tags of the object and of those inside it are noted
// in one pass, before any of it is loaded. Of a tag given twice the last counts: an object that was chosen by its first
// and then refused is looked through for such, and if there is one it is loaded once more, by what was noted. Only the
// outermost object does that, so that each byte is read a fixed number of times, however deep the objects are nested.

outcome variant(const slot& self, void* target, const load_scope& scope, const frame* at) {
    if (in_.at_null()) return any_scalar(self, target, at);
    const alternatives& among = *self.variant;
    if (among.is_tagged && in_.at_object()) return tagged(self, target, scope, at);
    const std::int8_t chosen = among.by_kind[static_cast<std::size_t>(in_.kind())];
    if (chosen < 0) return no_alternative(self, at);
    return alternative_value(self, static_cast<std::size_t>(chosen), target, scope, at);
}

outcome alternative_value(const slot& self, std::size_t chosen, void* target, const load_scope& scope,
                          const frame* at) {
    const alternative& held = self.variant->all[chosen];
    const std::size_t start = in_.position();
    void* const place = self.code == op::document ? target : held.emplace(target);
    const outcome result = any_value(*held.value, place, scope, at);
    return result == outcome::valid ? obeys(self, target, at, start) : result;
}

/// A value of a kind that no alternative has.
MALLOW_COLD outcome no_alternative(const slot& self, const frame* at) {
    const std::size_t start = in_.position();
    scalar input;
    if (!in_.read_scalar(input)) return outcome::stop;
    const bool structured = input.kind == scalar_kind::array || input.kind == scalar_kind::object;
    if (structured && pass(at) == outcome::stop) return outcome::stop;
    const std::string words = words_of(*self.variant);
    const bool only_objects = words == "object";
    const finding found{.code = only_objects ? errc::invalid_object : errc::invalid_union,
                        .path = at,
                        .offset = start,
                        .field = &self,
                        .note = only_objects ? std::string_view() : std::string_view(words)};
    call_.errors.add(found, collector::wants_input(found) ? print(input) : std::string());
    return outcome::invalid;
}

/// The tag of an object.
struct tag_found {
    scalar input{};
    std::string_view key;  // by which it was sent
    std::size_t offset = 0;
    bool is_there = false;
    bool is_guess = false;  // it came first, and another may follow
};

outcome tagged(const slot& self, void* target, const load_scope& scope, const frame* at) {
    const auto start = in_.here();
    const std::size_t offset = in_.position();
    const std::size_t before = call_.errors.mark();
    tag_found tag;
    if (!find_tag(self.variant->tag, tag)) return outcome::stop;
    std::size_t chosen = choose(self, tag, at, offset);
    if (chosen == self.variant->count && tag.is_guess && !call_.refuses_duplicates) {
        call_.errors.forget(before, call_.errors.mark());
        is_sure_ = true;
        tag = {};
        const bool is_whole = find_tag(self.variant->tag, tag);
        is_sure_ = false;
        if (!is_whole) return outcome::stop;
        chosen = choose(self, tag, at, offset);
    }
    if (chosen == self.variant->count) return pass(at) == outcome::stop ? outcome::stop : outcome::invalid;
    guesses_ += tag.is_guess;
    const outcome result = alternative_value(self, chosen, target, scope, at);
    guesses_ -= tag.is_guess;
    if constexpr (Source::traits.repeats_keys) {
        const bool may_be_wrong = result == outcome::invalid && tag.is_guess && guesses_ == 0;
        if (may_be_wrong && !call_.refuses_duplicates) return once_more(self, target, scope, at, start, before);
    }
    return result;
}

/// Loads an object anew if a tag in it was given twice; the source stands behind it.
template <class Bookmark>
MALLOW_COLD outcome once_more(const slot& self, void* target, const load_scope& scope, const frame* at,
                              const Bookmark& start, std::size_t before) {
    const auto end = in_.here();
    const std::size_t end_offset = in_.position();
    in_.go_back(start);
    const std::size_t offset = in_.position();
    if (!note_tags()) return outcome::stop;
    const auto first = tags_.lower_bound({offset, 0});
    const auto last = tags_.lower_bound({end_offset, 0});
    if (std::none_of(first, last, [](const auto& each) { return each.second.is_again; })) {
        in_.go_back(end);
        return outcome::invalid;
    }
    call_.errors.forget(before, call_.errors.mark());
    is_sure_ = true;
    const outcome result = tagged(self, target, scope, at);
    is_sure_ = false;
    return result;
}

/// Which alternative a tag means; their count when it means none, which is then told.
std::size_t choose(const slot& self, const tag_found& tag, const frame* parent, std::size_t object_offset) {
    const alternatives& among = *self.variant;
    const frame at{.parent = parent, .other = tag.is_there ? tag.key : among.tag.key, .has_other = true};
    const slot& field = first_tag(among);
    const auto told = [&](errc code, const rule* disobeyed = nullptr) {
        const finding found{.code = code,
                            .path = &at,
                            .offset = tag.is_there ? tag.offset : object_offset,
                            .field = &field,
                            .source = disobeyed};
        call_.errors.add(found, collector::wants_input(found) ? print(tag.input) : std::string());
        return among.count;
    };
    if (!tag.is_there) return told(errc::required);
    if (tag.input.kind == scalar_kind::null) return told(errc::null);
    errc refused{};
    if (tag.input.kind == scalar_kind::array || tag.input.kind == scalar_kind::object)
        return told(field.codec->refused);
    for (std::size_t i = 0; i < among.count; ++i) {
        const slot* const known = tag_of(among.all[i]);
        if (!known) continue;
        const scratch apart(*known->codec->ops);
        const errc code = known->codec->load(tag.input, *known, is_strict(&at), apart.get());
        if (code == errc{}) return i;
        if (code == errc::not_equal || refused == errc{}) refused = code;
    }
    return refused == errc::not_equal ? told(errc::not_one_of, &among.tags) : told(refused);
}

/// Looks for the tag of the object that is next, and stays before it; false when the source is malformed.
bool find_tag(const tag_name& name, tag_found& found) {
    const auto start = in_.here();
    if constexpr (Source::traits.repeats_keys) {
        if (std::find(tag_names_.begin(), tag_names_.end(), name) == tag_names_.end()) {
            tag_names_.push_back(name);
            noted_to_ = noted_from_;
        }
        if (!is_sure_ && !find_first(name, found)) return false;
        found.is_guess = found.is_there;
        if (!found.is_there) {
            const std::size_t offset = in_.position();
            if (!note_tags()) return false;
            const auto number =
                static_cast<std::size_t>(std::find(tag_names_.begin(), tag_names_.end(), name) - tag_names_.begin());
            if (const auto noted = tags_.find({offset, number}); noted != tags_.end()) {
                in_.go_back(noted->second.value);
                found.is_there = true;
                found.key = noted->second.key;
                found.offset = in_.position();
                if (!in_.read_scalar(found.input)) return false;
            }
        }
    } else if (!find_first(name, found)) {
        return false;
    }
    in_.go_back(start);
    return true;
}

/// Looks at the first key; where none can be there twice, at as many as it takes.
bool find_first(const tag_name& name, tag_found& found) {
    const auto start = in_.here();
    typename Source::object_cursor cursor;
    if (!in_.open(cursor)) return false;
    do {
        static constexpr plan no_keys{};
        const key_entry* none = nullptr;
        const field_stop stop = in_.next_key(cursor, no_keys, none);
        if (stop == field_stop::broken) return false;
        if (stop == field_stop::end) break;
        found.key = name.find(in_.key());
        if (!found.key.data()) continue;
        found.is_there = true;
        found.offset = in_.position();
        if (!in_.read_scalar(found.input)) return false;
        break;
    } while (!Source::traits.repeats_keys);  // a document's values need not be passed over
    in_.go_back(start);
    return true;
}

/// Notes all tags in the object that is next, unless they are known, and stays before it.
MALLOW_COLD bool note_tags() {
    const std::size_t offset = in_.position();
    if (offset >= noted_from_ && offset < noted_to_) return true;
    const auto start = in_.here();
    tags_.clear();
    noted_from_ = noted_to_ = offset;
    if (!scan_tags()) return false;
    noted_to_ = in_.position();
    in_.go_back(start);
    return true;
}

bool scan_tags() {
    if (in_.at_object()) {
        const std::size_t object = in_.position();
        typename Source::object_cursor cursor;
        if (!in_.open(cursor)) return false;
        for (;;) {
            static constexpr plan no_keys{};
            const key_entry* none = nullptr;
            const field_stop stop = in_.next_key(cursor, no_keys, none);
            if (stop == field_stop::end) return true;
            if (stop == field_stop::broken) return false;
            for (std::size_t i = 0; i < tag_names_.size(); ++i)
                if (const std::string_view key = tag_names_[i].find(in_.key()); key.data()) note_tag(object, i, key);
            if (!scan_tags()) return false;
        }
    }
    if (!in_.at_array()) return in_.skip();
    typename Source::array_cursor cursor;
    if (!in_.open(cursor)) return false;
    for (;;) {
        const read_outcome next = in_.next_element(cursor);
        if (next == read_outcome::other) return true;
        if (next == read_outcome::stop || !scan_tags()) return false;
    }
}

/// The last counts, or where a second is an error the first; so it is when they have different keys.
void note_tag(std::size_t object, std::size_t number, std::string_view key) {
    const auto [noted, is_new] = tags_.try_emplace({object, number}, noted_tag{in_.here(), key});
    if (is_new || noted->second.key != key) return;
    noted->second.is_again = true;
    if (!call_.refuses_duplicates) noted->second.value = in_.here();
}
