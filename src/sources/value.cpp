// SPDX-License-Identifier: BSL-1.0
#include "value.hpp"

#include "../integers.hpp"
#include "../utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cmath>

namespace mallow::detail {

namespace {

/// Recursive, but never deeper than `levels`.
bool fits(const boost::json::value& tree, std::size_t levels) noexcept {
    if (const auto* object = tree.if_object()) {
        if (levels == 0) return false;
        for (const auto& member : *object)
            if (member.value().is_structured() && !fits(member.value(), levels - 1)) return false;
    } else if (const auto* array = tree.if_array()) {
        if (levels == 0) return false;
        for (const auto& element : *array)
            if (element.is_structured() && !fits(element, levels - 1)) return false;
    }
    return true;
}

}  // namespace

errc find_problem(const boost::json::value& tree) noexcept {
    if (const double* number = tree.if_double()) return std::isnan(*number) ? errc::not_finite : std::isinf(*number) ? errc::number_too_large : errc{};
    if (const auto* text = tree.if_string()) return is_utf8({text->data(), text->size()}) ? errc{} : errc::invalid_utf8;
    if (const auto* array = tree.if_array()) {
        for (const auto& element : *array)
            if (const errc problem = find_problem(element); problem != errc{}) return problem;
    } else if (const auto* object = tree.if_object()) {
        for (const auto& member : *object) {
            if (!is_utf8({member.key().data(), member.key().size()})) return errc::invalid_utf8;
            if (const errc problem = find_problem(member.value()); problem != errc{}) return problem;
        }
    }
    return {};
}

bool value_source::check_depth() const noexcept {
    if (!object_) return fits(*value_, depth_left_);
    if (depth_left_ == 0) return false;
    for (const auto& member : *object_)
        if (member.value().is_structured() && !fits(member.value(), depth_left_ - 1)) return false;
    return true;
}

/// Takes a value by its short cut; false leaves it to the loader.
bool value_source::take(const boost::json::value& from, const quick_path& path, char* member) {
    switch (path.way) {
        case short_cut::integer: {
            const std::int64_t* const number = from.if_int64();
            if (!number || *number < path.least.integer || *number > path.most.integer) return false;
            write_as(member, *number);
            return true;
        }
        case short_cut::number: {
            const double* const number = from.if_double();
            if (!number || !(*number >= path.least.number && *number <= path.most.number)) return false;
            *reinterpret_cast<double*>(member) = *number;
            return true;
        }
        case short_cut::text: {
            const boost::json::string* const text = from.if_string();
            if (!text) return false;
            const auto size = static_cast<std::int64_t>(text->size());
            if (size < path.least.integer || size > path.most.integer) return false;
            if (!is_ascii(text->data(), text->size()) && !is_utf8({text->data(), text->size()})) return false;
            reinterpret_cast<std::string*>(member)->assign(text->data(), text->size());
            return true;
        }
        case short_cut::boolean: {
            const bool* const flag = from.if_bool();
            if (flag) *reinterpret_cast<bool*>(member) = *flag;
            return flag;
        }
        default: return false;
    }
}

field_stop value_source::take_fields(object_cursor& cursor, field_run& fields) {
    const plan& schema = *fields.schema;
    for (; cursor.next != cursor.end;) {
        const boost::json::key_value_pair& member = *cursor.next++;
        const boost::json::string_view key = member.key();
        const key_entry* entry = fields.expected;
        if (key.size() != entry->size || !equals_briefly(key.data(), entry->data, entry->size)) {
            entry = find_key(schema, {key.data(), key.size()});
            if (!entry) [[unlikely]] {
                value_ = &member.value();
                key_ = {key.data(), key.size()};
                return field_stop::unknown;
            }
        }
        fields.expected = entry + 1;
        value_ = &member.value();
        if (fields.has_seen(*entry) || !take(*value_, entry->quick, static_cast<char*>(fields.model) + entry->offset)) [[unlikely]] {
            fields.entry = entry;
            return field_stop::value;
        }
        fields.see(*entry);
    }
    ++depth_left_;
    return field_stop::end;
}

read_outcome value_source::read(std::string& value) {
    if (object_ || !value_->is_string()) return read_outcome::other;
    const boost::json::string& text = value_->get_string();
    value.assign(text.data(), text.size());
    return read_outcome::done;
}

read_outcome value_source::read(std::string_view& value) {
    if (object_ || !value_->is_string()) return read_outcome::other;
    const boost::json::string& text = value_->get_string();
    value = {text.data(), text.size()};
    return read_outcome::done;
}

bool value_source::read_token(token& value) noexcept {
    if (object_) {
        value.kind = token_kind::object;
        return true;
    }
    switch (value_->kind()) {
        case boost::json::kind::null: value.kind = token_kind::null; break;
        case boost::json::kind::bool_:
            value.kind = token_kind::boolean;
            value.boolean = value_->get_bool();
            break;
        case boost::json::kind::int64:
            value.kind = token_kind::integer;
            value.integer = value_->get_int64();
            break;
        case boost::json::kind::uint64:
            value.kind = token_kind::natural;
            value.natural = value_->get_uint64();
            break;
        case boost::json::kind::double_:
            value.kind = token_kind::real;
            value.real = value_->get_double();
            break;
        case boost::json::kind::string:
            value.kind = token_kind::string;
            value.text = {value_->get_string().data(), value_->get_string().size()};
            break;
        case boost::json::kind::array: value.kind = token_kind::array; break;
        case boost::json::kind::object: value.kind = token_kind::object; break;
    }
    return true;
}

bool value_source::build(boost::json::value& value, errc& problem) {
    problem = errc{};
    if (!check_depth()) return false;
    if (!object_) problem = find_problem(*value_);
    if (object_)
        value = *object_;
    else
        value = *value_;
    return true;
}

}  // namespace mallow::detail
