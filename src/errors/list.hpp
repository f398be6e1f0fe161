// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "text/buffer.hpp"

#include <mallow/error.hpp>
#include <mallow/errors.hpp>
#include <mallow/plan.hpp>

#include <boost/container/small_vector.hpp>

#include <atomic>
#include <cstddef>
#include <string_view>

namespace mallow::detail {

/// One error, unrendered: its message is made when somebody asks.
struct error_record {
    errc code{};
    const rule* source = nullptr;   // the validator that refused, for its bounds and choices
    const slot* field = nullptr;    // of the scalar that was refused, to print bounds and choices as it is dumped
    const char* text = nullptr;     // instead of the catalogue's message; may hold `{min}`, `{input}`, …
    std::size_t pointer_begin = 0;  // in `error_list::characters`
    std::size_t pointer_size = 0;
    std::size_t note_begin = 0;  // likewise: what a callable said, the model's name, what the syntax wanted
    std::size_t note_size = 0;
    std::size_t input_begin =
        0;  // likewise: the refused value, shortened and escaped, kept only where `text` asks for `{input}`
    std::size_t input_size = 0;
    std::size_t count = 0;  // of the elements that a container of fixed size, or capacity, has room for
    std::size_t offset = 0;
    std::size_t line = 0;
    std::size_t column = 0;
    bool stands_for_more = false;  // of its place, which were dropped
};

/// What a `validation_error` points to; immutable once it does. A few errors are one allocation.
struct error_list {
    using doubling =
        boost::container::small_vector_options_t<boost::container::growth_factor<boost::container::growth_factor_100>>;

    std::atomic<std::size_t> references{1};
    bool truncated = false;
    bool malformed = false;
    bool from_text = false;
    boost::container::small_vector<error_record, 4, void, doubling> records;
    text_buffer characters;

    std::string_view pointer(const error_record& record) const {
        return {characters.data() + record.pointer_begin, record.pointer_size};
    }
    std::string_view note(const error_record& record) const {
        return {characters.data() + record.note_begin, record.note_size};
    }
    std::string_view input(const error_record& record) const {
        return {characters.data() + record.input_begin, record.input_size};
    }
};

/// Lets the engine make and open a `validation_error`.
struct error_access {
    static validation_error adopt(error_list* list) noexcept {
        validation_error error;
        error.list_ = list;
        return error;
    }
    static const error_list* list(const validation_error& error) noexcept { return error.list_; }
};

/// Lets the engine say of what object or field a hook gathers errors.
struct errors_access {
    static void bind(errors& to, const plan* schema, const row* field) noexcept {
        to.schema_ = schema;
        to.field_ = field;
    }
};

}  // namespace mallow::detail
