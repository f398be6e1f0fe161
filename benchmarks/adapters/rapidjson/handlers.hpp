#pragma once

#include "adapters/rapidjson/events.hpp"

// The switch that RapidJSON's manual recommends for speed; every x86-64 has these instructions.
#ifdef __SSE2__
#    define RAPIDJSON_SSE2
#endif
#include <rapidjson/reader.h>

#include <vector>

namespace bench {

/// Brings the reader's many kinds of number down to two.
template <class Handler>
struct scalar_handler : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
    bool Default() { return false; }
    bool Int(int value) { return self().integer(value); }
    bool Uint(unsigned value) { return self().integer(value); }
    bool Int64(std::int64_t value) { return self().integer(value); }

    bool Uint64(std::uint64_t value) {
        return value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) &&
               self().integer(static_cast<std::int64_t>(value));
    }

    bool Double(double value) { return self().number(value); }
    bool Bool(bool value) { return self().boolean(value); }

    bool String(const char* text, rapidjson::SizeType size, bool) { return self().text({text, size}); }

private:
    Handler& self() { return static_cast<Handler&>(*this); }
};

/// A document of one object.
template <class Events, class Value>
class object_handler : public scalar_handler<object_handler<Events, Value>> {
public:
    explicit object_handler(Value& value) : value_(value) {}

    bool StartObject() {
        if (inside_) return false;
        events_.start(value_);
        return inside_ = true;
    }

    bool Key(const char* key, rapidjson::SizeType size, bool) { return events_.key({key, size}); }

    bool EndObject(rapidjson::SizeType) {
        inside_ = false;
        return events_.end();
    }

    bool integer(std::int64_t value) { return inside_ && events_.integer(value); }
    bool number(double value) { return inside_ && events_.number(value); }
    bool text(std::string_view value) { return inside_ && events_.text(value); }
    bool boolean(bool value) { return inside_ && events_.boolean(value); }

private:
    Events events_;
    Value& value_;
    bool inside_ = false;
};

/// A list of objects. Serves a fresh vector and one whose elements have memory to reuse.
template <class Events, class Value>
class list_handler : public scalar_handler<list_handler<Events, Value>> {
public:
    explicit list_handler(std::vector<Value>& list) : list_(list) {}

    bool StartArray() { return ++level_ == 1; }

    bool EndArray(rapidjson::SizeType) {
        --level_;
        list_.resize(count_);
        return true;
    }

    bool StartObject() {
        if (++level_ != 2) return false;
        if (count_ == list_.size()) list_.emplace_back();
        events_.start(list_[count_++]);
        return true;
    }

    bool Key(const char* key, rapidjson::SizeType size, bool) { return events_.key({key, size}); }

    bool EndObject(rapidjson::SizeType) {
        --level_;
        return events_.end();
    }

    bool integer(std::int64_t value) { return level_ == 2 && events_.integer(value); }
    bool number(double value) { return level_ == 2 && events_.number(value); }
    bool text(std::string_view value) { return level_ == 2 && events_.text(value); }
    bool boolean(bool value) { return level_ == 2 && events_.boolean(value); }
    bool Null() { return level_ == 2 && events_.null(); }

private:
    Events events_;
    std::vector<Value>& list_;
    std::size_t count_ = 0;
    int level_ = 0;
};

class store_handler : public scalar_handler<store_handler> {
public:
    explicit store_handler(Store& store) : store_(store), items_(store.items) {}

    bool StartObject() { return ++level_ == 1 || (in_items() && items_.StartObject()); }

    bool EndObject(rapidjson::SizeType size) {
        return --level_ == 0 ? seen_ == (id | name | items) && is_valid_name(store_.name) : items_.EndObject(size);
    }

    bool StartArray() { return ++level_ == 2 && in_items() && items_.StartArray(); }

    bool EndArray(rapidjson::SizeType size) {
        --level_;
        return items_.EndArray(size);
    }

    bool Key(const char* key, rapidjson::SizeType size, bool copied) {
        if (level_ > 1) return items_.Key(key, size, copied);
        const std::string_view called{key, size};
        field_ = called == "id" ? id : called == "name" ? name : called == "items" ? items : 0;
        seen_ |= field_;
        return field_ != 0;
    }

    bool integer(std::int64_t value) {
        if (level_ > 1) return items_.integer(value);
        store_.id = value;
        return level_ == 1 && field_ == id;
    }

    bool text(std::string_view value) {
        if (level_ > 1) return items_.text(value);
        store_.name.assign(value);
        return level_ == 1 && field_ == name;
    }

    bool number(double value) { return level_ > 1 && items_.number(value); }
    bool boolean(bool) { return false; }

private:
    enum : unsigned { id = 1, name = 2, items = 4 };

    bool in_items() const { return field_ == items; }

    Store& store_;
    list_handler<item_events<id_is::required>, Item> items_;
    unsigned seen_ = 0;
    unsigned field_ = 0;
    int level_ = 0;
};

}  // namespace bench
