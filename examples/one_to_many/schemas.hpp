// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "models.hpp"

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

//     class PlainItemSchema(Schema):
//         id = fields.Int(dump_only=True)
//         name = fields.Str(required=True)
//         price = fields.Float(required=True)

struct PlainItemSchema : mallow::Schema<ItemModel> {
    Int   id    {dump_only};
    Str   name  {required, Length{.max = 80}};
    Float price {required};
};
BOOST_DESCRIBE_STRUCT(PlainItemSchema, (), (id, name, price))

//     class PlainStoreSchema(Schema):
//         id = fields.Int(dump_only=True)
//         name = fields.Str()

struct PlainStoreSchema : mallow::Schema<StoreModel> {
    Int id   {dump_only};
    Str name {Length{.max = 80}};
};
BOOST_DESCRIBE_STRUCT(PlainStoreSchema, (), (id, name))

//     class ItemSchema(PlainItemSchema):
//         store_id = fields.Int(required=True, load_only=True)
//         store = fields.Nested(PlainStoreSchema(), dump_only=True)

struct ItemSchema : PlainItemSchema {
    Int                      store_id {required, load_only};
    Nested<PlainStoreSchema> store    {dump_only};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (PlainItemSchema), (store_id, store))

//     class ItemUpdateSchema(Schema):
//         name = fields.Str()
//         price = fields.Float()

struct ItemUpdateSchema : mallow::Schema<ItemModel> {
    Str   name  {Length{.max = 80}};
    Float price {};
};
BOOST_DESCRIBE_STRUCT(ItemUpdateSchema, (), (name, price))

//     class StoreSchema(PlainStoreSchema):
//         items = fields.List(fields.Nested(PlainItemSchema()), dump_only=True)

struct StoreSchema : PlainStoreSchema {
    List<Nested<PlainItemSchema>> items {dump_only};
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (PlainStoreSchema), (items))
