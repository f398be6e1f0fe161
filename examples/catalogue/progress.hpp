// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

/// Says on standard error how far the reading of a large file is: on a terminal one line that is rewritten, elsewhere a line now and then.
class progress {
public:
    /// `total` is in bytes, 0 when not known.
    progress(std::string name, std::uintmax_t total);
    progress(const progress&) = delete;
    progress& operator=(const progress&) = delete;
    ~progress() { clear(); }

    void update(std::uintmax_t done);

    /// Says what is done with the file once it is read, if it was large.
    void stage(const std::string& text);

    /// Leaves the terminal's line empty for what is printed next.
    void clear();

private:
    void show(const std::string& text);

    using clock = std::chrono::steady_clock;

    std::string name_;
    std::uintmax_t total_;
    std::uintmax_t next_line_;
    clock::time_point next_rewrite_{};
    bool watched_;
    bool shown_ = false;
};
