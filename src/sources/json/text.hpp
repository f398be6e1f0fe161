// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/compiler.hpp"
#include "machine/dispatch.hpp"
#include "sources/source.hpp"
#include "numbers/digits.hpp"
#include "numbers/parse.hpp"
#include "text/scan.hpp"

#include <mallow/error.hpp>
#include <mallow/plan.hpp>

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <new>
#include <optional>
#include <string>
#include <string_view>

namespace mallow::detail {

/// JSON text, pulled by a loader that knows what comes next.
///
/// It reads only inside [begin, end): the view is neither padded nor terminated. Its last bytes are copied to where
/// zeros follow, so that what is common can be read without asking at each byte whether the text ends. Every function
/// that can meet malformed text says so once, by its `stop`, after which only `failure()`, `failed_at()` and
/// `expected()` may be asked.
///
/// What is canonical, as loops.inl says, is read by the loops there, behind `take_fields`, `take_objects` and
/// `take_values`.
/// Source: RFC 8259.
class text_source : public source_defaults<text_source> {
public:
    struct object_cursor {
        char separator = '{';  // what stands before the next key
    };
    struct array_cursor {
        char separator = '[';  // what stands before the next element
    };
    static constexpr source_traits traits{.checks_utf8 = true, .repeats_keys = true, .knows_sizes = false};

    text_source(std::string_view text, std::size_t max_depth) noexcept
        : begin_(text.size() < padding ? fill_tail(text.data(), text.size()) : text.data()),
          text_(text.data()),
          at_(begin_),
          end_(begin_ + text.size()),
          readable_end_(text.size() < padding ? end_ + padding : end_),
          fast_end_(text.size() < padding ? end_ : end_ - padding),
          depth_left_(max_depth) {}
    text_source(const text_source&) = delete;
    text_source& operator=(const text_source&) = delete;

    /// Goes to the document's first value.
    void start() noexcept { at_ = skip_space_quickly(); }
    /// Whether nothing but white space is left.
    bool finish() { return at_ == end_ || ends_here(); }

    std::size_t position() const noexcept { return offset(at_); }
    std::size_t left() const noexcept { return static_cast<std::size_t>(end_ - at_); }

    bool at_object() const noexcept { return at_ != end_ && *at_ == '{'; }
    bool at_array() const noexcept { return at_ != end_ && *at_ == '['; }
    bool at_null() const noexcept { return at_ != end_ && *at_ == 'n'; }

    json_kind kind() const noexcept {
        switch (at_ == end_ ? '\0' : *at_) {
            case '{': return json_kind::object;
            case '[': return json_kind::list;
            case '"': return json_kind::string;
            case 't':
            case 'f': return json_kind::boolean;
            default: return json_kind::number;
        }
    }

    struct bookmark {
        std::size_t offset;
        std::size_t depth_left;
    };
    bookmark here() const noexcept { return {position(), depth_left_}; }
    void go_back(const bookmark& before) noexcept;

    /// Begins what `at_object` or `at_array` saw; false when that is too deep.
    bool open(object_cursor&) noexcept { return step_in(); }
    bool open(array_cursor&) noexcept { return step_in(); }

    /// Takes canonical fields, up to the first that is not.
    field_stop take_fields(object_cursor& cursor, field_run& fields) { return hot_.fields(*this, cursor, fields); }

    /// Goes to the value of the next key, whose entry is null when the schema does not load it.
    field_stop next_key(object_cursor& cursor, const plan& schema, const key_entry*& entry);

    /// Takes canonical values; true when it stopped before one whose element has been made.
    bool take_values(array_cursor& cursor, value_run& values) { return hot_.values(*this, cursor, values); }

    /// Takes objects of canonical fields; true when it stopped inside one.
    bool take_objects(array_cursor& cursor, object_run& objects, object_cursor& inner, field_run& fields) {
        return hot_.objects(*this, cursor, objects, inner, fields);
    }

    /// How far the first fields of an object were taken; two words, for more would not be returned in registers (W1: 431
    /// → 425 instructions).
    struct first_stop {
        const char* stop;            // the separator behind the last, or the opening brace; null where there is none
        const key_entry* predicted;  // none from it on has been taken; null when that is all there is to the text

        bool is_whole() const noexcept { return predicted == nullptr; }
    };
    /// How far any fields were.
    struct object_start : first_stop {
        std::uint64_t seen = 0;  // what has been taken, of up to 64; of more all before `predicted`
        std::size_t tried = 0;   // the offset of a value that was declined, with those that it is in
    };
    /// Takes the first fields of a text that is one object, as long as they have short cuts and are in the plan's
    /// order.
    static first_stop take_first_fields(std::string_view text, const plan& schema, void* model) {
        return hot_.first_fields(text, schema, model);
    }
    /// Takes all that follow and are canonical; true when that is all there is to the text. Else `resume` goes on.
    static bool take_other_fields(std::string_view text, const slot& root, std::size_t depth_left, void* model,
                                  object_start& taken) {
        return hot_.other_fields(text, root, depth_left, static_cast<char*>(model), taken);
    }
    /// Goes to where that stopped, which has not been null.
    object_cursor resume(const object_start& taken, field_run& fields) noexcept {
        if (fields.schema->key_count <= 64)
            fields.seen[0] = taken.seen;
        else
            fields.see(fields.predicted, taken.predicted);
        fields.predicted = taken.predicted;
        tried_ = taken.tried;
        at_ = begin_ + (taken.stop - text_);
        return {taken.stop == text_ ? '{' : ','};
    }

