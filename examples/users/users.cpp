// SPDX-License-Identifier: BSL-1.0
// The users of a service: a role, identifiers, instants, money, free attributes and one of two ways to pay, with rules between fields and one that
// asks what the service knows. Nothing of it is written by hand but the schema.

#include <mallow/all.hpp>

#include <boost/describe.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>

enum class Role { admin, editor, guest };
BOOST_DESCRIBE_ENUM(Role, admin, editor, guest)

struct Card {
    std::string number;
};
struct Transfer {
    std::string iban;
};
BOOST_DESCRIBE_STRUCT(Card, (), (number))
BOOST_DESCRIBE_STRUCT(Transfer, (), (iban))

struct User {
    std::array<std::uint8_t, 16> id{};
    std::string email, password;
    Role role{Role::guest};
    std::chrono::sys_time<std::chrono::milliseconds> created_at{};
    mallow::decimal<2> credit_limit{};
    std::map<std::string, std::string> attributes;
    std::variant<Card, Transfer> payment;
};
BOOST_DESCRIBE_STRUCT(User, (), (id, email, password, role, created_at, credit_limit, attributes, payment))

/// What the service knows, which a rule asks.
struct Accounts {
    std::set<std::string, std::less<>> taken;
};

struct CardSchema : mallow::Schema<Card> {
    Constant type   {"card"};
    Str      number {required, sensitive, Regexp{"[0-9]{16}$"}};
};
BOOST_DESCRIBE_STRUCT(CardSchema, (), (type, number))

struct TransferSchema : mallow::Schema<Transfer> {
    Constant type {"transfer"};
    Str      iban {required, upper, Length{.min = 15, .max = 34}};
};
BOOST_DESCRIBE_STRUCT(TransferSchema, (), (type, iban))

struct UserSchema : mallow::Schema<User> {
    static constexpr mallow::schema_meta Meta{.naming = mallow::naming::camel};
    UUID                              id           {required};
    Email                             email        {required, trim, lower,
                                                    [](std::string_view address, const Accounts& accounts) {
                                                        return accounts.taken.contains(address) ? "Is taken." : nullptr;
                                                    }};
    Str                               password     {required, load_only, sensitive, Length{.min = 8}};
    Enum<Role>                        role         {load_default(Role::guest)};
    DateTime                          created_at   {};
    Decimal                           credit_limit {Range{.min = 0}};
    Dict<Str>                         attributes   {Length{.max = 4}};
    Union<CardSchema, TransferSchema> payment      {required};

    static void validates_schema(const User& user, mallow::errors& errors) {
        if (user.role == Role::guest && user.credit_limit > mallow::decimal<2>::from_units(100'00))
            errors.add<"credit_limit">("Guests have at most 100.00.");
    }
};
BOOST_DESCRIBE_STRUCT(UserSchema, (), (id, email, password, role, created_at, credit_limit, attributes, payment))

void answer(std::string_view body, const Accounts& accounts) {
    const mallow::result<User> user = mallow::loads<UserSchema>(body, {}, accounts);
    if (user)
        std::cout << "201 " << mallow::dumps<UserSchema>(*user) << '\n';
    else
        std::cout << user.error().http_status() << '\n' << user.error() << '\n';
}

int main() {
    const Accounts accounts{{"ada@example.org"}};
    answer(R"({"id":"F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6","email":" Grace@Example.org ","password":"correct horse",)"
           R"("role":"editor","createdAt":"2026-11-30T12:00:00+01:00","creditLimit":250.50,)"
           R"("attributes":{"team":"compilers"},"payment":{"type":"transfer","iban":"nl91abna0417164300"}})",
           accounts);
    answer(R"({"id":"f81d4fae","email":"ada@example.org","password":"short","role":"owner","createdAt":"yesterday",)"
           R"("creditLimit":1.999,"attributes":{"a":1},"payment":{"type":"cash"}})",
           accounts);
    answer(R"({"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","email":"alan@example.org","password":"enigma enigma",)"
           R"("creditLimit":500,"payment":{"type":"card","number":"4000123412341234"}})",
           accounts);
}
