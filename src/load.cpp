// SPDX-License-Identifier: BSL-1.0
#include "loader.hpp"

#include "sources/value.hpp"

#include <mallow/detail/engine.hpp>
#include <mallow/detail/settle.hpp>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <memory>
#include <optional>

namespace mallow::detail {

namespace {

/// Runs one call over one source and renders what went wrong.
template <class Source, class Input>
error_list* run(const slot& root, void* target, const Input& input, load_call& call, const std::string_view* text, field_tree* touched) {
    loader<Source> engine(input, call);
    if (engine.run(root, target, touched) == outcome::stop) [[unlikely]]
        call.errors.malformed(engine.source().failure(), engine.source().failed_at(), engine.source().expected());
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

error_list* reload(const slot& root, void* target, std::string_view text, const load_options* options) {
    load_call call(plan_of_root(root), options);
    call.reuses = root.code == op::sequence && root.sequence->begin && root.sequence->cut;
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

result<void> reload_text(const slot& root, void* target, std::string_view text, const load_options* options) {
    result<void> done;
    settle(done, reload(root, target, text, options));
    return done;
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
