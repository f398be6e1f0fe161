// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/describe.hpp>

#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using mallow::errc;

/// What the hooks of one call did, in order.
struct Diary {
    std::vector<std::string> lines;
};

struct Rooms {
    std::set<std::string, std::less<>> names;
    bool has(std::string_view name) const { return names.contains(name); }
};

struct Clock {
    int today = 0;
};

struct Guest {
    std::string name;
    int age = 0;
    friend bool operator==(const Guest&, const Guest&) = default;
};
BOOST_DESCRIBE_STRUCT(Guest, (), (name, age))

struct Stay {
    std::string room;
    int from = 0, to = 0;
    std::optional<int> beds;
    Guest host;
    std::vector<Guest> guests;
    std::shared_ptr<Guest> payer;
    friend bool operator==(const Stay& left, const Stay& right) {
        return left.room == right.room && left.from == right.from && left.to == right.to && left.beds == right.beds &&
               left.host == right.host && left.guests == right.guests;
    }
};
BOOST_DESCRIBE_STRUCT(Stay, (), (room, from, to, beds, host, guests, payer))

struct GuestSchema : mallow::Schema<Guest> {
    Str name {required};
    Int age {};

    static void pre_load(boost::json::object& raw, Diary& diary) {
        diary.lines.push_back("pre_load guest");
        if (raw.contains("nick")) {
            boost::json::value nick = raw.at("nick");
            raw.erase("nick");
            raw["name"] = std::move(nick);
        }
    }
    static void validates(mallow::field<"name">, const std::string& name, mallow::errors& errors, Diary& diary) {
        diary.lines.push_back("validates " + name);
        if (name == "nobody") errors.add("Is nobody.");
    }
    static void validates_schema(const Guest& guest, mallow::errors& errors, Diary& diary) {
        diary.lines.push_back("validates_schema " + guest.name);
        if (guest.name == "child" && guest.age > 17) errors.add<"age">("Is no child.");
    }
    static void post_load(Guest& guest, mallow::errors& errors, Diary& diary) {
        diary.lines.push_back("post_load " + guest.name);
        if (guest.age == 13) errors.add("/age", errc::forbidden_value);
        guest.name += "!";
    }
};
BOOST_DESCRIBE_STRUCT(GuestSchema, (), (name, age))

struct StaySchema : mallow::Schema<Stay> {
    Str room {required, data_key("the room"), [](std::string_view name, const Rooms& rooms) {
                  return rooms.has(name) ? nullptr : "No such room.";
              }};
    Int from {};
    Int to {data_key("un~til/")};
    Int beds {};
    Nested<GuestSchema> host {};
    List<Nested<GuestSchema>> guests {};
    Nested<GuestSchema> payer {};

    static void validates(mallow::field<"beds">, int beds, mallow::errors& errors) {
        if (beds > 4) errors.add("Too many beds.");
    }
    static void validates_schema(const Stay& stay, mallow::errors& errors, const Clock& clock, Diary& diary) {
        diary.lines.push_back("validates_schema stay");
        if (stay.to < stay.from) errors.add<"to">("Must not be before from.");
        if (stay.from < clock.today) errors.add("/from", "Is past.");
        if (stay.room == "attic") errors.add("No stays in the attic.");
        if (stay.host.name == "ghost!") errors.add<"host.name">("Is no host.");
    }
    static void post_load(Stay&, Diary& diary) { diary.lines.push_back("post_load stay"); }
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (room, from, to, beds, host, guests, payer))

const Rooms rooms{{"1", "2", "attic"}};
const Clock clock_of_today{10};

struct Fixture {
    Diary diary;

    template <class Schema = StaySchema>
    auto loads(std::string_view text, const mallow::load_options& options = {}) {
        return mallow::loads<Schema>(text, options, rooms, diary, clock_of_today);
    }
    template <class Schema = StaySchema>
    auto load(std::string_view text, const mallow::load_options& options = {}) {
        return mallow::load<Schema>(test::tree_of(text), options, clock_of_today, rooms, diary);
    }

