#pragma once

#include "adapters/rapidjson/order.hpp"
#include "adapters/rapidjson/signup.hpp"
#include "adapters/rapidjson/timeline.hpp"
#include "harness/register_adapter.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <stdexcept>

namespace bench {

/// The strict flavour reads an exact view; types, missing and unknown keys, trailing bytes and
/// UTF-8 are checked in both directions and doubles are exact.
struct rapidjson_strict {
    using input = exact_text;
    using stream = rapidjson::MemoryStream;
    static constexpr unsigned parse_flags = rapidjson::kParseFullPrecisionFlag | rapidjson::kParseValidateEncodingFlag;
    static constexpr unsigned write_flags = rapidjson::kWriteValidateEncodingFlag;

    static stream open(std::string_view text) { return {text.data(), text.size()}; }
};

/// The library as it comes: a terminated text, invalid UTF-8 let through, bytes after an embedded
/// NUL unseen, doubles that may be off by a unit in the last place.
struct rapidjson_fast {
    using input = std::string;
    using stream = rapidjson::StringStream;
    static constexpr unsigned parse_flags = rapidjson::kParseDefaultFlags;
    static constexpr unsigned write_flags = rapidjson::kWriteDefaultFlags;

    static stream open(const std::string& text) { return stream{text.c_str()}; }
};

template <class Flavour>
class rapidjson_adapter {
public:
    using input = typename Flavour::input;
    static constexpr bool reports_every_error = false;

    Item load_request(const input& text) {
        Item item;
        expect_parsed(parse<object_handler<item_events<id_is::unknown>, Item>>(text, item));
        return item;
    }

    std::vector<Item> load_items(const input& text) {
        std::vector<Item> items;
        reload_items(items, text);
        return items;
    }

    void reload_items(std::vector<Item>& items, const input& text) {
        expect_parsed(parse<list_handler<item_events<id_is::required>, Item>>(text, items));
    }

    Store load_store(const input& text) {
        Store store;
        expect_parsed(parse<store_handler>(text, store));
        return store;
    }

    std::vector<Product> load_products(const input& text) {
        std::vector<Product> products;
        expect_parsed(parse<list_handler<product_events, Product>>(text, products));
        return products;
    }

    std::vector<Article> load_articles(const input& text) {
        std::vector<Article> articles;
        expect_parsed(parse<list_handler<article_events, Article>>(text, articles));
        return articles;
    }

    Item load_new_item(const input& text) {
        return load<object_handler<item_events<id_is::optional>, Item>, Item>(text);
    }
    Signup load_signup(const input& text) { return load<signup_handler, Signup>(text); }
    Timeline load_timeline(const input& text) { return load<timeline_handler, Timeline>(text); }
    Polygons load_polygons(const input& text) { return load<polygons_handler, Polygons>(text); }

    Order load_order(const input& text) {
        Order order;
        order_handler handler{order};
        auto stream = Flavour::open(text);
        expect_parsed(reader_.template Parse<by_digits>(stream, handler));
        return order;
    }

    std::string_view dump_item(const Item& item) {
        return written([&](auto& writer) { write(writer, item); });
    }

    std::string_view dump_items(const std::vector<Item>& items) {
        return written([&](auto& writer) { write_list(writer, items); });
    }

    std::string_view dump_products(const std::vector<Product>& products) {
        return written([&](auto& writer) { write_list(writer, products); });
    }

    std::string_view dump_signup(const Signup& signup) {
        return written([&](auto& writer) { write(writer, signup); });
    }

    std::string_view dump_order(const Order& order) {
        return written([&](auto& writer) { write(writer, order); });
    }

    /// No exception here: the reader has none of its own.
    void refuse_request(const input& text, std::string& report) {
        Item item;
        const auto result = parse<object_handler<item_events<id_is::unknown>, Item>>(text, item);
        report = rapidjson::GetParseError_En(result.Code());
        report += " at ";
        report += std::to_string(result.Offset());
    }

    std::size_t refuse_by_code(const input& text) {
        Item item;
        return parse<object_handler<item_events<id_is::unknown>, Item>>(text, item).IsError();
    }

private:
    using writer_type = rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>,
                                          rapidjson::CrtAllocator, Flavour::write_flags>;

