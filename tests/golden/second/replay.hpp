// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"
#include "../options.hpp"
#include "written.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Runs cases of fields.jsonl: what marshmallow 3.23 does with the same schemas, or what the contract says instead.
namespace golden {

struct field_case {
    json::object line;
    friend std::ostream& operator<<(std::ostream& out, const field_case& each) {
        return out << each.line.at("id").as_string().c_str();
    }
    std::string_view text(std::string_view key) const { return line.at(key).as_string(); }
    bool flag(std::string_view key) const { return line.contains(key) && line.at(key).as_bool(); }
};

/// Those of one schema; throws when there are not as many as expected.
inline std::vector<field_case> cases_of(std::string_view schema, std::size_t count) {
    std::ifstream file(MALLOW_TESTS_DIR "/golden/second/fields.jsonl");
    std::vector<field_case> cases;
    for (std::string line; std::getline(file, line);) {
        field_case each{test::tree_of(line).as_object()};
        if (each.text("schema") == schema) cases.push_back(std::move(each));
    }
    if (cases.size() != count)
        throw std::runtime_error(std::string(schema) + " has " + std::to_string(cases.size()) + " cases");
    return cases;
}

/// Each error as `[pointer, code]`, sorted.
inline json::array places_of(const mallow::validation_error& errors) {
    std::vector<std::pair<std::string, std::string>> places;
    const json::object problem = errors.problem();
    for (const json::value& each : problem.at("errors").as_array()) {
        std::string pointer(each.at("pointer").as_string());
        if (pointer.starts_with('#')) pointer.erase(0, 1);
        places.emplace_back(pointer, each.at("code").as_string());
    }
    std::sort(places.begin(), places.end());
    json::array made;
    for (const auto& [pointer, code] : places) made.push_back({pointer, code});
    return made;
}

inline void check_errors(const field_case& each, const char* source, const mallow::validation_error& errors) {
    BOOST_TEST(errors.is_malformed() == each.flag("syntax"), source << test::render(errors));
    if (each.flag("syntax")) return;
    if (const json::value* messages = each.line.if_contains("messages"); messages && !messages->is_null())
        BOOST_TEST(json::value(errors.messages()) == *messages, source << test::render(errors));
    if (const json::value* places = each.line.if_contains("errors"))
        BOOST_TEST(json::value(places_of(errors)) == *places, source << test::render(errors));
}

/// Doubles and integers that are the same number are the same.
inline void check_value(const char* source, const json::value& got, const json::value& expected) {
    BOOST_TEST(test::same(got, expected), source << ": " << json::serialize(got) << ", not " << json::serialize(expected));
}

template <class Model>
void check_load(const field_case& each, const char* source, const mallow::result<Model>& result) {
    if (!each.flag("ok")) {
        BOOST_TEST_REQUIRE(result.has_error(), source << ": loads");
        return check_errors(each, source, result.error());
    }
    BOOST_TEST_REQUIRE(result.has_value(), source << test::render(result.error()));
    Model expected{};
    read(each.line.at("loaded"), expected);
    check_value(source, write(*result), write(expected));
}

template <class Schema, class Selected>
void replay_load(const field_case& each) {
    const mallow::load_options options = load_options_of<Schema>(each.line.at("options").as_object());
    const test::exact_copy text(each.text("text"));
    check_load(each, "text", mallow::loads<Selected>(text.view(), options));
    if (each.flag("text_only") || each.flag("syntax")) return;
    check_load(each, "value", mallow::load<Selected>(test::tree_of(text.view()), options));
}

template <class Schema, class Selected>
void replay_dump(const field_case& each) {
    typename decltype(mallow::loads<Selected>(""))::value_type object{};
    read(test::tree_of(each.text("text")), object);
    const mallow::dump_options options = dump_options_of<Schema>(each.line.at("options").as_object());
    if (!each.flag("ok")) {
        const auto refused = mallow::try_dumps<Selected>(object, options);
        BOOST_TEST_REQUIRE(refused.has_error());
        return check_errors(each, "dump", refused.error());
    }
    const json::value& expected = each.line.at("loaded");
    check_value("dump to text", test::tree_of(mallow::dumps<Selected>(object, options)), expected);
    check_value("dump to a value", mallow::dump<Selected>(object, options), expected);
}

/// An object as its members are written, of which those that are not mentioned keep the model's own values.
template <class Model>
json::value completed(const json::value& members) {
    Model made{};
    read(members, made);
    return write(made);
}

template <class Schema>
void check_update(const field_case& each, const char* source, const mallow::result<mallow::field_set<Schema>>& changed,
                  const json::value& now) {
    if (!each.flag("ok")) {
        BOOST_TEST_REQUIRE(changed.has_error(), source << ": is updated");
        check_value(source, now, each.line.at("start"));
        return check_errors(each, source, changed.error());
    }
    BOOST_TEST_REQUIRE(changed.has_value(), source << test::render(changed.error()));
    using model = typename decltype(mallow::loads<Schema>(""))::value_type;
    check_value(source, now, completed<model>(each.line.at("loaded")));
    std::vector<std::string> touched;
    for (const auto& name : *changed) touched.emplace_back(name);
    std::sort(touched.begin(), touched.end());
    check_value(source, json::value_from(touched), each.line.at("touched"));
}

template <class Schema>
void replay_update(const field_case& each) {
    using model = typename decltype(mallow::loads<Schema>(""))::value_type;
    const mallow::load_options options = load_options_of<Schema>(each.line.at("options").as_object());
    const test::exact_copy text(each.text("text"));
    model object{};
    read(each.line.at("start"), object);
    const auto from_text = mallow::loads_into<Schema>(object, text.view(), options);
    check_update<Schema>(each, "text", from_text, write(object));
    if (each.flag("text_only") || each.flag("syntax")) return;
    model same{};
    read(each.line.at("start"), same);
    const auto from_value = mallow::load_into<Schema>(same, test::tree_of(text.view()), options);
    check_update<Schema>(each, "value", from_value, write(same));
}

template <class Schema, class Selected>
void replay_as(const field_case& each) {
    if (each.text("op") == "dump") return replay_dump<Schema, Selected>(each);
    replay_load<Schema, Selected>(each);
}

template <class Schema>
void replay(const field_case& each) {
    if (each.text("op") == "update") return replay_update<Schema>(each);
    if (each.flag("many")) return replay_as<Schema, mallow::many<Schema>>(each);
    replay_as<Schema, Schema>(each);
}

}  // namespace golden
