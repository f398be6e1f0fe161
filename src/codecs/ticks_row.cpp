// SPDX-License-Identifier: BSL-1.0
#include "codecs/ticks_row.hpp"

#include "numbers/parse.hpp"

#include <boost/json/value.hpp>

#include <string_view>

namespace mallow::detail {

// Declared beside their fields, which src/ does not know.
constant peek_ticks(const void* member, const slot& field);
void put_ticks(const constant& value, const slot& field, void* member);

constant peek_ticks(const void* member, const slot& field) {
    const tick_ops& ticks = *temporal_options_of(field).ticks;
    return constant_of(ticks.get(member), ticks);
}

void put_ticks(const constant& value, const slot& field, void* member) {
    const tick_ops& ticks = *temporal_options_of(field).ticks;
    ticks.set(member, ticks_in(value, ticks));
}

scalar scalar_of(const boost::json::value& value) noexcept {
    scalar held;
    switch (value.kind()) {
        case boost::json::kind::null: break;
        case boost::json::kind::bool_:
            held.kind = scalar_kind::boolean;
            held.boolean = value.get_bool();
            break;
        case boost::json::kind::int64:
            held.kind = scalar_kind::integer;
            held.integer = value.get_int64();
            break;
        case boost::json::kind::uint64:
            held.kind = scalar_kind::natural;
            held.natural = value.get_uint64();
            break;
        case boost::json::kind::double_:
            held.kind = scalar_kind::real;
            held.real = value.get_double();
            break;
        case boost::json::kind::string:
            held.kind = scalar_kind::string;
            held.text = {value.get_string().data(), value.get_string().size()};
            break;
        case boost::json::kind::array: held.kind = scalar_kind::array; break;
        case boost::json::kind::object: held.kind = scalar_kind::object; break;
    }
    return held;
}

namespace {

/// A number by its digits: an integer when it is one that fits.
void store_number(std::string_view number, boost::json::value& value) {
    const parsed_integer whole = parse_integer(number);
    double nearest = 0;
    if (whole.outcome != integer_outcome::exact || (whole.negative && whole.magnitude > std::uint64_t{1} << 63)) {
        parse_double(number, nearest);
        value = nearest;
    } else if (whole.negative) {
        value = static_cast<std::int64_t>(0 - whole.magnitude);
    } else if (whole.magnitude > INT64_MAX) {
        value = whole.magnitude;
    } else {
        value = static_cast<std::int64_t>(whole.magnitude);
    }
}

}  // namespace

void store(const scalar& in, boost::json::value& value) {
    switch (in.kind) {
        case scalar_kind::string: value.emplace_string().assign(in.text.data(), in.text.size()); return;
        case scalar_kind::number: return store_number(in.text, value);
        case scalar_kind::integer: value = in.integer; return;
        case scalar_kind::natural: value = in.natural; return;
        case scalar_kind::real: value = in.real; return;
        case scalar_kind::boolean: value = in.boolean; return;
        case scalar_kind::null:
        case scalar_kind::array:
        case scalar_kind::object: value = nullptr; return;
    }
}

void store(const scalar_out& told, boost::json::value& value) {
    scalar in;
    in.kind = told.kind;
    in.boolean = told.boolean;
    in.integer = told.integer;
    in.natural = told.natural;
    in.real = told.real;
    in.text = told.text;
    store(in, value);
}

}  // namespace mallow::detail
