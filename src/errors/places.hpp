// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The places of errors in a tree of messages, by the pointers of messages.
namespace mallow::detail {

/// The key under which a place has the messages that are its own, where it has places below it too.
inline constexpr std::string_view whole_object = "_schema";

/// The key that a part of a JSON Pointer stands for.
///
/// Source: RFC 6901, section 4.
inline std::string key_of_part(std::string_view part) {
    std::string key;
    key.reserve(part.size());
    for (std::size_t i = 0; i < part.size(); ++i) {
        const bool escaped = part[i] == '~' && i + 1 < part.size();
        key += !escaped ? part[i] : part[++i] == '1' ? '/' : '~';
    }
    return key;
}

/// Finds the places of pointers, each from where it parts from the one before: from the root, 20,000 errors 900 levels
/// down took 42 s.
///
/// `Tree` has a type `place`, the `root()`, and the `child` of a place by the part of a pointer, made where it is
/// missing.
template <class Tree>
class place_finder {
public:
    using place = typename Tree::place;

    explicit place_finder(Tree& tree) : tree_(tree) {}

    /// The place stays valid until the next is asked for.
    place operator()(std::string_view pointer) {
        const auto parted = std::mismatch(pointer.begin(), pointer.end(), last_.begin(), last_.end()).first;
        const auto common = static_cast<std::size_t>(parted - pointer.begin());
        // What lies deeper may move when its parent grows.
        while (!way_.empty() &&
               (way_.back().end > common || way_.back().end == pointer.size() || pointer[way_.back().end] != '/'))
            way_.pop_back();
        last_ = pointer;
        place found = way_.empty() ? tree_.root() : way_.back().found;
        for (std::size_t at = way_.empty() ? 0 : way_.back().end; at < pointer.size();) {
            const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
            found = tree_.child(found, pointer.substr(at + 1, end - at - 1));
            if (end < pointer.size()) way_.push_back({end, found});
            at = end;
        }
        return found;
    }

private:
    struct step {
        std::size_t end;  // of the part of the pointer that leads to it
        place found;
    };

    Tree& tree_;
    std::vector<step> way_;
    std::string last_;
};

}  // namespace mallow::detail
