// SPDX-License-Identifier: BSL-1.0

// Fails when a relative link of a document leads to no file, or to no heading of the page that it names, and when a file of the tree that stands in
// a `code span` is not there.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// The lines of a page outside its blocks.
std::vector<std::string> prose_of(const fs::path& path) {
    std::vector<std::string> lines;
    std::ifstream file(path);
    bool in_block = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("```"))
            in_block = !in_block;
        else if (!in_block)
            lines.push_back(line);
    }
    return lines;
}

/// What the generators make of a heading: lower case, spaces to hyphens, all but letters, digits, `-` and `_` dropped.
std::string anchor_of(std::string_view heading) {
    heading.remove_prefix(heading.find_first_not_of("# "));
    std::string anchor;
    for (const char c : heading) {
        if (std::isalnum(static_cast<unsigned char>(c)) || c == '_')
            anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if ((c == ' ' || c == '-') && !anchor.ends_with('-'))
            anchor += '-';
    }
    return anchor;
}

std::set<std::string> anchors_of(const fs::path& page) {
    std::set<std::string> anchors;
    for (const std::string& line : prose_of(page))
        if (line.starts_with('#')) anchors.insert(anchor_of(line));
    return anchors;
}

/// Whether a code span is the whole path of a file or folder of ours.
bool is_path(std::string_view span) {
    constexpr std::string_view tops[]{"include/", "src/", "tests/", "examples/", "benchmarks/", "cmake/"};
    const bool is_ours = std::ranges::any_of(tops, [span](std::string_view top) { return span.starts_with(top); });
    return is_ours && span.find_first_of("<*?& ") == span.npos;
}

std::vector<std::string> spans_of(const std::string& line) {
    std::vector<std::string> spans;
    for (std::size_t start = line.find('`'); start != line.npos;) {
        const std::size_t end = line.find('`', start + 1);
        if (end == line.npos) break;
        spans.push_back(line.substr(start + 1, end - start - 1));
        start = line.find('`', end + 1);
    }
    return spans;
}

/// Whether a place is inside a code span, where a lambda looks like a link.
bool is_code(const std::string& line, std::size_t at) {
    return std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(at), '`') % 2 != 0;
}

struct tally {
    std::size_t links = 0;
    std::size_t dead = 0;
};

void check_page(const fs::path& page, const fs::path& root, tally& counted) {
    const auto dead = [&](const std::string& target, const char* why) {
        std::cout << page.lexically_relative(root).generic_string() << ": " << target << ' ' << why << '\n';
        ++counted.dead;
    };
    for (const std::string& line : prose_of(page)) {
        for (const std::string& span : spans_of(line)) {
            if (!is_path(span)) continue;
            ++counted.links;
            if (!fs::exists(root / span)) dead(span, "is not there");
        }
        for (std::size_t at = line.find("]("); at != line.npos; at = line.find("](", at + 2)) {
            if (is_code(line, at)) continue;
            const std::string target = line.substr(at + 2, line.find(')', at) - at - 2);
            if (target.find("://") != target.npos) continue;
            ++counted.links;
            const std::size_t hash = target.find('#');
            const fs::path file = hash == 0 ? page : page.parent_path() / target.substr(0, hash);
            if (!fs::exists(file))
                dead(target, "is not there");
            else if (hash != target.npos && !anchors_of(file).contains(target.substr(hash + 1)))
                dead(target, "names no heading");
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: links <source directory>\n";
        return 2;
    }
    const fs::path root = argv[1];
    tally counted;
    for (const auto& entry : fs::directory_iterator(root))
        if (entry.path().extension() == ".md") check_page(entry.path(), root, counted);
    for (const auto& entry : fs::recursive_directory_iterator(root / "docs"))
        if (entry.path().extension() == ".md") check_page(entry.path(), root, counted);
    std::cout << counted.links << " links, " << counted.dead << " dead\n";
    return counted.dead == 0 ? 0 : 1;
}
