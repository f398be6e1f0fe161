// SPDX-License-Identifier: BSL-1.0

// Walks the #includes of a source tree and fails when a file reaches a layer that its own may not know.

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct layer {
    std::string_view name;
    std::vector<std::string_view>
        paths;  // a file, or a directory when it ends in '/'; the first layer that matches counts
    std::vector<std::string_view> reaches;
};

// clang-format off
const std::vector<layer> layers{
    {"error", {"include/mallow/error.hpp"}, {}},
    {"many", {"include/mallow/many.hpp"}, {}},
    {"options", {"include/mallow/options.hpp"}, {"error"}},
    // A constant is part of the plan's rows, and a type's operations are what they point to, so both halves know them.
    {"plan",
     {"include/mallow/plan.hpp", "include/mallow/detail/compiler.hpp", "include/mallow/detail/constant.hpp", "include/mallow/detail/functions.hpp",
      "include/mallow/detail/type_ops.hpp"},
     {"error", "options"}},
    // What the verbs call and src/ defines.
    {"engine", {"include/mallow/detail/engine.hpp", "include/mallow/detail/field_sets.hpp", "include/mallow/detail/settle.hpp"}, {"error", "options", "plan"}},
    // Tables in memory stand on their own; of the engine they know what an error is made of.
    {"memory src", {"src/memory/"}, {"error", "options", "plan", "src", "memory"}},
    {"src", {"src/"}, {"error", "options", "plan", "engine"}},

    {"validators", {"include/mallow/validators/"},
     {"error", "options", "plan", "detail"}},
    {"fields", {"include/mallow/fields/"},
     {"error", "options", "plan", "detail", "validators"}},
    {"schema", {"include/mallow/schema.hpp"},
     {"error", "options", "plan", "detail", "validators", "fields"}},
    {"detail", {"include/mallow/detail/"},
     {"error", "options", "plan", "engine", "many", "validators", "fields", "schema"}},
    {"field_set", {"include/mallow/field_set.hpp"},
     {"error", "options", "plan", "engine", "many", "detail", "validators", "fields", "schema"}},
    {"verbs",
     {"include/mallow/load.hpp", "include/mallow/update.hpp", "include/mallow/dump.hpp", "include/mallow/validate.hpp"},
     {"error", "options", "plan", "engine", "many", "detail", "validators", "fields", "schema", "field_set"}},
    {"umbrella", {"include/mallow/mallow.hpp"},
     {"error", "options", "plan", "engine", "many", "detail", "validators", "fields", "schema", "field_set", "verbs"}},
    {"memory", {"include/mallow/memory.hpp", "include/mallow/memory/"},
     {"error", "options", "plan", "engine", "many", "detail", "validators", "fields", "schema", "field_set", "verbs"}},
};
// clang-format on

const layer* layer_of(std::string_view file) {
    for (const layer& each : layers)
        for (std::string_view path : each.paths)
            if (path.ends_with('/') ? file.starts_with(path) : file == path) return &each;
    return nullptr;
}

class include_graph {
public:
    explicit include_graph(fs::path root) : root_(std::move(root)) {
        for (const char* top : {"include", "src"})
            if (fs::exists(root_ / top))
                for (const auto& entry : fs::recursive_directory_iterator(root_ / top))
                    if (entry.is_regular_file() && is_source(entry.path())) read(entry.path());
    }

    std::size_t size() const { return edges_.size(); }

    std::vector<std::string> violations() const {
        std::vector<std::string> found;
        for (const auto& [file, includes] : edges_) {
            const layer* own = layer_of(file);
            if (!own) {
                found.push_back(file + ": belongs to no layer; add it to the table in tests/layering/layering.cpp");
                continue;
            }
            for (const auto& [reached, chain] : walk(file)) {
                const layer* other = layer_of(reached);
                if (reached == file)
                    found.push_back(chain + ": a cycle");
                else if (other && other != own && std::ranges::find(own->reaches, other->name) == own->reaches.end())
                    found.push_back(chain + ": " + std::string(own->name) + " may not know " +
                                    std::string(other->name));
            }
        }
        return found;
    }

private:
    static bool is_source(const fs::path& path) { return path.extension() == ".hpp" || path.extension() == ".cpp"; }

    void read(const fs::path& path) {
        static const std::regex directive(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
        std::set<std::string>& includes = edges_[name(path)];
        std::ifstream file(path);
        std::smatch match;
        for (std::string line; std::getline(file, line);) {
            if (!std::regex_search(line, match, directive)) continue;
            for (const fs::path& base : {path.parent_path(), root_ / "include", root_ / "src"}) {
                if (const fs::path target = base / match[1].str(); fs::is_regular_file(target)) {
                    includes.insert(name(target));
                    break;
                }
            }
        }
    }

    std::string name(const fs::path& path) const {
        return path.lexically_normal().lexically_relative(root_).generic_string();
    }

    // Every file reached from `start`, with the shortest chain of includes that leads to it.
    std::map<std::string, std::string> walk(const std::string& start) const {
        std::map<std::string, std::string> chains;
        std::deque<std::string> queue{start};
        while (!queue.empty()) {
            const std::string file = queue.front();
            queue.pop_front();
            const std::string so_far = chains.contains(file) && file != start ? chains[file] : start;
            const auto includes = edges_.find(file);
            if (includes == edges_.end()) continue;
            for (const std::string& next : includes->second)
                if (chains.try_emplace(next, so_far + " -> " + next).second && next != start) queue.push_back(next);
        }
        return chains;
    }

    fs::path root_;
    std::map<std::string, std::set<std::string>> edges_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: layering <source directory>\n";
        return 2;
    }
    const include_graph graph(fs::canonical(argv[1]));
    const std::vector<std::string> violations = graph.violations();
    for (const std::string& each : violations) std::cout << each << '\n';
    std::cout << graph.size() << " files, " << violations.size() << " broken rules\n";
    return violations.empty() ? 0 : 1;
}
