// SPDX-License-Identifier: BSL-1.0
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
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
#include <unordered_set>
#include <utility>
#include <vector>

/// The same bytes, loaded as text and as a document that a strict parser made of them, must give the same result and the same errors.
///
/// An input is six characters, of which the lower four bits choose the schema, the verb and the options, and then the text.
namespace {

namespace json = boost::json;

// What is wrong with an input is printed before the program ends, so that a find can be read without a debugger.
[[noreturn]] void fail(const char* what, std::string_view left = {}, std::string_view right = {}) {
    std::fprintf(stderr, "%s\n  text:  %.*s\n  value: %.*s\n", what, static_cast<int>(left.size()), left.data(),
                 static_cast<int>(right.size()), right.data());
    std::abort();
}

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

/// What the text says, and which of it a document cannot say as well.
struct reference {
    json::value tree;
    std::size_t depth = 0;
    bool is_valid = false;
    bool is_exact = true;        // but for a few numbers
    bool is_repetitive = false;  // a key is given twice, of which the document has the last value
    bool is_judged = true;       // but where Boost.JSON gives an exponent up that is too long for it
};

/// Builds the document, its doubles read by the standard library: Boost.JSON 1.81's own are off by one unit in the last place now and then.
class builder {
public:
    static constexpr std::size_t max_object_size = json::object::max_size();
    static constexpr std::size_t max_array_size = json::array::max_size();
    static constexpr std::size_t max_key_size = json::string::max_size();
    static constexpr std::size_t max_string_size = json::string::max_size();

    explicit builder(reference& made) : made_(made) {}

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return open(json::object()); }
    bool on_object_end(std::size_t, json::error_code&) { return close(); }
    bool on_array_begin(json::error_code&) { return open(json::array()); }
    bool on_array_end(std::size_t, json::error_code&) { return close(); }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return gather(part); }
    bool on_key(json::string_view part, std::size_t, json::error_code&) {
        gather(part);
        keys_.push_back(std::exchange(gathered_, {}));
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return gather(part); }
    bool on_string(json::string_view part, std::size_t, json::error_code&) {
        gather(part);
        return put(json::string(std::exchange(gathered_, {})));
    }
    bool on_number_part(json::string_view part, json::error_code&) { return gather(part); }
    bool on_int64(std::int64_t, json::string_view part, json::error_code&) { return number(part); }
    bool on_uint64(std::uint64_t, json::string_view part, json::error_code&) { return number(part); }
    bool on_double(double, json::string_view part, json::error_code&) { return number(part); }
    bool on_bool(bool value, json::error_code&) { return put(value); }
    bool on_null(json::error_code&) { return put(nullptr); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    bool gather(json::string_view part) {
        gathered_.append(part.data(), part.size());
        return true;
    }

    bool number(json::string_view part) {
        gather(part);
        const std::string lexeme = std::exchange(gathered_, {});
        const char* const end = lexeme.data() + lexeme.size();
        if (lexeme.find_first_of(".eE") == std::string::npos) {
            // As a document's integer it would lose its sign, as a double it would no longer be a strict integer.
            if (lexeme == "-0") made_.is_exact = false;
            std::int64_t integer = 0;
            if (std::from_chars(lexeme.data(), end, integer).ec == std::errc()) return put(integer);
            std::uint64_t natural = 0;
            if (lexeme[0] != '-' && std::from_chars(lexeme.data(), end, natural).ec == std::errc()) return put(natural);
            made_.is_exact = false;
        }
        const double real = std::strtod(lexeme.c_str(), nullptr);
        // Beyond 2^53 an integral decimal is another integer than its double. With 13 digits and more a float read by way of a double may
        // round twice, and what is tiny or has a long fraction may as a double be integral.
        if (std::fabs(real) >= 9007199254740992.0) made_.is_exact = false;
        if (std::count_if(lexeme.begin(),
                          std::find_if(lexeme.begin(), lexeme.end(), [](char c) { return c == 'e' || c == 'E'; }),
                          [](char c) { return c >= '0' && c <= '9'; }) > 12)
            made_.is_exact = false;
        if (real == 0 && lexeme.find_first_of("123456789") < lexeme.find_first_of("eE")) made_.is_exact = false;
        return put(real);
    }

    bool open(json::value made) {
        open_.push_back(std::move(made));
        made_.depth = std::max(made_.depth, open_.size());
        return true;
    }
    bool close() {
        json::value made = std::move(open_.back());
        open_.pop_back();
        return put(std::move(made));
    }

    bool put(json::value value) {
        if (open_.empty()) {
            made_.tree = std::move(value);
        } else if (json::array* array = open_.back().if_array()) {
            array->push_back(std::move(value));
        } else {
            json::object& object = open_.back().get_object();
            if (object.contains(keys_.back())) made_.is_repetitive = true;
            object[keys_.back()] = std::move(value);
            keys_.pop_back();
        }
        return true;
    }

    reference& made_;
    std::vector<json::value> open_;
    std::vector<std::string> keys_;
    std::string gathered_;
};

