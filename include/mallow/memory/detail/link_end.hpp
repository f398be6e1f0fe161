// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/dependent.hpp>
#include <mallow/memory/detail/links.hpp>
#include <mallow/memory/detail/rows.hpp>
#include <mallow/memory/detail/source.hpp>
#include <mallow/memory/detail/violations.hpp>
#include <mallow/memory/dynamic.hpp>
#include <mallow/memory/model_name.hpp>

#include <cstddef>
#include <string_view>

namespace mallow::memory::detail {

/// One end of an association: the rows of `Parent`, each of which shows the rows of `Other` that it is linked with.
///
/// Which of the two ends it is, `Side` says: 0 or 1.
template <std::size_t Side, class Parent, auto Shown, class Other, auto Opposite>
class link_end final : public dependent<Parent>, public source<Other> {
public:
    using other_end = link_end<1 - Side, Other, Opposite, Parent, Shown>;

    link_end(link_map& links, other_end& other) noexcept : links_(links), other_(other) {}
    link_end(const link_end&) = delete;
    link_end& operator=(const link_end&) = delete;
    ~link_end() { disconnect(); }

    /// Throws: `std::logic_error` when the `dynamic` shows another relationship already.
    static void check_free(const referred<Parent>& rows) {
        for (const auto& each : rows.dependents)
            if (each.shown_by() == id_of<Shown>()) refuse_shared_dynamic(column_name<Parent, Shown>());
    }

    template <class Storage>
    void connect(Storage& parents) noexcept {
        parents_ = &parents;
        find_ = [](const source<Parent>& searched, const Parent& like) {
            return static_cast<const Storage&>(searched).find(like.*Storage::key_member);
        };
        referred_ = &parents.referred_rows();
        referred_->dependents.push_back(*this);
        for (const Parent& each : referred_->rows) bind(editable(each));
    }

    void disconnect() noexcept {
        if (!referred_) return;
        for (const Parent& each : referred_->rows) dynamic_access::expire(editable(each).*Shown);
        referred_->dependents.erase(referred_->dependents.iterator_to(*this));
        referred_ = nullptr;
    }

    /// The row of the table that has its primary key; null when there is none.
    const Parent* find(const Parent* like) const { return like && referred_ ? find_(*parents_, *like) : nullptr; }

    static row_list<Other>& rows_of(const Parent& parent) noexcept {
        return dynamic_access::rows(editable(parent).*Shown);
    }

    /// Shows one row less, at `position`.
    void take_out(const Parent& parent, std::size_t position) noexcept {
        rows_of(parent).take_out(position);
        rows_of(parent).tidy([&](const Other& row, std::size_t moved_to) {
            (*links_.find(between(rows_of(parent), other_end::rows_of(row))))[Side] = moved_to;
        });
    }

    const void* shown_by() const noexcept override { return id_of<Shown>(); }
    std::string_view model() const noexcept override { return model_name<Other>; }
    void bind(Parent& parent) const noexcept override { dynamic_access::bind(parent.*Shown, *this); }

    bool is_used(const Parent& parent) const noexcept override { return rows_of(parent).size() != 0; }
    bool needs_key(const Parent&) const noexcept override { return false; }  // links are between rows
    void spread(const Parent&, std::size_t, removal&) const override {}
    void find_blocks(const Parent&, std::size_t, removal&) const override {}

    void release(const Parent& parent, const removal&) noexcept override {
        for (const Other& each : rows_of(parent)) {
            const link_map::ends ends = between(rows_of(parent), other_end::rows_of(each));
            const std::size_t position = (*links_.find(ends))[1 - Side];
            links_.remove(ends);
            other_.take_out(each, position);
        }
        rows_of(parent).forget();
    }

    void abandon() noexcept override {
        links_.clear();
        forget_rows();
        other_.forget_rows();
        referred_ = nullptr;
    }

    void narrow(scope<Other>& where, const void* column, const void* value) const override {
        if (other_.referred_) other_.parents_->narrow(where, column, value);
    }
    bool holds(const row_list<Other>& rows, const Other& object) const noexcept override {
        return links_.contains(between(rows, other_end::rows_of(object)));
    }

private:
    friend other_end;

    static link_map::ends between(const row_list<Other>& rows, const row_list<Parent>& others) noexcept {
        if constexpr (Side == 0)
            return {&rows, &others};
        else
            return {&others, &rows};
    }

    void forget_rows() noexcept {
        if (!referred_) return;
        for (const Parent& each : referred_->rows) rows_of(each).forget();
    }

    link_map& links_;
    other_end& other_;
    const source<Parent>* parents_ = nullptr;
    const Parent* (*find_)(const source<Parent>&, const Parent&) = nullptr;
    referred<Parent>* referred_ = nullptr;  // null before it is connected, and once its table is gone
};

}  // namespace mallow::memory::detail
