// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sinks/sink.hpp"
#include "text/utf8.hpp"

#include <mallow/plan.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mallow::detail {

/// A document, built in place.
class value_sink : public sink_defaults {
public:
    explicit value_sink(boost::json::value& root) : target_(&root) {}

    void finish() noexcept {}

    void open_object(std::size_t size_hint) {
        target_->emplace_object().reserve(size_hint);
        open_.push_back(target_);
    }
    void open_array(std::size_t size_hint) {
        target_->emplace_array().reserve(size_hint);
        open_.push_back(target_);
    }
    void close_object() { open_.pop_back(); }
    void close_array() { open_.pop_back(); }

    void key(const row& field) { go_to(field.key); }
    bool key(std::string_view name) {
        go_to(name);
        return is_utf8(name);
    }
    void element() { target_ = &open_.back()->get_array().emplace_back(nullptr); }

    void null() { target_->emplace_null(); }
    void boolean(bool value) { target_->emplace_bool() = value; }
    void integer(std::int64_t value) { target_->emplace_int64() = value; }
    void natural(std::uint64_t value) {
        if (value > static_cast<std::uint64_t>(INT64_MAX))
            target_->emplace_uint64() = value;
        else
            target_->emplace_int64() = static_cast<std::int64_t>(value);
    }
    void number(double finite) { target_->emplace_double() = finite; }
    void number(float finite);
    void number(std::string_view digits);
    bool string(std::string_view text) {
        target_->emplace_string().assign(text.data(), text.size());
        return is_utf8(text);
    }

private:
    void go_to(std::string_view name) {
        target_ = &open_.back()->get_object()[boost::json::string_view(name.data(), name.size())];
    }

    boost::json::value* target_;
    std::vector<boost::json::value*> open_;  // none moves while something inside it is written
};

static_assert(sink<value_sink>);

}  // namespace mallow::detail
