// SPDX-License-Identifier: BSL-1.0
#include <mallow/errors.hpp>

#include "codecs/members.hpp"
#include "errors/list.hpp"
#include "errors/sent_keys.hpp"
#include "errors/way.hpp"
#include "machine/limits.hpp"

#include <mallow/plan.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mallow {

namespace {

using detail::error_list;
using detail::error_record;

/// Appends a copy of an error, with what it points to, at another place.
void append(error_list*& list, error_record record, std::string_view above, std::string_view pointer,
            std::string_view place, std::string_view note, std::string_view input) {
    if (!list) list = new error_list;
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
    record.place_size = 0;
    std::size_t place_begin = 0;
    if (place.size() > pointer.size()) keep(place_begin, record.place_size, above, place);
    keep(record.note_begin, record.note_size, note);
    keep(record.input_begin, record.input_size, input);
    record.offset = record.line = record.column = 0;
    list->records.push_back(record);
}

/// The key by which a field of a hook's object was sent, or its own.
std::string_view key_of(const detail::plan& schema, const detail::row& field, const detail::sent_keys* sent) {
    return sent ? sent->key_of(schema, field) : field.key;
}

/// Where the field of a hook is in its object; empty for the object itself.
std::string place_of(const detail::plan* schema, const detail::row* field, const detail::sent_keys* sent) {
    std::string pointer;
    if (field) detail::append_part(pointer, key_of(*schema, *field, sent));
    return pointer;
}

const detail::row* find_row(const detail::plan& schema, std::string_view name) {
    for (std::size_t i = 0; i < schema.row_count; ++i)
        if (schema.rows[i].name == name) return &schema.rows[i];
    // A hook says what it says also where a Nested leaves its field out.
    if (schema.hooks && schema.hooks->whole) return find_row(*schema.hooks->whole, name);
    return nullptr;
}

}  // namespace

namespace detail {

void throw_no_context() {
    throw std::logic_error("mallow: a hook or callable asks for a context that the call does not pass");
}

}  // namespace detail

void errors::add(std::string_view pointer, std::string_view message) {
    append(list_, {.code = errc::custom}, place_of(schema_, field_, sent_), pointer, {}, message, {});
}

void errors::add(std::string_view pointer, errc code) {
    append(list_, {.code = code}, place_of(schema_, field_, sent_), pointer, {}, {}, {});
}

void errors::add_field(std::string_view name, errc code, std::string_view message) {
    std::string pointer;
    const detail::plan* schema = schema_;
    while (!name.empty()) {
        const std::size_t dot = schema_ ? std::min(name.find('.'), name.size()) : name.size();
        const std::string_view part = name.substr(0, dot);
        name.remove_prefix(std::min(dot + 1, name.size()));
        if (!schema_) {
            detail::append_part(pointer, part);
            continue;
        }
        const detail::row* const field = schema ? find_row(*schema, part) : nullptr;
        if (!field)
            throw std::logic_error("mallow: errors.add names a field that the schema does not have: " +
                                   std::string(part));
        detail::append_part(pointer, key_of(*schema, *field, pointer.empty() ? sent_ : nullptr));
        schema = detail::nested_plan_of(field->value);
    }
    append(list_, {.code = code}, pointer, {}, {}, message, {});
}

void errors::merge(std::string_view pointer, const validation_error& other) {
    const error_list* const from = detail::error_access::list(other);
    if (!from) return;
    const std::string above = place_of(schema_, field_, sent_) + std::string(pointer);
    for (const error_record& record : from->records)
        append(list_, record, above, from->pointer(record), from->place(record), from->note(record),
               from->input(record));
    if (from->truncated) list_->truncated = true;
}

}  // namespace mallow
