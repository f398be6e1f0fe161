#pragma once

#include <mallow/decimal.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bench {

struct Item {
    std::int64_t id{};
    std::string name;
    double price{};
    std::int64_t store_id{};
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, name, price, store_id))

struct Store {
    std::int64_t id{};
    std::string name;
    std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Store, (), (id, name, items))

/// W11's record: 12 integers, 12 strings, 8 doubles and 8 booleans.
struct Product {
    std::int64_t id{};
    std::string name;
    double price{};
    bool active{};
    std::int64_t supplier_id{};
    std::string brand;
    double cost{};
    bool featured{};
    std::int64_t warehouse_id{};
    std::string colour;
    double discount{};
    bool taxable{};
    std::int64_t quantity{};
    std::string material;
    double tax_rate{};
    bool fragile{};
    std::int64_t weight_grams{};
    std::string country;
    double rating{};
    bool returnable{};
    std::int64_t width_mm{};
    std::string currency;
    double latitude{};
    bool imported{};
    std::int64_t height_mm{};
    std::string barcode;
    double longitude{};
    bool digital{};
    std::int64_t depth_mm{};
    std::string category;
    double volume{};
    bool discontinued{};
    std::int64_t revision{};
    std::string description;
    std::int64_t views{};
    std::string unit;
    std::int64_t stock{};
    std::string shelf;
    std::int64_t reorder_level{};
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Product, (),
                      (id, name, price, active, supplier_id, brand, cost, featured, warehouse_id, colour, discount,
                       taxable, quantity, material, tax_rate, fragile, weight_grams, country, rating, returnable,
                       width_mm, currency, latitude, imported, height_mm, barcode, longitude, digital, depth_mm,
                       category, volume, discontinued, revision, description, views, unit, stock, shelf, reorder_level,
                       note))

/// W16's item: W2's keys in narrower members, one of which may be empty.
struct Article {
    int id{};
    std::string name;
    float price{};
    std::optional<int> store_id;
};
BOOST_DESCRIBE_STRUCT(Article, (), (id, name, price, store_id))

struct Address {
    std::string street;
    std::string city;
    std::string state;
    std::string zip;
    std::string country;
};
BOOST_DESCRIBE_STRUCT(Address, (), (street, city, state, zip, country))

/// W13's request. The optionals may be null and may be absent.
struct Signup {
    std::string name;
    std::string email;
    std::string password;
    std::optional<std::int64_t> age;
    std::optional<std::string> phone;
    std::string plan;  // one of four
    bool news{};
    std::vector<std::string> tags;
    bench::Address address;
};
BOOST_DESCRIBE_STRUCT(Signup, (), (name, email, password, age, phone, plan, news, tags, address))

struct Hashtag {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Hashtag, (), (text))

struct Link {
    std::string expanded_url;
    std::string display_url;
};
BOOST_DESCRIBE_STRUCT(Link, (), (expanded_url, display_url))

struct Mention {
    std::int64_t id{};
    std::string screen_name;
};
BOOST_DESCRIBE_STRUCT(Mention, (), (id, screen_name))

struct Entities {
    std::vector<Hashtag> hashtags;
    std::vector<Link> urls;
    std::vector<Mention> user_mentions;
};
BOOST_DESCRIBE_STRUCT(Entities, (), (hashtags, urls, user_mentions))

struct User {
    std::int64_t id{};
    std::string name;
    std::string screen_name;
    std::string location;
    std::string description;
    std::int64_t followers_count{};
    std::int64_t friends_count{};
    std::string created_at;
    bool verified{};
    std::int64_t statuses_count{};
};
BOOST_DESCRIBE_STRUCT(User, (),
                      (id, name, screen_name, location, description, followers_count, friends_count, created_at,
                       verified, statuses_count))

struct Post {
    std::string created_at;
    std::int64_t id{};
    std::string text;
    std::optional<std::int64_t> in_reply_to_status_id;
    bench::User user;
    std::int64_t retweet_count{};
    std::int64_t favorite_count{};
    bench::Entities entities;
    bool favorited{};
    bool retweeted{};
    std::string lang;
};
BOOST_DESCRIBE_STRUCT(Post, (),
                      (created_at, id, text, in_reply_to_status_id, user, retweet_count, favorite_count, entities,
                       favorited, retweeted, lang))

struct Status : Post {
    std::optional<Post> retweeted_status;  // absent where it is empty
};
BOOST_DESCRIBE_STRUCT(Status, (Post), (retweeted_status))

/// W14's document: 31 members in all, of some 90 keys in the text.
struct Timeline {
    std::vector<Status> statuses;
};
BOOST_DESCRIBE_STRUCT(Timeline, (), (statuses))

using Point = std::array<double, 2>;

/// W15's document: rings of points.
struct Polygons {
    std::vector<std::vector<Point>> coordinates;
};
BOOST_DESCRIBE_STRUCT(Polygons, (), (coordinates))

using Uuid = std::array<std::uint8_t, 16>;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Day = std::chrono::sys_days;

/// An amount of money, in cents, for everybody: mallow's own type, of which this header is all that is needed.
using Amount = mallow::decimal<2>;

enum class Progress { pending, paid, shipped, delivered, cancelled };
BOOST_DESCRIBE_ENUM(Progress, pending, paid, shipped, delivered, cancelled)

struct Line {
    int quantity{};
    Amount price;
};
BOOST_DESCRIBE_STRUCT(Line, (), (quantity, price))

/// W17's order.
struct Order {
    Uuid id{};
    Instant created_at{};
    Instant updated_at{};
    Progress status{};
    std::vector<Line> lines;
    std::map<std::string, std::string> attributes;
};
BOOST_DESCRIBE_STRUCT(Order, (), (id, created_at, updated_at, status, lines, attributes))

/// What shows the price of one value.
template <class Value>
struct Values {
    std::vector<Value> values;
    BOOST_DESCRIBE_CLASS(Values, (), (values), (), ())
};
using Instants = Values<Instant>;
using Days = Values<Day>;
using Uuids = Values<Uuid>;

}  // namespace bench
