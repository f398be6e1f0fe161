// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a Constant binds to a member that can hold its value

struct Card {
    std::string number;
};
BOOST_DESCRIBE_STRUCT(Card, (), (number))

struct CardSchema : mallow::Schema<Card> {
#ifdef MALLOW_MISTAKE
    Constant number {5};
#else
    Constant number {"5"};
#endif
};
BOOST_DESCRIBE_STRUCT(CardSchema, (), (number))

auto load() { return mallow::loads<CardSchema>(""); }
