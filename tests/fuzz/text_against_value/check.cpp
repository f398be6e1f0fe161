// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include "machine/dispatch.hpp"

#include <algorithm>
#include <sstream>

namespace fuzz {
namespace {

using mallow::detail::code_paths;

/// Renders them in every way there is; what is printed is only checked not to go wrong.
void check_errors(const call& made, const mallow::validation_error& from_text) {
    std::ostringstream out;
    out << from_text;
    (void)from_text.pretty(made.text);
    (void)json::serialize(from_text.messages());
    (void)json::serialize(from_text.problem());
    for (const mallow::error& each : from_text)
        if (each.offset() > made.text.size() || each.line() == 0 || each.column() == 0)
            fail("a place outside the text");
    if (from_text.is_malformed() && from_text.size() != 1) fail("malformed, and more than one error");
    if (!made.expected.is_judged) return;
    const mallow::errc code = from_text.empty() ? mallow::errc{} : from_text[0].code();
    const bool is_deep =
        made.expected.is_valid && made.expected.depth > std::min<std::size_t>(made.options.max_depth, 1000);
    if (from_text.is_malformed() != (!made.expected.is_valid || is_deep))
        fail("not what the strict parser says", print(from_text), made.expected.is_valid ? "valid" : "malformed");
    if (is_deep && code != mallow::errc::too_deep) fail("too deep, but another error", print(from_text));
    if (made.expected.is_valid && !is_deep && code == mallow::errc::too_deep) fail("not too deep", print(from_text));
}

std::vector<std::string> sorted_lines(const mallow::validation_error& errors) {
    std::istringstream in(print(errors));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace

bool is_comparable(const call& made, const mallow::validation_error& from_text) {
    if (!made.expected.is_valid || !made.expected.is_exact) return false;
    if (!made.expected.is_repetitive) return true;
    // What is known of a key's earlier values: that they are there, that they are deep, and the first errors in them.
    return made.options.duplicate_keys == mallow::duplicate_keys::last_wins && !from_text.is_malformed() &&
           !from_text.truncated();
}

void check_same(const call& made, const mallow::validation_error& from_text,
                const mallow::validation_error& from_value) {
    check_errors(made, from_text);
    if (!is_comparable(made, from_text)) return;
    if (made.expected.is_repetitive) {
        if (sorted_lines(from_text) != sorted_lines(from_value))
            fail("different errors of repeated keys", print(from_text), print(from_value));
        return;
    }
    if (print(from_text) != print(from_value)) fail("different errors", print(from_text), print(from_value));
    if (json::serialize(from_text.messages()) != json::serialize(from_value.messages())) fail("different messages");
    if (from_text.is_malformed() != from_value.is_malformed()) fail("malformed one way only");
}

std::string print_all(const mallow::validation_error& errors) {
    std::ostringstream out;
    for (const mallow::error& each : errors) out << each.line() << ':' << each.column() << ' ' << each.offset() << '\n';
    return print(errors) + out.str();
}

void check_paths(const char* what, std::string (*told)(const call& made), const call& made) {
    const std::string best = told(made);
    for (const code_paths kind : {code_paths::careful, code_paths::portable}) {
        if (!mallow::detail::choose(kind)) continue;
        const std::string other = told(made);
        if (other != best) fail(what, best, other);
    }
    if (!mallow::detail::choose(code_paths::avx2)) mallow::detail::choose(code_paths::portable);
}

}  // namespace fuzz
