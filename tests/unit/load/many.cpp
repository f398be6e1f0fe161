// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "seed.hpp"

#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#ifndef __clang__
#include <ranges>
#endif
#include <set>
#include <string>
#include <vector>

using mallow::errc;
using mallow::many;

namespace {

/// The items of an odd id, found as they are asked for: what a filter is, which begins only when it is not const.
class odd_items {
public:
    odd_items(const Item* first, const Item* last) : first_(first), last_(last) {}

    struct iterator {
        const Item* at;
        const Item* last;
        const Item& operator*() const { return *at; }
        iterator& operator++() {
            ++at;
            return settle();
        }
        iterator& settle() {
            while (at != last && at->id % 2 == 0) ++at;
            return *this;
        }
        bool operator==(const iterator& other) const { return at == other.at; }
    };
    iterator begin() { return iterator{first_, last_}.settle(); }
    iterator end() { return {last_, last_}; }

private:
    const Item* first_;
    const Item* last_;
};

struct Named {
    std::string who;
};
/// Neither described nor an Item at its beginning.
struct Sold : Named, Item {};

struct Shelf {
    std::vector<std::reference_wrapper<const Item>> best;
    const std::vector<Item>* all{};
    odd_items odd() const { return {all->data(), all->data() + all->size()}; }
};
BOOST_DESCRIBE_STRUCT(Shelf, (), (best, all, odd))

struct ShelfSchema : mallow::Schema<Shelf> {
    List<Nested<PlainItemSchema>> best {dump_only};
    List<Nested<PlainItemSchema>> odd  {dump_only};
};
BOOST_DESCRIBE_STRUCT(ShelfSchema, (), (best, odd))

const test::row<test::expected_errors> refused[] = {
    {"null",     "null",   {{"", errc::invalid_object}}},
    {"object",   "{}",     {{"", errc::invalid_object}}},
    {"number",   "5",      {{"", errc::invalid_object}}},
    {"string",   "\"x\"",  {{"", errc::invalid_object}}},
    {"elements", R"([{"name":"n"},null,5,[],{"name":1}])",
     {{"/1", errc::invalid_object}, {"/2", errc::invalid_object}, {"/3", errc::invalid_object},
      {"/4/name", errc::invalid_string}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(load_many)

BOOST_AUTO_TEST_CASE(loads_a_vector) {
    static_assert(std::is_same_v<decltype(mallow::loads<many<ItemSchema>>("")), mallow::result<std::vector<Item>>>);
    test::accepts<many<ItemSchema>>("[]", std::vector<Item>{});
    test::accepts<many<PlainStoreSchema>>(R"([{"name":"a"},{},{"name":"b"}])",
                                          std::vector<Store>{{0, "a", {}}, {}, {0, "b", {}}});
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_list_of_objects, refused) {
    test::rejects<many<PlainStoreSchema>>(sample.input, sample.expected);
}

BOOST_AUTO_TEST_CASE(keys_its_messages_by_index) {
    BOOST_TEST(test::messages_of<many<PlainStoreSchema>>(R"([{},5,{"name":1}])") ==
               test::tree_of(R"({"1":{"_schema":["Invalid input type."]},"2":{"name":["Not a valid string."]}})"));
    BOOST_TEST(test::messages_of<many<PlainStoreSchema>>("{}") ==
               test::tree_of(R"({"_schema":["Invalid input type."]})"));
}

BOOST_AUTO_TEST_CASE(loads_into_a_reused_vector) {
    std::vector<Item> slot(3, Item{.name = "old", .store = reinterpret_cast<const Store*>(&slot)});
    BOOST_TEST(mallow::loads_to<many<ItemUpdateSchema>>(slot, R"([{"name":"a"},{"price":2}])").has_value());
    BOOST_TEST((slot == std::vector<Item>{Item{.name = "a"}, Item{.price = 2}}));
    BOOST_TEST(!mallow::loads_to<many<ItemUpdateSchema>>(slot, R"([{"name":"a"},5])").has_value());
    BOOST_TEST(slot.empty());
}

BOOST_AUTO_TEST_CASE(dumps_any_range) {
    const std::vector<Item> items{{1, "a", 1.5}, {2, "b", 20}};
    const char* const json = R"([{"id":1,"name":"a","price":1.5},{"id":2,"name":"b","price":20.0}])";
    test::dumps_as<many<PlainItemSchema>>(items, json);
    test::dumps_as<many<PlainItemSchema>>(std::list<Item>(items.begin(), items.end()), json);
    test::dumps_as<many<PlainItemSchema>>(std::vector<const Item*>{&items[0], &items[1]}, json);
    const Item array[] = {items[0], items[1]};
    test::dumps_as<many<PlainItemSchema>>(array, json);
    test::dumps_as<many<PlainItemSchema>>(std::vector<Item>{}, "[]");
    test::dumps_as<many<PlainItemSchema>>(odd_items{items.data(), items.data() + 2}, R"([{"id":1,"name":"a","price":1.5}])");
}

BOOST_AUTO_TEST_CASE(dumps_what_leads_to_an_object) {
    const std::vector<Item> items{{1, "a", 1.5}, {2, "b", 20}};
    const char* const json = R"([{"id":1,"name":"a","price":1.5},{"id":2,"name":"b","price":20.0}])";
    const char* const with_null = R"([{"id":1,"name":"a","price":1.5},null])";
    std::vector<std::unique_ptr<Item>> owners;
    for (const Item& each : items) owners.push_back(std::make_unique<Item>(each));
    test::dumps_as<many<PlainItemSchema>>(owners, json);
    owners.back().reset();
    test::dumps_as<many<PlainItemSchema>>(owners, with_null);
    test::dumps_as<many<PlainItemSchema>>(std::list<std::shared_ptr<const Item>>{std::make_shared<Item>(items[0]), nullptr}, with_null);
    test::dumps_as<many<PlainItemSchema>>(std::vector<std::optional<Item>>{items[0], std::nullopt}, with_null);
    test::dumps_as<many<PlainItemSchema>>(std::vector<const Item*>{&items[0], nullptr}, with_null);
    test::dumps_as<many<PlainItemSchema>>(std::vector<std::reference_wrapper<const Item>>{items[0], items[1]}, json);
    test::dumps_as<many<PlainItemSchema>>(std::vector<std::optional<std::reference_wrapper<const Item>>>{items[0], std::nullopt}, with_null);
    BOOST_TEST(mallow::validate<many<PlainItemSchema>>(owners).size() == 1u);
}

BOOST_AUTO_TEST_CASE(dumps_what_derives_from_the_model) {
    const std::deque<Sold> sold{{Named{"who"}, Item{1, "a", 1.5}}, {Named{"whom"}, Item{2, "b", 20}}};
    const char* const json = R"([{"id":1,"name":"a","price":1.5},{"id":2,"name":"b","price":20.0}])";
    test::dumps_as<many<PlainItemSchema>>(sold, json);
    test::dumps_as<many<PlainItemSchema>>(std::vector<const Sold*>{&sold[0], &sold[1]}, json);
    BOOST_TEST(mallow::validate<many<PlainItemSchema>>(sold).empty());
}

#ifndef __clang__
// Clang 14 cannot compile the adaptors of libstdc++ 12.
BOOST_AUTO_TEST_CASE(dumps_views) {
    const std::vector<Item> items{{1, "a", 1.5}, {2, "b", 20}};
    test::dumps_as<many<PlainItemSchema>>(items | std::views::filter([](const Item& item) { return item.price > 2; }),
                                          R"([{"id":2,"name":"b","price":20.0}])");
    test::dumps_as<many<PlainItemSchema>>(items | std::views::drop_while([](const Item& item) { return item.id < 2; }) |
                                              std::views::transform([](const Item& item) { return &item; }),
                                          R"([{"id":2,"name":"b","price":20.0}])");
    test::dumps_as<many<PlainItemSchema>>(std::views::iota(1, 3) | std::views::transform([](int id) { return Item{.id = id}; }),
                                          R"([{"id":1,"name":"","price":0.0},{"id":2,"name":"","price":0.0}])");
}
#endif

BOOST_AUTO_TEST_CASE(a_member_takes_what_a_root_takes) {
    const std::vector<Item> items{{1, "a", 1.5}, {2, "b", 20}};
    test::dumps_as<ShelfSchema>(Shelf{{items[1]}, &items}, R"({"best":[{"id":2,"name":"b","price":20.0}],"odd":[{"id":1,"name":"a","price":1.5}]})");
}

BOOST_AUTO_TEST_SUITE_END()
