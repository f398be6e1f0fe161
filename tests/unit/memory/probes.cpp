// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <cstddef>
#include <functional>

namespace {

std::size_t comparisons = 0;

/// A string that counts how often it is compared.
struct Counted {
    std::string text;
    friend bool operator==(const Counted& left, const Counted& right) {
        ++comparisons;
        return left.text == right.text;
    }
};

struct Shelf;
struct Book {
    std::int64_t id{};
    Counted isbn;
    Counted title;
    std::int64_t shelf_id{};
    const Shelf* shelf{};
    std::int64_t owner_id{};
    const Shelf* owner{};
};
struct Shelf {
    std::int64_t id{};
    mem::dynamic<Book> books;
    mem::dynamic<Book> owned;
};

}  // namespace

template <>
struct std::hash<Counted> {
    std::size_t operator()(const Counted& value) const noexcept { return std::hash<std::string>()(value.text); }
};

namespace {

constexpr int size = 10'000;

struct Library {
    mem::table<Shelf, mem::primary_key<&Shelf::id>> shelves;
    mem::table<Book, mem::primary_key<&Book::id>, mem::unique<&Book::isbn>,
               mem::belongs_to<&Book::shelf_id, &Book::shelf, &Shelf::books>,
               mem::belongs_to<&Book::owner_id, &Book::owner, &Shelf::owned>>
        books{shelves, shelves};

    Library() {
        for (int i = 0; i < 100; ++i) BOOST_TEST_REQUIRE(shelves.insert(Shelf{}).has_value());
        // Shelf 1 has half of all books, shelf 2 owns every thousandth.
        for (int i = 0; i < size; ++i) {
            const std::string name = std::to_string(i);
            BOOST_TEST_REQUIRE(books
                                   .insert(Book{0,
                                                {"isbn " + name},
                                                {"title " + name},
                                                i % 2 ? 1 : 3,
                                                nullptr,
                                                i % 1000 == 999 ? 2 : 4,
                                                nullptr})
                                   .has_value());
        }
    }
};

Library& library() {
    static Library filled;
    return filled;
}

/// How many rows the rest of a query is asked about.
template <class Query>
std::size_t visits(const Query& query) {
    std::size_t count = 0;
    static_cast<void>(query
                          .filter([&count](const Book&) {
                              ++count;
                              return true;
                          })
                          .all());
    return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_probes)

BOOST_AUTO_TEST_CASE(a_unique_member_costs_a_probe) {
    const auto& books = library().shelves.find(1)->books;
    BOOST_TEST(books.count() == 5'000u);
    BOOST_TEST(visits(books.filter_by<&Book::isbn>(Counted{"isbn 77"})) == 1u);
    BOOST_TEST(visits(books.filter_by<&Book::isbn>(Counted{"isbn 78"})) == 0u);  // on another shelf

    comparisons = 0;
    BOOST_TEST(books.filter_by<&Book::isbn>(Counted{"isbn 77"}).first()->title.text == "title 77");
    BOOST_TEST(comparisons <= 8u);  // of a bucket, then of the row

    comparisons = 0;
    BOOST_TEST(books.filter_by<&Book::title>(Counted{"title 77"}).first() != nullptr);
    BOOST_TEST(comparisons == 39u);  // the 39th on the shelf: what a scan costs
}

BOOST_AUTO_TEST_CASE(the_order_of_filters_makes_no_difference) {
    comparisons = 0;
    BOOST_TEST(library()
                   .books.filter_by<&Book::title>(Counted{"title 9999"})
                   .filter_by<&Book::isbn>(Counted{"isbn 9999"})
                   .one()
                   .has_value());
    BOOST_TEST(comparisons <= 8u);
}

BOOST_AUTO_TEST_CASE(a_primary_key_costs_a_probe) {
    BOOST_TEST(visits(library().shelves.find(1)->books.filter_by<&Book::id>(78)) == 1u);
    BOOST_TEST(visits(library().shelves.find(1)->books.filter_by<&Book::id>(77)) == 0u);
    BOOST_TEST(visits(library().books.filter_by<&Book::id>(77)) == 1u);
}

BOOST_AUTO_TEST_CASE(a_foreign_key_costs_its_rows) {
    BOOST_TEST(visits(library().books.filter_by<&Book::owner_id>(2)) == 10u);
    BOOST_TEST(visits(library().books.filter_by<&Book::owner_id>(50)) == 0u);
    BOOST_TEST(visits(library().books.filter_by<&Book::owner_id>(500)) == 0u);
    // The smaller of two relations is walked.
    BOOST_TEST(visits(library().shelves.find(1)->books.filter_by<&Book::owner_id>(2)) == 10u);
    BOOST_TEST(visits(library().shelves.find(2)->owned.filter_by<&Book::shelf_id>(1)) == 10u);
    BOOST_TEST(visits(library().shelves.find(3)->books.filter_by<&Book::owner_id>(2)) == 0u);
}

BOOST_AUTO_TEST_CASE(nothing_is_visited_before_it_is_asked_for) {
    std::size_t calls = 0;
    const auto query = library().books.filter([&](const Book&) { return ++calls != 0; }).order_by<&Book::id>();
    BOOST_TEST(calls == 0u);
    BOOST_TEST(query.first() != nullptr);
    BOOST_TEST(calls == static_cast<std::size_t>(size));

    calls = 0;
    BOOST_TEST(library().books.filter([&](const Book&) { return ++calls != 0; }).first() != nullptr);
    BOOST_TEST(calls == 1u);

    calls = 0;
    BOOST_TEST(library().books.filter([&](const Book&) { return ++calls != 0; }).offset(2).limit(3).all().size() == 3u);
    BOOST_TEST(calls == 5u);
}

BOOST_AUTO_TEST_SUITE_END()
