#include "proof/difference.hpp"

#include "proof/reference_reader.hpp"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <bit>
#include <cstddef>
#include <exception>
#include <sstream>

namespace bench {
namespace {

template <class Value>
using members_of = boost::describe::describe_members<Value, boost::describe::mod_public>;

template <class Value>
bool is_same(const Value& left, const Value& right) {
    return left == right;
}

bool is_same(double left, double right) {
    return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right);
}

template <class Value>
std::string difference_of_members(const Value& expected, const Value& actual) {
    std::ostringstream report;
    report.precision(17);
    boost::mp11::mp_for_each<members_of<Value>>([&](auto member) {
        const auto& left = expected.*member.pointer;
        const auto& right = actual.*member.pointer;
        if (!is_same(left, right)) report << member.name << " is " << right << " instead of " << left << "; ";
    });
    return report.str();
}

template <class Value>
std::string difference_of_lists(const std::vector<Value>& expected, const std::vector<Value>& actual) {
    if (expected.size() != actual.size())
        return std::to_string(actual.size()) + " elements instead of " + std::to_string(expected.size());
    std::size_t different = 0;
    std::string first;
    for (std::size_t at = 0; at < expected.size(); ++at) {
        auto found = difference_of_members(expected[at], actual[at]);
        if (found.empty()) continue;
        if (different++ == 0) first = "first at " + std::to_string(at) + ": " + found;
    }
    return different == 0
               ? ""
               : std::to_string(different) + " of " + std::to_string(expected.size()) + " elements differ, " + first;
}

template <class Value>
void read_object(reference_reader& reader, Value& value) {
    reader.expect('{');
    std::string key;
    do {
        reader.read(key);
        reader.expect(':');
        boost::mp11::mp_for_each<members_of<Value>>([&](auto member) {
            if (key == member.name) reader.read(value.*member.pointer);
        });
    } while (reader.accept(','));
    reader.expect('}');
}

template <class Value>
void read_object(reference_reader& reader, std::vector<Value>& list) {
    reader.expect('[');
    do read_object(reader, list.emplace_back());
    while (reader.accept(','));
    reader.expect(']');
}

template <class Value>
std::string difference_after_reading(const Value& expected, std::string_view text) try {
    Value actual;
    reference_reader reader{text};
    read_object(reader, actual);
    reader.expect_end();
    return difference(expected, actual);
} catch (const std::exception& error) {
    return error.what();
}

}  // namespace

std::string difference(const Item& expected, const Item& actual) { return difference_of_members(expected, actual); }

std::string difference(const Store& expected, const Store& actual) {
    if (expected.id != actual.id || expected.name != actual.name) return "another store";
    return difference(expected.items, actual.items);
}

std::string difference(const std::vector<Item>& expected, const std::vector<Item>& actual) {
    return difference_of_lists(expected, actual);
}

std::string difference(const std::vector<Product>& expected, const std::vector<Product>& actual) {
    return difference_of_lists(expected, actual);
}

std::string difference_in_text(const Item& expected, std::string_view actual) {
    return difference_after_reading(expected, actual);
}

std::string difference_in_text(const std::vector<Item>& expected, std::string_view actual) {
    return difference_after_reading(expected, actual);
}

std::string difference_in_text(const std::vector<Product>& expected, std::string_view actual) {
    return difference_after_reading(expected, actual);
}

}  // namespace bench