    /// From both sources, with the same errors.
    template <class Schema = StaySchema>
    void refuses(std::string_view text, const test::expected_errors& expected, const mallow::load_options& options = {}) {
        const test::exact_copy exact(text);
        const auto from_text = loads<Schema>(exact.view(), options).error();
        BOOST_TEST((test::summary(from_text) == expected), test::render(from_text));
        const auto from_value = load<Schema>(text, options).error();
        BOOST_TEST((test::summary(from_value) == expected), test::render(from_value));
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(hooks_load)

BOOST_FIXTURE_TEST_CASE(run_in_the_order_of_the_contract, Fixture) {
    const auto stay = loads(R"({"the room":"1","from":11,"un~til/":12,"host":{"nick":"Ann"},"guests":[{"name":"Bob"}]})");
    BOOST_TEST_REQUIRE(stay.has_value(), test::render(stay.error()));
    BOOST_TEST(stay->host.name == "Ann!");
    BOOST_TEST(stay->guests.at(0).name == "Bob!");
    const std::vector<std::string> expected{
        "pre_load guest", "validates Ann", "validates_schema Ann", "post_load Ann",
        "pre_load guest", "validates Bob", "validates_schema Bob", "post_load Bob",
        "validates_schema stay", "post_load stay"};
    BOOST_TEST(diary.lines == expected, boost::test_tools::per_element());
    diary.lines.clear();
    BOOST_TEST((*load(R"({"the room":"1","from":11,"un~til/":12,"host":{"nick":"Ann"},"guests":[{"name":"Bob"}]})") == *stay));
    BOOST_TEST(diary.lines == expected, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(name_fields_objects_and_pointers, Fixture) {
    refuses(R"({"the room":"attic","from":9,"un~til/":8})",
            {{"/un~0til~1", errc::custom}, {"/from", errc::custom}, {"", errc::custom}});
    refuses(R"({"the room":"3","from":11,"un~til/":12})", {{"/the room", errc::custom}});
    refuses(R"({"the room":"1","from":11,"un~til/":12,"host":{"name":"ghost"}})", {{"/host/name", errc::custom}});
    refuses(R"({"the room":"1","from":11,"un~til/":12,"guests":[{"name":"a"},{"name":"child","age":18},{"name":"b","age":13}]})",
            {{"/guests/1/age", errc::custom}, {"/guests/2/age", errc::forbidden_value}});
    refuses(R"({"the room":"1","from":11,"un~til/":12,"beds":5,"host":{"name":"nobody"}})",
            {{"/host/name", errc::custom}, {"/beds", errc::custom}});
}

BOOST_FIXTURE_TEST_CASE(have_lines_and_columns, Fixture) {
    const auto errors = loads("{\"the room\": \"attic\",\n \"from\": 9,\n  \"un~til/\": 8,\n \"host\": {\"name\": \"x\"}}").error();
    BOOST_TEST_REQUIRE(errors.size() == 3u);
    BOOST_TEST(errors[0].line() == 3u);
    BOOST_TEST(errors[0].column() == 14u);
    BOOST_TEST(errors[1].line() == 2u);
    BOOST_TEST(errors[1].column() == 10u);
    BOOST_TEST(errors[2].line() == 1u);
    BOOST_TEST(errors[2].column() == 1u);
    const auto absent = loads("\n {\"the room\": \"1\"}").error();
    BOOST_TEST_REQUIRE(absent.size() == 1u);  // the field that is absent stands at the object's brace
    BOOST_TEST(absent[0].pointer() == "/from");
    BOOST_TEST(absent[0].line() == 2u);
    BOOST_TEST(absent[0].column() == 2u);
}

BOOST_FIXTURE_TEST_CASE(behind_pre_load_have_the_places_of_the_text, Fixture) {
    const auto errors =
        loads("{\"the room\":\"1\",\"from\":11,\"un~til/\":12,\n\"guests\":[\n {\"nick\":1},\n {\"name\":\"a\",\n  \"age\":\"x\", \"\\u0062\":1}]}").error();
    BOOST_TEST((test::summary(errors) ==
                test::expected_errors{{"/guests/0/name", errc::invalid_string}, {"/guests/1/age", errc::invalid_integer}, {"/guests/1/b", errc::unknown_field}}),
               test::render(errors));
    BOOST_TEST(errors[0].line() == 3u);  // a key that the text does not have: its object
    BOOST_TEST(errors[0].column() == 2u);
    BOOST_TEST(errors[1].line() == 5u);
    BOOST_TEST(errors[1].column() == 9u);
    BOOST_TEST(errors[2].line() == 5u);
    BOOST_TEST(errors[2].column() == 23u);
}

BOOST_FIXTURE_TEST_CASE(are_skipped_where_something_is_wrong_already, Fixture) {
    refuses(R"({"the room":"1","from":11,"un~til/":12,"host":{"name":7},"beds":9})",
            {{"/host/name", errc::invalid_string}, {"/beds", errc::custom}});
    for (const std::string& line : diary.lines) BOOST_TEST(line == "pre_load guest");
    diary.lines.clear();
    refuses(R"({"the room":"1","from":11,"un~til/":12,"foo":1})", {{"/foo", errc::unknown_field}});
    BOOST_TEST(diary.lines.empty());
    refuses("[]", {{"", errc::invalid_object}});
    refuses("null", {{"", errc::invalid_object}});
    BOOST_TEST(diary.lines.empty());
    refuses(R"({"the room":"1","host":[]})", {{"/host", errc::invalid_object}});
    BOOST_TEST(diary.lines.empty());
    BOOST_TEST(loads(R"({"the room":"1","host":{"name":})").error().is_malformed());
    BOOST_TEST(diary.lines.empty());
}

BOOST_FIXTURE_TEST_CASE(of_fields_see_no_null_and_no_default, Fixture) {
    const auto stay = loads(R"({"the room":"1","from":11,"un~til/":12,"beds":null,"payer":null})");
    BOOST_TEST_REQUIRE(stay.has_value(), test::render(stay.error()));
    BOOST_TEST(!stay->beds);
}

BOOST_FIXTURE_TEST_CASE(see_the_last_of_a_repeated_key, Fixture) {
    refuses(R"({"the room":"1","from":11,"un~til/":12,"beds":null,"beds":5})", {{"/beds", errc::custom}});
    refuses(R"({"the room":"1","from":11,"un~til/":12,"beds":"x","beds":5})", {{"/beds", errc::custom}});
    BOOST_TEST(loads(R"({"the room":"1","from":11,"un~til/":12,"beds":5,"beds":null})").has_value());
    const auto errors = loads(R"({"the room":"1","from":11,"un~til/":12,"beds":5,"beds":"x"})",
                              {.duplicate_keys = mallow::duplicate_keys::error}).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/beds", errc::duplicate_key}}), test::render(errors));
}

BOOST_FIXTURE_TEST_CASE(run_for_each_element_of_many, Fixture) {
    refuses<mallow::many<StaySchema>>(
        R"([{"the room":"1","from":11,"un~til/":1},{"the room":"2","from":11,"un~til/":12},{"the room":"1","from":9,"un~til/":12,"beds":5}])",
        {{"/0/un~0til~1", errc::custom}, {"/2/beds", errc::custom}});
    BOOST_TEST(loads<mallow::many<StaySchema>>(R"([{"the room":"1","from":11,"un~til/":12}])").value().size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(run_in_every_verb, Fixture) {
    constexpr std::string_view good = R"({"the room":"1","from":11,"un~til/":12})";
    constexpr std::string_view bad = R"({"the room":"1","from":11,"un~til/":1})";
    const auto refused = [](const auto& errors) {
        return test::summary(errors) == test::expected_errors{{"/un~0til~1", errc::custom}};
    };
    Stay stay;
    BOOST_TEST(mallow::loads_to<StaySchema>(stay, good, {}, diary, rooms, clock_of_today).has_value());
    BOOST_TEST(stay.room == "1");
    BOOST_TEST(refused(mallow::loads_to<StaySchema>(stay, bad, {}, diary, rooms, clock_of_today).error()));
    BOOST_TEST((stay == Stay{}));
    BOOST_TEST(refused(mallow::loads_view<StaySchema>(bad, {}, diary, rooms, clock_of_today).error()));
    const boost::json::value tree = test::tree_of(bad);
    BOOST_TEST(refused(mallow::load<StaySchema>(tree, {}, diary, rooms, clock_of_today).error()));
    BOOST_TEST(refused(mallow::load<StaySchema>(tree.as_object(), {}, diary, rooms, clock_of_today).error()));
    stay = *loads(good);
    BOOST_TEST(refused(mallow::loads_into<StaySchema>(stay, R"({"un~til/":1})", {}, diary, rooms, clock_of_today).error()));
    BOOST_TEST(refused(mallow::load_into<StaySchema>(stay, tree, {}, diary, rooms, clock_of_today).error()));
    BOOST_TEST(refused(mallow::load_into<StaySchema>(stay, tree.as_object(), {}, diary, rooms, clock_of_today).error()));
    BOOST_TEST(stay.to == 12);
    stay.to = 1;
    stay.beds = 9;
    const auto invalid = mallow::validate<StaySchema>(stay, diary, rooms, clock_of_today);
    BOOST_TEST((test::summary(invalid) == test::expected_errors{{"/host/name", errc::custom}}) == false);
    stay.beds = 1;
}

BOOST_FIXTURE_TEST_CASE(of_a_patch_see_the_whole_before_it_is_committed, Fixture) {
    Stay stay = *loads(R"({"the room":"1","from":11,"un~til/":12,"host":{"name":"Ann"},"guests":[{"name":"Bob"}]})");
    const Stay before = stay;
    const auto patch = [&](std::string_view text) {
        diary.lines.clear();
        return mallow::loads_into<StaySchema>(stay, text, {}, diary, rooms, clock_of_today);
    };
    // What post_load of the host does is undone with all else.
    auto touched = patch(R"({"host":{"age":5},"un~til/":1})");
    BOOST_TEST((test::summary(touched.error()) == test::expected_errors{{"/un~0til~1", errc::custom}}));
    BOOST_TEST((stay == before));
    touched = patch(R"({"from":13})");
    BOOST_TEST((test::summary(touched.error()) == test::expected_errors{{"/un~0til~1", errc::custom}}));
    BOOST_TEST((stay == before));
    touched = patch(R"({"host":{"age":13}})");
    BOOST_TEST((test::summary(touched.error()) == test::expected_errors{{"/host/age", errc::forbidden_value}}));
    BOOST_TEST((stay == before));
    touched = patch(R"({"host":{"age":5},"un~til/":20})");
    BOOST_TEST_REQUIRE(touched.has_value(), test::render(touched.error()));
    BOOST_TEST(touched->contains("host.age"));
    BOOST_TEST(touched->size() == 2u);
    BOOST_TEST(stay.host.name == "Ann!!");
    BOOST_TEST(stay.to == 20);
    BOOST_TEST(stay.guests.at(0).name == "Bob!");
    const std::vector<std::string> expected{"pre_load guest", "validates_schema Ann!", "post_load Ann!",
                                            "validates_schema stay", "post_load stay"};
    BOOST_TEST(diary.lines == expected, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(stop_at_the_limit_of_errors, Fixture) {
    const auto errors = loads<mallow::many<StaySchema>>(
        R"([{"the room":"attic","from":9,"un~til/":1},{"the room":"attic","from":9,"un~til/":1}])", {.max_errors = 2}).error();
    BOOST_TEST(errors.size() == 2u);
    BOOST_TEST(errors.truncated());
}

BOOST_FIXTURE_TEST_CASE(run_under_partial, Fixture) {
    refuses(R"({"beds":5})", {{"/beds", errc::custom}}, {.partial = true});
    refuses(R"({"from":11})", {{"/un~0til~1", errc::custom}}, {.partial = true});
}

namespace {

struct Shelf {
    Guest first;
    std::optional<Guest> second;
    friend bool operator==(const Shelf&, const Shelf&) = default;
};
BOOST_DESCRIBE_STRUCT(Shelf, (), (first, second))

struct PlainGuestSchema : mallow::Schema<Guest> {
    Str name {allow_none};
    Int age {};
};
BOOST_DESCRIBE_STRUCT(PlainGuestSchema, (), (name, age))

struct ShelfSchema : mallow::Schema<Shelf> {
    Nested<PlainGuestSchema> first {};
    Nested<PlainGuestSchema> second {};
    static void validates(mallow::field<"first">, const Guest& guest, mallow::errors& errors) {
        if (guest.name.empty()) errors.add("/name", "Has no name.");
    }
    static void validates(mallow::field<"second">, const Guest&, mallow::errors& errors) { errors.add("Is one too many."); }
};
BOOST_DESCRIBE_STRUCT(ShelfSchema, (), (first, second))

}  // namespace

BOOST_AUTO_TEST_CASE(of_nested_fields_see_the_objects) {
    // The first member of the first member has its address, and was null.
    test::rejects<ShelfSchema>(R"({"first":{"name":null},"second":null})", {{"/first/name", errc::custom}});
    test::rejects<ShelfSchema>(R"({"first":{"name":"a"},"second":{}})", {{"/second", errc::custom}});
    test::accepts<ShelfSchema>(R"({"first":{"name":"a"},"second":null})", Shelf{{"a", 0}, std::nullopt});
}

namespace {

struct Note {
    std::string text;
    int size = 0;
    friend bool operator==(const Note&, const Note&) = default;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text, size))

struct InfoSchema : mallow::Schema<Note> {
    Str text {load_default("none")};
    Int size {allow_none, load_default(1)};

    static void pre_load(boost::json::object&, const mallow::load_info& info) { BOOST_TEST(info.present().empty()); }
    static void validates(mallow::field<"size">, int, mallow::errors& errors) { errors.add("Seen."); }
    static void validates_schema(const Note& note, const mallow::load_info& info, mallow::errors& errors) {
        const mallow::present_fields present = info.present();
        if (note.text == "which") {
            std::string all = info.partial ? "partial:" : "whole:";
            for (const std::string& each : present) all += each + ",";
            all += info.unknown == mallow::unknown::exclude ? "exclude" : "raise";
            errors.add(all);
        }
        const mallow::field_set<InfoSchema> set = present;
        BOOST_TEST(set.contains("text") == present.contains("text"));
    }
};
BOOST_DESCRIBE_STRUCT(InfoSchema, (), (text, size))

std::string said(const mallow::validation_error& errors) { return errors.size() == 1 ? errors[0].message() : test::render(errors); }

}  // namespace

BOOST_AUTO_TEST_CASE(are_told_of_the_load) {
    BOOST_TEST(said(mallow::loads<InfoSchema>(R"({"text":"which"})").error()) == "whole:text,raise");
    BOOST_TEST(said(mallow::loads<InfoSchema>(R"({"text":"which","size":null})").error()) == "whole:text,size,raise");
    BOOST_TEST(said(mallow::loads<InfoSchema>(R"({"text":"which","a":1})", {.unknown = mallow::unknown::exclude, .partial = true}).error()) == "partial:text,exclude");
    BOOST_TEST(said(mallow::loads<InfoSchema>(R"({"size":2})").error()) == "Seen.");
    Note note{"which", 0};
    BOOST_TEST(said(mallow::loads_into<InfoSchema>(note, "{}").error()) == "partial:raise");
    BOOST_TEST(said(mallow::validate<InfoSchema>(note)) == "Seen.");
}

namespace {

struct Thrown : std::runtime_error {
    Thrown() : std::runtime_error("thrown") {}
};

struct ThrowingSchema : mallow::Schema<Note> {
    Str text {};
    Int size {};

    static void pre_load(boost::json::object& raw) {
        raw["size"] = 9;
        if (raw.contains("pre_load")) throw Thrown();
    }
    static void validates(mallow::field<"text">, std::string_view text) {
        if (text == "validates") throw Thrown();
    }
    static void validates_schema(const Note& note) {
        if (note.text == "validates_schema") throw Thrown();
    }
    static void post_load(Note& note) {
        if (note.text == "post_load") throw Thrown();
    }
};
BOOST_DESCRIBE_STRUCT(ThrowingSchema, (), (text, size))

struct MisspeltSchema : mallow::Schema<Note> {
    Str text {};
    static void validates_schema(const Note&, mallow::errors& errors) { errors.add<"txet">("Is wrong."); }
};
BOOST_DESCRIBE_STRUCT(MisspeltSchema, (), (text))

}  // namespace

BOOST_AUTO_TEST_CASE(may_throw_and_nothing_is_changed) {
    for (const char* const text : {R"({"pre_load":1})", R"({"text":"validates"})", R"({"text":"validates_schema"})", R"({"text":"post_load"})"}) {
        BOOST_CHECK_THROW((void)mallow::loads<ThrowingSchema>(text), Thrown);
        BOOST_CHECK_THROW((void)mallow::load<ThrowingSchema>(test::tree_of(text)), Thrown);
        Note note{"before", 1};
        BOOST_CHECK_THROW((void)mallow::loads_into<ThrowingSchema>(note, text), Thrown);
        BOOST_TEST((note == Note{"before", 1}));
        BOOST_CHECK_THROW((void)mallow::loads_to<ThrowingSchema>(note, text), Thrown);
        BOOST_TEST((note == Note{}));
    }
    BOOST_CHECK_THROW((void)mallow::loads<MisspeltSchema>("{}"), std::logic_error);
}

namespace {

struct BaseSchema : mallow::Schema<Note> {
    Str text {};
    static void pre_load(boost::json::object& raw) { raw["text"] = "base"; }
    static void validates(mallow::field<"text">, std::string_view, mallow::errors& errors) { errors.add("base"); }
    static void validates_schema(const Note&, mallow::errors& errors) { errors.add("base"); }
};
BOOST_DESCRIBE_STRUCT(BaseSchema, (), (text))

struct DerivedSchema : BaseSchema {
    Int size {};
    using BaseSchema::validates;
    static void pre_load(boost::json::object& raw) { raw["text"].as_string() += "+derived"; }
    static void validates(mallow::field<"size">, int size, mallow::errors& errors) {
        if (size < 0) errors.add("derived");
    }
    static void post_load(Note& note) { note.size = 7; }
};
BOOST_DESCRIBE_STRUCT(DerivedSchema, (BaseSchema), (size))

struct QuietSchema : DerivedSchema {
    static void validates_schema(const Note&, mallow::errors& errors) { errors.add("quiet"); }
    Str pre_dump {attribute("text")};  // a field may be called as a hook is
};
BOOST_DESCRIBE_STRUCT(QuietSchema, (DerivedSchema), (pre_dump))

}  // namespace

BOOST_AUTO_TEST_CASE(are_inherited_base_first_and_once) {
    const auto messages = [](const mallow::validation_error& errors) {
        std::vector<std::string> all;
        for (const mallow::error& each : errors) all.push_back(each.message());
        return all;
    };
    BOOST_TEST(messages(mallow::loads<DerivedSchema>(R"({"size":-1})").error()) == (std::vector<std::string>{"base", "derived"}), boost::test_tools::per_element());
    Note note;
    note.text = "x";
    BOOST_TEST(messages(mallow::validate<QuietSchema>(note)) == (std::vector<std::string>{"base"}), boost::test_tools::per_element());
}

namespace {

struct FreeSchema : mallow::Schema<> {
    Int from {required};
    Int to {required};
    static void pre_load(boost::json::object& raw) { raw.erase("junk"); }
    static void validates(mallow::field<"from">, const boost::json::value& from, mallow::errors& errors) {
        if (from.as_int64() < 0) errors.add("Is negative.");
    }
    static void validates_schema(const boost::json::object& range, mallow::errors& errors) {
        if (range.at("to").as_int64() < range.at("from").as_int64()) errors.add<"to">("Must not be before from.");
    }
    static void post_load(boost::json::object& range) { range["span"] = range.at("to").as_int64() - range.at("from").as_int64(); }
};
BOOST_DESCRIBE_STRUCT(FreeSchema, (), (from, to))

struct ListSchema : mallow::Schema<Note> {
    Str text {required};
    static void pre_load_many(boost::json::array& raw, mallow::errors& errors) {
        if (raw.size() > 2) errors.add("Too many notes.");
        if (!raw.empty() && raw[0] == "drop") raw.erase(raw.begin());
    }
    static void post_load_many(std::vector<Note>& notes, mallow::errors& errors) {
        for (std::size_t i = 1; i < notes.size(); ++i)
            if (notes[i].text == notes[0].text) errors.add("/" + std::to_string(i) + "/text", errc::not_unique);
        for (Note& each : notes) each.size = static_cast<int>(notes.size());
    }
};
BOOST_DESCRIBE_STRUCT(ListSchema, (), (text))

}  // namespace

BOOST_AUTO_TEST_CASE(of_a_schema_without_a_model_see_documents) {
    BOOST_TEST((*mallow::loads<FreeSchema>(R"({"from":1,"to":3,"junk":0})") == test::tree_of(R"({"from":1,"to":3,"span":2})").as_object()));
    BOOST_TEST((test::summary(mallow::loads<FreeSchema>(R"({"from":1,"to":0})").error()) == test::expected_errors{{"/to", errc::custom}}));
    BOOST_TEST((test::summary(mallow::loads<FreeSchema>(R"({"from":-1,"to":0})").error()) == test::expected_errors{{"/from", errc::custom}}));
    boost::json::object range = test::tree_of(R"({"from":1,"to":3,"more":0})").as_object();
    BOOST_TEST((test::summary(mallow::loads_into<FreeSchema>(range, R"({"to":0})").error()) == test::expected_errors{{"/to", errc::custom}}));
    BOOST_TEST((range == test::tree_of(R"({"from":1,"to":3,"more":0})").as_object()));
    BOOST_TEST(mallow::loads_into<FreeSchema>(range, R"({"to":5,"junk":1})").has_value());
    BOOST_TEST((range == test::tree_of(R"({"from":1,"to":5,"more":0,"span":4})").as_object()));
    BOOST_TEST((test::summary(mallow::validate<FreeSchema>(test::tree_of(R"({"from":4,"to":3})").as_object())) == test::expected_errors{{"/to", errc::custom}}));
}

BOOST_AUTO_TEST_CASE(of_many_see_the_whole_list) {
    const auto notes = mallow::loads<mallow::many<ListSchema>>(R"(["drop",{"text":"a"}])");
    BOOST_TEST_REQUIRE(notes.has_value(), test::render(notes.error()));
    BOOST_TEST(notes->size() == 1u);
    BOOST_TEST(notes->at(0).size == 1);
    const auto twice = mallow::loads<mallow::many<ListSchema>>("[{\"text\":\"a\"},\n {\"text\":\"a\"}]").error();
    BOOST_TEST((test::summary(twice) == test::expected_errors{{"/1/text", errc::not_unique}}), test::render(twice));
    BOOST_TEST(twice[0].line() == 2u);
    BOOST_TEST(twice[0].column() == 10u);
    BOOST_TEST((test::summary(mallow::loads<mallow::many<ListSchema>>(R"([1,2,3])").error()) == test::expected_errors{{"", errc::custom}}));
    BOOST_TEST((test::summary(mallow::loads<mallow::many<ListSchema>>(R"([{"text":1}])").error()) == test::expected_errors{{"/0/text", errc::invalid_string}}));
    BOOST_TEST((test::summary(mallow::loads<mallow::many<ListSchema>>("{}").error()) == test::expected_errors{{"", errc::invalid_object}}));
}

namespace {

struct Trip {
    std::string name{"trip"};
    int first = 13;
    int last = 0;
    friend bool operator==(const Trip&, const Trip&) = default;
};
BOOST_DESCRIBE_STRUCT(Trip, (), (name, first, last))

struct TripSchema : mallow::Schema<Trip> {
    Str name  {};
    Int first {data_key("1st")};
    Int last  {};
    static void validates(mallow::field<"name">, std::string_view name, mallow::errors& errors) {
        if (name == "bad") errors.add("Is bad.");
    }
    static void validates(mallow::field<"first">, int, mallow::errors& errors) { errors.add("Is never read."); }
    static void validates(mallow::field<"last">, int last, mallow::errors& errors) {
        if (last == 7) errors.add("Is seven.");
    }
    static void validates_schema(const Trip& trip, mallow::errors& errors, const mallow::load_info& info) {
        if (trip.last == 8 && !info.present().contains("first")) errors.add<"first">("Is left out.");
    }
};
BOOST_DESCRIBE_STRUCT(TripSchema, (), (name, first, last))

struct Tour {
    Trip some;
    std::vector<Trip> others;
    friend bool operator==(const Tour&, const Tour&) = default;
};
BOOST_DESCRIBE_STRUCT(Tour, (), (some, others))

struct TourSchema : mallow::Schema<Tour> {
    Nested<TripSchema>       some   {only("last")};
    List<Nested<TripSchema>> others {exclude("first")};
};
BOOST_DESCRIBE_STRUCT(TourSchema, (), (some, others))

}  // namespace

BOOST_AUTO_TEST_CASE(of_fields_run_where_all_are_plain_and_in_order) {
    test::rejects<TripSchema>(R"({"name":"bad","1st":1,"last":7})", {{"/name", errc::custom}, {"/1st", errc::custom}, {"/last", errc::custom}});
    test::rejects<TripSchema>(R"({"0":1,"name":"bad","1st":1,"last":8})", {{"/0", errc::unknown_field}, {"/name", errc::custom}, {"/1st", errc::custom}});
    const std::string spaces(64, ' ');
    test::rejects<mallow::many<TripSchema>>(R"([{"name":"a","1st":1,"last":1},{"name":"bad","1st":1,"last":7}])" + spaces,
                                            {{"/0/1st", errc::custom}, {"/1/name", errc::custom}, {"/1/1st", errc::custom}, {"/1/last", errc::custom}});
}

BOOST_AUTO_TEST_CASE(of_fields_are_those_that_a_nested_chose) {
    test::accepts<TourSchema>(R"({"some":{"last":1},"others":[{"last":2,"name":"x"}]})", Tour{{"trip", 13, 1}, {{"x", 13, 2}}});
    test::rejects<TourSchema>(R"({"some":{"last":7},"others":[{"name":"bad","last":7},{}]})",
                              {{"/some/last", errc::custom}, {"/others/0/name", errc::custom}, {"/others/0/last", errc::custom}});
    test::rejects<TourSchema>(R"({"some":{"last":8},"others":[{"last":8}]})", {{"/some/1st", errc::custom}, {"/others/0/1st", errc::custom}});
    BOOST_TEST((test::summary(mallow::validate<TourSchema>(Tour{{"bad", 13, 7}, {{"bad", 13, 7}}})) ==
                test::expected_errors{{"/some/last", errc::custom}, {"/others/0/name", errc::custom}, {"/others/0/last", errc::custom}}));
}

namespace {

/// Whose hooks take away what an update has changed.
struct LeafSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int size {};
    static void post_load(boost::json::object& leaf) {
        for (const char* gone : {"old", "gone"}) leaf.erase(gone);
    }
};
BOOST_DESCRIBE_STRUCT(LeafSchema, (), (size))

struct BranchSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Nested<LeafSchema> leaf {};
    Int                last {};
};
BOOST_DESCRIBE_STRUCT(BranchSchema, (), (leaf, last))

struct Letter {
    std::string text;
};
struct Envelope {
    std::unique_ptr<Letter> owned;
    std::optional<Letter>   letter;
    Envelope() = default;
    Envelope(const Envelope& other) : owned(other.owned ? std::make_unique<Letter>(*other.owned) : nullptr), letter(other.letter) {}
    Envelope(Envelope&&) noexcept = default;
    Envelope& operator=(Envelope&&) noexcept = default;
};
struct Post {
    Envelope envelope;
    int      last = 0;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (text))
BOOST_DESCRIBE_STRUCT(Envelope, (), (owned, letter))
BOOST_DESCRIBE_STRUCT(Post, (), (envelope, last))

struct LetterSchema : mallow::Schema<Letter> {
    Str text {};
};
BOOST_DESCRIBE_STRUCT(LetterSchema, (), (text))

struct EnvelopeSchema : mallow::Schema<Envelope> {
    Nested<LetterSchema> owned  {};
    Nested<LetterSchema> letter {};
    static void post_load(Envelope& envelope) {
        envelope.owned.reset();
        envelope.letter.reset();
    }
};
BOOST_DESCRIBE_STRUCT(EnvelopeSchema, (), (owned, letter))

struct PostSchema : mallow::Schema<Post> {
    Nested<EnvelopeSchema> envelope {};
    Int                    last     {};
};
BOOST_DESCRIBE_STRUCT(PostSchema, (), (envelope, last))

}  // namespace

BOOST_AUTO_TEST_CASE(that_take_away_what_a_failed_update_changed_leave_all_as_it_was) {
    const boost::json::object before = test::tree_of(R"({"leaf":{"old":"a text beyond any small buffer","size":1},"last":2})").as_object();
    for (const char* patch : {R"({"leaf":{"gone":1,"new":2,"size":3,"old":4},"last":"x"})",
                              R"({"leaf":{"gone":1,"size":3},"leaf":{"new":[1],"gone":2},"last":"x"})"}) {
        boost::json::object target = before;
        BOOST_TEST(mallow::loads_into<BranchSchema>(target, patch).has_error());
        BOOST_TEST(target == before);
    }
    boost::json::object target = before;
    BOOST_TEST(mallow::loads_into<BranchSchema>(target, R"({"leaf":{"gone":1,"new":1,"size":3},"leaf":{"size":4,"gone":2}})").has_value());
    BOOST_TEST(target == test::tree_of(R"({"leaf":{"size":4},"last":2})").as_object());

    Post post;
    post.envelope.letter = Letter{"a text beyond any small buffer"};
    post.envelope.owned = std::make_unique<Letter>(*post.envelope.letter);
    constexpr const char* patch = R"({"envelope":{"owned":{"text":"another text beyond any buffer"},"letter":{"text":"and one more beyond any buffer"}},"last":"x"})";
    BOOST_TEST((test::summary(mallow::loads_into<PostSchema>(post, patch).error()) == test::expected_errors{{"/last", errc::invalid_integer}}));
    BOOST_TEST_REQUIRE(post.envelope.owned);
    BOOST_TEST(post.envelope.owned->text == "a text beyond any small buffer");
    BOOST_TEST(post.envelope.letter.value().text == "a text beyond any small buffer");
}

BOOST_AUTO_TEST_SUITE_END()
