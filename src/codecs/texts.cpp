// SPDX-License-Identifier: BSL-1.0
#include "codecs/texts.hpp"

#include "codecs/documents.hpp"
#include "codecs/scalar.hpp"
#include "formats/formats.hpp"
#include "formats/ip.hpp"
#include "text/white_space.hpp"

#include <mallow/plan/codec.hpp>

#include <boost/json/value.hpp>

namespace mallow::detail {

namespace {

void map_letters(std::string& text, char first, char last) {
    for (char& c : text)
        if (c >= first && c <= last) c = static_cast<char>(c ^ 0x20);
}

bool is_ip(std::string_view text) noexcept { return is_ipv4(text) || is_ipv6(text); }

constant peek_document(const void* member, bool (*is)(std::string_view) noexcept) {
    const boost::json::string* const held = static_cast<const boost::json::value*>(member)->if_string();
    if (!held) return {};
    const std::string_view text(held->data(), held->size());
    return is(text) ? constant(text) : constant();
}

/// A string of one form, which a dump does not ask for.
template <bool (*Is)(std::string_view) noexcept, errc Refused>
struct form_row {
    static errc load(const scalar& in, const slot& field, bool, void* member) {
        if (in.kind != scalar_kind::string) return Refused;
        auto& text = *static_cast<std::string*>(member);
        if (const text_edits* const edits = edits_of(field))
            assign_edited(text, in.text, *edits);
        else
            text.assign(in.text);
        return Is(text) ? errc{} : Refused;
    }
    static bool dump(const void* member, const slot&, scalar_out& out) {
        out.kind = scalar_kind::string;
        out.text = *static_cast<const std::string*>(member);
        return true;
    }
    static constant peek(const void* member, const slot&) {
        return constant(std::string_view(*static_cast<const std::string*>(member)));
    }
    static void put(const constant& value, const slot&, void* member) {
        *static_cast<std::string*>(member) = value.view();
    }

    static errc load_document(const scalar& in, const slot& field, bool strict, void* member) {
        std::string text;
        const errc refused = load(in, field, strict, &text);
        if (refused == errc{})
            static_cast<boost::json::value*>(member)->emplace_string().assign(text.data(), text.size());
        return refused;
    }
    static constant peek_in_document(const void* member, const slot&) { return peek_document(member, Is); }
    static void put_into_document(const constant& value, const slot&, void* member) {
        static_cast<boost::json::value*>(member)->emplace_string().assign(value.text, value.size);
    }

    static constexpr codec row(const char* format) {
        return {json_type::string, format, Refused, &type_ops_of<std::string>::value, load, dump, peek, put};
    }
    static constexpr codec document_row(const char* format) {
        return {
            json_type::string, format, Refused, &json_value_ops, load_document, detail::dump_document, peek_in_document,
            put_into_document, true};
    }
};

using email_row = form_row<is_email, errc::invalid_email>;
using url_row = form_row<is_url, errc::invalid_url>;
using ip_row = form_row<is_ip, errc::invalid_ip>;
using ipv4_row = form_row<is_ipv4, errc::invalid_ipv4>;
using ipv6_row = form_row<is_ipv6, errc::invalid_ipv6>;

}  // namespace

std::string_view trimmed(std::string_view text) noexcept {
    while (const std::size_t size = white_space_at_front(text)) text.remove_prefix(size);
    while (const std::size_t size = white_space_at_end(text)) text.remove_suffix(size);
    return text;
}

void assign_edited(std::string& to, std::string_view text, const text_edits& edits) {
    // What is trimmed first need not be copied.
    std::size_t done = 0;
    for (; done < edits.count && edits.steps[done] == text_edit::trim; ++done) text = trimmed(text);
    to.assign(text);
    for (; done < edits.count; ++done) {
        switch (edits.steps[done]) {
            case text_edit::trim: to = std::string(trimmed(to)); break;
            case text_edit::lower: map_letters(to, 'A', 'Z'); break;
            case text_edit::upper: map_letters(to, 'a', 'z'); break;
        }
    }
}

constinit const codec email_codec = email_row::row("email");
constinit const codec url_codec = url_row::row("uri");
constinit const codec ip_codec = ip_row::row(nullptr);
constinit const codec ipv4_codec = ipv4_row::row("ipv4");
constinit const codec ipv6_codec = ipv6_row::row("ipv6");
constinit const codec json_email_codec = email_row::document_row("email");
constinit const codec json_url_codec = url_row::document_row("uri");
constinit const codec json_ip_codec = ip_row::document_row(nullptr);
constinit const codec json_ipv4_codec = ipv4_row::document_row("ipv4");
constinit const codec json_ipv6_codec = ipv6_row::document_row("ipv6");

}  // namespace mallow::detail
