#pragma once

#include "adapters/rules.hpp"

#include <mallow/all.hpp>

namespace bench {

struct RequestSchema : mallow::Schema<Item> {
    Int id{dump_only};
    Str name{required, Length{.min = 1, .max = longest_name}};
    Float price{required, Range{.min = 0}};
    Int store_id{required};
};
BOOST_DESCRIBE_STRUCT(RequestSchema, (), (id, name, price, store_id))

struct ItemSchema : mallow::Schema<Item> {
    Int id{required};
    Str name{required, Length{.min = 1, .max = longest_name}};
    Float price{required, Range{.min = 0}};
    Int store_id{required};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, name, price, store_id))

struct StoreSchema : mallow::Schema<Store> {
    Int id{required};
    Str name{required, Length{.min = 1, .max = longest_name}};
    List<Nested<ItemSchema>> items{required};
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (), (id, name, items))

struct ProductSchema : mallow::Schema<Product> {
    Int id{required};
    Str name{required};
    Float price{required};
    Bool active{required};
    Int supplier_id{required};
    Str brand{required};
    Float cost{required};
    Bool featured{required};
    Int warehouse_id{required};
    Str colour{required};
    Float discount{required};
    Bool taxable{required};
    Int quantity{required};
    Str material{required};
    Float tax_rate{required};
    Bool fragile{required};
    Int weight_grams{required};
    Str country{required};
    Float rating{required};
    Bool returnable{required};
    Int width_mm{required};
    Str currency{required};
    Float latitude{required};
    Bool imported{required};
    Int height_mm{required};
    Str barcode{required};
    Float longitude{required};
    Bool digital{required};
    Int depth_mm{required};
    Str category{required};
    Float volume{required};
    Bool discontinued{required};
    Int revision{required};
    Str description{required};
    Int views{required};
    Str unit{required};
    Int stock{required};
    Str shelf{required};
    Int reorder_level{required};
    Str note{required};
};
BOOST_DESCRIBE_STRUCT(ProductSchema, (),
                      (id, name, price, active, supplier_id, brand, cost, featured, warehouse_id, colour, discount,
                       taxable, quantity, material, tax_rate, fragile, weight_grams, country, rating, returnable,
                       width_mm, currency, latitude, imported, height_mm, barcode, longitude, digital, depth_mm,
                       category, volume, discontinued, revision, description, views, unit, stock, shelf, reorder_level,
                       note))

/// W1o: the id may be sent.
struct NewItemSchema : mallow::Schema<Item> {
    Int id{};
    Str name{required, Length{.min = 1, .max = longest_name}};
    Float price{required, Range{.min = 0}};
    Int store_id{required};
};
BOOST_DESCRIBE_STRUCT(NewItemSchema, (), (id, name, price, store_id))

struct ArticleSchema : mallow::Schema<Article> {
    Int id{required};
    Str name{required, Length{.min = 1, .max = longest_name}};
    Float price{required, Range{.min = 0}};
    Int store_id{required};
};
BOOST_DESCRIBE_STRUCT(ArticleSchema, (), (id, name, price, store_id))

struct AddressSchema : mallow::Schema<Address> {
    Str street{required, Length{.min = 1, .max = 100}};
    Str city{required, Length{.min = 1, .max = 80}};
    Str state{required, Length{.max = 80}};
    Str zip{required, Length{.min = 3, .max = 12}};
    Str country{required, Length{.min = 2, .max = 60}};
};
BOOST_DESCRIBE_STRUCT(AddressSchema, (), (street, city, state, zip, country))

struct SignupSchema : mallow::Schema<Signup> {
    Str name{required, Length{.min = 1, .max = longest_name}};
    Str email{required, Length{.min = 3, .max = 120}};
    Str password{required, Length{.min = 8, .max = 72}};
    Int age{Range{.min = 13, .max = 150}};
    Str phone{Length{.min = 5, .max = 20}};
    Str plan{required, OneOf{"free", "plus", "team", "enterprise"}};
    Bool news{required};
    List<Str> tags{required, Length{.max = 10}};
    Nested<AddressSchema> address{required};
};
BOOST_DESCRIBE_STRUCT(SignupSchema, (), (name, email, password, age, phone, plan, news, tags, address))

