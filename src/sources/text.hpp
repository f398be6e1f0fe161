// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../compiler.hpp"
#include "../scan.hpp"
#include "../token.hpp"

#include <mallow/error.hpp>
#include <mallow/plan.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace mallow::detail {

/// What a source says of the next key, when it is not an entry's index.
enum key_signal : int { key_end = -1, key_unknown = -2, key_stop = -3 };

enum class read_outcome : std::uint8_t { done, other, stop };

/// Powers of ten that a double holds exactly, of which a short fraction needs those up to 19 digits.
inline constexpr double exact_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                                          1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};

constexpr bool is_digit(char c) noexcept { return static_cast<unsigned char>(c - '0') < 10; }

/// JSON text, pulled by a loader that knows what comes next.
///
/// It reads only inside [begin, end): the view is neither padded nor terminated. Every function that can meet malformed text says so once, by
/// its `stop`, after which only `failure()`, `failed_at()` and `expected()` may be asked.
/// Source: RFC 8259.
class text_source {
public:
    struct object_cursor {
        bool first = true;
    };
    struct array_cursor {
        bool first = true;
    };
    static constexpr bool is_text = true;

    text_source(std::string_view text, std::size_t max_depth) noexcept
        : begin_(text.data()), at_(text.data()), end_(text.data() + text.size()), depth_left_(max_depth) {}

    /// Goes to the document's first value.
    void start() noexcept { at_ = skip_space(at_, end_); }
    /// Whether nothing but white space is left.
    bool finish();

    std::size_t position() const noexcept { return static_cast<std::size_t>(at_ - begin_); }

    bool at_object() const noexcept { return at_ != end_ && *at_ == '{'; }
    bool at_array() const noexcept { return at_ != end_ && *at_ == '['; }
    bool at_null() const noexcept { return at_ != end_ && *at_ == 'n'; }

    /// Steps into what `at_object` or `at_array` saw; false when that is too deep.
    bool open(object_cursor&) { return step_in(); }
    bool open(array_cursor&) { return step_in(); }
    /// The same of a field's list, which is no level while it is empty: a dump writes one wherever a member holds one.
    bool open_list(array_cursor&) { return depth_left_ != 0 ? step_in() : step_into_empty(); }

    /// The entry of the next key, or a `key_signal`; the value is then next.
    ///
    /// `predicted` is the entry to try first.
    MALLOW_INLINE int next_key(object_cursor& cursor, const plan& schema, unsigned predicted) {
        at_ = skip_space_quickly();
        if (at_ == end_) return stop_key("a key or the end of the object");
        if (cursor.first) {
            cursor.first = false;
            if (*at_ == '}') return close_object();
        } else {
            if (*at_ == '}') return close_object();
            if (*at_ != ',') return stop_key("a comma or the end of the object");
            ++at_;
            at_ = skip_space_quickly();
        }
        if (at_ == end_ || *at_ != '"') return stop_key("a key");
        ++at_;
        if (predicted < schema.key_count && is_key(schema.keys[predicted])) {
            at_ += schema.keys[predicted].size + 1;
            return colon() ? static_cast<int>(predicted) : static_cast<int>(key_stop);
        }
        return unpredicted_key(schema);
    }

    /// The key that was unknown; valid until the next key is read.
    std::string_view key() const noexcept { return key_; }

    /// Whether there is another element, which is then next; `stop` when the text is malformed.
    read_outcome next_element(array_cursor& cursor) {
        at_ = skip_space_quickly();
        if (at_ == end_) return stop_element("a value or the end of the array");
        if (*at_ == ']') {
            ++at_;
            ++depth_left_;
            return read_outcome::other;
        }
        if (!cursor.first) {
            if (*at_ != ',') return stop_element("a comma or the end of the array");
            ++at_;
            at_ = skip_space_quickly();
            if (at_ != end_ && *at_ == ']') return stop_element("a value");
        }
        cursor.first = false;
        return read_outcome::done;
    }
    /// A text does not know how many elements are to come.
    static constexpr std::size_t size_hint(const array_cursor&) noexcept { return 0; }

    /// Each of these reads the value when it is plainly of that type; `false`, or `other`, leaves it unread.
    MALLOW_INLINE bool read(std::int64_t& value) noexcept;
    MALLOW_INLINE bool read(double& value) noexcept;
    bool read(bool& value) noexcept;
    MALLOW_INLINE read_outcome read(std::string& value);
    read_outcome read(std::string_view& value);

    /// Reads one scalar of whatever type; `false` when the text is malformed.
    bool read_token(token& value);

    /// Passes over one value, checking it; `false` when the text is malformed.
    bool skip();

    /// Reads one value of whatever type; `false` when the text is malformed.
    ///
    /// `problem` tells what no document should hold: a number beyond the largest double or not finite, a string that is not UTF-8.
    bool build(boost::json::value& value, errc& problem);

    errc failure() const noexcept { return failure_; }
    std::size_t failed_at() const noexcept { return static_cast<std::size_t>(failed_at_ - begin_); }
    const char* expected() const noexcept { return expected_; }

private:
    MALLOW_INLINE const char* skip_space_quickly() const noexcept {
        if (at_ != end_ && static_cast<unsigned char>(*at_) > ' ') [[likely]]
            return at_;
        return skip_space_run(at_, end_);
    }

