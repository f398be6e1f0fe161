// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/literal.hpp>
#include <mallow/error.hpp>

#include <string_view>

namespace mallow {

namespace detail {
struct plan;
struct row;
class sent_keys;
struct errors_access;
}  // namespace detail

/// Errors gathered by hand, in the library's shape: what a hook or a codec refuses, or a service itself.
///
///     mallow::errors errors;
///     errors.add("/payment/number", "Card expired.");
///     errors.add("/name", mallow::errc::not_unique);
///     return errors.take();
///
/// Pointers are JSON Pointers relative to the value at hand, and empty for itself: the object of a hook, the field of
/// `validates`, the value of a codec. What is past `load_options::max_errors`' default is dropped.
class errors {
public:
    errors() noexcept = default;
    errors(errors&& other) noexcept : list_(other.list_) { other.list_ = nullptr; }
    errors& operator=(errors&& other) noexcept {
        detail::error_list* const before = list_;
        list_ = other.list_;
        other.list_ = before;
        return *this;
    }
    ~errors() {
        if (list_) detail::release(list_);
    }

    /// Refuses the value at hand, by `errc::custom`.
    void add(std::string_view message) { add(std::string_view(), message); }
    /// Refuses a part of it, by `errc::custom`.
    void add(std::string_view pointer, std::string_view message);
    /// Refuses a part of it, in the catalogue's words.
    void add(std::string_view pointer, errc code);

    /// Refuses a field of a hook's object by its name, whatever its key in the document; dotted into nested ones.
    ///
    /// Outside a hook, where no schema is known, the name is the key.
    /// Throws: `std::logic_error` for a name that the schema does not have.
    template <detail::literal Name>
    void add(std::string_view message) {
        add_field(Name.view(), errc::custom, message);
    }
    template <detail::literal Name>
    void add(errc code) {
        add_field(Name.view(), code, {});
    }

    /// Adds the errors of a part, each below `pointer`; lines and columns are lost, for they are of another text.
    void merge(std::string_view pointer, const validation_error& other);

    bool empty() const noexcept { return list_ == nullptr; }

    /// What was gathered; nothing is left.
    [[nodiscard]] validation_error take() noexcept {
        detail::error_list* const gathered = list_;
        list_ = nullptr;
        return validation_error(gathered);
    }

private:
    friend struct detail::errors_access;
    void add_field(std::string_view name, errc code, std::string_view message);

    detail::error_list* list_ = nullptr;
    const detail::plan* schema_ = nullptr;  // of a hook's object
    const detail::row* field_ = nullptr;    // of `validates`: what pointers are relative to
    const detail::sent_keys* sent_ = nullptr;  // where the object's fields were sent by aliases
};

}  // namespace mallow
