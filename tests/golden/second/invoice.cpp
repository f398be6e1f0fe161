// SPDX-License-Identifier: BSL-1.0
#include "replay.hpp"

#include <mallow/boost/uuid.hpp>

#include <boost/uuid/uuid_io.hpp>
#include <boost/uuid/string_generator.hpp>

namespace golden {

template <>
struct written<boost::uuids::uuid> {
    static json::value to(const boost::uuids::uuid& value) { return json::string(boost::uuids::to_string(value)); }
    static void from(const json::value& from, boost::uuids::uuid& value) {
        value = boost::uuids::string_generator()(from.as_string().c_str());
    }
};

template <int Places>
struct written<mallow::decimal<Places>> {
    static json::value to(const mallow::decimal<Places>& value) { return value.units(); }
    static void from(const json::value& from, mallow::decimal<Places>& value) {
        value = mallow::decimal<Places>::from_units(from.to_number<std::int64_t>());
    }
};

}  // namespace golden

struct Invoice {
    boost::uuids::uuid id{}, exact_id{};
    mallow::decimal<2> total{};
    mallow::decimal<4> rate{};
    mallow::decimal<2> text{}, step{};
    std::string        mail, site, ip, v4, v6;
    std::int64_t       pieces{};
};
BOOST_DESCRIBE_STRUCT(Invoice, (), (id, exact_id, total, rate, text, step, mail, site, ip, v4, v6, pieces))

struct InvoiceSchema : mallow::Schema<Invoice> {
    UUID    id       {};
    UUID    exact_id {strict};
    Decimal total    {Range{.min = 0}};
    Decimal rate     {rounding(mallow::rounding::half_even)};
    Decimal text     {as_string};
    Decimal step     {MultipleOf{0.05}};
    Email   mail     {};
    URL     site     {};
    IP      ip       {};
    IPv4    v4       {};
    IPv6    v6       {};
    Int     pieces   {MultipleOf{6}};
};
BOOST_DESCRIBE_STRUCT(InvoiceSchema, (), (id, exact_id, total, rate, text, step, mail, site, ip, v4, v6, pieces))

BOOST_AUTO_TEST_SUITE(golden_second)

BOOST_DATA_TEST_CASE(invoice, golden::cases_of("InvoiceSchema", 91)) { golden::replay<InvoiceSchema>(sample); }

BOOST_AUTO_TEST_SUITE_END()
