// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <mallow/boost/uuid.hpp>

#include <boost/json/serialize.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using mallow::errc;

namespace {

using bytes = std::array<std::uint8_t, 16>;
using raw_bytes = std::array<std::byte, 16>;

struct Item {
    bytes                             id{};
    raw_bytes                         raw{};
    std::string                       text{"00000000-0000-0000-0000-000000000000"};
    boost::uuids::uuid                boost{};
    std::optional<bytes>              maybe;
    std::vector<boost::uuids::uuid>   all;
    std::set<bytes>                   unique;
    std::unique_ptr<std::string>      owned;

    friend bool operator==(const Item& left, const Item& right) {
        return left.id == right.id && left.raw == right.raw && left.text == right.text && left.boost == right.boost &&
               left.maybe == right.maybe && left.all == right.all && left.unique == right.unique && !left.owned == !right.owned &&
               (!left.owned || *left.owned == *right.owned);
    }
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, raw, text, boost, maybe, all, unique, owned))

struct ItemSchema : mallow::Schema<Item> {
    UUID       id     {};
    UUID       raw    {};
    UUID       text   {};
    UUID       boost  {};
    UUID       maybe  {};
    List<UUID> all    {};
    List<UUID> unique {};
    UUID       owned  {};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (), (id, raw, text, boost, maybe, all, unique, owned))

struct IdSchema : mallow::Schema<Item> {
    UUID id {};
};
BOOST_DESCRIBE_STRUCT(IdSchema, (), (id))

struct StrictSchema : mallow::Schema<Item> {
    UUID id   {strict};
    UUID text {strict};
};
BOOST_DESCRIBE_STRUCT(StrictSchema, (), (id, text))

