// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/list.hpp"
#include "errors/path.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mallow::detail {

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

/// What becomes of an error beyond the limit.
enum class beyond : std::uint8_t {
    dropped,
    trimmed  // it is kept until the place that it is of is known to have another; for earlier ones may yet be forgotten
};

/// Keeps the errors of one call, up to a limit; nothing is allocated before the first.
class collector {
public:
    explicit collector(std::size_t limit, beyond rest = beyond::dropped) noexcept
        : limit_(limit > 0 ? limit : 1), rest_(rest) {}
    collector(const collector&) = delete;
    collector& operator=(const collector&) = delete;
    ~collector() { delete list_; }

    bool empty() const noexcept { return live_ == 0; }

    /// Errors found so far, forgotten ones included: a mark for `forget`.
    std::size_t mark() const noexcept { return list_ ? list_->records.size() : 0; }

    /// Whether an error was dropped that none stands for.
    bool truncated() const noexcept { return list_ && list_->truncated; }

    /// Whether the message for this finding shows the input.
    static bool wants_input(const finding& found) noexcept;

    void add(const finding& found, std::string_view input = {});

    /// Adds what was gathered by hand of the value that `place` tells, whose own texts may replace the catalogue's.
    void add_all(const validation_error& gathered, finding place, std::string_view input);

    /// Says where in the text the errors behind a mark are, which are all below a place: `locate` is given each one's
    /// pointer from there on.
    template <class Locate>
    void place_from(std::size_t mark, const frame* above, Locate locate) {
        if (!list_ || mark >= list_->records.size()) return;
        const std::size_t skipped = size_of_pointer(above);
        for (std::size_t i = mark; i < list_->records.size(); ++i) {
            error_record& record = list_->records[i];
            record.offset = locate(std::string_view(list_->pointer(record)).substr(skipped));
        }
    }

    bool is_full() const noexcept { return live_ >= limit_; }
    bool is_beyond() const noexcept { return live_ > limit_; }

    /// Forgets the errors from one mark to another; returns how many stay behind, dead, until `squeeze`.
    std::size_t forget(std::size_t from, std::size_t to) noexcept;

    /// Drops those behind a mark that are beyond the limit; an earlier one stands for them.
    void trim(std::size_t from, std::size_t standing) noexcept {
        if (live_ > limit_) [[unlikely]]
            drop_beyond(from, standing);
    }

    /// Notes that an error stands for one that was not even added.
    void stands_for_more(std::size_t standing) noexcept {
        list_->records[standing].stands_for_more = true;
        any_stands_ = true;
    }

    /// Drops what was forgotten behind a mark; returns where marks from there on have gone to, that of the end too.
    std::vector<std::size_t> squeeze(std::size_t from);

    /// Replaces everything by one error of the text itself.
    void malformed(errc code, std::size_t offset, std::string_view expected);

    /// Hands the errors over, or null; `text`, which was loaded by `root`, gives lines and columns, and is null where
    /// the input was no text.
    error_list* finish(const std::string_view* text, const slot* root = nullptr);

private:
    void open();
    void drop_beyond(std::size_t from, std::size_t standing) noexcept;
    void cut(std::size_t from) noexcept;
    void write_way(const frame* path);
    std::size_t size_of_pointer(const frame* path);
    void write_texts(error_record& record, const finding& found, std::string_view input);
    void place(std::string_view text);
    void count_lines(std::string_view text);

    error_list* list_ = nullptr;
    std::size_t live_ = 0;
    bool any_stands_ = false;  // whether an error was made to stand for others
    std::size_t limit_;
    beyond rest_;
};

/// The keys of one object that were unknown, so that each is reported once.
class unknown_keys_seen {
public:
    /// Whether the key is new. The first costs no allocation of its own.
    bool insert(std::string_view key);
    bool contains(std::string_view key) const { return any_ && (key == first_ || more_.contains(key)); }
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
