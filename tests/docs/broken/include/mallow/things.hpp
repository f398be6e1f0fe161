// A header of every kind of declaration, for `names` to find what the page beside it leaves out.
#pragma once

namespace mallow {

namespace detail {
struct hidden {
    int also_hidden;
};
}  // namespace detail

struct forward_only;

enum class documented_enum {
    documented_value,  ///< Named on the page.
    forgotten_value
};

/// `forgotten_in_a_comment` is no name.
struct Thing {
    int documented_member = 0;
    const char* forgotten_member = "forgotten_in_a_string";

    constexpr Thing() = default;
    friend bool operator==(const Thing& left, const Thing& right) { return left.documented_member == right.documented_member; }
};

class closed {
    int private_by_default();

public:
    template <class T>
        requires(sizeof(T) > 1)
    explicit(false) closed(const T&);
    void forgotten_method() const noexcept {}
    friend bool operator<(const closed&, const closed&) { return false; }

private:
    int private_member_;
    void private_method();
};

template <class T>
using forgotten_alias = T*;

inline constexpr detail::flag<struct tag> forgotten_constant{};

template <class Schema, class T = int>
    requires(sizeof(T) > 1)
T documented_function(const T& value, int options = 0) {
    return value;
}

template <class T>
concept documented_concept = true;

constexpr int forgotten_function(int (*callback)(int), const char* text) { return callback(0); }

}  // namespace mallow

namespace mallow::memory {

template <class Model>
class forgotten_table {};

}  // namespace mallow::memory
