// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/errc.hpp>

#include <boost/json/fwd.hpp>
#include <boost/system/result.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace mallow {

class error;

namespace detail {
struct error_list;
void retain(error_list* list) noexcept;
void release(error_list* list) noexcept;
struct error_access;
}  // namespace detail

/// All that is wrong with one input: a range of `error`, empty when nothing is.
///
/// Copies share one immutable list and never throw.
class validation_error {
public:
    class iterator;
    using const_iterator = iterator;

    validation_error() noexcept = default;
    /// Takes over one reference; for the library's own use.
    explicit validation_error(detail::error_list* list) noexcept : list_(list) {}
    validation_error(const validation_error& other) noexcept : list_(other.list_) {
        if (list_) detail::retain(list_);
    }
    validation_error(validation_error&& other) noexcept : list_(other.list_) { other.list_ = nullptr; }
    validation_error& operator=(validation_error other) noexcept {
        detail::error_list* const before = list_;
        list_ = other.list_;
        other.list_ = before;
        return *this;
    }
    ~validation_error() {
        if (list_) detail::release(list_);
    }

    iterator begin() const noexcept;
    iterator end() const noexcept;
    std::size_t size() const noexcept;
    bool empty() const noexcept { return list_ == nullptr; }
    error operator[](std::size_t index) const noexcept;

    /// Whether errors beyond `load_options::max_errors` were dropped.
    bool truncated() const noexcept;

    /// Whether the text itself is at fault (`errc::syntax`, or `errc::too_deep` on load): HTTP 400 rather than 422.
    bool is_malformed() const noexcept;

    /// The messages as a tree shaped like the input.
    ///
    /// Shape: `{"name":["Not a valid string."],"items":{"3":{"price":["Not a valid number."]}}}`, keys in the order of
    /// the errors. Under `_schema` is what concerns a whole object, or a place that has errors below it too.
    /// Complexity: linear in the size of pointers and messages.
    /// Source: marshmallow's `ValidationError.messages`.
    boost::json::object messages() const;

    /// The body of an `application/problem+json` answer.
    ///
    /// Shape: `{"type","title","status","detail","errors":[{"pointer","code","detail","params","line","column"}]}`;
    /// `line` and `column` only for what came from text. `status` is `http_status()`, and `title` its phrase. Empty
    /// when nothing is wrong.
    /// Source: RFC 9457, section 3.
    boost::json::object problem() const;
    /// The same with a status of the service's own choice.
    boost::json::object problem(int status) const;

    /// What to answer: 400 when malformed, 404 when all errors are `errc::not_found`, 409 when all are
    /// `errc::not_unique` or `errc::still_referenced`, else 422; 200 when nothing is wrong.
    int http_status() const noexcept;

    /// Appends what `messages()` and `problem()` are as JSON text, without making a document of it.
    void append_messages(std::string& out) const;
    void append_problem(std::string& out) const;
    void append_problem(std::string& out, int status) const;

    /// Each error with the source line it is in and a caret below the place.
    ///
    /// `text` is the text that was loaded; of one that is too short for an error, no line is shown.
    /// Shape: a line as `operator<<` prints it, then for what came from text two more; no line feed at the end.
    ///
    ///     1:9: /name: Not a valid string.
    ///     {"name":1}
    ///             ^
    ///
    /// Units: 100 code points of a longer line, with `…` where it goes on; control characters show as U+FFFD.
    /// Complexity: linear in the number of errors, however long the lines.
    std::string pretty(std::string_view text) const;

    /// Whether both hold the same errors, messages and places in the same order.
    friend bool operator==(const validation_error& left, const validation_error& right) noexcept;

    /// One line an error: `1:9: /name: Not a valid string.`, without a line feed after the last.
    ///
    /// Shape: line and column only for what came from text, no pointer for the whole document, as in
    /// `1:1: Invalid input type.`; control characters show as U+FFFD, so that a key cannot forge a line.
    friend std::ostream& operator<<(std::ostream& out, const validation_error& errors);

private:
    friend struct detail::error_access;
    detail::error_list* list_ = nullptr;
};

/// One thing that is wrong, and where.
///
/// Accessors return values; an `error` keeps its list alive.
class error {
public:
    error() noexcept = default;

    /// Where in the document: a JSON Pointer such as `/items/3/price`; empty for the whole document.
    /// Source: RFC 6901.
    std::string pointer() const;

    errc code() const noexcept;

    /// The sentence a person reads.
    std::string message() const;

    /// The values inside the message, for translators: `{"min":0}`; bounds that are not set are left out.
    boost::json::object params() const;

    /// Units: bytes from the start of the text; 0 when it did not come from text.
    std::size_t offset() const noexcept;

    /// Units: lines, from 1; 0 when it did not come from text.
    std::size_t line() const noexcept;

    /// Units: code points, from 1; 0 when it did not come from text.
    std::size_t column() const noexcept;

    /// The line that `validation_error` prints of it: `1:9: /name: Not a valid string.`
    friend std::ostream& operator<<(std::ostream& out, const error& each);

private:
    friend class validation_error;
    friend class validation_error::iterator;
    error(validation_error owner, std::size_t index) noexcept : owner_(std::move(owner)), index_(index) {}

    validation_error owner_;
    std::size_t index_ = 0;
};

/// Lifetime: as long as a `validation_error` that has the list.
class validation_error::iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using iterator_concept = std::forward_iterator_tag;
    using value_type = error;
    using difference_type = std::ptrdiff_t;
    using reference = error;
    using pointer = void;

    iterator() noexcept = default;
    error operator*() const noexcept;
    iterator& operator++() noexcept {
        ++index_;
        return *this;
    }
    iterator operator++(int) noexcept {
        iterator before = *this;
        ++index_;
        return before;
    }
    friend bool operator==(const iterator& left, const iterator& right) noexcept {
        return left.index_ == right.index_;
    }

private:
    friend class validation_error;
    iterator(detail::error_list* list, std::size_t index) noexcept : list_(list), index_(index) {}

    detail::error_list* list_ = nullptr;
    std::size_t index_ = 0;
};

inline error validation_error::iterator::operator*() const noexcept {
    if (list_) detail::retain(list_);
    return {validation_error(list_), index_};
}
inline validation_error::iterator validation_error::begin() const noexcept { return {list_, 0}; }
inline validation_error::iterator validation_error::end() const noexcept { return {list_, size()}; }

/// What `result::value()` throws: `what()` gives the first 20 errors, a line each, and how many more there are.
class validation_exception : public std::runtime_error {
public:
    explicit validation_exception(validation_error error);

    const validation_error& error() const noexcept { return error_; }

private:
    validation_error error_;
};

/// A value, or everything that is wrong with what it was to be made of.
template <class T>
using result = boost::system::result<T, validation_error>;

/// Found by `result::value()`.
[[noreturn]] void throw_exception_from_error(const validation_error& error, const boost::source_location& where);

namespace detail {

/// One error that has no source text: `model` fills `{model}` in the message.
validation_error make_error(errc code, std::string_view pointer, std::string_view model = {});

}  // namespace detail

}  // namespace mallow
