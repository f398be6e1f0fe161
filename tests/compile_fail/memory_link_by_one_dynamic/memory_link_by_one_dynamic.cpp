// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>
#include <mallow/memory.hpp>

#include <boost/describe.hpp>

#include <cstdint>
#include <string>

// expected: mallow: each end of a many_to_many has a dynamic of its own

namespace mem = mallow::memory;

struct Person {
    std::int64_t id{};
    mem::dynamic<Person> follows;
    mem::dynamic<Person> followers;
};

#ifdef MALLOW_MISTAKE
using Following = mem::many_to_many<&Person::follows, &Person::follows>;
#else
using Following = mem::many_to_many<&Person::follows, &Person::followers>;
#endif

auto size(const Following& following) { return following.size(); }
