// SPDX-License-Identifier: BSL-1.0
#include "sources/json/text.hpp"

#include "machine/limits.hpp"
#include "numbers/parse.hpp"
#include "text/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstring>
#include <limits>
#include <new>
#include <utility>

namespace mallow::detail {

namespace {

/// Which of the open levels are objects, a bit each.
class level_stack {
public:
    bool empty() const noexcept { return size_ == 0; }
    bool top() const noexcept { return (words_[(size_ - 1) / 64] >> (size_ - 1) % 64 & 1) != 0; }
    void push(bool object) noexcept {
        std::uint64_t& word = words_[size_ / 64];
        if (size_ % 64 == 0) word = 0;
        const std::uint64_t bit = std::uint64_t{1} << size_ % 64;
        word = object ? word | bit : word & ~bit;
        ++size_;
    }
    void pop() noexcept { --size_; }

private:
    std::uint64_t words_[deepest / 64 + 1];
    std::size_t size_ = 0;
};

}  // namespace

bool text_source::fail(const char* where, const char* expected) noexcept {
    failure_ = errc::syntax;
    failed_at_ = offset(where);
    expected_ = expected;
    return false;
}

bool text_source::fail_deep() noexcept {
    failure_ = errc::too_deep;
    failed_at_ = position();
    expected_ = "";
    return false;
}

bool text_source::ends_here() {
    at_ = skip_space(at_, end_);
    return at_ == end_ || fail("the end of the text");
}

bool text_source::colon() {
    at_ = skip_space(at_, end_);
    if (at_ == end_ || *at_ != ':') return fail("a colon");
    ++at_;
    at_ = skip_space(at_, end_);
    return true;
}

/// What `next_key` leaves: the end of an object, keys that are unknown or escaped, wide spaces, malformed text.
field_stop text_source::next_key(object_cursor& cursor, const plan& schema, const key_entry*& entry) {
    const bool first = cursor.separator == '{';
    cursor.separator = ',';
    at_ += first;
    at_ = skip_space_quickly();
    if (at_ != end_ && *at_ == '}') {
        ++at_;
        ++depth_left_;
        return field_stop::end;
    }
    if (!first) {
        if (at_ == end_ || *at_ != ',') return stop_key("a comma or the end of the object");
        ++at_;
        at_ = skip_space_quickly();
    }
    if (at_ == end_ || *at_ != '"') return stop_key(first ? "a key or the end of the object" : "a key");
    entry = at_ <= fast_end_ ? find_entry(at_, schema) : nullptr;
    if (entry) {
        at_ += entry->size + 3;
        at_ = skip_space_quickly();
        return field_stop::value;
    }
    ++at_;
    if (!string_body(key_, spare().key) || !colon()) return field_stop::broken;
    entry = find_key(schema, key_);
    return entry ? field_stop::value : field_stop::unknown;
}

read_outcome text_source::next_element(array_cursor& cursor) {
    const bool first = cursor.separator == '[';
    cursor.separator = ',';
    at_ += first;
    at_ = skip_space_quickly();
    if (at_ != end_ && *at_ == ']') {
        ++at_;
        ++depth_left_;
        return read_outcome::other;
    }
    if (first && at_ == end_) return stop_element("a value or the end of the array");
    if (!first) {
        if (at_ == end_ || *at_ != ',') return stop_element("a comma or the end of the array");
        ++at_;
        at_ = skip_space_quickly();
        if (at_ != end_ && *at_ == ']') return stop_element("a value");
    }
    return read_outcome::done;
}

void text_source::assign_long(std::string& to, const char* first, std::size_t count) {
    if (to.capacity() >= count) {
        to.assign(first, count);
        return;
    }
    std::string fresh(first, count);
    to.~basic_string();
    ::new (static_cast<void*>(&to)) std::string(std::move(fresh));
}

/// An integer of up to 18 digits; null when there is none.
const char* text_source::read_integer(const char* here, const char* end, std::int64_t& value) noexcept {
    const bool negative = here != end && *here == '-';
    const char* const first = here + negative;
    const char* at = first;
    std::uint64_t magnitude = 0;
    // 18 digits cannot overflow; longer ones take the slow way.
    const char* const limit = end - at > 18 ? at + 18 : end;
    while (at != limit && is_digit(*at)) magnitude = magnitude * 10 + static_cast<std::uint64_t>(*at++ - '0');
    if (at == first || (*first == '0' && at - first > 1)) return nullptr;
    if (at != end && (is_digit(*at) || *at == '.' || (*at | 0x20) == 'e')) return nullptr;
    value = negative ? -static_cast<std::int64_t>(magnitude) : static_cast<std::int64_t>(magnitude);
    return at;
}

/// The rest of a string that is ASCII without escapes; null when it is not.
const char* text_source::read_long(const char* first, const char* end, std::string& value) {
    unsigned bits = 0;
    const char* const stop = skip_plain(first, end, bits);
    if (stop == end || *stop != '"' || bits >= 0x80) return nullptr;
    assign_long(value, first, static_cast<std::size_t>(stop - first));
    return stop + 1;
}

bool text_source::read(std::int64_t& value) noexcept {
    const char* const stop = read_integer(at_, end_, value);
    if (!stop) return false;
    at_ = stop;
    return true;
}

bool text_source::read(bool& value) noexcept {
    if (end_ - at_ >= 4 && std::memcmp(at_, "true", 4) == 0) {
        value = true;
        at_ += 4;
        return true;
    }
    if (end_ - at_ >= 5 && std::memcmp(at_, "false", 5) == 0) {
        value = false;
        at_ += 5;
        return true;
    }
    return false;
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
                    if (end_ - from < 2 || from[0] != '\\' || from[1] != 'u') return fail(stop, "a low surrogate after a high one");
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

bool text_source::literal(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i)
        if (at_ + i == end_ || at_[i] != word[i]) return fail(at_ + i, "a value");
    at_ += word.size();
    return true;
}

bool text_source::number(std::string_view& lexeme) {
    const char* at = at_;
    if (*at == '-') ++at;
    if (at == end_ || !is_digit(*at)) return fail(at, at == at_ ? "a value" : "a digit");
    if (*at == '0') {
        ++at;
        if (at != end_ && is_digit(*at)) return fail(at, "no digit after a leading zero");
    } else {
        while (at != end_ && is_digit(*at)) ++at;
    }
    if (at != end_ && *at == '.') {
        ++at;
        if (at == end_ || !is_digit(*at)) return fail(at, "a digit");
        while (at != end_ && is_digit(*at)) ++at;
    }
    if (at != end_ && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at != end_ && (*at == '+' || *at == '-')) ++at;
        if (at == end_ || !is_digit(*at)) return fail(at, "a digit");
        while (at != end_ && is_digit(*at)) ++at;
    }
    lexeme = {at_, static_cast<std::size_t>(at - at_)};
    at_ = at;
    return true;
}

