// SPDX-License-Identifier: BSL-1.0
// expected: mallow: a codec has a static dump that returns what the wire field dumps
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <string_view>

struct Money {
    long cents = 0;
};

struct money_text {
    static Money load(std::string_view text) { return {static_cast<long>(text.size())}; }
#ifdef MALLOW_MISTAKE
    static Money dump(const Money& money) { return money; }
#else
    static std::string dump(const Money& money) { return std::to_string(money.cents); }
#endif
};

struct Bill {
    Money total;
};
BOOST_DESCRIBE_STRUCT(Bill, (), (total))

struct BillSchema : mallow::Schema<Bill> {
    Converted<Str, money_text> total {};
};
BOOST_DESCRIBE_STRUCT(BillSchema, (), (total))

int main() { return mallow::loads<BillSchema>("{}").has_value(); }
