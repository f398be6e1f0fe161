#include "adapters/conversions.hpp"
#include "adapters/rules.hpp"
#include "adapters/simdjson/shapes.hpp"
#include "adapters/simdjson/values.hpp"

namespace bench {

/// What is a string in JSON, converted where it stands.
template <class Value>
void read_text(auto value, Value& member) {
    const std::string_view text = value.get_string();
    if (!convert(text, member)) throw std::runtime_error{"invalid text"};
}

/// By its digits, which a double would not keep.
void read(auto value, Amount& member) {
    std::string_view digits = value.raw_json_token();
    while (static_cast<unsigned char>(digits.back()) <= ' ') digits.remove_suffix(1);
    if (!convert(digits, member)) throw std::runtime_error{"invalid amount"};
}

void read(auto value, std::map<std::string, std::string>& members) {
    for (ondemand::field field : value.get_object()) {
        const std::string_view key = field.unescaped_key();
        read(field.value(), members[std::string{key}]);
    }
}

void read(auto value, Line& line) {
    unsigned seen = 0;
    for (ondemand::field field : value.get_object()) {
        const ondemand::raw_json_string key = field.key();
        if (key == "quantity") {
            read(field.value(), line.quantity);
            seen |= 1;
        } else if (key == "price") {
            read(field.value(), line.price);
            seen |= 2;
        } else {
            throw std::runtime_error{"unknown field"};
        }
    }
    if (seen != 3) throw std::runtime_error{"missing field"};
    if (!is_valid(line)) throw std::runtime_error{"invalid line"};
}

void read_order(ondemand::object object, Order& order) {
    unsigned seen = 0;
    for (ondemand::field field : object) {
        const ondemand::raw_json_string key = field.key();
        if (key == "id") {
            read_text(field.value(), order.id);
            seen |= 1;
        } else if (key == "created_at") {
            read_text(field.value(), order.created_at);
            seen |= 2;
        } else if (key == "updated_at") {
            read_text(field.value(), order.updated_at);
            seen |= 4;
        } else if (key == "status") {
            read_text(field.value(), order.status);
            seen |= 8;
        } else if (key == "lines") {
            read(field.value(), order.lines);
            seen |= 16;
        } else if (key == "attributes") {
            read(field.value(), order.attributes);
            seen |= 32;
        } else {
            throw std::runtime_error{"unknown field"};
        }
    }
    if (seen != 63) throw std::runtime_error{"missing field"};
}

template <class Value>
void read_values(ondemand::object object, Values<Value>& values) {
    bool seen = false;
    for (ondemand::field field : object) {
        if (field.key() != "values") throw std::runtime_error{"unknown field"};
        for (auto element : field.value().get_array()) read_text(element, values.values.emplace_back());
        seen = true;
    }
    if (!seen) throw std::runtime_error{"missing field"};
}

void read_instants(ondemand::object object, Instants& values) { read_values(object, values); }
void read_days(ondemand::object object, Days& values) { read_values(object, values); }
void read_uuids(ondemand::object object, Uuids& values) { read_values(object, values); }

}  // namespace bench
