// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Lists that are one string.

outcome delimited(const slot& self, void* container, const frame* parent) {
    if (in_.at_null()) return any_scalar(self, container, parent);
    const std::size_t start = in_.position();
    scalar input;
    if (!in_.read_scalar(input)) return outcome::stop;
    if (input.kind != scalar_kind::string) {
        const bool structured = input.kind == scalar_kind::array || input.kind == scalar_kind::object;
        if (structured && pass(parent) == outcome::stop) return outcome::stop;
        return refuse(errc::invalid_delimited_list, self, parent, start, [&input] { return print(input); });
    }
    if (!Source::traits.checks_utf8 && !is_utf8(input.text)) return refuse(errc::invalid_utf8, self, parent, start);
    const char delimiter = static_cast<const delimited_options&>(*self.options).delimiter;
    const bool is_document = self.inner->codec->in_document;
    const sequence_ops* const ops = is_document ? nullptr : self.sequence;
    boost::json::array* const array = is_document ? &array_of(self, container) : nullptr;
    if (array) array->clear();
    if (ops && ops->clear) ops->clear(container);
    frame at{.parent = parent, .is_list = true};
    std::size_t failed = 0;
    std::string_view rest = input.text;
    for (bool more = !rest.empty(); more; ++at.index) {
        const std::size_t end = rest.find(delimiter);
        more = end != rest.npos;
        const bool stays = input.stays && call_.views;
        const scalar element{.kind = scalar_kind::string, .stays = stays, .text = rest.substr(0, end)};
        if (more) rest.remove_prefix(end + 1);
        const outcome result = array ? text_element(self, &array->emplace_back(nullptr), element, at, start)
                                     : delimited_element(self, container, element, at, start);
        if (result != outcome::valid) fail_element(failed);
    }
    const bool is_fixed = ops && ops->shape == sequence_shape::fixed;
    if (ops && (is_fixed ? at.index != ops->count : ops->count != 0 && at.index > ops->count)) {
        const errc code = is_fixed ? errc::wrong_length : errc::too_long;
        call_.errors.add({.code = code, .path = parent, .offset = start, .field = &self, .count = ops->count});
        return outcome::invalid;
    }
    return failed == 0 ? obeys(self, container, parent, start) : outcome::invalid;
}

/// The array in a document that a list is loaded into.
static boost::json::array& array_of(const slot& self, void* target) {
    return self.document == document_type::array ? *static_cast<boost::json::array*>(target)
                                                 : static_cast<boost::json::value*>(target)->emplace_array();
}

/// One element, read as the text that it is.
outcome text_element(const slot& list, void* target, const scalar& element, const frame& at, std::size_t start) {
    const slot& inner = *list.inner;
    const bool strict = inner.strict != unset ? inner.strict == 1 : is_strict(&at);
    const errc refused = load_from_text(inner, element.text, strict, element.stays, target);
    if (refused == errc{}) return obeys(inner, target, &at, start);
    return refuse(refused, inner, &at, start, [&element] { return print(element); });
}

outcome delimited_element(const slot& self, void* container, const scalar& element, const frame& at,
                          std::size_t start) {
    const sequence_ops& ops = *self.sequence;
    const bool is_full = at.index >= ops.count && (ops.count > 0 || ops.shape == sequence_shape::fixed);
    if (is_full) return outcome::valid;
    if (ops.shape == sequence_shape::fixed) {
        char* const first = static_cast<char*>(ops.begin(container));
        return text_element(self, first + at.index * ops.element_size, element, at, start);
    }
    if (ops.shape != sequence_shape::inserted) return text_element(self, ops.append(container, 1), element, at, start);
    const scratch apart(*ops.element);
    const outcome result = text_element(self, apart.get(), element, at, start);
    if (result != outcome::valid || ops.insert(container, apart.get())) return result;
    return refuse(errc::duplicate_element, self, &at, start, [&element] { return print(element); });
}
