// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

made_there make_there() { return {{"id", "part.size"}, {"id"}, {"size"}}; }
