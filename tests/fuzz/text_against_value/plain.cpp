// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/describe.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace fuzz {
namespace {

struct Inner {
    std::int64_t id{};
    std::string name{"unnamed"};
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (id, name))

struct InnerSchema : mallow::Schema<Inner> {
    Int id{required};
    Str name{Length{.max = 8}};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (id, name))

struct Flat {
    std::int64_t id{};
    std::string name;
    double price{};
    std::int64_t amount{};
    bool flag{};
    bool operator==(const Flat&) const = default;
};
BOOST_DESCRIBE_STRUCT(Flat, (), (id, name, price, amount, flag))

/// Of which lists are read in any order of the keys.
struct FlatSchema : mallow::Schema<Flat> {
    Int id{};
    Str name{required, Length{.max = 40}};
    Float price{Range{.min = 0}};
    Int amount{};
    Bool flag{};
};
BOOST_DESCRIBE_STRUCT(FlatSchema, (), (id, name, price, amount, flag))

struct Numbers {
    std::int8_t i8{};
    std::int16_t i16{};
    std::int32_t i32{};
    std::int64_t i64{};
    std::uint8_t u8{};
    std::uint16_t u16{};
    std::uint32_t u32{};
    std::uint64_t u64{};
    float f32{};
    double f64{};
    bool flag{};
    std::string text;
    std::optional<std::int32_t> maybe_int;
    std::optional<double> maybe_number;
    std::optional<bool> maybe_flag;
    std::optional<std::string> maybe_text;
    double loose{};
};
BOOST_DESCRIBE_STRUCT(Numbers, (),
                      (i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, flag, text, maybe_int, maybe_number, maybe_flag,
                       maybe_text, loose))

struct NumbersSchema : mallow::Schema<Numbers> {
    Int i8{};
    Int i16{allow_none};
    Int i32{load_default(7)};
    Int i64{required};
    Int u8{};
    Int u16{mallow::strict};
    Int u32{error_message(errc::number_too_small, "below zero")};
    Int u64{};
    Float f32{};
    Float f64{};
    Bool flag{};
    Str text{};
    Int maybe_int{load_default(nullptr)};
    Float maybe_number{allow_none(false)};
    Bool maybe_flag{};
    Str maybe_text{};
    Float loose{allow_nan};
};
BOOST_DESCRIBE_STRUCT(NumbersSchema, (),
                      (i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, flag, text, maybe_int, maybe_number, maybe_flag,
                       maybe_text, loose))

struct Rules {
    std::int64_t count{};
    double ratio{};
    std::string size;
    std::string code;
    std::string mail;
    std::string link;
    std::int32_t odd{};
    std::vector<std::string> tags;
    std::string word;
    std::optional<std::int64_t> bounded;
    Inner inner;
};
BOOST_DESCRIBE_STRUCT(Rules, (), (count, ratio, size, code, mail, link, odd, tags, word, bounded, inner))

struct RulesSchema : mallow::Schema<Rules> {
    Int count{required, Range{.min = 0, .max = 100},
              Range{.max = 50, .max_inclusive = false, .error = "{input} is above {max}"}};
    Float ratio{Range{.min = 0, .max = 0.5}};
    Str size{OneOf{"S", "M", "L"}, NoneOf{"XL"}};
    Str code{Regexp{"[a-z]+\\d"}, Length{.min = 2, .max = 5}, error_message(errc::pattern, "no code: {input}")};
    Str mail{Email{}};
    Str link{URL{}};
    Int odd{[](std::int64_t value) { return value % 2 != 0; }, load_default(1)};
    List<Str> tags{Str{Length{.max = 3}}, Length{.min = 1, .max = 3}, ContainsNoneOf{"no"}};
    Str word{Equal{"word"}, [](std::string_view value) { return value.size() > 6 ? "too long a word" : nullptr; }};
    Int bounded{Range{.min = -9'000'000'000'000'000'000, .max = 9'000'000'000'000'000'000}};
    Nested<InnerSchema> inner{[](const Inner& value) { return value.id != 13; }};
};
BOOST_DESCRIBE_STRUCT(RulesSchema, (), (count, ratio, size, code, mail, link, odd, tags, word, bounded, inner))

/// All in one bucket, so that their order does not depend on how many there was room for.
struct no_hash {
    std::size_t operator()(std::int32_t) const noexcept { return 0; }
};

struct Lists {
    std::vector<std::int64_t> ints;
    std::vector<bool> flags;
    std::deque<double> numbers;
    std::list<std::string> texts;
    std::set<std::string> names;
    std::unordered_set<std::int32_t, no_hash> ids;
    std::array<double, 3> point{1, 2, 3};
    std::vector<std::vector<std::optional<std::int32_t>>> rows;
    std::vector<Inner> inners;
    std::optional<std::vector<std::array<bool, 2>>> pairs;
    std::vector<std::uint8_t> bytes;
};
BOOST_DESCRIBE_STRUCT(Lists, (), (ints, flags, numbers, texts, names, ids, point, rows, inners, pairs, bytes))

struct ListsSchema : mallow::Schema<Lists> {
    List<Int> ints{Length{.max = 4}};
    List<Bool> flags{};
    List<Float> numbers{};
    List<Str> texts{Str{allow_none}};
    List<Str> names{};
    List<Int> ids{};
    List<Float> point{};
    List<List<Int>> rows{List<Int>{Int{Range{.min = 0}}, Length{.max = 3}}};
    List<Nested<InnerSchema>> inners{};
    List<List<Bool>> pairs{};
    List<Int> bytes{ContainsOnly{1, 2, 3}};
};
BOOST_DESCRIBE_STRUCT(ListsSchema, (), (ints, flags, numbers, texts, names, ids, point, rows, inners, pairs, bytes))

struct Node {
    std::int64_t id{};
    std::vector<Node> children;
    std::list<std::unique_ptr<Node>> owned;
    std::unique_ptr<Node> next;
    std::shared_ptr<Inner> shared;
    std::optional<Inner> maybe;
    Inner inner;
};
BOOST_DESCRIBE_STRUCT(Node, (), (id, children, owned, next, shared, maybe, inner))

struct NodeSchema : mallow::Schema<Node> {
    Int id{required};
    List<Nested<NodeSchema>> children{};
    List<Nested<NodeSchema>> owned{};
    Nested<NodeSchema> next{unknown_keys(unknown::exclude)};
    Nested<InnerSchema> shared{};
    Nested<InnerSchema> maybe{};
    Nested<InnerSchema> inner{};
};
BOOST_DESCRIBE_STRUCT(NodeSchema, (), (id, children, owned, next, shared, maybe, inner))

struct Keeper {
    std::int64_t id{};
    std::string secret;
    std::int64_t made{};
    std::string quoted;
    std::string slashed;
    std::string long_key;
    std::string longer_key;
    std::string empty;
    boost::json::object rest;
    Inner inner;
};
BOOST_DESCRIBE_STRUCT(Keeper, (), (id, secret, made, quoted, slashed, long_key, longer_key, empty, rest, inner))

struct KeeperSchema : mallow::Schema<Keeper> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int id{aliases("number", "a_key_longer_than_16_bytes_3")};
    Str secret{load_only};
    Int made{dump_only};
    Str quoted{data_key("a\"b\\c\n")};
    Str slashed{data_key("~a/b")};
    Str long_key{data_key("a_key_longer_than_16_bytes_1")};
    Str longer_key{data_key("a_key_longer_than_16_bytes_22")};
    Str empty{data_key("")};
    Extra rest{};
    Nested<InnerSchema> inner{aliases("in")};
};
BOOST_DESCRIBE_STRUCT(KeeperSchema, (), (id, secret, made, quoted, slashed, long_key, longer_key, empty, rest, inner))

