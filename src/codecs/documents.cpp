// SPDX-License-Identifier: BSL-1.0
#include "codecs/documents.hpp"

#include "codecs/booleans.hpp"
#include "codecs/constants.hpp"
#include "codecs/integers.hpp"
#include "codecs/numbers.hpp"
#include "codecs/texts.hpp"

#include <mallow/plan/codec.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>

namespace mallow::detail {

namespace {

namespace json = boost::json;

json::value& value_at(void* member) { return *static_cast<json::value*>(member); }
const json::value& value_at(const void* member) { return *static_cast<const json::value*>(member); }

errc load_integer(const scalar& in, const slot&, bool strict, void* member) {
    parsed_integer read;
    if (const errc refused = read_integer(in, strict, read); refused != errc{}) return refused;
    if (!read.negative && read.magnitude > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        value_at(member).emplace_uint64() = read.magnitude;
        return {};
    }
    std::int64_t small = 0;
    const errc stored = store<std::int64_t>(read, &small);
    if (stored == errc{}) value_at(member).emplace_int64() = small;
    return stored;
}

errc load_number(const scalar& in, const slot& field, bool strict, void* member) {
    double read = 0;
    const errc refused = read_number(in, field, strict, read);
    if (refused == errc{}) value_at(member).emplace_double() = read;
    return refused;
}

errc load_boolean(const scalar& in, const slot&, bool strict, void* member) {
    bool read = false;
    if (!read_boolean(in, strict, read)) return errc::invalid_boolean;
    value_at(member).emplace_bool() = read;
    return {};
}

errc load_string(const scalar& in, const slot& field, bool, void* member) {
    if (in.kind != scalar_kind::string) return errc::invalid_string;
    if (const text_edits* const edits = edits_of(field)) {
        std::string text;
        assign_edited(text, in.text, *edits);
        value_at(member).emplace_string().assign(text.data(), text.size());
        return {};
    }
    value_at(member).emplace_string().assign(in.text.data(), in.text.size());
    return {};
}

constant peek_integer(const void* member, const slot&) {
    const json::value& value = value_at(member);
    return value.is_int64()    ? constant(value.get_int64())
           : value.is_uint64() ? constant(value.get_uint64())
                               : constant();
}

constant peek_number(const void* member, const slot& field) {
    const json::value& value = value_at(member);
    return value.is_double() ? constant(value.get_double()) : peek_integer(member, field);
}

constant peek_boolean(const void* member, const slot&) {
    const json::value& value = value_at(member);
    return value.is_bool() ? constant(value.get_bool()) : constant();
}

constant peek_string(const void* member, const slot&) {
    const json::value& value = value_at(member);
    return value.is_string() ? constant(std::string_view(value.get_string().data(), value.get_string().size()))
                             : constant();
}

void put(const constant& value, const slot&, void* member) { value_at(member) = to_json(value); }

/// Of a `Float`, an integer becomes the number that a load would make of it.
void put_number(const constant& value, const slot&, void* member) { value_at(member) = as_double(value); }

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

bool dump_document(const void* member, const slot&, scalar_out& out) {
    const scalar held = scalar_of(value_at(member));
    out.kind = held.kind;
    out.boolean = held.boolean;
    out.integer = held.integer;
    out.natural = held.natural;
    out.real = held.real;
    out.text = held.text;
    if (held.kind == scalar_kind::real && !std::isfinite(held.real)) out.problem = errc::not_finite;
    return out.problem == errc{};
}

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

constinit const type_ops json_value_ops = type_ops_of<json::value>::value;
constinit const type_ops json_object_ops = type_ops_of<json::object>::value;
constinit const type_ops json_array_ops = type_ops_of<json::array>::value;

constinit const codec json_integer_codec{json_type::integer, nullptr,      errc::invalid_integer,
                                         &json_value_ops,    load_integer, dump_document,
                                         peek_integer,       put,          true};
constinit const codec json_number_codec{json_type::number, nullptr,     errc::invalid_number,
                                        &json_value_ops,   load_number, dump_document,
                                        peek_number,       put_number,  true};
constinit const codec json_bool_codec{json_type::boolean, nullptr,      errc::invalid_boolean,
                                      &json_value_ops,    load_boolean, dump_document,
                                      peek_boolean,       put,          true};
constinit const codec json_string_codec{json_type::string, nullptr,     errc::invalid_string,
                                        &json_value_ops,   load_string, dump_document,
                                        peek_string,       put,         true};

}  // namespace mallow::detail
