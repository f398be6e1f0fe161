#include "proof/reference_reader.hpp"

#include <charconv>
#include <cstddef>
#include <stdexcept>
#include <system_error>

namespace bench {
namespace {

[[noreturn]] void refuse(const char* what, std::string_view rest) {
    throw std::runtime_error{std::string{"expected "} + what + " at \"" + std::string{rest.substr(0, 20)} + '"'};
}

template <class Number>
std::size_t read_number(std::string_view text, Number& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) refuse("a number", text);
    return static_cast<std::size_t>(end - text.data());
}

void append_utf8(std::string& text, std::uint32_t code_point) {
    const auto continuation = [&](int shift) { text += static_cast<char>(0x80 | (code_point >> shift & 0x3f)); };
    if (code_point < 0x80) {
        text += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        text += static_cast<char>(0xc0 | code_point >> 6);
        continuation(0);
    } else if (code_point < 0x10000) {
        text += static_cast<char>(0xe0 | code_point >> 12);
        continuation(6);
        continuation(0);
    } else {
        text += static_cast<char>(0xf0 | code_point >> 18);
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

}  // namespace

void reference_reader::skip_space() {
    while (!rest_.empty() && std::string_view{" \t\r\n"}.find(rest_.front()) != rest_.npos) rest_.remove_prefix(1);
}

bool reference_reader::accept(char punctuation) {
    skip_space();
    if (rest_.empty() || rest_.front() != punctuation) return false;
    rest_.remove_prefix(1);
    return true;
}

bool reference_reader::accept_null() {
    skip_space();
    if (!rest_.starts_with("null")) return false;
    rest_.remove_prefix(4);
    return true;
}

void reference_reader::expect(char punctuation) {
    if (!accept(punctuation)) refuse(std::string{punctuation}.c_str(), rest_);
}

void reference_reader::expect_end() {
    skip_space();
    if (!rest_.empty()) refuse("the end", rest_);
}

void reference_reader::read(std::int64_t& value) {
    skip_space();
    rest_.remove_prefix(read_number(rest_, value));
}

void reference_reader::read(double& value) {
    skip_space();
    rest_.remove_prefix(read_number(rest_, value));
}

void reference_reader::read(bool& value) {
    skip_space();
    value = rest_.starts_with("true");
    if (!value && !rest_.starts_with("false")) refuse("a boolean", rest_);
    rest_.remove_prefix(value ? 4 : 5);
}

void reference_reader::read(std::string& value) {
    expect('"');
    value.clear();
    while (!rest_.empty() && rest_.front() != '"') {
        const char next = rest_.front();
        rest_.remove_prefix(1);
        if (next == '\\')
            read_escape(value);
        else
            value += next;
    }
    expect('"');
}

void reference_reader::read_escape(std::string& value) {
    if (rest_.empty()) refuse("an escape", rest_);
    const char kind = rest_.front();
    rest_.remove_prefix(1);
    switch (kind) {
        case 'b': value += '\b'; break;
        case 'f': value += '\f'; break;
        case 'n': value += '\n'; break;
        case 'r': value += '\r'; break;
        case 't': value += '\t'; break;
        case 'u': {
            auto code_point = read_code_unit();
            if (code_point >= 0xd800 && code_point < 0xdc00 && rest_.starts_with("\\u")) {
                rest_.remove_prefix(2);
                code_point = 0x10000 + ((code_point - 0xd800) << 10) + (read_code_unit() - 0xdc00);
            }
            append_utf8(value, code_point);
            break;
        }
        default: value += kind;
    }
}

std::uint32_t reference_reader::read_code_unit() {
    std::uint32_t unit = 0;
    const auto digits = rest_.substr(0, 4);
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
    if (digits.size() < 4 || result.ptr != digits.data() + 4) refuse("four hexadecimal digits", rest_);
    rest_.remove_prefix(4);
    return unit;
}

}  // namespace bench
