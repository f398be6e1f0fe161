// SPDX-License-Identifier: BSL-1.0
// expected: mallow: an alternative stands twice in this Union
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <variant>

struct Card {
    std::string number;
};
struct Iban {
    std::string iban;
};
BOOST_DESCRIBE_STRUCT(Card, (), (number))
BOOST_DESCRIBE_STRUCT(Iban, (), (iban))

struct CardSchema : mallow::Schema<Card> {
    Constant type   {"card"};
    Constant kind   {1};
    Str      number {};
};
BOOST_DESCRIBE_STRUCT(CardSchema, (), (type, kind, number))

struct IbanSchema : mallow::Schema<Iban> {
    Constant type {"iban"};
    Constant kind {1};
    Str      iban {};
};
BOOST_DESCRIBE_STRUCT(IbanSchema, (), (type, kind, iban))

struct Parcel {
    std::variant<Card, Iban> held;

};
BOOST_DESCRIBE_STRUCT(Parcel, (), (held))

struct ParcelSchema : mallow::Schema<Parcel> {
#ifdef MALLOW_MISTAKE
    Union<CardSchema, CardSchema> held {};
#else
    Union<CardSchema, IbanSchema> held {};
#endif
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (held))

int main() { return mallow::loads<ParcelSchema>("{}").has_value(); }
