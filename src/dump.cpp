// SPDX-License-Identifier: BSL-1.0
#include "dumper.hpp"

#include "limits.hpp"
#include "sinks/text.hpp"
#include "sinks/value.hpp"

#include <mallow/detail/engine.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <string>

namespace mallow::detail {

namespace {

constexpr std::size_t most_errors = 100;

template <class Sink>
error_list* run(const slot& root, const void* value, Sink& sink, const dump_options* options) {
    const dump_options& chosen = options ? *options : default_dump_options;
    const plan& schema = *innermost(root).nested;
    const any_field_set only = chosen.only.tree() ? adapt(chosen.only, schema) : any_field_set();
    const any_field_set exclude = chosen.exclude.tree() ? adapt(chosen.exclude, schema) : any_field_set();
    collector errors(most_errors);
    dumper<Sink> engine(sink, errors, std::min(chosen.max_depth, deepest), chosen.skip_none);
    engine.value(root, value, dump_scope{only.tree(), exclude.tree()}, nullptr);
    sink.finish();
    return errors.finish(nullptr);
}

}  // namespace

constinit const dump_options default_dump_options{};

void throw_if_any(error_list* errors) {
    if (errors) throw_exception_from_error(validation_error(errors), BOOST_CURRENT_LOCATION);
}

error_list* dump_text(const slot& root, const void* value, std::string& out, const dump_options* options) {
    text_sink sink(out, options ? options->indent : 0);
    error_list* const errors = run(root, value, sink, options);
    if (errors) out.clear();
    return errors;
}

error_list* dump_json(const slot& root, const void* value, boost::json::value& out, const dump_options* options) {
    value_sink sink(out);
    error_list* const errors = run(root, value, sink, options);
    if (errors) out = nullptr;
    return errors;
}

}  // namespace mallow::detail