    /// Leaves all objects inside others to the loader, for the call asks more of them than the plan says.
    void leave_objects() noexcept { takes_objects_ = false; }

    /// The key that was unknown; valid until the next key is read.
    std::string_view key() const noexcept { return key_; }

    /// Whether there is another element, which is then next; `stop` when the text is malformed.
    read_outcome next_element(array_cursor& cursor);

    /// Each of these reads every value that is plainly of that type; `false`, or `other`, leaves it unread.
    bool read(std::int64_t& value) noexcept;
    bool read(bool& value) noexcept;
    read_outcome read(std::string& value);

    /// Reads one scalar of whatever type; `false` when the text is malformed.
    bool read_scalar(scalar& value);

    /// Passes over one value, checking it; `false` when the text is malformed.
    bool skip();

    /// Reads one value of whatever type; `false` when the text is malformed.
    ///
    /// `problem` tells what no document should hold: a number beyond the largest double or not finite, a string that is
    /// not UTF-8.
    bool build(boost::json::value& value, errc& problem);

    /// Where the value at a pointer is, from that at an offset on, by reading it once more.
    std::size_t locate(std::size_t start, std::string_view pointer) const;

    errc failure() const noexcept { return failure_; }
    std::size_t failed_at() const noexcept { return failed_at_; }
    const char* expected() const noexcept { return expected_; }

private:
    using place = const char*;

    /// What the loops read without asking: 17 bytes of space before a key, the key's 16, and 36 of its value.
    static constexpr std::size_t padding = 80;

    /// What is run most of all, for the machine at hand.
    struct hot_paths {
        field_stop (*fields)(text_source&, object_cursor&, field_run&);
        bool (*objects)(text_source&, array_cursor&, object_run&, object_cursor&, field_run&);
        bool (*values)(text_source&, array_cursor&, value_run&);
        first_stop (*first_fields)(std::string_view, const plan&, void*);
        bool (*other_fields)(std::string_view, const slot&, std::size_t, char*, object_start&);
    };
    struct careful_paths;
    struct portable_paths;
    struct avx2_paths;

    /// White space as it was the last time at places of one kind: a guess that holds is a branch that the processor
    /// foresees, and nothing waits for the count (an indented list: 102 → 72 µs).
    struct blank_run {
        std::size_t count = 0;  // up to 16
        unsigned mask;          // as many bits; this and what follows is set by `note`
        place first;            // where there are as many

        MALLOW_INLINE bool is_at(place at) const noexcept { return equals_first(at, first, mask); }
        void note(place from, place to) noexcept {
            count = static_cast<std::size_t>(to - from);
            mask = (1u << count) - 1;
            first = from;
        }
        /// What stands behind as much, or else behind what there is; of more than 16 bytes it may leave some.
        MALLOW_INLINE place pass(place at) noexcept {
            if (static_cast<unsigned char>(*at) > ' ') [[likely]]
                return at;
            if (count != 0 && is_at(at) && static_cast<unsigned char>(at[count]) > ' ') [[likely]]
                return at + count;
            const place behind = skip_short_space(at);
            note(at, behind);
            return behind;
        }
    };
    static hot_paths hot_;
    static const hot_paths* const careful_;
    static const hot_paths* const avx2_;  // null where there are none
    static const dispatched dispatched_;

    /// Copies the last bytes, fewer than `padding`, to where as many zeros follow them.
    MALLOW_NOINLINE place move_tail(place at) noexcept {
        if (readable_end_ != end_) return at;
        const auto count = static_cast<std::size_t>(end_ - at);
        passed_ = offset(at);
        begin_ = fill_tail(at, count);
        end_ = fast_end_ = begin_ + count;
        readable_end_ = end_ + padding;
        return begin_;
    }
    place fill_tail(place from, std::size_t count) noexcept {
        copy_briefly(from, count, tail_);
        std::memset(tail_ + count, 0, padding);
        return tail_;
    }

    std::size_t offset(place at) const noexcept { return passed_ + static_cast<std::size_t>(at - begin_); }

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
        return readable_end_ - at >= static_cast<std::ptrdiff_t>(entry.size) + 64 && at[entry.size + 1] == '"' &&
               at[entry.size + 2] == ':' && std::memcmp(at + 14, entry.data + 13, entry.size - 13) == 0;
    }

    /// The entry of a key that is written without escapes, or null.
    MALLOW_INLINE const key_entry* find_entry(const char* at, const plan& schema) const noexcept {
        if (schema.key_count == 0) return nullptr;
        const key_table& table = schema.table;
        std::uint16_t entry =
            table.entries[((load_word(at + 1 + table.at) & table.mask) * table.multiplier) >> table.shift];
        for (; entry != no_entry; entry = schema.keys[entry].next)
            if (is_key(at, schema.keys[entry])) return &schema.keys[entry];
        return nullptr;
    }

