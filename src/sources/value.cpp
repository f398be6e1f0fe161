// SPDX-License-Identifier: BSL-1.0
#include "sources/value.hpp"

#include "codecs/documents.hpp"
#include "machine/compiler.hpp"
#include "machine/integers.hpp"
#include "text/scan.hpp"
#include "text/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

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

bool value_source::check_depth() const noexcept {
    if (!object_) return fits(*value_, depth_left_);
    if (depth_left_ == 0) return false;
    for (const auto& member : *object_)
        if (member.value().is_structured() && !fits(member.value(), depth_left_ - 1)) return false;
    return true;
}

namespace {

/// Gives a string what another has. What is short is copied in a fixed size, without a call.
MALLOW_INLINE void assign(std::string& to, const boost::json::string& from) {
    constexpr std::size_t fixed = 15;
    if (from.size() > fixed || to.capacity() != fixed) {
        to.assign(from.data(), from.size());
        return;
    }
    char copy[fixed];
    copy_briefly(from.data(), from.size(), copy);
    to.assign(copy, fixed);
    to.resize(from.size());
}

/// Takes a value by its short cut; false leaves it to the loader.
MALLOW_INLINE bool take(const boost::json::value& from, const quick_path& path, char* member) {
    if (path.kind == quick_kind::text) {
        const boost::json::string* const text = from.if_string();
        if (!text) return false;
        auto points = static_cast<std::int64_t>(text->size());
        if (!is_ascii(text->data(), text->size())) {
            if (!is_utf8({text->data(), text->size()})) return false;
            points = static_cast<std::int64_t>(count_code_points({text->data(), text->size()}));
        }
        if (points < path.least.integer || points > path.most.integer) return false;
        assign(*reinterpret_cast<std::string*>(member), *text);
        return true;
    }
    if (path.kind == quick_kind::integer) {
        const std::int64_t* const number = from.if_int64();
        if (!number || *number < path.least.integer || *number > path.most.integer) return false;
        write_as(member, *number);
        return true;
    }
    if (path.kind == quick_kind::number) {
        const double* const number = from.if_double();
        if (!number || !(*number >= path.least.number && *number <= path.most.number)) return false;
        *reinterpret_cast<double*>(member) = *number;
        return true;
    }
    if (path.kind == quick_kind::boolean) {
        const bool* const flag = from.if_bool();
        if (flag) *reinterpret_cast<bool*>(member) = *flag;
        return flag;
    }
    if (path.kind == quick_kind::narrow) {
        const std::int64_t* const number = from.if_int64();
        if (!number || *number < path.least.integer || *number > path.most.integer) return false;
        write_narrow(path.narrow, member, *number);
        return true;
    }
    return false;
}

}  // namespace

MALLOW_INLINE field_stop value_source::fields_of(object_cursor& cursor, field_run& fields) {
    const plan& schema = *fields.schema;
    const key_entry* predicted = fields.predicted;
    auto stop = field_stop::end;
    const boost::json::key_value_pair* next = cursor.next;
    for (; next != cursor.end; ++next) {
        const boost::json::string_view key = next->key();
        const key_entry* entry = predicted;
        if (key.size() != entry->size || !equals_briefly(key.data(), entry->data, entry->size)) {
            entry = find_key(schema, {key.data(), key.size()});
            if (!entry) [[unlikely]] {
                stop = field_stop::unknown;
                break;
            }
        }
        predicted = entry + 1;
        if (fields.has_seen(*entry) ||
            !take(next->value(), entry->quick, static_cast<char*>(fields.model) + entry->offset)) [[unlikely]] {
            fields.entry = entry;
            stop = field_stop::value;
            break;
        }
        fields.see(*entry);
    }
    fields.predicted = predicted;
    if (stop == field_stop::end) {
        ++depth_left_;
    } else {
        value_ = &next->value();
        key_ = {next->key().data(), next->key().size()};
        ++next;
    }
    cursor.next = next;
    return stop;
}

constinit bool value_source::is_careful_ = false;

const dispatched value_source::dispatched_([](code_paths paths) noexcept {
    is_careful_ = paths == code_paths::careful;
});

field_stop value_source::take_fields(object_cursor& cursor, field_run& fields) {
    return is_careful_ ? next_field(cursor, fields) : fields_of(cursor, fields);
}

bool value_source::take_objects(array_cursor& cursor, object_run& taken, object_cursor& inner, field_run& fields) {
    if (is_careful_) return false;
    element_run& elements = taken.elements;
    for (; depth_left_ > 0 && cursor.next != cursor.end; ++elements.count) {
        const boost::json::object* const object = cursor.next->if_object();
        if (!object) break;
        ++cursor.next;
        --depth_left_;
        inner = {object->begin(), object->end()};
        fields.begin(elements.next());
        taken.stop = fields_of(inner, fields);
        if (taken.stop != field_stop::end || fields.lacks_awaited()) [[unlikely]]
            return true;
    }
    return false;
}

read_outcome value_source::read(std::string& value) {
    if (object_ || !value_->is_string()) return read_outcome::other;
    const boost::json::string& text = value_->get_string();
    value.assign(text.data(), text.size());
    return read_outcome::done;
}

bool value_source::read_scalar(scalar& value) noexcept {
    if (object_) {
        value.kind = scalar_kind::object;
        return true;
    }
    read_document(*value_, value);
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
