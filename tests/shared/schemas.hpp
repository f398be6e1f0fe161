// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

struct Part {
    int size{};
};
BOOST_DESCRIBE_STRUCT(Part, (), (size))

struct Item {
    int id{};
    std::string name;
    Part part;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, part))

struct PartSchema : mallow::Schema<Part> {
    Int size {};
};
BOOST_DESCRIBE_STRUCT(PartSchema, (), (size))

struct PlainItemSchema : mallow::Schema<Item> {
    Int id   {};
    Str name {required};
};
BOOST_DESCRIBE_STRUCT(PlainItemSchema, (), (id, name))

struct ItemSchema : PlainItemSchema {
    Nested<PartSchema> part {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (PlainItemSchema), (part))

/// Sets that the shared library makes, of the schema, of a base of it, and of another.
struct made_there {
    mallow::field_set<ItemSchema> of_it;
    mallow::field_set<PlainItemSchema> of_its_base;
    mallow::field_set<PartSchema> of_another;
};

__attribute__((visibility("default"))) made_there make_there();
