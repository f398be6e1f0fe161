// SPDX-License-Identifier: BSL-1.0
#pragma once

// A field and a validator in one.
#include <mallow/validators/email.hpp>
