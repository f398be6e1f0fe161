// SPDX-License-Identifier: BSL-1.0
#include <mallow/error.hpp>

#include "errors/list.hpp"
#include "errors/messages.hpp"
#include "errors/report.hpp"
#include "errors/way.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mallow {

namespace {

constexpr std::string_view whole_object = "_schema";

/// RFC 6901, section 4.
std::string unescape(std::string_view token) {
    std::string key;
    key.reserve(token.size());
    for (std::size_t index = 0; index < token.size(); ++index) {
        const bool escaped = token[index] == '~' && index + 1 < token.size();
        key += !escaped ? token[index] : token[++index] == '1' ? '/' : '~';
    }
    return key;
}

/// The place under a key, made where it is missing.
boost::json::value& child(boost::json::object& parent, std::string_view token) {
    if (token.find('~') == token.npos) return parent[token];
    return parent[unescape(token)];
}

/// The children of a place; messages that it has of its own move to `_schema`.
boost::json::object& children(boost::json::value& place) {
    if (place.is_object()) return place.get_object();
    boost::json::value own = std::exchange(place, nullptr);
    boost::json::object& object = place.emplace_object();
    if (own.is_array()) object[whole_object] = std::move(own);
    return object;
}

void append_message(boost::json::value& at, boost::json::string message) {
    boost::json::value* place = &at;
    while (place->is_object()) place = &place->get_object()[whole_object];
    // Nearly every place has one message; `push_back` would make room for 16.
    if (place->is_null())
        *place = boost::json::array{std::move(message)};
    else
        place->get_array().push_back(std::move(message));
}

/// Finds the places of pointers, each from where it parts from the one before: from the root, 20,000 errors 900 levels
/// down took 42 s.
class place_finder {
public:
    explicit place_finder(boost::json::object& root) : root_(root) {}

    /// The place stays valid until the next is asked for.
    boost::json::value& operator()(std::string_view pointer) {
        const auto parted = std::mismatch(pointer.begin(), pointer.end(), last_.begin(), last_.end()).first;
        const auto common = static_cast<std::size_t>(parted - pointer.begin());
        // What lies deeper may move when its parent grows.
        while (!way_.empty() &&
               (way_.back().end > common || way_.back().end == pointer.size() || pointer[way_.back().end] != '/'))
            way_.pop_back();
        last_ = pointer;
        if (pointer.empty()) return root_[whole_object];
        boost::json::object* parent = way_.empty() ? &root_ : way_.back().object;
        for (std::size_t at = way_.empty() ? 0 : way_.back().end;;) {
            const std::size_t end = pointer.find('/', at + 1);
            boost::json::value& place = child(*parent, pointer.substr(at + 1, end - at - 1));
            if (end == pointer.npos) return place;
            parent = &children(place);
            way_.push_back({end, parent});
            at = end;
        }
    }

private:
    struct step {
        std::size_t end;  // of the part of the pointer that leads to it
        boost::json::object* object;
    };

    boost::json::object& root_;
    std::vector<step> way_;
    std::string last_;
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
    boost::json::object root;
    if (!list_) return root;
    place_finder place_of(root);
    detail::pointer_writer place_in(*list_, true);
    for (const detail::error_record& record : list_->records) {
        boost::json::value& place = place_of(list_->malformed ? std::string_view() : place_in(record));
        const bool is_whole = record.code == errc::invalid_object && !list_->is_whole(record) && !list_->malformed;
        boost::json::value& at = is_whole ? children(place)[whole_object] : place;
        append_message(at, boost::json::string(detail::message_of(*list_, record)));
    }
    return root;
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
