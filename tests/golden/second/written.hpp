// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/all.hpp>

#include <boost/describe.hpp>
#include <boost/json.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <ranges>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

/// How the recorded cases write a member's value, as the table of their README says; both ways.
namespace golden {

namespace json = boost::json;
namespace describe = boost::describe;

template <class T>
struct written;

template <class T>
json::value write(const T& value) {
    return written<T>::to(value);
}

/// Reads over what is there: what an object does not mention keeps its value. Null is a `T{}`.
template <class T>
void read(const json::value& from, T& value) {
    if constexpr (!std::same_as<T, json::value>)
        if (from.is_null()) {
            value = T{};
            return;
        }
    written<T>::from(from, value);
}

template <class T>
concept enumeration = std::is_enum_v<T> && describe::has_describe_enumerators<T>::value;
template <class T>
concept described = std::is_class_v<T> && describe::has_describe_members<T>::value;
template <class T>
concept document = std::same_as<T, json::value> || std::same_as<T, json::object> || std::same_as<T, json::array>;
template <class T>
concept map_like = requires { typename T::mapped_type; };
template <class T>
concept set_like = !map_like<T> && requires { typename T::key_type; };
template <class T>
concept sequence_like = !set_like<T> && !map_like<T> && !document<T> && requires(T& value) {
    value.clear();
    value.emplace_back();
};

template <class T>
    requires std::is_arithmetic_v<T>
struct written<T> {
    static json::value to(T value) { return value; }
    static void from(const json::value& from, T& value) {
        if constexpr (std::same_as<T, bool>)
            value = from.as_bool();
        else
            value = from.to_number<T>();
    }
};

template <>
struct written<std::string> {
    static json::value to(const std::string& value) { return json::string(value); }
    static void from(const json::value& from, std::string& value) { value = from.as_string(); }
};

template <document T>
struct written<T> {
    static json::value to(const T& value) { return value; }
    static void from(const json::value& from, T& value) {
        if constexpr (std::same_as<T, json::value>)
            value = from;
        else if constexpr (std::same_as<T, json::object>)
            value = from.as_object();
        else
            value = from.as_array();
    }
};

template <class T>
struct written<std::optional<T>> {
    static json::value to(const std::optional<T>& value) { return value ? write(*value) : json::value(); }
    static void from(const json::value& from, std::optional<T>& value) { read(from, value.emplace()); }
};

template <>
struct written<std::monostate> {
    static json::value to(std::monostate) { return nullptr; }
    static void from(const json::value&, std::monostate&) {}
};

template <class Rep, class Period>
struct written<std::chrono::duration<Rep, Period>> {
    static json::value to(std::chrono::duration<Rep, Period> value) { return value.count(); }
    static void from(const json::value& from, std::chrono::duration<Rep, Period>& value) {
        value = std::chrono::duration<Rep, Period>(from.to_number<Rep>());
    }
};

template <class Clock, class Duration>
struct written<std::chrono::time_point<Clock, Duration>> {
    using time_point = std::chrono::time_point<Clock, Duration>;
    static json::value to(time_point value) { return write(value.time_since_epoch()); }
    static void from(const json::value& from, time_point& value) {
        Duration since{};
        read(from, since);
        value = time_point(since);
    }
};

template <class Duration>
struct written<std::chrono::hh_mm_ss<Duration>> {
    static json::value to(const std::chrono::hh_mm_ss<Duration>& value) { return write(value.to_duration()); }
    static void from(const json::value& from, std::chrono::hh_mm_ss<Duration>& value) {
        Duration since{};
        read(from, since);
        value = std::chrono::hh_mm_ss<Duration>(since);
    }
};

template <class Duration>
struct written<mallow::offset_time<Duration>> {
    static json::value to(const mallow::offset_time<Duration>& value) {
        return {write(value.instant), write(value.offset)};
    }
    static void from(const json::value& from, mallow::offset_time<Duration>& value) {
        read(from.as_array().at(0), value.instant);
        read(from.as_array().at(1), value.offset);
    }
};

template <>
struct written<std::chrono::year_month_day> {
    using date = std::chrono::year_month_day;
    static json::value to(const date& value) {
        char text[32];
        std::snprintf(text, sizeof text, "%04d-%02u-%02u", int{value.year()}, unsigned{value.month()}, unsigned{value.day()});
        return json::string(text);
    }
    static void from(const json::value& from, date& value) {
        int year = 0;
        unsigned month = 0;
        unsigned day = 0;
        if (std::sscanf(from.as_string().c_str(), "%d-%u-%u", &year, &month, &day) != 3)
            throw std::invalid_argument(from.as_string().c_str());
        value = date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
    }
};

template <enumeration T>
struct written<T> {
    static json::value to(T value) {
        json::value name;
        boost::mp11::mp_for_each<describe::describe_enumerators<T>>([&](auto each) {
            if (each.value == value && name.is_null()) name = each.name;
        });
        return name;
    }
    static void from(const json::value& from, T& value) {
        boost::mp11::mp_for_each<describe::describe_enumerators<T>>([&](auto each) {
            if (from.as_string() == each.name) value = each.value;
        });
    }
};

/// A key's text, which is its value as text.
template <class Key>
std::string write_key(const Key& key) {
    const json::value text = write(key);
    return text.is_string() ? std::string(text.get_string()) : json::serialize(text);
}

template <class Key>
Key read_key(std::string_view text) {
    Key key{};
    if constexpr (std::is_arithmetic_v<Key>)
        read(json::parse(text), key);
    else
        read(json::string(text), key);
    return key;
}

template <map_like T>
struct written<T> {
    static json::value to(const T& value) {
        json::object object;
        for (const auto& [key, mapped] : value) object[write_key(key)] = write(mapped);
        return object;
    }
    static void from(const json::value& from, T& value) {
        value.clear();
        for (const auto& [key, mapped] : from.as_object()) read(mapped, value[read_key<typename T::key_type>(key)]);
    }
};

template <set_like T>
struct written<T> {
    static json::value to(const T& value) {
        json::array array;
        for (const auto& each : value) array.push_back(write(each));
        return array;
    }
    static void from(const json::value& from, T& value) {
        value.clear();
        for (const json::value& each : from.as_array()) {
            typename T::key_type element{};
            read(each, element);
            value.insert(std::move(element));
        }
    }
};

template <sequence_like T>
    requires(!std::same_as<T, std::string>)
struct written<T> {
    static json::value to(const T& value) {
        json::array array;
        for (const auto& each : value) array.push_back(write(each));
        return array;
    }
    static void from(const json::value& from, T& value) {
        value.clear();
        for (const json::value& each : from.as_array()) read(each, value.emplace_back());
    }
};

template <class Tuple>
struct written_tuple {
    static json::value to(const Tuple& value) {
        return std::apply([](const auto&... each) { return json::value(json::array{write(each)...}); }, value);
    }
    static void from(const json::value& from, Tuple& value) {
        std::size_t index = 0;
        std::apply([&](auto&... each) { (read(from.as_array().at(index++), each), ...); }, value);
    }
};
template <class... Ts>
struct written<std::tuple<Ts...>> : written_tuple<std::tuple<Ts...>> {};
template <class First, class Second>
struct written<std::pair<First, Second>> : written_tuple<std::pair<First, Second>> {};

template <class... Ts>
struct written<std::variant<Ts...>> {
    using variant = std::variant<Ts...>;
    static json::value to(const variant& value) {
        return {value.index(), std::visit([](const auto& held) { return write(held); }, value)};
    }
    static void from(const json::value& from, variant& value) {
        const auto index = from.as_array().at(0).to_number<std::size_t>();
        boost::mp11::mp_with_index<sizeof...(Ts)>(index, [&](auto each) { read(from.as_array().at(1), value.template emplace<each>()); });
    }
};

template <described T>
struct written<T> {
    using members = describe::describe_members<T, describe::mod_any_access | describe::mod_inherited>;
    static json::value to(const T& value) {
        json::object object;
        boost::mp11::mp_for_each<members>([&](auto each) { object[each.name] = write(value.*each.pointer); });
        return object;
    }
    static void from(const json::value& from, T& value) {
        std::size_t known = 0;
        boost::mp11::mp_for_each<members>([&](auto each) {
            const json::value* const member = from.as_object().if_contains(each.name);
            if (member) read(*member, value.*each.pointer);
            known += member != nullptr;
        });
        if (known != from.as_object().size()) throw std::invalid_argument(json::serialize(from));
    }
};

}  // namespace golden
