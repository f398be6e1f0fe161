// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>

struct Number {
    double value{};
};
BOOST_DESCRIBE_STRUCT(Number, (), (value))

struct NumberSchema : mallow::Schema<Number> {
    Float value {required};
};
BOOST_DESCRIBE_STRUCT(NumberSchema, (), (value))

std::string dumped(double value) {
    const auto text = mallow::try_dumps<NumberSchema>(Number{value});
    return text ? *text : text.error()[0].message();
}

bool reads_back(double value) {
    const auto read = mallow::loads<NumberSchema>(dumped(value));
    return read && dumped(read->value) == dumped(value);
}
