#pragma once

#include "data/random.hpp"
#include "data/sample.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace bench {

/// A character as the program sees it and as the text writes it.
struct spelling {
    std::string_view value;
    std::string_view json;
};

/// The first four are escaped in every text; the others only where the sender prefers ASCII.
inline constexpr std::array<spelling, 6> escaped = {{
    {"\"", "\\\""},
    {"\\", "\\\\"},
    {"\n", "\\n"},
    {"\t", "\\t"},
    {"\u00e9", "\\u00e9"},
    {"\U0001f600", "\\ud83d\\ude00"},
}};

inline constexpr std::array<spelling, 6> foreign = {{
    {"é", "é"},
    {"ß", "ß"},
    {"ж", "ж"},
    {"中", "中"},
    {"日", "日"},
    {"🪑", "🪑"},
}};

template <class Choice, std::size_t Count>
const Choice& pick(random& chance, const std::array<Choice, Count>& from) {
    return from[chance.next() % Count];
}

inline void append(sample<std::string>& text, const spelling& each) {
    text.value += each.value;
    text.text += each.json;
}

/// The text in quotes, its value as it stands.
inline sample<std::string> quoted(sample<std::string> text) {
    text.text = '"' + text.text + '"';
    return text;
}

/// Of letters that need no escape.
inline sample<std::string> plain(std::string text) {
    auto json = '"' + text + '"';
    return {std::move(text), std::move(json)};
}

/// The same with an escape and a letter beyond ASCII put in.
sample<std::string> decorated(random& chance, std::string_view plain);

/// A word of that many lower-case letters.
std::string make_word(random& chance, std::int64_t least, std::int64_t most);

std::string make_digits(random& chance, std::size_t count);

}  // namespace bench
