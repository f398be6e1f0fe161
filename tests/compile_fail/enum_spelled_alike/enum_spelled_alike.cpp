// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: two enumerators are spelled alike

enum class Role { admin, user };
BOOST_DESCRIBE_ENUM(Role, admin, user)

struct Model {
    Role value{};
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Enum<Role> value {spelling<Role::admin>("user")};
#else
    Enum<Role> value {spelling<Role::admin>("Admin")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
