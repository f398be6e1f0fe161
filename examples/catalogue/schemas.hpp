// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// In centimetres.
struct Size {
    double width{};
    double depth{};
    double height{};
};
BOOST_DESCRIBE_STRUCT(Size, (), (width, depth, height))

struct Item {
    std::int64_t id{};
    std::string sku;
    std::string name;
    std::string category;
    double price{};
    std::uint32_t stock{};
    std::vector<std::string> tags;
    std::optional<Size> size;
    std::optional<double> rating;
    bool discontinued{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, sku, name, category, price, stock, tags, size, rating, discontinued))

struct Address {
    std::string street;
    std::string postcode;
    std::string city;
    std::string country;
};
BOOST_DESCRIBE_STRUCT(Address, (), (street, postcode, city, country))

struct Store {
    std::string name;
    std::string currency;
    std::string email;
    std::optional<std::string> website;
    Address address;
    std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Store, (), (name, currency, email, website, address, items))

/// One item's part of a PATCH: which item, and what is to change, unread.
struct ItemPatch {
    std::int64_t id{};
    boost::json::object changes;
};
BOOST_DESCRIBE_STRUCT(ItemPatch, (), (id, changes))

struct Patch {
    std::vector<ItemPatch> items;
};
BOOST_DESCRIBE_STRUCT(Patch, (), (items))

inline constexpr auto name_length = mallow::Length{.min = 1, .max = 80};
inline constexpr auto positive = mallow::Range{.min = 0, .min_inclusive = false};
inline constexpr auto stars = mallow::Range{.min = 1, .max = 5};
inline constexpr auto not_negative = mallow::error_message(mallow::errc::number_too_small, "Must not be negative.");
inline constexpr auto tag = mallow::Str{mallow::Length{.min = 1, .max = 20}};
inline constexpr auto tag_count = mallow::Length{.max = 6, .error = "No more than {max} tags."};
inline constexpr auto sku_pattern =
    mallow::Regexp{"[A-Z]{3}-[0-9]{4}$"}.with_error("Must be three capital letters, a hyphen and four digits.");

inline std::optional<std::string> find_repeated_id(const std::vector<Item>& items) {
    std::vector<std::int64_t> ids;
    ids.reserve(items.size());
    for (const Item& item : items) ids.push_back(item.id);
    if (!std::ranges::is_sorted(ids)) std::ranges::sort(ids);
    const auto repeated = std::ranges::adjacent_find(ids);
    if (repeated == ids.end()) return std::nullopt;
    return "Several items have the id " + std::to_string(*repeated) + ".";
}

inline constexpr auto unique_ids = [](const std::vector<Item>& items) { return find_repeated_id(items); };

struct SizeSchema : mallow::Schema<Size> {
    Float width {required, positive};
    Float depth {required, positive};
    Float height {required, positive};
};
BOOST_DESCRIBE_STRUCT(SizeSchema, (), (width, depth, height))

struct ItemSchema : mallow::Schema<Item> {
    Int                id           {required, Range{.min = 1}};
    Str                sku          {required, sku_pattern};
    Str                name         {required, name_length};
    Str                category     {required, OneOf{"seating", "tables", "storage", "beds", "lighting", "textiles",
                                                    "tools", "fasteners", "paint", "garden"}};
    Float              price        {required, positive};
    Int                stock        {load_default(0), not_negative};
    List<Str>          tags         {tag, tag_count};
    Nested<SizeSchema> size         {};
    Float              rating       {stars};
    Bool               discontinued {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, sku, name, category, price, stock, tags, size, rating, discontinued))

struct AddressSchema : mallow::Schema<Address> {
    Str street   {required};
    Str postcode {required, Length{.max = 12}};
    Str city     {required};
    Str country  {required, Length{.equal = 2, .error = "Must be a country code of two letters."}};
};
BOOST_DESCRIBE_STRUCT(AddressSchema, (), (street, postcode, city, country))

struct StoreSchema : mallow::Schema<Store> {
    Str                      name     {required, name_length};
    Str                      currency {required, OneOf{"EUR", "SEK", "NOK", "DKK", "GBP", "USD"}};
    Str                      email    {required, Email{}};
    Str                      website  {URL{}};
    Nested<AddressSchema>    address  {required};
    List<Nested<ItemSchema>> items    {required, unique_ids};
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (), (name, currency, email, website, address, items))

/// What a PATCH may change of an item; its `id` only says which.
struct ItemUpdateSchema : mallow::Schema<Item> {
    Int                id           {required};
    Str                name         {name_length};
    Float              price        {positive};
    Int                stock        {not_negative};
    List<Str>          tags         {tag, tag_count};
    Nested<SizeSchema> size         {};
    Float              rating       {stars};
    Bool               discontinued {};
};
BOOST_DESCRIBE_STRUCT(ItemUpdateSchema, (), (id, name, price, stock, tags, size, rating, discontinued))

/// What a PATCH may change.
struct StoreUpdateSchema : mallow::Schema<Store> {
    Str                            name    {name_length};
    Str                            email   {Email{}};
    Str                            website {URL{}};
    Nested<AddressSchema>          address {};
    List<Nested<ItemUpdateSchema>> items   {unique_ids};
};
BOOST_DESCRIBE_STRUCT(StoreUpdateSchema, (), (name, email, website, address, items))

struct ItemPatchSchema : mallow::Schema<ItemPatch> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};

    Int   id      {required};
    Extra changes {};
};
BOOST_DESCRIBE_STRUCT(ItemPatchSchema, (), (id, changes))

struct PatchSchema : mallow::Schema<Patch> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};

    List<Nested<ItemPatchSchema>> items {};
};
BOOST_DESCRIBE_STRUCT(PatchSchema, (), (items))
