// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory/dynamic.hpp>
#include <mallow/memory/many_to_many.hpp>
#include <mallow/memory/model_name.hpp>
#include <mallow/memory/ordering.hpp>
#include <mallow/memory/query.hpp>
#include <mallow/memory/queryable.hpp>
#include <mallow/memory/rules.hpp>
#include <mallow/memory/table.hpp>