constexpr const char* known[]{"f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "00000000-0000-0000-0000-000000000001"};

struct RuledSchema : mallow::Schema<Item> {
    UUID       id    {OneOf{known}, load_default("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")};
    UUID       text  {NoneOf{"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}, [](std::string_view value) { return value[14] == '1' ? nullptr : "Version 1."; }};
    UUID       boost {Equal{"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}.with_error("Not {input}, but {other}.")};
    UUID       maybe {[](const bytes& value) { return value[0] != 0; }};
    List<UUID> all   {ContainsOnly{"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (id, text, boost, maybe, all))

struct LooseSchema : mallow::Schema<> {
    UUID id    {Equal{"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}};
    UUID other {load_default("00000000-0000-0000-0000-000000000001")};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (id, other))

constexpr bytes rfc{0xF8, 0x1D, 0x4F, 0xAE, 0x7D, 0xEC, 0x11, 0xD0, 0xA7, 0x65, 0x00, 0xA0, 0xC9, 0x1E, 0x6B, 0xF6};
constexpr const char* rfc_text = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";

Item of(const bytes& id) {
    Item made;
    made.id = id;
    return made;
}

boost::uuids::uuid boost_of(const bytes& id) {
    boost::uuids::uuid made;
    std::memcpy(made.begin(), id.data(), id.size());
    return made;
}

const std::string_view spellings[] = {
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",   "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6",          "f81D4faE-7dEc-11d0-A765-00a0C91e6bF6",
    "f81d4fae7dec11d0a76500a0c91e6bf6",       "F81D4FAE7DEC11D0A76500A0C91E6BF6",              "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}",
    "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "urn:uuid:F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", R"(\u007bf81d4fae-7dec-11d0-a765-00a0c91e6bf6})",
};

const std::string_view no_uuids[] = {
    R"("")", R"("f81d4fae-7dec-11d0-a765-00a0c91e6bf")", R"("f81d4fae-7dec-11d0-a765-00a0c91e6bf66")", R"("f81d4fae-7dec-11d0-a76500a0c91e6bf6")",
    R"("{f81d4fae-7dec-11d0-a765-00a0c91e6bf6")", R"("f81d4fae-7dec-11d0-a765-00a0c91e6bf6}")", R"("[f81d4fae-7dec-11d0-a765-00a0c91e6bf6]")",
    R"("{f81d4fae7dec11d0a76500a0c91e6bf6}")", R"("urn:uuid:f81d4fae7dec11d0a76500a0c91e6bf6")", R"("URN:UUID:f81d4fae-7dec-11d0-a765-00a0c91e6bf6")",
    R"("urn:uuid:{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}")", R"("g81d4fae-7dec-11d0-a765-00a0c91e6bf6")", R"("f81d4fae-7dec-11d0-a765-00a0c91e6bfg")",
    R"("f81d4fae7-dec-11d0-a765-00a0c91e6bf6")", R"("f81d4fae_7dec_11d0_a765_00a0c91e6bf6")", R"(" 81d4fae-7dec-11d0-a765-00a0c91e6bf6")",
    R"(" f81d4fae-7dec-11d0-a765-00a0c91e6bf6")", R"("f81d4fae7dec11d0a76500a0c91e6bf")", R"("f81d4fae7dec11d0a76500a0c91e6bf-")",
    R"("f81d4fae-7dec-11d0-a765-00a0c91e6b\u00e9")", "5", "true", "[]", "{}",
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_uuid)

BOOST_AUTO_TEST_CASE(loads_and_dumps_every_type_it_binds_to) {
    Item item = of(rfc);
    std::memcpy(item.raw.data(), rfc.data(), rfc.size());
    item.text = rfc_text;
    item.boost = boost_of(rfc);
    item.maybe = bytes{};
    item.all = {boost_of(rfc), boost_of({})};
    item.unique = {bytes{}, rfc};
    item.owned = std::make_unique<std::string>(rfc_text);
    const std::string_view json =
        R"({"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","raw":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6",)"
        R"("text":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","boost":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6",)"
        R"("maybe":"00000000-0000-0000-0000-000000000000",)"
        R"("all":["f81d4fae-7dec-11d0-a765-00a0c91e6bf6","00000000-0000-0000-0000-000000000000"],)"
        R"("unique":["00000000-0000-0000-0000-000000000000","f81d4fae-7dec-11d0-a765-00a0c91e6bf6"],)"
        R"("owned":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"})";
    test::accepts<ItemSchema>(json, item);
    test::dumps_as<ItemSchema>(item, json);
}

BOOST_DATA_TEST_CASE(reads_every_spelling, spellings) {
    test::accepts<IdSchema>(R"({"id":")" + std::string(sample) + "\"}", of(rfc));
    Item item;
    item.text = rfc_text;
    test::accepts<ItemSchema>(R"({"text":")" + std::string(sample) + "\"}", item);
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_uuid, no_uuids) {
    test::rejects<IdSchema>(R"({"id":)" + std::string(sample) + "}", {{"/id", errc::invalid_uuid}});
    test::rejects<ItemSchema>(R"({"text":)" + std::string(sample) + "}", {{"/text", errc::invalid_uuid}});
}

BOOST_AUTO_TEST_CASE(takes_only_the_canonical_form_when_strict) {
    Item item = of(rfc);
    item.text = rfc_text;
    test::accepts<StrictSchema>(R"({"id":"F81d4fae-7dec-11d0-a765-00a0c91e6bf6","text":"F81d4fae-7dec-11d0-a765-00a0c91e6bf6"})", item);
    for (const std::string_view each : {spellings[3], spellings[5], spellings[6]})
        test::rejects<StrictSchema>(R"({"id":")" + std::string(each) + R"(","text":")" + std::string(each) + "\"}",
                                    {{"/id", errc::invalid_uuid}, {"/text", errc::invalid_uuid}});
}

BOOST_AUTO_TEST_CASE(refuses_null_and_repeats_in_a_set) {
    test::rejects<ItemSchema>(R"({"id":null,"maybe":null,"all":[null],"unique":["f81d4fae-7dec-11d0-a765-00a0c91e6bf6","F81D4FAE7DEC11D0A76500A0C91E6BF6"]})",
                              {{"/id", errc::null}, {"/all/0", errc::null}, {"/unique/1", errc::duplicate_element}});
}

BOOST_AUTO_TEST_CASE(takes_validators_of_canonical_text) {
    test::rejects<RuledSchema>(R"({"id":"00000000-0000-0000-0000-000000000002","text":"F81d4fae-7dec-11d0-a765-00a0c91e6bf6",)"
                               R"("boost":"00000000-0000-0000-0000-000000000002","maybe":"00000000-0000-0000-0000-000000000002",)"
                               R"("all":["f81d4fae-7dec-11d0-a765-00a0c91e6bf6","00000000-0000-0000-0000-000000000002"]})",
                               {{"/id", errc::not_one_of}, {"/text", errc::forbidden_value}, {"/boost", errc::not_equal}, {"/maybe", errc::custom},
                                {"/all", errc::not_all_allowed}});
    BOOST_TEST(test::message_of<RuledSchema>(R"({"id":"00000000-0000-0000-0000-000000000002"})") ==
               "Must be one of: f81d4fae-7dec-11d0-a765-00a0c91e6bf6, 00000000-0000-0000-0000-000000000001.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"boost":"00000000000000000000000000000002"})") ==
               "Not 00000000-0000-0000-0000-000000000002, but f81d4fae-7dec-11d0-a765-00a0c91e6bf6.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"text":"f81d4fae-7dec-41d0-a765-00a0c91e6bf6"})") == "Version 1.");
    const auto loaded = mallow::loads<RuledSchema>(R"({"boost":"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST((loaded->id == rfc));
}

BOOST_AUTO_TEST_CASE(dumps_a_string_in_its_canonical_form) {
    Item item;
    item.text = "{F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6}";
    test::dumps_as<StrictSchema>(item, R"({"id":"00000000-0000-0000-0000-000000000000","text":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"})");
    item.text = "x";
    test::refuses_dump<StrictSchema>(item, {{"/text", errc::invalid_uuid}});
    BOOST_TEST((mallow::validate<StrictSchema>(item)[0].code() == errc::invalid_uuid));
}

BOOST_AUTO_TEST_CASE(is_a_text_in_a_document) {
    const auto loaded = mallow::loads<LooseSchema>(R"({"id":"F81D4FAE7DEC11D0A76500A0C91E6BF6"})");
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST(boost::json::serialize(*loaded) ==
               R"({"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","other":"00000000-0000-0000-0000-000000000001"})");
    BOOST_TEST(mallow::dumps<LooseSchema>(boost::json::object{{"id", 5}}) == R"({"id":5})");
    test::rejects<LooseSchema>(R"({"id":"00000000-0000-0000-0000-000000000001"})", {{"/id", errc::not_equal}});
    test::rejects<LooseSchema>(R"({"id":5})", {{"/id", errc::invalid_uuid}});
}

BOOST_AUTO_TEST_CASE(changes_and_stays_as_other_members_do_in_an_update) {
    Item item = of(rfc);
    BOOST_TEST(mallow::loads_into<ItemSchema>(item, R"({"id":"00000000-0000-0000-0000-000000000001","maybe":"x"})").has_error());
    BOOST_TEST((item.id == rfc));
    BOOST_TEST(mallow::loads_into<ItemSchema>(item, R"({"id":"00000000-0000-0000-0000-000000000001"})").has_value());
    BOOST_TEST((item.id[15] == 1));
}

BOOST_AUTO_TEST_CASE(goes_there_and_back) {
    Item item;
    for (unsigned i = 0; i < 1000; ++i) {
        for (std::size_t at = 0; at < item.id.size(); ++at) item.id[at] = static_cast<std::uint8_t>(i * 131 + at * 17 + i / 7);
        const std::string text = mallow::dumps<IdSchema>(item);
        Item back;
        BOOST_REQUIRE(mallow::loads_to<IdSchema>(back, text).has_value());
        BOOST_REQUIRE((back.id == item.id));
    }
}

BOOST_AUTO_TEST_SUITE_END()