bool text_source::read_string(scalar& value) {
    const char* const first = ++at_;
    value.kind = scalar_kind::string;
    if (!string_body(value.text, spare().value)) return false;
    value.stays = value.text.data() == first;
    if (value.stays) value.text = {text_ + offset(first), value.text.size()};
    return true;
}

bool text_source::read_scalar(scalar& value) {
    if (at_ == end_) return fail("a value");
    switch (*at_) {
        case '{': value.kind = scalar_kind::object; return true;
        case '[': value.kind = scalar_kind::array; return true;
        case '"':
            return read_string(value);
        case 'n': value.kind = scalar_kind::null; return literal("null");
        case 't':
            value.kind = scalar_kind::boolean;
            value.boolean = true;
            return literal("true");
        case 'f':
            value.kind = scalar_kind::boolean;
            value.boolean = false;
            return literal("false");
        default: value.kind = scalar_kind::number; return number(value.text);
    }
}

bool text_source::skip() {
    if (!at_object() && !at_array()) {
        scalar passed;
        return read_scalar(passed);
    }
    level_stack in_object;
    for (;;) {
        if (at_ == end_) return fail("a value");
        if (*at_ == '{' || *at_ == '[') {
            const bool object = *at_ == '{';
            if (!step_in()) return false;
            ++at_;
            at_ = skip_space_quickly();
            if (at_ != end_ && *at_ == (object ? '}' : ']')) {
                ++at_;
                ++depth_left_;
            } else {
                in_object.push(object);
                if (object) {
                    if (at_ == end_ || *at_ != '"') return fail("a key or the end of the object");
                    ++at_;
                    std::string_view key;
                    if (!string_body(key, spare().value) || !colon()) return false;
                } else if (at_ == end_) {
                    return fail("a value or the end of the array");
                }
                continue;
            }
        } else {
            scalar passed;
            if (!read_scalar(passed)) return false;
        }
        for (;;) {
            if (in_object.empty()) return true;
            at_ = skip_space_quickly();
            const bool object = in_object.top();
            if (at_ != end_ && *at_ == (object ? '}' : ']')) {
                ++at_;
                ++depth_left_;
                in_object.pop();
                continue;
            }
            if (at_ == end_ || *at_ != ',') return fail(object ? "a comma or the end of the object" : "a comma or the end of the array");
            ++at_;
            at_ = skip_space_quickly();
            if (object) {
                if (at_ == end_ || *at_ != '"') return fail("a key");
                ++at_;
                std::string_view key;
                if (!string_body(key, spare().value) || !colon()) return false;
            }
            break;
        }
    }
}

