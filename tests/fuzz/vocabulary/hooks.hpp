// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Every hook, with contexts and without, below lists, mappings, holders and unions. They do the same each time, and once more nothing.
namespace fuzz {

/// What hooks ask for.
struct House {
    std::array<std::string_view, 3> rooms{"1", "2", "attic"};
    std::int64_t                    beds = 4;
    bool has(std::string_view room) const { return std::find(rooms.begin(), rooms.end(), room) != rooms.end(); }
};
inline constexpr House house{};

struct Guest {
    std::string              name;
    std::int64_t             age{};
    std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(Guest, (), (name, age, tags))

struct GuestSchema : mallow::Schema<Guest> {
    Str       name {required, trim, Length{.max = 12}};
    Int       age  {};
    List<Str> tags {};
    Int       size {computed([](const Guest& guest) { return static_cast<std::int64_t>(guest.name.size()); })};

    static void pre_load(boost::json::object& raw, mallow::errors& errors) {
        if (raw.contains("nick") && !raw.contains("name")) {
            boost::json::value nick = std::move(raw.at("nick"));
            raw.erase("nick");
            raw["name"] = std::move(nick);
        }
        for (const char* added : {"kind", "size"}) raw.erase(added);
        if (raw.contains("banned")) errors.add("/banned", "Is banned.");
    }
    static void validates(mallow::field<"name">, std::string_view name, mallow::errors& errors) {
        if (name == "nobody") errors.add("Is nobody.");
    }
    static void validates(mallow::field<"tags">, const std::vector<std::string>& tags, mallow::errors& errors) {
        for (std::size_t i = 0; i < tags.size(); ++i)
            if (tags[i] == "no") errors.add("/" + std::to_string(i), "Not this one.");
    }
    static void validates_schema(const Guest& guest, mallow::errors& errors, const mallow::load_info& info) {
        if (guest.age == 13) errors.add<"age">(info.present().contains("age") ? "Is given as 13." : "Is 13.");
        if (guest.age == 14) errors.add(info.partial ? "Partly." : "Wholly.");
    }
    static void post_load(Guest& guest, mallow::errors& errors) {
        std::sort(guest.tags.begin(), guest.tags.end());
        guest.tags.erase(std::unique(guest.tags.begin(), guest.tags.end()), guest.tags.end());
        if (guest.tags.size() == 5) errors.add<"tags">(mallow::errc::wrong_length);
    }
    static void post_dump(boost::json::object& out, const Guest& guest) { out["kind"] = guest.age < 18 ? "child" : "adult"; }
};
BOOST_DESCRIBE_STRUCT(GuestSchema, (), (name, age, tags, size))

struct Vip : Guest {
    std::int64_t stars{1};
};
BOOST_DESCRIBE_STRUCT(Vip, (Guest), (stars))

/// Runs its base's hooks before its own.
struct VipSchema : GuestSchema, mallow::Schema<Vip> {
    Constant type  {"vip"};
    Int      stars {Range{.min = 0, .max = 5}};

    static void validates_schema(const Vip& vip, mallow::errors& errors) {
        if (vip.stars == 5 && vip.name.empty()) errors.add<"name">("Is missing its name.");
    }
};
BOOST_DESCRIBE_STRUCT(VipSchema, (GuestSchema), (type, stars))

struct Company {
    std::string title;
};
BOOST_DESCRIBE_STRUCT(Company, (), (title))

struct CompanySchema : mallow::Schema<Company> {
    Constant type  {"company"};
    Str      title {Length{.min = 1}, load_default("Inc.")};

