// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <array>
#include <cstdint>

// expected: mallow: the load_default does not fit the member

struct Model {
    std::array<std::uint8_t, 16> value{};
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    UUID value {load_default("none")};
#else
    UUID value {load_default("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
