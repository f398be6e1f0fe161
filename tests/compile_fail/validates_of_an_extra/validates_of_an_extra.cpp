// SPDX-License-Identifier: BSL-1.0
// expected: mallow: validates checks the value of a key, and an Extra holds many; check it in validates_schema
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json.hpp>

#include <cstdint>

struct Note {
    std::int64_t        size{};
    boost::json::object rest;
};
BOOST_DESCRIBE_STRUCT(Note, (), (size, rest))

struct NoteSchema : mallow::Schema<Note> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int   size {};
    Extra rest {};
#ifdef MALLOW_MISTAKE
    static void validates(mallow::field<"rest">, const boost::json::object& rest, mallow::errors& errors) {
        if (rest.empty()) errors.add("Says nothing.");
    }
#else
    static void validates_schema(const Note& note, mallow::errors& errors) {
        if (note.rest.empty()) errors.add("Says nothing.");
    }
#endif
};
BOOST_DESCRIBE_STRUCT(NoteSchema, (), (size, rest))

int main() { return mallow::loads<NoteSchema>("{}").has_value(); }
