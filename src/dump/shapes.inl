// SPDX-License-Identifier: BSL-1.0

// Included as members of `dumper`; hence no guard.
//
// Tuples, variants, and models of which one field is all that is dumped.

void tuple(const slot& self, const void* source, const dump_scope& scope, const object_frame* parent) {
    if (!enter(parent)) return;
    object_frame at{{.parent = parent, .is_list = true}, nullptr};
    out_.open_array(self.tuple->count);
    for (; at.index < self.tuple->count && !hopeless_; ++at.index) {
        const tuple_element& element = self.tuple->elements[at.index];
        out_.element();
        value(*element.value, element.get(source), scope, &at);
    }
    out_.close_array();
    ++rest_.depth_left;
}

void variant(const slot& self, const void* source, const dump_scope& scope, const object_frame* at) {
    const std::size_t held = self.variant->index(source);
    if (held == self.variant->count) return out_.null();
    const alternative& chosen = self.variant->all[held];
    value(*chosen.value, chosen.get(source), scope, at);
}

void part(const slot& self, const void* source, const dump_scope& scope, const object_frame* at) {
    const row& field = part_of(self);
    if (!field.function.call) return value(field.value, member_of(source, field), scope, at);
    struct context {
        dumper& out;
        const row& field;
        const dump_scope& scope;
        const object_frame* at;
    } called{*this, field, scope, at};
    field.function.call(field.function, source, given_, &called, [](void* passed, const void* found) {
        const auto& with = *static_cast<context*>(passed);
        with.out.value(with.field.value, found, with.scope, with.at);
    });
}

/// What a document of one of these shapes holds; what is of another kind is dumped as it is.
void document_shape(const slot& self, const boost::json::value& source, const dump_scope& scope,
                    const object_frame* at) {
    if (self.kind == field_kind::variant) {
        const std::size_t held = alternative_in(self, source);
        if (held != self.variant->count) return value(*self.variant->all[held].value, &source, scope, at);
    } else if (self.kind == field_kind::part && source.is_object()) {
        const std::string_view key = part_of(self).attribute;
        const boost::json::value* const found = source.get_object().if_contains({key.data(), key.size()});
        return found ? value(part_of(self).value, found, scope, at) : out_.null();
    }
    document(source, at);
}

/// As many elements as the tuple has are dumped by its fields.
void document_tuple(const slot& self, const boost::json::array& source, const dump_scope& scope,
                    const object_frame* parent) {
    if (!enter(parent)) return;
    object_frame at{{.parent = parent, .is_list = true}, nullptr};
    out_.open_array(source.size());
    for (const boost::json::value& element : source) {
        out_.element();
        if (at.index < self.tuple->count)
            value(*self.tuple->elements[at.index].value, &element, scope, &at);
        else
            document(element, &at);
        ++at.index;
    }
    out_.close_array();
    ++rest_.depth_left;
}
