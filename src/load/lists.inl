// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Lists: of objects, of values, of elements that have their place; and what holders have.

outcome list(const slot& self, void* container, const load_scope& scope, const frame* parent) {
    if (!in_.at_array()) return mismatch(self, container, parent);
    const std::size_t start = in_.position();
    typename Source::array_cursor cursor;
    if (!in_.open(cursor)) return outcome::stop;
    const sequence_ops& ops = *self.sequence;
    const slot& element = *self.inner;
    if (ops.shape == sequence_shape::appended && element.code == op::structure && element.rule_count == 0 &&
        !says_recursive(element) && !element.nested->hooks) {
        const outcome result = objects(self, container, scope, parent, cursor);
        return result == outcome::valid ? obeys(self, container, parent, start) : result;
    }
    if (ops.clear) ops.clear(container);
    if (ops.reserve && in_.size_hint(cursor) > 0) ops.reserve(container, in_.size_hint(cursor));
    std::optional<scratch> apart;
    frame at{.parent = parent, .is_list = true};
    std::size_t failed = 0;
    const bool appends = ops.shape == sequence_shape::appended;
    // What is taken whole is what the plan says, and no call's choice of fields.
    const bool takes_whole = appends && (element.code == op::scalar || (!scope.selects() && scope.unknown == unset));
    value_run taken{.elements = {.ops = &ops, .container = container, .room = element_run::few}, .described = &element};
    element_run& elements = taken.elements;
    for (;; ++elements.count) {
        outcome result = outcome::valid;
        if (takes_whole && in_.take_values(cursor, taken)) {
            at.index = elements.count;
            result = any_value(element, taken.element, scope, &at);
        } else {
            const read_outcome next = in_.next_element(cursor);
            if (next == read_outcome::stop) return outcome::stop;
            if (next == read_outcome::other) break;
            at.index = elements.count;
            if (!Source::traits.knows_sizes && appends && elements.count == elements.room) make_room(elements, start);
            result = appends ? any_value(element, elements.next(), scope, &at)
                             : placed_element(self, container, apart, scope, at);
        }
        if (result != outcome::valid) [[unlikely]] {
            if (result == outcome::stop) return outcome::stop;
            fail_element(failed);
        }
    }
    elements.finish();
    if (ops.shape == sequence_shape::fixed && elements.count != ops.count) {
        call_.errors.add(
            {.code = errc::wrong_length, .path = parent, .offset = start, .field = &self, .count = ops.count});
        return outcome::invalid;
    }
    if (ops.shape != sequence_shape::fixed && ops.count != 0 && elements.count > ops.count) {
        call_.errors.add({.code = errc::too_long, .path = parent, .offset = start, .field = &self, .count = ops.count});
        return outcome::invalid;
    }
    return failed == 0 ? obeys(self, container, parent, start) : outcome::invalid;
}

/// The elements of a list, which are objects in a container that appends.
outcome objects(const slot& self, void* container, const load_scope& scope, const frame* parent,
                typename Source::array_cursor& cursor) {
    const sequence_ops& ops = *self.sequence;
    const slot& element = *self.inner;
    frame at{.parent = parent, .is_list = true};
    object_state state(element, scope, &at, takes_fast_path(element, scope));
    const std::size_t start = in_.position();
    const std::size_t old = call_.reuses && &self == root_ ? ops.size(container) : 0;
    if (old == 0) ops.clear(container);
    const bool covers = old > 0 && covers_model(*element.nested);
    if (ops.reserve && in_.size_hint(cursor) > 0) ops.reserve(container, in_.size_hint(cursor));
    const std::size_t room = std::max(element_run::few, in_.size_hint(cursor));
    object_run taken{.elements = {.ops = &ops, .container = container, .room = room, .made = old}, .old = old};
    element_run& elements = taken.elements;
    if (old > 0) elements.find();
    std::size_t failed = 0;
    for (;; ++elements.count) {
        typename Source::object_cursor inside;
        outcome result = outcome::valid;
        if (state.fast && (covers || elements.count >= old) && in_.take_objects(cursor, taken, inside, state.run)) {
            at.index = elements.count;
            state.reused = elements.count < old;
            state.go_on(taken.start, call_.errors.mark());
            result = fields(state, inside, taken.stop, nullptr);
        } else {
            const read_outcome next = in_.next_element(cursor);
            if (next == read_outcome::stop) return outcome::stop;
            if (next == read_outcome::other) break;
            if (!Source::traits.knows_sizes && elements.count == elements.room) make_room(elements, start);
            at.index = elements.count;
            const bool is_old = elements.count < old;
            state.reused = is_old && covers;
            void* const model = elements.next();
            if (is_old && !covers) recycle(element, model);
            result = in_.at_object() ? members(state, model, nullptr) : mismatch(element, model, &at);
        }
        if (result != outcome::valid) [[unlikely]] {
            if (result == outcome::stop) return outcome::stop;
            fail_element(failed);
        }
    }
    elements.finish();
    return failed == 0 ? outcome::valid : outcome::invalid;
}

/// Makes room in a list that has been loaded from `start` on.
void make_room(element_run& elements, std::size_t start) {
    elements.make_room(in_.position() - start, in_.left(), in_.position() + in_.left());
}

/// An element of an array, which has its place, of a set, or of a container of limited capacity; one too many is only
/// checked as JSON.
outcome placed_element(const slot& self, void* container, std::optional<scratch>& apart, const load_scope& scope,
                       const frame& at) {
    const sequence_ops& ops = *self.sequence;
    const bool is_full = at.index >= ops.count && (ops.count > 0 || ops.shape == sequence_shape::fixed);
    if (is_full) return pass(&at);
    if (ops.shape == sequence_shape::inserted) return insert(self, container, apart, scope, at);
    if (ops.shape == sequence_shape::bounded) return any_value(*self.inner, ops.append(container, 1), scope, &at);
    return any_value(*self.inner, static_cast<char*>(ops.begin(container)) + at.index * ops.element_size, scope, &at);
}

/// An element of a set, made apart first.
outcome insert(const slot& self, void* container, std::optional<scratch>& apart, const load_scope& scope,
               const frame& at) {
    const std::size_t start = in_.position();
    apart.emplace(*self.sequence->element);
    const outcome result = any_value(*self.inner, apart->get(), scope, &at);
    if (result != outcome::valid || self.sequence->insert(container, apart->get())) return result;
    return refuse(errc::duplicate_element, self, &at, start,
                  [&] { return print_input(*self.inner, apart->get(), call_.given); });
}

outcome hold(const slot& self, void* holder, const load_scope& scope, const frame* at) {
    if (in_.at_null()) return any_scalar(self, holder, at);
    return any_value(*self.inner, self.holder->emplace(holder), scope, at);
}
