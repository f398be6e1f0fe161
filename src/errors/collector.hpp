// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/list.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace mallow::detail {

/// One level of the way from the root to the value at hand; each level lives on the engine's stack.
struct frame {
    const frame* parent = nullptr;
    const plan* schema = nullptr;   // of an object that is loaded
    const row* field = nullptr;     // of an object, the member at hand
    std::string_view other{};       // its key, when it has no row
    std::size_t index = 0;          // of a list, the element at hand
    bool is_list = false;
    bool has_other = false;
};

/// What is known of an error where it is found.
struct finding {
    errc code{};
    const frame* path = nullptr;
    std::size_t offset = 0;
    const slot* field = nullptr;   // whose messages may replace the catalogue's
    const rule* source = nullptr;
    std::string_view note{};
    std::size_t count = 0;
    std::string_view below{};  // a pointer from the path on
};

/// Keeps the errors of one call, up to a limit; nothing is allocated before the first.
class collector {
public:
    explicit collector(std::size_t limit) noexcept : limit_(limit > 0 ? limit : 1) {}
    collector(const collector&) = delete;
    collector& operator=(const collector&) = delete;
    ~collector() { delete list_; }

    bool empty() const noexcept { return live_ == 0; }

    /// Errors found so far, forgotten ones included: a mark for `forget`.
    std::size_t mark() const noexcept { return list_ ? list_->records.size() : 0; }

    /// Whether an error was dropped: from then on the rest is only checked as JSON.
    bool truncated() const noexcept { return list_ && list_->truncated; }

    /// Whether the message for this finding shows the input.
    static bool wants_input(const finding& found) noexcept;

    void add(const finding& found, std::string_view input = {});

    /// Adds what was gathered by hand of the value that `place` tells, whose own texts may replace the catalogue's.
    void add_all(const validation_error& gathered, finding place);

    /// Forgets the errors from one mark to another.
    void forget(std::size_t from, std::size_t to) noexcept;

    /// Replaces everything by one error of the text itself.
    void malformed(errc code, std::size_t offset, std::string_view expected);

    /// Hands the errors over, or null; `text` gives lines and columns, and is null where the input was no text.
    error_list* finish(const std::string_view* text);

private:
    void open();
    void write_pointer(const frame* path);
    void place(std::string_view text);

    error_list* list_ = nullptr;
    std::size_t live_ = 0;
    std::size_t limit_;
};

/// The keys of one object that were unknown, so that each is reported once.
class unknown_keys_seen {
public:
    /// Whether the key is new. The first costs no allocation of its own.
    bool insert(std::string_view key);
    void clear() noexcept {
        any_ = false;
        more_.clear();
    }

private:
    std::string first_;
    bool any_ = false;
    std::set<std::string, std::less<>> more_;
};

}  // namespace mallow::detail
