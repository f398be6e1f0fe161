// SPDX-License-Identifier: BSL-1.0
#include "bundled.hpp"
#include "failure.hpp"
#include "files.hpp"
#include "patch.hpp"
#include "progress.hpp"
#include "schemas.hpp"
#include "settings.hpp"
#include "units.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace {

constexpr int valid = 0;
constexpr int invalid = 1;
constexpr int failed = 2;

class stopwatch {
public:
    std::chrono::duration<double> elapsed() const { return std::chrono::steady_clock::now() - start_; }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

std::string speed_text(std::size_t bytes, std::chrono::duration<double> time) {
    return bytes_text(static_cast<double>(bytes) / time.count()) + "/s";
}

int show_help() {
    std::cout << help_text;
    return valid;
}

void show_errors(const mallow::validation_error& errors, std::string_view text, const std::string& name) {
    std::cerr << errors.pretty(text) << '\n';
    if (errors.truncated())
        std::cerr << "More errors in " << name << " than these " << errors.size() << "; --max-errors shows more.\n";
    else
        std::cerr << count_text(errors.size(), "error") << " in " << name << ".\n";
}

template <class Names>
std::string join(const Names& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? "nothing" : text;
}

class session {
public:
    explicit session(const settings& asked) : asked_(asked), report_(asked.output == "-" ? std::cerr : std::cout) {}

    int run() {
        if (!load()) return invalid;
        if (asked_.patch && !patch()) return invalid;
        if (asked_.output) dump();
        return valid;
    }

private:
    bool load() {
        const std::string name = asked_.input ? display_name(*asked_.input) : "the bundled catalogue";
        progress shown(name, asked_.input ? size_of_file(*asked_.input) : 0);
        std::string content;
        if (asked_.input) content = read_file(*asked_.input, shown);
        const std::string_view text = asked_.input ? std::string_view(content) : bundled_catalogue();

        shown.stage("checking " + name + ": " + bytes_text(static_cast<double>(text.size())));
        mallow::result<Store> loaded(boost::system::in_place_value);
        auto time = std::chrono::duration<double>::max();
        for (std::size_t left = asked_.repeat; left > 0 && loaded; --left) {
            const stopwatch watch;
            auto once = mallow::loads<StoreSchema>(text, {.max_errors = asked_.max_errors});
            time = std::min(time, watch.elapsed());
            loaded = std::move(once);
        }
        shown.clear();
        if (!loaded) {
            show_errors(loaded.error(), text, name);
            return false;
        }

        store_ = std::move(*loaded);
        report_ << "Read " << count_text(store_.items.size(), "item") << " of " << store_.name << " from " << name
                << ": " << bytes_text(static_cast<double>(text.size())) << " in " << time_text(time) << ", "
                << count_text(static_cast<double>(store_.items.size()) / time.count()) << " items/s, "
                << speed_text(text.size(), time)
                << (asked_.repeat > 1 ? ", the fastest of " + count_text(static_cast<double>(asked_.repeat)) + " times"
                                      : "")
                << ".\n";
        return true;
    }

    bool patch() {
        const std::string name = display_name(*asked_.patch);
        progress shown(name, size_of_file(*asked_.patch));
        const std::string text = read_file(*asked_.patch, shown);
        shown.clear();

        const patch_outcome outcome = apply_patch(store_, text, asked_.max_errors);
        if (!outcome.errors.empty()) show_errors(outcome.errors, text, name);
        for (const missing_item& each : outcome.missing)
            std::cerr << "/items/" << each.index << "/id: No item has the id " << each.id << ".\n";
        if (!outcome.missing.empty())
            std::cerr << count_text(outcome.missing.size(), "error") << " in " << name << ".\n";
        if (!outcome.applied()) return false;

        report_ << "Changed by " << name << ":\n  store: " << join(outcome.changes.store) << '\n';
        for (const item_changes& each : outcome.changes.items)
            report_ << "  item " << each.id << " (" << each.name << "): " << join(each.fields) << '\n';
        return true;
    }

    void dump() {
        const stopwatch watch;
        std::string text = mallow::dumps<StoreSchema>(store_, {.indent = asked_.indent});
        const auto time = watch.elapsed();
        text += '\n';
        write_file(*asked_.output, text);
        report_ << "Wrote " << bytes_text(static_cast<double>(text.size())) << " to "
                << (*asked_.output == "-" ? "standard output" : *asked_.output) << ": dumped in " << time_text(time)
                << ", " << speed_text(text.size(), time) << ".\n";
    }

    const settings& asked_;
    std::ostream& report_;
    Store store_;
};

}  // namespace

int main(int argument_count, char** arguments) {
    try {
        const settings asked = parse_arguments(argument_count, arguments);
        const int status = asked.help ? show_help() : session(asked).run();
        if (!std::cout.flush()) throw failure("cannot write to standard output");
        return status;
    } catch (const usage_failure& error) {
        std::cerr << "catalogue: " << error.what() << "; --help lists the options\n";
    } catch (const std::bad_alloc&) {
        std::cerr << "catalogue: not enough memory for this catalogue\n";
    } catch (const std::exception& error) {
        std::cerr << "catalogue: " << error.what() << '\n';
    }
    return failed;
}