struct HashtagSchema : mallow::Schema<Hashtag> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};

    Str text{required};
};
BOOST_DESCRIBE_STRUCT(HashtagSchema, (), (text))

struct LinkSchema : mallow::Schema<Link> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};

    Str expanded_url{required};
    Str display_url{required};
};
BOOST_DESCRIBE_STRUCT(LinkSchema, (), (expanded_url, display_url))

struct MentionSchema : mallow::Schema<Mention> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};

    Int id{required};
    Str screen_name{required};
};
BOOST_DESCRIBE_STRUCT(MentionSchema, (), (id, screen_name))

struct EntitiesSchema : mallow::Schema<Entities> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};

    List<Nested<HashtagSchema>> hashtags{required};
    List<Nested<LinkSchema>> urls{required};
    List<Nested<MentionSchema>> user_mentions{required};
};
BOOST_DESCRIBE_STRUCT(EntitiesSchema, (), (hashtags, urls, user_mentions))

struct UserSchema : mallow::Schema<User> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};

    Int id{required};
    Str name{required};
    Str screen_name{required};
    Str location{required};
    Str description{required};
    Int followers_count{required};
    Int friends_count{required};
    Str created_at{required};
    Bool verified{required};
    Int statuses_count{required};
};
BOOST_DESCRIBE_STRUCT(UserSchema, (),
                      (id, name, screen_name, location, description, followers_count, friends_count, created_at,
                       verified, statuses_count))

struct PostSchema : mallow::Schema<Post> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};

    Str created_at{required};
    Int id{required};
    Str text{required};
    Int in_reply_to_status_id{};
    Nested<UserSchema> user{required};
    Int retweet_count{required};
    Int favorite_count{required};
    Nested<EntitiesSchema> entities{required};
    Bool favorited{required};
    Bool retweeted{required};
    Str lang{required};
};
BOOST_DESCRIBE_STRUCT(PostSchema, (),
                      (created_at, id, text, in_reply_to_status_id, user, retweet_count, favorite_count, entities,
                       favorited, retweeted, lang))

struct StatusSchema : PostSchema, mallow::Schema<Status> {
    Nested<PostSchema> retweeted_status{};
};
BOOST_DESCRIBE_STRUCT(StatusSchema, (PostSchema), (retweeted_status))

struct TimelineSchema : mallow::Schema<Timeline> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};

    List<Nested<StatusSchema>> statuses{required};
};
BOOST_DESCRIBE_STRUCT(TimelineSchema, (), (statuses))

struct PolygonsSchema : mallow::Schema<Polygons> {
    List<List<List<Float>>> coordinates{required};
};
BOOST_DESCRIBE_STRUCT(PolygonsSchema, (), (coordinates))

struct LineSchema : mallow::Schema<Line> {
    Int quantity{required, Range{.min = 1}};
    Decimal price{required};
};
BOOST_DESCRIBE_STRUCT(LineSchema, (), (quantity, price))

struct OrderSchema : mallow::Schema<Order> {
    UUID id{required};
    DateTime created_at{required};
    DateTime updated_at{required};
    Enum<Progress> status{required};
    List<Nested<LineSchema>> lines{required};
    Dict<Str, Str> attributes{required};
};
BOOST_DESCRIBE_STRUCT(OrderSchema, (), (id, created_at, updated_at, status, lines, attributes))

struct InstantsSchema : mallow::Schema<Instants> {
    List<DateTime> values{required};
};
BOOST_DESCRIBE_STRUCT(InstantsSchema, (), (values))

struct DaysSchema : mallow::Schema<Days> {
    List<Date> values{required};
};
BOOST_DESCRIBE_STRUCT(DaysSchema, (), (values))

struct UuidsSchema : mallow::Schema<Uuids> {
    List<UUID> values{required};
};
BOOST_DESCRIBE_STRUCT(UuidsSchema, (), (values))

}  // namespace bench
