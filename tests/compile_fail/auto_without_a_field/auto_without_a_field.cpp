// SPDX-License-Identifier: BSL-1.0
// expected: mallow: Auto has no field for this member's type
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

struct Point {
    int x{};
};

struct Item {
    int id{};
#ifdef MALLOW_MISTAKE
    Point place{};
#else
    bool place{};
#endif
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, place))

int main() { return mallow::loads<mallow::Auto<Item>>("{}").has_value(); }
