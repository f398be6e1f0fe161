#include "data/corpus.hpp"

#include "data/orders.hpp"
#include "data/polygons.hpp"
#include "data/random.hpp"
#include "data/signups.hpp"
#include "data/timeline.hpp"
#include "data/words.hpp"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <string_view>
#include <type_traits>
#include <utility>

namespace bench {
namespace {

constexpr std::size_t varied = 256;
constexpr std::size_t list_length = 1000;
constexpr std::size_t long_list_bytes = 10'000'000;
constexpr std::size_t with_mixed_name = 7;  // the one item of a list that has an escape and foreign letters together

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -";

/// One name in ten has escapes, one in ten characters beyond ASCII.
sample<std::string> make_name(random& chance) {
    const auto length = chance.between(5, 30);
    const bool has_escapes = chance.one_in(10);
    const bool has_foreign = chance.one_in(10);
    sample<std::string> name;
    for (std::int64_t at = 0; at < length; ++at) {
        if (has_escapes && at % 8 == 2) {
            append(name, pick(chance, escaped));
        } else if (has_foreign && at % 3 == 1) {
            append(name, pick(chance, foreign));
        } else {
            const char letter = letters[chance.next() % letters.size()];
            name.value += letter;
            name.text += letter;
        }
    }
    return quoted(std::move(name));
}

sample<double> make_price(random& chance) {
    const auto hundredths = chance.between(1, 1'000'000);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%lld.%02lld", static_cast<long long>(hundredths / 100),
                  static_cast<long long>(hundredths % 100));
    // Both sides of the division are exact, so the quotient is the double nearest to the text.
    return {static_cast<double>(hundredths) / 100, text.data()};
}

/// A double of random bits between 2^-10 and 2^40, in 17 significant digits.
sample<double> make_hard_price(random& chance) {
    const auto exponent = static_cast<std::uint64_t>(chance.between(1023 - 10, 1023 + 39));
    const double value = std::bit_cast<double>(exponent << 52 | chance.next() >> 12);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.17g", value);
    return {value, text.data()};
}

/// An item's members as `"key": value` parts, so that each workload arranges them as it needs.
struct item_parts {
    Item value;
    std::vector<std::pair<std::string_view, std::string>> members;
};

item_parts make_item(random& chance, sample<double> (*price_of)(random&)) {
    item_parts item;
    auto name = make_name(chance);
    auto price = price_of(chance);
    item.value.id = chance.between(1, 1'000'000);
    item.value.name = name.value;
    item.value.price = price.value;
    item.value.store_id = chance.between(1, 1'000'000);
    item.members = {{"id", std::to_string(item.value.id)},
                    {"name", name.text},
                    {"price", price.text},
                    {"store_id", std::to_string(item.value.store_id)}};
    return item;
}

void rename(item_parts& item, std::string_view name, std::string_view json) {
    item.value.name = name;
    item.members[1].second = json;
}

std::string to_text(const item_parts& item) {
    std::string text = "{";
    for (const auto& [key, value] : item.members) {
        text += text.size() > 1 ? ",\"" : "\"";
        text.append(key).append("\":").append(value);
    }
    return text += '}';
}

void shuffle(item_parts& item, random& chance) {
    for (std::size_t left = item.members.size(); left > 1; --left)
        std::swap(item.members[left - 1], item.members[chance.next() % left]);
}

void append_element(std::string& list, const std::string& element) {
    list += list.empty() ? '[' : ',';
    list += element;
}

std::vector<sample<Item>> make_requests(std::size_t count) {
    random chance{1};
    std::vector<sample<Item>> requests;
    for (std::size_t made = 0; made < count; ++made) {
        auto item = make_item(chance, make_price);
        item.value.id = 0;
        item.members.erase(item.members.begin());
        requests.push_back({item.value, to_text(item)});
    }
    return requests;
}

sample<std::vector<Item>> make_list(std::uint64_t seed, std::size_t count, std::size_t bytes,
                                    sample<double> (*price_of)(random&), bool shuffled) {
    random chance{seed};
    sample<std::vector<Item>> list;
    while (list.value.size() < count && list.text.size() < bytes) {
        auto item = make_item(chance, price_of);
        if (list.value.size() == with_mixed_name) rename(item, R"(Stühle "Köln")", R"("Stühle \"Köln\"")");
        if (shuffled) shuffle(item, chance);
        append_element(list.text, to_text(item));
        list.value.push_back(std::move(item.value));
    }
    list.text += ']';
    return list;
}

sample<std::vector<Item>> make_list(std::uint64_t seed, std::size_t count) {
    return make_list(seed, count, static_cast<std::size_t>(-1), make_price, false);
}

/// W2's list, one of ten store_ids null.
sample<std::vector<Article>> make_articles() {
    random chance{2};
    random absence{16};
    sample<std::vector<Article>> list;
    while (list.value.size() < list_length) {
        auto item = make_item(chance, make_price);
        // The divisor and the hundredths are exact as floats too.
        const auto hundredths = static_cast<float>(std::llround(item.value.price * 100));
        auto& article = list.value.emplace_back(Article{static_cast<int>(item.value.id), item.value.name,
                                                        hundredths / 100, static_cast<int>(item.value.store_id)});
        if (absence.one_in(10)) {
            article.store_id.reset();
            item.members[3].second = "null";
        }
        append_element(list.text, to_text(item));
    }
    list.text += ']';
    return list;
}

sample<Store> make_store() {
    random chance{3};
    sample<Store> store;
    store.value.id = 1;
    store.value.name = "My Store";
    store.text = "{\n  \"id\": 1,\n  \"name\": \"My Store\",\n  \"items\": [";
    for (std::size_t made = 0; made < list_length; ++made) {
        auto item = make_item(chance, make_price);
        store.text += made == 0 ? "\n    {" : ",\n    {";
        for (const auto& [key, value] : item.members) {
            store.text += &key == &item.members.front().first ? "\n      \"" : ",\n      \"";
            store.text.append(key).append("\": ").append(value);
        }
        store.text += "\n    }";
        store.value.items.push_back(std::move(item.value));
    }
    store.text += "\n  ]\n}";
    return store;
}

/// Breaks one member and names the place a loader must report.
std::string break_item(item_parts& item, std::size_t kind) {
    auto& members = item.members;
    switch (kind % 5) {
        case 0: members[2].second = "\"abc\""; return "/price";
        case 1: members[2].second = "-1.50"; return "/price";
        case 2: members[3].second = "1.5"; return "/store_id";
        case 3: members.emplace_back("colour", "\"red\""); return "/colour";
        default: members.erase(members.begin() + 1); return "/name";
    }
}

faulty_list make_faulty_list(std::size_t one_in) {
    random chance{9};
    faulty_list list;
    for (std::size_t made = 0; made < list_length; ++made) {
        auto item = make_item(chance, make_price);
        if (made % one_in == one_in / 2)
            list.pointers.push_back('/' + std::to_string(made) + break_item(item, made / one_in));
        append_element(list.text, to_text(item));
    }
    list.text += ']';
    return list;
}

template <class Member>
std::string fill(Member& member, random& chance) {
    if constexpr (std::is_same_v<Member, bool>) {
        member = chance.one_in(2);
        return member ? "true" : "false";
    } else if constexpr (std::is_same_v<Member, double>) {
        auto price = make_price(chance);
        member = price.value;
        return price.text;
    } else if constexpr (std::is_same_v<Member, std::string>) {
        auto name = make_name(chance);
        member = name.value;
        return name.text;
    } else {
        member = chance.between(1, 1'000'000);
        return std::to_string(member);
    }
}

sample<std::vector<Product>> make_products(std::size_t count) {
    using members = boost::describe::describe_members<Product, boost::describe::mod_public>;
    random chance{11};
    sample<std::vector<Product>> products;
    for (std::size_t made = 0; made < count; ++made) {
        Product product;
        std::string text;
        boost::mp11::mp_for_each<members>([&](auto member) {
            text += text.empty() ? "{\"" : ",\"";
            text.append(member.name).append("\":");
            text += fill(product.*member.pointer, chance);
        });
        append_element(products.text, text + '}');
        products.value.push_back(std::move(product));
    }
    products.text += ']';
    return products;
}

}  // namespace

