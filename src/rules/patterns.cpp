// SPDX-License-Identifier: BSL-1.0
#include "rules/patterns.hpp"

#include <re2/re2.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace mallow::detail {
namespace {

std::unique_ptr<const re2::RE2> compile(std::string_view pattern) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    auto compiled = std::make_unique<const re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
    if (!compiled->ok()) {
        throw std::logic_error("mallow: Regexp{\"" + std::string(pattern) + "\"} is broken: " + compiled->error() +
                               " (the syntax is RE2's: no lookaround, no backreferences, \\z for the end)");
    }
    return compiled;
}

const re2::RE2& compiled_pattern(const rule& regexp) {
    auto& cell = regexp.cell->compiled;
    const void* known = cell.load(std::memory_order_acquire);
    if (known == nullptr) {
        auto made = compile(regexp.pattern);
        // Of several threads that come here at once the first one's is kept: never freed, since a load may come after
        // `main`.
        if (cell.compare_exchange_strong(known, made.get(), std::memory_order_acq_rel, std::memory_order_acquire)) {
            known = made.release();
        }
    }
    return *static_cast<const re2::RE2*>(known);
}

}  // namespace

bool matches(const rule& regexp, std::string_view text) {
    // A text on which RE2's automaton outgrows its memory is matched by a slower one, linear too: there is no failure
    // to report.
    return compiled_pattern(regexp).Match(re2::StringPiece(text.data(), text.size()), 0, text.size(),
                                          re2::RE2::ANCHOR_START, nullptr, 0);
}

void check_pattern(const rule& regexp) { compiled_pattern(regexp); }

}  // namespace mallow::detail
