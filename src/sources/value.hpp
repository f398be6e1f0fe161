// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "machine/dispatch.hpp"
#include "sources/source.hpp"

#include <mallow/error.hpp>
#include <mallow/plan.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mallow::detail {

/// A parsed document. It can be malformed only by being too deep.
class value_source : public source_defaults<value_source> {
public:
    struct object_cursor {
        const boost::json::key_value_pair* next = nullptr;
        const boost::json::key_value_pair* end = nullptr;
    };
    struct array_cursor {
        const boost::json::value* next = nullptr;
        const boost::json::value* end = nullptr;
    };
    static constexpr source_traits traits{.checks_utf8 = false, .repeats_keys = false, .knows_sizes = true};

    value_source(const boost::json::value& tree, std::size_t max_depth) noexcept
        : value_(&tree), depth_left_(max_depth) {}
    value_source(const boost::json::object& tree, std::size_t max_depth) noexcept
        : object_(&tree), depth_left_(max_depth) {}

    void start() noexcept {}
    bool finish() noexcept { return true; }

    bool at_object() const noexcept { return object_ || value_->is_object(); }
    bool at_array() const noexcept { return !object_ && value_->is_array(); }
    bool at_null() const noexcept { return !object_ && value_->is_null(); }

    json_kind kind() const noexcept {
        if (at_object()) return json_kind::object;
        if (value_->is_array()) return json_kind::list;
        if (value_->is_string()) return json_kind::string;
        return value_->is_bool() ? json_kind::boolean : json_kind::number;
    }

    struct bookmark {
        const boost::json::value* value;
        const boost::json::object* object;
        std::size_t depth_left;
    };
    bookmark here() const noexcept { return {value_, object_, depth_left_}; }
    void go_back(const bookmark& before) noexcept {
        value_ = before.value;
        object_ = before.object;
        depth_left_ = before.depth_left;
    }

    bool open(object_cursor& cursor) {
        const boost::json::object& object = object_ ? *object_ : value_->get_object();
        object_ = nullptr;
        cursor = {object.begin(), object.end()};
        return step_in();
    }
    bool open(array_cursor& cursor) {
        const boost::json::array& array = value_->get_array();
        cursor = {array.begin(), array.end()};
        return step_in();
    }

    /// These take what json/loops.inl calls canonical, of which only the key, the type and the bounds matter here.
    field_stop take_fields(object_cursor& cursor, field_run& fields);
    field_stop next_key(object_cursor& cursor, const plan& schema, const key_entry*& entry) noexcept {
        if (cursor.next == cursor.end) {
            ++depth_left_;
            return field_stop::end;
        }
        const boost::json::key_value_pair& member = *cursor.next++;
        value_ = &member.value();
        key_ = {member.key().data(), member.key().size()};
        entry = find_key(schema, key_);
        return entry ? field_stop::value : field_stop::unknown;
    }
    bool take_objects(array_cursor& cursor, object_run& taken, object_cursor& inner, field_run& fields);

    std::string_view key() const noexcept { return key_; }

    read_outcome next_element(array_cursor& cursor) noexcept {
        if (cursor.next == cursor.end) {
            ++depth_left_;
            return read_outcome::other;
        }
        value_ = cursor.next++;
        return read_outcome::done;
    }
    static std::size_t size_hint(const array_cursor& cursor) noexcept {
        return static_cast<std::size_t>(cursor.end - cursor.next);
    }

    bool read(std::int64_t& value) noexcept {
        if (object_ || !value_->is_int64()) return false;
        value = value_->get_int64();
        return true;
    }
    bool read(bool& value) noexcept {
        if (object_ || !value_->is_bool()) return false;
        value = value_->get_bool();
        return true;
    }
    read_outcome read(std::string& value);

    bool read_scalar(scalar& value) noexcept;
    bool skip() { return check_depth(); }
    bool build(boost::json::value& value, errc& problem);

    errc failure() const noexcept { return errc::too_deep; }
    std::size_t failed_at() const noexcept { return 0; }
    const char* expected() const noexcept { return ""; }

private:
    bool step_in() noexcept {
        if (depth_left_ == 0) return false;
        --depth_left_;
        return true;
    }
    bool check_depth() const noexcept;
    field_stop fields_of(object_cursor& cursor, field_run& fields);

    static bool is_careful_;  // of what is chosen: whether all is left to the loader
    static const dispatched dispatched_;

    const boost::json::value* value_ = nullptr;
    const boost::json::object* object_ = nullptr;  // instead of a value, at the root only
    std::size_t depth_left_;
    std::string_view key_;
};

static_assert(source<value_source>);

}  // namespace mallow::detail
