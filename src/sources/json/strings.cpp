// SPDX-License-Identifier: BSL-1.0
#include "sources/json/text.hpp"

#include "text/utf8.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace mallow::detail {

void text_source::assign_long(std::string& to, const char* first, std::size_t count) {
    if (to.capacity() >= count) {
        to.assign(first, count);
        return;
    }
    std::string fresh(first, count);
    to.~basic_string();
    ::new (static_cast<void*>(&to)) std::string(std::move(fresh));
}

void text_source::append(std::string& to, const char* first, std::size_t count, bool is_begun) {
    if (!is_begun) to.clear();
    to.append(first, count);
}

/// The rest of a string that is ASCII without escapes; null when it is not.
const char* text_source::read_long(const char* first, const char* end, std::string& value) {
    unsigned bits = 0;
    const char* const stop = skip_plain(first, end, bits);
    if (stop == end || *stop != '"' || bits >= 0x80) return nullptr;
    assign_long(value, first, static_cast<std::size_t>(stop - first));
    return stop + 1;
}

read_outcome text_source::read(std::string& value) {
    if (at_ == end_ || *at_ != '"') return read_outcome::other;
    const char* const first = at_ + 1;
    unsigned bits = 0;
    const char* const stop = skip_plain(first, end_, bits);
    if (stop == end_ || *stop != '"') {
        value.clear();
        return unescape(first, value) ? read_outcome::done : read_outcome::stop;
    }
    if (bits >= 0x80 && !check_utf8(first, stop)) return read_outcome::stop;
    assign_long(value, first, static_cast<std::size_t>(stop - first));
    at_ = stop + 1;
    return read_outcome::done;
}

bool text_source::check_utf8(const char* from, const char* to) {
    const std::string_view text(from, static_cast<std::size_t>(to - from));
    const std::size_t valid = valid_utf8_prefix(text);
    return valid == text.size() || fail(from + valid, "valid UTF-8");
}

/// `at_` is behind the opening quote, and goes behind the closing one.
bool text_source::string_body(std::string_view& characters, std::string& scratch) {
    unsigned bits = 0;
    const char* const first = at_;
    // What is read behind the end are zeros, none of which is a quote.
    const char* const stop = skip_plain(first, readable_end_, bits);
    if (stop < end_ && *stop == '"') {
        if (bits >= 0x80 && !check_utf8(first, stop)) return false;
        characters = {first, static_cast<std::size_t>(stop - first)};
        at_ = stop + 1;
        return true;
    }
    scratch.clear();
    if (!unescape(first, scratch)) return false;
    characters = scratch;
    return true;
}

/// Decodes from behind an opening quote to behind the closing one, where `at_` is left.
///
/// By way of a chunk, for strings grow dearly (a name with one escape: 600 → 250 instructions).
bool text_source::unescape(const char* from, std::string& out) {
    constexpr std::size_t room = 256;
    constexpr std::size_t longest = 4;  // what one escape stands for
    char chunk[room];
    std::size_t used = 0;
    for (;;) {
        unsigned bits = 0;
        const char* const stop = skip_plain(from, end_, bits);
        if (bits >= 0x80 && !check_utf8(from, stop)) return false;
        if (stop == end_) return fail(end_, "the closing quote of a string");
        const auto count = static_cast<std::size_t>(stop - from);
        if (used + count > room - longest) {
            out.append(chunk, used);
            used = 0;
        }
        if (count > room - longest) {
            out.append(from, count);
        } else {
            std::memcpy(chunk + used, from, count);
            used += count;
        }
        if (*stop == '"') {
            out.append(chunk, used);
            at_ = stop + 1;
            return true;
        }
        if (*stop != '\\') return fail(stop, "control characters in strings to be escaped");
        from = stop + 1;
        if (from == end_) return fail(end_, "the closing quote of a string");
        char& next = chunk[used];
        switch (*from++) {
            case '"': next = '"'; break;
            case '\\': next = '\\'; break;
            case '/': next = '/'; break;
            case 'b': next = '\b'; break;
            case 'f': next = '\f'; break;
            case 'n': next = '\n'; break;
            case 'r': next = '\r'; break;
            case 't': next = '\t'; break;
            case 'u': {
                unsigned code = 0;
                if (!hex4(from, code)) return false;
                if (code >= 0xDC00 && code < 0xE000) return fail(stop, "a high surrogate before a low one");
                if (code >= 0xD800 && code < 0xDC00) {
                    if (end_ - from < 2 || from[0] != '\\' || from[1] != 'u')
                        return fail(stop, "a low surrogate after a high one");
                    from += 2;
                    unsigned low = 0;
                    if (!hex4(from, low)) return false;
                    if (low < 0xDC00 || low >= 0xE000) return fail(stop, "a low surrogate after a high one");
                    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                }
                used += write_utf8(chunk + used, code);
                continue;
            }
            default: return fail(from - 1, "an escape sequence");
        }
        ++used;
    }
}

bool text_source::hex4(const char*& from, unsigned& value) {
    value = 0;
    for (int i = 0; i < 4; ++i, ++from) {
        if (from == end_) return fail(end_, "four hexadecimal digits");
        const char c = *from;
        unsigned digit = 0;
        if (is_digit(c))
            digit = static_cast<unsigned>(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = static_cast<unsigned>(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            digit = static_cast<unsigned>(c - 'A' + 10);
        else
            return fail(from, "four hexadecimal digits");
        value = value << 4 | digit;
    }
    return true;
}

}  // namespace mallow::detail
