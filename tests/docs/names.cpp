// SPDX-License-Identifier: BSL-1.0

// Fails when a public name stands in no `code span` of docs/reference (or of docs/memory.md).
//
// Reads the headers as they are laid out here, no more of C++ than that takes: types, functions, constants, enumerators and public members in
// namespace mallow and mallow::memory, whatever namespace detail holds left out.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

// Public for the compiler's or a generic algorithm's sake, and nothing that a user writes.
const std::set<std::string_view> protocol{
    "begin", "end",                                                                             // a range says so on its page
    "kind", "binds", "require_member", "set", "element", "to_rule", "choices", "tree", "some", "is_refused",  // of fields, validators and sets, for the library
    "codec_of", "document_codec", "choose_codec", "family", "family_in", "options_of", "expected",                                                // of fields whose types are rows
    "throw_exception_from_error", "mallow_model",                                               // found by others
};

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }
bool is_identifier(const std::string& token) { return is_word(token[0]) && !std::isdigit(static_cast<unsigned char>(token[0])); }

/// Identifiers, numbers and single characters; no comments, no directives, and of literals the quotes alone.
std::vector<std::string> tokens_of(const std::string& text) {
    std::vector<std::string> tokens;
    bool fresh_line = true;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '\n') fresh_line = true;
        if (std::isspace(static_cast<unsigned char>(c))) {
            ++i;
        } else if (text.compare(i, 2, "//") == 0 || (c == '#' && fresh_line)) {
            while (i < text.size() && !(text[i] == '\n' && (text[i - 1] != '\\' || c == '/'))) ++i;
        } else if (c == '"' || c == '\'') {
            for (++i; i < text.size() && text[i] != c; ++i)
                if (text[i] == '\\') ++i;
            ++i;
            tokens.emplace_back("\"\"");
            fresh_line = false;
        } else {
            std::size_t end = i + 1;
            if (is_word(c))
                while (end < text.size() && (is_word(text[end]) || (text[end] == '\'' && std::isdigit(static_cast<unsigned char>(c))))) ++end;
            tokens.push_back(text.substr(i, end - i));
            i = end;
            fresh_line = false;
        }
    }
    return tokens;
}

/// Where each public name is declared.
class names {
public:
    void add_header(const fs::path& path, const std::string& shown) {
        tokens_ = tokens_of(read(path));
        at_ = 0;
        where_ = shown;
        scope("", false, true);
    }

    std::map<std::string, std::string> found;

private:
    const std::string& now() const {
        static const std::string none;
        return at_ < tokens_.size() ? tokens_[at_] : none;
    }
    bool take(std::string_view token) {
        if (now() != token) return false;
        ++at_;
        return true;
    }
    const std::string& behind(std::size_t count) const {
        static const std::string none;
        return at_ + count < tokens_.size() ? tokens_[at_ + count] : none;
    }

    /// Behind the bracket that closes the one at hand.
    void skip(std::string_view open, std::string_view close) {
        std::size_t depth = 0;
        do {
            if (now() == open) ++depth;
            if (now() == close) --depth;
            ++at_;
        } while (depth > 0 && at_ < tokens_.size());
    }

    void note(const std::string& name) {
        if (name.ends_with('_') || protocol.contains(name)) return;
        found.try_emplace(name, where_);
    }

    /// Declarations up to the closing brace.
    void scope(const std::string& type, bool hidden, bool shown) {
        while (at_ < tokens_.size() && !take("}")) {
            if ((now() == "public" || now() == "private" || now() == "protected") && behind(1) == ":") {
                hidden = now() != "public";
                at_ += 2;
            } else {
                declaration(type, !hidden && shown);
            }
        }
    }

    void declaration(const std::string& type, bool shown) {
        if (take(";")) return;
        if (now() == "{") return skip("{", "}");
        if (now() == "inline" && behind(1) == "namespace") ++at_;
        if (take("namespace")) return name_space();
        while (now() == "template") {
            ++at_;
            skip("<", ">");
            if (take("requires")) constraint();
        }
        if (take("friend")) return friendship();
        if (now() == "static_assert" || now() == "using") return alias(type, shown);
        if (now() == "class" || now() == "struct" || now() == "enum" || now() == "union") return definition(shown);
        if (take("concept")) {
            if (shown) note(now());
            return rest();
        }
        entity(type, shown);
    }

    void constraint() {
        if (now() == "(") skip("(", ")");
    }

