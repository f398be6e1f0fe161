// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// Takes values of every shape whole, each level by recursion: objects (fields.inl), lists, what holders have, scalars
// by their row. By the law of loops.inl: null leaves a value to the loader, from its beginning; so does a shape that
// is not named here, and what a user's own code judges or makes, for that is to be asked once.

/// Levels that are taken by recursion, for each costs stack; what is deeper the loader begins, and it asks again there.
static constexpr std::size_t most_recursion = 48;

/// One reading of a text, which has no options.
struct whole {
    const place first;
    const within_text text;
    std::size_t depth_left;
    bool takes_objects = true;    // whether a call asks no more of them than the plan says
    bool excludes_below = false;  // whether unknown keys are excluded from here on down
    std::size_t root_left = 0;    // `depth_left` inside the object that the loader is to go on with
    place stopped = nullptr;      // where the innermost value stands that was declined

    /// Notes where a value was declined, of which others above it are then.
    place decline(place at) noexcept {
        if (!stopped) stopped = at;
        return nullptr;
    }
};

/// The value of a field or an element, with what `Reach` allows.
template <class Reach>
MALLOW_INLINE static place take_any(Reach reach, whole& call, place here, const slot& self, char* member) {
    return has_short_cut(self.quick) ? take(reach, here, self.quick, member)
                                     : take_more(call, here, self, member);
}

/// What has no short cut of its own.
MALLOW_NOINLINE static place take_more(whole& call, place here, const slot& self, char* member) {
    place stop = nullptr;
    switch (self.code) {
        case op::scalar: stop = take_scalar(call.text, here, self, member); break;
        case op::holder: return take_held(call, here, self, member);
        case op::structure: stop = take_structure(call, here, self, member); break;
        case op::sequence: stop = take_list(call, here, self, member); break;
        case op::mapping: stop = take_map(call, here, self, member); break;
        case op::tuple: stop = take_tuple(call, here, self, member); break;
        case op::variant: stop = take_variant(call, here, self, member); break;
        case op::converted:
        case op::delimited:
        case op::part:
        case op::document: break;
    }
    // Something must be behind it, or the text ends inside what it is in.
    if (stop == call.text.last) return call.decline(here);
    if (stop && self.rule_count > 0 && (self.code != op::scalar || self.quick.asks) && !obeys_quietly(self, member))
        return nullptr;
    return stop;
}

/// What has no short cut; at first by its row, where as much is left of the text as that asks for.
template <class Reach>
MALLOW_INLINE static place take_rest(whole& call, place here, const slot& self, char* member) {
    if constexpr (Reach::is_roomy)
        if (is_of_row(self)) [[unlikely]]
            if (const place taken = take_by_row(here, call.text.last, self, member)) return taken;
    return take_more(call, here, self, member);
}

/// Whether a value is what its text is: a string that is edited, or of another form, is its row's alone.
static bool is_as_written(const slot& self) noexcept {
    return self.native != quick_kind::text || (self.codec == &string_codec && !self.options);
}

/// A scalar whose rules bounds cannot say, or one of another row.
MALLOW_INLINE static place take_scalar(const within_text& text, place here, const slot& self, char* member) {
    quick_path unasked = self.quick;
    unasked.asks = false;
    unasked.kind = is_as_written(self) ? kind_of(unasked.narrow, self.native) : quick_kind::none;
    return has_short_cut(unasked) ? take(text, here, unasked, member) : take_coded(text, here, self, member);
}

/// Whether nothing but its row decides on a value.
MALLOW_INLINE static bool is_of_row(const slot& self) noexcept {
    return self.code == op::scalar && self.rule_count == 0;
}

/// A scalar as its row reads it where it stands; null where it has no such way, or leaves it.
MALLOW_INLINE static place take_by_row(place here, place end, const slot& self, char* member) {
    return self.codec->take && end - here >= take_room ? self.codec->take(here, self, member) : nullptr;
}

