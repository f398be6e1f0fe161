// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using mallow::errc;
using mallow::unknown;

namespace {

struct Page {
    int number{5};
    std::string home_page{"-"};
    std::string note{"n"};
    bool operator==(const Page&) const = default;
};
BOOST_DESCRIBE_STRUCT(Page, (), (number, home_page, note))

struct PageSchema : mallow::Schema<Page> {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::camel};
    Int number    {load_default(8), aliases("old_number")};
    Str home_page {aliases("url", "home_page")};
    Str note      {load_only, aliases("remark")};
};
BOOST_DESCRIBE_STRUCT(PageSchema, (), (number, home_page, note))

/// Redeclares one field, and needs no alias of another.
struct OtherPageSchema : PageSchema {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::camel, .exclude = {"note"}};
    Str home_page {aliases("site"), metadata{.title = "Where it is"}};
};
BOOST_DESCRIBE_STRUCT(OtherPageSchema, (PageSchema), (home_page))

/// A key that is only dumped may be the alias of another field.
struct DumpedPageSchema : mallow::Schema<Page> {
    Int number    {dump_only, data_key("id")};
    Str home_page {aliases("id")};
};
BOOST_DESCRIBE_STRUCT(DumpedPageSchema, (), (number, home_page))

struct AutoPageSchema : mallow::Auto<Page> {
    Str note {required, aliases("remark")};
};
BOOST_DESCRIBE_STRUCT(AutoPageSchema, (mallow::Auto<Page>), (note))

struct Shelf {
    Page page{};
    Page first{};
    boost::json::object rest{};
    bool operator==(const Shelf&) const = default;
};
BOOST_DESCRIBE_STRUCT(Shelf, (), (page, first, rest))

struct ShelfSchema : mallow::Schema<Shelf> {
    static constexpr mallow::schema_meta Meta{.unknown = unknown::include};
    Nested<PageSchema>            page  {only("home_page"), aliases("sheet")};
    Pluck<PageSchema, "number">   first {aliases("begin", "start")};
    Extra                         rest  {};
};
BOOST_DESCRIBE_STRUCT(ShelfSchema, (), (page, first, rest))

struct DocumentSchema : mallow::Schema<> {
    static constexpr mallow::schema_meta Meta{.unknown = unknown::include};
    Str                home   {aliases("url", "site")};
    Int                number {attribute("count"), aliases("n")};
    Nested<PageSchema> page   {aliases("sheet")};
};
BOOST_DESCRIBE_STRUCT(DocumentSchema, (), (home, number, page))

struct Card {
    std::string number;
    bool operator==(const Card&) const = default;
};
struct Iban {
    std::string iban;
    bool operator==(const Iban&) const = default;
};
BOOST_DESCRIBE_STRUCT(Card, (), (number))
BOOST_DESCRIBE_STRUCT(Iban, (), (iban))

struct CardSchema : mallow::Schema<Card> {
    Constant type   {"card", aliases("kind", "sort")};
    Str      number {required, aliases("no")};
};
struct IbanSchema : mallow::Schema<Iban> {
    Constant type {"iban", aliases("sort", "kind")};
    Str      iban {required, aliases("no")};
};
BOOST_DESCRIBE_STRUCT(CardSchema, (), (type, number))
BOOST_DESCRIBE_STRUCT(IbanSchema, (), (type, iban))

struct Order {
    std::variant<Card, Iban> payment;
    std::vector<std::variant<Card, Iban>> more;
    bool operator==(const Order&) const = default;
};
BOOST_DESCRIBE_STRUCT(Order, (), (payment, more))

struct OrderSchema : mallow::Schema<Order> {
    Union<CardSchema, IbanSchema>       payment {aliases("paid")};
    List<Union<CardSchema, IbanSchema>> more    {};
};
BOOST_DESCRIBE_STRUCT(OrderSchema, (), (payment, more))

struct Stay {
    std::string room;
    int from = 0, to = 0;
    bool operator==(const Stay&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stay, (), (room, from, to))

struct StaySchema : mallow::Schema<Stay> {
    Str room {aliases("chamber", "zimmer")};
    Int from {aliases("since")};
    Int to   {data_key("until"), aliases("till")};

