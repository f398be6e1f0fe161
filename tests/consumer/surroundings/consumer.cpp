// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <limits>
#include <string>

std::string dumped(double value);
bool reads_back(double value);

namespace {

int failures = 0;

void expect(double value, const std::string& text) {
    if (dumped(value) == text) return;
    std::cout << dumped(value) << " should be " << text << '\n';
    ++failures;
}

}  // namespace

int main() {
    using limits = std::numeric_limits<double>;
    expect(1.5777777777770001, R"({"value":1.5777777777770001})");
    expect(17.99, R"({"value":17.99})");
    expect(-0.0, R"({"value":-0.0})");
    expect(0.1 + 0.2, R"({"value":0.30000000000000004})");
    // -ffast-math also has the program started with subnormal numbers taken for zeros.
    expect(limits::denorm_min(), R"({"value":5e-324})");
    expect(limits::max(), R"({"value":1.7976931348623157e+308})");
    expect(limits::quiet_NaN(), "Special numeric values (nan or infinity) are not permitted.");
    expect(limits::infinity(), "Special numeric values (nan or infinity) are not permitted.");
    if (!reads_back(1.5777777777770001)) ++failures;
    return failures;
}
