// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>

#include <string_view>
#include <utility>

namespace mallow {

/// Errors gathered by hand, in the library's shape: what a codec refuses, or a service itself.
///
///     mallow::errors errors;
///     errors.add("/payment/number", "Card expired.");
///     errors.add("/name", mallow::errc::not_unique);
///     return errors.take();
///
/// Pointers are JSON Pointers relative to the value at hand, and empty for itself; what is past
/// `load_options::max_errors`' default is dropped.
class errors {
public:
    errors() noexcept = default;
    errors(errors&& other) noexcept : list_(std::exchange(other.list_, nullptr)) {}
    errors& operator=(errors&& other) noexcept {
        std::swap(list_, other.list_);
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

    /// Adds the errors of a part, each below `pointer`; lines and columns are lost, for they are of another text.
    void merge(std::string_view pointer, const validation_error& other);

    bool empty() const noexcept { return list_ == nullptr; }

    /// What was gathered; nothing is left.
    [[nodiscard]] validation_error take() noexcept { return validation_error(std::exchange(list_, nullptr)); }

private:
    detail::error_list* list_ = nullptr;
};

}  // namespace mallow
