// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/auto.hpp>
#include <mallow/dump.hpp>
#include <mallow/error.hpp>
#include <mallow/field_set.hpp>
#include <mallow/load.hpp>
#include <mallow/many.hpp>
#include <mallow/call_options.hpp>
#include <mallow/schema.hpp>
#include <mallow/update.hpp>
#include <mallow/validate.hpp>
#include <mallow/well_formed.hpp>
