// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <stdexcept>
#include <utility>

// Rows of two tables, each linked with many of the other.

namespace {

struct Tag;
struct Shelf;
struct Book {
    int id{};
    std::string name;
    mem::dynamic<Tag> tags;
};
struct Tag {
    int id{};
    std::string name;
    std::optional<int> shelf_id;
    const Shelf* shelf{};
    mem::dynamic<Book> books;
};
struct Shelf {
    int id{};
    std::string name;
    mem::dynamic<Tag> tags;
};
BOOST_DESCRIBE_STRUCT(Book, (), (id, name, tags))
BOOST_DESCRIBE_STRUCT(Tag, (), (id, name, books))

struct PlainTagSchema : mallow::Schema<Tag> {
    Str name {required};
};
BOOST_DESCRIBE_STRUCT(PlainTagSchema, (), (name))

struct BookSchema : mallow::Schema<Book> {
    Str                          name {required};
    List<Nested<PlainTagSchema>> tags {dump_only};
};
BOOST_DESCRIBE_STRUCT(BookSchema, (), (name, tags))

struct TagSchema : PlainTagSchema {
    List<Nested<BookSchema>> books {dump_only};
};
BOOST_DESCRIBE_STRUCT(TagSchema, (PlainTagSchema), (books))

template <mem::on_remove Action = mem::cascade>
struct BasicLibrary {
    mem::table<Shelf, mem::primary_key<&Shelf::id>> shelves;
    mem::table<Book, mem::primary_key<&Book::id>, mem::unique<&Book::name>> books;
    mem::table<Tag, mem::primary_key<&Tag::id>, mem::belongs_to<&Tag::shelf_id, &Tag::shelf, &Shelf::tags, Action>>
        tags{shelves};
    mem::many_to_many<&Book::tags, &Tag::books> tagging{books, tags};

    BasicLibrary() {
        BOOST_TEST_REQUIRE(shelves.insert(Shelf{0, "North", {}}).has_value());
        for (const char* name : {"Emma", "Dune", "Ulysses"})
            BOOST_TEST_REQUIRE(books.insert(Book{0, name, {}}).has_value());
        for (const char* name : {"old", "long", "sad"})
            BOOST_TEST_REQUIRE(tags.insert(Tag{0, name, 1, nullptr, {}}).has_value());
    }
    std::string link(int book, int tag) { return said(tagging.link(books.find(book), tags.find(tag))); }
    std::string unlink(int book, int tag) { return said(tagging.unlink(books.find(book), tags.find(tag))); }
    std::string tags_of(int book) const { return names(books.find(book)->tags); }
    std::string books_of(int tag) const { return names(tags.find(tag)->books); }
};
using Library = BasicLibrary<>;

/// Ulysses is long and sad, Dune long, Emma old.
void fill(Library& library) {
    for (const auto& [book, tag] : {std::pair(3, 2), {3, 3}, {2, 2}, {1, 1}})
        BOOST_TEST_REQUIRE(library.link(book, tag) == "");
}

// A model associated with itself.
struct Person {
    std::string name;
    mem::dynamic<Person> follows;
    mem::dynamic<Person> followers;
};

struct Network {
    mem::table<Person, mem::primary_key<&Person::name>> people;
    mem::many_to_many<&Person::follows, &Person::followers> following{people, people};

    Network() {
        for (const char* name : {"Ann", "Bob", "Cy"})
            BOOST_TEST_REQUIRE(people.insert(Person{name, {}, {}}).has_value());
    }
    const Person& operator[](const char* name) const { return *people.find(name); }
    std::string follow(const char* who, const char* whom) {
        return said(following.link((*this)[who], (*this)[whom]));
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_links)

BOOST_AUTO_TEST_CASE(are_seen_from_both_sides) {
    Library library;
    BOOST_TEST(library.tagging.empty());
    fill(library);
    BOOST_TEST(library.tagging.size() == 4u);
    BOOST_TEST(library.tags_of(3) == "long sad");
    BOOST_TEST(library.tags_of(2) == "long");
    BOOST_TEST(library.tags_of(1) == "old");
    BOOST_TEST(library.books_of(2) == "Ulysses Dune");
    BOOST_TEST(library.books_of(3) == "Ulysses");
    BOOST_TEST(library.tagging.is_linked(*library.books.find(3), library.tags.find(2)));
    BOOST_TEST(!library.tagging.is_linked(*library.books.find(2), library.tags.find(3)));
}

BOOST_AUTO_TEST_CASE(stay_in_the_order_in_which_they_came) {
    Library library;
    for (int tag : {3, 1, 2}) BOOST_TEST(library.link(1, tag) == "");
    BOOST_TEST(library.tags_of(1) == "sad old long");
    BOOST_TEST(library.unlink(1, 3) == "");
    BOOST_TEST(library.link(1, 3) == "");
    BOOST_TEST(library.tags_of(1) == "old long sad");
}

BOOST_AUTO_TEST_CASE(are_made_once) {
    Library library;
    fill(library);
    const auto refused = library.tagging.link(library.books.find(3), library.tags.find(2));
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error()[0].code() == mallow::errc::not_unique));
    BOOST_TEST(said(refused) == "/tags: Already exists.");
    BOOST_TEST(library.tagging.size() == 4u);
    BOOST_TEST(library.tags_of(3) == "long sad");
}