    static void validates(mallow::field<"room">, std::string_view room, mallow::errors& errors) {
        if (room == "13") errors.add("Bad luck.");
        if (room == "14") errors.add("/door", "Is locked.");
    }
    static void validates_schema(const Stay& stay, const mallow::load_info& info, mallow::errors& errors) {
        if (info.present().contains("to") && stay.to < stay.from) errors.add<"to">("Is before from.");
        if (stay.from == 99) errors.add<"from">(errc::not_found);
        if (stay.from == 98) errors.add("/until", "Is far away.");
    }
};
BOOST_DESCRIBE_STRUCT(StaySchema, (), (room, from, to))

struct Inn {
    Stay stay;
    std::vector<Stay> stays;
    bool operator==(const Inn&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inn, (), (stay, stays))

struct InnSchema : mallow::Schema<Inn> {
    Nested<StaySchema>       stay  {aliases("visit")};
    List<Nested<StaySchema>> stays {aliases("visits")};

    static void validates_schema(const Inn& inn, mallow::errors& errors) {
        if (inn.stay.room == "full") errors.add<"stay.room">("Is full.");
    }
};
BOOST_DESCRIBE_STRUCT(InnSchema, (), (stay, stays))

struct User {
    std::string password, name;
};
BOOST_DESCRIBE_STRUCT(User, (), (password, name))

struct UserSchema : mallow::Schema<User> {
    Str password {sensitive, aliases("pw"), Length{.min = 8, .error = "{input} is too short."}};
    Str name     {Length{.max = 5}};
};
BOOST_DESCRIBE_STRUCT(UserSchema, (), (password, name))

// More keys than one word has bits for.
struct Left {
    int l00{}, l01{}, l02{}, l03{}, l04{}, l05{}, l06{}, l07{}, l08{}, l09{}, l10{}, l11{}, l12{}, l13{}, l14{}, l15{}, l16{}, l17{},
        l18{}, l19{}, l20{}, l21{}, l22{}, l23{}, l24{}, l25{}, l26{}, l27{}, l28{}, l29{}, l30{}, l31{}, l32{}, l33{};
    bool operator==(const Left&) const = default;
};
struct Right {
    int r00{}, r01{}, r02{}, r03{}, r04{}, r05{}, r06{}, r07{}, r08{}, r09{}, r10{}, r11{}, r12{}, r13{}, r14{}, r15{}, r16{}, r17{},
        r18{}, r19{}, r20{}, r21{}, r22{}, r23{}, r24{}, r25{}, r26{}, r27{}, r28{}, r29{}, r30{}, r31{}, r32{}, r33{};
    bool operator==(const Right&) const = default;
};
BOOST_DESCRIBE_STRUCT(Left, (), (l00, l01, l02, l03, l04, l05, l06, l07, l08, l09, l10, l11, l12, l13, l14, l15, l16, l17, l18, l19, l20,
                                 l21, l22, l23, l24, l25, l26, l27, l28, l29, l30, l31, l32, l33))
BOOST_DESCRIBE_STRUCT(Right, (), (r00, r01, r02, r03, r04, r05, r06, r07, r08, r09, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19, r20,
                                  r21, r22, r23, r24, r25, r26, r27, r28, r29, r30, r31, r32, r33))
struct Wide : Left, Right {
    bool operator==(const Wide&) const = default;
};
BOOST_DESCRIBE_STRUCT(Wide, (Left, Right), ())

struct WideSchema : mallow::Auto<Wide> {
    Int l00 {aliases("first")};
    Int r32 {aliases("a", "late")};
    Int r33 {required, aliases("z", "last")};
};
BOOST_DESCRIBE_STRUCT(WideSchema, (mallow::Auto<Wide>), (l00, r32, r33))

}  // namespace

BOOST_AUTO_TEST_SUITE(schema_aliases)

BOOST_AUTO_TEST_CASE(stay_as_they_are_written_whatever_the_naming) {
    test::accepts<PageSchema>(R"({"home_page":"x","old_number":1,"remark":"r"})", Page{1, "x", "r"});
    test::accepts<PageSchema>(R"({"homePage":"x","remark":"r"})", Page{8, "x", "r"});
    test::rejects<PageSchema>(R"({"oldNumber":1,"home_page":"x","homePage":"y"})",
                              {{"/oldNumber", errc::unknown_field}, {"/homePage", errc::duplicate_key}});
    test::dumps_as<PageSchema>(Page{}, R"({"number":5,"homePage":"-"})");
}

BOOST_AUTO_TEST_CASE(are_inherited_with_their_field) {
    test::accepts<OtherPageSchema>(R"({"site":"x","old_number":1})", Page{1, "x", "n"});
    test::rejects<OtherPageSchema>(R"({"url":"x","remark":"r"})",
                                   {{"/url", errc::unknown_field}, {"/remark", errc::unknown_field}});
    test::accepts<AutoPageSchema>(R"({"number":1,"remark":"r"})", Page{1, "-", "r"});
    test::rejects<AutoPageSchema>(R"({"number":1})", {{"/note", errc::required}});
}

BOOST_AUTO_TEST_CASE(may_be_keys_that_are_only_dumped) {
    test::accepts<DumpedPageSchema>(R"({"id":"x"})", Page{5, "x", "n"});
    test::dumps_as<DumpedPageSchema>(Page{5, "x", "n"}, R"({"id":5,"home_page":"x"})");
}

BOOST_AUTO_TEST_CASE(serve_fields_of_every_shape) {
    test::accepts<ShelfSchema>(R"({"sheet":{"url":"x"},"begin":"3","z":1})",
                               Shelf{{5, "x", "n"}, {3, "-", "n"}, {{"z", 1}}});
    test::rejects<ShelfSchema>(R"({"start":"x","sheet":{"remark":1,"home_page":2},"first":1})",
                               {{"/start", errc::invalid_integer}, {"/sheet/remark", errc::unknown_field},
                                {"/sheet/home_page", errc::invalid_string}, {"/first", errc::duplicate_key}});
    // What is no field of the call is kept under the key by which it came.
    const mallow::load_options without{.exclude = mallow::field_set<ShelfSchema>{"first"}};
    test::accepts<ShelfSchema>(R"({"begin":3})", Shelf{.rest = {{"begin", 3}}}, without);
}

BOOST_AUTO_TEST_CASE(are_never_the_keys_of_what_is_kept) {
    const boost::json::object kept{{"home", "x"}, {"count", 1}, {"page", {{"number", 8}, {"home_page", "y"}}}, {"z", 2}};
    test::accepts<DocumentSchema>(R"({"site":"x","n":1,"sheet":{"url":"y"},"z":2})", kept);
    test::rejects<DocumentSchema>(R"({"home":"x","url":1,"count":3})",
                                  {{"/url", errc::duplicate_key}, {"/count", errc::unknown_field}});
    boost::json::object object{{"home", "h"}, {"count", 1}};
    BOOST_TEST(mallow::loads_into<DocumentSchema>(object, R"({"n":2,"url":"i"})").has_value());
    BOOST_TEST(object == (boost::json::object{{"home", "i"}, {"count", 2}}));
    BOOST_TEST(mallow::loads_into<DocumentSchema>(object, R"({"n":3,"number":4})").has_error());
    BOOST_TEST(object == (boost::json::object{{"home", "i"}, {"count", 2}}));
    test::dumps_as<DocumentSchema>(object, R"({"home":"i","number":2})");
}

BOOST_AUTO_TEST_CASE(tell_alternatives_apart) {
    using both = mallow::one_of<CardSchema, IbanSchema>;
    const std::variant<Card, Iban> card{Card{"1"}}, iban{Iban{"2"}};
    for (const char* const input : {R"({"kind":"card","no":"1"})", R"({"no":"1","kind":"card"})", R"({"sort":"card","number":"1"})",
                                    R"({"number":"1","type":"card"})", R"({"k\u0069nd":"card","number":"1"})"})
        test::accepts<both>(input, card);
    test::accepts<both>(R"({"no":"2","sort":"iban"})", iban);
    test::accepts<OrderSchema>(R"({"paid":{"no":"2","kind":"iban"},"more":[{"kind":"card","no":"1"},{"sort":"iban","iban":"2"}]})",
                               Order{iban, {card, iban}});
    test::rejects<both>(R"({"no":"1"})", {{"/type", errc::required}});
    test::rejects<both>(R"({"no":"1","kind":"cash"})", {{"/kind", errc::not_one_of}});
    test::rejects<both>(R"({"sort":null})", {{"/sort", errc::null}});
    test::rejects<OrderSchema>(R"({"paid":{"kind":3}})", {{"/paid/kind", errc::invalid_string}});
    test::rejects<OrderSchema>(R"({"payment":{"kind":"card","no":4}})", {{"/payment/no", errc::invalid_string}});
}

BOOST_AUTO_TEST_CASE(tell_alternatives_apart_once) {
    using both = mallow::one_of<CardSchema, IbanSchema>;
    test::rejects<both>(R"({"kind":"card","no":"1","type":"iban"})", {{"/type", errc::duplicate_key}});
    test::rejects<both>(R"({"no":"1","type":"card","kind":"iban"})", {{"/kind", errc::duplicate_key}});
    test::rejects<both>(R"({"kind":"cash","no":"1","type":"iban"})", {{"/kind", errc::not_one_of}});
    // Of one key the last counts.
    test::accepts<both>(R"({"kind":"card","no":"2","kind":"iban"})", std::variant<Card, Iban>{Iban{"2"}}, test::sources::text_only);
    test::rejects<both>(R"({"kind":"card","no":"2","type":"card","kind":"iban"})", {{"/type", errc::duplicate_key}},
                        test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(tell_alternatives_apart_in_an_update) {
    Order order{Card{"1"}, {}};
    BOOST_TEST(mallow::loads_into<OrderSchema>(order, R"({"paid":{"kind":"card","no":"3"}})").has_value());
    BOOST_TEST((order.payment == std::variant<Card, Iban>{Card{"3"}}));
    BOOST_TEST(mallow::loads_into<OrderSchema>(order, R"({"payment":{"no":"4"}})").has_value());
    BOOST_TEST((order.payment == std::variant<Card, Iban>{Card{"4"}}));
    BOOST_TEST(mallow::loads_into<OrderSchema>(order, R"({"payment":{"sort":"iban","no":"5"}})").has_value());
    BOOST_TEST((order.payment == std::variant<Card, Iban>{Iban{"5"}}));
    BOOST_TEST(mallow::loads_into<OrderSchema>(order, R"({"paid":{"sort":"card"}})").has_error());
    BOOST_TEST((order.payment == std::variant<Card, Iban>{Iban{"5"}}));
}

BOOST_AUTO_TEST_CASE(are_where_hooks_find_their_errors) {
    test::accepts<StaySchema>(R"({"zimmer":"12","since":1,"till":2})", Stay{"12", 1, 2});
    test::rejects<StaySchema>(R"({"chamber":"13"})", {{"/chamber", errc::custom}});
    test::rejects<StaySchema>(R"({"room":"13"})", {{"/room", errc::custom}});
    test::rejects<StaySchema>(R"({"from":1,"zimmer":"14"})", {{"/zimmer/door", errc::custom}});
    test::rejects<StaySchema>(R"({"till":1,"since":2})", {{"/till", errc::custom}});
    test::rejects<StaySchema>(R"({"until":1,"since":2})", {{"/until", errc::custom}});
    test::rejects<StaySchema>(R"({"since":99,"room":"r"})", {{"/since", errc::not_found}});
    // A pointer is taken as it was written.
    test::rejects<StaySchema>(R"({"since":98,"till":100})", {{"/until", errc::custom}});
    test::rejects<StaySchema>(R"({"chamber":"13","room":"12","since":99})", {{"/room", errc::duplicate_key}});
    test::rejects<InnSchema>(R"({"visit":{"chamber":"13"},"visits":[{"room":"13"},{"zimmer":"13"},{"since":2,"till":1}]})",
                             {{"/visit/chamber", errc::custom}, {"/visits/0/room", errc::custom}, {"/visits/1/zimmer", errc::custom},
                              {"/visits/2/till", errc::custom}});
    test::rejects<InnSchema>(R"({"visit":{"room":"full"}})", {{"/visit/room", errc::custom}});
    const auto refused = mallow::loads<StaySchema>("{\"since\":2,\n \"till\": 1}");
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST(refused.error()[0].line() == 2u);
    BOOST_TEST(refused.error()[0].column() == 10u);
}

BOOST_AUTO_TEST_CASE(hide_what_is_sensitive) {
    const std::string_view text = R"({"pw":"hunter2","name":"abcdef"})";
    BOOST_TEST(mallow::loads<UserSchema>(text).error().pretty(text) ==
               "1:7: /pw: *** is too short.\n"
               R"({"pw":***,"name":"abcdef"})" "\n"
               "      ^\n"
               "1:24: /name: Longer than maximum length 5.\n"
               R"({"pw":***,"name":"abcdef"})" "\n"
               "                 ^");
}

BOOST_AUTO_TEST_CASE(serve_schemas_of_many_fields) {
    Wide expected;
    expected.l00 = 1;
    expected.l01 = 2;
    expected.r31 = 3;
    expected.r32 = 4;
    expected.r33 = 5;
    test::accepts<WideSchema>(R"({"first":1,"l01":2,"r31":3,"late":4,"last":5})", expected);
    test::accepts<WideSchema>(R"({"z":5,"a":4,"first":1,"r31":3,"l01":2})", expected);
    test::rejects<WideSchema>(R"({"first":1,"a":4,"l00":1,"late":2})",
                              {{"/l00", errc::duplicate_key}, {"/late", errc::duplicate_key}, {"/r33", errc::required}});
}

BOOST_AUTO_TEST_SUITE_END()
