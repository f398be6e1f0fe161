// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace mallow::detail {

/// Kinds of code that do the same, each for the machines that it is named after.
enum class code_paths : std::uint8_t {
    careful,   // any, without the fast readers: what the others must agree with
    portable,  // any
    avx2       // those with AVX2 and BMI2
};

/// Chooses what runs from now on; false, with nothing changed, when the machine cannot. The best is chosen when the
/// program starts.
bool choose(code_paths paths) noexcept;

/// Something that there is of each kind; one such object stands in the source that has the pointers to it.
///
/// Those pointers are constant-initialised to what any machine runs, for what is called before `main`; to be made here
/// only betters them.
class dispatched {
public:
    using switch_over = void (*)(code_paths) noexcept;

    explicit dispatched(switch_over change) noexcept;
    dispatched(const dispatched&) = delete;
    dispatched& operator=(const dispatched&) = delete;

private:
    friend bool choose(code_paths) noexcept;

    static const dispatched* first_;

    const switch_over change_;
    const dispatched* const next_;
};

}  // namespace mallow::detail
