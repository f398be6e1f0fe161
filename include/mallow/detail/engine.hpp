// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/call_options.hpp>
#include <mallow/plan.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// What the engine in `src/` does with a plan. `options` may be null: all defaults.
///
/// What it returns is what is wrong, to be owned by the caller, and null when nothing is: a plain pointer needs no clean-up where it is passed on.
namespace mallow::detail {

/// Made once, so that a call that names no options builds none.
extern const load_options default_load_options;
extern const dump_options default_dump_options;

/// Loads into `target`, which is as a fresh one; on failure it is left half-written.
error_list* load_text(const slot& root, void* target, std::string_view text, const load_options* options);
/// Likewise, letting `std::string_view`s point into the text.
error_list* load_text_view(const slot& root, void* target, std::string_view text, const load_options* options);
error_list* load_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options);
error_list* load_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options);

/// Loads into `target`, whatever it holds, reusing its memory; on failure it is left as a fresh one.
result<void> reload_text(const slot& root, void* target, std::string_view text, const load_options* options);

/// Changes `target`, or leaves it as it was; `touched` receives the fields that were given, to be owned by the caller.
error_list* update_text(const slot& root, void* target, std::string_view text, const load_options* options, const field_tree*& touched);
error_list* update_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options,
                             const field_tree*& touched);
error_list* update_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options,
                             const field_tree*& touched);

/// Runs the constraints on a value.
validation_error validate_value(const slot& root, const void* value);

/// What the verbs return, so that their instantiations hold no code of their own. They replace the contents of `out`; on failure it is empty.
result<void> try_dump_text_to(const slot& root, const void* value, std::string& out, const dump_options* options);
result<std::string> try_dump_text(const slot& root, const void* value, const dump_options* options);
result<boost::json::value> try_dump_json(const slot& root, const void* value, const dump_options* options);

/// Throws: `validation_exception`.
void dump_text_to(const slot& root, const void* value, std::string& out, const dump_options* options);
std::string dump_text(const slot& root, const void* value, const dump_options* options);
boost::json::value dump_json(const slot& root, const void* value, const dump_options* options);

/// Compiles every pattern below `root`.
void check_patterns(const slot& root);

/// A new tree of fields; throws `std::invalid_argument` on a name that the schema does not have.
any_field_set make_field_set(const plan& schema, const std::string_view* names, std::size_t count);

}  // namespace mallow::detail