constexpr std::size_t deepest = 1200;

reference read(std::string_view text) {
    reference made;
    json::parse_options options;
    options.max_depth = deepest;
    json::basic_parser<builder> parser(options, made);
    json::error_code error;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), error);
    made.is_valid = !error && used == text.size();
    made.is_judged = error != json::error::exponent_overflow;
    return made;
}

struct call {
    std::string_view text;
    const reference& expected;
    mallow::load_options options;
    unsigned verb;
    unsigned partial;
    unsigned selection;
};

std::string print(const mallow::validation_error& errors) {
    std::ostringstream out;
    for (const mallow::error& each : errors)
        out << each.pointer() << ' ' << static_cast<int>(each.code()) << ' ' << each.message() << ' '
            << json::serialize(each.params()) << '\n';
    if (errors.truncated()) out << "truncated\n";
    return out.str();
}

/// Renders them in every way there is; what is printed is only checked not to go wrong.
void check_errors(const call& made, const mallow::validation_error& from_text) {
    std::ostringstream out;
    out << from_text;
    (void)from_text.pretty(made.text);
    (void)json::serialize(from_text.messages());
    (void)json::serialize(from_text.problem());
    for (const mallow::error& each : from_text)
        if (each.offset() > made.text.size() || each.line() == 0 || each.column() == 0)
            fail("a place outside the text");
    if (from_text.is_malformed() && from_text.size() != 1) fail("malformed, and more than one error");
    if (!made.expected.is_judged) return;
    const mallow::errc code = from_text.empty() ? mallow::errc{} : from_text[0].code();
    const bool is_deep =
        made.expected.is_valid && made.expected.depth > std::min<std::size_t>(made.options.max_depth, 1000);
    if (from_text.is_malformed() != (!made.expected.is_valid || is_deep))
        fail("not what the strict parser says", print(from_text), made.expected.is_valid ? "valid" : "malformed");
    if (is_deep && code != mallow::errc::too_deep) fail("too deep, but another error", print(from_text));
    if (made.expected.is_valid && !is_deep && code == mallow::errc::too_deep) fail("not too deep", print(from_text));
}

/// Whether the document must load as the text does.
bool is_comparable(const call& made, const mallow::validation_error& from_text) {
    if (!made.expected.is_valid || !made.expected.is_exact) return false;
    if (!made.expected.is_repetitive) return true;
    // What is known of a key's earlier values: that they are there, that they are deep, and the first errors in them.
    return made.options.duplicate_keys == mallow::duplicate_keys::last_wins && !from_text.is_malformed() &&
           !from_text.truncated();
}

std::vector<std::string> sorted_lines(const mallow::validation_error& errors) {
    std::istringstream in(print(errors));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    std::sort(lines.begin(), lines.end());
    return lines;
}

void check_same(const call& made, const mallow::validation_error& from_text,
                const mallow::validation_error& from_value) {
    check_errors(made, from_text);
    if (!is_comparable(made, from_text)) return;
    if (made.expected.is_repetitive) {
        if (sorted_lines(from_text) != sorted_lines(from_value))
            fail("different errors of repeated keys", print(from_text), print(from_value));
        return;
    }
    if (print(from_text) != print(from_value)) fail("different errors", print(from_text), print(from_value));
    if (json::serialize(from_text.messages()) != json::serialize(from_value.messages())) fail("different messages");
    if (from_text.is_malformed() != from_value.is_malformed()) fail("malformed one way only");
}

template <class Schema, class Object>
std::string dumped(const Object& object) {
    const mallow::result<std::string> text = mallow::try_dumps<Schema>(object, {.max_depth = 1000});
    const mallow::result<json::value> tree = mallow::try_dump<Schema>(object, {.max_depth = 1000});
    if (text.has_value() != tree.has_value()) fail("dumped one way only");
    if (!text) {
        if (print(text.error()) != print(tree.error()))
            fail("dumping fails differently", print(text.error()), print(tree.error()));
        return print(text.error());
    }
    return *text;
}

/// Without options texts go shorter ways than with those that stand for none.
template <class Schema>
void check_usual(std::string_view text) {
    const auto usual = mallow::loads<Schema>(text);
    const auto spelled = mallow::loads<Schema>(text, mallow::load_options{});
    if (print(usual.error()) != print(spelled.error())) fail("other errors without options", print(usual.error()), print(spelled.error()));
    if (usual.has_value() != spelled.has_value()) fail("a value only with or without options", text);
    if (usual && dumped<Schema>(*usual) != dumped<Schema>(*spelled)) fail("another value without options", text);
}

