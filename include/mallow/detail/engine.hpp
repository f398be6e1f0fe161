// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/options.hpp>
#include <mallow/plan.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// What the engine in `src/` does with a plan. `options` may be null: all defaults.
namespace mallow::detail {

/// Made once, so that a call that names no options builds none.
extern const load_options default_load_options;
extern const dump_options default_dump_options;

/// Throws: `validation_exception` when there is any.
void throw_if_any(const validation_error& errors);

/// Loads into `target`, which is as a fresh one; on failure it is left half-written.
validation_error load_text(const slot& root, void* target, std::string_view text, const load_options* options);
/// Likewise, letting `std::string_view`s point into the text.
validation_error load_text_view(const slot& root, void* target, std::string_view text, const load_options* options);
validation_error load_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options);
validation_error load_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options);

/// Loads into `target`, whatever it holds, reusing its memory; on failure it is left as a fresh one.
validation_error reload_text(const slot& root, void* target, std::string_view text, const load_options* options);

/// Changes `target`, or leaves it as it was; `touched` receives the fields that were given.
validation_error update_text(const slot& root, void* target, std::string_view text, const load_options* options, any_field_set& touched);
validation_error update_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options,
                             any_field_set& touched);
validation_error update_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options,
                             any_field_set& touched);

/// Runs the constraints on a value.
validation_error validate_value(const slot& root, const void* value);

/// Replaces the contents of `out`; on failure it is empty.
validation_error dump_text(const slot& root, const void* value, std::string& out, const dump_options* options);
validation_error dump_json(const slot& root, const void* value, boost::json::value& out, const dump_options* options);

/// Compiles every pattern below `root`.
void check_patterns(const slot& root);

/// A new tree of fields; throws `std::invalid_argument` on a name that the schema does not have.
any_field_set make_field_set(const plan& schema, const std::string_view* names, std::size_t count);

}  // namespace mallow::detail
