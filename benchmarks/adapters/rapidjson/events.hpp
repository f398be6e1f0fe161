#pragma once

#include "adapters/rules.hpp"
#include "data/model.hpp"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace bench {

/// Whether the text may have an id, and whether it must.
enum class id_is { unknown, optional, required };

/// The members of one object as they come by. Each answers whether it takes what came.
template <id_is Id>
class item_events {
public:
    void start(Item& item) {
        item_ = &item;
        seen_ = 0;
    }

    bool key(std::string_view key) {
        field_ = field_called(key);
        seen_ |= field_;
        return field_ != 0;
    }

    bool integer(std::int64_t value) {
        switch (field_) {
            case id: item_->id = value; return true;
            case store_id: item_->store_id = value; return true;
            case price: item_->price = static_cast<double>(value); return true;
            default: return false;
        }
    }

    bool number(double value) {
        item_->price = value;
        return field_ == price;
    }

    bool text(std::string_view value) {
        if (field_ != name) return false;
        item_->name.assign(value);
        return true;
    }

    bool boolean(bool) { return false; }
    bool null() { return false; }

    bool end() const {
        return (Id == id_is::optional ? seen_ | id : seen_) == (Id == id_is::unknown ? 14 : 15) && is_valid(*item_);
    }

private:
    enum : unsigned { id = 1, name = 2, price = 4, store_id = 8 };

    static unsigned field_called(std::string_view key) {
        if (Id != id_is::unknown && key == "id") return id;
        if (key == "name") return name;
        if (key == "price") return price;
        return key == "store_id" ? store_id : 0;
    }

    Item* item_ = nullptr;
    unsigned seen_ = 0;
    unsigned field_ = 0;
};

class article_events {
public:
    void start(Article& article) {
        article_ = &article;
        seen_ = 0;
    }

    bool key(std::string_view key) {
        field_ = key == "id" ? id : key == "name" ? name : key == "price" ? price : key == "store_id" ? store_id : 0;
        seen_ |= field_;
        return field_ != 0;
    }

    bool integer(std::int64_t value) {
        if (field_ == price) return number(static_cast<double>(value));
        if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) return false;
        const auto narrow = static_cast<int>(value);
        if (field_ == id)
            article_->id = narrow;
        else
            article_->store_id = narrow;
        return field_ != name;
    }

    bool number(double value) {
        article_->price = static_cast<float>(value);
        return field_ == price && std::abs(value) <= std::numeric_limits<float>::max();
    }

    bool text(std::string_view value) {
        if (field_ != name) return false;
        article_->name.assign(value);
        return true;
    }

    bool boolean(bool) { return false; }

    bool null() {
        article_->store_id.reset();
        return field_ == store_id;
    }

    bool end() const { return (seen_ | store_id) == 15 && is_valid(*article_); }

private:
    enum : unsigned { id = 1, name = 2, price = 4, store_id = 8 };

    Article* article_ = nullptr;
    unsigned seen_ = 0;
    unsigned field_ = 0;
};

/// Tries the member after the last one first: forty comparisons a key would be slow.
class product_events {
public:
    void start(Product& product) {
        product_ = &product;
        current_ = count - 1;
        seen_ = 0;
    }

    bool key(std::string_view key) {
        for (std::size_t tried = 0; tried < count; ++tried) {
            current_ = current_ + 1 == count ? 0 : current_ + 1;
            if (key == members[current_].name) {
                seen_ |= std::uint64_t{1} << current_;
                return true;
            }
        }
        return false;
    }

    bool integer(std::int64_t value) {
        const auto& member = members[current_];
        if (member.integer) product_->*member.integer = value;
        return member.integer || number(static_cast<double>(value));
    }

    bool number(double value) { return assign(members[current_].number, value); }
    bool text(std::string_view value) { return assign(members[current_].text, value); }
    bool boolean(bool value) { return assign(members[current_].boolean, value); }
    bool null() { return false; }

    bool end() const { return seen_ == (std::uint64_t{1} << count) - 1; }

private:
    struct member {
        std::string_view name;
        std::int64_t Product::*integer;
        double Product::*number;
        std::string Product::*text;
        bool Product::*boolean;

        constexpr member(const char* called, std::int64_t Product::*pointer) : member(called) { integer = pointer; }
        constexpr member(const char* called, double Product::*pointer) : member(called) { number = pointer; }
        constexpr member(const char* called, std::string Product::*pointer) : member(called) { text = pointer; }
        constexpr member(const char* called, bool Product::*pointer) : member(called) { boolean = pointer; }

    private:
        constexpr explicit member(const char* called)
            : name(called), integer(nullptr), number(nullptr), text(nullptr), boolean(nullptr) {}
    };

    template <template <class...> class List, class... Members>
    static constexpr std::array<member, sizeof...(Members)> make_members(List<Members...>) {
        return {member{Members::name, Members::pointer}...};
    }

    template <class Value>
    bool assign(Value Product::*pointer, auto value) {
        if (pointer) product_->*pointer = value;
        return pointer != nullptr;
    }

    static const std::array<member, 40> members;
    static constexpr std::size_t count = 40;

    Product* product_ = nullptr;
    std::size_t current_ = 0;
    std::uint64_t seen_ = 0;
};

inline constexpr std::array<product_events::member, 40> product_events::members =
    make_members(boost::describe::describe_members<Product, boost::describe::mod_public>{});

}  // namespace bench
