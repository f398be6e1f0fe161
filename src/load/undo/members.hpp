// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "load/undo/documents.hpp"
#include "codecs/members.hpp"

#include <mallow/plan.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace mallow::detail {

/// What an update has replaced, to be put back unless it succeeds.
///
/// New values are written in their place, so that a validator of a nested struct sees the whole of it; putting back is
/// exchanges that cannot throw.
class member_undo {
public:
    member_undo() = default;
    member_undo(const member_undo&) = delete;
    member_undo& operator=(const member_undo&) = delete;
    ~member_undo() {
        if (!is_copy_) roll_back(0, entries_.size());
    }

    /// What is updated is a copy, which goes as it is: its hooks may have done away with what was saved in.
    void of_copy() noexcept { is_copy_ = true; }

    std::size_t mark() const noexcept { return entries_.size(); }

    /// Moves the value aside, leaving it as `T{}`; returns what was there, which stays valid until the next call.
    ///
    /// Throws: `std::logic_error` for a type whose exchange could throw, which the compiler has let pass only deep
    /// inside nested schemas.
    const void* save(const slot& field, void* value);

    /// Notes what is changed in a document that is, or is about to hold, an object, and puts that alone back.
    document_undo& watch(const slot& field, void* document);

    /// Puts back what was saved from one mark to another, and lets go of it: marks behind move down by as many.
    void roll_back(std::size_t from, std::size_t to) noexcept;

    /// Forgets everything: the update has succeeded.
    void commit() noexcept { entries_.clear(); }

private:
    struct entry {
        const slot* field;
        void* place;  // null while it is saved
        std::optional<boxed> old{};                 // of what was saved
        std::unique_ptr<document_undo> changes{};  // of what is watched
    };

    static void put_back(entry& saved) noexcept;

    std::vector<entry> entries_;
    bool is_copy_ = false;
};

}  // namespace mallow::detail
