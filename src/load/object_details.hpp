// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/collector.hpp"
#include "errors/sent_keys.hpp"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace mallow::detail {

class details_room;

/// What is kept of an object only once something about it is unusual.
struct object_details {
    struct failure {
        unsigned entry;    // of a known key
        std::size_t from;  // marks of the errors
        std::size_t to;
    };
    struct update {
        static constexpr std::size_t none = static_cast<std::size_t>(-1);

        const void* member = nullptr;  // of a model; several fields may have the same one
        std::size_t from = 0;          // marks of the member_undo
        std::size_t to = 0;
        void* copy = nullptr;       // of what a shared owner has, made once
        std::size_t change = none;  // of a document's element, in its `document_undo`
    };

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    boost::container::small_vector<failure, 4>
        failures;                   // at most one an entry, so that a repeated key can take its errors back
    std::vector<unsigned> refused;  // entries whose errors are never taken back, for a repeated key is an error too
    std::vector<update> updates;    // by entry
    sent_keys sent;
    unknown_keys_seen unknown;
    std::map<std::string, failure, std::less<>>
        kept;                       // unknown keys that were to be kept and failed, for the same reason
    std::map<const key_entry*, std::size_t>
        last;                       // where keys stand last, once one was given again that no copy lets start anew
    bool holds_bad = false;         // whether more of them failed, beyond the limit of errors
    std::size_t standing = none;  // the first error of another reason than a field's, none of which is ever taken back
    std::size_t first_dead = none;  // the first error that was taken back and is still there
    std::size_t dead = 0;
    details_room* room = nullptr;  // where it is, if that has no memory of its own

    void clear() noexcept {
        failures.clear();
        refused.clear();
        updates.clear();
        sent.clear();
        unknown.clear();
        kept.clear();
        last.clear();
        holds_bad = false;
        standing = first_dead = none;
        dead = 0;
    }

    /// Whether something is to be told, or let go of, when the object ends.
    bool is_unsettled() const noexcept { return holds_bad || dead > 0; }

    /// Takes the errors of a failure back.
    void take_back(const failure& failed, collector& errors) {
        const std::size_t left = errors.forget(failed.from, failed.to);
        if (left == 0) return;
        first_dead = std::min(first_dead, failed.from);
        dead += left;
        // By and by, or a repeated key would cost as much as all errors behind it.
        constexpr std::size_t few = 64;
        if (dead > few && dead > (errors.mark() - first_dead) / 2) squeeze(errors);
    }

    /// Lets go of errors that were taken back.
    void squeeze(collector& errors) {
        if (dead == 0) return;
        const std::size_t from = first_dead;
        const std::vector<std::size_t> gone_to = errors.squeeze(from);
        const auto follow = [&](std::size_t& mark) {
            if (mark != none && mark >= from) mark = gone_to[std::min(mark - from, gone_to.size() - 1)];
        };
        const auto follow_both = [&](failure& each) {
            follow(each.from);
            follow(each.to);
        };
        for (failure& each : failures) follow_both(each);
        for (auto& [key, each] : kept) follow_both(each);
        follow(standing);
        first_dead = none;
        dead = 0;
    }
};

/// Room for what is kept of one object at a time: that of a request that is refused needs no memory of its own.
class details_room {
public:
    details_room() noexcept = default;
    details_room(const details_room&) = delete;
    details_room& operator=(const details_room&) = delete;

    object_details* enter() {
        if (is_taken_) return new object_details;
        is_taken_ = true;
        auto* const made = ::new (static_cast<void*>(room_)) object_details;
        made->room = this;
        return made;
    }
    struct leaver {
        void operator()(object_details* details) const noexcept {
            details_room* const room = details->room;
            if (!room) return delete details;
            details->~object_details();
            room->is_taken_ = false;
        }
    };

private:
    bool is_taken_ = false;
    alignas(object_details) std::byte room_[sizeof(object_details)];
};

}  // namespace mallow::detail
