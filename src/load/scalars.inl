// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// What is read where one scalar should stand, and what is said of one that is refused.

/// A scalar that is plainly what its member holds is read where it stands; any other is handed to its row.
MALLOW_INLINE outcome plain_scalar(const slot& self, void* target, const frame* at) {
    const std::size_t start = in_.position();
    switch (self.native) {
        case quick_kind::integer: {
            std::int64_t value = 0;
            if (!in_.read(value)) return any_scalar(self, target, at);
            write_as(target, value);
            break;
        }
        case quick_kind::boolean:
            if (!in_.read(*static_cast<bool*>(target))) return any_scalar(self, target, at);
            break;
        case quick_kind::text: {
            if (self.codec != &string_codec || self.options) return any_scalar(self, target, at);
            auto& text = *static_cast<std::string*>(target);
            const read_outcome read = in_.read(text);
            if (read != read_outcome::done)
                return read == read_outcome::stop ? outcome::stop : any_scalar(self, target, at);
            if constexpr (!Source::traits.checks_utf8)
                if (!is_utf8(text)) return refuse(errc::invalid_utf8, self, at, start);
            break;
        }
        case quick_kind::narrow:
        case quick_kind::single:
        case quick_kind::none:
            if (self.codec->type == json_type::integer) {
                scalar input{.kind = scalar_kind::integer};
                if (in_.read(input.integer)) return coded(self, input, target, at, start);
            }
            return any_scalar(self, target, at);
        case quick_kind::number: return any_scalar(self, target, at);
    }
    return obeys(self, target, at, start);
}

/// A scalar as its row reads it.
outcome coded(const slot& self, const scalar& input, void* target, const frame* at, std::size_t start) {
    const bool strict = self.strict != unset ? self.strict == 1 : is_strict(at);
    const errc code = self.codec->load(input, self, strict, target);
    if (code == errc{}) return obeys(self, target, at, start);
    return refuse(code, self, at, start, [&input] { return print(input); });
}

/// A value as its field's row reads it; or null, or what is no scalar where one should be, or the reverse.
MALLOW_COLD outcome any_scalar(const slot& self, void* target, const frame* at) {
    const std::size_t start = in_.position();
    scalar input;
    if (!in_.read_scalar(input)) return outcome::stop;
    const auto shown = [&input] { return print(input); };
    if (input.kind == scalar_kind::null) {
        if (!self.allow_null) return refuse(is_root(self) ? errc::invalid_object : errc::null, self, at, start, shown);
        make_empty(self, target);
        if (call_.nulls) call_.nulls->push_back(&self);
        return outcome::valid;
    }
    const bool structured = input.kind == scalar_kind::array || input.kind == scalar_kind::object;
    if (structured && pass(at) == outcome::stop) return outcome::stop;
    if (self.code != op::scalar) return refuse(wanted(self), self, at, start, shown);
    if (!Source::traits.checks_utf8 && input.kind == scalar_kind::string && !is_utf8(input.text))
        return refuse(errc::invalid_utf8, self, at, start);
    input.stays = input.stays && call_.views;
    return coded(self, input, target, at, start);
}

/// What a value should have been that no scalar is.
errc wanted(const slot& self) const {
    if (is_root(self)) return errc::invalid_object;
    switch (self.kind) {
        case field_kind::list: return errc::invalid_list;
        case field_kind::mapping: return errc::invalid_mapping;
        case field_kind::tuple: return errc::invalid_tuple;
        case field_kind::raw: return self.document == document_type::array ? errc::invalid_list : errc::invalid_mapping;
        case field_kind::integer:
        case field_kind::number:
        case field_kind::string:
        case field_kind::boolean:
        case field_kind::coded:
        case field_kind::constant:
        case field_kind::nested:
        case field_kind::extra:
        case field_kind::variant:
        case field_kind::part: break;
    }
    return errc::invalid_object;
}

/// What the call says of strictness, or else the schema of the object at hand.
bool is_strict(const frame* at) const noexcept {
    if (call_.strict != unset) return call_.strict == 1;
    while (at && !at->schema) at = at->parent;
    return at && at->schema->strict == 1;
}

/// What should be an object or array, and is not.
outcome mismatch(const slot& self, void* target, const frame* at) { return any_scalar(self, target, at); }
