// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/boost/uuid.hpp>
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>
#include <boost/describe/enum.hpp>
#include <boost/json.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Every other scalar and rule. What a fresh object has is valid, and decimals have no more digits than a double holds.
namespace fuzz {

enum class Role : std::int16_t { guest = -1, user = 3, admin = 7, root = 7 };
BOOST_DESCRIBE_ENUM(Role, guest, user, admin, root)
enum class Level : std::uint8_t { low, middle, high };
BOOST_DESCRIBE_ENUM(Level, low, middle, high)

using bytes_of_uuid = std::array<std::uint8_t, 16>;

struct Scalars {
    Role                               role{Role::user};
    Role                               value{Role::user};
    Level                              level{};
    bytes_of_uuid                      id{};
    std::string                        id_text{"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"};
    boost::uuids::uuid                 batch{};
    mallow::decimal<2>                 price{};
    mallow::decimal<4>                 rate{};
    mallow::decimal<3>                 amount{};
    mallow::decimal<0>                 pieces{};
    std::string                        digits{"0"};
    std::string                        mail{"a@b.cd"};
    std::string                        link{"http://ab.cd/"};
    std::string                        host{"::1"};
    std::string                        v4{"1.2.3.4"};
    std::string                        v6{"::"};
    std::string                        reply{"a@b.cd"};
    std::string                        page{"http://ab.cd/"};
    std::string                        peer{"1.2.3.4"};
    std::int32_t                       version{2};
    std::string                        trimmed;
    std::string                        lowered;
    std::string                        code{"AB-1"};
    std::string                        secret{"****"};
    std::int64_t                       even{};
    std::int64_t                       count{1};
    double                             ratio{};
    std::string                        size{"M"};
    std::vector<std::string>           unique;
    std::optional<Role>                maybe_role;
    std::unique_ptr<bytes_of_uuid>     owned_id;
    std::shared_ptr<mallow::decimal<2>> shared_price;
    std::vector<Level>                 levels;
    std::set<mallow::decimal<1>>       steps;
    std::vector<std::optional<std::string>> mails;
};
BOOST_DESCRIBE_STRUCT(Scalars, (),
                      (role, value, level, id, id_text, batch, price, rate, amount, pieces, digits, mail, link, host, v4, v6, reply, page, peer,
                       version, trimmed, lowered, code, secret, even, count, ratio, size, unique, maybe_role, owned_id, shared_price, levels, steps,
                       mails))

struct ScalarsSchema : mallow::Schema<Scalars> {
    Enum<Role>        role         {};
    Enum<Role>        value        {by_value, NoneOf{Role::guest}};
    Enum<Level>       level        {spelling<Level::low>("Low"), spelling<Level::high>("very \"high\""), load_default(Level::middle)};
    UUID              id           {};
    UUID              id_text      {NoneOf{"00000000-0000-0000-0000-000000000000"}};
    UUID              batch        {mallow::strict};
    Decimal           price        {Range{.min = -1'000'000'000'000, .max = 1'000'000'000'000}, MultipleOf{0.05}};
    Decimal           rate         {rounding(mallow::rounding::half_even), Range{.min = -1'000'000, .max = 999.95}};
    Decimal           amount       {as_string};
    Decimal           pieces       {Range{.min = -9'000'000'000'000, .max = 9'000'000'000'000}};
    Decimal           digits       {as_string};
    Email             mail         {};
    URL               link         {Length{.max = 80}};
    IP                host         {};
    IPv4              v4           {};
    IPv6              v6           {};
    Str               reply        {Email{}};
    Str               page         {trim, URL{}};
    Str               peer         {IP{}, error_message(errc::invalid_ip, "{input} is no address.")};
    Constant          version      {2};
    Constant          kind         {"scalars"};
    Constant          share        {0.5};
    Str               trimmed      {trim, Length{.max = 8}};
    Str               lowered      {lower, trim, NoneOf{"no", "never"}};
    Str               code         {upper, Regexp{"[A-Z]+-\\d*"}, error_message(errc::pattern, "{input} is no code.")};
    Str               secret       {sensitive, data_key("pass/word"), Length{.min = 4, .error = "{input} is too short."}};
    Int               even         {MultipleOf{2}};
    Int               count        {Range{.min = 1, .max = 1'000'000'000}, OneOf{1, 2, 3, 5, 8, 1'000'000'000}};
    Float             ratio        {Range{.min = 0, .max = 1, .max_inclusive = false}};
    Str               size         {Equal{"M"}};
    List<Str>         unique       {Unique{}, Length{.max = 5}};
    Enum<Role>        maybe_role   {};
    UUID              owned_id     {};
    Decimal           shared_price {Range{.min = -1'000'000'000'000, .max = 1'000'000'000'000}};
    List<Enum<Level>> levels       {ContainsNoneOf{Level::middle}};
    List<Decimal>     steps        {Decimal{as_string}};
    List<Email>       mails        {};
};
BOOST_DESCRIBE_STRUCT(ScalarsSchema, (),
                      (role, value, level, id, id_text, batch, price, rate, amount, pieces, digits, mail, link, host, v4, v6, reply, page, peer,
                       version, kind, share, trimmed, lowered, code, secret, even, count, ratio, size, unique, maybe_role, owned_id, shared_price,
                       levels, steps, mails))

inline constexpr const char* some_scalars =
    R"({"role":"root","value":7,"level":"Low","id":"00112233-4455-6677-8899-aabbccddeeff","price":17.95,"amount":"1.5","digits":"0.25",)"
    R"("mail":"x@y.zz","trimmed":"t","pass/word":"secret","unique":["a","b"],"maybe_role":"user",)"
    R"("owned_id":"00112233-4455-6677-8899-aabbccddeeff","shared_price":1,"levels":["low"],"steps":["0.5"],"mails":["a@b.cd",null]})";

}  // namespace fuzz