    static void post_load(Company& company) {
        std::transform(company.title.begin(), company.title.end(), company.title.begin(),
                       [](char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; });
    }
    static Company pre_dump(const Company& company) { return company; }
};
BOOST_DESCRIBE_STRUCT(CompanySchema, (), (type, title))

struct Stay {
    std::string                      room{"1"};
    std::int64_t                     from{};
    std::int64_t                     to{};
    std::optional<std::int64_t>      beds;
    Guest                            host{"host", 0, {}};
    std::vector<Guest>               guests;
    std::shared_ptr<Guest>           payer;
    std::optional<Guest>             maybe;
    std::map<std::string, Guest>     others;
    std::variant<Company, Vip>       bill;
    std::vector<std::variant<Company, Vip>> bills;
    std::pair<Guest, std::int64_t>   pair{{"paired", 0, {}}, 0};
    Guest                            part{"part", 0, {}};
};
BOOST_DESCRIBE_STRUCT(Stay, (), (room, from, to, beds, host, guests, payer, maybe, others, bill, bills, pair, part))

struct StaySchema : mallow::Schema<Stay> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
    Str  room {data_key("the room"), [](std::string_view name, const House& known) { return known.has(name) ? nullptr : "No such room."; }};
    Int  from {};
    Int  to   {data_key("un~til/")};
    Int  beds {};
    Nested<GuestSchema>                   host   {};
    List<Nested<GuestSchema>>             guests {Length{.max = 3}};
    Nested<GuestSchema>                   payer  {};
    Nested<GuestSchema>                   maybe  {};
    Dict<Nested<GuestSchema>>             others {};
    Union<CompanySchema, VipSchema>       bill   {};
    List<Union<CompanySchema, VipSchema>> bills  {};
    Tuple<Nested<GuestSchema>, Int>       pair   {};
    Nested<GuestSchema>                   part   {only("name", "size"), unknown_keys(mallow::unknown::exclude)};
    Str  place {computed([](const Stay& stay, const House& known) { return std::string(known.has(stay.room) ? "inside" : "outside"); })};

    static void validates(mallow::field<"beds">, std::int64_t beds, mallow::errors& errors, const House& known) {
        if (beds > known.beds) errors.add("Too many beds.");
    }
    static void validates_schema(const Stay& stay, mallow::errors& errors) {
        if (stay.to < stay.from) errors.add<"to">("Must not be before from.");
        if (stay.from == -1) errors.add("/from", "Is past.");
        if (stay.host.name == "ghost") errors.add<"host.name">("Is no host.");
        if (stay.room == "attic" && !stay.guests.empty()) errors.add("/guests/0/name", "Is in the attic.");
    }
    static void post_load(Stay& stay, mallow::errors& errors, const mallow::load_info& info) {
        if (info.present().contains("beds") && stay.beds == 3) errors.add("Three beds.");
    }
    static void post_dump(boost::json::object& out) { out["more"] = nullptr; }
};
BOOST_DESCRIBE_STRUCT(StaySchema, (),
                      (room, from, to, beds, host, guests, payer, maybe, others, bill, bills, pair, part, place))

inline constexpr const char* some_stay =
    R"({"the room":"2","from":1,"un~til/":2,"beds":1,"host":{"nick":"Ann","tags":["b","a"]},"guests":[{"name":"Bob","age":20}],)"
    R"("payer":{"name":"Cy"},"maybe":{"name":"Di"},"others":{"x":{"name":"Ed"}},"bill":{"name":"Flo","type":"vip","stars":2},)"
    R"("bills":[{"type":"company","title":"g"}],"pair":[{"name":"Hal"},1],"part":{"name":"Ida"}})";

/// With hooks of lists.
struct CrowdSchema : mallow::Schema<Guest> {
    static constexpr mallow::schema_meta Meta{.unknown = mallow::unknown::exclude};
    Str name {};
    Int age  {};

    static void pre_load(boost::json::object& raw) {
        if (!raw.contains("age")) raw["age"] = 1;
    }
    static void pre_load_many(boost::json::array& raw, mallow::errors& errors) {
        if (!raw.empty() && raw.back().is_null()) raw.pop_back();
        if (raw.size() == 4) errors.add("/3", "Three are a crowd.");
    }
    static void post_load_many(std::vector<Guest>& guests, mallow::errors& errors) {
        if (guests.size() == 3 && guests[0].age == 5) errors.add("/0/age", "Is five.");
        std::stable_sort(guests.begin(), guests.end(), [](const Guest& left, const Guest& right) { return left.age < right.age; });
    }
    static void post_dump_many(boost::json::array& out) {
        for (boost::json::value& each : out) each.as_object()["many"] = true;
    }
};
BOOST_DESCRIBE_STRUCT(CrowdSchema, (), (name, age))

}  // namespace fuzz