    /// Full precision is for doubles, of which there are none then.
    static constexpr unsigned by_digits =
        (Flavour::parse_flags & ~unsigned{rapidjson::kParseFullPrecisionFlag}) | rapidjson::kParseNumbersAsStringsFlag;

    template <class Handler, class Value>
    rapidjson::ParseResult parse(const input& text, Value& value) {
        Handler handler{value};
        auto stream = Flavour::open(text);
        return reader_.template Parse<Flavour::parse_flags>(stream, handler);
    }

    template <class Handler, class Value>
    Value load(const input& text) {
        Value value;
        expect_parsed(parse<Handler>(text, value));
        return value;
    }

    static void expect_parsed(rapidjson::ParseResult result) {
        if (result.IsError()) throw std::runtime_error{rapidjson::GetParseError_En(result.Code())};
    }

    template <class Write>
    std::string_view written(Write write) {
        buffer_.Clear();
        writer_.Reset(buffer_);
        write(writer_);
        if (!writer_.IsComplete()) throw std::runtime_error{"not written"};
        return {buffer_.GetString(), buffer_.GetSize()};
    }

    static void put(writer_type& writer, std::int64_t value) { writer.Int64(value); }
    static void put(writer_type& writer, double value) { writer.Double(value); }
    static void put(writer_type& writer, bool value) { writer.Bool(value); }

    static void put(writer_type& writer, const std::string& value) {
        writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }

    static void write(writer_type& writer, const Item& item) {
        writer.StartObject();
        writer.Key("id", 2);
        put(writer, item.id);
        writer.Key("name", 4);
        put(writer, item.name);
        writer.Key("price", 5);
        put(writer, item.price);
        writer.Key("store_id", 8);
        put(writer, item.store_id);
        writer.EndObject();
    }

    static void put(writer_type& writer, int value) { writer.Int(value); }
    static void put(writer_type& writer, const Uuid& value) { put_text(writer, value); }
    static void put(writer_type& writer, Instant value) { put_text(writer, value); }

    static void put(writer_type& writer, Progress value) {
        const auto name = name_of(value);
        writer.String(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }

    static void put(writer_type& writer, Amount value) {
        char digits[conversion_room];
        writer.RawValue(digits, print(value, digits), rapidjson::kNumberType);
    }

    static void put(writer_type& writer, const Line& value) { write_members(writer, value); }

    static void put(writer_type& writer, const std::map<std::string, std::string>& entries) {
        writer.StartObject();
        for (const auto& [key, value] : entries) {
            writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
            put(writer, value);
        }
        writer.EndObject();
    }

    template <class Value>
    static void put_text(writer_type& writer, const Value& value) {
        char text[conversion_room];
        writer.String(text, static_cast<rapidjson::SizeType>(print(value, text)));
    }

    static void put(writer_type& writer, const Address& value) { write_members(writer, value); }

    template <class Value>
    static void put(writer_type& writer, const std::optional<Value>& value) {
        if (value)
            put(writer, *value);
        else
            writer.Null();
    }

    template <class Value>
    static void put(writer_type& writer, const std::vector<Value>& values) {
        writer.StartArray();
        for (const auto& each : values) put(writer, each);
        writer.EndArray();
    }

    static void write(writer_type& writer, const Product& product) { write_members(writer, product); }
    static void write(writer_type& writer, const Signup& signup) { write_members(writer, signup); }
    static void write(writer_type& writer, const Order& order) { write_members(writer, order); }

    template <class Value>
    static void write_members(writer_type& writer, const Value& value) {
        using members = boost::describe::describe_members<Value, boost::describe::mod_public>;
        writer.StartObject();
        boost::mp11::mp_for_each<members>([&](auto member) {
            writer.Key(member.name);
            put(writer, value.*member.pointer);
        });
        writer.EndObject();
    }

    template <class Value>
    static void write_list(writer_type& writer, const std::vector<Value>& list) {
        writer.StartArray();
        for (const auto& each : list) write(writer, each);
        writer.EndArray();
    }

    rapidjson::Reader reader_;
    rapidjson::StringBuffer buffer_;
    writer_type writer_;
};

}  // namespace bench
