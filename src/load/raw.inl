// SPDX-License-Identifier: BSL-1.0

// Included as members of `loader`; hence no guard.
//
// Documents that are kept as they are.

outcome raw(const slot& self, void* target, const frame* at) {
    const bool is_mismatch = (self.document == document_type::object && !in_.at_object()) ||
                             (self.document == document_type::array && !in_.at_array());
    if (is_mismatch || in_.at_null()) return mismatch(self, target, at);
    const std::size_t start = in_.position();
    const std::size_t before = call_.errors.mark();
    const auto place = in_.here();
    boost::json::value apart;
    boost::json::value& value =
        self.document == document_type::value ? *static_cast<boost::json::value*>(target) : apart;
    errc problem{};
    const outcome built = build(value, problem, at);
    if (built != outcome::valid) return built;
    if (problem != errc{}) {
        in_.go_back(place);
        if (find_problems(at) == outcome::stop) return outcome::stop;
        if (call_.errors.mark() == before) return refuse(problem, self, at, start);
        return outcome::invalid;
    }
    if (self.document == document_type::object)
        *static_cast<boost::json::object*>(target) = std::move(value.get_object());
    if (self.document == document_type::array) *static_cast<boost::json::array*>(target) = std::move(value.get_array());
    return obeys(self, target, at, start);
}

/// Tells what no document should hold, each at its place.
MALLOW_COLD outcome find_problems(const frame* parent) {
    if (in_.at_object()) {
        typename Source::object_cursor cursor;
        if (!in_.open(cursor)) return outcome::stop;
        for (;;) {
            static constexpr plan no_keys{};
            const key_entry* none = nullptr;
            const field_stop stop = in_.next_key(cursor, no_keys, none);
            if (stop == field_stop::end) return outcome::valid;
            if (stop == field_stop::broken) return outcome::stop;
            const std::string key(in_.key());
            const frame at{.parent = parent, .other = key, .has_other = true};
            if (!Source::traits.checks_utf8 && !is_utf8(key))
                call_.errors.add({.code = errc::invalid_utf8, .path = &at, .offset = in_.position()});
            if (find_problems(&at) == outcome::stop) return outcome::stop;
        }
    }
    if (in_.at_array()) {
        typename Source::array_cursor cursor;
        if (!in_.open(cursor)) return outcome::stop;
        std::size_t failed = 0;
        for (frame at{.parent = parent, .is_list = true};; ++at.index) {
            const read_outcome next = in_.next_element(cursor);
            if (next == read_outcome::other) return outcome::valid;
            if (next == read_outcome::stop) return outcome::stop;
            const std::size_t before = call_.errors.mark();
            if (find_problems(&at) == outcome::stop) return outcome::stop;
            if (call_.errors.mark() != before) fail_element(failed);
        }
    }
    const std::size_t start = in_.position();
    boost::json::value value;
    errc problem{};
    if (!in_.build(value, problem)) return outcome::stop;
    if (problem != errc{}) call_.errors.add({.code = problem, .path = parent, .offset = start});
    return outcome::valid;
}