/// The end of a string that is plain, or the first byte in it that is not; or near the text's end any.
static place end_of_plain(const within_text& text, place first) noexcept {
    for (;; first += 31) {
        const place stop = text.skip(first);
        if (!is_plain(*stop) || text.last - first < 32) return stop;
    }
}

/// A scalar as its row reads it. What a row takes strictly it takes always, as the same.
MALLOW_NOINLINE static place take_coded(const within_text& text, place here, const slot& self, char* member) {
    if (const place taken = take_by_row(here, text.last, self, member)) return taken;
    if (self.borrows) return nullptr;
    scalar input;
    std::string decoded;
    place stop = nullptr;
    if (*here == '"') {
        input.kind = scalar_kind::string;
        stop = end_of_plain(text, here + 1);
        if (*stop == '"') {
            input.text = {here + 1, static_cast<std::size_t>(stop - here - 1)};
            ++stop;
        } else {
            stop = decode(here + 1, text.last, &decoded);
            input.text = decoded;
        }
    } else if (is_digit(*here) || *here == '-') {
        input.kind = scalar_kind::number;
        stop = pass_number(text, here);
        if (stop) input.text = {here, static_cast<std::size_t>(stop - here)};
    } else {
        input.kind = scalar_kind::boolean;
        stop = read(text, here, input.boolean);
    }
    return stop && self.codec->load(input, self, true, member) == errc{} ? stop : nullptr;
}

/// What an optional or an owner has, or that it is empty.
MALLOW_INLINE static place take_held(whole& call, place here, const slot& self, char* holder) {
    if (is_null(call.text.eight(here))) {
        if (!self.allow_null) return nullptr;
        self.holder->reset(holder);
        return here + 4;
    }
    return take_any(call.text, call, here, *self.inner, static_cast<char*>(self.holder->emplace(holder)));
}

/// An object that is nested.
MALLOW_INLINE static place take_structure(whole& call, place here, const slot& self, char* model) {
    const plan& schema = *self.nested;
    if (*here != '{' || call.depth_left == 0 || !call.takes_objects || !schema.model || schema.hooks) return nullptr;
    const bool excluded_below = call.excludes_below;
    call.excludes_below = excluded_below || says_recursive(self);
    --call.depth_left;
    object_progress at(here, schema);
    const bool is_whole = take_object(call, at, schema, excludes_unknown(self, excluded_below), model);
    ++call.depth_left;
    call.excludes_below = excluded_below;
    return is_whole ? at.here : call.decline(at.here);
}

/// The elements of a list, each by `read`; returns what is behind its bracket.
template <class Next, class Read>
MALLOW_INLINE static place take_elements(const within_text& text, place here, Next next, Read read) {
    here = behind_space(here + 1, text.last);
    if (*here == ']') return here + 1;
    for (;;) {
        char* const element = next(here);
        if (!element) return nullptr;
        place stop = read(here, element);
        if (!stop) [[unlikely]]
            return nullptr;
        stop = behind_space(stop, text.last);
        if (*stop != ',') return *stop == ']' ? stop + 1 : nullptr;
        here = behind_space(stop + 1, text.last);
    }
}

/// As many values as an array has places for; what they are is known.
template <class Reach>
MALLOW_INLINE static place take_row(Reach reach, place here, const sequence_ops& ops, const quick_path& path,
                                    char* element) {
    char* const end = element + ops.count * ops.element_size;
    for (char separator = '['; element != end; element += ops.element_size, separator = ',') {
        if (*here != separator) [[unlikely]]
            return nullptr;
        double number = 0;
        const place stop = precise(here + 1, number);
        here = stop ? stop : read(reach, here + 1, number);
        if (!here || !(number >= path.least.number && number <= path.most.number)) [[unlikely]]
            return nullptr;
        *reinterpret_cast<double*>(element) = number;
    }
    return *here == ']' ? here + 1 : nullptr;
}

