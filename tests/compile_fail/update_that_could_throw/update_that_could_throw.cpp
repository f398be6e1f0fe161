// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <array>

// expected: mallow: load_into commits by swaps that cannot throw

struct Brittle {
    int size{};
    Brittle() = default;
    Brittle(const Brittle& other) noexcept(false) : size(other.size) {}
    Brittle& operator=(const Brittle& other) noexcept(false) {
        size = other.size;
        return *this;
    }
};
BOOST_DESCRIBE_STRUCT(Brittle, (), (size))

struct BrittleSchema : mallow::Schema<Brittle> {
    Int size {};
};
BOOST_DESCRIBE_STRUCT(BrittleSchema, (), (size))

struct Box {
    std::array<Brittle, 2> brittle{};
};
BOOST_DESCRIBE_STRUCT(Box, (), (brittle))

struct ItemSchema : mallow::Schema<Box> {
    List<Nested<BrittleSchema>> brittle {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (brittle))

auto update(Box& box) {
#ifdef MALLOW_MISTAKE
    return mallow::loads_into<ItemSchema>(box, "{}");
#else
    return mallow::loads_to<ItemSchema>(box, "{}");
#endif
}
