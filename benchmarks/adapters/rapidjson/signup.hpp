#pragma once

#include "adapters/rapidjson/handlers.hpp"

namespace bench {

class address_events {
public:
    explicit address_events(Address& address) : address_(address) {}

    bool key(std::string_view key) {
        member_ = key == "street"    ? &Address::street
                  : key == "city"    ? &Address::city
                  : key == "state"   ? &Address::state
                  : key == "zip"     ? &Address::zip
                  : key == "country" ? &Address::country
                                     : nullptr;
        seen_ |= key == "street" ? 1u : key == "city" ? 2u : key == "state" ? 4u : key == "zip" ? 8u : 16u;
        return member_ != nullptr;
    }

    bool text(std::string_view value) {
        (address_.*member_).assign(value);
        return true;
    }

    bool end() const { return seen_ == 31; }

private:
    Address& address_;
    std::string Address::*member_ = nullptr;
    unsigned seen_ = 0;
};

class signup_handler : public scalar_handler<signup_handler> {
public:
    explicit signup_handler(Signup& signup) : signup_(signup), address_(signup.address) {}

    bool StartObject() {
        const bool is_expected = place_ == outside || (place_ == in_signup && field_ == address);
        place_ = place_ == outside ? in_signup : in_address;
        return is_expected;
    }

    bool EndObject(rapidjson::SizeType) {
        if (place_ == in_address) {
            place_ = in_signup;
            return address_.end();
        }
        return (seen_ | age | phone) == 511 && is_valid(signup_);
    }

    bool StartArray() {
        const bool is_expected = place_ == in_signup && field_ == tags;
        place_ = in_tags;
        signup_.tags.clear();
        return is_expected;
    }

    bool EndArray(rapidjson::SizeType) {
        place_ = in_signup;
        return true;
    }

    bool Key(const char* key, rapidjson::SizeType size, bool) {
        if (place_ == in_address) return address_.key({key, size});
        field_ = field_called({key, size});
        seen_ |= field_;
        return field_ != 0;
    }

    bool Null() {
        if (place_ != in_signup) return false;
        if (field_ == age) signup_.age.reset();
        if (field_ == phone) signup_.phone.reset();
        return field_ == age || field_ == phone;
    }

    bool integer(std::int64_t value) {
        signup_.age = value;
        return place_ == in_signup && field_ == age;
    }

    bool number(double) { return false; }

    bool text(std::string_view value) {
        if (place_ == in_address) return address_.text(value);
        if (place_ == in_tags) {
            signup_.tags.emplace_back(value);
            return true;
        }
        if (place_ == outside) return false;
        switch (field_) {
            case name: signup_.name.assign(value); return true;
            case email: signup_.email.assign(value); return true;
            case password: signup_.password.assign(value); return true;
            case phone: signup_.phone.emplace(value); return true;
            case plan: signup_.plan.assign(value); return true;
            default: return false;
        }
    }

    bool boolean(bool value) {
        signup_.news = value;
        return place_ == in_signup && field_ == news;
    }

private:
    enum place { outside, in_signup, in_tags, in_address };
    enum : unsigned {
        name = 1,
        email = 2,
        password = 4,
        age = 8,
        phone = 16,
        plan = 32,
        news = 64,
        tags = 128,
        address = 256
    };

    static unsigned field_called(std::string_view key) {
        if (key == "name") return name;
        if (key == "email") return email;
        if (key == "password") return password;
        if (key == "age") return age;
        if (key == "phone") return phone;
        if (key == "plan") return plan;
        if (key == "news") return news;
        if (key == "tags") return tags;
        return key == "address" ? address : 0;
    }

    Signup& signup_;
    address_events address_;
    place place_ = outside;
    unsigned seen_ = 0;
    unsigned field_ = 0;
};

class polygons_handler : public scalar_handler<polygons_handler> {
public:
    explicit polygons_handler(Polygons& polygons) : rings_(polygons.coordinates) {}

    bool StartObject() { return level_++ == 0; }
    bool EndObject(rapidjson::SizeType) { return seen_; }

    bool Key(const char* key, rapidjson::SizeType size, bool) {
        rings_.clear();
        seen_ = true;
        return std::string_view{key, size} == "coordinates";
    }

    bool StartArray() {
        ++level_;
        if (level_ == 3) rings_.emplace_back();
        if (level_ == 4) {
            rings_.back().emplace_back();
            count_ = 0;
        }
        return level_ >= 2 && level_ <= 4;
    }

    bool EndArray(rapidjson::SizeType size) { return --level_ != 3 || size == 2; }

    bool integer(std::int64_t value) { return number(static_cast<double>(value)); }

    bool number(double value) {
        if (level_ != 4 || count_ == 2) return false;
        rings_.back().back()[count_++] = value;
        return true;
    }

    bool text(std::string_view) { return false; }
    bool boolean(bool) { return false; }

private:
    std::vector<std::vector<Point>>& rings_;
    bool seen_ = false;
    int level_ = 0;
    std::size_t count_ = 0;
};

}  // namespace bench