corpus make_corpus(large_parts wanted) {
    const Item chair{0, "Chair", 17.99, 1};
    constexpr auto unlimited = static_cast<std::size_t>(-1);
    corpus data;
    data.request = {{chair, R"({"name":"Chair","price":17.99,"store_id":1})"}};
    data.requests = make_requests(varied);
    data.list = make_list(2, list_length);
    data.store = make_store();
    data.item = {{1, "Chair", 17.99, 1}, R"({"id":1,"name":"Chair","price":17.99,"store_id":1})"};
    data.refused_request = R"({"price":"abc","store_id":1,"colour":"red"})";
    data.refused_pointers = {"/price", "/colour", "/name"};
    data.hard_list = make_list(7, list_length, unlimited, make_hard_price, false);
    data.shuffled_list = make_list(2, list_length, unlimited, make_price, true);
    data.one_percent_faulty = make_faulty_list(100);
    data.all_faulty = make_faulty_list(1);
    data.products = make_products(100);
    data.signups = make_signups(varied, {});
    data.shuffled_signups = make_signups(varied, {.shuffled = true});
    data.spaced_signups = make_signups(varied, {.spacing = spaced});
    data.indented_signups = make_signups(varied, {.spacing = indented(4)});
    data.decorated_signups = make_signups(varied, {.decorated = true});
    data.articles = make_articles();
    data.orders = make_orders(64);
    data.instants = make_instants(list_length);
    data.days = make_days(list_length);
    data.uuids = make_uuids(list_length);
    if (wanted.timeline) {
        const timeline_pages pages;
        data.timeline = pages.written(indented(2));
        data.compact_timeline = pages.written(compact);
    }
    if (wanted.polygons) data.polygons = make_polygons();
    if (wanted.ten_megabytes) data.long_list = make_list(12, unlimited, long_list_bytes, make_price, false);
    if (wanted.million) data.million = make_list(13, 1'000'000);
    return data;
}

}  // namespace bench
