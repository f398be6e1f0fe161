// SPDX-License-Identifier: BSL-1.0
#include "codecs/from_text.hpp"

#include "codecs/constants.hpp"

#include <mallow/plan/codec.hpp>

namespace mallow::detail {

errc load_from_text(const slot& field, std::string_view text, bool strict, bool stays, void* member) {
    scalar in{.kind = scalar_kind::string, .stays = stays, .text = text};
    switch (field.codec->type) {
        case json_type::string: break;
        case json_type::integer:
        case json_type::number: strict = false; break;
        case json_type::boolean:
            if (strict && (text == "true" || text == "false")) {
                in.kind = scalar_kind::boolean;
                in.boolean = text == "true";
            }
            break;
    }
    return field.codec->load(in, field, strict, member);
}

void append_as_text(std::string& out, const scalar_out& told) {
    switch (told.kind) {
        case scalar_kind::boolean: return append(out, constant(told.boolean), nullptr);
        case scalar_kind::integer: return append(out, constant(told.integer), nullptr);
        case scalar_kind::natural: return append(out, constant(told.natural), nullptr);
        case scalar_kind::real:
            if (told.is_float) return append(out, constant(static_cast<float>(told.real)), nullptr);
            return append(out, constant(told.real), nullptr);
        case scalar_kind::number:
        case scalar_kind::string: out += told.text; return;
        case scalar_kind::null:
        case scalar_kind::array:
        case scalar_kind::object: return;
    }
}

}  // namespace mallow::detail
