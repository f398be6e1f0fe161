// SPDX-License-Identifier: BSL-1.0
#include "text.hpp"

#include "../integers.hpp"

namespace mallow::detail {

struct text_source::plain_paths {
    template <class T>
    MALLOW_INLINE static place read(text_source& in, place here, T& value) {
        return in.read(here, value);
    }
#include "quick_loops.hpp"
};

// Right from the start, for what loads before `main`; the choice only betters it.
constinit text_source::hot_paths text_source::hot_{plain_paths::fields, plain_paths::objects};

bool text_source::choose_paths(bool wide) noexcept {
    if (wide && has_wide_code()) return choose_wide();
    hot_ = {plain_paths::fields, plain_paths::objects};
    return !wide;
}

namespace {

[[maybe_unused]] const bool chosen = text_source::choose_paths(true);

}  // namespace

}  // namespace mallow::detail
