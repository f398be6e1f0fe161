// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/scalar.hpp"

#include <mallow/plan/codec.hpp>

#include <boost/json/value.hpp>

/// Scalars of documents, whatever their field.
namespace mallow::detail {

/// Tells what a document is, into a scalar that has read nothing else of its kind; its text is the document's own.
inline void read_document(const boost::json::value& value, scalar& held) noexcept {
    switch (value.kind()) {
        case boost::json::kind::null: held.kind = scalar_kind::null; break;
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
}

inline scalar scalar_of(const boost::json::value& value) noexcept {
    scalar held;
    read_document(value, held);
    return held;
}

/// What a member that is a document is dumped as; asked only where it is a scalar.
bool dump_document(const void* member, const slot& field, scalar_out& out);

/// What was read, as a document that says the same.
void store(const scalar& in, boost::json::value& value);
void store(const scalar_out& told, boost::json::value& value);

/// The row of a type in documents, by the `load`, `peek` and `put` of `Row`.
template <class Row>
constexpr codec make_document_codec(json_type type, const char* format, errc refused) {
    return {type, format, refused, &json_value_ops, Row::load, dump_document, Row::peek, Row::put, true};
}

}  // namespace mallow::detail
