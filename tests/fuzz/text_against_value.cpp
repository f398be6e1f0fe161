// SPDX-License-Identifier: BSL-1.0
#include "text_against_value/check.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

/// The same bytes, loaded as text and as a document that a strict parser made of them, must give the same result and the same errors; as text
/// by each kind of code that the engine has.
///
/// An input is six characters, of which the lower four bits choose the schema, the verb and the options, and then the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t choices = 6;
    if (size < choices) return 0;
    const auto chosen = [data](std::size_t index) { return static_cast<unsigned>(data[index] & 15); };
    // In a block of its own, so that reading before its first byte or behind its last is seen.
    const std::unique_ptr<char[]> block(new char[size - choices]);
    std::copy(data + choices, data + size, block.get());
    const std::string_view text(block.get(), size - choices);
    const fuzz::reference expected = fuzz::read(text);

    const unsigned schema = chosen(0);
    fuzz::call made{text, expected, {}, chosen(1) % 4, chosen(4) % 3, chosen(5) % 4};
    switch (chosen(2) % 5) {
        case 1: made.options.unknown = mallow::unknown::raise; break;
        case 2: made.options.unknown = mallow::unknown::exclude; break;
        case 3: made.options.unknown = mallow::unknown::exclude_recursive; break;
        case 4:
            if (schema == 4 || schema == 5 || schema == 14) made.options.unknown = mallow::unknown::include;
            break;
        default: break;
    }
    if (chosen(4) / 3 % 3 != 0) made.options.strict = chosen(4) / 3 % 3 == 1;
    constexpr std::array<std::size_t, 4> limits{100, 1, 3, 1'000'000};
    constexpr std::array<std::size_t, 4> depths{64, 1000, 3, 1};
    made.options.max_errors = limits[chosen(3) % 4];
    made.options.max_depth = depths[chosen(3) / 4];
    if (chosen(5) >= 8) made.options.duplicate_keys = mallow::duplicate_keys::error;
    switch (schema) {
        case 8:
        case 9: fuzz::check_scalars(schema, made); break;
        case 10:
        case 14: fuzz::check_shapes(schema, made); break;
        case 11:
        case 12: fuzz::check_unions(schema, made); break;
        case 13:
        case 15: fuzz::check_hooks(schema, made); break;
        default: fuzz::check_plain(schema, made);
    }
    return 0;
}
