// SPDX-License-Identifier: BSL-1.0
#include "loader.hpp"

#include "sources/value.hpp"

#include <mallow/detail/engine.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <memory>
#include <optional>

namespace mallow::detail {

namespace {

const plan& plan_of_root(const slot& root) noexcept { return root.code == op::sequence ? *root.inner->nested : *root.nested; }

/// Runs one call over one source and renders what went wrong.
template <class Source, class Input>
error_list* run(const slot& root, void* target, const Input& input, load_call& call, const std::string_view* text, field_tree* touched) {
    Source source(input, call.max_depth);
    loader<Source> engine(source, call);
    if (engine.run(root, target, touched) == outcome::stop) call.errors.malformed(source.failure(), source.failed_at(), source.expected());
    return call.errors.finish(text);
}

template <class Source, class Input>
error_list* update(const slot& root, void* target, const Input& input, const load_options* options, const std::string_view* text,
                        const field_tree*& touched) {
    const plan& schema = plan_of_root(root);
    load_call call(schema, options);
    call.partial = true;
    journal undo;
    call.undo = &undo;
    // A set that is filled before anybody else sees it.
    auto given = std::make_unique<field_tree>(schema);
    error_list* const errors = run<Source>(root, target, input, call, text, given.get());
    if (errors) return errors;
    undo.commit();
    touched = given.release();
    return nullptr;
}

/// Empties what can be emptied without giving its memory back, and gives the rest what a fresh model has.
void recycle(const slot& root, void* model) {
    const plan& schema = *root.nested;
    const scratch fresh(*schema.model);
    for (std::size_t i = 0; i < schema.key_count; ++i) {
        const row& field = schema.rows[schema.keys[i].row];
        void* old = member_of(model, field);
        void* made = member_of(fresh.get(), field);
        if (field.value.code == op::string) {
            auto& text = *static_cast<std::string*>(old);
            text.assign(*static_cast<const std::string*>(made));
            exchange(field.value, old, made);
        } else if (field.value.code == op::sequence && field.value.sequence->clear && field.value.sequence->size &&
                   field.value.sequence->size(made) == 0) {
            field.value.sequence->clear(old);
            exchange(field.value, old, made);
        }
    }
    replace(root, model, fresh.get());
}

}  // namespace

constinit const load_options default_load_options{};

error_list* load_text(const slot& root, void* target, std::string_view text, const load_options* options) {
    load_call call(plan_of_root(root), options);
    return run<text_source>(root, target, text, call, &text, nullptr);
}

error_list* load_text_view(const slot& root, void* target, std::string_view text, const load_options* options) {
    load_call call(plan_of_root(root), options);
    call.views = true;
    return run<text_source>(root, target, text, call, &text, nullptr);
}

error_list* load_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options) {
    load_call call(plan_of_root(root), options);
    return run<value_source>(root, target, tree, call, nullptr, nullptr);
}

error_list* load_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options) {
    load_call call(plan_of_root(root), options);
    return run<value_source>(root, target, tree, call, nullptr, nullptr);
}

error_list* reload_text(const slot& root, void* target, std::string_view text, const load_options* options) {
    load_call call(plan_of_root(root), options);
    // Made before anything can fail, for a failure to be answered with.
    std::optional<scratch> fresh;
    if (root.code == op::structure) {
        fresh.emplace(*root.type);
        recycle(root, target);
    }
    const auto reset = [&] {
        if (fresh)
            replace(root, target, fresh->get());
        else
            make_empty(root, target);
    };
    try {
        error_list* const errors = run<text_source>(root, target, text, call, &text, nullptr);
        if (errors) reset();
        return errors;
    } catch (...) {
        reset();
        throw;
    }
}

error_list* update_text(const slot& root, void* target, std::string_view text, const load_options* options, const field_tree*& touched) {
    return update<text_source>(root, target, text, options, &text, touched);
}

error_list* update_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options,
                             const field_tree*& touched) {
    return update<value_source>(root, target, tree, options, nullptr, touched);
}

error_list* update_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options,
                             const field_tree*& touched) {
    return update<value_source>(root, target, tree, options, nullptr, touched);
}

}  // namespace mallow::detail
