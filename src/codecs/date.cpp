// SPDX-License-Identifier: BSL-1.0
#include "codecs/scalar.hpp"
#include "formats/iso8601.hpp"

#include <mallow/plan/codec.hpp>

#include <boost/json/value.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace mallow::detail {

// Declared beside their field, which src/ does not know.
extern const codec year_month_day_codec;
extern const codec sys_days_codec;
extern const codec local_days_codec;
extern const codec json_date_codec;

namespace {

using std::chrono::year_month_day;

errc read_day(const scalar& in, calendar_day& day) {
    return in.kind == scalar_kind::string && read_date(in.text, day) ? errc{} : errc::invalid_date;
}

bool tell(bool is_date, scalar_out& out) {
    out.kind = scalar_kind::string;
    out.text = {out.characters, date_size};
    if (!is_date) out.problem = errc::out_of_range;
    return is_date;
}

/// A date as days from 1970-01-01 on.
template <class Days>
struct days_row {
    static errc load(const scalar& in, const slot&, bool, void* member) {
        calendar_day day;
        const errc problem = read_day(in, day);
        if (problem == errc{}) *static_cast<Days*>(member) = Days(std::chrono::days(days_of(day)));
        return problem;
    }
    static bool dump(const void* member, const slot&, scalar_out& out) {
        calendar_day day;
        return tell(day_of(static_cast<const Days*>(member)->time_since_epoch().count(), day) &&
                        write_date(day, out.characters),
                    out);
    }
    static constant peek(const void* member, const slot&) {
        return constant(std::int64_t{static_cast<const Days*>(member)->time_since_epoch().count()}).as_coded();
    }
    static void put(const constant& value, const slot&, void* member) {
        *static_cast<Days*>(member) = Days(std::chrono::days(value.integer));
    }

    static constexpr codec row{
        json_type::string, "date", errc::invalid_date, &type_ops_of<Days>::value, load, dump, peek, put};
};

/// A date as its parts.
struct parts_row {
    static year_month_day& at(void* member) { return *static_cast<year_month_day*>(member); }
    static calendar_day parts(const void* member) {
        const auto& date = *static_cast<const year_month_day*>(member);
        return {int{date.year()}, unsigned{date.month()}, unsigned{date.day()}};
    }
    static void store(const calendar_day& day, void* member) {
        at(member) =
            year_month_day(std::chrono::year(day.year), std::chrono::month(day.month), std::chrono::day(day.day));
    }

    static errc load(const scalar& in, const slot&, bool, void* member) {
        calendar_day day;
        const errc problem = read_day(in, day);
        if (problem == errc{}) store(day, member);
        return problem;
    }
    static bool dump(const void* member, const slot&, scalar_out& out) {
        return tell(write_date(parts(member), out.characters), out);
    }
    static constant peek(const void* member, const slot&) { return constant(days_of(parts(member))).as_coded(); }
    static void put(const constant& value, const slot&, void* member) {
        calendar_day day;
        if (day_of(value.integer, day)) store(day, member);
    }
};

/// A date in a document, which stays the text that it is.
struct document_row {
    static errc load(const scalar& in, const slot&, bool, void* member) {
        calendar_day day;
        const errc problem = read_day(in, day);
        if (problem == errc{})
            static_cast<boost::json::value*>(member)->emplace_string().assign(in.text.data(), in.text.size());
        return problem;
    }
    static bool dump(const void* member, const slot&, scalar_out& out) {
        const boost::json::string* const text = static_cast<const boost::json::value*>(member)->if_string();
        out.kind = text ? scalar_kind::string : scalar_kind::null;
        if (text) out.text = {text->data(), text->size()};
        return true;
    }
    static constant peek(const void* member, const slot&) {
        const boost::json::string* const text = static_cast<const boost::json::value*>(member)->if_string();
        calendar_day day;
        return text && read_date({text->data(), text->size()}, day) ? constant(days_of(day)).as_coded() : constant();
    }
    static void put(const constant& value, const slot&, void* member) {
        calendar_day day;
        char text[date_size];
        if (day_of(value.integer, day) && write_date(day, text))
            static_cast<boost::json::value*>(member)->emplace_string().assign(text, date_size);
    }
};

}  // namespace

constinit const codec year_month_day_codec{
    json_type::string, "date",          errc::invalid_date, &type_ops_of<year_month_day>::value,
    parts_row::load,   parts_row::dump, parts_row::peek,    parts_row::put};
constinit const codec sys_days_codec = days_row<std::chrono::sys_days>::row;
constinit const codec local_days_codec = days_row<std::chrono::local_days>::row;
constinit const codec json_date_codec{json_type::string,
                                      "date",
                                      errc::invalid_date,
                                      &json_value_ops,
                                      document_row::load,
                                      document_row::dump,
                                      document_row::peek,
                                      document_row::put,
                                      true};

}  // namespace mallow::detail
