// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../compiler.hpp"
#include "../numbers/digits.hpp"
#include "../numbers/parse.hpp"
#include "../scan.hpp"
#include "../token.hpp"

#include <mallow/error.hpp>
#include <mallow/plan.hpp>

#include <boost/json/fwd.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <string>
#include <string_view>

namespace mallow::detail {

/// What there is instead of the key of a field.
enum class key_signal : std::uint8_t { end, unknown, stop };

enum class read_outcome : std::uint8_t { done, other, stop };

/// Powers of ten, exact as doubles: as many as eight characters can have digits behind a point.
inline constexpr double exact_powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};

/// JSON text, pulled by a loader that knows what comes next.
///
/// It reads only inside [begin, end): the view is neither padded nor terminated. Its last bytes are copied to where zeros follow, so that what
/// is common can be read without asking at each byte whether the text ends. Every function that can meet malformed text says so once, by its
/// `stop`, after which only `failure()`, `failed_at()` and `expected()` may be asked.
///
/// Who loops over keys and values keeps the place itself, in a register: in a member it would be stored and loaded again at each step, which
/// waits for the step before.
/// Source: RFC 8259.
class text_source {
public:
    using place = const char*;
    struct object_cursor {
        char separator = '{';  // what stands before the next key
    };
    struct array_cursor {
        char separator = '[';  // what stands before the next element
    };
    static constexpr bool is_text = true;

    text_source(std::string_view text, std::size_t max_depth) noexcept
        : text_(text.data()), begin_(text.data()), at_(text.data()), end_(text.data() + text.size()), wall_(end_), depth_left_(max_depth) {
        if (text.size() < margin)
            at_ = move_tail(at_);
        else
            verge_ = end_ - margin;
    }
    text_source(const text_source&) = delete;
    text_source& operator=(const text_source&) = delete;

    /// Goes to the document's first value.
    void start() noexcept { at_ = skip_space(at_, end_); }
    /// Whether nothing but white space is left.
    bool finish();

    place here() const noexcept { return at_; }
    void go(place at) noexcept { at_ = at; }
    std::size_t offset(place at) const noexcept { return passed_ + static_cast<std::size_t>(at - begin_); }
    std::size_t position() const noexcept { return offset(at_); }
    std::size_t left(place at) const noexcept { return static_cast<std::size_t>(end_ - at); }

    bool at_object() const noexcept { return at_ != end_ && *at_ == '{'; }
    bool at_array() const noexcept { return at_ != end_ && *at_ == '['; }
    bool at_null() const noexcept { return at_ != end_ && *at_ == 'n'; }

    /// Begins what `at_object` or `at_array` saw; false when that is too deep.
    bool open(object_cursor&) noexcept { return step_in(); }
    bool open(array_cursor&) noexcept { return step_in(); }

    /// The entry of the next key, whose value is then next; null for what `signal()` says.
    ///
    /// `expected` is the entry to try first, and becomes that of the key after; `last` is where the entries end, and tells to try none. 24 bytes
    /// of the value can be read then.
    MALLOW_INLINE const key_entry* next_key(place& here, object_cursor& cursor, const plan& schema, const key_entry*& expected,
                                            const key_entry* last) {
        if (here > verge_) [[unlikely]]
            here = move_tail(here);
        if (*here == cursor.separator) [[likely]] {
            const char* const at = skip_short_space(here + 1, key_run_);
            const key_entry* entry = expected;
            if (entry != last && is_key(at, *entry)) [[likely]] {
                ++expected;
            } else {
                entry = find_entry(at, schema);
                expected = guess(entry, expected, last);
            }
            if (entry) [[likely]] {
                cursor.separator = ',';
                here = at + entry->size + 3;
                if (static_cast<unsigned char>(*here) > ' ') [[likely]]
                    return entry;
                if (*here == ' ' && static_cast<unsigned char>(here[1]) > ' ') [[likely]] {
                    ++here;
                    return entry;
                }
                at_ = skip_space(here, end_);
                here = make_room();
                return entry;
            }
        } else if (cursor.separator == ',') {
            const char* const at = skip_short_space(here, end_run_);
            if (*at == '}') [[likely]] {
                here = at + 1;
                ++depth_left_;
                signal_ = key_signal::end;
                return nullptr;
            }
        }
        at_ = here;
        const key_entry* const entry = any_key(cursor.separator, schema);
        cursor.separator = ',';
        here = at_;
        return entry;
    }
    /// The same, for a source that stands before the key.
    const key_entry* next_key(object_cursor& cursor, const plan& schema) {
        place here = at_;
        const key_entry* none = nullptr;
        const key_entry* const entry = next_key(here, cursor, schema, none, nullptr);
        at_ = here;
        return entry;
    }
    key_signal signal() const noexcept { return signal_; }

