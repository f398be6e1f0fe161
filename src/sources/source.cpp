// SPDX-License-Identifier: BSL-1.0
#include "sources/source.hpp"

#include "text/scan.hpp"
#include "text/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cmath>
#include <cstring>

namespace mallow::detail {

const key_entry* find_key(const plan& schema, std::string_view key) noexcept {
    if (schema.key_count == 0) return nullptr;
    const key_table& table = schema.table;
    // As the text would have it: the key's bytes, its closing quote, then whatever the mask leaves out.
    char bytes[8] = {};
    if (key.size() >= table.at) {
        const std::size_t count = key.size() - table.at < 8 ? key.size() - table.at : 8;
        std::memcpy(bytes, key.data() + table.at, count);
        if (count < 8) bytes[count] = '"';
    }
    std::uint16_t entry = table.entries[((load_word(bytes) & table.mask) * table.multiplier) >> table.shift];
    for (; entry != no_entry; entry = schema.keys[entry].next)
        if (std::string_view(schema.keys[entry].data, schema.keys[entry].size) == key) return &schema.keys[entry];
    return nullptr;
}

errc find_problem(const boost::json::value& document) noexcept {
    if (const double* number = document.if_double()) {
        if (std::isnan(*number)) return errc::not_finite;
        return std::isinf(*number) ? errc::number_too_large : errc{};
    }
    if (const auto* text = document.if_string())
        return is_utf8({text->data(), text->size()}) ? errc{} : errc::invalid_utf8;
    if (const auto* array = document.if_array()) {
        for (const auto& element : *array)
            if (const errc problem = find_problem(element); problem != errc{}) return problem;
    } else if (const auto* object = document.if_object()) {
        for (const auto& member : *object) {
            if (!is_utf8({member.key().data(), member.key().size()})) return errc::invalid_utf8;
            if (const errc problem = find_problem(member.value()); problem != errc{}) return problem;
        }
    }
    return {};
}

}  // namespace mallow::detail
