// SPDX-License-Identifier: BSL-1.0
#include "load/loader.hpp"

#include "load/overlap.hpp"
#include "machine/limits.hpp"
#include "machine/rounding.hpp"
#include "numbers/environment.hpp"
#include "sources/json/text.hpp"
#include "sources/value.hpp"

#include <mallow/detail/engine.hpp>

#include <boost/assert.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <memory>
#include <new>
#include <optional>
#include <utility>

namespace mallow::detail {

namespace {

template <class Source>
error_list* finish(const Source& in, const slot& root, outcome result, load_call& call, const std::string_view* text) {
    if (result == outcome::stop) [[unlikely]]
        call.errors.malformed(in.failure(), in.failed_at(), in.expected());
    return call.errors.finish(text, &root);
}

/// Runs one call over one source and renders what went wrong.
template <class Source, class Input>
error_list* run(const slot& root, void* target, const Input& input, load_call& call, const std::string_view* text,
                field_tree* touched) {
    const nearest_rounding whatever_is_set;
    Source in(input, call.max_depth);
    if constexpr (requires { in.leave_objects(); })
        if (call.refuses_duplicates || call.partial) in.leave_objects();
    const outcome result = loader<Source>(in, call).run(root, target, touched);
    return finish(in, root, result, call, text);
}

/// Goes on where `load_object` met what is not canonical.
MALLOW_NOINLINE error_list* load_rest(const slot& root, const field_run& taken, text_source& in,
                                      text_source::object_cursor& cursor, field_stop stop, std::string_view text) {
    load_call call(*root.nested, nullptr);
    const auto start = static_cast<std::size_t>(skip_space(text.data(), text.data() + text.size()) - text.data());
    const outcome result = loader<text_source>(in, call).go_on(root, taken, start, cursor, stop);
    return finish(in, root, result, call, &text);
}

MALLOW_NOINLINE error_list* load_any(const slot& root, void* target, std::string_view text,
                                     const load_options* options, const contexts& given = {}) {
    load_call call(plan_of_root(root), options, given);
    return run<text_source>(root, target, text, call, &text, nullptr);
}

/// Loads an object, of which the first fields have been taken, by taking more before anything else is made ready: that
/// is not needed where nothing is wrong.
MALLOW_NOINLINE error_list* load_object(const slot& root, void* target, std::string_view text,
                                        text_source::first_stop first) {
    text_source::object_start begun{first};
    if (text_source::take_other_fields(text, root, default_depth - 1, target, begun)) return nullptr;
    // Within the object's level from the start.
    text_source in(text, default_depth - 1);
    in.start();
    if (!in.at_object()) return load_any(root, target, text, nullptr);
    text_source::object_cursor cursor;
    field_run taken(*root.nested);
    taken.begin(target);
    if (begun.stop) cursor = in.resume(begun, taken);
    const field_stop stop = in.take_fields(cursor, taken);
    const bool is_whole = stop == field_stop::all || (stop == field_stop::end && !taken.lacks_awaited());
    if (is_whole && in.finish()) [[likely]]
        return nullptr;
    return load_rest(root, taken, in, cursor, stop, text);
}

template <class Source, class Input>
error_list* load_tree(const slot& root, void* target, const Input& tree, const load_options* options,
                      const contexts& given) {
    load_call call(plan_of_root(root), options, given);
    return run<Source>(root, target, tree, call, nullptr, nullptr);
}

template <class Source, class Input>
error_list* update(const slot& root, void* target, const Input& input, const load_options* options,
                   const std::string_view* text, const field_tree*& touched, const contexts& given,
                   bool is_copy = false) {
    const plan& schema = plan_of_root(root);
    load_call call(schema, options, given);
    call.partial = true;
    member_undo undo;
    if (is_copy) undo.of_copy();
    call.undo = &undo;
    // A set that is filled before anybody else sees it.
    auto changed = std::make_unique<field_tree>(schema);
    error_list* const errors = run<Source>(root, target, input, call, text, changed.get());
    if (errors) return errors;
    undo.commit();
    touched = changed.release();
    return nullptr;
}

/// A copy of a model, to be changed by hooks that know of no undoing.
class model_copy {
public:
    model_copy(const type_ops& type, void (*copy)(void*, const void*), const void* model)
        : type_(type), storage_(::operator new(type.size, std::align_val_t(type.alignment))) {
        try {
            copy(storage_, model);
        } catch (...) {
            give_back();
            throw;
        }
    }
    model_copy(const model_copy&) = delete;
    model_copy& operator=(const model_copy&) = delete;
    ~model_copy() {
        type_.destroy(storage_);
        give_back();
    }

