#include "adapters/conversions.hpp"
#include "adapters/rules.hpp"
#include "harness/register_adapter.hpp"
#include "harness/tree_sessions.hpp"

#include <boost/json.hpp>

#include <cmath>
#include <optional>
#include <stdexcept>
#include <type_traits>

namespace bench {
namespace {

namespace json = boost::json;

/// Reflection takes every described member as required and refuses an object of another size, so
/// a request needs a struct without the id.
struct Request {
    std::string name;
    double price{};
    std::int64_t store_id{};
};
BOOST_DESCRIBE_STRUCT(Request, (), (name, price, store_id))

template <class>
inline constexpr bool is_optional = false;
template <class Value>
inline constexpr bool is_optional<std::optional<Value>> = true;

template <class Value>
void expect_valid(const Value& value) {
    if (!is_valid(value)) throw std::runtime_error{"invalid value"};
}

template <class Value>
void expect_valid(const std::vector<Value>& values) {
    for (const auto& each : values) expect_valid(each);
}

template <class Value>
using members_of =
    boost::describe::describe_members<Value, boost::describe::mod_public | boost::describe::mod_inherited>;

/// Reads what reflection does not: members that may be absent. Answers how many keys it took.
template <class Value>
std::size_t read_members(const json::object& object, Value& value) {
    std::size_t taken = 0;
    boost::mp11::mp_for_each<members_of<Value>>([&](auto member) {
        auto& to = value.*member.pointer;
        using type = std::remove_reference_t<decltype(to)>;
        const json::value* from = nullptr;
        if constexpr (is_optional<type>)
            from = object.if_contains(member.name);
        else
            from = &object.at(member.name);
        if (from) to = json::value_to<type>(*from);
        taken += from != nullptr;
    });
    return taken;
}

template <class Value>
Value read_known(const json::value& from) {
    Value value;
    read_members(from.as_object(), value);
    return value;
}

/// W1o's request.
struct NewItem {
    std::optional<std::int64_t> id;
    std::string name;
    double price{};
    std::int64_t store_id{};
};
BOOST_DESCRIBE_STRUCT(NewItem, (), (id, name, price, store_id))

template <class Value>
Value read_all(const json::value& from) {
    Value value;
    const auto& object = from.as_object();
    if (read_members(object, value) != object.size()) throw std::runtime_error{"unknown field"};
    return value;
}

// Of W17's types one is the library's to convert and some are the standard's: they are converted by name.

template <class Value>
void read(const json::value& from, Value& to) {
    const auto& text = from.as_string();
    if (!convert({text.data(), text.size()}, to)) throw std::runtime_error{"invalid text"};
}

/// The parser has kept no digits: the nearest cent, if it is near enough.
void read(const json::value& from, Amount& to) {
    const double cents = from.to_number<double>() * 100;
    if (std::abs(cents) > 9e15 || std::abs(cents - std::nearbyint(cents)) > 1e-6)
        throw std::runtime_error{"invalid amount"};
    to = Amount::from_units(std::llround(cents));
}

void expect_size(const json::object& object, std::size_t size) {
    if (object.size() != size) throw std::runtime_error{"unknown field"};
}

Line read_line(const json::value& from) {
    const auto& object = from.as_object();
    expect_size(object, 2);
    Line line;
    line.quantity = json::value_to<int>(object.at("quantity"));
    read(object.at("price"), line.price);
    expect_valid(line);
    return line;
}

Order read_order(const json::value& from) {
    const auto& object = from.as_object();
    expect_size(object, 6);
    Order order;
    read(object.at("id"), order.id);
    read(object.at("created_at"), order.created_at);
    read(object.at("updated_at"), order.updated_at);
    read(object.at("status"), order.status);
    const auto& lines = object.at("lines").as_array();
    order.lines.reserve(lines.size());
    for (const auto& each : lines) order.lines.push_back(read_line(each));
    order.attributes = json::value_to<std::map<std::string, std::string>>(object.at("attributes"));
    return order;
}

template <class Value>
json::string print_text(const Value& value, const json::storage_ptr& memory) {
    char text[conversion_room];
    return json::string(text, print(value, text), memory);
}

json::value print_order(const Order& order, const json::storage_ptr& memory) {
    json::array lines(memory);
    lines.reserve(order.lines.size());
    for (const auto& each : order.lines)
        lines.push_back(json::object(
            {{"quantity", each.quantity}, {"price", static_cast<double>(each.price.units()) / 100}}, memory));
    const auto status = name_of(order.status);
    return json::object({{"id", print_text(order.id, memory)},
                         {"created_at", print_text(order.created_at, memory)},
                         {"updated_at", print_text(order.updated_at, memory)},
                         {"status", json::string_view(status.data(), status.size())},
                         {"lines", std::move(lines)},
                         {"attributes", json::value_from(order.attributes, memory)}},
                        memory);
}

NewItem tag_invoke(json::value_to_tag<NewItem>, const json::value& from) { return read_all<NewItem>(from); }

}  // namespace

// W14's objects drop the keys they do not know.
Signup tag_invoke(json::value_to_tag<Signup>, const json::value& from) { return read_all<Signup>(from); }
Hashtag tag_invoke(json::value_to_tag<Hashtag>, const json::value& from) { return read_known<Hashtag>(from); }
Link tag_invoke(json::value_to_tag<Link>, const json::value& from) { return read_known<Link>(from); }
Mention tag_invoke(json::value_to_tag<Mention>, const json::value& from) { return read_known<Mention>(from); }
Entities tag_invoke(json::value_to_tag<Entities>, const json::value& from) { return read_known<Entities>(from); }
User tag_invoke(json::value_to_tag<User>, const json::value& from) { return read_known<User>(from); }
Post tag_invoke(json::value_to_tag<Post>, const json::value& from) { return read_known<Post>(from); }
Status tag_invoke(json::value_to_tag<Status>, const json::value& from) { return read_known<Status>(from); }
Timeline tag_invoke(json::value_to_tag<Timeline>, const json::value& from) { return read_known<Timeline>(from); }

namespace {

class boost_json_adapter {
public:
    using input = exact_text;
    static constexpr bool reports_every_error = false;

