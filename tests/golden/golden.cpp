// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"
#include "options.hpp"
#include "seed.hpp"

#include <cstdint>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace json = boost::json;

namespace {

/// One line of seed.jsonl: what marshmallow 3.23 does with the same schemas, or what the contract says instead.
struct golden_case {
    json::object line;
    friend std::ostream& operator<<(std::ostream& out, const golden_case& each) {
        return out << each.line.at("id").as_string().c_str();
    }
    std::string_view text(std::string_view key) const { return line.at(key).as_string(); }
    bool flag(std::string_view key) const { return line.contains(key) && line.at(key).as_bool(); }
};

std::vector<golden_case> read_cases() {
    std::ifstream file(MALLOW_TESTS_DIR "/golden/seed.jsonl");
    std::vector<golden_case> cases;
    for (std::string line; std::getline(file, line);) cases.push_back({test::tree_of(line).as_object()});
    if (cases.size() != 305) throw std::runtime_error("seed.jsonl should have 305 cases, but has " + std::to_string(cases.size()));
    return cases;
}

const std::vector<golden_case> cases = read_cases();

/// Owns the stores that items point to.
using stores = std::vector<std::unique_ptr<Store>>;

Item item_of(const json::value& members, stores& owned);

Store store_of(const json::value& members, stores& owned) {
    Store made;
    for (const auto& [key, value] : members.as_object()) {
        if (key == "id") made.id = value.as_int64();
        else if (key == "name") made.name = value.as_string();
        else if (key == "items") for (const json::value& each : value.as_array()) made.items.push_back(item_of(each, owned));
        else throw std::invalid_argument(std::string(key));
    }
    return made;
}

Item item_of(const json::value& members, stores& owned) {
    Item made;
    for (const auto& [key, value] : members.as_object()) {
        if (key == "id") made.id = value.as_int64();
        else if (key == "name") made.name = value.as_string();
        else if (key == "price") made.price = value.to_number<double>();
        else if (key == "store_id") made.store_id = value.as_int64();
        else if (key == "store" && value.is_null()) made.store = nullptr;
        else if (key == "store") {
            owned.push_back(std::make_unique<Store>(store_of(value, owned)));
            made.store = owned.back().get();
        } else throw std::invalid_argument(std::string(key));
    }
    return made;
}

void make(Item& made, const json::value& members, stores& owned) { made = item_of(members, owned); }
void make(Store& made, const json::value& members, stores& owned) { made = store_of(members, owned); }
template <class Model>
void make(std::vector<Model>& made, const json::value& members, stores& owned) {
    for (const json::value& each : members.as_array()) make(made.emplace_back(), each, owned);
}

template <class Loaded>
void check(const golden_case& each, const char* source, const mallow::result<Loaded>& result) {
    if (each.flag("ok")) {
        BOOST_TEST_REQUIRE(result.has_value(), "from " << source << test::render(result.error()));
        stores owned;
        Loaded expected;
        make(expected, each.line.at("loaded"), owned);
        BOOST_TEST((*result == expected), "from " << source << ": loads to something else");
        return;
    }
    BOOST_TEST_REQUIRE(result.has_error(), "from " << source << ": loads");
    const mallow::validation_error errors = result.error();
    const bool syntax = each.flag("syntax");
    BOOST_TEST(errors.is_malformed() == (syntax || each.line.at("messages").is_null()), source << test::render(errors));
    if (syntax) BOOST_TEST((test::summary(errors) == test::expected_errors{{"", mallow::errc::syntax}}), test::render(errors));
    if (!each.line.at("messages").is_null())
        BOOST_TEST(json::value(errors.messages()) == each.line.at("messages"), source << test::render(errors));
}

template <class Schema, class Selected>
void replay(const golden_case& each) {
    const json::object& given = each.line.at("options").as_object();
    if (each.text("op") == "dump") {
        using model = typename decltype(mallow::loads<Selected>(""))::value_type;
        stores owned;
        model object{};
        make(object, test::tree_of(each.text("text")), owned);
        const mallow::dump_options options = golden::dump_options_of<Schema>(given);
        const json::value& expected = each.line.at("loaded");
        const std::string text = mallow::dumps<Selected>(object, options);
        BOOST_TEST(test::same(test::tree_of(text), expected), text);
        BOOST_TEST(test::same(mallow::dump<Selected>(object, options), expected), text);
        return;
    }
    const mallow::load_options options = golden::load_options_of<Schema>(given);
    const test::exact_copy text(each.text("text"));
    check(each, "text", mallow::loads<Selected>(text.view(), options));
    if (each.flag("text_only") || each.flag("syntax")) return;
    json::value tree;
    try {
        tree = test::tree_of(text.view());
    } catch (const std::invalid_argument&) {
        // Refused with whatever error: only there may a text be no JSON without `syntax`.
        BOOST_TEST(each.line.at("messages").is_null());
        return;
    }
    check(each, "value", mallow::load<Selected>(tree, options));
}

template <class Schema>
void replay(const golden_case& each) {
    if (each.flag("many"))
        replay<Schema, mallow::many<Schema>>(each);
    else
        replay<Schema, Schema>(each);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_DATA_TEST_CASE(does_what_was_recorded, cases) {
    const std::string_view schema = sample.text("schema");
    if (schema == "PlainItemSchema") return replay<PlainItemSchema>(sample);
    if (schema == "PlainStoreSchema") return replay<PlainStoreSchema>(sample);
    if (schema == "ItemSchema") return replay<ItemSchema>(sample);
    if (schema == "ItemUpdateSchema") return replay<ItemUpdateSchema>(sample);
    if (schema == "StoreSchema") return replay<StoreSchema>(sample);
    if (schema == "StoreWithItemsSchema") return replay<StoreWithItemsSchema>(sample);
    BOOST_ERROR("no such schema: " << schema);
}

BOOST_AUTO_TEST_SUITE_END()
