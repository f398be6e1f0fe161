#include "adapters/conversions.hpp"
#include "adapters/rules.hpp"
#include "harness/register_adapter.hpp"

#include <nlohmann/json.hpp>

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <cmath>
#include <limits>
#include <optional>
#include <stdexcept>
#include <type_traits>

namespace bench {

using nlohmann::json;

namespace {

/// get_to turns one arithmetic type into another without a word, so the kinds are checked first.
void read(const json& value, std::int64_t& member) {
    if (!value.is_number_integer()) throw std::runtime_error{"not an integer"};
    value.get_to(member);
}

void read(const json& value, double& member) {
    if (!value.is_number()) throw std::runtime_error{"not a number"};
    value.get_to(member);
}

void read(const json& value, int& member) {
    std::int64_t number = 0;
    read(value, number);
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        throw std::runtime_error{"too large"};
    member = static_cast<int>(number);
}

void read(const json& value, float& member) {
    double number = 0;
    read(value, number);
    if (std::abs(number) > std::numeric_limits<float>::max()) throw std::runtime_error{"too large"};
    member = static_cast<float>(number);
}

void read(const json& value, std::string& member) { value.get_to(member); }
void read(const json& value, bool& member) { value.get_to(member); }

/// get_to takes an object for a list of its values.
void expect_list(const json& value) {
    if (!value.is_array()) throw std::runtime_error{"not a list"};
}

void read(const json& value, std::array<double, 2>& member) {
    expect_list(value);
    if (value.size() != 2) throw std::runtime_error{"not two"};
    for (std::size_t at = 0; at < 2; ++at) read(value[at], member[at]);
}

template <class Value>
requires boost::describe::has_describe_members<Value>::value void read(const json& value, Value& member) {
    value.get_to(member);
}

template <class Value>
void read(const json& value, std::optional<Value>& member) {
    if (value.is_null())
        member.reset();
    else
        read(value, member.emplace());
}

template <class Element>
void read(const json& value, std::vector<Element>& members) {
    expect_list(value);
    members.clear();
    members.reserve(value.size());
    for (const auto& element : value) read(element, members.emplace_back());
}

void expect_size(const json& object, std::size_t size) {
    if (object.size() != size) throw std::runtime_error{"unknown field"};
}

template <class Item>
void read_request(const json& object, Item& item) {
    read(object.at("name"), item.name);
    read(object.at("price"), item.price);
    read(object.at("store_id"), item.store_id);
    if (!is_valid(item)) throw std::runtime_error{"invalid item"};
}

template <class Value>
using members_of =
    boost::describe::describe_members<Value, boost::describe::mod_public | boost::describe::mod_inherited>;

template <class>
inline constexpr bool is_optional = false;
template <class Value>
inline constexpr bool is_optional<std::optional<Value>> = true;

/// Of described members only optionals may be absent. Answers how many keys it took.
template <class Value>
std::size_t read_members(const json& object, Value& value) {
    std::size_t taken = 0;
    boost::mp11::mp_for_each<members_of<Value>>([&](auto member) {
        auto& to = value.*member.pointer;
        if constexpr (is_optional<std::remove_reference_t<decltype(to)>>) {
            const auto found = object.find(member.name);
            if (found == object.end()) return;
            read(*found, to);
        } else {
            read(object.at(member.name), to);
        }
        ++taken;
    });
    return taken;
}

template <class Value>
json to_tree(const Value& value) {
    return value;
}

template <class Value>
json to_tree(const std::optional<Value>& value) {
    return value ? to_tree(*value) : json{};
}

}  // namespace

void from_json(const json& object, Item& item) {
    expect_size(object, 4);
    read(object.at("id"), item.id);
    read_request(object, item);
}

void to_json(json& object, const Item& item) {
    object = {{"id", item.id}, {"name", item.name}, {"price", item.price}, {"store_id", item.store_id}};
}

void from_json(const json& object, Store& store) {
    expect_size(object, 3);
    read(object.at("id"), store.id);
    read(object.at("name"), store.name);
    object.at("items").get_to(store.items);
    if (!is_valid_name(store.name)) throw std::runtime_error{"invalid store"};
}

void from_json(const json& object, Article& article) {
    expect_size(object, 4);
    read(object.at("id"), article.id);
    read_request(object, article);
}

void from_json(const json& object, Product& product) { expect_size(object, read_members(object, product)); }

void from_json(const json& object, Address& address) { expect_size(object, read_members(object, address)); }

void from_json(const json& object, Signup& signup) {
    expect_size(object, read_members(object, signup));
    if (!is_valid(signup)) throw std::runtime_error{"invalid signup"};
}

void from_json(const json& object, Polygons& polygons) { expect_size(object, read_members(object, polygons)); }

// The keys that W14's objects do not know are parsed as all else, and dropped.
void from_json(const json& object, Hashtag& hashtag) { read_members(object, hashtag); }
void from_json(const json& object, Link& link) { read_members(object, link); }
void from_json(const json& object, Mention& mention) { read_members(object, mention); }
void from_json(const json& object, Entities& entities) { read_members(object, entities); }
void from_json(const json& object, User& user) { read_members(object, user); }
void from_json(const json& object, Post& post) { read_members(object, post); }
void from_json(const json& object, Status& status) { read_members(object, status); }
void from_json(const json& object, Timeline& timeline) { read_members(object, timeline); }

void to_json(json& object, const Product& product) {
    boost::mp11::mp_for_each<members_of<Product>>([&](auto member) { object[member.name] = product.*member.pointer; });
}

void to_json(json& object, const Address& address) {
    boost::mp11::mp_for_each<members_of<Address>>([&](auto member) { object[member.name] = address.*member.pointer; });
}

void to_json(json& object, const Signup& signup) {
    boost::mp11::mp_for_each<members_of<Signup>>(
        [&](auto member) { object[member.name] = to_tree(signup.*member.pointer); });
}

namespace {

template <class Value>
void read_text(const json& text, Value& member) {
    if (!convert(text.get_ref<const std::string&>(), member)) throw std::runtime_error{"invalid text"};
}

/// The parser has kept no digits: the nearest cent, if it is near enough.
void read_amount(const json& number, Amount& member) {
    double value = 0;
    read(number, value);
    const double cents = value * 100;
    if (std::abs(cents) > 9e15 || std::abs(cents - std::nearbyint(cents)) > 1e-6)
        throw std::runtime_error{"invalid amount"};
    member = Amount::from_units(std::llround(cents));
}

template <class Value>
std::string print_text(const Value& value) {
    char text[conversion_room];
    return {text, print(value, text)};
}

}  // namespace

void from_json(const json& object, Line& line) {
    expect_size(object, 2);
    read(object.at("quantity"), line.quantity);
    read_amount(object.at("price"), line.price);
    if (!is_valid(line)) throw std::runtime_error{"invalid line"};
}

void to_json(json& object, const Line& line) {
    object = {{"quantity", line.quantity}, {"price", static_cast<double>(line.price.units()) / 100}};
}

void from_json(const json& object, Order& order) {
    expect_size(object, 6);
    read_text(object.at("id"), order.id);
    read_text(object.at("created_at"), order.created_at);
    read_text(object.at("updated_at"), order.updated_at);
    read_text(object.at("status"), order.status);
    read(object.at("lines"), order.lines);
    if (!object.at("attributes").is_object()) throw std::runtime_error{"not an object"};
    object.at("attributes").get_to(order.attributes);
}

void to_json(json& object, const Order& order) {
    object = {{"id", print_text(order.id)},
              {"created_at", print_text(order.created_at)},
              {"updated_at", print_text(order.updated_at)},
              {"status", name_of(order.status)},
              {"lines", order.lines},
              {"attributes", order.attributes}};
}

namespace {

class nlohmann_adapter {
public:
    using input = exact_text;
    static constexpr bool reports_every_error = false;

