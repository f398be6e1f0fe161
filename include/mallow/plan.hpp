// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/plan/codec.hpp>
#include <mallow/plan/constant.hpp>
#include <mallow/plan/converted_ops.hpp>
#include <mallow/plan/contexts.hpp>
#include <mallow/plan/holder_ops.hpp>
#include <mallow/plan/hook_ops.hpp>
#include <mallow/plan/key_table.hpp>
#include <mallow/plan/plan.hpp>
#include <mallow/plan/quick_path.hpp>
#include <mallow/plan/row.hpp>
#include <mallow/plan/rule.hpp>
#include <mallow/plan/sequence_ops.hpp>
#include <mallow/plan/slot.hpp>
#include <mallow/plan/type_ops.hpp>

/// The waist of the hourglass: what a schema, joined with its model, is compiled to.
///
/// A plan is a constant, flat table. Templates write it, the engine in `src/` executes it, and neither knows more of
/// the other.
namespace mallow::detail {}