MALLOW_INLINE static place take_list(whole& call, place here, const slot& self, char* container) {
    if (*here != '[' || call.depth_left == 0) return nullptr;
    --call.depth_left;
    const sequence_ops& ops = *self.sequence;
    place stop = nullptr;
    switch (ops.shape) {
        case sequence_shape::appended: stop = take_appended(call, here, self, container); break;
        case sequence_shape::fixed: stop = take_fixed(call, here, self, container); break;
        case sequence_shape::bounded: stop = take_bounded(call, here, self, container); break;
        case sequence_shape::inserted: stop = take_inserted(call, here, self, container); break;
        case sequence_shape::viewed: break;
    }
    ++call.depth_left;
    return stop ? stop : call.decline(here);
}

/// Into a container that grows as it pleases.
MALLOW_NOINLINE static place take_appended(whole& call, place here, const slot& self, char* container) {
    const sequence_ops& ops = *self.sequence;
    const slot& element = *self.inner;
    const within_text& text = call.text;
    const place first = here;
    // What the loops take alone they take with fewer instructions (W3: 1,213 → 839 an item).
    if (call.depth_left + 1 == call.root_left && text.last - here > 4096 && element.code == op::structure &&
        is_flat(*element.nested))
        return nullptr;
    ops.clear(container);
    element_run elements{.ops = &ops, .container = container, .room = element_run::few};
    const auto next = [&](place at) {
        if (elements.count == elements.room) [[unlikely]]
            elements.make_room(static_cast<std::size_t>(at - first), static_cast<std::size_t>(text.last - at),
                               static_cast<std::size_t>(text.last - call.first));
        char* const made = static_cast<char*>(elements.next());
        ++elements.count;
        return made;
    };
    const auto is_near = [&](place at) { return text.last - at < within_room::room; };
    place stop = nullptr;
    if (element.code == op::sequence && is_row(element)) {
        const sequence_ops& row = *element.sequence;
        const quick_path& path = element.inner->quick;
        stop = take_elements(text, here, next, [&](place at, char* to) -> place {
            if (call.depth_left == 0) return nullptr;
            char* const places = static_cast<char*>(row.begin(to));
            const place end = text.last - at < static_cast<std::ptrdiff_t>(row.count) * within_room::room
                                  ? nullptr
                                  : take_row(within_room{text}, at, row, path, places);
            return end ? end : take_more(call, at, element, to);
        });
    } else if (element.quick.kind == quick_kind::none && is_of_row(element) && element.codec->take) {
        stop = take_elements(text, here, next,
                             [&](place at, char* to) { return take_rest<within_room>(call, at, element, to); });
    } else if (element.code == op::structure && element.rule_count == 0 && has_plain_fields(*element.nested)) {
        // As long as they look alike (W17, with enums read by their rows: 10,441 → 9,594 instructions).
        bool is_plain = call.takes_objects && call.depth_left > 0;
        stop = take_elements(text, here, next, [&](place at, char* to) {
            const place end = is_plain ? take_plain(within_room{text}, at, *element.nested, to) : nullptr;
            is_plain = end != nullptr;
            return end ? end : take_any(text, call, at, element, to);
        });
    } else {
        stop = take_elements(text, here, next, [&](place at, char* to) {
            return is_near(at) ? take_any(text, call, at, element, to)
                               : take_any(within_room{text}, call, at, element, to);
        });
    }
    elements.finish();
    return stop;
}

/// Whether all fields of a schema have short cuts.
static bool is_flat(const plan& schema) noexcept {
    for (std::size_t i = 0; i < schema.key_count; ++i)
        if (!has_short_cut(schema.keys[i].quick)) return false;
    return schema.unknown_keys == unset;
}

/// Whether a list is an array of numbers, whose places stand in a row.
MALLOW_INLINE static bool is_row(const slot& self) noexcept {
    return self.sequence->shape == sequence_shape::fixed && self.rule_count == 0 && self.sequence->count > 0 &&
           self.inner->quick.kind == quick_kind::number;
}

