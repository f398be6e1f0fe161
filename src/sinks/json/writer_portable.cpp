// SPDX-License-Identifier: BSL-1.0
#include "codecs/scalar.hpp"
#include "machine/integers.hpp"
#include "numbers/format.hpp"
#include "numbers/format_small.hpp"
#include "sinks/json/writing.hpp"
#include "text/escape.hpp"
#include "text/scan.hpp"

#include <cstring>

namespace mallow::detail {

struct text_sink::portable_paths {
#include "sinks/json/writer.inl"
#include "sinks/json/writer_shapes.inl"

    /// Null for a string that is long, not ASCII, or has what must be escaped.
    MALLOW_INLINE static char* plain_string(char* at, std::string_view text) noexcept {
        if (text.size() > 32) [[unlikely]]
            return nullptr;
        *at = '"';
        if (!copy_plain(text.data(), text.size(), at + 1)) [[unlikely]]
            return nullptr;
        at += text.size() + 2;
        at[-1] = '"';
        return at;
    }
    MALLOW_INLINE static char* short_string(char* at, std::string_view text) noexcept { return plain_string(at, text); }

    /// A string of any kind and size; null when it is not UTF-8, and `at` is then where more is written.
    static char* long_string(writing& work, char*& at, std::string_view text) {
        work.hand_over(at, false);
        const bool is_valid = work.sink->quote(text);
        at = work.resume();
        return is_valid ? at : nullptr;
    }

    static constexpr hot_paths all{take, flat_object};
};

namespace {

char* leave_flat(char*, const char*, const plan&, const void*) { return nullptr; }

}  // namespace

constinit text_sink::hot_paths text_sink::hot_ = portable_paths::all;

const dispatched text_sink::dispatched_([](code_paths paths) noexcept {
    switch (paths) {
        case code_paths::careful: hot_ = {nullptr, leave_flat}; break;
        case code_paths::portable: hot_ = portable_paths::all; break;
        case code_paths::avx2: hot_ = *avx2_; break;
    }
});

}  // namespace mallow::detail
