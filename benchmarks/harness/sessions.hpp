#pragma once

#include "harness/exact_text.hpp"
#include "harness/keep.hpp"
#include "harness/library.hpp"
#include "proof/difference.hpp"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <exception>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace bench {

/// The floor reads ready structs, every other adapter its own form of text.
template <class Adapter, class Value>
auto make_input(const sample<Value>& from, std::size_t padding) {
    using input = typename Adapter::input;
    if constexpr (std::is_void_v<input>)
        return &from;
    else if constexpr (std::is_same_v<input, exact_text>)
        return exact_text{from.text, padding};
    else
        return input{std::string_view{from.text}};
}

template <class Adapter, class Value>
using input_of = decltype(make_input<Adapter>(std::declval<const sample<Value>&>(), 0));

/// The floor dumps by copying the ready text, every other adapter from the struct.
template <class Adapter, class Value>
decltype(auto) dumpable(const sample<Value>& from) {
    if constexpr (std::is_void_v<typename Adapter::input>)
        return (from);
    else
        return (from.value);
}

template <class Adapter, class Value>
using dumpable_of = decltype(dumpable<Adapter>(std::declval<const sample<Value>&>()));

template <class Result>
decltype(auto) value_in(const Result& result) {
    if constexpr (requires { *result; })
        return *result;
    else
        return (result);
}

template <class Check>
std::string fault_of(Check check) try {
    return check();
} catch (const std::exception& error) {
    return std::string{"threw "} + error.what();
}

/// Loads fresh objects from the samples in rotation.
template <class Adapter, class Value, class Load>
class load_session final : public session {
public:
    load_session(std::span<const sample<Value>> samples, std::size_t padding) : samples_(samples) {
        for (const auto& each : samples) inputs_.push_back(make_input<Adapter>(each, padding));
    }

    std::string fault() override {
        return fault_of([&] {
            std::string found;
            for (std::size_t at = 0; at < samples_.size() && found.empty(); ++at)
                found = difference(samples_[at].value, value_in(Load{}(adapter_, inputs_[at])));
            return found;
        });
    }

    void repeat(std::int64_t times) override {
        for (; times > 0; --times) {
            const auto loaded = Load{}(adapter_, inputs_[next_]);
            keep(loaded);
            if (++next_ == inputs_.size()) next_ = 0;
        }
    }

private:
    Adapter adapter_;
    std::span<const sample<Value>> samples_;
    std::vector<input_of<Adapter, Value>> inputs_;
    std::size_t next_ = 0;
};

/// Loads into one object again and again, keeping its memory.
template <class Adapter, class Value, class Reload>
class reload_session final : public session {
public:
    reload_session(const sample<Value>& from, std::size_t padding)
        : expected_(from), input_(make_input<Adapter>(from, padding)) {}

    std::string fault() override {
        return fault_of([&] {
            repeat(2);
            return difference(expected_.value, slot_);
        });
    }

    void repeat(std::int64_t times) override {
        for (; times > 0; --times) {
            Reload{}(adapter_, slot_, input_);
            keep(slot_);
        }
    }

private:
    Adapter adapter_;
    const sample<Value>& expected_;
    input_of<Adapter, Value> input_;
    Value slot_;
};

/// The same text loaded by two threads, each with an adapter of its own.
template <class Adapter, class Value, class Load>
class two_threads_session final : public session {
public:
    two_threads_session(const sample<Value>& from, std::size_t padding)
        : sessions_{session_type{std::span{&from, 1}, padding}, session_type{std::span{&from, 1}, padding}} {}

    std::string fault() override { return sessions_[0].fault() + sessions_[1].fault(); }

    void repeat(std::int64_t times) override {
        std::thread other{[&] { sessions_[1].repeat(times); }};
        sessions_[0].repeat(times);
        other.join();
    }

private:
    using session_type = load_session<Adapter, Value, Load>;
    std::array<session_type, 2> sessions_;
};

/// Dumps the samples in rotation into whatever buffer the adapter keeps.
template <class Adapter, class Value, class Dump>
class dump_session final : public session {
public:
    explicit dump_session(std::span<const sample<Value>> samples) : samples_(samples) {}

    std::string fault() override {
        return fault_of([&] {
            std::string found;
            for (std::size_t at = 0; at < samples_.size() && found.empty(); ++at) {
                const auto& text = Dump{}(adapter_, dumpable<Adapter>(samples_[at]));
                found = difference_in_text(samples_[at].value, text);
            }
            return found;
        });
    }

    void repeat(std::int64_t times) override {
        for (; times > 0; --times) {
            const auto& text = Dump{}(adapter_, dumpable<Adapter>(samples_[next_]));
            keep(text);
            if (++next_ == samples_.size()) next_ = 0;
        }
    }

private:
    Adapter adapter_;
    std::span<const sample<Value>> samples_;
    std::size_t next_ = 0;
};

/// Refuses one faulty request and writes down why, as a service would answer.
template <class Adapter>
class refuse_session final : public session {
public:
    refuse_session(const std::string& text, const std::vector<std::string>& pointers, std::size_t padding)
        : input_(make_input<Adapter>(sample<Item>{{}, text}, padding)), pointers_(pointers) {}

    std::string fault() override {
        repeat(1);
        if (report_.empty()) return "nothing was refused";
        if constexpr (Adapter::reports_every_error) {
            for (const auto& pointer : pointers_)
                if (report_.find(pointer) == report_.npos) return pointer + " is missing in: " + report_;
        }
        return "";
    }

    void repeat(std::int64_t times) override {
        for (; times > 0; --times) {
            report_.clear();
            adapter_.refuse_request(input_, report_);
            keep(report_);
        }
    }

private:
    Adapter adapter_;
    input_of<Adapter, Item> input_;
    const std::vector<std::string>& pointers_;
    std::string report_;
};

/// Refuses the same request and asks for codes alone.
template <class Adapter>
class refuse_by_code_session final : public session {
public:
    refuse_by_code_session(const std::string& text, const std::vector<std::string>& pointers, std::size_t padding)
        : input_(make_input<Adapter>(sample<Item>{{}, text}, padding)),
          expected_(Adapter::reports_every_error ? pointers.size() : 1) {}

    std::string fault() override {
        const auto found = adapter_.refuse_by_code(input_);
        return found == expected_ ? "" : std::to_string(found) + " errors, not " + std::to_string(expected_);
    }

    void repeat(std::int64_t times) override {
        for (; times > 0; --times) {
            const auto found = adapter_.refuse_by_code(input_);
            keep(found);
        }
    }

private:
    Adapter adapter_;
    input_of<Adapter, Item> input_;
    std::size_t expected_;
};

/// Collects every error of a faulty list.
template <class Adapter>
class collect_session final : public session {
public:
    collect_session(const faulty_list& list, std::size_t padding)
        : input_(make_input<Adapter>(sample<Item>{{}, list.text}, padding)), list_(list) {}

    std::string fault() override {
        const auto errors = adapter_.collect_errors(input_);
        std::vector<std::string> pointers;
        for (const auto& error : errors) pointers.emplace_back(error.pointer());
        if (pointers == list_.pointers) return "";
        return std::to_string(pointers.size()) + " errors, not the " + std::to_string(list_.pointers.size()) +
               " that were planted";
    }

    void repeat(std::int64_t times) override {
        for (; times > 0; --times) {
            const auto errors = adapter_.collect_errors(input_);
            keep(errors);
        }
    }

private:
    Adapter adapter_;
    input_of<Adapter, Item> input_;
    const faulty_list& list_;
};

}  // namespace bench
