// SPDX-License-Identifier: BSL-1.0
#include "files.hpp"

#include "failure.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

namespace {

constexpr std::size_t chunk = 1 << 20;

struct closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using file_handle = std::unique_ptr<std::FILE, closer>;

[[noreturn]] void fail(const std::string& what, int code) {
    throw failure(code == 0 ? what : what + ": " + std::generic_category().message(code));
}

file_handle open(const std::string& name, const char* mode, const char* purpose) {
    std::error_code ignored;
    if (std::filesystem::is_directory(name, ignored)) throw failure("'" + name + "' is a directory, not a file");
    errno = 0;
    file_handle file(std::fopen(name.c_str(), mode));
    if (!file) fail("cannot open '" + name + "' " + purpose, errno);
    return file;
}

}  // namespace

std::string display_name(const std::string& name) {
    if (name == "-") return "standard input";
    return name;
}

std::uintmax_t size_of_file(const std::string& name) {
    std::error_code error;
    if (name == "-" || !std::filesystem::is_regular_file(name, error)) return 0;
    const std::uintmax_t size = std::filesystem::file_size(name, error);
    return error ? 0 : size;
}

std::string read_file(const std::string& name, progress& shown) {
    file_handle opened;
    if (name != "-") opened = open(name, "rb", "for reading");
    std::FILE* const file = opened ? opened.get() : stdin;

    std::string text;
    text.reserve(static_cast<std::size_t>(size_of_file(name)));
    std::vector<char> buffer(chunk);
    errno = 0;
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file)) {
        text.append(buffer.data(), count);
        shown.update(text.size());
    }
    if (std::ferror(file)) fail("cannot read " + display_name(name), errno);
    return text;
}

void write_file(const std::string& name, std::string_view text) {
    file_handle opened;
    if (name != "-") opened = open(name, "wb", "for writing");
    std::FILE* const file = opened ? opened.get() : stdout;

    errno = 0;
    const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size() && std::fflush(file) == 0;
    if (!written) fail("cannot write " + (opened ? "'" + name + "'" : std::string("standard output")), errno);
}
