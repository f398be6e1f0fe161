// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <array>
#include <cstdint>

// expected: mallow: a UUID binds to a std::array<std::uint8_t, 16>

struct Model {
#ifdef MALLOW_MISTAKE
    std::int64_t value{};
#else
    std::array<std::uint8_t, 16> value{};
#endif
};
BOOST_DESCRIBE_STRUCT(Model, (), (value))

struct ItemSchema : mallow::Schema<Model> {
#ifdef MALLOW_MISTAKE
    UUID value {};
#else
    UUID value {};
#endif
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (value))

auto load() { return mallow::loads<ItemSchema>(""); }
