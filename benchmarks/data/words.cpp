#include "data/words.hpp"

namespace bench {

sample<std::string> decorated(random& chance, std::string_view plain) {
    const auto& escape = escaped[chance.next() % 4];
    const auto& letter = pick(chance, foreign);
    const auto first = chance.next() % (plain.size() + 1);
    const auto second = chance.next() % (plain.size() + 1);
    sample<std::string> text;
    for (std::size_t at = 0; at <= plain.size(); ++at) {
        if (at == first) append(text, escape);
        if (at == second) append(text, letter);
        if (at < plain.size()) append(text, {plain.substr(at, 1), plain.substr(at, 1)});
    }
    return quoted(std::move(text));
}

std::string make_word(random& chance, std::int64_t least, std::int64_t most) {
    std::string word;
    for (auto left = chance.between(least, most); left > 0; --left)
        word += "etaoinshrdlucmfwypvbgkqjxz"[chance.next() % 2 == 0 ? chance.next() % 8 : chance.next() % 26];
    return word;
}

std::string make_digits(random& chance, std::size_t count) {
    std::string digits;
    while (digits.size() < count) digits += static_cast<char>('0' + chance.next() % 10);
    return digits;
}

}  // namespace bench
