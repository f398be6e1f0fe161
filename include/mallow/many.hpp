// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace mallow {

/// Stands for a list of what `Schema` loads: `loads<many<ItemSchema>>(text)`.
template <class Schema>
struct many {};

}  // namespace mallow
