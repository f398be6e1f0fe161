// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a Constant begins with its value: Constant type {"card"}

struct Card {
    std::string number;
};
BOOST_DESCRIBE_STRUCT(Card, (), (number))

struct CardSchema : mallow::Schema<Card> {
#ifdef MALLOW_MISTAKE
    Constant type {};
#else
    Constant type {"card"};
#endif
    Str number {};
};
BOOST_DESCRIBE_STRUCT(CardSchema, (), (type, number))

auto load() { return mallow::loads<CardSchema>(""); }