    void* get() const noexcept { return storage_; }

private:
    void give_back() noexcept { ::operator delete(storage_, std::align_val_t(type_.alignment)); }

    const type_ops& type_;
    void* storage_;
};

template <class Source, class Input>
error_list* update(const slot& root, void* target, const Input& input, const load_options* options,
                   const std::string_view* text, const field_tree*& touched, const update_hooks& with) {
    if (!with.copy) return update<Source>(root, target, input, options, text, touched, with.given);
    const model_copy changed(*root.type, with.copy, target);
    error_list* const errors = update<Source>(root, changed.get(), input, options, text, touched, with.given, true);
    if (!errors) root.type->exchange(target, changed.get());
    return errors;
}

}  // namespace

error_list* load_text(const slot& root, void* target, std::string_view text, const load_options* options) {
    const bool says_nothing = !options || is_default(*options);
    const bool is_plain = root.code == op::structure && root.rule_count == 0 && !says_recursive(root);
    if (says_nothing && is_plain && !root.nested->hooks && rounds_to_nearest()) [[likely]] {
        const text_source::first_stop begun = text_source::take_first_fields(text, *root.nested, target);
        return begun.is_whole() ? nullptr : load_object(root, target, text, begun);
    }
    return load_any(root, target, text, options);
}

error_list* load_text(const slot& root, void* target, std::string_view text, const load_options* options,
                      const contexts& given) {
    return load_any(root, target, text, options, given);
}

error_list* load_text_view(const slot& root, void* target, std::string_view text, const load_options* options,
                           const contexts& given) {
    load_call call(plan_of_root(root), options, given);
    call.views = true;
    return run<text_source>(root, target, text, call, &text, nullptr);
}

error_list* load_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options) {
    return load_tree<value_source>(root, target, tree, options, {});
}

error_list* load_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options,
                      const contexts& given) {
    return load_tree<value_source>(root, target, tree, options, given);
}

error_list* load_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options) {
    return load_tree<value_source>(root, target, tree, options, {});
}

error_list* load_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options,
                      const contexts& given) {
    return load_tree<value_source>(root, target, tree, options, given);
}

outcome load_changed(changed_document from, const slot& self, void* model, const load_scope& scope,
                     const frame* parent, field_tree* touched) {
    value_source in(from.tree, deepest);
    // No string may point into what is gone when the load is done.
    const bool views = std::exchange(from.call.views, false);
    const outcome result =
        loader<value_source>(in, from.call).run_inside(from.root, from.changes, self, model, scope, parent, touched);
    from.call.views = views;
    return result;
}

error_list* reload_text(const slot& root, void* target, std::string_view text, const load_options* options) {
    return reload_text(root, target, text, options, {});
}

error_list* reload_text(const slot& root, void* target, std::string_view text, const load_options* options,
                        const contexts& given) {
    BOOST_ASSERT(text.empty() || !lies_inside(root, target, text.data()));
    load_call call(plan_of_root(root), options, given);
    call.reuses = root.code == op::sequence && root.sequence->begin && root.sequence->cut;
    // Made before anything can fail, for a failure to be answered with.
    std::optional<scratch> fresh;
    if (root.code == op::structure) fresh.emplace(*root.type);
    const auto reset = [&] {
        if (fresh)
            replace(root, target, fresh->get());
        else
            make_empty(root, target);
    };
    try {
        if (fresh) recycle(root, target);
        error_list* const errors = run<text_source>(root, target, text, call, &text, nullptr);
        if (errors) reset();
        return errors;
    } catch (...) {
        reset();
        throw;
    }
}

error_list* update_text(const slot& root, void* target, std::string_view text, const load_options* options,
                        const field_tree*& touched) {
    return update_text(root, target, text, options, touched, {});
}

error_list* update_text(const slot& root, void* target, std::string_view text, const load_options* options,
                        const field_tree*& touched, const update_hooks& with) {
    BOOST_ASSERT(text.empty() || !lies_inside(root, target, text.data()));
    return update<text_source>(root, target, text, options, &text, touched, with);
}

error_list* update_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options,
                        const field_tree*& touched) {
    return update_json(root, target, tree, options, touched, {});
}

error_list* update_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options,
                        const field_tree*& touched, const update_hooks& with) {
    BOOST_ASSERT(!lies_inside(root, target, &tree));
    return update<value_source>(root, target, tree, options, nullptr, touched, with);
}

error_list* update_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options,
                        const field_tree*& touched) {
    return update_json(root, target, tree, options, touched, {});
}

error_list* update_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options,
                        const field_tree*& touched, const update_hooks& with) {
    BOOST_ASSERT(!lies_inside(root, target, &tree));
    return update<value_source>(root, target, tree, options, nullptr, touched, with);
}

}  // namespace mallow::detail