    /// The key that was unknown; valid until the next key is read.
    std::string_view key() const noexcept { return key_; }

    /// Whether there is another element, which is then next; `stop` when the text is malformed.
    MALLOW_INLINE read_outcome next_element(place& here, array_cursor& cursor) {
        if (here > verge_) [[unlikely]]
            here = move_tail(here);
        if (*here == cursor.separator) [[likely]] {
            const char* const at = skip_short_space(here + 1, element_run_);
            if (static_cast<unsigned char>(*at) > ' ' && *at != ']') [[likely]] {
                cursor.separator = ',';
                here = at;
                return read_outcome::done;
            }
        }
        at_ = here;
        const read_outcome next = any_element(cursor.separator);
        cursor.separator = ',';
        here = make_room();
        return next;
    }
    /// The same, for a source that stands before the element.
    read_outcome next_element(array_cursor& cursor) {
        place here = at_;
        const read_outcome next = next_element(here, cursor);
        at_ = here;
        return next;
    }
    /// A text does not know how many elements are to come.
    static constexpr std::size_t size_hint(const array_cursor&) noexcept { return 0; }

    /// Each of these reads a value that is plainly of that type, and as most are; `false` leaves it unread. 24 bytes can be read.
    MALLOW_INLINE bool read(place& here, std::int64_t& value) const noexcept;
    MALLOW_INLINE bool read(place& here, double& value) const noexcept;
    MALLOW_INLINE bool read(place& here, bool& value) const noexcept;
    MALLOW_INLINE bool read(place& here, std::string& value) const;

    /// Each of these reads every value that is plainly of that type; `false`, or `other`, leaves it unread.
    bool read(std::int64_t& value) noexcept;
    bool read(bool& value) noexcept;
    read_outcome read(std::string& value);
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
    std::size_t failed_at() const noexcept { return failed_at_; }
    const char* expected() const noexcept { return expected_; }

private:
    /// What `next_key` and `next_element` read without asking, a key of up to 13 bytes, the space around it and the value's front included.
    static constexpr std::size_t margin = 96;

    /// Copies the last bytes, fewer than `margin`, to where as many zeros follow them.
    MALLOW_NOINLINE place move_tail(place at) noexcept {
        if (wall_ != end_) return at;
        const std::size_t count = left(at);
        if (count > 0) std::memcpy(tail_, at, count);
        std::memset(tail_ + count, 0, margin);
        passed_ = offset(at);
        begin_ = tail_;
        end_ = tail_ + count;
        wall_ = end_ + margin;
        verge_ = end_;
        return tail_;
    }

    /// Sees to it that a value can be read.
    place make_room() noexcept { return at_ > verge_ ? move_tail(at_) : at_; }

    const char* skip_space_quickly() const noexcept {
        if (at_ != end_ && static_cast<unsigned char>(*at_) > ' ') [[likely]]
            return at_;
        return skip_space(at_, end_);
    }

    /// Whether the text has `"key":` here; 16 bytes can be read.
    MALLOW_INLINE bool is_key(const char* at, const key_entry& entry) const noexcept {
        if (!equals_masked(at, entry.word, entry.mask)) return false;
        if (entry.size <= 13) [[likely]]
            return true;
        return wall_ - at >= static_cast<std::ptrdiff_t>(entry.size) + 64 && at[entry.size + 1] == '"' && at[entry.size + 2] == ':' &&
               std::memcmp(at + 14, entry.data + 13, entry.size - 13) == 0;
    }