bool text_source::build(boost::json::value& value, errc& problem) {
    problem = errc{};
    if (!build_into(value, problem)) return false;
    // A repeated key may have taken the place of what was a problem. No text says NaN: it stands for an integer that is too small.
    if (problem != errc{}) problem = find_problem(value);
    if (problem == errc::not_finite) problem = errc::number_too_small;
    return true;
}

bool text_source::build_into(boost::json::value& value, errc& problem) {
    if (at_object()) {
        object_cursor cursor;
        if (!open(cursor)) return false;
        boost::json::object& object = value.emplace_object();
        static constexpr plan no_keys{};
        for (;;) {
            const key_entry* none = nullptr;
            const field_stop stop = next_key(cursor, no_keys, none);
            if (stop == field_stop::end) return true;
            if (stop == field_stop::broken) return false;
            boost::json::value& member = object[boost::json::string_view(key_.data(), key_.size())];
            if (!build_into(member, problem)) return false;
        }
    }
    if (at_array()) {
        array_cursor cursor;
        if (!open(cursor)) return false;
        boost::json::array& array = value.emplace_array();
        for (;;) {
            const read_outcome next = next_element(cursor);
            if (next == read_outcome::other) return true;
            if (next == read_outcome::stop) return false;
            if (!build_into(array.emplace_back(nullptr), problem)) return false;
        }
    }
    scalar read;
    if (!read_scalar(read)) return false;
    switch (read.kind) {
        case scalar_kind::null: value.emplace_null(); break;
        case scalar_kind::boolean: value.emplace_bool() = read.boolean; break;
        case scalar_kind::string: value.emplace_string().assign(read.text.data(), read.text.size()); break;
        default: {
            if (read.text.find_first_of(".eE") == std::string_view::npos && read.text != "-0") {
                const parsed_integer whole = parse_integer(read.text);
                constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
                if (whole.outcome == integer_outcome::exact && whole.magnitude <= largest + whole.negative) {
                    value.emplace_int64() = static_cast<std::int64_t>(whole.negative ? 0 - whole.magnitude : whole.magnitude);
                    break;
                }
                if (whole.outcome == integer_outcome::exact && !whole.negative) {
                    value.emplace_uint64() = whole.magnitude;
                    break;
                }
                // As a double it would lose digits, and nobody would be told.
                problem = whole.negative ? errc::number_too_small : errc::number_too_large;
                using limits = std::numeric_limits<double>;
                value.emplace_double() = whole.negative ? limits::quiet_NaN() : limits::infinity();
                break;
            }
            double real = 0;
            if (!parse_double(read.text, real)) {
                problem = errc::number_too_large;
                real = std::numeric_limits<double>::infinity();
            }
            value.emplace_double() = real;
        }
    }
    return true;
}

}  // namespace mallow::detail
