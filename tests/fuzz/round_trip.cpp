// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// What loads must dump, load again to the same, be valid, and dump the same in every way there is; an update is done wholly or not at all.
///
/// An input is three characters, of which the lower four bits choose the schema, the options and how far down, and then the text.
namespace {

namespace json = boost::json;

// What is wrong with an input is printed before the program ends, so that a find can be read without a debugger.
[[noreturn]] void fail(const char* what, std::string_view first = {}, std::string_view second = {}) {
    std::fprintf(stderr, "%s\n  first:  %.*s\n  second: %.*s\n", what, static_cast<int>(first.size()), first.data(),
                 static_cast<int>(second.size()), second.data());
    std::abort();
}

struct Place {
    double latitude{};
    float longitude{};
    std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(Place, (), (latitude, longitude, name))

struct PlaceSchema : mallow::Schema<Place> {
    Float latitude{required, Range{.min = -90, .max = 90}};
    Float longitude{};
    Str name{Length{.min = 1}};
};
BOOST_DESCRIBE_STRUCT(PlaceSchema, (), (latitude, longitude, name))

struct Thing {
    std::int8_t tiny{};
    std::uint64_t big{};
    std::int64_t count{1};
    float single{};
    double number{};
    bool flag{};
    std::string text;
    std::string size{"M"};
    std::optional<std::int32_t> maybe_int;
    std::optional<double> maybe_number;
    std::vector<std::string> tags;
    std::vector<bool> flags;
    std::set<std::int64_t> ids;
    std::array<float, 2> pair{};
    std::deque<std::vector<std::optional<double>>> rows;
    Place place;
    std::optional<Place> maybe_place;
    std::vector<Place> places;
};
BOOST_DESCRIBE_STRUCT(Thing, (),
                      (tiny, big, count, single, number, flag, text, size, maybe_int, maybe_number, tags, flags, ids,
                       pair, rows, place, maybe_place, places))

struct ThingSchema : mallow::Schema<Thing> {
    Int tiny{};
    Int big{};
    Int count{Range{.min = 1}};
    Float single{};
    Float number{};
    Bool flag{};
    Str text{data_key("the \"text\"")};
    Str size{OneOf{"S", "M", "L"}};
    Int maybe_int{Range{.min = 0, .max = 10}};
    Float maybe_number{};
    List<Str> tags{Str{Length{.max = 4}}, Length{.max = 3}};
    List<Bool> flags{};
    List<Int> ids{};
    List<Float> pair{};
    List<List<Float>> rows{};
    Nested<PlaceSchema> place{};
    Nested<PlaceSchema> maybe_place{};
    List<Nested<PlaceSchema>> places{};
};
BOOST_DESCRIBE_STRUCT(ThingSchema, (),
                      (tiny, big, count, single, number, flag, text, size, maybe_int, maybe_number, tags, flags, ids,
                       pair, rows, place, maybe_place, places))

struct Branch {
    std::string name;
    std::list<Branch> branches;
    std::unique_ptr<Branch> next;
    std::shared_ptr<Place> place;
};
BOOST_DESCRIBE_STRUCT(Branch, (), (name, branches, next, place))

struct BranchSchema : mallow::Schema<Branch> {
    Str name{};
    List<Nested<BranchSchema>> branches{};
    Nested<BranchSchema> next{};
    Nested<PlaceSchema> place{};
};
BOOST_DESCRIBE_STRUCT(BranchSchema, (), (name, branches, next, place))

struct Box {
    std::int64_t id{};
    boost::json::object rest;
    boost::json::value value;
    boost::json::value number;
    boost::json::array list;
};
BOOST_DESCRIBE_STRUCT(Box, (), (id, rest, value, number, list))

struct LooseSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int number{};
    Float ratio{allow_none};
    Str text{attribute("the_text")};
    List<Nested<LooseSchema>> parts{};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (number, ratio, text, parts))

struct BoxSchema : mallow::Schema<Box> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int id{};
    Extra rest{};
    Nested<LooseSchema> value{allow_none};
    Float number{allow_none};
    List<Str> list{Str{allow_none}};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (id, rest, value, number, list))

