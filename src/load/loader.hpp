// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/members.hpp"
#include "load/call.hpp"
#include "load/object_state.hpp"
#include "load/undo/documents.hpp"
#include "machine/integers.hpp"
#include "rules/rules.hpp"
#include "sources/source.hpp"
#include "text/utf8.hpp"

#include <mallow/detail/field_sets.hpp>
#include <mallow/errors.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mallow::detail {

/// What became of one value.
enum class outcome : std::uint8_t {
    valid,
    invalid,  // errors were added, and the value passed over
    stop      // the source is malformed
};

/// Executes a plan on what a source yields: the only loader there is.
template <source Source>
class loader {
public:
    loader(Source& source, load_call& call) : in_(source), call_(call) {}

    /// Loads the whole input; `touched` gathers what an update was given, and is null otherwise.
    outcome run(const slot& root, void* target, field_tree* touched) {
        root_ = &root;
        in_.start();
        outcome result = outcome::valid;
        if (root.code == op::structure)
            result = structure(root, target, call_.scope, nullptr, touched);
        else if (root.code == op::document)
            result = dynamic_object(root, target, call_.scope, nullptr, touched, touched ? &call_.undo->watch(root, target) : nullptr);
        else
            result = list(root, target, call_.scope, nullptr);
        return result == outcome::stop || in_.finish() ? result : outcome::stop;
    }

