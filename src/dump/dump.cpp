// SPDX-License-Identifier: BSL-1.0
#include "dump/dumper.hpp"

#include "machine/limits.hpp"
#include "sinks/json/text.hpp"
#include "sinks/json/text_place.hpp"
#include "sinks/value.hpp"

#include <mallow/detail/engine.hpp>
#include <mallow/detail/hold_errors.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <string>

namespace mallow::detail {

namespace {

bool is_default(const dump_options* options) { return !options || options == &default_dump_options; }

/// Runs a call that names no options.
template <class Sink>
error_list* run(const slot& root, const void* value, Sink& sink) {
    collector errors(most_errors);
    dumper<Sink>(sink, errors, default_dump_options.max_depth, default_dump_options.skip_none).root(root, value, {});
    sink.finish();
    return errors.empty() ? nullptr : errors.finish(nullptr);
}

template <class Sink>
error_list* run(const slot& root, const void* value, Sink& sink, const dump_options* options) {
    if (is_default(options)) return run(root, value, sink);
    const dump_options& chosen = *options;
    const plan& schema = plan_of_root(root);
    const any_field_set only = chosen.only.tree() ? adapt(chosen.only, schema) : any_field_set();
    const any_field_set exclude = chosen.exclude.tree() ? adapt(chosen.exclude, schema) : any_field_set();
    collector errors(most_errors);
    dumper<Sink> engine(sink, errors, std::min(chosen.max_depth, deepest), chosen.skip_none);
    engine.root(root, value, {only.tree(), exclude.tree()});
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

error_list* write_text(const slot& root, const void* value, std::string& out, const dump_options* options, bool is_kept) {
    const bool is_flat = root.code == op::structure && root.nested->flat_room > 0;
    if (is_default(options) && is_flat && write_flat(*root.nested, value, out, is_kept)) return nullptr;
    text_sink sink(out, options ? options->indent : 0, is_kept);
    error_list* const errors = run(root, value, sink, options);
    if (errors) out.clear();
    return errors;
}

error_list* write_json(const slot& root, const void* value, boost::json::value& out, const dump_options* options) {
    value_sink sink(out);
    error_list* const errors = run(root, value, sink, options);
    if (errors) out = nullptr;
    return errors;
}

void throw_if_any(error_list* errors) {
    if (errors) throw_exception_from_error(validation_error(errors), BOOST_CURRENT_LOCATION);
}

}  // namespace

constinit const dump_options default_dump_options{};

result<void> try_dump_text_to(const slot& root, const void* value, std::string& out, const dump_options* options) {
    result<void> done;
    hold_errors(done, write_text(root, value, out, options, true));
    return done;
}

result<std::string> try_dump_text(const slot& root, const void* value, const dump_options* options) {
    result<std::string> text(boost::system::in_place_value);
    hold_errors(text, write_text(root, value, *text, options, false));
    return text;
}

result<boost::json::value> try_dump_json(const slot& root, const void* value, const dump_options* options) {
    result<boost::json::value> tree(boost::system::in_place_value);
    hold_errors(tree, write_json(root, value, *tree, options));
    return tree;
}

void dump_text_to(const slot& root, const void* value, std::string& out, const dump_options* options) {
    throw_if_any(write_text(root, value, out, options, true));
}

std::string dump_text(const slot& root, const void* value, const dump_options* options) {
    std::string text;
    throw_if_any(write_text(root, value, text, options, false));
    return text;
}

boost::json::value dump_json(const slot& root, const void* value, const dump_options* options) {
    boost::json::value tree;
    throw_if_any(write_json(root, value, tree, options));
    return tree;
}

}  // namespace mallow::detail