template <class Schema>
using loaded = typename decltype(mallow::loads<Schema>(""))::value_type;

std::string print(const mallow::validation_error& errors) {
    std::ostringstream out;
    out << errors;
    return out.str();
}

template <class Schema, class Object>
std::string dumped(const Object& object, const mallow::dump_options& options) {
    const mallow::result<std::string> text = mallow::try_dumps<Schema>(object, options);
    if (!text) fail("what was loaded cannot be dumped", print(text.error()));
    return *text;
}

/// Equality of what JSON can tell: the order of keys counts, and -0.0 is not 0.0.
bool same(const json::value& left, const json::value& right) { return json::serialize(left) == json::serialize(right); }

template <class Schema>
void check_dumps(const loaded<Schema>& object, const std::string& text, const mallow::load_options& loading) {
    constexpr std::size_t deep = 1000;
    const json::value tree = mallow::dump<Schema>(object, {.max_depth = deep});
    // The document that the text stands for, but for the kinds of its numbers: from the one way and the other the same must load.
    const auto from_tree = mallow::load<Schema>(tree, loading);
    if (!from_tree) fail("the dumped document does not load", print(from_tree.error()), text);
    if (dumped<Schema>(*from_tree, {.max_depth = deep}) != text)
        fail("the dumped document loads to something else", text);
    if (!same(mallow::dump<Schema>(*from_tree, {.max_depth = deep}), tree))
        fail("the dumped document is not a fixed point");

    for (const std::size_t indent : {std::size_t{1}, std::size_t{3}}) {
        const std::string indented = dumped<Schema>(object, {.indent = indent, .max_depth = deep});
        const auto again = mallow::loads<Schema>(indented, loading);
        if (!again) fail("the indented dump does not load", print(again.error()), indented);
        if (dumped<Schema>(*again, {.max_depth = deep}) != text)
            fail("the indented dump loads to something else", indented);
    }

    const std::string sparse = dumped<Schema>(object, {.skip_none = true, .max_depth = deep});
    const auto dense = mallow::loads<Schema>(sparse, loading);
    if (!dense) fail("the dump without nulls does not load", print(dense.error()), sparse);

    std::string buffer = "what was here before";
    mallow::dumps_to<Schema>(buffer, object, {.max_depth = deep});
    if (buffer != text) fail("dumps_to and dumps differ", text, buffer);
}

template <class Schema>
void check_loads_to(std::string_view text, const mallow::load_options& loading, const loaded<Schema>* expected,
                    const std::string& first) {
    constexpr std::size_t deep = 1000;
    const std::string fresh = dumped<Schema>(loaded<Schema>{}, {.max_depth = deep});
    loaded<Schema> slot{};
    if (!first.empty()) (void)mallow::loads_to<Schema>(slot, first, loading).value();
    const mallow::result<void> kept = mallow::loads_to<Schema>(slot, text, loading);
    if (kept.has_value() != (expected != nullptr)) fail("loads_to and loads differ");
    const std::string after = dumped<Schema>(slot, {.max_depth = deep});
    if (!expected && after != fresh) fail("loads_to failed and left something", after);
    if (expected && after != dumped<Schema>(*expected, {.max_depth = deep}))
        fail("loads_to loads something else", after);
}

template <class Schema>
void check_update(std::string_view text, const mallow::load_options& loading, const char* initial) {
    constexpr std::size_t deep = 1000;
    auto target = mallow::loads<Schema>(initial).value();
    const std::string before = dumped<Schema>(target, {.max_depth = deep});
    const auto touched = mallow::loads_into<Schema>(target, text, loading);
    const std::string after = dumped<Schema>(target, {.max_depth = deep});
    if (!touched && after != before) fail("a failed update changed its target", before, after);
    if (!touched) return;
    // Of the unknown keys that a Schema<> keeps no field can tell.
    if constexpr (!std::is_same_v<loaded<Schema>, json::object>)
        if (touched->size() == 0 && after != before)
            fail("an update that touched nothing changed its target", before, after);
    // Done again it changes nothing more.
    const auto again = mallow::loads_into<Schema>(target, text, loading);
    if (!again) fail("an update cannot be repeated", print(again.error()), after);
    const std::string repeated = dumped<Schema>(target, {.max_depth = deep});
    if (repeated != after) fail("an update changes more when it is repeated", after, repeated);
}

