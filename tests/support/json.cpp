// SPDX-License-Identifier: BSL-1.0
#include "json.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <stdexcept>
#include <string>

#if defined(__SANITIZE_ADDRESS__)
#    define MALLOW_TEST_PAGES 0
#elif defined(__has_feature)
#    if __has_feature(address_sanitizer)
#        define MALLOW_TEST_PAGES 0
#    endif
#endif
#ifndef MALLOW_TEST_PAGES
#    if __has_include(<sys/mman.h>)
#        define MALLOW_TEST_PAGES 1
#    else
#        define MALLOW_TEST_PAGES 0
#    endif
#endif
#if MALLOW_TEST_PAGES
#    include <sys/mman.h>
#    include <unistd.h>
#endif

namespace json = boost::json;

namespace test {
namespace {

class reader {
public:
    explicit reader(std::string_view text) : text_(text) {}

    json::value document() {
        json::value result = value();
        skip_space();
        if (at_ != text_.size()) fail("trailing bytes");
        return result;
    }

private:
    [[noreturn]] void fail(const char* why) const {
        throw std::invalid_argument(std::string(why) + " at " + std::to_string(at_) + " of " + std::string(text_));
    }

    void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\n\r", at_), text_.size()); }

    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    bool take(char wanted) {
        if (peek() != wanted || at_ == text_.size()) return false;
        ++at_;
        return true;
    }

    void expect(char wanted) {
        if (!take(wanted)) fail("unexpected character");
    }

    json::value word(std::string_view spelling, json::value meaning) {
        if (text_.substr(at_, spelling.size()) != spelling) fail("unknown word");
        at_ += spelling.size();
        return meaning;
    }

    json::value value() {
        skip_space();
        switch (peek()) {
        case '{': return object();
        case '[': return array();
        case '"': return json::value(json::string(string()));
        case 't': return word("true", true);
        case 'f': return word("false", false);
        case 'n': return word("null", nullptr);
        default: return number();
        }
    }

    json::value object() {
        json::object result;
        expect('{');
        skip_space();
        if (take('}')) return result;
        do {
            skip_space();
            const std::string key = string();
            skip_space();
            expect(':');
            result[key] = value();
            skip_space();
        } while (take(','));
        expect('}');
        return result;
    }

    json::value array() {
        json::array result;
        expect('[');
        skip_space();
        if (take(']')) return result;
        do {
            result.push_back(value());
            skip_space();
        } while (take(','));
        expect(']');
        return result;
    }

    unsigned hex4() {
        unsigned code = 0;
        if (text_.size() - at_ < 4) fail("short escape");
        const char* const first = text_.data() + at_;
        const auto [end, error] = std::from_chars(first, first + 4, code, 16);
        if (error != std::errc() || end != first + 4) fail("bad escape");
        at_ += 4;
        return code;
    }

    std::string escape() {
        const char letter = peek();
        ++at_;
        switch (letter) {
        case '"': case '\\': case '/': return std::string(1, letter);
        case 'b': return "\b";
        case 'f': return "\f";
        case 'n': return "\n";
        case 'r': return "\r";
        case 't': return "\t";
        case 'u': break;
        default: fail("unknown escape");
        }
        std::uint32_t code = hex4();
        if (code >= 0xDC00 && code < 0xE000) fail("unpaired surrogate");
        if (code >= 0xD800 && code < 0xDC00) {
            expect('\\');
            expect('u');
            const unsigned low = hex4();
            if (low < 0xDC00 || low >= 0xE000) fail("unpaired surrogate");
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        const auto byte = [](std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
        if (code < 0x80) return {byte(code)};
        if (code < 0x800) return {byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))};
        if (code < 0x10000)
            return {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))};
        return {byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)), byte(0x80 | (code >> 6 & 0x3F)),
                byte(0x80 | (code & 0x3F))};
    }

    std::string string() {
        std::string result;
        expect('"');
        for (;;) {
            if (at_ == text_.size()) fail("unterminated string");
            const char next = text_[at_];
            if (static_cast<unsigned char>(next) < 0x20) fail("control character");
            ++at_;
            if (next == '"') return result;
            if (next == '\\')
                result += escape();
            else
                result += next;
        }
    }

    std::size_t digits() {
        const std::size_t first = at_;
        while (peek() >= '0' && peek() <= '9') ++at_;
        if (at_ == first) fail("digit expected");
        return at_ - first;
    }

    json::value number() {
        const std::size_t first = at_;
        bool integral = true;
        take('-');
        if (!take('0')) digits();
        if (take('.')) {
            integral = false;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            integral = false;
            ++at_;
            if (!take('+')) take('-');
            digits();
        }
        const std::string_view token = text_.substr(first, at_ - first);
        const char* const end = token.data() + token.size();
        if (integral && token != "-0") {
            std::int64_t small = 0;
            if (std::from_chars(token.data(), end, small).ec == std::errc()) return small;
            std::uint64_t large = 0;
            if (token[0] != '-' && std::from_chars(token.data(), end, large).ec == std::errc()) return large;
        }
        // Not by from_chars, which reads no floats in libc++, and tells no infinity from a zero.
        return std::strtod(std::string(token).c_str(), nullptr);
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

bool same_number(double left, double right) {
    return std::isnan(left) ? std::isnan(right) : left == right && std::signbit(left) == std::signbit(right);
}

}  // namespace

#if MALLOW_TEST_PAGES
namespace {

std::size_t page() {
    static const auto size = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return size;
}
std::size_t pages_for(std::size_t size) { return (size + page() - 1) / page() * page(); }

}  // namespace

exact_copy::exact_copy(std::string_view text) : size_(text.size()) {
    const std::size_t room = pages_for(size_);
    void* const mapped = mmap(nullptr, room + page(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED) throw std::bad_alloc();
    block_ = static_cast<char*>(mapped);
    if (mprotect(block_ + room, page(), PROT_NONE) != 0) throw std::bad_alloc();
    text_ = block_ + room - size_;
    std::copy(text.begin(), text.end(), text_);
}

exact_copy::~exact_copy() { munmap(block_, pages_for(size_) + page()); }
#else
exact_copy::exact_copy(std::string_view text) : block_(new char[text.size()]), text_(block_), size_(text.size()) {
    std::copy(text.begin(), text.end(), text_);
}

exact_copy::~exact_copy() { delete[] block_; }
#endif

json::value tree_of(std::string_view text) { return reader(text).document(); }

bool same(const json::value& left, const json::value& right) {
    if (left.is_double() && right.is_double()) return same_number(left.get_double(), right.get_double());
    if (left.is_array() && right.is_array())
        return std::equal(left.get_array().begin(), left.get_array().end(), right.get_array().begin(),
                          right.get_array().end(), same);
    if (left.is_object() && right.is_object())
        return std::equal(left.get_object().begin(), left.get_object().end(), right.get_object().begin(),
                          right.get_object().end(), [](const auto& a, const auto& b) {
                              return a.key() == b.key() && same(a.value(), b.value());
                          });
    return left == right;
}

}  // namespace test
