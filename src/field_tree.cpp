// SPDX-License-Identifier: BSL-1.0
#include "field_tree.hpp"

#include "machine/limits.hpp"

#include <mallow/detail/engine.hpp>
#include <mallow/detail/field_sets.hpp>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <typeinfo>

namespace mallow::detail {

namespace {

std::size_t find_row(const plan& schema, std::string_view name) {
    for (std::size_t i = 0; i < schema.row_count; ++i)
        if (schema.rows[i].name == name) return i;
    return schema.row_count;
}

bool is_same(const schema_identity& left, const schema_identity& right) {
    return &left == &right || (left.type && right.type && *left.type == *right.type);
}

bool derives(const schema_identity& derived, const schema_identity& base) {
    if (is_same(derived, base)) return true;
    for (std::size_t i = 0; i < derived.base_count; ++i)
        if (derives(*derived.bases[i], base)) return true;
    return false;
}

/// Lengthens a name for as long as a field is looked at.
class longer {
public:
    longer(std::string& name, std::string_view more) : name_(name), size_(name.size()) { name += more; }
    longer(const longer&) = delete;
    longer& operator=(const longer&) = delete;
    ~longer() { name_.resize(size_); }

private:
    std::string& name_;
    std::size_t size_;
};

/// The leaves below a whole field; one whose schema is already on the way down is itself a leaf.
void list_whole(const plan& schema, std::string& prefix, std::vector<const schema_identity*>& way,
                std::vector<std::string>& out) {
    way.push_back(schema.identity);
    for (std::size_t i = 0; i < schema.row_count; ++i) {
        const row& field = schema.rows[i];
        const longer name(prefix, field.name);
        const plan* nested = nested_plan(field.value);
        bool recursive = false;
        if (nested)
            for (const schema_identity* seen : way) recursive = recursive || seen == nested->identity;
        if (nested && !recursive && nested->row_count > 0)
            list_whole(*nested, prefix += '.', way, out);
        else
            out.push_back(prefix);
    }
    way.pop_back();
}

void list_some(const field_tree& tree, std::string& prefix, std::vector<const schema_identity*>& way,
               std::vector<std::string>& out) {
    way.push_back(tree.schema->identity);
    for (std::size_t i = 0; i < tree.entries.size(); ++i) {
        const field_tree::entry& entry = tree.entries[i];
        if (!entry.any()) continue;
        const row& field = tree.schema->rows[i];
        const longer name(prefix, field.name);
        const plan* nested = nested_plan(field.value);
        bool recursive = false;
        if (nested)
            for (const schema_identity* seen : way) recursive = recursive || seen == nested->identity;
        if (entry.below)
            list_some(*entry.below, prefix += '.', way, out);
        else if (nested && !recursive && nested->row_count > 0)
            list_whole(*nested, prefix += '.', way, out);
        else
            out.push_back(prefix);
    }
    way.pop_back();
}

std::unique_ptr<field_tree> rebuild(const field_tree& tree, const plan& schema) {
    auto made = std::make_unique<field_tree>(schema);
    for (std::size_t i = 0; i < tree.entries.size(); ++i) {
        const field_tree::entry& entry = tree.entries[i];
        if (!entry.any()) continue;
        const std::string_view name = tree.schema->rows[i].name;
        const std::size_t row = find_row(schema, name);
        if (row == schema.row_count)
            throw std::invalid_argument("mallow: the schema has no field \"" + std::string(name) +
                                        "\" of this field_set");
        made->entries[row].named = entry.named;
        if (!entry.below) continue;
        const plan* nested = nested_plan(schema.rows[row].value);
        if (!nested)
            throw std::invalid_argument("mallow: the field \"" + std::string(name) +
                                        "\" of this field_set nests no schema here");
        made->entries[row].below = rebuild(*entry.below, *nested).release();
    }
    return made;
}

}  // namespace

field_tree::~field_tree() {
    for (entry& each : entries) delete each.below;
}

field_tree& field_tree::below(std::size_t row, const plan& nested) {
    entry& found = entries[row];
    if (!found.below) found.below = new field_tree(nested);
    return *found.below;
}

void field_tree::add(std::string_view dotted) {
    // Trees are gone through a level at a time, and a name may be what a request says.
    if (static_cast<std::size_t>(std::count(dotted.begin(), dotted.end(), '.')) >= deepest)
        throw std::invalid_argument(
            "mallow: a name of a field_set goes down the 1,000 levels that a load takes, and no further");
    field_tree* node = this;
    for (std::string_view rest = dotted;;) {
        const std::size_t dot = rest.find('.');
        const std::size_t row = find_row(*node->schema, rest.substr(0, dot));
        const plan* nested = row == node->schema->row_count ? nullptr : nested_plan(node->schema->rows[row].value);
        if (row == node->schema->row_count || (dot != std::string_view::npos && !nested))
            throw std::invalid_argument("mallow: the schema has no field \"" + std::string(dotted) + '"');
        if (dot == std::string_view::npos) {
            node->entries[row].named = true;
            return;
        }
        node = &node->below(row, *nested);
        rest.remove_prefix(dot + 1);
    }
}

any_field_set adapt(const any_field_set& set, const plan& schema) {
    const field_tree* tree = set.tree();
    if (!tree || tree->schema == &schema) return set;
    if (!derives(*schema.identity, *tree->schema->identity))
        throw std::invalid_argument("mallow: this field_set belongs to another schema; make one of the schema that is "
                                    "used, or of a base of it");
    return any_field_set(rebuild(*tree, schema).release());
}

void retain(const field_tree* tree) noexcept { tree->references.fetch_add(1, std::memory_order_relaxed); }

void release(const field_tree* tree) noexcept {
    if (tree->references.fetch_sub(1, std::memory_order_acq_rel) == 1) delete tree;
}

any_field_set make_field_set(const plan& schema, const std::string_view* names, std::size_t count) {
    auto tree = std::make_unique<field_tree>(schema);
    for (std::size_t i = 0; i < count; ++i) tree->add(names[i]);
    return any_field_set(tree.release());
}

bool contains(const field_tree* tree, std::string_view name) {
    const field_tree* node = tree;
    if (!node) return true;
    for (;;) {
        const std::size_t dot = name.find('.');
        const std::size_t row = find_row(*node->schema, name.substr(0, dot));
        if (row == node->schema->row_count) return false;
        const field_tree::entry& entry = node->entries[row];
        if (!entry.any() || dot == std::string_view::npos) return entry.any();
        name.remove_prefix(dot + 1);
        if (!entry.below) {
            const plan* nested = nested_plan(node->schema->rows[row].value);
            while (nested) {
                const std::size_t next = name.find('.');
                const std::size_t inner = find_row(*nested, name.substr(0, next));
                if (inner == nested->row_count) return false;
                if (next == std::string_view::npos) return true;
                nested = nested_plan(nested->rows[inner].value);
                name.remove_prefix(next + 1);
            }
            return false;
        }
        node = entry.below;
    }
}

const std::vector<std::string>& leaves(const field_tree* tree) {
    static const std::vector<std::string> none;
    if (!tree) return none;
    std::call_once(tree->listed, [tree] {
        std::vector<const schema_identity*> way;
        std::vector<std::string> names;
        std::string prefix;
        list_some(*tree, prefix, way, names);
        tree->names = std::move(names);
    });
    return tree->names;
}

bool selects_nothing(const field_tree* tree) noexcept {
    if (!tree) return false;
    for (const field_tree::entry& entry : tree->entries)
        if (entry.any()) return false;
    return true;
}

}  // namespace mallow::detail