    /// The entry of a key that is written without escapes, or null.
    MALLOW_NOINLINE const key_entry* find_entry(const char* at, const plan& schema) const noexcept {
        if (schema.key_count == 0) return nullptr;
        const key_table& table = schema.table;
        std::uint16_t entry = table.entries[((load_word(at + 1 + table.at) & table.mask) * table.multiplier) >> table.shift];
        for (; entry != no_entry; entry = schema.keys[entry].next)
            if (is_key(at, schema.keys[entry])) return &schema.keys[entry];
        return nullptr;
    }

    /// The entry to try first behind one that was not expected; none where keys come in no order: each wrong guess costs more than a search.
    const key_entry* guess(const key_entry* entry, const key_entry* expected, const key_entry* last) noexcept {
        if (!entry) return expected;
        const bool in_order = entry == after_found_;
        after_found_ = entry + 1;
        disorder_ = in_order ? disorder_ - (disorder_ > 0) : disorder_ + (disorder_ < 6) * 2;
        return disorder_ < 4 ? after_found_ : last;
    }

    bool step_in() noexcept {
        if (depth_left_ == 0) return fail_deep();
        --depth_left_;
        return true;
    }

    bool fail(const char* expected) noexcept { return fail(at_, expected); }
    bool fail(const char* where, const char* expected) noexcept;
    bool fail_deep() noexcept;
    const key_entry* stop_key() noexcept {
        signal_ = key_signal::stop;
        return nullptr;
    }
    const key_entry* stop_key(const char* expected) noexcept {
        fail(expected);
        return stop_key();
    }
    read_outcome stop_element(const char* expected) noexcept {
        fail(expected);
        return read_outcome::stop;
    }

    const key_entry* any_key(char separator, const plan& schema);
    read_outcome any_element(char separator);
    bool colon();
    /// Whether what follows digits is no part of the number.
    static constexpr bool ends_number(char next) noexcept { return next == ',' || (next != '.' && (next | 0x20) != 'e'); }

    MALLOW_INLINE static bool read_natural(place& here, std::int64_t& value) noexcept;
    /// Where the number ends, or null.
    MALLOW_NOINLINE static place read_negative(place at, std::int64_t& value) noexcept {
        if (!read_natural(++at, value)) return nullptr;
        value = -value;
        return at;
    }
    /// A number of more than eight characters, or one with a sign or an exponent.
    MALLOW_INLINE bool read_long(place& here, double& value) const noexcept {
        const char* const stop = read_double(here, end_, value);
        if (!stop) return false;
        here = stop;
        return true;
    }
    MALLOW_INLINE static void assign(std::string& to, const char* first, std::size_t count);
    static void assign_long(std::string& to, const char* first, std::size_t count);
    bool literal(std::string_view word);
    bool number(std::string_view& lexeme);
    bool string_body(std::string_view& characters, std::string& scratch);
    bool unescape(const char* from, std::string& out);
    bool hex4(const char*& from, unsigned& value);
    bool check_utf8(const char* from, const char* to);
    bool build_into(boost::json::value& value, errc& problem);

    const char* text_;   // the whole text
    const char* begin_;  // of the text, or of its tail
    const char* at_;
    const char* end_;
    const char* wall_;   // up to where can be read: `end_`, or where the zeros behind the tail end
    const char* verge_;  // up to where `margin` bytes can be read
    std::size_t passed_ = 0;  // what of the text lies before `begin_`
    const key_entry* after_found_ = nullptr;  // the entry behind the last that had to be searched
    int disorder_ = 0;                        // rises where keys come in another order than the plan's
    unsigned key_run_ = 0;  // how much space there was before the last key, end of an object, and element
    unsigned end_run_ = 0;
    unsigned element_run_ = 0;
    std::size_t depth_left_;
    std::string_view key_;
    std::string key_scratch_;
    std::string scratch_;
    std::size_t failed_at_ = 0;
    const char* expected_ = "";
    errc failure_{};
    key_signal signal_{};
    char tail_[2 * margin];
};