template <class Schema>
void check(std::string_view text, mallow::load_options loading, const char* initial) {
    constexpr std::size_t deep = 1000;
    const auto object = mallow::loads<Schema>(text, loading);
    check_loads_to<Schema>(text, loading, object ? &*object : nullptr, {});
    check_loads_to<Schema>(text, loading, object ? &*object : nullptr, initial);
    check_update<Schema>(text, loading, initial);
    if (!object) return;
    const std::string dump = dumped<Schema>(*object, {.max_depth = deep});
    check_loads_to<Schema>(dump, loading, &*object, std::string(text));
    const auto again = mallow::loads<Schema>(dump, loading);
    if (!again) fail("the dump does not load", print(again.error()), dump);
    const std::string second = dumped<Schema>(*again, {.max_depth = deep});
    if (second != dump) fail("load, dump, load is no fixed point", dump, second);
    check_dumps<Schema>(*object, dump, loading);
    // Strictly: what a dump writes is of its field's own type.
    loading.strict = true;
    const auto strict = mallow::loads<Schema>(dump, loading);
    if (!strict) fail("the dump does not load strictly", print(strict.error()), dump);
    // Nothing is looked at more than 64 levels down.
    const mallow::validation_error invalid = mallow::validate<Schema>(*object);
    if (!invalid.empty() && invalid[0].code() != mallow::errc::too_deep)
        fail("what was loaded is not valid", print(invalid), dump);
    const auto list = mallow::loads<mallow::many<Schema>>("[" + dump + "," + dump + "]",
                                                          {.unknown = loading.unknown, .max_depth = deep});
    if (!list && !(list.error()[0].code() == mallow::errc::too_deep))
        fail("a list of the dump does not load", print(list.error()), dump);
    if (list && dumped<mallow::many<Schema>>(*list, {.max_depth = deep}) != "[" + dump + "," + dump + "]")
        fail("a list is dumped otherwise than its elements");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t choices = 3;
    if (size < choices) return 0;
    const auto chosen = [data](std::size_t index) { return static_cast<unsigned>(data[index] & 15); };
    // In a block of its own, so that reading before its first byte or behind its last is seen.
    const std::unique_ptr<char[]> block(new char[size - choices]);
    std::copy(data + choices, data + size, block.get());
    const std::string_view text(block.get(), size - choices);

    mallow::load_options loading;
    loading.max_depth = 900;
    if (chosen(1) % 3 == 1) loading.unknown = mallow::unknown::exclude;
    if (chosen(1) % 3 == 2) loading.unknown = mallow::unknown::exclude_recursive;
    if (chosen(2) % 2 == 1) loading.max_errors = 1;
    switch (chosen(0) % 4) {
        case 0:
            check<ThingSchema>(
                text, loading,
                R"({"tiny":1,"big":2,"single":0.5,"the \"text\"":"t","maybe_int":3,"tags":["a","b"],"flags":[true],"ids":[1,2],)"
                R"("pair":[1,2],"rows":[[1,null]],"place":{"latitude":1},"maybe_place":{"latitude":2,"name":"n"},)"
                R"("places":[{"latitude":3}]})");
            break;
        case 1:
            check<BranchSchema>(
                text, loading,
                R"({"name":"a","branches":[{"name":"b"}],"next":{"name":"c","next":{"name":"d","place":{"latitude":1}}},)"
                R"("place":{"latitude":2,"name":"n"}})");
            break;
        case 2:
            check<BoxSchema>(
                text, loading,
                R"({"id":1,"x":[1,{"y":null}],"value":{"number":1,"z":2},"number":1.5,"list":["a",null]})");
            break;
        default:
            check<LooseSchema>(
                text, loading,
                R"({"number":1,"ratio":null,"text":"t","parts":[{"x":1},{"parts":[]}],"x":{"y":[1.5]}})");
    }
    return 0;
}
