// SPDX-License-Identifier: BSL-1.0
#include <mallow/errors.hpp>

#include "errors/list.hpp"
#include "machine/limits.hpp"

#include <string_view>

namespace mallow {

namespace {

using detail::error_list;
using detail::error_record;

/// Appends a copy of an error, with what it points to, at another place.
void append(error_list*& list, error_record record, std::string_view above, std::string_view pointer,
            std::string_view place, std::string_view note, std::string_view input) {
    if (!list) list = new error_list();
    if (list->records.size() >= detail::most_errors) {
        list->truncated = true;
        return;
    }
    detail::text_buffer& characters = list->characters;
    const auto keep = [&characters](std::size_t& begin, std::size_t& size, std::string_view text,
                                    std::string_view more = {}) {
        begin = characters.size();
        characters.append(text);
        characters.append(more);
        size = characters.size() - begin;
    };
    record.way_begin = record.way_size = 0;
    keep(record.pointer_begin, record.pointer_size, above, pointer);
    std::size_t place_begin = 0;
    if (record.place_size > 0) keep(place_begin, record.place_size, above, place);
    keep(record.note_begin, record.note_size, note);
    keep(record.input_begin, record.input_size, input);
    record.offset = record.line = record.column = 0;
    list->records.push_back(record);
}

}  // namespace

void errors::add(std::string_view pointer, std::string_view message) {
    append(list_, {.code = errc::custom}, pointer, {}, {}, message, {});
}

void errors::add(std::string_view pointer, errc code) { append(list_, {.code = code}, pointer, {}, {}, {}, {}); }

void errors::merge(std::string_view pointer, const validation_error& other) {
    const error_list* const from = detail::error_access::list(other);
    if (!from) return;
    for (const error_record& record : from->records)
        append(list_, record, pointer, from->pointer(record), from->place(record), from->note(record),
               from->input(record));
    if (from->truncated) list_->truncated = true;
}

}  // namespace mallow
