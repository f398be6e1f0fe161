// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <array>
#include <cstdint>

// expected: mallow: a validator cannot apply to this field

struct Model {
    std::array<std::uint8_t, 16> value{};
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    UUID value {Equal{"f81d4fae7dec11d0a76500a0c91e6bf6"}};
#else
    UUID value {Equal{"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
