// SPDX-License-Identifier: BSL-1.0
#include <mallow/error.hpp>

#include "errors/list.hpp"
#include "errors/messages.hpp"
#include "errors/places.hpp"
#include "errors/report.hpp"
#include "errors/way.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace mallow {

namespace {

/// The children of a place; messages that it has of its own move to `_schema`.
boost::json::object& children(boost::json::value& place) {
    if (place.is_object()) return place.get_object();
    boost::json::value own = std::exchange(place, nullptr);
    boost::json::object& object = place.emplace_object();
    if (own.is_array()) object[detail::whole_object] = std::move(own);
    return object;
}

void append_message(boost::json::value& at, boost::json::string message) {
    boost::json::value* place = &at;
    while (place->is_object()) place = &place->get_object()[detail::whole_object];
    // Nearly every place has one message; `push_back` would make room for 16.
    if (place->is_null())
        *place = boost::json::array{std::move(message)};
    else
        place->get_array().push_back(std::move(message));
}

/// The tree as a document.
class message_document {
public:
    using place = boost::json::value*;

    place root() noexcept { return &root_; }
    static place child(place parent, std::string_view part) {
        boost::json::object& below = children(*parent);
        return part.find('~') == part.npos ? &below[part] : &below[detail::key_of_part(part)];
    }
    boost::json::object& object() noexcept { return root_.get_object(); }

private:
    boost::json::value root_ = boost::json::object();
};

boost::json::object describe(const detail::error_list& list, const detail::error_record& record) {
    boost::json::object description{
        {"pointer", boost::json::string(list.pointer(record))},
        {"code", detail::name_of(record.code)},
        {"detail", detail::message_of(list, record)},
        {"params", detail::params_of(list, record)},
    };
    if (list.line(record) != 0) {
        description["line"] = list.line(record);
        description["column"] = list.column(record);
    }
    return description;
}

}  // namespace

namespace detail {

std::string detail_of(const error_list& list) {
    const error_record& first = list.records.front();
    std::string message = message_of(list, first);
    if (list.malformed) {
        if (list.line(first) == 0) return message;
        return message + " See line " + std::to_string(list.line(first)) + ", column " +
               std::to_string(list.column(first)) + ".";
    }
    const std::size_t count = list.records.size();
    std::string text = list.truncated ? "The input has more than " : "The input has ";
    text += std::to_string(count);
    text += count == 1 ? " error" : " errors";
    const bool is_only = count == 1 && !list.truncated;
    if (!is_only) text += ", the first";
    if (!list.is_whole(first)) {
        text += is_only ? ", at " : " at ";
        text += list.pointer(first);
    }
    return text + ": " + message;
}

}  // namespace detail

boost::json::object validation_error::messages() const {
    message_document tree;
    if (!list_) return std::move(tree.object());
    detail::place_finder place_of(tree);
    detail::pointer_writer pointer_of(*list_, true);
    for (const detail::error_record& record : list_->records) {
        boost::json::value& place = *place_of(list_->malformed ? std::string_view() : pointer_of(record));
        const bool is_whole = record.code == errc::invalid_object && !list_->is_whole(record) && !list_->malformed;
        boost::json::value& at = is_whole ? children(place)[detail::whole_object] : place;
        append_message(at, boost::json::string(detail::message_of(*list_, record)));
    }
    return std::move(tree.object());
}

boost::json::object validation_error::problem() const { return problem(http_status()); }

boost::json::object validation_error::problem(int status) const {
    if (!list_ || list_->records.empty()) return {};
    boost::json::array errors;
    errors.reserve(list_->records.size());
    for (const detail::error_record& record : list_->records) errors.push_back(describe(*list_, record));
    return {
        {"type", "about:blank"},
        {"title", boost::json::string(detail::title_of(status))},
        {"status", status},
        {"detail", detail::detail_of(*list_)},
        {"errors", std::move(errors)},
    };
}

}  // namespace mallow
