// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <string>

using mallow::errc;

namespace {

class Account {
public:
    Account() = default;
    Account(std::string owner, double balance) : owner_(std::move(owner)), balance_(balance) {}
    bool operator==(const Account&) const = default;

private:
    std::string owner_;
    double balance_{};
    BOOST_DESCRIBE_CLASS(Account, (), (), (), (owner_, balance_))
};

class Savings : public Account {
public:
    Savings() = default;
    Savings(std::string owner, double balance, int rate) : Account(std::move(owner), balance), rate_(rate) {}
    bool operator==(const Savings&) const = default;

protected:
    int rate_{};
    BOOST_DESCRIBE_CLASS(Savings, (Account), (), (rate_), ())
};

struct AccountSchema : mallow::Schema<Account> {
    Str   owner   {required, attribute("owner_")};
    Float balance_ {data_key("balance")};
};
BOOST_DESCRIBE_STRUCT(AccountSchema, (), (owner, balance_))

struct SavingsSchema : mallow::Schema<Savings> {
    Str   owner   {attribute("owner_")};
    Float balance {attribute("balance_")};
    Int   rate    {attribute("rate_")};
};
BOOST_DESCRIBE_STRUCT(SavingsSchema, (), (owner, balance, rate))

}  // namespace

BOOST_AUTO_TEST_SUITE(members_private)

BOOST_AUTO_TEST_CASE(load_and_dump_as_public_ones_do) {
    test::accepts<AccountSchema>(R"({"owner":"Ada","balance":1.5})", Account("Ada", 1.5));
    test::dumps_as<AccountSchema>(Account("Ada", 1.5), R"({"owner":"Ada","balance":1.5})");
    test::rejects<AccountSchema>(R"({"balance":"x"})", {{"/balance", errc::invalid_number}, {"/owner", errc::required}});
}

BOOST_AUTO_TEST_CASE(are_found_in_bases) {
    test::accepts<SavingsSchema>(R"({"owner":"Ada","balance":1.5,"rate":3})", Savings("Ada", 1.5, 3));
    test::dumps_as<SavingsSchema>(Savings("Ada", 1.5, 3), R"({"owner":"Ada","balance":1.5,"rate":3})");
}

BOOST_AUTO_TEST_SUITE_END()
