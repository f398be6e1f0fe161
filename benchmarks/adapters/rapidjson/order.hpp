#pragma once

#include "adapters/conversions.hpp"
#include "adapters/rapidjson/handlers.hpp"

namespace bench {

/// Takes numbers by their digits (kParseNumbersAsStringsFlag), which a double would not keep.
class order_handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, order_handler> {
public:
    explicit order_handler(Order& order) : order_(order) {}

    bool Default() { return false; }

    bool StartObject() {
        switch (place_) {
            case outside: place_ = in_order; return true;
            case in_order: place_ = in_attributes; return field_ == attributes;
            case in_lines:
                place_ = in_line;
                line_ = &order_.lines.emplace_back();
                seen_in_line_ = 0;
                return true;
            case in_line:
            case in_attributes: break;
        }
        return false;
    }

    bool EndObject(rapidjson::SizeType) {
        switch (place_) {
            case in_order: return seen_ == 63;
            case in_line: place_ = in_lines; return seen_in_line_ == (quantity | price) && is_valid(*line_);
            case in_attributes: place_ = in_order; return true;
            case outside:
            case in_lines: break;
        }
        return false;
    }

    bool StartArray() {
        const bool is_expected = place_ == in_order && field_ == lines;
        place_ = in_lines;
        order_.lines.clear();
        return is_expected;
    }

    bool EndArray(rapidjson::SizeType) {
        place_ = in_order;
        return true;
    }

    bool Key(const char* text, rapidjson::SizeType size, bool) {
        const std::string_view key{text, size};
        switch (place_) {
            case in_order:
                field_ = field_called(key);
                seen_ |= field_;
                return field_ != 0;
            case in_line:
                field_ = key == "quantity" ? quantity : key == "price" ? price : 0;
                seen_in_line_ |= field_;
                return field_ != 0;
            case in_attributes: value_ = &order_.attributes[std::string{key}]; return true;
            case outside:
            case in_lines: break;
        }
        return false;
    }

    bool RawNumber(const char* text, rapidjson::SizeType size, bool) {
        const std::string_view digits{text, size};
        if (place_ != in_line) return false;
        return field_ == quantity ? convert(digits, line_->quantity) : convert(digits, line_->price);
    }

    bool String(const char* characters, rapidjson::SizeType size, bool) {
        const std::string_view text{characters, size};
        if (place_ == in_attributes) {
            value_->assign(text);
            return true;
        }
        if (place_ != in_order) return false;
        switch (field_) {
            case id: return convert(text, order_.id);
            case created_at: return convert(text, order_.created_at);
            case updated_at: return convert(text, order_.updated_at);
            case status: return convert(text, order_.status);
            default: return false;
        }
    }

private:
    enum place { outside, in_order, in_lines, in_line, in_attributes };
    enum : unsigned { id = 1, created_at = 2, updated_at = 4, status = 8, lines = 16, attributes = 32 };
    enum : unsigned { quantity = 64, price = 128 };

    static unsigned field_called(std::string_view key) {
        if (key == "id") return id;
        if (key == "created_at") return created_at;
        if (key == "updated_at") return updated_at;
        if (key == "status") return status;
        if (key == "lines") return lines;
        return key == "attributes" ? attributes : 0;
    }

    Order& order_;
    Line* line_ = nullptr;
    std::string* value_ = nullptr;
    place place_ = outside;
    unsigned seen_ = 0;
    unsigned seen_in_line_ = 0;
    unsigned field_ = 0;
};

}  // namespace bench