    Item load_request(std::string_view text) {
        Item item;
        const auto object = json::parse(text);
        expect_size(object, 3);
        read_request(object, item);
        return item;
    }

    std::vector<Item> load_items(std::string_view text) { return json::parse(text).get<std::vector<Item>>(); }

    Item load_new_item(std::string_view text) {
        Item item;
        const auto object = json::parse(text);
        const auto id = object.find("id");
        if (id != object.end()) read(*id, item.id);
        expect_size(object, id == object.end() ? 3 : 4);
        read_request(object, item);
        return item;
    }

    Signup load_signup(std::string_view text) { return json::parse(text).get<Signup>(); }
    Order load_order(std::string_view text) { return json::parse(text).get<Order>(); }
    std::string dump_order(const Order& order) { return json(order).dump(); }
    Timeline load_timeline(std::string_view text) { return json::parse(text).get<Timeline>(); }
    Polygons load_polygons(std::string_view text) { return json::parse(text).get<Polygons>(); }

    std::vector<Article> load_articles(std::string_view text) { return json::parse(text).get<std::vector<Article>>(); }

    Store load_store(std::string_view text) { return json::parse(text).get<Store>(); }

    std::vector<Product> load_products(std::string_view text) { return json::parse(text).get<std::vector<Product>>(); }

    std::string dump_item(const Item& item) { return json(item).dump(); }
    std::string dump_items(const std::vector<Item>& items) { return json(items).dump(); }

    std::string dump_products(const std::vector<Product>& products) { return json(products).dump(); }

    std::string dump_signup(const Signup& signup) { return json(signup).dump(); }

    void refuse_request(std::string_view text, std::string& report) {
        try {
            load_request(text);
        } catch (const std::exception& error) {
            report = error.what();
        }
    }
};

}  // namespace
}  // namespace bench

extern "C" BOOST_SYMBOL_EXPORT void register_library(const bench::corpus& data, bench::library& out) {
    bench::register_adapter<bench::nlohmann_adapter>("nlohmann", data, out);
}
