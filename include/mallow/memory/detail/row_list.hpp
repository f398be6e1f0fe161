// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/intrusive/circular_list_algorithms.hpp>

#include <cstddef>
#include <iterator>

/// Rows in the order in which they came, linked through themselves: adding and taking out need no memory.
namespace mallow::memory::detail {

template <class Model>
struct link {
    link* previous = nullptr;
    link* next = nullptr;
    const Model* object = nullptr;
};

template <class Model>
struct link_traits {
    using node = link<Model>;
    using node_ptr = node*;
    using const_node_ptr = const node*;
    static node_ptr get_next(const_node_ptr from) noexcept { return from->next; }
    static void set_next(node_ptr from, node_ptr to) noexcept { from->next = to; }
    static node_ptr get_previous(const_node_ptr from) noexcept { return from->previous; }
    static void set_previous(node_ptr from, node_ptr to) noexcept { from->previous = to; }
};

template <class Model>
class chain_iterator {
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Model;
    using difference_type = std::ptrdiff_t;
    using reference = const Model&;
    using pointer = const Model*;

    chain_iterator() noexcept = default;
    explicit chain_iterator(const link<Model>* at) noexcept : at_(at) {}

    reference operator*() const noexcept { return *at_->object; }
    pointer operator->() const noexcept { return at_->object; }
    chain_iterator& operator++() noexcept {
        at_ = at_->next;
        return *this;
    }
    chain_iterator operator++(int) noexcept {
        chain_iterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(chain_iterator left, chain_iterator right) noexcept { return left.at_ == right.at_; }

private:
    const link<Model>* at_ = nullptr;
};

template <class Model>
class chain {
    using algorithms = boost::intrusive::circular_list_algorithms<link_traits<Model>>;

public:
    using iterator = chain_iterator<Model>;

    chain() noexcept = default;
    chain(const chain&) = delete;
    chain& operator=(const chain&) = delete;

    void append(link<Model>& added) noexcept {
        if (size_ == 0) algorithms::init_header(&anchor_);
        algorithms::link_before(&anchor_, &added);
        ++size_;
    }
    void take_out(link<Model>& removed) noexcept {
        algorithms::unlink(&removed);
        --size_;
    }
    /// Forgets the rows without touching them.
    void forget() noexcept { size_ = 0; }

    std::size_t size() const noexcept { return size_; }
    const link<Model>* first() const noexcept { return size_ == 0 ? nullptr : anchor_.next; }
    const link<Model>* after(const link<Model>* at) const noexcept { return at->next == &anchor_ ? nullptr : at->next; }

    iterator begin() const noexcept { return iterator(size_ == 0 ? &anchor_ : anchor_.next); }
    iterator end() const noexcept { return iterator(&anchor_); }

private:
    link<Model> anchor_;
    std::size_t size_ = 0;
};

}  // namespace mallow::memory::detail