BOOST_AUTO_TEST_CASE(are_parted_if_there_are_any) {
    Library library;
    fill(library);
    BOOST_TEST(library.unlink(3, 2) == "");
    BOOST_TEST(library.tags_of(3) == "sad");
    BOOST_TEST(library.books_of(2) == "Dune");
    const auto refused = library.tagging.unlink(*library.books.find(3), *library.tags.find(2));
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error()[0].code() == mallow::errc::not_found));
    BOOST_TEST(said(refused) == "/tags: Not found.");
    BOOST_TEST(library.tagging.size() == 3u);
}

BOOST_AUTO_TEST_CASE(need_both_rows) {
    Library library;
    const auto refused = library.tagging.link(library.books.find(7), library.tags.find(8));
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error()[0].code() == mallow::errc::no_such_reference));
    BOOST_TEST(said(refused) == "/books: No such book.\n/tags: No such tag.");
    BOOST_TEST(library.link(1, 8) == "/tags: No such tag.");
    BOOST_TEST(library.unlink(7, 1) == "/books: No such book.");
    BOOST_TEST(said(library.tagging.link(nullptr, *library.tags.find(1))) == "/books: No such book.");
    BOOST_TEST(!library.tagging.is_linked(nullptr, nullptr));
}

BOOST_AUTO_TEST_CASE(a_copy_stands_for_its_row) {
    Library library;
    const Book copy = *library.books.find(1);
    BOOST_TEST(said(library.tagging.link(copy, *library.tags.find(1))) == "");
    BOOST_TEST(library.tags_of(1) == "old");
    BOOST_TEST(copy.tags.empty());
    BOOST_TEST(library.tagging.is_linked(copy, library.tags.find(1)));
    BOOST_TEST(said(library.tagging.link(Book{9, "Emma", {}}, *library.tags.find(1))) == "/books: No such book.");
}

BOOST_AUTO_TEST_CASE(are_asked_lazily) {
    Library library;
    fill(library);
    const Book& ulysses = *library.books.find(3);
    BOOST_TEST(ulysses.tags.count() == 2u);
    BOOST_TEST(ulysses.tags.filter_by<&Tag::name>("sad").first() == library.tags.find(3));
    BOOST_TEST(names(ulysses.tags.order_by<&Tag::name, mem::descending>()) == "sad long");
    BOOST_TEST(names(ulysses.tags.limit(1)) == "long");
    // By an index of the whole table, of which not every row is linked.
    BOOST_TEST(ulysses.tags.filter_by<&Tag::id>(3).count() == 1u);
    BOOST_TEST(ulysses.tags.filter_by<&Tag::id>(1).count() == 0u);
    BOOST_TEST(names(library.tags.find(2)->books.filter_by<&Book::name>("Dune")) == "Dune");
    BOOST_TEST(names(library.tags.find(3)->books.filter_by<&Book::name>("Dune")) == "");
    BOOST_TEST(names(ulysses.tags.filter_by<&Tag::shelf_id>(1)) == "long sad");
    BOOST_TEST(library.books.find(1)->tags.filter_by<&Tag::shelf_id>(2).first() == nullptr);
}

BOOST_AUTO_TEST_CASE(a_smaller_relation_of_the_rows_is_walked_instead) {
    Library library;
    BOOST_TEST(said(library.shelves.insert(Shelf{0, "South", {}})) == "");
    for (int i = 0; i < 100; ++i) {
        const auto tag = library.tags.insert(Tag{0, "tag " + std::to_string(i), i % 50 ? 1 : 2, nullptr, {}});
        if (i != 50) BOOST_TEST(said(library.tagging.link(library.books.find(1), *tag)) == "");
    }
    int visits = 0;
    const auto found =
        library.books.find(1)->tags.filter_by<&Tag::shelf_id>(2).filter([&](const Tag&) { return ++visits; });
    BOOST_TEST(names(found) == "tag 0");
    BOOST_TEST(visits == 1);
}

