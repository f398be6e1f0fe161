// SPDX-License-Identifier: BSL-1.0
#include "settings.hpp"

#include "failure.hpp"

#include <charconv>
#include <string_view>
#include <vector>

const char* const help_text = R"(usage: catalogue [<options>] [<file>]

Checks a store's catalogue, a JSON file, and says what is wrong with it or how fast it was read.
Without a file it takes the catalogue that comes with the program; - is standard input.

  --patch <file>     then change the catalogue by this file, all or nothing; - is standard input
  --output <file>    then write the catalogue to this file; - is standard output
  --indent <n>       write it with this many spaces a level, up to 16 (0: on one line)
  --max-errors <n>   show at most this many errors (100)
  --repeat <n>       check it this many times and tell the fastest (1)
  --help             show this text

Exit status: 0 when the data is valid, 1 when it is not, 2 when the program could not do its work.
)";

namespace {

std::size_t parse_number(std::string_view option, std::string_view text, std::size_t least, std::size_t most) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
        throw usage_failure(std::string(option) + " takes a number from " + std::to_string(least) + " to " +
                            std::to_string(most) + ", not '" + std::string(text) + "'");
    return number;
}

class argument_reader {
public:
    argument_reader(int count, const char* const* arguments) : left_(arguments, arguments + count) {
        if (!left_.empty()) left_.erase(left_.begin());
    }

    settings read() {
        while (next_ < left_.size()) {
            const std::string_view argument = left_[next_++];
            if (argument == "--" && !only_files_)
                only_files_ = true;
            else if (argument.size() > 1 && argument.starts_with('-') && !only_files_)
                read_option(argument);
            else
                set_file(read_.input, "the catalogue", argument);
        }
        if (read_.input == "-" && read_.patch == "-")
            throw usage_failure("the catalogue and the patch cannot both be standard input");
        return read_;
    }

private:
    void read_option(std::string_view argument) {
        const std::size_t equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        if (equals != argument.npos) attached_ = argument.substr(equals + 1);

        if (name == "--patch")
            set_file(read_.patch, name, value_of(name));
        else if (name == "--output")
            set_file(read_.output, name, value_of(name));
        else if (name == "--indent")
            read_.indent = parse_number(name, value_of(name), 0, 16);
        else if (name == "--max-errors")
            read_.max_errors = parse_number(name, value_of(name), 1, 1'000'000);
        else if (name == "--repeat")
            read_.repeat = parse_number(name, value_of(name), 1, 1'000'000);
        else if (name == "--help" || name == "-h")
            read_.help = true;
        else
            throw usage_failure("there is no option '" + std::string(name) + "'");

        if (attached_) throw usage_failure(std::string(name) + " takes no value");
    }

    std::string_view value_of(std::string_view name) {
        if (attached_) {
            const std::string_view value = *attached_;
            attached_.reset();
            return value;
        }
        if (next_ == left_.size()) throw usage_failure(std::string(name) + " needs a value after it");
        return left_[next_++];
    }

    static void set_file(std::optional<std::string>& place, std::string_view what, std::string_view name) {
        if (name.empty()) throw usage_failure("the name of a file is empty");
        if (place)
            throw usage_failure(std::string(what) + " is given twice: '" + *place + "' and '" + std::string(name) +
                                "'");
        place = name;
    }

    std::vector<std::string_view> left_;
    std::size_t next_ = 0;
    bool only_files_ = false;
    std::optional<std::string_view> attached_;
    settings read_;
};

}  // namespace

settings parse_arguments(int count, const char* const* arguments) { return argument_reader(count, arguments).read(); }
