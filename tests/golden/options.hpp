// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json.hpp"

#include <mallow/mallow.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// The options of a recorded case, keyed as those of a call.
namespace golden {

namespace json = boost::json;

template <class Schema>
mallow::field_set<Schema> names_of(const json::value& names) {
    std::vector<std::string> strings;
    for (const json::value& name : names.as_array()) strings.emplace_back(name.as_string());
    return mallow::field_set<Schema>(strings);
}

inline mallow::unknown policy_of(std::string_view name) {
    if (name == "raise") return mallow::unknown::raise;
    if (name == "exclude") return mallow::unknown::exclude;
    if (name == "exclude_recursive") return mallow::unknown::exclude_recursive;
    throw std::invalid_argument(std::string(name));
}

template <class Schema>
mallow::load_options load_options_of(const json::object& given) {
    mallow::load_options options;
    for (const auto& [key, value] : given) {
        if (key == "unknown") options.unknown = policy_of(value.as_string());
        else if (key == "partial" && value.is_bool()) options.partial = value.as_bool();
        else if (key == "partial") options.partial = names_of<Schema>(value);
        else if (key == "strict") options.strict = value.as_bool();
        else if (key == "only") options.only = names_of<Schema>(value);
        else if (key == "exclude") options.exclude = names_of<Schema>(value);
        else throw std::invalid_argument(std::string(key));
    }
    return options;
}

template <class Schema>
mallow::dump_options dump_options_of(const json::object& given) {
    mallow::dump_options options;
    for (const auto& [key, value] : given) {
        if (key == "only") options.only = names_of<Schema>(value);
        else if (key == "exclude") options.exclude = names_of<Schema>(value);
        else if (key == "skip_none") options.skip_none = value.as_bool();
        else throw std::invalid_argument(std::string(key));
    }
    return options;
}

}  // namespace golden
