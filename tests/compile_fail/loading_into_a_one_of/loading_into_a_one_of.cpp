// SPDX-License-Identifier: BSL-1.0
// expected: mallow: load_into changes an object of one schema
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

int main() {
#ifdef MALLOW_MISTAKE
    std::variant<Card, Iban> payment;
    return mallow::loads_into<mallow::one_of<CardSchema, IbanSchema>>(payment, "{}").has_value();
#else
    Card card;
    return mallow::loads_into<CardSchema>(card, "{}").has_value();
#endif
}
