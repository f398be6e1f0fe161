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
/// What it returns of a value is what is wrong with it, to be owned by the caller, and null when nothing is: a plain
/// pointer needs no clean-up where it is passed on.
namespace mallow::detail {

/// Loads into `target`, which is as a fresh one; on failure it is left half-written.
error_list* load_text(const slot& root, void* target, std::string_view text, const load_options* options);
/// Likewise, with contexts for hooks; what follows has overloads that take them too.
error_list* load_text(const slot& root, void* target, std::string_view text, const load_options* options,
                      const contexts& given);
/// Likewise, letting `std::string_view`s point into the text.
error_list* load_text_view(const slot& root, void* target, std::string_view text, const load_options* options,
                           const contexts& given = {});
error_list* load_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options);
error_list* load_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options,
                      const contexts& given);
error_list* load_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options);
error_list* load_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options,
                      const contexts& given);

/// Loads into `target`, whatever it holds, reusing its memory; on failure it is left as a fresh one.
error_list* reload_text(const slot& root, void* target, std::string_view text, const load_options* options);
error_list* reload_text(const slot& root, void* target, std::string_view text, const load_options* options,
                        const contexts& given);

/// What an update with hooks needs besides.
struct update_hooks {
    contexts given;
    /// Makes a copy of the model in raw storage; null where no hook changes what was loaded.
    void (*copy)(void* storage, const void* model);
};

/// Changes `target`, or leaves it as it was; `touched` receives the fields that were given, to be owned by the caller.
error_list* update_text(const slot& root, void* target, std::string_view text, const load_options* options,
                        const field_tree*& touched);
error_list* update_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options,
                             const field_tree*& touched);
error_list* update_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options,
                             const field_tree*& touched);
error_list* update_text(const slot& root, void* target, std::string_view text, const load_options* options,
                        const field_tree*& touched, const update_hooks& with);
error_list* update_json(const slot& root, void* target, const boost::json::value& tree, const load_options* options,
                        const field_tree*& touched, const update_hooks& with);
error_list* update_json(const slot& root, void* target, const boost::json::object& tree, const load_options* options,
                        const field_tree*& touched, const update_hooks& with);

/// An object, or a list, and by what it is dumped.
struct dumped {
    const slot& root;
    const void* object;
};

/// Runs the constraints on what would be dumped.
error_list* validate_value(dumped object, const contexts& given = {});

/// Replaces the contents of `out`; on failure it is empty, or null.
error_list* dump_to(std::string& out, dumped object, const dump_options* options);
error_list* dump_to(boost::json::value& out, dumped object, const dump_options* options);
error_list* dump_to(std::string& out, dumped object, const dump_options* options, const contexts& given);
error_list* dump_to(boost::json::value& out, dumped object, const dump_options* options, const contexts& given);
/// The same to a string that is likely to be written again, and is given room for that.
error_list* dump_again(std::string& out, dumped object, const dump_options* options);
error_list* dump_again(std::string& out, dumped object, const dump_options* options, const contexts& given);

/// What `dumps` returns, so that its instantiations hold no code of their own.
///
/// Throws: `validation_exception`.
std::string dump_text(dumped object, const dump_options* options);

/// Throws: `validation_exception`, which owns the errors.
[[noreturn]] void throw_errors(error_list* errors);
inline void throw_if_any(error_list* errors) {
    if (errors) throw_errors(errors);
}

/// Compiles every pattern below `root`.
void check_patterns(const slot& root);

/// A new tree of fields; throws `std::invalid_argument` on a name that the schema does not have.
any_field_set make_field_set(const plan& schema, const std::string_view* names, std::size_t count);

}  // namespace mallow::detail
