// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/address.hpp>
#include <mallow/memory/detail/source.hpp>

#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace mallow::memory::detail {

/// Walks the rows of a scope that its query accepts.
template <class Query, class Model>
class filtering_iterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Model;
    using difference_type = std::ptrdiff_t;
    using reference = const Model&;
    using pointer = const Model*;

    filtering_iterator() noexcept = default;
    filtering_iterator(const Query* query, const scope<Model>& where, std::size_t limit)
        : query_(query), where_(where), left_(limit) {
        hold_errors();
    }

    reference operator*() const noexcept { return *where_.row(); }
    pointer operator->() const noexcept { return where_.row(); }
    filtering_iterator& operator++() {
        --left_;
        where_.advance();
        hold_errors();
        return *this;
    }
    filtering_iterator operator++(int) {
        filtering_iterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const filtering_iterator& left, const filtering_iterator& right) noexcept {
        return left.where_.is_at(right.where_);
    }

private:
    void hold_errors() {
        if (left_ == 0) return where_.end();
        for (const Model* row = where_.row(); row && !query_->accepts(*row, where_); row = where_.row())
            where_.advance();
    }

    const Query* query_ = nullptr;
    scope<Model> where_;
    std::size_t left_ = 0;
};

/// Walks rows that were sorted; copies share the sorted list.
template <class Model>
class sorted_iterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Model;
    using difference_type = std::ptrdiff_t;
    using reference = const Model&;
    using pointer = const Model*;

    sorted_iterator() noexcept = default;
    explicit sorted_iterator(std::vector<const Model*> rows)
        : left_(rows.size()), rows_(std::make_shared<const std::vector<const Model*>>(std::move(rows))) {}

    reference operator*() const noexcept { return **(rows_->end() - static_cast<std::ptrdiff_t>(left_)); }
    pointer operator->() const noexcept { return mallow::detail::address_of(**this); }
    sorted_iterator& operator++() noexcept {
        --left_;
        return *this;
    }
    sorted_iterator operator++(int) noexcept {
        sorted_iterator before = *this;
        --left_;
        return before;
    }
    friend bool operator==(const sorted_iterator& left, const sorted_iterator& right) noexcept {
        return left.left_ == right.left_;
    }

private:
    std::size_t left_ = 0;
    std::shared_ptr<const std::vector<const Model*>> rows_;
};

}  // namespace mallow::memory::detail