    /// 8 bytes from `from` on; those beyond the text are zero.
    MALLOW_INLINE std::uint64_t word_at(const char* from) const noexcept {
        if (end_ - from >= 8) [[likely]]
            return load_word(from);
        return last_word(from);
    }
    std::uint64_t last_word(const char* from) const noexcept {
        const std::ptrdiff_t left = end_ - from;
        if (left <= 0) return 0;
        if constexpr (std::endian::native == std::endian::little)
            if (end_ - begin_ >= 8) return load_word(end_ - 8) >> (64 - 8 * left);
        std::uint64_t word = 0;
        std::memcpy(&word, from, static_cast<std::size_t>(left));
        return word;
    }

    MALLOW_INLINE bool is_key(const key_entry& entry) const noexcept {
        if ((word_at(at_) & entry.mask[0]) != entry.word[0]) return false;
        if (entry.size < 8) return true;
        if ((word_at(at_ + 8) & entry.mask[1]) != entry.word[1]) return false;
        if (entry.size < 16) return true;
        return static_cast<std::size_t>(end_ - at_) > entry.size && at_[entry.size] == '"' &&
               std::memcmp(at_ + 16, entry.data + 16, entry.size - 16) == 0;
    }

    MALLOW_INLINE bool colon() {
        if (end_ - at_ >= 2 && at_[0] == ':' && static_cast<unsigned char>(at_[1]) > ' ') [[likely]] {
            ++at_;
            return true;
        }
        return distant_colon();
    }

    int close_object() noexcept {
        ++at_;
        ++depth_left_;
        return key_end;
    }

    bool step_in() {
        if (depth_left_ == 0) return fail_deep();
        --depth_left_;
        ++at_;
        return true;
    }

    bool step_into_empty();

    bool fail(const char* expected) noexcept { return fail(at_, expected); }
    bool fail(const char* where, const char* expected) noexcept;
    bool fail_deep() noexcept;
    int stop_key(const char* expected) noexcept {
        fail(expected);
        return key_stop;
    }
    read_outcome stop_element(const char* expected) noexcept {
        fail(expected);
        return read_outcome::stop;
    }

    int unpredicted_key(const plan& schema);
    int unusual_key(const plan& schema);
    bool distant_colon();
    bool slow_double(const char* to, double& value) noexcept;
    read_outcome slow_string(std::string& value, const char* first, const char* stop, unsigned bits);
    bool literal(std::string_view word);
    bool number(std::string_view& lexeme);
    bool string_body(std::string_view& characters, std::string& scratch);
    bool unescape(const char* from, std::string& out);
    bool hex4(const char*& from, unsigned& value);
    bool check_utf8(const char* from, const char* to);
    bool build_into(boost::json::value& value, errc& problem);

    const char* begin_;
    const char* at_;
    const char* end_;
    std::size_t depth_left_;
    std::string_view key_;
    std::string key_scratch_;
    std::string scratch_;
    const char* failed_at_ = nullptr;
    const char* expected_ = "";
    errc failure_{};
};

// Inlined into the loader, where the position then stays in a register.
inline bool text_source::read(std::int64_t& value) noexcept {
    const char* at = at_;
    const bool negative = at != end_ && *at == '-';
    at += negative;
    const char* const first = at;
    std::uint64_t magnitude = 0;
    // 18 digits cannot overflow; longer ones take the slow way.
    const char* const limit = end_ - at > 18 ? at + 18 : end_;
    while (at != limit && is_digit(*at)) magnitude = magnitude * 10 + static_cast<std::uint64_t>(*at++ - '0');
    if (at == first || (*first == '0' && at - first > 1)) return false;
    if (at != end_ && (is_digit(*at) || *at == '.' || (*at | 0x20) == 'e')) return false;
    value = negative ? -static_cast<std::int64_t>(magnitude) : static_cast<std::int64_t>(magnitude);
    at_ = at;
    return true;
}

inline bool text_source::read(double& value) noexcept {
    const char* at = at_;
    const char* const end = end_;
    const bool negative = at != end && *at == '-';
    at += negative;
    const char* const first = at;
    std::uint64_t mantissa = 0;
    while (at != end && is_digit(*at)) mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at++ - '0');
    const std::ptrdiff_t whole = at - first;
    if (whole == 0 || (*first == '0' && whole > 1)) return false;
    std::ptrdiff_t fraction = 0;
    if (at != end && *at == '.') {
        ++at;
        const char* const point = at;
        while (at != end && is_digit(*at)) mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at++ - '0');
        fraction = at - point;
        if (fraction == 0) return false;
    }
    if (at != end && (*at | 0x20) == 'e') return slow_double(at, value);
    // With at most 19 digits the mantissa is exact; below 2^53 and with a power of ten that is exact too, one operation rounds once (Clinger,
    // "How to read floating point numbers accurately", 1990).
    if (whole + fraction > 19 || mantissa > (std::uint64_t{1} << 53)) return slow_double(at, value);
    const double magnitude = static_cast<double>(mantissa) / exact_powers[fraction];
    value = negative ? -magnitude : magnitude;
    at_ = at;
    return true;
}

inline read_outcome text_source::read(std::string& value) {
    if (at_ == end_ || *at_ != '"') return read_outcome::other;
    const char* const first = at_ + 1;
    unsigned bits = 0;
    const char* const stop = skip_plain(first, end_, bits);
    if (stop == end_ || *stop != '"' || bits >= 0x80) [[unlikely]]
        return slow_string(value, first, stop, bits);
    value.assign(first, static_cast<std::size_t>(stop - first));
    at_ = stop + 1;
    return read_outcome::done;
}

/// The next key's entry from a key whose end is known; `no_entry` when the schema does not load it.
std::uint16_t find_key(const plan& schema, std::string_view key) noexcept;

}  // namespace mallow::detail
