// SPDX-License-Identifier: BSL-1.0
#include "formats/decimal.hpp"
#include "codecs/constants.hpp"
#include "codecs/documents.hpp"
#include "codecs/exact.hpp"
#include "codecs/numbers.hpp"
#include "codecs/scalar.hpp"
#include "machine/integers.hpp"
#include "numbers/format_parts.hpp"
#include "numbers/parse.hpp"

#include <mallow/plan/decimal_options.hpp>
#include <mallow/plan/slot.hpp>

#include <boost/json/value.hpp>

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

const decimal_options& options_of(const slot& field) { return static_cast<const decimal_options&>(*field.options); }

/// Says why a scalar is no number of the field; `errc{}`, and how it is written, when it is one.
errc read(const scalar& in, const slot& field, bool strict, written_number& written, std::string_view& number) {
    if (strict && options_of(field).as_string != (in.kind == scalar_kind::string)) return errc::invalid_number;
    if (in.kind == scalar_kind::real) {
        if (std::isnan(in.real)) return errc::not_finite;
        // What a text could only say as a number beyond all bounds.
        if (std::isinf(in.real)) return in.real > 0 ? errc::number_too_large : errc::number_too_small;
    }
    double special = 0;
    if (in.kind == scalar_kind::string && spells_special(in.text, special))
        return strict ? errc::invalid_number : errc::not_finite;
    number = written.of(in);
    return number.empty() ? errc::invalid_number : errc{};
}

errc code_of(decimal_outcome outcome) {
    switch (outcome) {
        case decimal_outcome::exact: return {};
        case decimal_outcome::too_precise: return errc::too_precise;
        case decimal_outcome::too_large: return errc::number_too_large;
        case decimal_outcome::too_small: return errc::number_too_small;
    }
    return {};
}

/// A declared number as it is written.
std::string text_of(const constant& value) {
    std::string text;
    append(text, value, nullptr);
    return text;
}

/// Fifteen digits come back from the nearest double, whose shortest they then are.
constexpr std::uint64_t most_exact = 1'000'000'000'000'000;

/// As units of its least place.
struct units_row {
    static errc load(const scalar& in, const slot& field, bool strict, void* member) {
        written_number written;
        std::string_view number;
        if (const errc refused = read(in, field, strict, written, number); refused != errc{}) return refused;
        const decimal_options& options = options_of(field);
        std::int64_t units = 0;
        const auto read = read_decimal(number, options.places, options.rounds ? &options.how : nullptr, units);
        if (read == decimal_outcome::exact) write_as(member, units);
        return code_of(read);
    }

    static bool dump(const void* member, const slot& field, scalar_out& out) {
        const decimal_options& options = options_of(field);
        const auto units = read_as<std::int64_t>(member);
        constexpr auto exact = static_cast<std::int64_t>(most_exact);
        if (options.as_string) {
            out.kind = scalar_kind::string;
            char* const end = write_decimal(out.characters, units, options.places, options.places);
            out.text = {out.characters, static_cast<std::size_t>(end - out.characters)};
        } else if (options.places == 0) {
            out.kind = scalar_kind::integer;
            out.integer = units;
        } else if (units < exact && units > -exact) {
            static constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                                                1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
            out.kind = scalar_kind::real;
            out.real = static_cast<double>(units) / powers[options.places];
        } else {
            out.kind = scalar_kind::number;
            char* const end = write_decimal(out.characters, units, options.places, 1);
            out.text = {out.characters, static_cast<std::size_t>(end - out.characters)};
        }
        return true;
    }

    static const char* take(const char* here, const slot& field, void* member) {
        const decimal_options& options = options_of(field);
        std::int64_t units = 0;
        const char* const stop = options.as_string ? nullptr : take_decimal(here, options.places, units);
        if (stop) write_as(member, units);
        return stop;
    }
    static char* write(const void* member, const slot& field, char* to) {
        const decimal_options& options = options_of(field);
        const auto units = read_as<std::int64_t>(member);
        const std::uint64_t size =
            units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
        if (options.as_string || options.places != 2 || size >= most_exact) return nullptr;
        *to = '-';
        return write_hundredths(to + (units < 0), size);
    }

