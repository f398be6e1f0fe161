// SPDX-License-Identifier: BSL-1.0
#include <mallow/memory/detail/violations.hpp>

#include "errors/list.hpp"
#include "machine/limits.hpp"

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>

namespace mallow::memory::detail {

void add_error(validation_error& errors, errc code, std::string_view pointer, std::string_view model) {
    using mallow::detail::error_access;
    using mallow::detail::error_list;

    if (errors.empty()) {
        errors = mallow::detail::make_error(code, pointer, model);
        return;
    }
    auto& list = const_cast<error_list&>(*error_access::list(errors));
    if (list.records.size() >= mallow::detail::most_errors) {
        list.truncated = true;
        return;
    }
    const std::size_t begin = list.characters.size();
    list.records.push_back({.code = code,
                            .pointer_begin = begin,
                            .pointer_size = pointer.size(),
                            .note_begin = begin + pointer.size(),
                            .note_size = model.size()});
    list.characters.append(pointer);
    list.characters.append(model);
}

void refuse_shared_dynamic(std::string_view column) {
    throw std::logic_error("mallow: two relationships are shown by one dynamic; give each its own: " +
                           std::string(column));
}

void refuse_column(std::string_view model, std::string_view column) {
    throw std::invalid_argument("mallow: no column of " + std::string(model) + " that can be sorted by is called \"" +
                                std::string(column) + '"');
}

validation_error found_several() {
    auto list = std::make_unique<mallow::detail::error_list>();
    list->records.push_back({.code = errc::not_unique, .text = "Found more than one."});
    return mallow::detail::error_access::adopt(list.release());
}

}  // namespace mallow::memory::detail
