// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a post_load in a load_into changes a copy of the model
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <memory>

struct Stay {
    int from = 0, to = 0;
#ifdef MALLOW_MISTAKE
    std::unique_ptr<int> step;
#else
    std::shared_ptr<int> step;
#endif
};
BOOST_DESCRIBE_STRUCT(Stay, (), (from, to, step))

struct StaySchema : mallow::Schema<Stay> {
    Int from {};
    Int to   {};
    static void post_load(Stay&, mallow::errors&) {}
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (from, to))

int main() {
    Stay stay;
    return mallow::loads_into<StaySchema>(stay, "{}").has_value();
}
