// SPDX-License-Identifier: BSL-1.0
#include "dump/dumper.hpp"

#include "machine/limits.hpp"
#include "sinks/json/text.hpp"
#include "sinks/json/text_place.hpp"
#include "sinks/value.hpp"

#include <mallow/detail/engine.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <string>

namespace mallow::detail {

namespace {

constexpr std::size_t default_depth = dump_options{}.max_depth;

/// Whether options say nothing. All are named, so that a new one is not forgotten.
bool is_default(const dump_options& options) {
    const auto& [only, exclude, indent, skip_none, max_depth] = options;
    return !only.tree() && !exclude.tree() && indent == 0 && !skip_none && max_depth == default_depth;
}

/// Runs a call that names no options.
template <class Sink>
error_list* run(dumped object, Sink& sink, const contexts& given) {
    collector errors(most_errors);
    dumper<Sink>(sink, errors, default_depth, false, given).root(object.root, object.object, {});
    sink.finish();
    return errors.empty() ? nullptr : errors.finish(nullptr);
}

template <class Sink>
error_list* run(dumped object, Sink& sink, const dump_options* options, const contexts& given) {
    if (!options) return run(object, sink, given);
    const dump_options& chosen = *options;
    const plan& schema = plan_of_root(object.root);
    const any_field_set only = chosen.only.tree() ? adapt(chosen.only, schema) : any_field_set();
    const any_field_set exclude = chosen.exclude.tree() ? adapt(chosen.exclude, schema) : any_field_set();
    collector errors(most_errors);
    dumper<Sink> engine(sink, errors, std::min(chosen.max_depth, deepest), chosen.skip_none, given);
    engine.root(object.root, object.object, {only.tree(), exclude.tree()});
    sink.finish();
    return errors.finish(nullptr);
}

/// Writes an object of a flat schema before anything is made ready for the call; false when it has a value that needs
/// that: a string that is long or not UTF-8, a number that is not finite.
bool write_flat(const plan& schema, const void* source, std::string& out, bool is_kept) {
    char chunk[4096];
    static_assert(most_flat_room <= sizeof chunk);
    text_place here{chunk, false};
    const row* const end = schema.rows + schema.row_count;
    if (here.flat_object(schema, schema.rows, end, source, chunk + sizeof chunk) != end) [[unlikely]]
        return false;
    *here.at++ = '}';
    const auto size = static_cast<std::size_t>(here.at - chunk);
    if (is_kept) text_sink::make_room_for_more(out, size);
    out.assign(chunk, size);
    return true;
}

error_list* write_text(std::string& out, dumped object, const dump_options* options, bool is_kept,
                       const contexts& given) {
    if (options && is_default(*options)) options = nullptr;
    const slot& root = object.root;
    const bool is_flat = root.code == op::structure && root.nested->flat_room > 0;
    if (!options && is_flat && write_flat(*root.nested, object.object, out, is_kept)) return nullptr;
    text_sink sink(out, options ? options->indent : 0, is_kept);
    error_list* const errors = run(object, sink, options, given);
    if (errors) out.clear();
    return errors;
}

}  // namespace

void dump_apart(const part_sink& to, const hooked_part& part, const void* source, const void* known_as) {
    value_sink sink(to.tree);
    dumper<value_sink>(sink, to.errors, to.depth_left, to.skip_none, to.given).without_hooks(part, source, known_as);
}

void dump_apart(const part_sink& to, const slot& list, const void* source, const dump_scope& scope) {
    value_sink sink(to.tree);
    dumper<value_sink>(sink, to.errors, to.depth_left, to.skip_none, to.given).without_hooks(list, source, scope);
}

error_list* dump_to(std::string& out, dumped object, const dump_options* options) {
    return write_text(out, object, options, false, {});
}

error_list* dump_to(std::string& out, dumped object, const dump_options* options, const contexts& given) {
    return write_text(out, object, options, false, given);
}

error_list* dump_again(std::string& out, dumped object, const dump_options* options) {
    return write_text(out, object, options, true, {});
}

error_list* dump_again(std::string& out, dumped object, const dump_options* options, const contexts& given) {
    return write_text(out, object, options, true, given);
}

error_list* dump_to(boost::json::value& out, dumped object, const dump_options* options) {
    return dump_to(out, object, options, {});
}

error_list* dump_to(boost::json::value& out, dumped object, const dump_options* options, const contexts& given) {
    value_sink sink(out);
    error_list* const errors = run(object, sink, options, given);
    if (errors) out = nullptr;
    return errors;
}

void throw_errors(error_list* errors) { throw_exception_from_error(validation_error(errors), BOOST_CURRENT_LOCATION); }

std::string dump_text(dumped object, const dump_options* options) {
    std::string text;
    throw_if_any(dump_to(text, object, options));
    return text;
}

}  // namespace mallow::detail
