// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <variant>

// expected: mallow: the Constants that tell the schemas of a Union apart have the same aliases

struct Card {
    std::string number;
};
struct Iban {
    std::string iban;
};
BOOST_DESCRIBE_STRUCT(Card, (), (number))
BOOST_DESCRIBE_STRUCT(Iban, (), (iban))

struct CardSchema : mallow::Schema<Card> {
    Constant type   {"card", aliases("kind", "sort")};
    Str      number {};
};
struct IbanSchema : mallow::Schema<Iban> {
#ifdef MALLOW_MISTAKE
    Constant type {"iban", aliases("kind")};
#else
    Constant type {"iban", aliases("sort", "kind")};
#endif
    Str      iban {};
};
BOOST_DESCRIBE_STRUCT(CardSchema, (), (type, number))
BOOST_DESCRIBE_STRUCT(IbanSchema, (), (type, iban))

auto load() { return mallow::loads<mallow::one_of<CardSchema, IbanSchema>>(""); }
