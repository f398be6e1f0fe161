// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

// expected: mallow: what is volatile cannot be read as other values are

struct Sensor {
#ifdef MALLOW_MISTAKE
    volatile int* level{};
#else
    int* level{};
#endif
};
BOOST_DESCRIBE_STRUCT(Sensor, (), (level))

struct SensorSchema : mallow::Schema<Sensor> {
    Int level {dump_only};
};
BOOST_DESCRIBE_STRUCT(SensorSchema, (), (level))

auto dump(const Sensor& sensor) { return mallow::dumps<SensorSchema>(sensor); }
