// SPDX-License-Identifier: BSL-1.0
#include "load/call.hpp"

#include "machine/limits.hpp"

#include <algorithm>
#include <stdexcept>

namespace mallow::detail {

static_assert(load_options{}.max_errors == most_errors && load_options{}.max_depth == default_depth);

load_call::load_call(const plan& schema, const load_options* options, const contexts& passed)
    : errors(options ? options->max_errors : most_errors, beyond::trimmed), given(passed) {
    if (!options) return;
    max_depth = std::min(options->max_depth, deepest);
    refuses_duplicates = options->duplicate_keys == duplicate_keys::error;
    partial = options->partial.all();
    if (options->strict) strict = *options->strict ? 1 : 0;
    if (options->unknown) {
        scope.unknown = static_cast<std::int8_t>(*options->unknown);
        scope.excludes_below = *options->unknown == unknown::exclude_recursive;
        if (*options->unknown == unknown::include && schema.extra == no_entry && schema.model)
            throw std::invalid_argument("mallow: the schema cannot keep unknown keys; add an Extra field with a "
                                        "boost::json::object member, or inherit mallow::Schema<>");
    }
    if (options->only.tree()) {
        only_ = adapt(options->only, schema);
        scope.only = only_.tree();
    }
    if (options->exclude.tree()) {
        exclude_ = adapt(options->exclude, schema);
        scope.exclude = exclude_.tree();
    }
    if (options->partial.some().tree()) {
        partial_ = adapt(options->partial.some(), schema);
        scope.partial = partial_.tree();
    }
}

const void* load_call::fresh(const plan& schema) {
    for (const boxed& each : fresh_)
        if (&each.type() == schema.model) return each.get();
    return fresh_.emplace_back(*schema.model).get();
}

}  // namespace mallow::detail
