// SPDX-License-Identifier: BSL-1.0
#include "codecs/booleans.hpp"
#include "codecs/constants.hpp"
#include "codecs/integers.hpp"
#include "codecs/numbers.hpp"
#include "codecs/texts.hpp"

#include <mallow/plan/codec.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <limits>

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

/// What a scalar document holds, whatever its field; the dumper asks only where it is one.
bool dump(const void* member, const slot&, scalar_out& out) {
    const json::value& value = value_at(member);
    switch (value.kind()) {
        case json::kind::bool_:
            out.kind = scalar_kind::boolean;
            out.boolean = value.get_bool();
            return true;
        case json::kind::int64:
            out.kind = scalar_kind::integer;
            out.integer = value.get_int64();
            return true;
        case json::kind::uint64:
            out.kind = scalar_kind::natural;
            out.natural = value.get_uint64();
            return true;
        case json::kind::double_:
            out.kind = scalar_kind::real;
            out.real = value.get_double();
            out.problem = std::isfinite(out.real) ? errc{} : errc::not_finite;
            return out.problem == errc{};
        case json::kind::string:
            out.kind = scalar_kind::string;
            out.text = {value.get_string().data(), value.get_string().size()};
            return true;
        case json::kind::null:
        case json::kind::array:
        case json::kind::object: return true;
    }
    return true;
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

}  // namespace

constinit const type_ops json_value_ops = type_ops_of<json::value>::value;
constinit const type_ops json_object_ops = type_ops_of<json::object>::value;
constinit const type_ops json_array_ops = type_ops_of<json::array>::value;

constinit const codec json_integer_codec{
    json_type::integer, nullptr, errc::invalid_integer, &json_value_ops, load_integer, dump, peek_integer, put, true};
constinit const codec json_number_codec{json_type::number, nullptr,     errc::invalid_number,
                                        &json_value_ops,   load_number, dump,
                                        peek_number,       put_number,  true};
constinit const codec json_bool_codec{
    json_type::boolean, nullptr, errc::invalid_boolean, &json_value_ops, load_boolean, dump, peek_boolean, put, true};
constinit const codec json_string_codec{
    json_type::string, nullptr, errc::invalid_string, &json_value_ops, load_string, dump, peek_string, put, true};

}  // namespace mallow::detail
