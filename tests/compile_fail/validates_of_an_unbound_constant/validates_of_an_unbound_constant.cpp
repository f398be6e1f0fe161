// SPDX-License-Identifier: BSL-1.0
// expected: mallow: validates checks a member, and this Constant is bound to none
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string_view>

struct Card { std::int64_t number{}; };
BOOST_DESCRIBE_STRUCT(Card, (), (number))

struct CardSchema : mallow::Schema<Card> {
    Constant type   {"card"};
    Int      number {};
#ifdef MALLOW_MISTAKE
    static void validates(mallow::field<"type">, std::string_view, mallow::errors&) {}
#else
    static void validates(mallow::field<"number">, std::int64_t, mallow::errors&) {}
#endif
};
BOOST_DESCRIBE_STRUCT(CardSchema, (), (type, number))

int main() { return mallow::loads<CardSchema>("{}").has_value(); }
