// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// Takes the shapes that are rare: maps whose keys are text, tuples, unions. What whole.inl says of lists holds of them.

/// An element, or the value of an entry.
MALLOW_INLINE static place take_next(whole& call, place here, const slot& self, char* member) {
    return call.text.last - here < within_room::room ? take_any(call.text, call, here, self, member)
                                                     : take_any(within_room{call.text}, call, here, self, member);
}

/// Whether a map finds its entries, any number of them, by keys that are taken as they are written.
static bool has_plain_keys(const slot& self) noexcept {
    const mapping& described = *self.map;
    return described.ops && described.ops->shape == map_shape::keyed && described.ops->capacity == 0 &&
           described.key->code == op::scalar && described.key->quick.kind == quick_kind::text;
}

/// The entries of a map, from its brace.
MALLOW_INLINE static place take_entries(whole& call, place here, const slot& self, char* container) {
    const within_text& text = call.text;
    const map_ops& ops = *self.map->ops;
    const quick_path& path = self.map->key->quick;
    ops.clear(container);
    std::string key;
    here = behind_space(here + 1, text.last);
    if (*here == '}') return here + 1;
    for (;;) {
        const place colon = take_text(text, here, path, key);
        if (!colon) return nullptr;
        here = behind_space(colon, text.last);
        if (*here != ':') return nullptr;
        here = behind_space(here + 1, text.last);
        // A key that is given again is the loader's, which may be told to refuse it.
        bool is_new = false;
        char* const value = static_cast<char*>(ops.add(container, &key, is_new));
        if (!is_new) return nullptr;
        place stop = take_next(call, here, *self.inner, value);
        if (!stop) return nullptr;
        stop = behind_space(stop, text.last);
        if (*stop != ',') return *stop == '}' ? stop + 1 : nullptr;
        here = behind_space(stop + 1, text.last);
    }
}

MALLOW_NOINLINE static place take_map(whole& call, place here, const slot& self, char* container) {
    if (*here != '{' || call.depth_left == 0 || !has_plain_keys(self)) return nullptr;
    --call.depth_left;
    const place stop = take_entries(call, here, self, container);
    ++call.depth_left;
    return stop ? stop : call.decline(here);
}

/// As many elements as a tuple has, each of a type of its own.
MALLOW_NOINLINE static place take_tuple(whole& call, place here, const slot& self, char* tuple) {
    if (*here != '[' || call.depth_left == 0) return nullptr;
    --call.depth_left;
    const tuple_elements& described = *self.tuple;
    std::size_t count = 0;
    const auto next = [&](place) {
        return count == described.count ? nullptr
                                        : static_cast<char*>(const_cast<void*>(described.elements[count].get(tuple)));
    };
    const place stop = take_elements(call.text, here, next, [&](place from, char* to) {
        return take_next(call, from, *described.elements[count++].value, to);
    });
    ++call.depth_left;
    return stop && count == described.count ? stop : call.decline(here);
}

/// Which alternative the tag of an object chooses, if that comes first; else -1. Both a strict call and another choose
/// it.
static std::int8_t choose_by_tag(const within_text& text, place brace, const alternatives& among) {
    const std::string_view key = among.tag.key;
    const place at = behind_space(brace + 1, text.last);
    const auto size = static_cast<std::ptrdiff_t>(key.size());
    if (text.last - at <= size + 3 || *at != '"' || at[size + 1] != '"' || at[size + 2] != ':' ||
        std::memcmp(at + 1, key.data(), key.size()) != 0)
        return -1;
    const place first = behind_space(at + size + 3, text.last);
    if (*first != '"') return -1;
    const place stop = end_of_plain(text, first + 1);
    if (*stop != '"') return -1;
    scalar tag;
    tag.kind = scalar_kind::string;
    tag.text = {first + 1, static_cast<std::size_t>(stop - first - 1)};
    for (std::size_t i = 0; i < among.count; ++i) {
        const slot* const known = tag_of(among.all[i]);
        if (!known) continue;
        const scratch apart(*known->codec->ops);
        if (known->codec->load(tag, *known, false, apart.get()) != errc{}) continue;
        const slot* object = among.all[i].value;
        while (object->code == op::holder) object = object->inner;
        // Where its schema does not load it, it could be there twice.
        const bool is_seen = find_entry(text, at, *object->nested) != nullptr;
        const bool is_strict = known->codec->load(tag, *known, true, apart.get()) == errc{};
        return is_seen && is_strict ? static_cast<std::int8_t>(i) : std::int8_t{-1};
    }
    return -1;
}

/// Which alternative a value chooses by its kind; else -1.
static std::int8_t choose_by_kind(place here, const alternatives& among) noexcept {
    const auto of = [&](json_kind kind) { return among.by_kind[static_cast<std::size_t>(kind)]; };
    switch (*here) {
        case '{': return of(json_kind::object);
        case '[': return of(json_kind::list);
        case '"': return of(json_kind::string);
        case 't':
        case 'f': return of(json_kind::boolean);
        default: return is_digit(*here) || *here == '-' ? of(json_kind::number) : std::int8_t{-1};
    }
}

/// One of several, which its kind tells or a tag that comes first.
MALLOW_NOINLINE static place take_variant(whole& call, place here, const slot& self, char* variant) {
    const alternatives& among = *self.variant;
    const bool is_tagged = among.is_tagged && *here == '{';
    const std::int8_t chosen = is_tagged ? choose_by_tag(call.text, here, among) : choose_by_kind(here, among);
    if (chosen < 0 || !among.all[chosen].makes) return nullptr;
    const alternative& held = among.all[chosen];
    return take_next(call, here, *held.value, static_cast<char*>(held.emplace(variant)));
}
