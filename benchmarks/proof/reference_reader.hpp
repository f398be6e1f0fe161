#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bench {

/// A reader for proofs alone: obvious, slow, and no relation of any library that is raced.
/// Throws std::runtime_error where the text is not what was asked for.
class reference_reader {
public:
    explicit reference_reader(std::string_view text) : rest_(text) {}

    void expect(char punctuation);
    bool accept(char punctuation);
    bool accept_null();
    void expect_end();

    void read(std::int64_t& value);
    void read(double& value);
    void read(bool& value);
    void read(std::string& value);

private:
    void skip_space();
    void read_escape(std::string& value);
    std::uint32_t read_code_unit();

    std::string_view rest_;
};

}  // namespace bench
