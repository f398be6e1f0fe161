// SPDX-License-Identifier: BSL-1.0
#include "sources/json/text.hpp"

#include "numbers/parse.hpp"
#include "text/utf8.hpp"

#include <cstring>

namespace mallow::detail {

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

void text_source::go_back(const bookmark& before) noexcept {
    if (passed_ != 0) {
        // Back from the copied tail; of a text that is all tail nothing was passed.
        const std::size_t size = offset(end_);
        begin_ = text_;
        passed_ = 0;
        end_ = readable_end_ = begin_ + size;
        fast_end_ = end_ - padding;
    }
    at_ = begin_ + before.offset;
    depth_left_ = before.depth_left;
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

}  // namespace mallow::detail