    void name_space() {
        std::string name;
        while (now() != "{" && now() != ";" && now() != "=") name += now(), ++at_;
        if (now() != "{") return rest();
        if (name != "mallow" && name != "mallow::memory" && name != "memory") return skip("{", "}");
        ++at_;
        scope("", false, true);
    }

    /// It may have a body, and then no semicolon.
    void friendship() {
        while (at_ < tokens_.size() && now() != "{" && now() != ";")
            if (now() == "(")
                skip("(", ")");
            else
                ++at_;
        if (!take(";")) skip("{", "}");
    }

    void alias(const std::string& type, bool shown) {
        const bool is_alias = take("using") && now() != "enum" && behind(1) == "=";
        if (is_alias && shown && type.empty()) note(now());
        rest();
    }

    void definition(bool shown) {
        const bool is_enum = now() == "enum";
        const bool is_class = now() == "class";
        ++at_;
        if (is_enum && (now() == "class" || now() == "struct")) ++at_;
        if (take("alignas")) skip("(", ")");
        const std::string name = now();
        ++at_;
        const bool is_special = now() == "<";  // says nothing new
        while (now() != "{" && now() != ";") ++at_;
        if (now() != "{") return;
        if (is_special) return skip("{", "}");
        if (shown) note(name);
        ++at_;
        if (!is_enum) return scope(name, is_class, shown);
        for (bool starts = true; !take("}"); ++at_) {
            if (starts && shown) note(now());
            starts = now() == ",";
        }
    }

    /// A function or a variable: its name is the identifier before the first bracket, brace, `=` or `;`.
    void entity(const std::string& type, bool shown) {
        std::string name;
        bool is_operator = false;
        for (; at_ < tokens_.size(); ++at_) {
            if (now() == "explicit" || now() == "requires" || now() == "alignas") {
                if (behind(1) == "(") {
                    ++at_;
                    skip("(", ")");
                    --at_;
                }
                continue;
            }
            if (now() == "operator" || now() == "~") is_operator = true;
            if (now() == "<" && !is_operator && !name.empty()) {
                skip("<", ">");
                --at_;
                continue;
            }
            if (now() == "[" && behind(1) == "[") {
                skip("[", "]");
                --at_;
                continue;
            }
            if (now() == "(" || now() == "{" || now() == "=" || now() == ";") break;
            if (is_identifier(now())) name = now();
        }
        if (shown && !is_operator && !name.empty() && name != type) note(name);
        if (now() == "(") {
            // Parameters, initialisers, and a body or an end.
            while (at_ < tokens_.size() && now() != "{" && now() != ";")
                if (now() == "(")
                    skip("(", ")");
                else
                    ++at_;
            if (now() == "{") return skip("{", "}");
        }
        rest();
    }

    void rest() {
        while (at_ < tokens_.size() && !take(";"))
            if (now() == "{")
                skip("{", "}");
            else if (now() == "(")
                skip("(", ")");
            else
                ++at_;
    }

    std::vector<std::string> tokens_;
    std::size_t at_ = 0;
    std::string where_;
};

/// Every word in the code spans of a page; blocks do not count, for they use names and say nothing of them.
void add_words(const std::string& page, std::set<std::string>& words) {
    bool in_block = false;
    std::size_t start = 0;
    while (start < page.size()) {
        const std::size_t end = std::min(page.find('\n', start), page.size());
        const std::string_view line(page.data() + start, end - start);
        start = end + 1;
        if (line.starts_with("```")) in_block = !in_block;
        if (in_block) continue;
        bool in_span = false;
        std::string word;
        for (const char c : line) {
            if (in_span && is_word(c)) {
                word += c;
                continue;
            }
            words.insert(word);
            word.clear();
            if (c == '`') in_span = !in_span;
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: names <source directory>\n";
        return 2;
    }
    const fs::path root = argv[1];
    names declared;
    for (const auto& entry : fs::recursive_directory_iterator(root / "include"))
        if (entry.path().extension() == ".hpp") declared.add_header(entry.path(), entry.path().lexically_relative(root).generic_string());

    std::set<std::string> words;
    for (const auto& entry : fs::directory_iterator(root / "docs/reference")) add_words(read(entry.path()), words);
    add_words(read(root / "docs/memory.md"), words);

    std::size_t missing = 0;
    for (const auto& [name, where] : declared.found) {
        if (words.contains(name)) continue;
        std::cout << where << ": `" << name << "` stands on no page of docs/reference\n";
        ++missing;
    }
    std::cout << declared.found.size() << " names, " << missing << " without documentation\n";
    return missing == 0 && !declared.found.empty() ? 0 : 1;
}
