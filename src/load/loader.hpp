// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/from_text.hpp"
#include "codecs/keys.hpp"
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
#include <mallow/load_info.hpp>
#include <mallow/plan/delimited_options.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mallow::detail {

/// What became of one value.
enum class outcome : std::uint8_t {
    valid,
    invalid,  // errors were added, and the value passed over
    stop      // the source is malformed
};

/// What is loaded of a document that a hook has changed, instead of what the source has.
struct changed_document {
    boost::json::value& tree;  // an object, or of a root list the array
    load_call& call;
    const slot& root;
    document_undo* changes;
};

/// The object behind its `pre_load`, or the root list behind its `pre_load_many`; `stop` when it is too deep now.
outcome load_changed(changed_document from, const slot& self, void* model, const load_scope& scope,
                     const frame* parent, field_tree* touched);

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
            result = dynamic_object(root, target, call_.scope, nullptr, touched,
                                    touched ? &call_.undo->watch(root, target) : nullptr);
        else if (root.code == op::variant)
            result = variant(root, target, call_.scope, nullptr);
        else
            result = root_list(root, target);
        return result == outcome::stop || in_.finish() ? result : outcome::stop;
    }

    /// The same for an object of which some fields have been taken, as no option says otherwise.
    outcome go_on(const slot& root, const field_run& taken, std::size_t start, typename Source::object_cursor& cursor,
                  field_stop stop) {
        root_ = &root;
        object_state state(root, call_.scope, nullptr, true);
        state.run = taken;
        state.go_on(start, call_.errors.mark());
        const outcome result = fields(state, cursor, stop, nullptr);
        return result == outcome::stop || in_.finish() ? result : outcome::stop;
    }

    /// An object, or a root list, of a document that a hook has changed in the middle of a load.
    outcome run_inside(const slot& root, document_undo* changes, const slot& self, void* model,
                       const load_scope& scope, const frame* parent, field_tree* touched) {
        root_ = &root;
        changes_ = changes;
        in_.start();
        if (&self == &root && root.code == op::sequence) return list(self, model, scope, parent);
        return checked_object(self, model, scope, parent, touched);
    }

private:
    /// Every value; the source stands before it.
    MALLOW_NOINLINE outcome any_value(const slot& self, void* target, const load_scope& scope, const frame* at) {
        switch (self.code) {
            case op::scalar: return plain_scalar(self, target, at);
            case op::structure: return structure(self, target, scope, at, nullptr);
            case op::sequence: return list(self, target, scope, at);
            case op::delimited: return delimited(self, target, at);
            case op::holder: return hold(self, target, scope, at);
            case op::converted: return convert(self, target, scope, at);
            case op::mapping: return mapping(self, target, scope, at);
            case op::tuple: return tuple(self, target, scope, at);
            case op::variant: return variant(self, target, scope, at);
            case op::part: return part(self, target, scope, at);
            case op::document: return dynamic(self, target, scope, at);
        }
        return outcome::invalid;
    }

    MALLOW_INLINE outcome obeys(const slot& self, const void* target, const frame* at, std::size_t start) {
        return self.rule_count == 0 || check_rules(self, target, call_.errors, at, start, call_.given)
                   ? outcome::valid
                   : outcome::invalid;
    }

    /// What a codec of the user's own makes of a value.
    MALLOW_COLD outcome convert(const slot& self, void* target, const load_scope& scope, const frame* at) {
        if (in_.at_null()) return any_scalar(self, target, at);
        const std::size_t start = in_.position();
        const scratch wire(*self.converted->wire);
        const outcome result = any_value(*self.inner, wire.get(), scope, at);
        return result == outcome::valid ? make_converted(self, wire.get(), target, at, start) : result;
    }

    outcome make_converted(const slot& self, const void* wire, void* target, const frame* at, std::size_t start) {
        errors refused;
        if (self.converted->load(wire, target, refused, call_.given)) return obeys(self, target, at, start);
        const auto shown = [&] { return print_input(*self.inner, wire, call_.given); };
        if (refused.empty()) return refuse(errc::custom, self, at, start, shown);
        const std::string input = self.message_count > 0 ? shown() : std::string();
        call_.errors.add_all(refused.take(), {.path = at, .offset = start, .field = &self}, input);
        return outcome::invalid;
    }

    /// The root, and the elements of a root list, are no fields: null is an input of the wrong type there.
    bool is_root(const slot& self) const {
        return &self == root_ || (root_->code == op::sequence && &self == root_->inner);
    }

    outcome refuse(errc code, const slot& self, const frame* at, std::size_t start) {
        call_.errors.add({.code = code, .path = at, .offset = start, .field = &self});
        return outcome::invalid;
    }

    /// The same of an input that a message may show.
    template <class Print>
    outcome refuse(errc code, const slot& self, const frame* at, std::size_t start, Print print) {
        const finding found{.code = code, .path = at, .offset = start, .field = &self};
        if (self.message_count > 0 && collector::wants_input(found))
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

    static constexpr load_scope unselecting{};

#include "load/aliases.inl"
#include "load/delimited.inl"
#include "load/documents.inl"
#include "load/hooks.inl"
#include "load/kept.inl"
#include "load/lists.inl"
#include "load/maps.inl"
#include "load/objects.inl"
#include "load/raw.inl"
#include "load/repeats.inl"
#include "load/scalars.inl"
#include "load/tuples.inl"
#include "load/unions.inl"
#include "load/updates.inl"

    Source& in_;
    load_call& call_;
    const slot* root_ = nullptr;
    document_undo* changes_ = nullptr;  // of the document's object at hand, in an update

    /// A tag in the input.
    struct noted_tag {
        typename Source::bookmark value;
        std::string_view key;   // by which it was sent
        bool is_again = false;  // whether it was given before
    };
    std::vector<tag_name> tag_names_;                                // that were looked for
    std::map<std::pair<std::size_t, std::size_t>, noted_tag> tags_;  // by the offset of their object, and their name
    std::size_t noted_from_ = 0;                                     // where in the input those are noted
    std::size_t noted_to_ = 0;
    std::size_t guesses_ = 0;  // objects at hand that were chosen by a tag that came first
    bool is_sure_ = false;     // whether no tag is guessed
    bool is_stopped_ = false;  // whether the last look for a tag met something malformed
};

}  // namespace mallow::detail
