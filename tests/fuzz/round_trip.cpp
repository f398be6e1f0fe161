// SPDX-License-Identifier: BSL-1.0
#include "round_trip/check.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

/// What loads must dump, load again to the same, be valid, and dump the same in every way there is; an update is done wholly or not at all.
///
/// An input is three characters, of which the lower four bits choose the schema, the options and how far down, and then the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t choices = 3;
    if (size < choices) return 0;
    const auto chosen = [data](std::size_t index) { return static_cast<unsigned>(data[index] & 15); };
    // In a block of its own, so that reading before its first byte or behind its last is seen.
    const std::unique_ptr<char[]> block(new char[size - choices]);
    std::copy(data + choices, data + size, block.get());
    const std::string_view text(block.get(), size - choices);

    mallow::load_options loading;
    loading.max_depth = 900;
    if (chosen(1) % 3 == 1) loading.unknown = mallow::unknown::exclude;
    if (chosen(1) % 3 == 2) loading.unknown = mallow::unknown::exclude_recursive;
    if (chosen(2) % 2 == 1) loading.max_errors = 1;
    switch (const unsigned schema = chosen(0)) {
        case 4:
        case 5: fuzz::check_scalars(schema, text, loading); break;
        case 6:
        case 10: fuzz::check_shapes(schema, text, loading); break;
        case 7:
        case 8: fuzz::check_unions(schema, text, loading); break;
        case 9:
        case 11: fuzz::check_hooks(schema, text, loading); break;
        default: fuzz::check_plain(schema % 4, text, loading);
    }
    return 0;
}
