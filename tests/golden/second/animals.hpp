// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "replay.hpp"

/// The models of unions, which two suites share.
struct Cat { std::int64_t lives{}; std::string name; };
struct Dog { std::vector<std::string> tricks; double weight{}; };
BOOST_DESCRIBE_STRUCT(Cat, (), (lives, name))
BOOST_DESCRIBE_STRUCT(Dog, (), (tricks, weight))

struct CatSchema : mallow::Schema<Cat> {
    Constant type  {"cat"};
    Int      lives {required, Range{.min = 0, .max = 9}};
    Str      name  {load_default("Tom")};
};
BOOST_DESCRIBE_STRUCT(CatSchema, (), (type, lives, name))

struct DogSchema : mallow::Schema<Dog> {
    Constant  type   {"dog"};
    List<Str> tricks {};
    Float     weight {required};
};
BOOST_DESCRIBE_STRUCT(DogSchema, (), (type, tricks, weight))

using Animal = std::variant<Cat, Dog>;
