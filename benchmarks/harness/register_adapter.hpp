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
///     Item load_new_item(const input&);                 // W1o: an id may be in the text
///     Signup load_signup(const input&);
///     Timeline load_timeline(const input&);             // unknown keys are dropped
///     Polygons load_polygons(const input&);
///     std::vector<Article> load_articles(const input&);
///     Order load_order(const input&);
///     Instants load_instants(const input&);
///     Days load_days(const input&);
///     Uuids load_uuids(const input&);
///     std::string_view dump_item(const Item&);          // into a buffer of the adapter's
///     std::string_view dump_items(const std::vector<Item>&);
///     std::string_view dump_products(const std::vector<Product>&);
///     std::string_view dump_signup(const Signup&);
///     std::string_view dump_order(const Order&);
///     void refuse_request(const input&, std::string& report);
///     std::size_t refuse_by_code(const input&);         // how many errors it found
///     errors collect_errors(const input&);
///
/// A load may return a pointer-like result instead, and throws when it refuses the text.
template <class Adapter>
class registration {
public:
    registration(const corpus& data, library& out) : data_(data), out_(out) {}

    void every_workload() {
        loads("W1", std::span{data_.request}, load_request);
        loads("W1o", std::span{data_.request}, load_new_item);
        loads("W1v", std::span{data_.requests}, load_request);
        loads("W2", std::span{&data_.list, 1}, load_items);
        reloads("W2r", data_.list, reload_items);
        if (!data_.million.text.empty()) loads("W2m", std::span{&data_.million, 1}, load_items);
        loads("W3", std::span{&data_.store, 1}, load_store);
        dumps("W4", std::span{&data_.item, 1}, dump_item);
        dumps("W5", std::span{&data_.list, 1}, dump_items);
        refuses("W6");
        refuses_by_code("W6c");
        loads("W7-load", std::span{&data_.hard_list, 1}, load_items);
        dumps("W7-dump", std::span{&data_.hard_list, 1}, dump_items);
        loads("W8", std::span{&data_.shuffled_list, 1}, load_items);
        collects("W9-1", data_.one_percent_faulty);
        collects("W9-100", data_.all_faulty);
        loads("W11-load", std::span{&data_.products, 1}, load_products);
        dumps("W11-dump", std::span{&data_.products, 1}, dump_products);
        if (!data_.long_list.text.empty()) {
            loads("W12", std::span{&data_.long_list, 1}, load_items);
            loads_twice("W12x2", data_.long_list, load_items);
        }
        loads("W13", std::span{data_.signups}, load_signup);
        loads("W13s", std::span{data_.shuffled_signups}, load_signup);
        loads("W13j", std::span{data_.spaced_signups}, load_signup);
        loads("W13p", std::span{data_.indented_signups}, load_signup);
        loads("W13e", std::span{data_.decorated_signups}, load_signup);
        dumps("W13d", std::span{data_.signups}, dump_signup);
        dumps("W13ed", std::span{data_.decorated_signups}, dump_signup);
        if (!data_.timeline.text.empty()) {
            loads("W14", std::span{&data_.timeline, 1}, load_timeline);
            loads("W14m", std::span{&data_.compact_timeline, 1}, load_timeline);
        }
        if (!data_.polygons.text.empty()) loads("W15", std::span{&data_.polygons, 1}, load_polygons);
        loads("W16", std::span{&data_.articles, 1}, load_articles);
        loads("W17", std::span{data_.orders}, load_order);
        dumps("W17d", std::span{data_.orders}, dump_order);
        loads("W17-times", std::span{&data_.instants, 1}, load_instants);
        loads("W17-dates", std::span{&data_.days, 1}, load_days);
        loads("W17-uuids", std::span{&data_.uuids, 1}, load_uuids);
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
    static constexpr auto load_new_item = [](auto& adapter,
                                             const auto& input) -> decltype(adapter.load_new_item(input)) {
        return adapter.load_new_item(input);
    };
    static constexpr auto load_signup = [](auto& adapter, const auto& input) -> decltype(adapter.load_signup(input)) {
        return adapter.load_signup(input);
    };
    static constexpr auto load_timeline = [](auto& adapter,
                                             const auto& input) -> decltype(adapter.load_timeline(input)) {
        return adapter.load_timeline(input);
    };
    static constexpr auto load_polygons = [](auto& adapter,
                                             const auto& input) -> decltype(adapter.load_polygons(input)) {
        return adapter.load_polygons(input);
    };
    static constexpr auto load_articles = [](auto& adapter,
                                             const auto& input) -> decltype(adapter.load_articles(input)) {
        return adapter.load_articles(input);
    };
    static constexpr auto load_order = [](auto& adapter, const auto& input) -> decltype(adapter.load_order(input)) {
        return adapter.load_order(input);
    };
    static constexpr auto load_instants = [](auto& adapter,
                                             const auto& input) -> decltype(adapter.load_instants(input)) {
        return adapter.load_instants(input);
    };
    static constexpr auto load_days = [](auto& adapter, const auto& input) -> decltype(adapter.load_days(input)) {
        return adapter.load_days(input);
    };
    static constexpr auto load_uuids = [](auto& adapter, const auto& input) -> decltype(adapter.load_uuids(input)) {
        return adapter.load_uuids(input);
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

    static constexpr auto dump_signup = [](auto& adapter, const auto& signup) -> decltype(adapter.dump_signup(signup)) {
        return adapter.dump_signup(signup);
    };
    static constexpr auto dump_order = [](auto& adapter, const auto& order) -> decltype(adapter.dump_order(order)) {
        return adapter.dump_order(order);
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

    template <class Value, std::size_t Extent, class Dump>
    void dumps(const char* workload, std::span<const sample<Value>, Extent> samples, Dump) {
        if constexpr (std::invocable<Dump, Adapter&, dumpable_of<Adapter, Value>>)
            add<dump_session<Adapter, Value, Dump>>(workload, samples);
    }

    void refuses(const char* workload) {
        if constexpr (requires(Adapter adapter, const input_of<Adapter, Item>& input, std::string report) {
                          adapter.refuse_request(input, report);
                      })
            add<refuse_session<Adapter>>(workload, std::cref(data_.refused_request), std::cref(data_.refused_pointers),
                                         data_.padding);
    }

    void refuses_by_code(const char* workload) {
        if constexpr (requires(Adapter adapter, const input_of<Adapter, Item>& input) {
                          adapter.refuse_by_code(input);
                      })
            add<refuse_by_code_session<Adapter>>(workload, std::cref(data_.refused_request),
                                                 std::cref(data_.refused_pointers), data_.padding);
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
class jury {
public:
    judgement judge() {
        for (const auto& each : request_verdicts)
            ask(each, each.text, [this](const auto& input) { keep(adapter_.load_request(input)); });
        if constexpr (requires(const typename Adapter::input& input) { adapter_.load_signup(input); })
            for (const auto& each : signup_changes)
                ask(each, changed_signup(each), [this](const auto& input) { keep(adapter_.load_signup(input)); });
        if constexpr (requires(const typename Adapter::input& input) { adapter_.load_order(input); })
            for (const auto& each : order_changes)
                ask(each, changed_order(each), [this](const auto& input) { keep(adapter_.load_order(input)); });
        if constexpr (requires(const typename Adapter::input& input) { adapter_.load_timeline(input); })
            for (const auto& each : skipped_verdicts)
                ask(each, with_skipped(each.text), [this](const auto& input) { keep(adapter_.load_timeline(input)); });
        return std::move(result_);
    }

private:
    template <class Verdict, class Load>
    void ask(const Verdict& asked, std::string_view text, Load load) {
        const auto input = make_input<Adapter>(sample<Item>{{}, std::string{text}}, 0);
        const auto refusal = fault_of([&] {
            load(input);
            return std::string{};
        });
        ++result_.asked;
        if (refusal.empty() != asked.is_taken) result_.misjudged.emplace_back(asked.what);
    }

    Adapter adapter_;
    judgement result_;
};

template <class Adapter>
void register_adapter(const char* name, const corpus& data, library& out) {
    out.name = name;
#ifdef __clang__
    out.compiler = "clang";
#else
    out.compiler = "gcc";
#endif
    registration<Adapter>{data, out}.every_workload();
    if constexpr (!std::is_void_v<typename Adapter::input>) out.judge = [] { return jury<Adapter>{}.judge(); };
}

}  // namespace bench
