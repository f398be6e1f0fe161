// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_hash.hpp>

#include <deque>
#include <memory>

namespace {

enum class Size { small, medium, large };

struct Coin {
    Size size{};
    std::optional<std::string> label;
    bool operator==(const Coin&) const = default;
};

struct MoveOnly {
    int id{};
    std::unique_ptr<int> owned;
};

/// Moved without promises: a deque allocates for what it leaves behind.
struct Queue {
    int id{};
    std::string name;
    std::deque<int> values;
};

struct Token {
    boost::uuids::uuid id{};
    std::int64_t number{};
};

struct Base {
    int id{};
};
struct Derived : Base {
    std::string name;
};

/// Only boost::hash knows it.
struct Point {
    int x{};
    int y{};
    friend bool operator==(const Point&, const Point&) = default;
    friend std::size_t hash_value(const Point& point) noexcept {
        return static_cast<std::size_t>(point.x * 31 + point.y);
    }
};
struct Cell {
    Point at;
    int value{};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_columns)

BOOST_AUTO_TEST_CASE(a_string_is_a_key_and_an_empty_one_a_value) {
    mem::table<Store, mem::primary_key<&Store::name>> stores;
    BOOST_TEST(stores.insert(Store{}).has_value());
    BOOST_TEST(said(stores.insert(Store{})) == "/name: Already exists.");
    BOOST_TEST(stores.insert(Store{0, "North", {}}).has_value());
    BOOST_TEST(stores.find("North") != nullptr);
    BOOST_TEST(stores.find("")->name == "");
    BOOST_TEST(said(stores.update("North", [](Store& store) { store.name = "South"; })) == "");
    BOOST_TEST(said(stores.remove("North")) == "/name: Not found.");
    BOOST_TEST(said(stores.remove(std::string("South"))) == "");
}

BOOST_AUTO_TEST_CASE(an_enumeration_is_a_key) {
    mem::table<Coin, mem::primary_key<&Coin::size>> coins;
    BOOST_TEST(coins.insert(Coin{Size::small, {}}).has_value());
    BOOST_TEST(said(coins.insert(Coin{Size::small, {}})) == "/size: Already exists.");
    BOOST_TEST(coins.find(Size::small) != nullptr);
    BOOST_TEST(coins.find(Size::large) == nullptr);
}

BOOST_AUTO_TEST_CASE(empty_optionals_may_repeat) {
    mem::table<Coin, mem::primary_key<&Coin::size>, mem::unique<&Coin::label>> coins;
    BOOST_TEST(coins.insert(Coin{Size::small, {}}).has_value());
    BOOST_TEST(coins.insert(Coin{Size::medium, {}}).has_value());
    BOOST_TEST(coins.insert(Coin{Size::large, "x"}).has_value());
    BOOST_TEST(said(coins.update(Size::small, [](Coin& coin) { coin.label = "x"; })) == "/label: Already exists.");
    BOOST_TEST(said(coins.update(Size::small, [](Coin& coin) { coin.label = "y"; })) == "");
    BOOST_TEST(said(coins.update(Size::large, [](Coin& coin) { coin.label.reset(); })) == "");
    BOOST_TEST((coins.find_by<&Coin::label>("y")->size == Size::small));
    BOOST_TEST(coins.find_by<&Coin::label>("x") == nullptr);
    BOOST_TEST(coins.filter_by<&Coin::label>(std::nullopt).count() == 2u);
    BOOST_TEST(coins.filter_by<&Coin::label>("y").count() == 1u);
}

BOOST_AUTO_TEST_CASE(a_uuid_is_a_key) {
    mem::table<Token, mem::primary_key<&Token::id>, mem::unique<&Token::number>> tokens;
    BOOST_TEST(tokens.insert(Token{{{1}}, 0}).has_value());
    BOOST_TEST(said(tokens.insert(Token{{{1}}, 0})) == "/id: Already exists.\n/number: Already exists.");
    BOOST_TEST(tokens.find(boost::uuids::uuid{{1}})->number == 0);
}

BOOST_AUTO_TEST_CASE(what_only_boost_hashes_is_a_key) {
    mem::table<Cell, mem::primary_key<&Cell::at>> cells;
    BOOST_TEST(cells.insert(Cell{{1, 2}, 3}).has_value());
    BOOST_TEST(cells.find(Point{1, 2})->value == 3);
    BOOST_TEST(cells.find(Point{2, 1}) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_bases_member_is_a_column) {
    mem::table<Derived, mem::primary_key<&Derived::id>, mem::unique<&Derived::name>> table;
    Derived object;
    object.name = "x";
    BOOST_TEST((*table.insert(object))->id == 1);
    BOOST_TEST(table.find_by<&Base::id>(1)->name == "x");
    BOOST_TEST(table.filter_by<&Derived::id>(1).order_by<&Base::id>().first()->name == "x");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_copied_can_be_inserted_and_removed) {
    mem::table<MoveOnly, mem::primary_key<&MoveOnly::id>> table;
    MoveOnly object{0, std::make_unique<int>(5)};
    BOOST_TEST(table.insert(std::move(object)).has_value());
    MoveOnly refused{1, std::make_unique<int>(6)};
    BOOST_TEST(table.insert(std::move(refused)).has_error());
    BOOST_TEST(*refused.owned == 6);
    BOOST_TEST(*table.find(1)->owned == 5);
    BOOST_TEST(said(table.remove(1)) == "");
}

BOOST_AUTO_TEST_CASE(only_the_move_assignment_of_a_model_needs_promises) {
    mem::table<Queue, mem::primary_key<&Queue::id>, mem::unique<&Queue::name>> table;
    BOOST_TEST(table.insert(Queue{0, "a", {1, 2}}).has_value());
    BOOST_TEST(said(table.update(1, [](Queue& queue) {
                   queue.name = "b";
                   queue.values.push_back(3);
               })) == "");
    BOOST_TEST(table.find_by<&Queue::name>("b")->values.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_column_may_have_two_rules) {
    mem::table<Store, mem::primary_key<&Store::id>, mem::unique<&Store::id>> stores;
    BOOST_TEST(stores.insert(Store{}).has_value());
    BOOST_TEST(stores.find(1) != nullptr);
}

BOOST_AUTO_TEST_CASE(room_can_be_made_ahead) {
    Shop shop;
    shop.items.reserve(1000);
    fill(shop);
    BOOST_TEST(shop.items.size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
