// SPDX-License-Identifier: BSL-1.0
// expected: mallow: the wire of a Converted is a field, and its codec comes second
#include <mallow/mallow.hpp>

#include <boost/describe.hpp>

#include <string>
#include <string_view>

struct Money {
    long cents = 0;
};

struct money_text {
    static Money load(std::string_view text) { return {static_cast<long>(text.size())}; }
    static std::string dump(const Money& money) { return std::to_string(money.cents); }
};

#ifdef MALLOW_MISTAKE
using Wire = std::string;
#else
using Wire = mallow::Str;
#endif

struct Bill {
    Money total;
};
BOOST_DESCRIBE_STRUCT(Bill, (), (total))

struct BillSchema : mallow::Schema<Bill> {
    Converted<Wire, money_text> total {};
};
BOOST_DESCRIBE_STRUCT(BillSchema, (), (total))

int main() { return mallow::loads<BillSchema>("{}").has_value(); }
