// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/mallow.hpp>

#include <boost/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

#include "../vocabulary/hooks.hpp"

/// The verbs, which hand schemas what their hooks ask for.
namespace fuzz {

namespace json = boost::json;

/// What is wrong with an input is printed before the program ends, so that a find can be read without a debugger.
[[noreturn]] inline void fail(const char* what, std::string_view first = {}, std::string_view second = {}) {
    std::fprintf(stderr, "%s\n  first:  %.*s\n  second: %.*s\n", what, static_cast<int>(first.size()), first.data(),
                 static_cast<int>(second.size()), second.data());
    std::abort();
}

/// Those that ask for a context; the others are called without, which goes other ways.
template <class Schema>
inline constexpr bool asks_for_house = false;
template <>
inline constexpr bool asks_for_house<StaySchema> = true;
template <class Schema>
inline constexpr bool asks_for_house<mallow::many<Schema>> = asks_for_house<Schema>;

template <class Schema>
using loaded = typename decltype(mallow::loads<Schema>("", {}, house))::value_type;

template <class Schema>
struct verbs {
    static auto loads(std::string_view text, const mallow::load_options& options) {
        if constexpr (asks_for_house<Schema>)
            return mallow::loads<Schema>(text, options, house);
        else
            return mallow::loads<Schema>(text, options);
    }

    template <class Tree>
    static auto load(const Tree& tree, const mallow::load_options& options) {
        if constexpr (asks_for_house<Schema>)
            return mallow::load<Schema>(tree, options, house);
        else
            return mallow::load<Schema>(tree, options);
    }

    static mallow::result<void> loads_to(loaded<Schema>& slot, std::string_view text, const mallow::load_options& options) {
        if constexpr (asks_for_house<Schema>)
            return mallow::loads_to<Schema>(slot, text, options, house);
        else
            return mallow::loads_to<Schema>(slot, text, options);
    }

    static auto loads_into(loaded<Schema>& target, std::string_view text, const mallow::load_options& options) {
        if constexpr (asks_for_house<Schema>)
            return mallow::loads_into<Schema>(target, text, options, house);
        else
            return mallow::loads_into<Schema>(target, text, options);
    }

    static auto load_into(loaded<Schema>& target, const json::value& tree, const mallow::load_options& options) {
        if constexpr (asks_for_house<Schema>)
            return mallow::load_into<Schema>(target, tree, options, house);
        else
            return mallow::load_into<Schema>(target, tree, options);
    }

    static mallow::result<std::string> try_dumps(const loaded<Schema>& object, const mallow::dump_options& options) {
        if constexpr (asks_for_house<Schema>)
            return mallow::try_dumps<Schema>(object, options, house);
        else
            return mallow::try_dumps<Schema>(object, options);
    }

    static mallow::result<json::value> try_dump(const loaded<Schema>& object, const mallow::dump_options& options) {
        if constexpr (asks_for_house<Schema>)
            return mallow::try_dump<Schema>(object, options, house);
        else
            return mallow::try_dump<Schema>(object, options);
    }

    static void dumps_to(std::string& buffer, const loaded<Schema>& object, const mallow::dump_options& options) {
        if constexpr (asks_for_house<Schema>)
            mallow::dumps_to<Schema>(buffer, object, options, house);
        else
            mallow::dumps_to<Schema>(buffer, object, options);
    }

    static mallow::validation_error validate(const loaded<Schema>& object) {
        if constexpr (asks_for_house<Schema>)
            return mallow::validate<Schema>(object, house);
        else
            return mallow::validate<Schema>(object);
    }
};

inline std::string print(const mallow::validation_error& errors) {
    std::ostringstream out;
    for (const mallow::error& each : errors)
        out << each.pointer() << ' ' << static_cast<int>(each.code()) << ' ' << each.message() << ' '
            << json::serialize(each.params()) << '\n';
    if (errors.truncated()) out << "truncated\n";
    return out.str();
}

}  // namespace fuzz
