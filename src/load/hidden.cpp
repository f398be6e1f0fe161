// SPDX-License-Identifier: BSL-1.0
#include "errors/excerpt.hpp"

#include "codecs/any_slot.hpp"
#include "load/call.hpp"
#include "sources/json/text.hpp"

#include <mallow/plan.hpp>

namespace mallow::detail {

namespace {

/// Whether a field is sensitive, or any that it is made of.
bool hides_any(const slot& field) {
    return any_slot(field, [](const slot& each) { return each.sensitive; });
}

/// Walks a text by its plan, as far as it is JSON.
class finder {
public:
    explicit finder(std::string_view text) : text_(text), in_(text_, default_depth) {}

    std::vector<hidden_part> run(const slot& root) {
        in_.start();
        // What stands behind a mistake was not understood, and might be anything.
        if (!value(root)) found_.push_back({in_.failed_at(), text_.size()});
        return std::move(found_);
    }

private:
    bool value(const slot& self) {
        const std::size_t begin = in_.position();
        if (self.sensitive || hides_part(self)) {
            const bool is_whole = in_.skip();
            found_.push_back({begin, is_whole ? in_.position() : text_.size()});
            return is_whole;
        }
        if (in_.at_object()) {
            const slot* inner = &self;
            while (inner->inner) inner = inner->inner;
            const bool nests = !is_mapping(self) && inner->kind == field_kind::nested &&
                               (inner->code == op::structure || inner->code == op::document) && inner->nested;
            return nests ? object(*inner->nested) : in_.skip();
        }
        if (in_.at_array() && self.inner) return array(self);
        return in_.skip();
    }

    static bool is_mapping(const slot& self) {
        const slot* inner = &self;
        while (inner->code == op::holder) inner = inner->inner;
        return inner->kind == field_kind::mapping;
    }

    /// Of a mapping, a tuple or one of several nothing is shown when any of it is sensitive.
    static bool hides_part(const slot& self) {
        const slot* inner = &self;
        while (inner->code == op::holder) inner = inner->inner;
        const bool is_composed = inner->kind == field_kind::mapping || inner->kind == field_kind::tuple ||
                                 inner->kind == field_kind::variant || inner->kind == field_kind::part;
        return is_composed && hides_any(*inner);
    }

    bool object(const plan& schema) {
        text_source::object_cursor cursor;
        if (!in_.open(cursor)) return false;
        for (;;) {
            const key_entry* entry = nullptr;
            switch (in_.next_key(cursor, schema, entry)) {
                case field_stop::end:
                case field_stop::all: return true;
                case field_stop::value:
                    if (!value(schema.rows[entry->row].value)) return false;
                    break;
                case field_stop::unknown:
                    if (!in_.skip()) return false;
                    break;
                case field_stop::broken: return false;
            }
        }
    }

    bool array(const slot& self) {
        const slot* list = &self;
        while ((list->code == op::holder || list->code == op::converted) && list->inner) list = list->inner;
        const slot& element = list->inner ? *list->inner : *list;
        text_source::array_cursor cursor;
        if (!in_.open(cursor)) return false;
        for (;;) {
            const read_outcome next = in_.next_element(cursor);
            if (next != read_outcome::done) return next == read_outcome::other;
            if (!value(element)) return false;
        }
    }

    std::string_view text_;
    text_source in_;
    std::vector<hidden_part> found_;
};

}  // namespace

std::vector<hidden_part> hidden_parts(const slot& root, std::string_view text) {
    if (!hides_any(root)) return {};
    return finder(text).run(root);
}

}  // namespace mallow::detail
