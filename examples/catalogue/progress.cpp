// SPDX-License-Identifier: BSL-1.0
#include "progress.hpp"

#include "terminal.hpp"
#include "units.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace {

constexpr std::uintmax_t large = 8'000'000;
constexpr std::uintmax_t line_step = 100'000'000;

}  // namespace

progress::progress(std::string name, std::uintmax_t total)
    : name_(std::move(name)), total_(total), next_line_(std::max(large, total / 4)),
      watched_(is_error_stream_watched()) {}

void progress::update(std::uintmax_t done) {
    if (done < large) return;
    if (watched_) {
        const clock::time_point now = clock::now();
        if (now < next_rewrite_) return;
        next_rewrite_ = now + std::chrono::milliseconds(100);
    } else {
        if (done < next_line_) return;
        next_line_ = done + std::max(line_step, total_ / 4);
    }
    std::string text = "reading " + name_ + ": " + bytes_text(static_cast<double>(done));
    if (total_ != 0) text += " of " + bytes_text(static_cast<double>(total_));
    show(text);
}

void progress::stage(const std::string& text) {
    if (shown_) show(text);
}

void progress::clear() {
    if (shown_ && watched_) std::fputs("\r\033[K", stderr);
    shown_ = false;
}

void progress::show(const std::string& text) {
    if (watched_)
        std::fprintf(stderr, "\r\033[K%s", text.c_str());
    else
        std::fprintf(stderr, "catalogue: %s\n", text.c_str());
    std::fflush(stderr);
    shown_ = true;
}
