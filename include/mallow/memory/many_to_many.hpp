// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/error.hpp>
#include <mallow/memory/detail/arguments.hpp>
#include <mallow/memory/detail/check_association.hpp>
#include <mallow/memory/detail/column.hpp>
#include <mallow/memory/detail/link_end.hpp>
#include <mallow/memory/detail/links.hpp>
#include <mallow/memory/detail/violations.hpp>
#include <mallow/memory/model_name.hpp>

#include <cstddef>
#include <type_traits>

namespace mallow::memory {

/// Pairs of rows of two tables, each row of which shows those that it is linked with:
///
///     mem::many_to_many<&Item::tags, &Tag::items> tagging {items, tags};
///     tagging.link(*items.find(1), *tags.find(2));
///
/// `Left` is a `dynamic` of the second table's model in the first one's, `Right` the reverse; they show rows in the
/// order in which they were linked, as lazily as those of a `belongs_to`. A row that is removed, by whatever way, takes
/// its links with it; a primary key may change, since links are between rows.
/// Errors: those of `link` and `unlink`, at the `dynamic` that shows what is wrong. Exception safety: strong; what
/// fails or is refused changes nothing.
/// Complexity: a probe for each row and one for the pair, whatever their number; removing a row costs that for each of
/// its links. Lifetime: both tables outlive it (declare it last). One that does not is a failed `BOOST_ASSERT` in a
/// Debug build; otherwise there are no links left. Linking, unlinking and removing rows invalidates iterators.
///
/// Neither copied nor moved.
template <auto Left, auto Right>
class many_to_many final : detail::check_association<Left, Right> {
public:
    using left_type = detail::shown_model<Right>;
    using right_type = detail::shown_model<Left>;

    /// Throws: `std::logic_error` when a `dynamic` shows another relationship already.
    template <class LeftTable, class RightTable>
    many_to_many(LeftTable& left, RightTable& right) {
        constexpr bool fits = detail::is_table_of<LeftTable, left_type> && detail::is_table_of<RightTable, right_type>;
        static_assert(fits, "mallow: a many_to_many is made from its two tables, in the order of its members: "
                            "many_to_many<&Item::tags, &Tag::items> tagging {items, tags}");
        if constexpr (fits) {
            auto& lefts = detail::table_access::storage_of(left);
            auto& rights = detail::table_access::storage_of(right);
            left_.check_free(lefts.referred_rows());
            right_.check_free(rights.referred_rows());
            left_.connect(lefts);
            right_.connect(rights);
        }
    }
    many_to_many(const many_to_many&) = delete;
    many_to_many& operator=(const many_to_many&) = delete;
    ~many_to_many() = default;

    /// Links two rows, which each come last in what the other shows.
    ///
    /// A row is given by itself or by a pointer, such as `find` gives; a copy stands for the row that has its primary
    /// key.
    /// Errors: `errc::no_such_reference` for a null pointer, and for an object whose key no row has; `errc::not_unique`
    /// for rows that are linked already.
    template <class LeftRow, class RightRow>
    [[nodiscard]] result<void> link(const LeftRow& left, const RightRow& right) {
        if constexpr (are_rows<LeftRow, RightRow>()) {
            const pair found = find(left, right);
            if (!found) return missing(found);
            if (links_.contains(found.ends()))
                return mallow::detail::make_error(errc::not_unique, detail::pointer_to<left_type, Left>());
            left_end::rows_of(*found.left).make_room();
            right_end::rows_of(*found.right).make_room();
            detail::link_map::positions& positions = links_.add(found.ends());
            positions[0] = left_end::rows_of(*found.left).append(*found.right);
            positions[1] = right_end::rows_of(*found.right).append(*found.left);
        }
        return {};
    }

    /// Parts two rows, given as for `link`.
    ///
    /// Errors: `errc::no_such_reference` as `link`; `errc::not_found` for rows that are not linked.
    template <class LeftRow, class RightRow>
    [[nodiscard]] result<void> unlink(const LeftRow& left, const RightRow& right) {
        if constexpr (are_rows<LeftRow, RightRow>()) {
            const pair found = find(left, right);
            if (!found) return missing(found);
            const detail::link_map::positions* const positions = links_.find(found.ends());
            if (!positions) return mallow::detail::make_error(errc::not_found, detail::pointer_to<left_type, Left>());
            const detail::link_map::positions were = *positions;
            links_.remove(found.ends());
            left_.take_out(*found.left, were[0]);
            right_.take_out(*found.right, were[1]);
        }
        return {};
    }

    /// Whether two rows, given as for `link`, are linked.
    template <class LeftRow, class RightRow>
    bool is_linked(const LeftRow& left, const RightRow& right) const {
        if constexpr (are_rows<LeftRow, RightRow>()) {
            const pair found = find(left, right);
            return found && links_.contains(found.ends());
        } else {
            return false;
        }
    }

    /// How many links there are.
    std::size_t size() const noexcept { return links_.size(); }
    bool empty() const noexcept { return links_.size() == 0; }

private:
    using left_end = detail::link_end<0, left_type, Left, right_type, Right>;
    using right_end = detail::link_end<1, right_type, Right, left_type, Left>;

    struct pair {
        const left_type* left;  // null for none
        const right_type* right;

        explicit operator bool() const noexcept { return left && right; }
        detail::link_map::ends ends() const noexcept {
            return {&left_end::rows_of(*left), &right_end::rows_of(*right)};
        }
    };

    template <class LeftRow, class RightRow>
    static constexpr bool are_rows() {
        constexpr bool fits =
            detail::stands_for_row<LeftRow, left_type> && detail::stands_for_row<RightRow, right_type>;
        static_assert(fits, "mallow: rows are linked by themselves or by pointers to them, in the order of the "
                            "many_to_many's members: link(*items.find(1), *tags.find(2))");
        return fits;
    }

    template <class LeftRow, class RightRow>
    pair find(const LeftRow& left, const RightRow& right) const {
        return {left_.find(detail::address_of_row<left_type>(left)),
                right_.find(detail::address_of_row<right_type>(right))};
    }

    static validation_error missing(const pair& found) {
        validation_error errors;
        if (!found.left)
            detail::add_error(errors, errc::no_such_reference, detail::pointer_to<right_type, Right>(),
                              model_name<left_type>);
        if (!found.right)
            detail::add_error(errors, errc::no_such_reference, detail::pointer_to<left_type, Left>(),
                              model_name<right_type>);
        return errors;
    }

    detail::link_map links_;
    left_end left_{links_, right_};
    right_end right_{links_, left_};
};

}  // namespace mallow::memory
