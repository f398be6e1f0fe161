// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>
#include <vector>

namespace {

struct Author {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Author, (), (name))

struct Book {
    std::string title;
    const Author* author{};
    Author* editor{};
    const int* year{};
    const std::string* subtitle{};
    std::vector<const Author*> readers;
};
BOOST_DESCRIBE_STRUCT(Book, (), (title, author, editor, year, subtitle, readers))

struct AuthorSchema : mallow::Schema<Author> {
    Str name {};
};
BOOST_DESCRIBE_STRUCT(AuthorSchema, (), (name))

struct BookSchema : mallow::Schema<Book> {
    Str                        title    {};
    Nested<AuthorSchema>       author   {dump_only};
    Nested<AuthorSchema>       editor   {dump_only};
    Int                        year     {dump_only};
    Str                        subtitle {dump_only};
    List<Nested<AuthorSchema>> readers  {dump_only};
};
BOOST_DESCRIBE_STRUCT(BookSchema, (), (title, author, editor, year, subtitle, readers))

}  // namespace

BOOST_AUTO_TEST_SUITE(members_pointers)

BOOST_AUTO_TEST_CASE(dump_what_they_point_to) {
    Author ada{"Ada"};
    const int year = 1843;
    const std::string subtitle = "Notes";
    test::dumps_as<BookSchema>(Book{"Engine", &ada, &ada, &year, &subtitle, {&ada, nullptr}},
                               R"({"title":"Engine","author":{"name":"Ada"},"editor":{"name":"Ada"},"year":1843,)"
                               R"("subtitle":"Notes","readers":[{"name":"Ada"},null]})");
}

BOOST_AUTO_TEST_CASE(dump_null_as_null) {
    test::dumps_as<BookSchema>(
        Book{"Engine", nullptr, nullptr, nullptr, nullptr, {}},
        R"({"title":"Engine","author":null,"editor":null,"year":null,"subtitle":null,"readers":[]})");
}

BOOST_AUTO_TEST_CASE(are_unknown_when_loading) {
    test::rejects<BookSchema>(R"({"title":"x","author":{}})", {{"/author", mallow::errc::unknown_field}});
}

BOOST_AUTO_TEST_SUITE_END()