template <class Schema>
void check_load(const call& made) {
    check_usual<Schema>(made.text);
    const auto from_text = mallow::loads<Schema>(made.text, made.options);
    const auto from_value = mallow::load<Schema>(made.expected.tree, made.options);
    check_same(made, from_text.error(), from_value.error());
    if (from_text.has_value() == !from_text.error().empty()) fail("a value and errors");
    if (from_text) {
        const std::string text = dumped<Schema>(*from_text);
        if (is_comparable(made, {}) && text != dumped<Schema>(*from_value))
            fail("different values", text, dumped<Schema>(*from_value));
        (void)mallow::validate<Schema>(*from_text);
    }
    if (const json::object* object = made.expected.tree.if_object()) {
        const auto from_object = mallow::load<Schema>(*object, made.options);
        if (print(from_object.error()) != print(from_value.error()))
            fail("an object loads otherwise than its value", print(from_object.error()), print(from_value.error()));
    }
}

/// Updates an object that has something everywhere, or nothing.
template <class Schema>
void check_update(const call& made, const char* initial) {
    const auto before = mallow::loads<Schema>(initial, {.partial = true}).value();
    const std::string text_before = dumped<Schema>(before);
    auto by_text = mallow::loads<Schema>(initial, {.partial = true}).value();
    auto by_value = mallow::loads<Schema>(initial, {.partial = true}).value();
    const auto from_text = mallow::loads_into<Schema>(by_text, made.text, made.options);
    const auto from_value = mallow::load_into<Schema>(by_value, made.expected.tree, made.options);
    check_same(made, from_text.error(), from_value.error());
    const std::string text_after = dumped<Schema>(by_text);
    if (!from_text && text_after != text_before) fail("a failed update changed its target", text_before, text_after);
    if (!from_value && dumped<Schema>(by_value) != text_before) fail("a failed update from a value changed its target");
    if (!is_comparable(made, from_text.error()) || !from_text) return;
    if (text_after != dumped<Schema>(by_value)) fail("different updates", text_after, dumped<Schema>(by_value));
    if (!(*from_text == *from_value)) fail("different fields touched");
}

template <class Schema>
void check(call made, std::initializer_list<std::string_view> some, const char* initial) {
    const mallow::field_set<Schema> names{std::vector<std::string_view>(some)};
    if (made.partial == 1) made.options.partial = true;
    if (made.partial == 2) made.options.partial = names;
    if ((made.selection & 1) != 0) made.options.only = names;
    if ((made.selection & 2) != 0) made.options.exclude = mallow::field_set<Schema>{*some.begin()};
    switch (made.verb) {
        case 1: return check_load<mallow::many<Schema>>(made);
        case 2: return check_update<Schema>(made, initial);
        case 3: return check_update<Schema>(made, "{}");
        default: return check_load<Schema>(made);
    }
}

void check(unsigned schema, const call& made) {
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t choices = 6;
    if (size < choices) return 0;
    const auto chosen = [data](std::size_t index) { return static_cast<unsigned>(data[index] & 15); };
    // In a block of its own, so that reading before its first byte or behind its last is seen.
    const std::unique_ptr<char[]> block(new char[size - choices]);
    std::copy(data + choices, data + size, block.get());
    const std::string_view text(block.get(), size - choices);
    const reference expected = read(text);

    const unsigned schema = chosen(0) % 8;
    call made{text, expected, {}, chosen(1) % 4, chosen(4) % 3, chosen(5) % 4};
    switch (chosen(2) % 5) {
        case 1: made.options.unknown = mallow::unknown::raise; break;
        case 2: made.options.unknown = mallow::unknown::exclude; break;
        case 3: made.options.unknown = mallow::unknown::exclude_recursive; break;
        case 4:
            if (schema == 4 || schema == 5) made.options.unknown = mallow::unknown::include;
            break;
        default: break;
    }
    if (chosen(4) / 3 % 3 != 0) made.options.strict = chosen(4) / 3 % 3 == 1;
    constexpr std::array<std::size_t, 4> limits{100, 1, 3, 1'000'000};
    constexpr std::array<std::size_t, 4> depths{64, 1000, 3, 1};
    made.options.max_errors = limits[chosen(3) % 4];
    made.options.max_depth = depths[chosen(3) / 4];
    if (chosen(5) >= 8) made.options.duplicate_keys = mallow::duplicate_keys::error;
    check(schema, made);
    return 0;
}
