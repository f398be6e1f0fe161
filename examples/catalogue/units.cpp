// SPDX-License-Identifier: BSL-1.0
#include "units.hpp"

#include <cmath>
#include <cstdio>

namespace {

std::string format(double number, const char* unit) {
    char text[64];
    const int decimals = number < 10 ? 2 : number < 100 ? 1 : 0;
    std::snprintf(text, sizeof text, "%.*f %s", decimals, number, unit);
    return text;
}

}  // namespace

std::string bytes_text(double bytes) {
    if (bytes < 1e3) return count_text(static_cast<std::size_t>(bytes), "byte");
    if (bytes < 1e6) return format(bytes / 1e3, "kB");
    if (bytes < 1e9) return format(bytes / 1e6, "MB");
    return format(bytes / 1e9, "GB");
}

std::string time_text(std::chrono::duration<double> time) {
    const double seconds = time.count();
    return seconds < 1 ? format(seconds * 1e3, "ms") : format(seconds, "s");
}

std::string count_text(double count) {
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.0f", count);
    std::string text = digits;
    for (std::size_t place = text.size(); place > 3;) text.insert(place -= 3, 1, ',');
    return text;
}

std::string count_text(std::size_t count, const char* noun) {
    return count_text(static_cast<double>(count)) + " " + noun + (count == 1 ? "" : "s");
}