/// Into the places of an array.
MALLOW_NOINLINE static place take_fixed(whole& call, place here, const slot& self, char* container) {
    const sequence_ops& ops = *self.sequence;
    char* at = static_cast<char*>(ops.begin(container));
    char* const end = at + ops.count * ops.element_size;
    const auto next = [&](place) -> char* {
        if (at == end) return nullptr;
        at += ops.element_size;
        return at - ops.element_size;
    };
    const place stop = take_elements(
        call.text, here, next, [&](place from, char* to) { return take_any(call.text, call, from, *self.inner, to); });
    return at == end ? stop : nullptr;
}

/// Into a container of limited room.
MALLOW_NOINLINE static place take_bounded(whole& call, place here, const slot& self, char* container) {
    const sequence_ops& ops = *self.sequence;
    ops.clear(container);
    std::size_t count = 0;
    const auto next = [&](place) {
        return count++ == ops.count ? nullptr : static_cast<char*>(ops.append(container, 1));
    };
    return take_elements(call.text, here, next,
                         [&](place from, char* to) { return take_any(call.text, call, from, *self.inner, to); });
}

/// Into a set, or what has no places: each element is made apart first.
MALLOW_NOINLINE static place take_inserted(whole& call, place here, const slot& self, char* container) {
    const sequence_ops& ops = *self.sequence;
    ops.clear(container);
    std::size_t count = 0;
    std::optional<scratch> apart;
    const auto next = [&](place) -> char* {
        if (ops.count > 0 && count++ == ops.count) return nullptr;
        apart.emplace(*ops.element);
        return static_cast<char*>(apart->get());
    };
    return take_elements(call.text, here, next, [&](place from, char* to) {
        const place stop = take_any(call.text, call, from, *self.inner, to);
        return stop && ops.insert(container, to) ? stop : nullptr;
    });
}

/// The same for the loops: what is near to what they read themselves where it stands.
MALLOW_NOINLINE static place take_beside(text_source& in, place here, const slot& self, char* member) {
    if (self.code == op::holder && has_short_cut(self.inner->quick)) {
        if (is_null(load_eight(here)) && self.allow_null) {
            self.holder->reset(member);
            return here + 4;
        }
        return take(within_padding{in}, here, self.inner->quick, static_cast<char*>(self.holder->emplace(member)));
    }
    if (is_of_row(self))
        if (const place taken = take_by_row(here, in.readable_end_, self, member)) return taken;
    return take_apart(in, here, self, member);
}

/// All else, from a place that may be in the text's tail.
MALLOW_NOINLINE static place take_apart(text_source& in, place here, const slot& self, char* member) {
    const std::size_t at = in.offset(here);
    const place first = in.text_;
    if (!in.last_) in.last_ = last_bracket(first, first + in.offset(in.end_));
    // What has been tried in vain is not tried again at each of its levels.
    const bool is_tried = self.code != op::scalar && at < in.tried_;
    if (in.last_ - first < 32 || first + at >= in.last_ || is_tried) return nullptr;
    const std::size_t levels = std::min(in.depth_left_, most_recursion);
    whole call{.first = first,
               .text = {in.last_},
               .depth_left = levels,
               .takes_objects = in.takes_objects_,
               .root_left = levels};
    const place stop = take_more(call, first + at, self, member);
    if (stop) return here + (stop - (first + at));
    if (call.stopped) in.tried_ = std::max(in.tried_, static_cast<std::size_t>(call.stopped - first));
    return nullptr;
}

/// What is behind the bracket that ends a text but for white space; its beginning when there is none.
static place last_bracket(place first, place last) noexcept {
    while (last != first && is_space(last[-1])) --last;
    return last != first && (last[-1] == '}' || last[-1] == ']') ? last : first;
}
