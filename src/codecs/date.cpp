// SPDX-License-Identifier: BSL-1.0
#include "codecs/documents.hpp"
#include "codecs/scalar.hpp"
#include "formats/iso8601.hpp"
#include "formats/pattern.hpp"

#include <mallow/plan/slot.hpp>
#include <mallow/plan/temporal_options.hpp>

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

/// By the field's pattern, where it has one.
std::string_view pattern_of(const slot& field) {
    return field.options ? static_cast<const temporal_options*>(field.options)->pattern : std::string_view();
}

bool read_day(const scalar& in, const slot& field, calendar_day& day) {
    if (in.kind != scalar_kind::string) return false;
    if (!field.options) return read_date(in.text, day);
    date_time read;
    if (!read_pattern(in.text, pattern_of(field), read)) return false;
    day = read.day;
    return true;
}

bool tell_day(const calendar_day& day, const slot& field, scalar_out& out) {
    char* end = out.characters;
    if (field.options)
        end = write_pattern({.day = day, .time = {}}, pattern_of(field), end);
    else
        end = write_date(day, end) ? end + date_size : nullptr;
    out.kind = scalar_kind::string;
    if (!end) {
        out.problem = errc::out_of_range;
        return false;
    }
    out.text = {out.characters, static_cast<std::size_t>(end - out.characters)};
    return true;
}

/// Takes a date that stands in quotes, where the field has no pattern of its own.
const char* take_day(const char* here, const slot& field, calendar_day& day) {
    return field.options ? nullptr : take_quoted_date(here, day);
}

char* write_day(const calendar_day& day, const slot& field, char* to) {
    if (field.options || !write_date(day, to + 1)) return nullptr;
    to[0] = to[date_size + 1] = '"';
    return to + date_size + 2;
}

/// A date as days from 1970-01-01 on.
template <class Days>
struct days_row {
    static errc load(const scalar& in, const slot& field, bool, void* member) {
        calendar_day day;
        if (!read_day(in, field, day)) return errc::invalid_date;
        *static_cast<Days*>(member) = Days(std::chrono::days(days_of(day)));
        return {};
    }
    static bool dump(const void* member, const slot& field, scalar_out& out) {
        calendar_day day;  // none, unless the next line finds one
        day_of(static_cast<const Days*>(member)->time_since_epoch().count(), day);
        return tell_day(day, field, out);
    }
    static constant peek(const void* member, const slot&) {
        return constant(std::int64_t{static_cast<const Days*>(member)->time_since_epoch().count()}).as_coded();
    }
    static void put(const constant& value, const slot&, void* member) {
        *static_cast<Days*>(member) = Days(std::chrono::days(value.integer));
    }

    static const char* take(const char* here, const slot& field, void* member) {
        calendar_day day;
        const char* const stop = take_day(here, field, day);
        if (stop) *static_cast<Days*>(member) = Days(std::chrono::days(days_of(day)));
        return stop;
    }
    static char* write(const void* member, const slot& field, char* to) {
        calendar_day day;
        day_of(static_cast<const Days*>(member)->time_since_epoch().count(), day);
        return write_day(day, field, to);
    }

    static constexpr codec row{json_type::string,
                               "date",
                               errc::invalid_date,
                               &type_ops_of<Days>::value,
                               load,
                               dump,
                               peek,
                               put,
                               false,
                               take,
                               write};
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

    static errc load(const scalar& in, const slot& field, bool, void* member) {
        calendar_day day;
        if (!read_day(in, field, day)) return errc::invalid_date;
        store(day, member);
        return {};
    }
    static bool dump(const void* member, const slot& field, scalar_out& out) {
        return tell_day(parts(member), field, out);
    }
    static const char* take(const char* here, const slot& field, void* member) {
        calendar_day day;
        const char* const stop = take_day(here, field, day);
        if (stop) store(day, member);
        return stop;
    }
    static char* write(const void* member, const slot& field, char* to) { return write_day(parts(member), field, to); }
    static constant peek(const void* member, const slot&) { return constant(days_of(parts(member))).as_coded(); }
    static void put(const constant& value, const slot&, void* member) {
        calendar_day day;
        if (day_of(value.integer, day)) store(day, member);
    }
};

/// A date in a document, which stays the text that it is.
struct document_row {
    static errc load(const scalar& in, const slot& field, bool, void* member) {
        calendar_day day;
        if (!read_day(in, field, day)) return errc::invalid_date;
        static_cast<boost::json::value*>(member)->emplace_string().assign(in.text.data(), in.text.size());
        return {};
    }
    static constant peek(const void* member, const slot& field) {
        calendar_day day;
        return read_day(scalar_of(*static_cast<const boost::json::value*>(member)), field, day)
                   ? constant(days_of(day)).as_coded()
                   : constant();
    }
    static void put(const constant& value, const slot& field, void* member) {
        calendar_day day;
        scalar_out told;
        if (day_of(value.integer, day) && tell_day(day, field, told))
            detail::store(told, *static_cast<boost::json::value*>(member));
    }
};

}  // namespace

constinit const codec year_month_day_codec{json_type::string,
                                           "date",
                                           errc::invalid_date,
                                           &type_ops_of<year_month_day>::value,
                                           parts_row::load,
                                           parts_row::dump,
                                           parts_row::peek,
                                           parts_row::put,
                                           false,
                                           parts_row::take,
                                           parts_row::write};
constinit const codec sys_days_codec = days_row<std::chrono::sys_days>::row;
constinit const codec local_days_codec = days_row<std::chrono::local_days>::row;
constinit const codec json_date_codec =
    make_document_codec<document_row>(json_type::string, "date", errc::invalid_date);

}  // namespace mallow::detail
