// SPDX-License-Identifier: BSL-1.0
#include <mallow/error.hpp>

#include "errors/list.hpp"
#include "errors/lines.hpp"
#include "errors/messages.hpp"

#include <mallow/detail/hold_errors.hpp>

#include <boost/json/object.hpp>
#include <boost/throw_exception.hpp>

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace mallow {

namespace {

using detail::error_access;
using detail::error_list;
using detail::error_record;

/// Null for an error that is default-constructed or past the end.
const error_record* find_record(const validation_error& owner, std::size_t index) noexcept {
    const error_list* list = error_access::list(owner);
    return list && index < list->records.size() ? &list->records[index] : nullptr;
}

bool is_same(const error_list& left_list, const error_record& left, const error_list& right_list,
             const error_record& right) {
    return left.code == right.code && left.offset == right.offset &&
           left_list.pointer(left) == right_list.pointer(right) &&
           detail::message_of(left_list, left) == detail::message_of(right_list, right);
}

}  // namespace

namespace detail {

void retain(error_list* list) noexcept { list->references.fetch_add(1, std::memory_order_relaxed); }

void release(error_list* list) noexcept {
    // The only owner need not tell others: half of what a list costs that is looked at and dropped.
    const bool is_last = list->references.load(std::memory_order_acquire) == 1 ||
                         list->references.fetch_sub(1, std::memory_order_acq_rel) == 1;
    if (is_last) delete list;
}

result<void> done(error_list* errors) noexcept {
    result<void> made;
    hold_errors(made, errors);
    return made;
}

validation_error make_error(errc code, std::string_view pointer, std::string_view model) {
    auto list = std::make_unique<error_list>();
    list->characters.append(pointer);
    list->characters.append(model);
    list->records.push_back(
        {.code = code, .pointer_size = pointer.size(), .note_begin = pointer.size(), .note_size = model.size()});
    return error_access::adopt(list.release());
}

}  // namespace detail

std::size_t validation_error::size() const noexcept { return list_ ? list_->records.size() : 0; }

error validation_error::operator[](std::size_t index) const noexcept { return {*this, index}; }

bool validation_error::truncated() const noexcept { return list_ && list_->truncated; }

bool validation_error::is_malformed() const noexcept { return list_ && list_->malformed; }

bool operator==(const validation_error& left, const validation_error& right) noexcept {
    if (left.list_ == right.list_) return true;
    const std::size_t size = left.size();
    if (size != right.size()) return false;
    for (std::size_t index = 0; index < size; ++index)
        if (!is_same(*left.list_, left.list_->records[index], *right.list_, right.list_->records[index])) return false;
    return true;
}

std::string error::pointer() const {
    const error_record* record = find_record(owner_, index_);
    return record ? error_access::list(owner_)->pointer(*record) : std::string();
}

errc error::code() const noexcept {
    const error_record* record = find_record(owner_, index_);
    return record ? record->code : errc{};
}

std::string error::message() const {
    const error_record* record = find_record(owner_, index_);
    return record ? detail::message_of(*error_access::list(owner_), *record) : std::string();
}

boost::json::object error::params() const {
    const error_record* record = find_record(owner_, index_);
    return record ? detail::params_of(*error_access::list(owner_), *record) : boost::json::object();
}

std::size_t error::offset() const noexcept {
    const error_record* record = find_record(owner_, index_);
    return record ? record->offset : 0;
}

std::size_t error::line() const noexcept {
    const error_record* record = find_record(owner_, index_);
    return record ? error_access::list(owner_)->line(*record) : 0;
}

std::size_t error::column() const noexcept {
    const error_record* record = find_record(owner_, index_);
    return record ? error_access::list(owner_)->column(*record) : 0;
}

validation_exception::validation_exception(validation_error error)
    : std::runtime_error(detail::summarize(error)), error_(std::move(error)) {}

void throw_exception_from_error(const validation_error& error, const boost::source_location& where) {
    boost::throw_with_location(validation_exception(error), where);
}

}  // namespace mallow
