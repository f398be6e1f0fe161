// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/fields/date.hpp>
#include <mallow/mallow.hpp>
