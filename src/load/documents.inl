// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Lists and objects of a `Schema<>`, and of members that are documents.

/// A list or an object of a `Schema<>`, or of a member that is a document.
outcome dynamic(const slot& self, void* target, const load_scope& scope, const frame* at) {
    return self.kind == field_kind::list ? dynamic_list(self, target, scope, at)
                                         : dynamic_object(self, target, scope, at, nullptr);
}

/// Under an update, what the target holds is kept and merged into, and `changes` notes what it was.
outcome dynamic_object(const slot& self, void* target, const load_scope& scope, const frame* at, field_tree* touched,
                       document_undo* changes = nullptr) {
    if (!in_.at_object()) return mismatch(self, target, at);
    const std::size_t start = in_.position();
    boost::json::object* object = nullptr;
    if (self.document == document_type::object) {
        object = static_cast<boost::json::object*>(target);
        if (!touched) object->clear();
    } else {
        auto& tree = *static_cast<boost::json::value*>(target);
        object = touched && tree.is_object() ? &tree.get_object() : &tree.emplace_object();
    }
    document_undo* const outer = changes_;
    changes_ = changes;
    const outcome result = this->object(self, object, scope, at, touched);
    changes_ = outer;
    return result == outcome::valid ? obeys(self, target, at, start) : result;
}

outcome dynamic_list(const slot& self, void* target, const load_scope& scope, const frame* parent) {
    if (!in_.at_array()) return mismatch(self, target, parent);
    const std::size_t start = in_.position();
    typename Source::array_cursor cursor;
    if (!in_.open(cursor)) return outcome::stop;
    boost::json::array& array = array_of(self, target);
    array.clear();
    frame at{.parent = parent, .is_list = true};
    std::size_t failed = 0;
    for (;; ++at.index) {
        const read_outcome next = in_.next_element(cursor);
        if (next == read_outcome::other) break;
        if (next == read_outcome::stop) return outcome::stop;
        const outcome result = any_value(*self.inner, &array.emplace_back(nullptr), scope, &at);
        if (result == outcome::valid) continue;
        if (result == outcome::stop) return outcome::stop;
        fail_element(failed);
    }
    return failed == 0 ? obeys(self, target, parent, start) : outcome::invalid;
}