// Numbers are told by the first eight characters, all at once: where they end is as good as random, and a loop whose end is wrongly guessed costs
// more than all of this. `bits` are 8 a digit.

inline bool text_source::read(place& here, std::int64_t& value) const noexcept {
    if (*here != '-') [[likely]]
        return read_natural(here, value);
    const place stop = read_negative(here, value);
    if (stop) here = stop;
    return stop;
}

inline bool text_source::read_natural(place& here, std::int64_t& value) noexcept {
    const std::uint64_t word = load_eight(here);
    const std::uint64_t others = other_than_digits(word);
    const auto bits = static_cast<unsigned>(std::countr_zero(others)) & ~7u;
    if (others == 0 || bits == 0) [[unlikely]]
        return false;
    const char* const stop = here + bits / 8;
    if (!ends_number(*stop) || (*here == '0' && bits > 8)) [[unlikely]]
        return false;
    value = number_of_values((word ^ ascii_zeros) << (64 - bits));
    here = stop;
    return true;
}

inline bool text_source::read(place& here, double& value) const noexcept {
    const std::uint64_t word = load_eight(here);
    std::uint64_t values = word ^ ascii_zeros;
    const std::uint64_t others = other_than_digits(word);
    auto bits = static_cast<unsigned>(std::countr_zero(others)) & ~7u;
    if (others == 0 || bits == 0 || (*here == '0' && bits > 8)) [[unlikely]]
        return read_long(here, value);
    const char* stop = here + bits / 8;
    unsigned fraction = 0;
    if (*stop == '.') {
        const std::uint64_t behind = others & (others - 1);
        const auto end = static_cast<unsigned>(std::countr_zero(behind)) & ~7u;
        if (behind == 0 || end == bits + 8) [[unlikely]]
            return read_long(here, value);
        // The digits behind the point move up to those before it.
        const std::uint64_t whole = (std::uint64_t{1} << bits) - 1;
        values = (values & whole) | (values >> 8 & ~whole);
        fraction = (end - bits) / 8 - 1;
        stop = here + end / 8;
        bits = end - 8;
    }
    if (!ends_number(*stop)) [[unlikely]]
        return read_long(here, value);
    // Both are exact, so that one operation rounds once (William Clinger, "How to Read Floating Point Numbers Accurately", 1990).
    value = static_cast<double>(number_of_values(values << (64 - bits))) / exact_powers[fraction];
    here = stop;
    return true;
}

inline bool text_source::read(place& here, bool& value) const noexcept {
    if (std::memcmp(here, "true", 4) == 0) {
        value = true;
        here += 4;
        return true;
    }
    if (std::memcmp(here, "false", 5) != 0) return false;
    value = false;
    here += 5;
    return true;
}

/// Assigns what is inside a text of at least 15 bytes from `first` on.
///
/// A short string is made of 15 bytes and cut, since a fixed size is copied without a call.
inline void text_source::assign(std::string& to, const char* first, std::size_t count) {
    constexpr std::size_t fixed = 15;
    if (count > fixed || to.capacity() != std::string().capacity()) [[unlikely]] {
        assign_long(to, first, count);
        return;
    }
    to.~basic_string();
    ::new (static_cast<void*>(&to)) std::string(first, fixed);
    to.erase(count);
}

inline bool text_source::read(place& here, std::string& value) const {
    if (*here != '"') [[unlikely]]
        return false;
    const char* const first = here + 1;
    const char* const stop = skip_ascii(first, wall_);
    if (stop == wall_ || *stop != '"') [[unlikely]]
        return false;
    assign(value, first, static_cast<std::size_t>(stop - first));
    here = stop + 1;
    return true;
}

/// The entry of a key, or null when the schema does not load it.
const key_entry* find_key(const plan& schema, std::string_view key) noexcept;

}  // namespace mallow::detail
