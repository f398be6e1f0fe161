// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;
using mallow::unknown;

namespace {

struct Inner {
    int x{1};
    int y{2};
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (x, y))

struct Model {
    int number{5};
    std::string text{"old"};
    std::optional<int> maybe{7};
    std::vector<int> list{9};
    std::set<int> set{9};
    Inner inner;
    std::vector<Inner> inners;
    std::shared_ptr<Inner> shared;
    bool operator==(const Model& other) const {
        return number == other.number && text == other.text && maybe == other.maybe && list == other.list &&
               set == other.set && inner == other.inner && inners == other.inners && !shared == !other.shared &&
               (!shared || *shared == *other.shared);
    }
};
BOOST_DESCRIBE_STRUCT(Model, (), (number, text, maybe, list, set, inner, inners, shared))

struct InnerSchema : mallow::Schema<Inner> {
    Int x {Range{.max = 100}};
    Int y {};
};
BOOST_DESCRIBE_STRUCT(InnerSchema, (), (x, y))

struct ModelSchema : mallow::Schema<Model> {
    Int                       number {};
    Str                       text   {};
    Int                       maybe  {};
    List<Int>                 list   {Length{.max = 3}};
    List<Int>                 set    {};
    Nested<InnerSchema>       inner  {};
    List<Nested<InnerSchema>> inners {};
    Nested<InnerSchema>       shared {};
};
BOOST_DESCRIBE_STRUCT(ModelSchema, (), (number, text, maybe, list, set, inner, inners, shared))

struct loaded {
    const char* input;
    Model expected;
    friend std::ostream& operator<<(std::ostream& out, const loaded& each) { return out << each.input; }
};

const loaded last_wins[] = {
    {R"({"number":1,"number":2})",                          {.number = 2}},
    {R"({"number":1,"text":"a","number":2,"text":"b"})",    {.number = 2, .text = "b"}},
    {R"({"number":1,"n\u0075mber":2})",                     {.number = 2}},
    {R"({"number":"x","number":2})",                        {.number = 2}},
    {R"({"number":null,"number":2})",                       {.number = 2}},
    {R"({"maybe":1,"maybe":null})",                         {.maybe = std::nullopt}},
    {R"({"maybe":null,"maybe":1})",                         {.maybe = 1}},
    {R"({"list":[1,2],"list":[3]})",                        {.list = {3}}},
    {R"({"list":[1,"x"],"list":[]})",                       {.list = {}}},
    {R"({"set":[1,2],"set":[1]})",                          {.set = {1}}},
    {R"({"inner":{"x":5},"inner":{"y":6}})",                {.inner = {1, 6}}},
    {R"({"inner":{"x":"bad","z":1},"inner":{}})",           {}},
    {R"({"inner":{"x":5,"x":6}})",                          {.inner = {6, 2}}},
    {R"({"inners":[{"x":5}],"inners":[{"y":6},{}]})",       {.inners = {{1, 6}, {1, 2}}}},
    {R"({"shared":{"x":5},"shared":{"y":6}})",              {.shared = std::make_shared<Inner>(Inner{1, 6})}},
};

const test::row<test::expected_errors> last_fails[] = {
    {"wrong type",         R"({"number":1,"number":"x"})",         {{"/number", errc::invalid_integer}}},
    {"both wrong",         R"({"number":"x","number":null})",      {{"/number", errc::null}}},
    {"in its last place",  R"({"number":"x","text":1,"number":"y"})",
     {{"/text", errc::invalid_string}, {"/number", errc::invalid_integer}}},
    {"errors inside go with the value", R"({"inner":{"x":"a","y":"b","z":1},"inner":{"y":"c"}})",
     {{"/inner/y", errc::invalid_integer}}},
    {"errors of elements too", R"({"inners":[{"x":"a"},5],"text":1,"inners":[{},{"x":101}]})",
     {{"/text", errc::invalid_string}, {"/inners/1/x", errc::too_large}}},
    {"a good one does not hide a bad last", R"({"list":[1],"list":[1,2,3,4]})", {{"/list", errc::too_long}}},
};

struct Part {
    int x{1};
    std::string s;
    std::vector<int> list;
    std::optional<int> o;
    Inner below;
};
BOOST_DESCRIBE_STRUCT(Part, (), (x, s, list, o, below))

struct PartSchema : mallow::Schema<Part> {
    Int                 x     {};
    Str                 s     {};
    List<Int>           list  {};
    Int                 o     {};
    Nested<InnerSchema> below {};
};
BOOST_DESCRIBE_STRUCT(PartSchema, (), (x, s, list, o, below))

struct Cents {
    int count{};
    bool operator==(const Cents&) const = default;
};

struct cents {
    static Cents load(std::int64_t count) { return {static_cast<int>(count)}; }
    static std::int64_t dump(Cents price) { return price.count; }
};

/// None of whose members is empty where it is fresh.
struct Filled {
    std::vector<std::string> list{"a", "b"};
    std::set<int> set{1, 2};
    std::array<int, 2> pair{3, 4};
    std::optional<int> maybe{5};
    std::vector<Inner> inners{{6, 7}};
    Cents price{9};
    bool operator==(const Filled&) const = default;
};
BOOST_DESCRIBE_STRUCT(Filled, (), (list, set, pair, maybe, inners, price))

struct FilledSchema : mallow::Schema<Filled> {
    List<Str>                 list   {};
    List<Int>                 set    {};
    List<Int>                 pair   {};
    Int                       maybe  {};
    List<Nested<InnerSchema>> inners {};
    Converted<Int, cents>     price  {};
};
BOOST_DESCRIBE_STRUCT(FilledSchema, (), (list, set, pair, maybe, inners, price))

/// What no copy of its fields is.
struct Stamped {
    Stamped(int at, int by) : x(at), stamp(by) {}
    Stamped() = default;
    int x{};
    int stamp{};  // no field
    bool operator==(const Stamped&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stamped, (), (x))

struct StampedSchema : mallow::Schema<Stamped> {
    Int x {};
};
BOOST_DESCRIBE_STRUCT(StampedSchema, (), (x))

struct Sheet {
    std::vector<Stamped> list{{1, 2}};
    std::array<Stamped, 1> fixed{Stamped(3, 4)};
    bool operator==(const Sheet&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sheet, (), (list, fixed))

struct SheetSchema : mallow::Schema<Sheet> {
    List<Nested<StampedSchema>> list  {};
    List<Nested<StampedSchema>> fixed {};
};
BOOST_DESCRIBE_STRUCT(SheetSchema, (), (list, fixed))

struct Desk {
    Sheet sheet;
    bool operator==(const Desk&) const = default;
};
BOOST_DESCRIBE_STRUCT(Desk, (), (sheet))

struct DeskSchema : mallow::Schema<Desk> {
    Nested<SheetSchema> sheet {};
};
BOOST_DESCRIBE_STRUCT(DeskSchema, (), (sheet))

/// What no copy is known of.
struct Sealed {
    std::string text = "sealed";
    bool operator==(const Sealed&) const = default;
};

struct seal {
    static Sealed load(std::string_view text) { return {std::string(text)}; }
    static std::string dump(const Sealed& sealed) { return sealed.text; }
};

struct Letter {
    int page{};
    Sealed sealed;
    bool operator==(const Letter&) const = default;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (page, sealed))

struct LetterSchema : mallow::Schema<Letter> {
    Int                           page   {};
    mallow::Converted<Str, seal>  sealed {};
};
BOOST_DESCRIBE_STRUCT(LetterSchema, (), (page, sealed))

/// A model that is dear to make.
struct Counted {
    static inline int made = 0;
    int number{};
    std::string name;
    std::vector<int> numbers{1, 2, 3};
    Part inner{.x = 7, .s = "seven"};
    Filled filled{.maybe = 8};
    Letter letter{.page = 9, .sealed = {"first"}};
    Counted() { ++made; }
};
BOOST_DESCRIBE_STRUCT(Counted, (), (number, name, numbers, inner, filled, letter))

struct CountedSchema : mallow::Schema<Counted> {
    Int                  number  {};
    Str                name    {};
    List<Int>          numbers {};
    Nested<PartSchema> inner   {};
    Nested<FilledSchema> filled {};
    Nested<LetterSchema> letter {};
};
BOOST_DESCRIBE_STRUCT(CountedSchema, (), (number, name, numbers, inner, filled, letter))

/// A schema that keeps what it does not know, and documents as they are.
struct Keeper {
    boost::json::value document;
    boost::json::object rest;
    std::array<int, 1> one{};
};
BOOST_DESCRIBE_STRUCT(Keeper, (), (document, rest, one))

struct FreeSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Int x {};
};
BOOST_DESCRIBE_STRUCT(FreeSchema, (), (x))

struct KeeperSchema : mallow::Schema<Keeper> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::include};
    Nested<FreeSchema> document {};
    Extra              rest     {};
    List<Int>          one      {};
};
BOOST_DESCRIBE_STRUCT(KeeperSchema, (), (document, rest, one))

