// SPDX-License-Identifier: BSL-1.0
#include "text/escape.hpp"

namespace mallow::detail {

namespace {

char* leave(char*, std::string_view) { return nullptr; }

}  // namespace

constinit const escape_table escapes;

constinit quoter::writer quoter::write_ = leave;

const dispatched quoter::dispatched_([](code_paths paths) noexcept {
    write_ = paths == code_paths::avx2 ? avx2_ : leave;
});

}  // namespace mallow::detail
