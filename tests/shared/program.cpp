// SPDX-License-Identifier: BSL-1.0
#include "schemas.hpp"

#include <iostream>
#include <stdexcept>
#include <string_view>

namespace {

int failures = 0;

void check(std::string_view what, std::string_view got, std::string_view expected) {
    if (got == expected) return;
    std::cerr << what << ": " << got << ", not " << expected << '\n';
    ++failures;
}

}  // namespace

int main() {
    const made_there sets = make_there();
    const Item item{1, "a", {2}};
    check("a set of the schema", mallow::dumps<ItemSchema>(item, {.only = sets.of_it}), R"({"id":1,"part":{"size":2}})");
    check("a set of its base", mallow::dumps<ItemSchema>(item, {.exclude = sets.of_its_base}), R"({"name":"a","part":{"size":2}})");
    check("partial", mallow::loads<ItemSchema>("{}", {.partial = mallow::field_set<PlainItemSchema>{"name"}}).has_value() ? "loads" : "fails", "loads");
    check("as one made here", sets.of_it == mallow::field_set<ItemSchema>{"part.size", "id"} ? "equal" : "unequal", "equal");
    try {
        check("a set of another schema", mallow::dumps<ItemSchema>(item, {.only = sets.of_another}), "");
    } catch (const std::invalid_argument&) {
    }
    return failures;
}
