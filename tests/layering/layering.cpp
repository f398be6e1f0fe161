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
        paths;  // a file, or all that begins so when it ends in '/' or '.'; the first layer that matches counts
    std::vector<std::string_view> reaches;
};

// clang-format off
// Each line knows those above it that it names, and no other: the table has no loop.
const std::vector<layer> layers{
    {"error",
     {"include/mallow/errc.hpp", "include/mallow/error.hpp", "include/mallow/errors.hpp", "include/mallow/codec_for.hpp", "include/mallow/field.hpp",
      "include/mallow/detail/literal.hpp"},
     {}},
    {"many", {"include/mallow/many.hpp", "include/mallow/one_of.hpp"}, {}},
    {"call options",
     {"include/mallow/call_options.hpp", "include/mallow/load_info.hpp", "include/mallow/detail/field_sets.hpp"},
     {"error"}},
    // What only compilers differ in, and values of a type of ours; both halves know it.
    {"machine words", {"include/mallow/decimal.hpp", "include/mallow/detail/compiler.hpp", "include/mallow/detail/bits.hpp", "include/mallow/detail/address.hpp"}, {}},
    // The waist: data, and what builds it without templates.
    {"plan", {"include/mallow/plan.hpp", "include/mallow/plan/"}, {"error", "call options", "machine words"}},
    // What the verbs call and src/ defines.
    {"engine",
     {"include/mallow/detail/engine.hpp", "include/mallow/detail/given.hpp", "include/mallow/detail/hold_errors.hpp",
      "include/mallow/detail/inputs.hpp"},
     {"error", "call options", "machine words", "plan"}},

    {"field options", {"include/mallow/field_options.hpp"}, {"error", "call options", "machine words", "plan"}},
    {"declare", {"include/mallow/detail/declare/"}, {"error", "call options", "machine words", "plan", "field options"}},
    {"validators", {"include/mallow/validators/"}, {"error", "call options", "machine words", "plan", "field options", "declare"}},
    {"fields", {"include/mallow/fields/", "include/mallow/boost/"},
     {"error", "call options", "machine words", "plan", "field options", "declare", "validators"}},
    {"schema", {"include/mallow/schema.hpp"},
     {"error", "call options", "machine words", "plan", "field options", "declare", "validators", "fields"}},
    {"join", {"include/mallow/detail/join/"},
     {"error", "many", "call options", "machine words", "plan", "field options", "declare", "validators", "fields", "schema"}},
    {"auto", {"include/mallow/auto.hpp", "include/mallow/well_formed.hpp"},
     {"error", "many", "call options", "machine words", "plan", "field options", "declare", "validators", "fields", "schema", "join"}},
    {"field_set", {"include/mallow/field_set.hpp"},
     {"error", "many", "call options", "machine words", "plan", "engine", "field options", "declare", "validators", "fields", "schema", "join"}},
    {"verbs",
     {"include/mallow/load.hpp", "include/mallow/update.hpp", "include/mallow/dump.hpp", "include/mallow/validate.hpp",
      "include/mallow/detail/dumped.hpp"},
     {"error", "many", "call options", "machine words", "plan", "engine", "field options", "declare", "validators", "fields", "schema", "join", "field_set"}},
    {"umbrella", {"include/mallow/mallow.hpp", "include/mallow/all.hpp"},
     {"auto", "error", "many", "call options", "machine words", "plan", "engine", "field options", "declare", "validators", "fields", "schema", "join", "field_set", "verbs"}},
    {"memory", {"include/mallow/memory.hpp", "include/mallow/memory/"},
     {"error", "many", "call options", "machine words", "plan", "engine", "field options", "declare", "validators", "fields", "schema", "join", "field_set", "verbs"}},

    {"machine", {"src/machine/"}, {"machine words"}},
    {"text", {"src/text/"}, {"machine words", "machine"}},
    {"numbers", {"src/numbers/"}, {"machine words", "machine", "text"}},
    {"formats", {"src/formats/"}, {"machine words", "machine", "text", "numbers"}},
    {"codecs", {"src/codecs/"}, {"error", "call options", "machine words", "plan", "engine", "machine", "text", "numbers", "formats"}},
    // The way to the value at hand, which what walks an object keeps.
    {"paths", {"src/errors/path.", "src/dump/object_frame."}, {"error", "call options", "machine words", "plan"}},
    {"errors", {"src/errors/"}, {"error", "call options", "machine words", "plan", "engine", "paths", "machine", "text", "numbers", "codecs", "formats"}},
    {"rules", {"src/rules/"}, {"error", "call options", "machine words", "plan", "engine", "machine", "text", "numbers", "formats", "codecs", "paths", "errors"}},
    // No source or sink knows another: each knows the concept.
    {"source concept", {"src/sources/source.", "src/sources/runs."},
     {"error", "call options", "machine words", "plan", "machine", "text", "numbers", "codecs", "formats"}},
    {"json source", {"src/sources/json/"},
     {"error", "call options", "machine words", "plan", "machine", "text", "numbers", "codecs", "formats", "rules", "source concept"}},
    {"value source", {"src/sources/value."},
     {"error", "call options", "machine words", "plan", "machine", "text", "numbers", "codecs", "formats", "source concept"}},
    {"sink concept", {"src/sinks/sink."},
     {"error", "call options", "machine words", "plan", "paths", "machine", "text", "numbers", "codecs", "formats"}},
    {"json sink", {"src/sinks/json/"},
     {"error", "call options", "machine words", "plan", "paths", "machine", "text", "numbers", "codecs", "formats", "sink concept"}},
    {"value sink", {"src/sinks/value."},
     {"error", "call options", "machine words", "plan", "paths", "machine", "text", "numbers", "codecs", "formats", "sink concept"}},
    {"field trees", {"src/field_tree."}, {"error", "call options", "machine words", "plan", "engine", "machine"}},
    // What executes a plan knows the concepts only; behind it stand those who name sources and sinks.
    {"loader", {"src/load/loader.", "src/load/aliases.", "src/load/call.", "src/load/object_state.", "src/load/object_details.", "src/load/overlap.", "src/load/delimited.", "src/load/documents.", "src/load/hooks.", "src/load/kept.", "src/load/lists.", "src/load/maps.", "src/load/tuples.", "src/load/unions.", "src/load/raw.", "src/load/repeats.",
      "src/load/objects.", "src/load/scalars.", "src/load/updates.", "src/load/undo/"},
     {"error", "call options", "machine words", "plan", "engine", "machine", "text", "numbers", "formats", "codecs", "paths", "errors", "rules",
      "source concept", "field trees"}},
    {"dumper", {"src/dump/dumper.", "src/dump/delimited.", "src/dump/documents.", "src/dump/hooks.", "src/dump/maps.", "src/dump/shapes."},
     {"error", "call options", "machine words", "plan", "engine", "machine", "text", "numbers", "formats", "codecs", "paths", "errors",
      "sink concept", "field trees"}},
    {"load", {"src/load/load.", "src/load/hidden."},
     {"error", "call options", "machine words", "plan", "engine", "machine", "text", "numbers", "formats", "codecs", "paths", "errors", "rules",
      "source concept", "json source", "value source", "field trees", "loader"}},
    {"dump", {"src/dump/dump."},
     {"error", "call options", "machine words", "plan", "engine", "machine", "text", "numbers", "formats", "codecs", "paths", "errors",
      "sink concept", "json sink", "value sink", "field trees", "dumper"}},
    {"validate", {"src/validate.cpp"},
     {"error", "call options", "machine words", "plan", "engine", "machine", "text", "numbers", "formats", "codecs", "paths", "errors", "rules", "field trees", "dumper"}},
    // Tables in memory stand on their own; of the engine they know what an error is made of.
    {"memory src", {"src/memory/"},
     {"error", "many", "call options", "machine words", "plan", "engine", "field options", "declare", "validators", "fields", "schema", "join", "field_set",
      "verbs", "memory", "machine", "text", "errors"}},
};
// clang-format on

const layer* layer_of(std::string_view file) {
    for (const layer& each : layers)
        for (std::string_view path : each.paths)
            if (path.ends_with('/') || path.ends_with('.') ? file.starts_with(path) : file == path) return &each;
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
    static bool is_source(const fs::path& path) { return path.extension() == ".hpp" || path.extension() == ".inl" || path.extension() == ".cpp"; }

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