BOOST_AUTO_TEST_CASE(are_dumped_as_lists) {
    Library library;
    fill(library);
    BOOST_TEST(mallow::dumps<BookSchema>(*library.books.find(3)) ==
               R"({"name":"Ulysses","tags":[{"name":"long"},{"name":"sad"}]})");
    BOOST_TEST(
        mallow::dumps<TagSchema>(*library.tags.find(2)) ==
        R"({"name":"long","books":[{"name":"Ulysses","tags":[{"name":"long"},{"name":"sad"}]},)"
        R"({"name":"Dune","tags":[{"name":"long"}]}]})");
    BOOST_TEST(boost::json::serialize(mallow::dump<mallow::many<BookSchema>>(library.books)) ==
               R"([{"name":"Emma","tags":[{"name":"old"}]},{"name":"Dune","tags":[{"name":"long"}]},)"
               R"({"name":"Ulysses","tags":[{"name":"long"},{"name":"sad"}]}])");
}

BOOST_AUTO_TEST_CASE(go_with_a_row_of_either_side) {
    Library library;
    fill(library);
    BOOST_TEST(said(library.books.remove(3)) == "");
    BOOST_TEST(library.tagging.size() == 2u);
    BOOST_TEST(library.books_of(2) == "Dune");
    BOOST_TEST(library.books_of(3) == "");
    BOOST_TEST(said(library.tags.remove(2)) == "");
    BOOST_TEST(library.tags_of(2) == "");
    BOOST_TEST(library.tagging.size() == 1u);
    BOOST_TEST(said(library.tags.remove(3)) == "");
    BOOST_TEST(library.tags_of(1) == "old");
}

BOOST_AUTO_TEST_CASE(go_with_a_row_that_a_cascade_removes) {
    Library library;
    fill(library);
    BOOST_TEST(said(library.shelves.remove(1)) == "");
    BOOST_TEST(library.tags.empty());
    BOOST_TEST(library.tagging.empty());
    BOOST_TEST(library.tags_of(3) == "");
    BOOST_TEST(library.books.size() == 3u);
}

BOOST_AUTO_TEST_CASE(stay_when_a_removal_is_refused_or_sets_null) {
    BasicLibrary<mem::restrict> strict;
    BOOST_TEST(strict.link(1, 1) == "");
    BOOST_TEST(said(strict.shelves.remove(1)) == "/tags: Still referenced by tag.");
    BOOST_TEST(strict.tags_of(1) == "old");
    BasicLibrary<mem::set_null> lax;
    BOOST_TEST(lax.link(1, 1) == "");
    BOOST_TEST(said(lax.shelves.remove(1)) == "");
    BOOST_TEST(lax.tags_of(1) == "old");
}

BOOST_AUTO_TEST_CASE(stay_when_a_row_changes_even_its_key) {
    Library library;
    fill(library);
    const Book* ulysses = library.books.find(3);
    BOOST_TEST(said(library.books.update<BookSchema>(3, R"({"name":"Odyssey"})")) == "");
    BOOST_TEST(said(library.books.update(3, [](Book& book) { book.id = 30; })) == "");
    BOOST_TEST(names(ulysses->tags) == "long sad");
    BOOST_TEST(library.books_of(2) == "Odyssey Dune");
    BOOST_TEST(library.tagging.is_linked(library.books.find(30), library.tags.find(2)));
    BOOST_TEST(library.unlink(30, 2) == "");
    BOOST_TEST(names(ulysses->tags) == "sad");
}

BOOST_AUTO_TEST_CASE(can_be_made_while_a_row_is_edited) {
    Library library;
    BOOST_TEST(said(library.books.update(
                   1, [&](Book& draft) { return library.tagging.link(draft, *library.tags.find(2)); })) == "");
    BOOST_TEST(library.tags_of(1) == "long");
    BOOST_TEST(said(library.books.update(1, [&](Book& draft) {
                   return library.tagging.link(draft, *library.tags.find(2));
               })) == "/tags: Already exists.");
}

BOOST_AUTO_TEST_CASE(of_a_model_with_itself) {
    Network network;
    BOOST_TEST(network.follow("Ann", "Bob") == "");
    BOOST_TEST(network.follow("Bob", "Ann") == "");
    BOOST_TEST(network.follow("Ann", "Ann") == "");
    BOOST_TEST(network.follow("Cy", "Ann") == "");
    BOOST_TEST(network.follow("Ann", "Ann") == "/follows: Already exists.");
    BOOST_TEST(names(network["Ann"].follows) == "Bob Ann");
    BOOST_TEST(names(network["Ann"].followers) == "Bob Ann Cy");
    BOOST_TEST(said(network.following.unlink(network["Ann"], network["Cy"])) == "/follows: Not found.");
    BOOST_TEST(said(network.people.remove("Ann")) == "");
    BOOST_TEST(names(network["Bob"].follows) == "");
    BOOST_TEST(names(network["Bob"].followers) == "");
    BOOST_TEST(network.following.empty());
    BOOST_TEST(network.follow("Cy", "Bob") == "");
}

