// SPDX-License-Identifier: BSL-1.0
#include "errors/report.hpp"

#include "errors/lines.hpp"
#include "errors/list.hpp"
#include "errors/messages.hpp"
#include "errors/places.hpp"
#include "errors/way.hpp"
#include "text/escape.hpp"

#include <mallow/error.hpp>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mallow {

namespace {

using detail::error_list;
using detail::error_record;

using detail::whole_object;

void append_string(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= ' ' && c != '"' && c != '\\') {
            out += c;
            continue;
        }
        char escaped[8];
        out.append(escaped, detail::quoter::escape(escaped, c));
    }
    out += '"';
}

/// The messages' tree: places by number, each with its messages or its children, in the order of the errors.
class message_tree {
public:
    using place = std::size_t;

    explicit message_tree(const error_list& list) : list_(list) {
        places_.emplace_back();
        places_.front().is_object = true;
        detail::place_finder place_of(*this);
        detail::pointer_writer pointer_of(list, true);
        for (const error_record& record : list.records) {
            place at = place_of(list.malformed ? std::string_view() : pointer_of(record));
            const bool is_whole = record.code == errc::invalid_object && !list.is_whole(record) && !list.malformed;
            if (is_whole) at = child(at, whole_object);
            while (places_[at].is_object) at = child(at, whole_object);
            places_[at].messages.push_back(&record);
        }
    }

    static place root() noexcept { return 0; }

    /// Messages that a place has of its own go to `_schema` when it gets children.
    place child(place parent, std::string_view part) {
        if (!places_[parent].is_object) {
            places_[parent].is_object = true;
            if (!places_[parent].messages.empty()) {
                const place own = child(parent, whole_object);
                places_[own].messages = std::exchange(places_[parent].messages, {});
            }
        }
        std::string key = detail::key_of_part(part);
        const auto [found, is_new] = children_.try_emplace({parent, key}, places_.size());
        if (is_new) {
            places_.emplace_back();
            places_[parent].children.emplace_back(std::move(key), found->second);
        }
        return found->second;
    }

    void append_to(std::string& out, place at = 0) const {
        const node& here = places_[at];
        if (!here.is_object) {
            out += '[';
            for (const error_record* const record : here.messages) {
                if (record != here.messages.front()) out += ',';
                append_string(out, detail::message_of(list_, *record));
            }
            out += ']';
            return;
        }
        out += '{';
        for (const auto& [key, below] : here.children) {
            if (key != here.children.front().first) out += ',';
            append_string(out, key);
            out += ':';
            append_to(out, below);
        }
        out += '}';
    }

private:
    struct node {
        bool is_object = false;
        std::vector<const error_record*> messages;
        std::vector<std::pair<std::string, place>> children;
    };

    const error_list& list_;
    std::vector<node> places_;
    std::map<std::pair<place, std::string>, place> children_;
};

template <class... Codes>
bool all_are(const error_list& list, Codes... codes) {
    return std::all_of(list.records.begin(), list.records.end(),
                       [=](const error_record& record) { return ((record.code == codes) || ...); });
}

}  // namespace

namespace detail {

std::string_view title_of(int status) {
    switch (status) {
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 409: return "Conflict";
        case 410: return "Gone";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 415: return "Unsupported Media Type";
        case 422: return "Unprocessable Content";
        case 429: return "Too Many Requests";
        case 500: return "Internal Server Error";
        case 503: return "Service Unavailable";
    }
    return "";
}

}  // namespace detail

int validation_error::http_status() const noexcept {
    if (!list_) return 200;
    if (list_->malformed || all_are(*list_, errc::too_many)) return 400;
    if (all_are(*list_, errc::not_found)) return 404;
    if (all_are(*list_, errc::not_unique, errc::still_referenced)) return 409;
    return 422;
}

void validation_error::append_messages(std::string& out) const {
    if (!list_)
        out += "{}";
    else
        message_tree(*list_).append_to(out);
}

void validation_error::append_problem(std::string& out) const { append_problem(out, http_status()); }

void validation_error::append_problem(std::string& out, int status) const {
    if (!list_) {
        out += "{}";
        return;
    }
    out += R"({"type":"about:blank","title":)";
    append_string(out, detail::title_of(status));
    out += R"(,"status":)" + std::to_string(status) + R"(,"detail":)";
    append_string(out, detail::detail_of(*list_));
    out += R"(,"errors":[)";
    for (const error_record& record : list_->records) {
        if (&record != &list_->records.front()) out += ',';
        out += R"({"pointer":)";
        append_string(out, list_->pointer(record));
        out += R"(,"code":")";
        out += detail::name_of(record.code);
        out += R"(","detail":)";
        append_string(out, detail::message_of(*list_, record));
        out += R"(,"params":)" + boost::json::serialize(detail::params_of(*list_, record));
        if (list_->line(record) != 0)
            out += R"(,"line":)" + std::to_string(list_->line(record)) + R"(,"column":)" +
                   std::to_string(list_->column(record));
        out += '}';
    }
    out += "]}";
}

}  // namespace mallow
