#include "adapters/simdjson/shapes.hpp"

#include "adapters/rules.hpp"
#include "adapters/simdjson/values.hpp"

namespace bench {

void read(auto value, Address& address) {
    unsigned seen = 0;
    for (ondemand::field field : value.get_object()) {
        const ondemand::raw_json_string key = field.key();
        if (key == "street") {
            read(field.value(), address.street);
            seen |= 1;
        } else if (key == "city") {
            read(field.value(), address.city);
            seen |= 2;
        } else if (key == "state") {
            read(field.value(), address.state);
            seen |= 4;
        } else if (key == "zip") {
            read(field.value(), address.zip);
            seen |= 8;
        } else if (key == "country") {
            read(field.value(), address.country);
            seen |= 16;
        } else {
            throw std::runtime_error{"unknown field"};
        }
    }
    if (seen != 31) throw std::runtime_error{"missing field"};
}

void read(auto value, Article& article) {
    unsigned seen = 0;
    ondemand::object object = value.get_object();
    for (ondemand::field field : object) {
        const ondemand::raw_json_string key = field.key();
        if (key == "id") {
            read(field.value(), article.id);
            seen |= 1;
        } else if (key == "name") {
            read(field.value(), article.name);
            seen |= 2;
        } else if (key == "price") {
            read(field.value(), article.price);
            seen |= 4;
        } else if (key == "store_id") {
            read(field.value(), article.store_id);
        } else {
            throw std::runtime_error{"unknown field"};
        }
    }
    if (seen != 7) throw std::runtime_error{"missing field"};
    if (!is_valid(article)) throw std::runtime_error{"invalid item"};
}

void read_signup(ondemand::object object, Signup& signup) {
    unsigned seen = 0;
    for (ondemand::field field : object) {
        const ondemand::raw_json_string key = field.key();
        if (key == "name") {
            read(field.value(), signup.name);
            seen |= 1;
        } else if (key == "email") {
            read(field.value(), signup.email);
            seen |= 2;
        } else if (key == "password") {
            read(field.value(), signup.password);
            seen |= 4;
        } else if (key == "age") {
            read(field.value(), signup.age);
        } else if (key == "phone") {
            read(field.value(), signup.phone);
        } else if (key == "plan") {
            read(field.value(), signup.plan);
            seen |= 8;
        } else if (key == "news") {
            read(field.value(), signup.news);
            seen |= 16;
        } else if (key == "tags") {
            read(field.value(), signup.tags);
            seen |= 32;
        } else if (key == "address") {
            read(field.value(), signup.address);
            seen |= 64;
        } else {
            throw std::runtime_error{"unknown field"};
        }
    }
    if (seen != 127) throw std::runtime_error{"missing field"};
    if (!is_valid(signup)) throw std::runtime_error{"invalid signup"};
}

void read_polygons(ondemand::object object, Polygons& polygons) {
    bool seen = false;
    for (ondemand::field field : object) {
        if (field.key() != "coordinates") throw std::runtime_error{"unknown field"};
        read(field.value(), polygons.coordinates);
        seen = true;
    }
    if (!seen) throw std::runtime_error{"missing field"};
}

void read_articles(ondemand::array array, std::vector<Article>& articles) {
    for (auto element : array) read(element, articles.emplace_back());
}

}  // namespace bench
