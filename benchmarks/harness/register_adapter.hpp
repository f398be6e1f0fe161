#pragma once

#include "data/verdicts.hpp"
#include "harness/sessions.hpp"

#include <boost/config.hpp>

namespace bench {

/// What an adapter can do is what it has members for:
///
///     using input = exact_text;                         // or the peer's own padded type
///     Item load_request(const input&);                  // W1: no id in the text
///     std::vector<Item> load_items(const input&);
///     void reload_items(std::vector<Item>&, const input&);
///     Store load_store(const input&);
///     std::vector<Product> load_products(const input&);
///     std::string_view dump_item(const Item&);          // into a buffer of the adapter's
///     std::string_view dump_items(const std::vector<Item>&);
///     std::string_view dump_products(const std::vector<Product>&);
///     void refuse_request(const input&, std::string& report);
///     errors collect_errors(const input&);
///
/// A load may return a pointer-like result instead, and throws when it refuses the text.
template <class Adapter>
class registration {
public:
    registration(const corpus& data, library& out) : data_(data), out_(out) {}

    void every_workload() {
        loads("W1", std::span{data_.request}, load_request);
        loads("W1v", std::span{data_.requests}, load_request);
        loads("W2", std::span{&data_.list, 1}, load_items);
        reloads("W2r", data_.list, reload_items);
        if (!data_.million.text.empty()) loads("W2m", std::span{&data_.million, 1}, load_items);
        loads("W3", std::span{&data_.store, 1}, load_store);
        dumps("W4", data_.item, dump_item);
        dumps("W5", data_.list, dump_items);
        refuses("W6");
        loads("W7-load", std::span{&data_.hard_list, 1}, load_items);
        dumps("W7-dump", data_.hard_list, dump_items);
        loads("W8", std::span{&data_.shuffled_list, 1}, load_items);
        collects("W9-1", data_.one_percent_faulty);
        collects("W9-100", data_.all_faulty);
        loads("W11-load", std::span{&data_.products, 1}, load_products);
        dumps("W11-dump", data_.products, dump_products);
        if (!data_.long_list.text.empty()) {
            loads("W12", std::span{&data_.long_list, 1}, load_items);
            loads_twice("W12x2", data_.long_list, load_items);
        }
    }

private:
    static constexpr auto load_request = [](auto& adapter, const auto& input) -> decltype(adapter.load_request(input)) {
        return adapter.load_request(input);
    };
    static constexpr auto load_items = [](auto& adapter, const auto& input) -> decltype(adapter.load_items(input)) {
        return adapter.load_items(input);
    };
    static constexpr auto reload_items = [](auto& adapter, auto& slot,
                                            const auto& input) -> decltype(adapter.reload_items(slot, input)) {
        adapter.reload_items(slot, input);
    };
    static constexpr auto load_store = [](auto& adapter, const auto& input) -> decltype(adapter.load_store(input)) {
        return adapter.load_store(input);
    };
    static constexpr auto load_products = [](auto& adapter,
                                             const auto& input) -> decltype(adapter.load_products(input)) {
        return adapter.load_products(input);
    };
    static constexpr auto dump_item = [](auto& adapter, const auto& item) -> decltype(adapter.dump_item(item)) {
        return adapter.dump_item(item);
    };
    static constexpr auto dump_items = [](auto& adapter, const auto& items) -> decltype(adapter.dump_items(items)) {
        return adapter.dump_items(items);
    };
    static constexpr auto dump_products = [](auto& adapter,
                                             const auto& products) -> decltype(adapter.dump_products(products)) {
        return adapter.dump_products(products);
    };

    template <class Value, class Load>
    static constexpr bool can_load = std::invocable<Load, Adapter&, const input_of<Adapter, Value>&>;

    template <class Session, class... Arguments>
    void add(const char* workload, Arguments... arguments) {
        out_.tasks.push_back({workload, [arguments...] { return std::make_unique<Session>(arguments...); }});
    }

    template <class Value, std::size_t Extent, class Load>
    void loads(const char* workload, std::span<const sample<Value>, Extent> samples, Load) {
        if constexpr (can_load<Value, Load>) add<load_session<Adapter, Value, Load>>(workload, samples, data_.padding);
    }

    template <class Value, class Load>
    void loads_twice(const char* workload, const sample<Value>& from, Load) {
        if constexpr (can_load<Value, Load>)
            add<two_threads_session<Adapter, Value, Load>>(workload, std::cref(from), data_.padding);
    }

    template <class Value, class Reload>
    void reloads(const char* workload, const sample<Value>& from, Reload) {
        if constexpr (std::invocable<Reload, Adapter&, Value&, const input_of<Adapter, Value>&>)
            add<reload_session<Adapter, Value, Reload>>(workload, std::cref(from), data_.padding);
    }

    template <class Value, class Dump>
    void dumps(const char* workload, const sample<Value>& from, Dump) {
        if constexpr (std::invocable<Dump, Adapter&, dumpable_of<Adapter, Value>>)
            add<dump_session<Adapter, Value, Dump>>(workload, std::cref(from));
    }

    void refuses(const char* workload) {
        if constexpr (requires(Adapter adapter, const input_of<Adapter, Item>& input, std::string report) {
                          adapter.refuse_request(input, report);
                      })
            add<refuse_session<Adapter>>(workload, std::cref(data_.refused_request), std::cref(data_.refused_pointers),
                                         data_.padding);
    }

    void collects(const char* workload, const faulty_list& list) {
        if constexpr (requires(Adapter adapter, const input_of<Adapter, Item>& input) {
                          adapter.collect_errors(input);
                      })
            add<collect_session<Adapter>>(workload, std::cref(list), data_.padding);
    }

    const corpus& data_;
    library& out_;
};

template <class Adapter>
std::vector<std::string> misjudged_by() {
    Adapter adapter;
    std::vector<std::string> wrong;
    for (const auto& [what, text, is_taken] : verdicts) {
        const auto input = make_input<Adapter>(sample<Item>{{}, std::string{text}}, 0);
        const auto refusal = fault_of([&] {
            keep(adapter.load_request(input));
            return std::string{};
        });
        if (refusal.empty() != is_taken) wrong.emplace_back(what);
    }
    return wrong;
}

template <class Adapter>
void register_adapter(const char* name, const corpus& data, library& out) {
    out.name = name;
#ifdef __clang__
    out.compiler = "clang";
#else
    out.compiler = "gcc";
#endif
    registration<Adapter>{data, out}.every_workload();
    if constexpr (!std::is_void_v<typename Adapter::input>) out.misjudged = misjudged_by<Adapter>;
}

}  // namespace bench
