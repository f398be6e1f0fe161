// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/fields/date.hpp>
#include <mallow/fields/date_time.hpp>
#include <mallow/fields/time.hpp>
#include <mallow/fields/time_delta.hpp>
#include <mallow/mallow.hpp>