    Item load_request(std::string_view text) {
        auto request = parse_to<Request>(text);
        Item item{0, std::move(request.name), request.price, request.store_id};
        expect_valid(item);
        return item;
    }

    std::vector<Item> load_items(std::string_view text) {
        auto items = parse_to<std::vector<Item>>(text);
        expect_valid(items);
        return items;
    }

    Store load_store(std::string_view text) {
        auto store = parse_to<Store>(text);
        expect_valid(store.items);
        if (!is_valid_name(store.name)) throw std::runtime_error{"invalid store"};
        return store;
    }

    std::vector<Product> load_products(std::string_view text) { return parse_to<std::vector<Product>>(text); }

    Item load_new_item(std::string_view text) {
        auto loaded = parse_to<NewItem>(text);
        Item item{loaded.id.value_or(0), std::move(loaded.name), loaded.price, loaded.store_id};
        expect_valid(item);
        return item;
    }

    Signup load_signup(std::string_view text) {
        auto signup = parse_to<Signup>(text);
        expect_valid(signup);
        return signup;
    }

    std::vector<Article> load_articles(std::string_view text) {
        auto articles = parse_to<std::vector<Article>>(text);
        expect_valid(articles);
        return articles;
    }

    Order load_order(std::string_view text) {
        unsigned char buffer[8192];
        json::monotonic_resource memory{buffer};
        return read_order(json::parse({text.data(), text.size()}, &memory));
    }

    std::string dump_order(const Order& order) {
        unsigned char buffer[8192];
        json::monotonic_resource memory{buffer};
        return json::serialize(print_order(order, &memory));
    }

    Timeline load_timeline(std::string_view text) { return parse_to<Timeline>(text); }
    Polygons load_polygons(std::string_view text) { return parse_to<Polygons>(text); }

    std::vector<Item> load_tree(const json::value& tree) {
        auto items = json::value_to<std::vector<Item>>(tree);
        expect_valid(items);
        return items;
    }

    json::value dump_tree(const std::vector<Item>& items) { return json::value_from(items); }

    std::string dump_item(const Item& item) { return json::serialize(json::value_from(item)); }

    std::string dump_items(const std::vector<Item>& items) { return json::serialize(json::value_from(items)); }

    std::string dump_products(const std::vector<Product>& products) {
        return json::serialize(json::value_from(products));
    }

    std::string dump_signup(const Signup& signup) { return json::serialize(json::value_from(signup)); }

    void refuse_request(std::string_view text, std::string& report) {
        try {
            load_request(text);
        } catch (const std::exception& error) {
            report = error.what();
        }
    }

    std::size_t refuse_by_code(std::string_view text) {
        unsigned char buffer[4096];
        json::monotonic_resource memory{buffer};
        json::error_code error;
        const auto tree = json::parse({text.data(), text.size()}, error, &memory);
        if (error) return 1;
        const auto request = json::try_value_to<Request>(tree);
        return request && is_valid(*request) ? 0 : 1;
    }

private:
    /// A tree to throw away belongs in a monotonic resource, says the library's manual.
    template <class Value>
    static Value parse_to(std::string_view text) {
        unsigned char buffer[4096];
        json::monotonic_resource memory{buffer};
        return json::value_to<Value>(json::parse({text.data(), text.size()}, &memory));
    }
};

}  // namespace
}  // namespace bench

extern "C" BOOST_SYMBOL_EXPORT void register_library(const bench::corpus& data, bench::library& out) {
    bench::register_adapter<bench::boost_json_adapter>("boost.json", data, out);
    bench::register_tree_workloads<bench::boost_json_adapter>(data, out);
}
