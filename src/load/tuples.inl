// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Tuples, and models of which one field is all that stands in JSON.

outcome tuple(const slot& self, void* target, const load_scope& scope, const frame* parent) {
    if (!in_.at_array()) return mismatch(self, target, parent);
    const std::size_t start = in_.position();
    const std::size_t before = call_.errors.mark();
    typename Source::array_cursor cursor;
    if (!in_.open(cursor)) return outcome::stop;
    const tuple_elements& ops = *self.tuple;
    boost::json::array* array = nullptr;
    if (self.code == op::document) {
        array = self.document == document_type::array ? static_cast<boost::json::array*>(target)
                                                      : &static_cast<boost::json::value*>(target)->emplace_array();
        array->clear();
        array->resize(ops.count, nullptr);
    }
    frame at{.parent = parent, .is_list = true};
    bool valid = true;
    for (;; ++at.index) {
        const read_outcome next = in_.next_element(cursor);
        if (next == read_outcome::stop) return outcome::stop;
        if (next == read_outcome::other) break;
        outcome result = outcome::valid;
        if (at.index < ops.count) {
            const tuple_element& element = ops.elements[at.index];
            void* const member = array ? &(*array)[at.index] : const_cast<void*>(element.get(target));
            result = any_value(*element.value, member, scope, &at);
        } else {
            result = pass(&at);
        }
        if (result == outcome::stop) return result;
        valid = valid && result == outcome::valid;
    }
    if (at.index == ops.count) return valid ? obeys(self, target, parent, start) : outcome::invalid;
    // How many there are is known only now, and nothing is said of the elements then.
    if (call_.errors.mark() != before) call_.errors.forget(before, call_.errors.mark());
    call_.errors.add({.code = errc::wrong_length, .path = parent, .offset = start, .field = &self, .count = ops.count});
    return outcome::invalid;
}

outcome part(const slot& self, void* target, const load_scope& scope, const frame* at) {
    if (self.allow_null && in_.at_null()) return any_scalar(self, target, at);
    const std::size_t start = in_.position();
    void* const member = self.code == op::document ? part_of_document(self, target) : member_of(target, part_of(self));
    const outcome result = any_value(part_of(self).value, member, scope, at);
    return result == outcome::valid ? obeys(self, target, at, start) : result;
}

static void* part_of_document(const slot& self, void* target) {
    auto& object = self.document == document_type::object ? *static_cast<boost::json::object*>(target)
                                                          : static_cast<boost::json::value*>(target)->emplace_object();
    object.clear();
    return &object[boost::json::string_view(part_of(self).attribute.data(), part_of(self).attribute.size())];
}