    /// The same for an object of which some fields have been taken, as no option says otherwise.
    outcome go_on(const slot& root, const field_run& taken, std::size_t start, typename Source::object_cursor& cursor, field_stop stop) {
        root_ = &root;
        object_state state(root, call_.scope, nullptr, true);
        state.run = taken;
        state.go_on(start, call_.errors.mark());
        const outcome result = fields(state, cursor, stop, nullptr);
        return result == outcome::stop || in_.finish() ? result : outcome::stop;
    }

private:
    /// Every value; the source stands before it.
    MALLOW_NOINLINE outcome any_value(const slot& self, void* target, const load_scope& scope, const frame* at) {
        switch (self.code) {
            case op::scalar: return plain_scalar(self, target, at);
            case op::structure: return structure(self, target, scope, at, nullptr);
            case op::sequence: return list(self, target, scope, at);
            case op::holder: return hold(self, target, scope, at);
            case op::converted: return convert(self, target, scope, at);
            case op::document: return dynamic(self, target, scope, at);
        }
        return outcome::invalid;
    }

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
                auto& text = *static_cast<std::string*>(target);
                const read_outcome read = in_.read(text);
                if (read != read_outcome::done) return read == read_outcome::stop ? outcome::stop : any_scalar(self, target, at);
                if constexpr (!Source::traits.checks_utf8)
                    if (!is_utf8(text)) return refuse(errc::invalid_utf8, self, at, start);
                break;
            }
            case quick_kind::number:
            case quick_kind::none: return any_scalar(self, target, at);
        }
        return obeys(self, target, at, start);
    }

    MALLOW_INLINE outcome obeys(const slot& self, const void* target, const frame* at, std::size_t start) {
        return self.rule_count == 0 || check_rules(self, target, call_.errors, at, start) ? outcome::valid : outcome::invalid;
    }

    outcome structure(const slot& self, void* target, const load_scope& scope, const frame* at, field_tree* touched) {
        if (!in_.at_object()) return mismatch(self, target, at);
        const std::size_t start = in_.position();
        const outcome result = object(self, target, scope, at, touched);
        return result == outcome::valid ? obeys(self, target, at, start) : result;
    }

    /// One object: its keys are matched, its fields read, what is missing is told.
    outcome object(const slot& self, void* model, const load_scope& scope, const frame* parent, field_tree* touched) {
        if (says_recursive(self) && !scope.excludes_below) [[unlikely]] {
            load_scope wider = scope;
            wider.excludes_below = true;
            return object(self, model, wider, parent, touched);
        }
        object_state state(self, scope, parent, takes_fast_path(self, scope));
        return members(state, model, touched);
    }

    bool takes_fast_path(const slot& self, const load_scope& scope) const noexcept {
        return (&scope == &unselecting || !scope.selects()) && !call_.undo && self.nested->model;
    }

    outcome members(object_state& state, void* model, field_tree* touched) {
        typename Source::object_cursor cursor;
        state.begin(model, in_.position(), call_.errors.mark());
        if (!in_.open(cursor)) return outcome::stop;
        return fields(state, cursor, next_stop(state, cursor), touched);
    }

    field_stop next_stop(object_state& state, typename Source::object_cursor& cursor) {
        return state.fast ? in_.take_fields(cursor, state.run) : in_.next_field(cursor, state.run);
    }

    /// The fields of an object, from the first that the source did not take by itself.
    outcome fields(object_state& state, typename Source::object_cursor& cursor, field_stop stop, field_tree* touched) {
        for (; stop != field_stop::end && stop != field_stop::all; stop = next_stop(state, cursor)) {
            outcome result = outcome::valid;
            if (stop == field_stop::value) {
                const key_entry& entry = *state.run.entry;
                if (state.fast && !state.run.has_seen(entry)) {
                    state.run.see(entry);
                    state.at.field = &state.schema.rows[entry.row];
                    result = any_value(state.at.field->value, member_of(state.model(), *state.at.field), unselecting, &state.at);
                } else {
                    result = special_field(state, entry, touched);
                }
                if (result == outcome::invalid) [[unlikely]] {
                    if (call_.refuses_duplicates)
                        state.invalid(call_.errors);
                    else
                        state.fail(state.index_of(entry), call_.errors);
                }
            } else if (stop == field_stop::unknown) {
                result = unknown_key(state, in_.key(), touched);
            } else {
                return outcome::stop;
            }
            if (result == outcome::stop) return outcome::stop;
        }
        if (stop == field_stop::end && state.lacks_any()) absent_fields(state);
        if (state.details) [[unlikely]]
            settle(state);
        return state.is_valid() ? outcome::valid : outcome::invalid;
    }

    /// A field that is given again, or one of a call that selects, updates, or loads into a document.
    MALLOW_COLD outcome special_field(object_state& state, const key_entry& key, field_tree* touched) {
        const std::size_t row_index = key.row;
        const unsigned entry = state.index_of(key);
        const row& field = state.schema.rows[row_index];
        state.at.field = &field;
        if (!state.scope.takes(row_index)) return unknown_key(state, field.key, touched);
        const bool again = state.run.has_seen(key);
        state.run.see(key);
        if (again && call_.refuses_duplicates) return pass_over(errc::duplicate_key, field.value, &state.at);
        if (again) state.forget(entry, call_.errors);
        const load_scope below = state.scope.below(row_index);
        if (call_.undo) return update_field(state, entry, again, below, *touched);
        void* member = state.schema.model ? member_of(state.model(), field) : dynamic_member(state, field);
        if (again && builds_on(field.value, state.schema)) restart(state, field, member);
        return any_value(field.value, member, below, &state.at);
    }

    static void* dynamic_member(object_state& state, const row& field) {
        auto& object = *static_cast<boost::json::object*>(state.model());
        return &object[boost::json::string_view(field.attribute.data(), field.attribute.size())];
    }

    /// Whether a value that is loaded leaves anything of what was there: all others overwrite it, or the load fails.
    static bool builds_on(const slot& self, const plan& schema) noexcept {
        return !schema.model || self.code == op::structure || (self.code == op::sequence && self.sequence->shape == sequence_shape::fixed);
    }

    /// Gives a member what it has in a fresh model.
    void restart(object_state& state, const row& field, void* member) {
        if (!state.schema.model) {
            *static_cast<boost::json::value*>(member) = nullptr;
            return;
        }
        if (restore(field.value, member, member_of(call_.fresh(state.schema), field))) return;
        const scratch fresh(*state.schema.model);
        replace(field.value, member, member_of(fresh.get(), field));
    }

    outcome update_field(object_state& state, unsigned entry, bool again, const load_scope& scope, field_tree& touched) {
        const std::size_t row_index = state.schema.keys[entry].row;
        const row& field = state.schema.rows[row_index];
        std::vector<object_details::update>& updates = state.more().updates;
        if (updates.empty()) updates.resize(state.schema.key_count);
        if (again) {
            delete touched.entries[row_index].below;
            touched.entries[row_index] = {};
        }
        if (!state.schema.model) return update_element(state, entry, again, scope, touched);
        void* const member = member_of(state.model(), field);
        if (again) restart_updated(updates, member);
        updates[entry].member = member;
        updates[entry].from = call_.undo->mark();
        const outcome result = merge(field.value, member, scope, state, entry, touched);
        updates[entry].to = call_.undo->mark();
        return result;
    }

    /// Gives a member what it held before the load, whichever fields have changed it: each is put back before what it was built on.
    void restart_updated(std::vector<object_details::update>& updates, const void* member) {
        for (;;) {
            object_details::update* last = nullptr;
            for (object_details::update& each : updates)
                if (each.member == member && each.from < each.to && (!last || each.from > last->from)) last = &each;
            if (!last) return;
            const object_details::update gone = *last;
            call_.undo->roll_back(gone.from, gone.to);
            last->to = last->from;
            for (object_details::update& each : updates) {
                if (each.from >= gone.to) each.from -= gone.to - gone.from;
                if (each.to >= gone.to) each.to -= gone.to - gone.from;
            }
        }
    }

    /// Updates one field: a nested object is merged into what is there, anything else replaced.
    outcome merge(const slot& self, void* member, const load_scope& scope, object_state& state, unsigned entry, field_tree& touched) {
        const std::size_t row_index = state.schema.keys[entry].row;
        if (in_.at_object() && self.kind == field_kind::nested && self.code != op::converted) {
            if (self.code == op::document) {
                if (self.document == document_type::value && !static_cast<boost::json::value*>(member)->is_object()) call_.undo->save(self, member);
                return merge_document(self, member, scope, state.at, touched.entries[row_index], call_.undo->watch(self, member),
                                      touched.below(row_index, *self.nested));
            }
            field_tree& below = touched.below(row_index, *innermost(self).nested);
            if (self.code == op::structure) return structure(self, member, scope, &state.at, &below);
            if (self.inner->code == op::structure) {
                if (void* held = held_for_update(self, member, state.more().updates, entry))
                    return structure(*self.inner, held, scope, &state.at, &below);
            }
            forget_below(touched.entries[row_index]);
        }
        touched.entries[row_index].named = true;
        call_.undo->save(self, member);
        return replace_value(self, member, scope, state.at);
    }

    /// The same of an element of a document. Fields of one attribute share its note.
    outcome update_element(object_state& state, unsigned entry, bool again, const load_scope& scope, field_tree& touched) {
        const std::size_t row_index = state.schema.keys[entry].row;
        const row& field = state.schema.rows[row_index];
        auto& object = *static_cast<boost::json::object*>(state.model());
        document_undo& changes = *changes_;
        std::vector<object_details::update>& updates = state.more().updates;
        std::size_t& number = updates[entry].change;
        for (unsigned other = 0; number == object_details::update::none && other < state.schema.key_count; ++other)
            if (updates[other].change != number && state.schema.rows[state.schema.keys[other].row].attribute == field.attribute)
                number = updates[other].change;
        if (number == object_details::update::none) number = changes.note(object, field.attribute);
        if (again) changes.put_back(object, number);
        boost::json::value& element = changes.element(object, number);
        if (in_.at_object() && field.value.kind == field_kind::nested) {
            if (!element.is_object()) changes.move_aside(object, number);
            return merge_document(field.value, &element, scope, state.at, touched.entries[row_index], changes.below(number),
                                  touched.below(row_index, *field.value.nested));
        }
        touched.entries[row_index].named = true;
        changes.move_aside(object, number);
        return replace_value(field.value, &element, scope, state.at);
    }

    outcome merge_document(const slot& self, void* document, const load_scope& scope, const frame& at, field_tree::entry& noted,
                           document_undo& changes, field_tree& below) {
        const outcome result = dynamic_object(self, document, scope, &at, &below, &changes);
        if (below.kept_unknown) {
            noted.named = true;
            if (selects_nothing(&below)) forget_below(noted);
        }
        return result;
    }

    /// What was there is saved: below, this is no update any more.
    outcome replace_value(const slot& self, void* member, const load_scope& scope, const frame& at) {
        member_undo* const undo = call_.undo;
        call_.undo = nullptr;
        const outcome result = any_value(self, member, scope, &at);
        call_.undo = undo;
        return result;
    }

    static void forget_below(field_tree::entry& noted) {
        delete noted.below;
        noted.below = nullptr;
    }

    /// What a holder has, to be changed in place; null when it has nothing, or nothing that can be copied though others share it.
    ///
    /// One copy serves however often the key is repeated, or a small text could copy much.
    void* held_for_update(const slot& self, void* member, std::vector<object_details::update>& updates, unsigned entry) {
        const void* held = self.holder->get(member);
        if (!held || self.holder->shape != holder_shape::shared) return const_cast<void*>(held);
        for (const object_details::update& each : updates)
            if (each.member == member && each.copy == held) return each.copy;
        if (!self.holder->copy) return nullptr;
        const void* old = call_.undo->save(self, member);
        updates[entry].copy = self.holder->copy(member, old);
        updates[entry].from = call_.undo->mark();
        return updates[entry].copy;
    }

    MALLOW_COLD outcome unknown_key(object_state& state, std::string_view key, field_tree* touched) {
        const frame at{.parent = state.at.parent, .other = key, .has_other = true};
        const unknown policy = state.unknown_policy();
        const bool keeps = policy == unknown::include && !state.is_dump_only(key);
        // Kept in a `Schema<>`, a key that a field's value is under would take its place.
        const bool refuses = policy == unknown::raise || (keeps && state.is_attribute(key));
        if (refuses && call_.errors.is_full() && state.more().standing != object_details::none) {
            // One error stands for all that are beyond the limit: the names of more keys need not be remembered.
            if (call_.refuses_duplicates || !state.details->unknown.contains(key)) call_.errors.stands_for_more(state.details->standing);
            return pass(&at) == outcome::stop ? outcome::stop : outcome::invalid;
        }
        const bool is_new = !(refuses || call_.refuses_duplicates) || state.more().unknown.insert(key);
        const std::size_t start = in_.position();
        if (!is_new && call_.refuses_duplicates) return unknown_refused(state, errc::duplicate_key, at, start);
        if (refuses && is_new) return unknown_refused(state, errc::unknown_field, at, start);
        if (keeps && !refuses) return keep_unknown(state, key, at, touched);
        const outcome passed = pass(&at);
        if (passed == outcome::invalid) state.invalid(call_.errors);
        return passed;
    }

    outcome unknown_refused(object_state& state, errc code, const frame& at, std::size_t start) {
        call_.errors.add({.code = code, .path = &at, .offset = start});
        const outcome passed = pass(&at);
        state.invalid(call_.errors);
        return passed == outcome::stop ? passed : outcome::invalid;
    }

    outcome keep_unknown(object_state& state, std::string_view key, const frame& at, field_tree* touched) {
        auto* rest = static_cast<boost::json::object*>(state.model());
        if (state.schema.model) {
            const row& extra = state.schema.rows[state.schema.extra];
            rest = static_cast<boost::json::object*>(member_of(state.model(), extra));
            if (call_.undo && !touched->entries[state.schema.extra].named) call_.undo->save(extra.value, rest);
            if (touched) touched->entries[state.schema.extra].named = true;
        } else if (touched) {
            touched->kept_unknown = true;
        }
        state.forget_kept(key, call_.errors);
        const std::size_t start = in_.position();
        if (touched && !state.schema.model) changes_->move_aside(*rest, changes_->note(*rest, key));
        auto& kept = *rest->emplace(boost::json::string_view(key.data(), key.size()), nullptr).first;
        // The source's own key goes when the value has keys too.
        const frame member{.parent = at.parent, .other = {kept.key().data(), kept.key().size()}, .has_other = true};
        errc problem{};
        const outcome built = build(kept.value(), problem, &member);
        if (built == outcome::stop) return built;
        if (problem == errc{} && !Source::traits.checks_utf8 && !is_utf8(member.other)) problem = errc::invalid_utf8;
        if (problem == errc{} && built == outcome::valid) return built;
        if (problem != errc{}) call_.errors.add({.code = problem, .path = &member, .offset = start});
        state.fail_kept(member.other, call_.errors, call_.refuses_duplicates);
        return outcome::invalid;
    }

    /// What is to be told of an object at its end.
    MALLOW_COLD void settle(object_state& state) {
        if (state.details->holds_bad) {
            const void* rest = state.model();
            if (state.schema.model) rest = member_of(state.model(), state.schema.rows[state.schema.extra]);
            for (const auto& member : *static_cast<const boost::json::object*>(rest)) {
                const std::string_view key(member.key().data(), member.key().size());
                if (state.is_attribute(key) || state.details->kept.contains(key)) continue;
                const errc problem = is_utf8(key) ? find_problem(member.value()) : errc::invalid_utf8;
                if (problem == errc{}) continue;
                const frame at{.parent = state.at.parent, .other = key, .has_other = true};
                call_.errors.add({.code = problem, .path = &at, .offset = state.start});
                state.invalid(call_.errors);
            }
        }
        state.details->squeeze(call_.errors);
    }

    MALLOW_COLD void absent_fields(object_state& state) {
        for (unsigned entry = 0; entry < state.schema.key_count; ++entry) {
            if (state.run.has_seen(state.schema.keys[entry])) continue;
            const std::size_t row_index = state.schema.keys[entry].row;
            const row& field = state.schema.rows[row_index];
            if (state.reused) restart(state, field, member_of(state.model(), field));
            if (call_.partial || state.scope.frees(row_index) || !state.scope.takes(row_index)) continue;
            if (field.required) {
                state.at.field = &field;
                call_.errors.add({.code = errc::required, .path = &state.at, .offset = state.start, .field = &field.value});
                state.invalid(call_.errors);
            } else if (field.load_default.is_set) {
                apply_default(field, state.schema.model ? member_of(state.model(), field) : dynamic_member(state, field));
            }
        }
    }

    outcome list(const slot& self, void* container, const load_scope& scope, const frame* parent) {
        if (!in_.at_array()) return mismatch(self, container, parent);
        const std::size_t start = in_.position();
        typename Source::array_cursor cursor;
        if (!in_.open(cursor)) return outcome::stop;
        const sequence_ops& ops = *self.sequence;
        const slot& element = *self.inner;
        if (ops.shape == sequence_shape::appended && element.code == op::structure && element.rule_count == 0 && !says_recursive(element)) {
            const outcome result = objects(self, container, scope, parent, cursor);
            return result == outcome::valid ? obeys(self, container, parent, start) : result;
        }
        if (ops.clear) ops.clear(container);
        if (ops.reserve && in_.size_hint(cursor) > 0) ops.reserve(container, in_.size_hint(cursor));
        std::optional<scratch> apart;
        frame at{.parent = parent, .is_list = true};
        std::size_t failed = 0;
        const bool appends = ops.shape == sequence_shape::appended;
        const quick_path* const path = appends && element.quick.kind != quick_kind::none ? &element.quick : nullptr;
        value_run taken{.elements = {.ops = &ops, .container = container, .room = few_elements}, .path = path};
        element_run& elements = taken.elements;
        for (;; ++elements.count) {
            outcome result = outcome::valid;
            if (path && in_.take_values(cursor, taken)) {
                at.index = elements.count;
                result = any_value(element, taken.element, scope, &at);
            } else {
                const read_outcome next = in_.next_element(cursor);
                if (next == read_outcome::stop) return outcome::stop;
                if (next == read_outcome::other) break;
                at.index = elements.count;
                if (!Source::traits.knows_sizes && appends && elements.count == elements.room)
                    make_room(elements, start);
                result = appends ? any_value(element, elements.next(), scope, &at) : placed_element(self, container, apart, scope, at);
            }
            if (result != outcome::valid) [[unlikely]] {
                if (result == outcome::stop) return outcome::stop;
                fail_element(failed);
            }
        }
        elements.finish();
        if (ops.shape == sequence_shape::fixed && elements.count != ops.count) {
            call_.errors.add({.code = errc::wrong_length, .path = parent, .offset = start, .field = &self, .count = ops.count});
            return outcome::invalid;
        }
        if (ops.shape != sequence_shape::fixed && ops.count != 0 && elements.count > ops.count) {
            call_.errors.add({.code = errc::too_long, .path = parent, .offset = start, .field = &self, .count = ops.count});
            return outcome::invalid;
        }
        return failed == 0 ? obeys(self, container, parent, start) : outcome::invalid;
    }

    /// The elements of a list, which are objects in a container that appends.
    outcome objects(const slot& self, void* container, const load_scope& scope, const frame* parent, typename Source::array_cursor& cursor) {
        const sequence_ops& ops = *self.sequence;
        const slot& element = *self.inner;
        frame at{.parent = parent, .is_list = true};
        object_state state(element, scope, &at, takes_fast_path(element, scope));
        const std::size_t start = in_.position();
        const std::size_t old = call_.reuses && &self == root_ ? ops.size(container) : 0;
        if (old == 0) ops.clear(container);
        const bool covers = old > 0 && covers_model(*element.nested);
        if (ops.reserve && in_.size_hint(cursor) > 0) ops.reserve(container, in_.size_hint(cursor));
        const std::size_t room = std::max(few_elements, in_.size_hint(cursor));
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

    /// Elements of a list that grows as its container pleases.
    static constexpr std::size_t few_elements = 64;

    /// Reserves for as many elements as the rest of the text has if they go on as they began, so that they are moved once and not ten times
    /// (1,000 items: 78 → 71 µs). Only a list that is an eighth of the text already: of what else follows it may reserve as much again.
    MALLOW_COLD void make_room(element_run& elements, std::size_t start) {
        const std::size_t taken = in_.position() - start;
        const std::size_t left = in_.left();
        if (taken == 0 || taken < (start + taken + left) / 8) {
            elements.room *= 2;
            return;
        }
        const std::size_t likely = elements.count + elements.count * left / taken;
        elements.room = likely + likely / 16 + 1;
        if (elements.ops->reserve) elements.ops->reserve(elements.container, elements.room);
        elements.find();
    }

    /// An element of an array, which has its place, of a set, or of a container of limited capacity; one too many is only checked as JSON.
    outcome placed_element(const slot& self, void* container, std::optional<scratch>& apart, const load_scope& scope, const frame& at) {
        const sequence_ops& ops = *self.sequence;
        const bool is_full = at.index >= ops.count && (ops.count > 0 || ops.shape == sequence_shape::fixed);
        if (is_full) return pass(&at);
        if (ops.shape == sequence_shape::inserted) return insert(self, container, apart, scope, at);
        if (ops.shape == sequence_shape::bounded) return any_value(*self.inner, ops.append(container, 1), scope, &at);
        return any_value(*self.inner, static_cast<char*>(ops.begin(container)) + at.index * ops.element_size, scope, &at);
    }

    /// An element of a set, made apart first.
    outcome insert(const slot& self, void* container, std::optional<scratch>& apart, const load_scope& scope, const frame& at) {
        const std::size_t start = in_.position();
        apart.emplace(*self.sequence->element);
        const outcome result = any_value(*self.inner, apart->get(), scope, &at);
        if (result != outcome::valid || self.sequence->insert(container, apart->get())) return result;
        return refuse(errc::duplicate_element, self, &at, start, [&] { return print_input(*self.inner, apart->get()); });
    }

    outcome hold(const slot& self, void* holder, const load_scope& scope, const frame* at) {
        if (in_.at_null()) return any_scalar(self, holder, at);
        return any_value(*self.inner, self.holder->emplace(holder), scope, at);
    }

    /// What a codec of the user's own makes of a value.
    MALLOW_COLD outcome convert(const slot& self, void* target, const load_scope& scope, const frame* at) {
        if (in_.at_null()) return any_scalar(self, target, at);
        const std::size_t start = in_.position();
        const scratch wire(*self.converted->wire);
        const outcome result = any_value(*self.inner, wire.get(), scope, at);
        if (result != outcome::valid) return result;
        errors refused;
        if (self.converted->load(wire.get(), target, refused)) return obeys(self, target, at, start);
        if (refused.empty()) return refuse(errc::custom, self, at, start);
        call_.errors.add_all(refused.take(), {.path = at, .offset = start, .field = &self});
        return outcome::invalid;
    }

    /// A list or an object of a `Schema<>`, or of a member that is a document.
    outcome dynamic(const slot& self, void* target, const load_scope& scope, const frame* at) {
        return self.kind == field_kind::list ? dynamic_list(self, target, scope, at) : dynamic_object(self, target, scope, at, nullptr);
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
        boost::json::array& array = self.document == document_type::array ? *static_cast<boost::json::array*>(target)
                                                                : static_cast<boost::json::value*>(target)->emplace_array();
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

    /// A value as its field's row reads it; or null, or what is no scalar where one should be, or the reverse.
    MALLOW_COLD outcome any_scalar(const slot& self, void* target, const frame* at) {
        const std::size_t start = in_.position();
        scalar input;
        if (!in_.read_scalar(input)) return outcome::stop;
        const auto shown = [&input] { return print(input); };
        if (input.kind == scalar_kind::null) {
            if (!self.allow_null) return refuse(is_root(self) ? errc::invalid_object : errc::null, self, at, start, shown);
            make_empty(self, target);
            return outcome::valid;
        }
        const bool structured = input.kind == scalar_kind::array || input.kind == scalar_kind::object;
        if (structured && pass(at) == outcome::stop) return outcome::stop;
        if (self.code != op::scalar) return refuse(wanted(self), self, at, start, shown);
        if (structured) return refuse(self.codec->refused, self, at, start, shown);
        if (!Source::traits.checks_utf8 && input.kind == scalar_kind::string && !is_utf8(input.text)) return refuse(errc::invalid_utf8, self, at, start);
        input.stays = input.stays && call_.views;
        const bool strict = self.strict != unset ? self.strict == 1 : is_strict(at);
        const errc code = self.codec->load(input, self, strict, target);
        return code == errc{} ? obeys(self, target, at, start) : refuse(code, self, at, start, shown);
    }

    /// What a value should have been that no scalar is.
    errc wanted(const slot& self) const { return self.kind == field_kind::list && !is_root(self) ? errc::invalid_list : errc::invalid_object; }

    /// What the call says of strictness, or else the schema of the object at hand.
    bool is_strict(const frame* at) const noexcept {
        if (call_.strict != unset) return call_.strict == 1;
        while (at && !at->schema) at = at->parent;
        return at && at->schema->strict == 1;
    }

    /// What should be an object or array, and is not.
    outcome mismatch(const slot& self, void* target, const frame* at) { return any_scalar(self, target, at); }

    /// The root, and the elements of a root list, are no fields: null is an input of the wrong type there.
    bool is_root(const slot& self) const { return &self == root_ || (root_->code == op::sequence && &self == root_->inner); }

    outcome refuse(errc code, const slot& self, const frame* at, std::size_t start) {
        call_.errors.add({.code = code, .path = at, .offset = start, .field = &self});
        return outcome::invalid;
    }

    /// The same of an input that a message may show.
    template <class Print>
    outcome refuse(errc code, const slot& self, const frame* at, std::size_t start, Print print) {
        const finding found{.code = code, .path = at, .offset = start, .field = &self};
        if (collector::wants_input(found))
            call_.errors.add(found, print());
        else
            call_.errors.add(found);
        return outcome::invalid;
    }

    /// A scalar as a person reads it. Of the rest only its kind, for what it holds may be long, or nobody's to see.
    static std::string print(const scalar& input) {
        switch (input.kind) {
            case scalar_kind::null: return "null";
            case scalar_kind::boolean: return print_value(input.boolean);
            case scalar_kind::integer: return print_value(input.integer);
            case scalar_kind::natural: return print_value(input.natural);
            case scalar_kind::real: return print_value(input.real);
            case scalar_kind::number:
            case scalar_kind::string: return std::string(input.text);
            case scalar_kind::array: return "[...]";
            case scalar_kind::object: return "{...}";
        }
        return {};
    }

    outcome pass_over(errc code, const slot& self, const frame* at) {
        const outcome result = refuse(code, self, at, in_.position());
        return pass(at) == outcome::stop ? outcome::stop : result;
    }

    /// Passes over one value of whatever type; invalid when a key in it is given twice, where that is an error.
    outcome pass(const frame* at) {
        if constexpr (Source::traits.repeats_keys) {
            if (call_.refuses_duplicates) {
                // The source's own key goes when the value has keys too.
                const std::string key(at ? at->other : std::string_view());
                frame kept = at ? *at : frame();
                kept.other = key;
                errc problem{};
                return walk(nullptr, problem, at ? &kept : nullptr);
            }
        }
        return in_.skip() ? outcome::valid : outcome::stop;
    }

    /// Reads one value of whatever type; `problem` tells what no document should hold.
    outcome build(boost::json::value& value, errc& problem, const frame* at) {
        if constexpr (Source::traits.repeats_keys)
            if (call_.refuses_duplicates) return walk(&value, problem, at);
        return in_.build(value, problem) ? outcome::valid : outcome::stop;
    }

    /// Reads a value, or only passes over it, and adds an error for each key that is given again in one object.
    MALLOW_COLD outcome walk(boost::json::value* value, errc& problem, const frame* parent) {
        outcome result = outcome::valid;
        std::size_t failed = 0;
        const auto fail = [&] {
            fail_element(failed);
            result = outcome::invalid;
        };
        const auto inner = [&](boost::json::value* below, const frame& at) {
            const outcome found = walk(below, problem, &at);
            if (found == outcome::invalid) fail();
            return found != outcome::stop;
        };
        if (in_.at_object()) {
            typename Source::object_cursor cursor;
            if (!in_.open(cursor)) return outcome::stop;
            boost::json::object* const object = value ? &value->emplace_object() : nullptr;
            std::set<std::string, std::less<>> seen;
            for (;;) {
                static constexpr plan no_keys{};
                const key_entry* none = nullptr;
                const field_stop stop = in_.next_key(cursor, no_keys, none);
                if (stop == field_stop::end) return result;
                if (stop == field_stop::broken) return outcome::stop;
                const auto [key, is_new] = seen.emplace(in_.key());
                const frame at{.parent = parent, .other = *key, .has_other = true};
                if (!is_new) {
                    call_.errors.add({.code = errc::duplicate_key, .path = &at, .offset = in_.position()});
                    fail();
                }
                if (!inner(object ? &(*object)[*key] : nullptr, at)) return outcome::stop;
            }
        }
        if (in_.at_array()) {
            typename Source::array_cursor cursor;
            if (!in_.open(cursor)) return outcome::stop;
            boost::json::array* const array = value ? &value->emplace_array() : nullptr;
            for (frame at{.parent = parent, .is_list = true};; ++at.index) {
                const read_outcome next = in_.next_element(cursor);
                if (next == read_outcome::other) return result;
                if (next == read_outcome::stop) return outcome::stop;
                if (!inner(array ? &array->emplace_back(nullptr) : nullptr, at)) return outcome::stop;
            }
        }
        if (!value) return in_.skip() ? result : outcome::stop;
        errc found{};
        if (!in_.build(*value, found)) return outcome::stop;
        if (problem == errc{}) problem = found;
        return result;
    }

    /// An element has failed; `first` is a mark behind the errors of the first that did, 0 before. Its last stands for those that are beyond the limit.
    MALLOW_COLD void fail_element(std::size_t& first) {
        if (first == 0)
            first = call_.errors.mark();
        else
            call_.errors.trim(first, first - 1);
    }

    static constexpr load_scope unselecting{};

    Source& in_;
    load_call& call_;
    const slot* root_ = nullptr;
    document_undo* changes_ = nullptr;  // of the document's object at hand, in an update
};

}  // namespace mallow::detail
