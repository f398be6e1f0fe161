// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

// expected: mallow: an Enum<E> binds to a member of type E

enum class Role { admin, user };
BOOST_DESCRIBE_ENUM(Role, admin, user)

struct Model {
#ifdef MALLOW_MISTAKE
    std::string value;
#else
    Role value{};
#endif
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