    /// Whether keys come in the plan's order, by and large: else each wrong guess costs more than a search. `entry` was
    /// not the one expected.
    bool foresees(const key_entry* entry, const plan& schema) noexcept {
        const bool in_order = entry == after_found_ || entry == schema.keys;
        after_found_ = entry + 1;
        out_of_order_ = in_order ? out_of_order_ - (out_of_order_ > 0) : out_of_order_ + (out_of_order_ < 6) * 2;
        return out_of_order_ < 4;
    }

    /// What stands behind a colon and white space.
    MALLOW_INLINE place behind_colon(place here) noexcept {
        if (static_cast<unsigned char>(*here) > ' ') [[likely]]
            return here;
        if (*here == ' ' && static_cast<unsigned char>(here[1]) > ' ') return here + 1;
        here = skip_space(here, end_);
        return here > fast_end_ ? move_tail(here) : here;
    }

    /// Notes how a value stands behind its colon.
    void note_colon_space(place colon, place value) noexcept { colon_space_ = value == colon + 2 && colon[1] == ' '; }

    /// Whether there was white space about the last key, or before its value.
    bool is_spaced() const noexcept { return before_key_.count + colon_space_ != 0; }

    /// The offset of a place that was before the tail was moved, or is now.
    std::size_t first_offset(place at) const noexcept {
        constexpr std::less_equal<> is_before;
        const bool is_in_tail = is_before(tail_, at) && is_before(at, tail_ + 2 * padding);
        return is_in_tail ? offset(at) : static_cast<std::size_t>(at - text_);
    }

    bool step_in() noexcept {
        if (depth_left_ == 0) return fail_deep();
        --depth_left_;
        return true;
    }

    bool fail(const char* expected) noexcept { return fail(at_, expected); }
    bool fail(const char* where, const char* expected) noexcept;
    bool fail_deep() noexcept;
    field_stop stop_key(const char* expected) noexcept {
        fail(expected);
        return field_stop::broken;
    }
    read_outcome stop_element(const char* expected) noexcept {
        fail(expected);
        return read_outcome::stop;
    }

    bool ends_here();
    bool colon();
    /// Whether what follows digits is no part of the number.
    static constexpr bool ends_number(char next) noexcept {
        return next == ',' || (next != '.' && (next | 0x20) != 'e');
    }

    /// The same as `read`, from a place and to the place behind the value; null when there is none.
    MALLOW_NOINLINE place read_on(place here, std::string& value) {
        at_ = here;
        return read(value) == read_outcome::done ? at_ : nullptr;
    }

    /// What was written with escapes.
    struct decoded {
        std::string key;
        std::string value;
    };
    decoded& spare() { return decoded_ ? *decoded_ : decoded_.emplace(); }

    static place read_integer(place here, place end, std::int64_t& value) noexcept;
    static place read_long(place first, place end, std::string& value);
    MALLOW_INLINE static void assign(std::string& to, const char* first, std::size_t count);
    static void assign_long(std::string& to, const char* first, std::size_t count);
    static void append(std::string& to, const char* first, std::size_t count, bool is_begun);
    bool literal(std::string_view word);
    bool number(std::string_view& lexeme);
    bool read_string(scalar& value);
    bool string_body(std::string_view& characters, std::string& scratch);
    bool unescape(const char* from, std::string& out);
    bool hex4(const char*& from, unsigned& value);
    bool check_utf8(const char* from, const char* to);
    bool build_into(boost::json::value& value, errc& problem);

    // Made before all else: what is read from the tail then does not wait for it to be written (an object of 43 bytes:
    // 38 → 35 ns).
    const char* begin_;  // of the text, or of its tail
    const char* text_;   // the whole text
    const char* at_;
    const char* end_;
    const char* readable_end_;   // up to where can be read: `end_`, or where the zeros behind the tail end
    const char* fast_end_;  // up to where `padding` bytes can be read
    std::size_t passed_ = 0;  // what of the text lies before `begin_`
    const key_entry* after_found_ = nullptr;  // the entry behind the last that had to be searched
    int out_of_order_ = 0;                        // rises where keys come in another order than the plan's
    unsigned shuffled_wait_ = 0;                  // how many objects of such keys are to be taken as if they did not
    static constexpr char nothing[16]{};
    blank_run before_key_{0, 0, nothing};
    std::size_t colon_space_ = 0;       // behind its colon: one space or none
    blank_run before_end_;      // of an object
    blank_run before_element_;  // of a list
    std::size_t depth_left_;
    std::size_t tried_ = 0;       // before this offset no object and no list is tried to be taken whole again
    const char* last_ = nullptr;  // behind the bracket that ends the text; once it has been asked for
    bool takes_objects_ = true;
    std::string_view key_;
    std::optional<decoded> decoded_;
    std::size_t failed_at_;  // set, as what follows is, once something is malformed
    const char* expected_;
    errc failure_;
    char tail_[2 * padding];
};

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

static_assert(source<text_source>);

}  // namespace mallow::detail
