// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: a validator cannot apply to this field

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
    Enum<Role> value {OneOf{Size::small}};
#else
    Enum<Role> value {OneOf{Role::admin}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
