#include "data/document.hpp"

namespace bench {

document document::object(std::vector<member> members) {
    document made;
    made.opening_ = '{';
    made.children_ = std::move(members);
    return made;
}

document document::list(std::vector<document> elements) {
    document made;
    made.opening_ = '[';
    for (auto& each : elements) made.children_.emplace_back("", std::move(each));
    return made;
}

void document::shuffle(random& chance) {
    if (opening_ == '{')
        for (std::size_t left = children_.size(); left > 1; --left)
            std::swap(children_[left - 1], children_[chance.next() % left]);
    for (auto& [key, child] : children_) child.shuffle(chance);
}

std::string document::text(const spacing& style) const {
    std::string out;
    append(out, style, 0);
    return out;
}

void document::append(std::string& out, const spacing& style, std::size_t level) const {
    const auto break_line = [&](std::size_t depth) {
        if (style.indent > 0) out.append("\n").append(depth * style.indent, ' ');
    };
    if (opening_ == 0) {
        out += scalar_;
        return;
    }
    out += opening_;
    for (const auto& [key, child] : children_) {
        if (&child != &children_.front().second) out.append(",").append(style.behind_comma);
        break_line(level + 1);
        if (opening_ == '{') out.append("\"").append(key).append("\":").append(style.behind_colon);
        child.append(out, style, level + 1);
    }
    if (!children_.empty()) break_line(level);
    out += opening_ == '{' ? '}' : ']';
}

}  // namespace bench
