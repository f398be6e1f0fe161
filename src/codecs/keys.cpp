// SPDX-License-Identifier: BSL-1.0
#include "codecs/keys.hpp"

#include "codecs/from_text.hpp"
#include "codecs/scratch.hpp"

#include <mallow/plan.hpp>

namespace mallow::detail {

std::string_view spell_key(const slot& field, const void* key, std::string& room, errc& problem,
                           const contexts& given) {
    if (field.code == op::converted) {
        const scratch wire(*field.converted->wire);
        field.converted->dump(key, wire.get(), given);
        std::string inner;
        room.assign(spell_key(*field.inner, wire.get(), inner, problem, given));
        return room;
    }
    if (field.native == quick_kind::text) return *static_cast<const std::string*>(key);
    scalar_out told;
    room.clear();
    if (field.codec->dump(key, field, told))
        append_as_text(room, told);
    else
        problem = told.problem;
    return room;
}

}  // namespace mallow::detail
