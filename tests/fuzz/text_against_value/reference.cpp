// SPDX-License-Identifier: BSL-1.0
#include "reference.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace fuzz {
namespace {

/// Builds the document, its doubles read by the standard library: Boost.JSON 1.81's own are off by one unit in the last place now and then.
class builder {
public:
    static constexpr std::size_t max_object_size = json::object::max_size();
    static constexpr std::size_t max_array_size = json::array::max_size();
    static constexpr std::size_t max_key_size = json::string::max_size();
    static constexpr std::size_t max_string_size = json::string::max_size();

    explicit builder(reference& made) : made_(made) {}

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) { return open(json::object()); }
    bool on_object_end(std::size_t, json::error_code&) { return close(); }
    bool on_array_begin(json::error_code&) { return open(json::array()); }
    bool on_array_end(std::size_t, json::error_code&) { return close(); }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return gather(part); }
    bool on_key(json::string_view part, std::size_t, json::error_code&) {
        gather(part);
        keys_.push_back(std::exchange(gathered_, {}));
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return gather(part); }
    bool on_string(json::string_view part, std::size_t, json::error_code&) {
        gather(part);
        return put(json::string(std::exchange(gathered_, {})));
    }
    bool on_number_part(json::string_view part, json::error_code&) { return gather(part); }
    bool on_int64(std::int64_t, json::string_view part, json::error_code&) { return number(part); }
    bool on_uint64(std::uint64_t, json::string_view part, json::error_code&) { return number(part); }
    bool on_double(double, json::string_view part, json::error_code&) { return number(part); }
    bool on_bool(bool value, json::error_code&) { return put(value); }
    bool on_null(json::error_code&) { return put(nullptr); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    bool gather(json::string_view part) {
        gathered_.append(part.data(), part.size());
        return true;
    }

    bool number(json::string_view part) {
        gather(part);
        const std::string lexeme = std::exchange(gathered_, {});
        const char* const end = lexeme.data() + lexeme.size();
        if (lexeme.find_first_of(".eE") == std::string::npos) {
            // As a document's integer it would lose its sign, as a double it would no longer be a strict integer.
            if (lexeme == "-0") made_.is_exact = false;
            std::int64_t integer = 0;
            if (std::from_chars(lexeme.data(), end, integer).ec == std::errc()) return put(integer);
            std::uint64_t natural = 0;
            if (lexeme[0] != '-' && std::from_chars(lexeme.data(), end, natural).ec == std::errc()) return put(natural);
            made_.is_exact = false;
        }
        const double real = std::strtod(lexeme.c_str(), nullptr);
        // Beyond 2^53 an integral decimal is another integer than its double. With 13 digits and more a float read by way of a double may
        // round twice, and what is tiny or has a long fraction may as a double be integral.
        if (std::fabs(real) >= 9007199254740992.0) made_.is_exact = false;
        if (std::count_if(lexeme.begin(),
                          std::find_if(lexeme.begin(), lexeme.end(), [](char c) { return c == 'e' || c == 'E'; }),
                          [](char c) { return c >= '0' && c <= '9'; }) > 12)
            made_.is_exact = false;
        if (real == 0 && lexeme.find_first_of("123456789") < lexeme.find_first_of("eE")) made_.is_exact = false;
        return put(real);
    }

    bool open(json::value made) {
        open_.push_back(std::move(made));
        made_.depth = std::max(made_.depth, open_.size());
        return true;
    }
    bool close() {
        json::value made = std::move(open_.back());
        open_.pop_back();
        return put(std::move(made));
    }

    bool put(json::value value) {
        if (open_.empty()) {
            made_.tree = std::move(value);
        } else if (json::array* array = open_.back().if_array()) {
            array->push_back(std::move(value));
        } else {
            json::object& object = open_.back().get_object();
            if (object.contains(keys_.back())) made_.is_repetitive = true;
            object[keys_.back()] = std::move(value);
            keys_.pop_back();
        }
        return true;
    }

    reference& made_;
    std::vector<json::value> open_;
    std::vector<std::string> keys_;
    std::string gathered_;
};

constexpr std::size_t deepest = 1200;

}  // namespace

reference read(std::string_view text) {
    reference made;
    json::parse_options options;
    options.max_depth = deepest;
    json::basic_parser<builder> parser(options, made);
    json::error_code error;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), error);
    made.is_valid = !error && used == text.size();
    made.is_judged = error != json::error::exponent_overflow;
    return made;
}

}  // namespace fuzz
