// SPDX-License-Identifier: BSL-1.0

// In every build the assertions of a Debug one, counted.
#define BOOST_ENABLE_ASSERT_HANDLER

#include "shop.hpp"

#include <memory>

namespace {

int failed_assertions = 0;

using StoreTable = mem::table<Store, mem::primary_key<&Store::id>>;
using ItemTable =
    mem::table<Item, mem::primary_key<&Item::id>, mem::belongs_to<&Item::store_id, &Item::store, &Store::items>>;

struct Tag;
struct Book {
    int id{};
    mem::dynamic<Tag> tags;
};
struct Tag {
    int id{};
    mem::dynamic<Book> books;
};
using BookTable = mem::table<Book, mem::primary_key<&Book::id>>;
using TagTable = mem::table<Tag, mem::primary_key<&Tag::id>>;
using Tagging = mem::many_to_many<&Book::tags, &Tag::books>;

}  // namespace

namespace boost {
void assertion_failed(const char*, const char*, const char*, long) { ++failed_assertions; }
void assertion_failed_msg(const char*, const char* message, const char*, const char*, long) {
    BOOST_TEST(std::string_view(message).starts_with("mallow: "));
    ++failed_assertions;
}
}  // namespace boost

BOOST_AUTO_TEST_SUITE(memory_lifetime)

BOOST_AUTO_TEST_CASE(a_dynamic_that_outlives_its_table_is_caught_and_empty) {
    StoreTable stores;
    auto items = std::make_unique<ItemTable>(stores);
    const Store* north = *stores.insert(Store{0, "North", {}});
    BOOST_TEST(items->insert(Item{0, "Chair", 1, 1, nullptr}).has_value());
    BOOST_TEST(north->items.count() == 1u);
    BOOST_TEST(failed_assertions == 0);

    items.reset();
    BOOST_TEST((north->items.begin() == north->items.end()));
    BOOST_TEST(std::exchange(failed_assertions, 0) == 2);
    BOOST_TEST(north->items.filter_by<&Item::id>(1).first() == nullptr);
    BOOST_TEST(std::exchange(failed_assertions, 0) == 1);
    BOOST_TEST(north->items.empty());
    BOOST_TEST(std::exchange(failed_assertions, 0) == 1);

    const Store copy = *north;
    BOOST_TEST(copy.items.empty());
    BOOST_TEST(said(stores.update(1, [](Store& store) { store.name = "West"; })) == "");
    BOOST_TEST(failed_assertions == 0);
}

BOOST_AUTO_TEST_CASE(a_table_that_goes_before_one_that_refers_to_it_is_caught_and_forgotten) {
    auto stores = std::make_unique<StoreTable>();
    ItemTable items{*stores};
    BOOST_TEST(stores->insert(Store{0, "North", {}}).has_value());
    BOOST_TEST(items.insert(Item{0, "Chair", 1, 1, nullptr}).has_value());
    BOOST_TEST(items.insert(Item{0, "Table", 1, 1, nullptr}).has_value());

    stores.reset();
    BOOST_TEST(std::exchange(failed_assertions, 0) == 1);
    BOOST_TEST(items.find(1)->store == nullptr);
    BOOST_TEST(items.filter_by<&Item::store_id>(1).count() == 0u);
    BOOST_TEST(said(items.update(1, [](Item& item) { item.name = "Stool"; })) == "");
    BOOST_TEST(said(items.insert(Item{0, "Bed", 1, 1, nullptr})) == "/store_id: No such store.");
    BOOST_TEST(said(items.remove(1)) == "");
    BOOST_TEST(names(items) == "Table");
}

BOOST_AUTO_TEST_CASE(a_dynamic_that_outlives_its_association_is_caught_and_empty) {
    BookTable books;
    TagTable tags;
    BOOST_TEST(books.insert(Book{}).has_value());
    BOOST_TEST(tags.insert(Tag{}).has_value());
    {
        Tagging tagging{books, tags};
        BOOST_TEST(said(tagging.link(books.find(1), tags.find(1))) == "");
    }
    BOOST_TEST(failed_assertions == 0);
    BOOST_TEST(books.find(1)->tags.empty());
    BOOST_TEST(tags.find(1)->books.filter_by<&Book::id>(1).first() == nullptr);
    BOOST_TEST(std::exchange(failed_assertions, 0) == 2);
    BOOST_TEST(said(tags.remove(1)) == "");
}

BOOST_AUTO_TEST_CASE(a_table_that_goes_before_its_association_is_caught_and_its_links_go) {
    for (const bool is_left : {true, false}) {
        auto books = std::make_unique<BookTable>();
        auto tags = std::make_unique<TagTable>();
        Tagging tagging{*books, *tags};
        for (int i = 0; i < 2; ++i) BOOST_TEST(books->insert(Book{}).has_value());
        for (int i = 0; i < 2; ++i) BOOST_TEST(tags->insert(Tag{}).has_value());
        BOOST_TEST(said(tagging.link(books->find(1), tags->find(2))) == "");
        BOOST_TEST(said(tagging.link(books->find(2), tags->find(2))) == "");

        is_left ? books.reset() : tags.reset();
        BOOST_TEST(std::exchange(failed_assertions, 0) == 1);
        BOOST_TEST(tagging.empty());
        if (is_left) {
            BOOST_TEST(tags->find(2)->books.count() == 0u);
            BOOST_TEST(tags->find(2)->books.filter_by<&Book::id>(1).first() == nullptr);
            BOOST_TEST(said(tagging.link(Book{1, {}}, tags->find(2))) == "/books: No such book.");
            BOOST_TEST(said(tags->remove(2)) == "");
            BOOST_TEST(tags->insert(Tag{}).has_value());
        } else {
            BOOST_TEST(books->find(1)->tags.count() == 0u);
            BOOST_TEST(said(tagging.link(books->find(1), Tag{2, {}})) == "/tags: No such tag.");
            BOOST_TEST(said(books->remove(1)) == "");
        }
    }
    BOOST_TEST(failed_assertions == 0);
}

BOOST_AUTO_TEST_CASE(tables_in_the_right_order_are_silent) {
    {
        BookTable books;
        TagTable tags;
        Tagging tagging{books, tags};
        BOOST_TEST(books.insert(Book{}).has_value());
        BOOST_TEST(tags.insert(Tag{}).has_value());
        BOOST_TEST(said(tagging.link(books.find(1), tags.find(1))) == "");
    }
    {
        Shop shop;
        fill(shop);
    }
    BOOST_TEST(failed_assertions == 0);
}

BOOST_AUTO_TEST_SUITE_END()