struct FreePartSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int number{load_default(3)};
    Str text{};
};
BOOST_DESCRIBE_STRUCT(FreePartSchema, (), (number, text))

struct FreeSchema : mallow::Schema<> {
    Int number{required, Range{.min = -5}};
    Float ratio{};
    Str text{Length{.max = 5}};
    Bool flag{allow_none};
    List<Int> ints{Length{.max = 3}};
    List<List<Str>> words{};
    Nested<FreePartSchema> part{};
    List<Nested<FreePartSchema>> parts{};
    Str renamed{data_key("re-named"), aliases("old"), dump_default("none")};
    Int shown{dump_only};
};
BOOST_DESCRIBE_STRUCT(FreeSchema, (), (number, ratio, text, flag, ints, words, part, parts, renamed, shown))

struct Documents {
    boost::json::value number;
    boost::json::value text;
    boost::json::value list;
    boost::json::array array;
    boost::json::value part;
    boost::json::object object;
    std::vector<boost::json::value> values;
};
BOOST_DESCRIBE_STRUCT(Documents, (), (number, text, list, array, part, object, values))

struct DocumentsSchema : mallow::Schema<Documents> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude, .strict = true};
    Float number{allow_none};
    Str text{};
    List<Bool> list{};
    List<Int> array{};
    Nested<FreePartSchema> part{};
    Nested<FreePartSchema> object{};
    List<Str> values{Str{strict(false)}};
};
BOOST_DESCRIBE_STRUCT(DocumentsSchema, (), (number, text, list, array, part, object, values))

}  // namespace