BOOST_AUTO_TEST_CASE(take_up_the_rows_that_were_there_first) {
    mem::table<Book, mem::primary_key<&Book::id>> books;
    mem::table<Tag, mem::primary_key<&Tag::id>> tags;
    BOOST_TEST(books.insert(Book{}).has_value());
    BOOST_TEST(tags.insert(Tag{}).has_value());
    using Tagging = mem::many_to_many<&Book::tags, &Tag::books>;
    for (int round = 0; round < 2; ++round) {
        Tagging tagging{books, tags};
        BOOST_TEST(said(tagging.link(books.find(1), tags.find(1))) == "");
        BOOST_TEST(books.find(1)->tags.count() == 1u);
        BOOST_CHECK_THROW((Tagging{books, tags}), std::logic_error);
        BOOST_TEST(tags.find(1)->books.count() == 1u);
    }
    // The second end is taken: nothing of the first is.
    mem::table<Book, mem::primary_key<&Book::id>> other_books;
    Tagging tagging{books, tags};
    BOOST_CHECK_THROW((Tagging{other_books, tags}), std::logic_error);
    mem::table<Tag, mem::primary_key<&Tag::id>> other_tags;
    Tagging free{other_books, other_tags};
    BOOST_TEST(free.empty());
}

BOOST_AUTO_TEST_CASE(agree_with_a_set_of_pairs_whatever_happens) {
    mem::table<Book, mem::primary_key<&Book::id>> books;
    mem::table<Tag, mem::primary_key<&Tag::id>> tags;
    mem::many_to_many<&Book::tags, &Tag::books> tagging{books, tags};
    std::vector<std::pair<int, int>> expected;  // in the order of linking
    std::mt19937 random(11);
    const auto pick = [&] { return 1 + static_cast<int>(random() % 60); };
    for (int id = 1; id <= 60; ++id) {
        BOOST_TEST_REQUIRE(books.insert(Book{id, std::to_string(id), {}}).has_value());
        BOOST_TEST_REQUIRE(tags.insert(Tag{id, std::to_string(id), {}, nullptr, {}}).has_value());
    }
    const auto agree = [&] {
        BOOST_TEST_REQUIRE(tagging.size() == expected.size());
        for (const Book& book : books) {
            std::string shown;
            for (const auto& [left, right] : expected)
                if (left == book.id) shown += (shown.empty() ? "" : " ") + std::to_string(right);
            BOOST_TEST_REQUIRE(names(book.tags) == shown);
            BOOST_TEST_REQUIRE(names(book.tags.all()) == shown);
        }
        for (const Tag& tag : tags) {
            std::string shown;
            for (const auto& [left, right] : expected)
                if (right == tag.id) shown += (shown.empty() ? "" : " ") + std::to_string(left);
            BOOST_TEST_REQUIRE(names(tag.books) == shown);
        }
    };
    for (int round = 0; round < 20'000; ++round) {
        const std::pair pair(pick(), pick());
        const auto at = std::ranges::find(expected, pair);
        // It grows, shrinks, and grows again.
        if (random() % 10 < (round / 5'000 % 2 ? 2u : 8u)) {
            BOOST_TEST_REQUIRE(tagging.link(books.find(pair.first), tags.find(pair.second)).has_value() ==
                               (at == expected.end()));
            if (at == expected.end()) expected.push_back(pair);
        } else {
            BOOST_TEST_REQUIRE(tagging.unlink(books.find(pair.first), tags.find(pair.second)).has_value() ==
                               (at != expected.end()));
            if (at != expected.end()) expected.erase(at);
        }
        if (round % 500 == 250) {
            BOOST_TEST_REQUIRE(books.remove(pair.first).has_value());
            BOOST_TEST_REQUIRE(books.insert(Book{pair.first, std::to_string(pair.first), {}}).has_value());
            std::erase_if(expected, [&](const auto& each) { return each.first == pair.first; });
            BOOST_TEST_REQUIRE(tags.remove(pair.second).has_value());
            BOOST_TEST_REQUIRE(tags.insert(Tag{pair.second, std::to_string(pair.second), {}, nullptr, {}}).has_value());
            std::erase_if(expected, [&](const auto& each) { return each.second == pair.second; });
        }
        if (round % 500 == 0 || round % 500 == 250) agree();
    }
    agree();
}

BOOST_AUTO_TEST_SUITE_END()
