// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "schemas.hpp"

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// The caution: "schema A which has a nested schema B, which has a nested schema A. This will lead to an infinite
// nesting, which is obviously never what you want!"
//
// C++ needs one of the two declared before it is defined, so nobody writes it by accident. It compiles, for a tree may
// nest itself; the guard against cycles speaks when an object is about to be dumped inside itself.

struct EndlessItemSchema;

struct EndlessStoreSchema : PlainStoreSchema {
    List<Nested<EndlessItemSchema>> items {dump_only};
};
BOOST_DESCRIBE_STRUCT(EndlessStoreSchema, (PlainStoreSchema), (items))

struct EndlessItemSchema : PlainItemSchema {
    Nested<EndlessStoreSchema> store {dump_only};
};
BOOST_DESCRIBE_STRUCT(EndlessItemSchema, (PlainItemSchema), (store))