void check_plain(unsigned schema, const call& made) {
    switch (schema) {
        case 0:
            return check<NumbersSchema>(
                made, {"f32", "i64", "text", "maybe_int"},
                R"({"i8":1,"i64":2,"u64":3,"f32":0.5,"f64":1.5,"flag":true,"text":"t","maybe_int":4,"maybe_text":"m"})");
        case 1:
            return check<RulesSchema>(
                made, {"odd", "count", "tags", "inner.id"},
                R"({"count":5,"ratio":0.25,"size":"S","tags":["a"],"bounded":1,"inner":{"id":1,"name":"n"}})");
        case 2:
            return check<ListsSchema>(
                made, {"ints", "inners.id", "point"},
                R"({"ints":[1],"flags":[true],"texts":["a"],"names":["b"],"ids":[2],"point":[4,5,6],"rows":[[1,null]],)"
                R"("inners":[{"id":1}],"pairs":[[true,false]],"bytes":[1]})");
        case 3:
            return check<NodeSchema>(
                made, {"id", "children.id", "next.children.id", "inner"},
                R"({"id":1,"children":[{"id":2}],"owned":[null,{"id":9}],"next":{"id":3,"next":{"id":4,"maybe":{"id":5}}},"shared":{"id":6},)"
                R"("maybe":{"id":7,"name":"m"},"inner":{"id":8}})");
        case 4:
            return check<KeeperSchema>(
                made, {"inner", "quoted", "rest"},
                R"({"id":1,"a\"b\\c\n":"q","~a/b":"s","":"e","other":[1,{"x":null}],"inner":{"id":2}})");
        case 5:
            return check<FreeSchema>(
                made, {"number", "part.text", "parts"},
                R"({"number":1,"ratio":2.0,"ints":[1],"words":[["a"]],"part":{"text":"t","more":1},"parts":[{}],"re-named":"r"})");
        case 7:
            return check<FlatSchema>(made, {"name", "flag"}, R"({"id":1,"name":"n","price":2.5,"amount":3,"flag":true})");
        default:
            return check<DocumentsSchema>(
                made, {"text", "part.text", "object"},
                R"({"number":1,"text":"t","list":[true],"array":[1],"part":{"text":"t","more":[]},"object":{"more":{}},"values":["v"]})");
    }
}

}  // namespace fuzz