const test::row<test::expected_errors> twice_in_what_is_kept[] = {
    {"in an object",         R"({"zz":{"k":1,"k":2}})",                {{"/zz/k", errc::duplicate_key}}},
    {"each time",            R"({"zz":{"k":1,"k":2,"k":3}})",
     {{"/zz/k", errc::duplicate_key}, {"/zz/k", errc::duplicate_key}}},
    {"in lists and below",   R"({"zz":[1,{},{"a":{"k":1,"l":0,"k":{"m":1,"m":2}}}]})",
     {{"/zz/2/a/k", errc::duplicate_key}, {"/zz/2/a/k/m", errc::duplicate_key}}},
    {"spelled otherwise",    R"({"zz":{"k":1,"\u006b":2}})",           {{"/zz/k", errc::duplicate_key}}},
    {"under an escaped key", R"({"z\u007a":{"\u006b":1,"k":{"\u0061":1,"a":2}}})",
     {{"/zz/k", errc::duplicate_key}, {"/zz/k/a", errc::duplicate_key}}},
    {"in a document",        R"({"document":{"x":1,"y":{"k":1,"k":2}}})", {{"/document/y/k", errc::duplicate_key}}},
    {"with another problem", R"({"zz":{"k":1e999,"k":2}})",
     {{"/zz/k", errc::duplicate_key}, {"/zz", errc::number_too_large}}},
    {"in what is given twice itself", R"({"zz":1,"zz":{"k":1,"k":2}})",
     {{"/zz", errc::duplicate_key}, {"/zz/k", errc::duplicate_key}}},
    {"in one element too many", R"({"one":[1,{"k":1,"k":2}]})",
     {{"/one/1/k", errc::duplicate_key}, {"/one", errc::wrong_length}}},
    {"in what is refused",   R"({"one":{"k":1,"k":2}})",               {{"/one/k", errc::duplicate_key}, {"/one", errc::invalid_list}}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(load_duplicates)

BOOST_DATA_TEST_CASE(the_last_of_a_key_wins, last_wins) {
    test::accepts<ModelSchema>(sample.input, sample.expected, test::sources::text_only);
}

BOOST_DATA_TEST_CASE(the_lasts_errors_count, last_fails) {
    test::rejects<ModelSchema>(sample.input, sample.expected, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(a_member_restarts_from_what_it_held) {
    Model target;
    target.inner = {10, 20};
    target.shared = std::make_shared<Inner>(Inner{10, 20});
    const auto before = target.shared;
    BOOST_TEST(mallow::loads_into<ModelSchema>(
                   target, R"({"inner":{"x":5},"inner":{"y":6},"shared":{"x":5},"shared":{"y":6}})").has_value());
    BOOST_TEST((target.inner == Inner{10, 6}));
    BOOST_TEST((*target.shared == Inner{10, 6}));
    BOOST_TEST((*before == Inner{10, 20}));
}

BOOST_AUTO_TEST_CASE(may_be_errors) {
    const mallow::load_options strictly{.duplicate_keys = mallow::duplicate_keys::error};
    test::rejects<ModelSchema>(R"({"number":1,"number":2})", {{"/number", errc::duplicate_key}}, strictly,
                               test::sources::text_only);
    test::rejects<ModelSchema>(R"({"inner":{"x":1,"y":2,"x":3},"text":1})",
                               {{"/inner/x", errc::duplicate_key}, {"/text", errc::invalid_string}}, strictly,
                               test::sources::text_only);
    test::accepts<ModelSchema>(R"({"inners":[{"x":1},{"x":1}]})", Model{.inners = {{}, {}}}, strictly);
    const auto errors = mallow::loads<ModelSchema>(R"({"number":1, "number":2})", strictly).error();
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors[0].message() == "Duplicate key.");
    BOOST_TEST(errors[0].offset() >= 13u);
}

const mallow::load_options strictly{.duplicate_keys = mallow::duplicate_keys::error};

BOOST_DATA_TEST_CASE(may_be_errors_in_what_is_kept, twice_in_what_is_kept) {
    test::rejects<KeeperSchema>(sample.input, sample.expected, strictly, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(may_be_errors_in_what_is_skipped) {
    mallow::load_options options = strictly;
    options.unknown = unknown::exclude;
    const auto fails = [&](std::string_view text, const test::expected_errors& expected) {
        test::rejects<KeeperSchema>(text, expected, options, test::sources::text_only);
    };
    fails(R"({"zz":{"k":1,"k":2},"one":[1]})", {{"/zz/k", errc::duplicate_key}});
    fails(R"({"zz":[{"\u006b":1,"k":2}],"one":[1]})", {{"/zz/0/k", errc::duplicate_key}});
    options.unknown = unknown::raise;
    fails(R"({"zz":{"k":1,"k":2},"one":[1]})", {{"/zz", errc::unknown_field}, {"/zz/k", errc::duplicate_key}});
    BOOST_TEST(mallow::loads<KeeperSchema>(R"({"zz":{"k":[{"k":1},{"k":2}]},"document":{"k":1},"one":[1]})", strictly).has_value());
    BOOST_TEST(mallow::loads<KeeperSchema>(R"({"zz":{"k":1,"k":2},"one":[1]})").has_value());
    const auto kept = mallow::loads<KeeperSchema>(R"({"zz":{"k":[{"k":1.5},"x",null]},"one":[1]})", strictly);
    BOOST_TEST_REQUIRE(kept.has_value());
    BOOST_TEST(test::same(kept->rest, test::tree_of(R"({"zz":{"k":[{"k":1.5},"x",null]}})").as_object()));
    BOOST_TEST(mallow::loads<KeeperSchema>(R"({"zz":{"k":1,"k":2)", strictly).error().is_malformed());
}

BOOST_AUTO_TEST_CASE(make_one_fresh_model_at_most) {
    const auto repeated = [](std::string_view member) {
        std::string text = "{";
        for (int i = 0; i < 1000; ++i) text += std::string(member) + ',';
        return text + std::string(member) + '}';
    };
    for (const char* const member : {R"("number":1)", R"("name":"n")", R"("numbers":[1])", R"("inner":{"x":5,"list":[1]})",
                                     R"("filled":{"list":[],"set":[9],"pair":[1,2],"maybe":null,"inners":[],"price":1})"}) {
        const std::string text = repeated(member);
        Counted::made = 0;
        const auto loaded = mallow::loads<CountedSchema>(text);
        BOOST_TEST(loaded.has_value(), member);
        BOOST_TEST(Counted::made <= 2, member << " made " << Counted::made);
    }
    const auto last = mallow::loads<CountedSchema>(R"({"inner":{"x":5,"s":"s","list":[1],"o":1,"below":{"x":3}},"inner":{}})");
    BOOST_TEST_REQUIRE(last.has_value());
    BOOST_TEST((last->inner.x == 7 && last->inner.s == "seven" && last->inner.list.empty() && !last->inner.o && last->inner.below == Inner{}));
    const auto filled = mallow::loads<CountedSchema>(R"({"filled":{"list":[],"set":[],"pair":[1,2],"maybe":null,"inners":[],"price":1},"filled":{}})");
    BOOST_TEST_REQUIRE(filled.has_value());
    BOOST_TEST((filled->filled == Filled{.maybe = 8}));
    std::vector<Counted> used(1000);
    Counted::made = 0;
    std::string empty = "[{}";
    for (int i = 1; i < 1000; ++i) empty += ",{}";
    BOOST_TEST(mallow::loads_to<mallow::many<CountedSchema>>(used, empty + ']').has_value());
    BOOST_TEST(Counted::made < 1003);
}

BOOST_AUTO_TEST_CASE(make_one_more_where_no_copy_is_known) {
    const auto letter_of = [](std::string_view json) {
        const auto loaded = mallow::loads<CountedSchema>(json);
        BOOST_TEST_REQUIRE(loaded.has_value(), json);
        return loaded->letter;
    };
    std::string text = R"({"number":1)";
    for (int i = 0; i < 1000; ++i) text += R"(,"letter":{"sealed":"s","page":1},"number":2,"unknown":3)";
    Counted::made = 0;
    const auto often = mallow::loads<CountedSchema>(text + R"(,"letter":{}})", {.unknown = unknown::exclude});
    BOOST_TEST_REQUIRE(often.has_value());
    BOOST_TEST((often->letter == Letter{9, {"first"}}));
    BOOST_TEST(Counted::made <= 3);
    BOOST_TEST((letter_of(R"({"letter":{"sealed":"s"},"letter":{"page":1},"letter":{"page":2}})") == Letter{2, {"first"}}));
    BOOST_TEST((letter_of(R"({"letter":{"page":1},"number":1,"letter":{"page":"x"},"letter":{"sealed":"s"},"number":2})") ==
               Letter{9, {"s"}}));
    const auto refused = [](std::string_view json) { return test::summary(mallow::loads<CountedSchema>(json).error()); };
    BOOST_TEST((refused(R"({"letter":{"page":"x"},"letter":{},"letter":{"sealed":1,"page":2}})") ==
               test::expected_errors{{"/letter/sealed", errc::invalid_string}}));
    BOOST_TEST((refused(R"({"letter":{},"letter":{"page":"x"},"number":"x","letter":{}})") ==
               test::expected_errors{{"/number", errc::invalid_integer}}));
    for (const char* const cut : {R"({"letter":{},"letter":{)", R"({"letter":{},"letter":{},"letter":tru})",
                                  R"({"letter":{},"letter":{},"number":1,)"})
        BOOST_TEST(mallow::loads<CountedSchema>(cut).error().is_malformed(), cut);
}

BOOST_AUTO_TEST_CASE(bring_back_what_is_no_field_too) {
    test::accepts<DeskSchema>(R"({"sheet":{"list":[],"fixed":[{"x":9}]},"sheet":{}})", Desk{}, test::sources::text_only);
    test::accepts<DeskSchema>(R"({"sheet":{"list":[{"x":5},{}]},"sheet":{"fixed":[{"x":9}]}})",
                              Desk{.sheet = {.fixed = {Stamped(9, 4)}}}, test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(in_skipped_values_are_nobodys_concern) {
    test::accepts<ModelSchema>(R"({"u":{"a":1,"a":2},"number":3})", Model{.number = 3}, {.unknown = unknown::exclude},
                               test::sources::text_only);
}

BOOST_AUTO_TEST_SUITE_END()