    static constant peek(const void* member, const slot& field) {
        return constant::decimal(read_as<std::int64_t>(member), options_of(field).places);
    }

    /// What a default has more places than the member is rounded, for nobody could be told.
    static void put(const constant& value, const slot& field, void* member) {
        std::int64_t units = 0;
        constexpr rounding nearest = rounding::half_even;
        read_decimal(text_of(value), options_of(field).places, &nearest, units);
        write_as(member, units);
    }
};

/// As the digits themselves.
struct string_row {
    static std::string& at(void* member) { return *static_cast<std::string*>(member); }
    static std::string_view view(const void* member) { return *static_cast<const std::string*>(member); }

    static errc load(const scalar& in, const slot& field, bool strict, void* member) {
        written_number written;
        std::string_view number;
        if (const errc refused = read(in, field, strict, written, number); refused != errc{}) return refused;
        return code_of(plain_decimal(number, most_places, at(member)));
    }
    static bool dump(const void* member, const slot& field, scalar_out& out) {
        out.text = view(member);
        out.kind = options_of(field).as_string ? scalar_kind::string : scalar_kind::number;
        if (!out.text.empty() && spelled_number(out.text).size() == out.text.size()) return true;
        out.problem = errc::invalid_number;
        return false;
    }
    static constant peek(const void* member, const slot&) { return constant(view(member)); }
    static void put(const constant& value, const slot&, void* member) {
        plain_decimal(text_of(value), most_places, at(member));
    }
};

/// In a document, as the nearest double or the string that it is written as.
struct document_row {
    static void store(std::string_view number, const slot& field, void* member) {
        auto& value = *static_cast<boost::json::value*>(member);
        if (options_of(field).as_string)
            value.emplace_string().assign(number.data(), number.size());
        else
            parse_double(number, value.emplace_double());
    }

    static errc load(const scalar& in, const slot& field, bool strict, void* member) {
        written_number written;
        std::string_view number;
        if (const errc refused = read(in, field, strict, written, number); refused != errc{}) return refused;
        double nearest = 0;
        if (!parse_double(number, nearest))
            return number.starts_with('-') ? errc::number_too_small : errc::number_too_large;
        std::string plain;
        const errc refused = code_of(plain_decimal(number, most_places, plain));
        if (refused == errc{}) store(plain, field, member);
        return refused;
    }
    static constant peek(const void* member, const slot&) {
        const auto& value = *static_cast<const boost::json::value*>(member);
        if (value.is_int64()) return constant(value.get_int64());
        if (value.is_uint64()) return constant(value.get_uint64());
        if (value.is_double()) return std::isfinite(value.get_double()) ? constant(value.get_double()) : constant();
        const boost::json::string* const text = value.if_string();
        if (!text || spelled_number({text->data(), text->size()}).size() != text->size()) return {};
        return constant(std::string_view(text->data(), text->size()));
    }
    static void put(const constant& value, const slot& field, void* member) { store(text_of(value), field, member); }
};

template <class Row>
constexpr codec make_row(const type_ops* ops) {
    return {json_type::number, nullptr, errc::invalid_number, ops, Row::load, Row::dump, Row::peek, Row::put};
}

constexpr codec make_units_row() {
    codec made = make_row<units_row>(&type_ops_of<std::int64_t>::value);
    made.take = units_row::take;
    made.write = units_row::write;
    return made;
}

}  // namespace

constinit const codec decimal_codec = make_units_row();
constinit const codec decimal_string_codec = make_row<string_row>(&type_ops_of<std::string>::value);
constinit const codec json_decimal_codec =
    make_document_codec<document_row>(json_type::number, nullptr, errc::invalid_number);

}  // namespace mallow::detail
