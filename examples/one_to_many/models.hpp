// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

//     class ItemModel(db.Model):
//         __tablename__ = "items"
//
//         id = db.Column(db.Integer, primary_key=True)
//         name = db.Column(db.String(80), unique=True, nullable=False)
//         price = db.Column(db.Float(precision=2), unique=False, nullable=False)
//         store_id = db.Column(db.Integer, db.ForeignKey("stores.id"), unique=False, nullable=False)
//         store = db.relationship("StoreModel", back_populates="items")

struct StoreModel;

struct ItemModel {
    std::int64_t id{};
    std::string name;
    double price{};
    std::int64_t store_id{};
    const StoreModel* store{};
};
BOOST_DESCRIBE_STRUCT(ItemModel, (), (id, name, price, store_id, store))

//     class StoreModel(db.Model):
//         __tablename__ = "stores"
//
//         id = db.Column(db.Integer, primary_key=True)
//         name = db.Column(db.String(80), unique=True, nullable=False)
//         items = db.relationship("ItemModel", back_populates="store", lazy="dynamic")

struct StoreModel {
    std::int64_t id{};
    std::string name;
    mallow::memory::dynamic<ItemModel> items;
};
BOOST_DESCRIBE_STRUCT(StoreModel, (), (id, name, items))

template <>
inline constexpr std::string_view mallow::memory::model_name<ItemModel> = "item";
template <>
inline constexpr std::string_view mallow::memory::model_name<StoreModel> = "store";

// What Python's classes say about columns, the tables say here; the structs stay plain.

namespace mem = mallow::memory;

struct Database {
    mem::table<StoreModel, mem::primary_key<&StoreModel::id>, mem::unique<&StoreModel::name>> stores;
    mem::table<ItemModel, mem::primary_key<&ItemModel::id>, mem::unique<&ItemModel::name>,
               mem::belongs_to<&ItemModel::store_id, &ItemModel::store, &StoreModel::items>>
        items {stores};
};
