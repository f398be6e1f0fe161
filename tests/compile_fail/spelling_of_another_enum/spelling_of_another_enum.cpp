// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: this does not belong in a field's braces

enum class Role { admin, user };
BOOST_DESCRIBE_ENUM(Role, admin, user)

enum class Size { small, large };
BOOST_DESCRIBE_ENUM(Size, small, large)

struct Model {
    Role value{};
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    Enum<Role> value {spelling<Size::small>("S")};
#else
    Enum<Role> value {spelling<Role::admin>("A")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
