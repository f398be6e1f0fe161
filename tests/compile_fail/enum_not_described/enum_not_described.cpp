// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: describe the enum too: BOOST_DESCRIBE_ENUM(Role, admin, user)

enum class Role { admin, user };
#ifndef MALLOW_MISTAKE
BOOST_DESCRIBE_ENUM(Role, admin, user)
#endif

struct Model {
    Role value{};
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Enum<Role> value {};
#else
    Enum<Role> value {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
