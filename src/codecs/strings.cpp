// SPDX-License-Identifier: BSL-1.0
#include "codecs/scalar.hpp"
#include "codecs/texts.hpp"

#include <mallow/plan/codec.hpp>

#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

errc load_string(const scalar& in, const slot& field, bool, void* member) {
    if (in.kind != scalar_kind::string) return errc::invalid_string;
    auto& text = *static_cast<std::string*>(member);
    if (const text_edits* const edits = edits_of(field))
        assign_edited(text, in.text, *edits);
    else
        text.assign(in.text);
    return {};
}

/// Of what changes a text only `trim` is for a view.
errc load_view(const scalar& in, const slot& field, bool, void* member) {
    if (in.kind != scalar_kind::string || !in.stays) return errc::invalid_string;
    *static_cast<std::string_view*>(member) = edits_of(field) ? trimmed(in.text) : in.text;
    return {};
}

template <class Text>
bool dump(const void* member, const slot&, scalar_out& out) {
    out.kind = scalar_kind::string;
    out.text = *static_cast<const Text*>(member);
    return true;
}

template <class Text>
constant peek(const void* member, const slot&) {
    return constant(std::string_view(*static_cast<const Text*>(member)));
}

template <class Text>
void put(const constant& value, const slot&, void* member) {
    *static_cast<Text*>(member) = value.view();
}

}  // namespace

constinit const codec string_codec{
    json_type::string, nullptr,           errc::invalid_string, &type_ops_of<std::string>::value,
    load_string,       dump<std::string>, peek<std::string>,    put<std::string>};
constinit const codec string_view_codec{json_type::string,
                                        nullptr,
                                        errc::invalid_string,
                                        &type_ops_of<std::string_view>::value,
                                        load_view,
                                        dump<std::string_view>,
                                        peek<std::string_view>,
                                        put<std::string_view>};

}  // namespace mallow::detail
