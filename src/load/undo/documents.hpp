// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mallow::detail {

/// What an update has changed in one object of a document, to be put back unless it succeeds.
///
/// Old values are moved aside, never copied, and put back by moves that cannot throw. Elements are told by their place:
/// none is taken out meanwhile, and new ones come last, so that taking those out again, in reverse, leaves the order as
/// it was.
class document_undo {
public:
    /// Takes note of the element with this key, added as null where there is none; returns the number of the note, the
    /// same for the same key.
    ///
    /// Exception safety: strong.
    std::size_t note(boost::json::object& object, std::string_view key);

    boost::json::value& element(boost::json::object& object, std::size_t number) const noexcept {
        return object.begin()[static_cast<std::ptrdiff_t>(changes_[number].place)].value();
    }

    /// Moves what the element held before the update aside, unless that was done, and leaves it null.
    void move_aside(boost::json::object& object, std::size_t number) noexcept;

    /// The changes inside an element that is, or becomes, an object.
    document_undo& below(std::size_t number);

    /// Gives the element what it held before the update; an added one is null.
    void put_back(boost::json::object& object, std::size_t number) noexcept;

    /// For what may change the object in any way from now on: keeps the whole of what it was, in place of the notes.
    ///
    /// Exception safety: strong.
    void keep_whole(const boost::json::object& object);

    /// Puts everything back.
    void roll_back(boost::json::object& object) noexcept;

private:
    struct change {
        std::size_t place;
        bool is_new;
        std::optional<boost::json::value> old{};  // when the whole of it was replaced
        std::unique_ptr<document_undo> below{};  // counts only where nothing of the above does
    };
    void clear() noexcept {
        changes_.clear();
        numbers_.clear();
        whole_.reset();
    }

    std::optional<boost::json::object> whole_;
    std::vector<change> changes_;
    std::unordered_map<std::size_t, std::size_t>
        numbers_;  // of the notes, by the places of their elements, once there are more than a few
};

}  // namespace mallow::detail
