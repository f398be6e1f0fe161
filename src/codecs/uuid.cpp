// SPDX-License-Identifier: BSL-1.0
#include "formats/uuid.hpp"

#include "codecs/documents.hpp"
#include "codecs/scalar.hpp"

#include <mallow/plan/codec.hpp>

#include <boost/json/value.hpp>

#include <array>
#include <cstring>
#include <string>
#include <string_view>

namespace mallow::detail {

// Declared beside their field, which src/ does not know.
extern const codec uuid_codec;
extern const codec uuid_string_codec;
extern const codec json_uuid_codec;

namespace {

using bytes = std::array<unsigned char, uuid_bytes>;

bool read(const scalar& in, bool strict, void* into) {
    return in.kind == scalar_kind::string && read_uuid(in.text, strict, into);
}

/// As its bytes.
struct bytes_row {
    static errc load(const scalar& in, const slot&, bool strict, void* member) {
        bytes value;
        if (!read(in, strict, value.data())) return errc::invalid_uuid;
        std::memcpy(member, value.data(), uuid_bytes);
        return {};
    }
    static bool dump(const void* member, const slot&, scalar_out& out) {
        write_uuid(member, out.characters);
        out.kind = scalar_kind::string;
        out.text = {out.characters, uuid_size};
        return true;
    }
    static const char* take(const char* here, const slot&, void* member) {
        bytes value;
        if (here[0] != '"' || here[uuid_size + 1] != '"' || !read_uuid({here + 1, uuid_size}, true, value.data()))
            return nullptr;
        std::memcpy(member, value.data(), uuid_bytes);
        return here + uuid_size + 2;
    }
    static char* write(const void* member, const slot&, char* to) {
        to[0] = to[uuid_size + 1] = '"';
        write_uuid(member, to + 1);
        return to + uuid_size + 2;
    }
    static constant peek(const void* member, const slot&) { return constant::uuid(member); }
    static void put(const constant& value, const slot&, void* member) { read_uuid(value.view(), true, member); }
};

/// As the text that it is written as.
struct string_row {
    static std::string& at(void* member) { return *static_cast<std::string*>(member); }
    static std::string_view view(const void* member) { return *static_cast<const std::string*>(member); }

    static errc load(const scalar& in, const slot&, bool strict, void* member) {
        bytes value;
        if (!read(in, strict, value.data())) return errc::invalid_uuid;
        char text[uuid_size];
        write_uuid(value.data(), text);
        at(member).assign(text, uuid_size);
        return {};
    }
    static bool dump(const void* member, const slot& field, scalar_out& out) {
        bytes value;
        if (read_uuid(view(member), false, value.data())) return bytes_row::dump(value.data(), field, out);
        out.problem = errc::invalid_uuid;
        return false;
    }
    static constant peek(const void* member, const slot&) { return constant(view(member)); }
    static void put(const constant& value, const slot&, void* member) { at(member) = value.view(); }
};

/// As the text in a document.
struct document_row {
    static errc load(const scalar& in, const slot&, bool strict, void* member) {
        bytes value;
        if (!read(in, strict, value.data())) return errc::invalid_uuid;
        char text[uuid_size];
        write_uuid(value.data(), text);
        static_cast<boost::json::value*>(member)->emplace_string().assign(text, uuid_size);
        return {};
    }
    static constant peek(const void* member, const slot&) {
        const boost::json::string* const text = static_cast<const boost::json::value*>(member)->if_string();
        bytes value;
        if (!text || !read_uuid({text->data(), text->size()}, true, value.data())) return {};
        return constant(std::string_view(text->data(), text->size()));
    }
    static void put(const constant& value, const slot&, void* member) {
        static_cast<boost::json::value*>(member)->emplace_string().assign(value.text, value.size);
    }
};

template <class Row>
constexpr codec make_row(const type_ops* ops) {
    return {json_type::string, "uuid", errc::invalid_uuid, ops, Row::load, Row::dump, Row::peek, Row::put};
}

constexpr codec make_bytes_row() {
    codec made = make_row<bytes_row>(&type_ops_of<bytes>::value);
    made.take = bytes_row::take;
    made.write = bytes_row::write;
    return made;
}

}  // namespace

constinit const codec uuid_codec = make_bytes_row();
constinit const codec uuid_string_codec = make_row<string_row>(&type_ops_of<std::string>::value);
constinit const codec json_uuid_codec =
    make_document_codec<document_row>(json_type::string, "uuid", errc::invalid_uuid);

}  // namespace mallow::detail
