// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "errors/collector.hpp"
#include "load/call.hpp"
#include "load/object_details.hpp"
#include "machine/compiler.hpp"
#include "sources/runs.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mallow::detail {

/// What is known of one object while it is read; one serves for all objects of a list.
struct object_state {
    // Member by member: as an aggregate all of it was zeroed first, in a loop of the processor's own.
    object_state(const slot& value, const load_scope& chosen, const frame* parent, bool takes_fast_path) noexcept
        : self(value), schema(*value.nested), scope(chosen), fast(takes_fast_path), run(schema) {
        at.parent = parent;
        at.schema = &schema;
    }

    void begin(void* object, std::size_t offset, std::size_t mark) noexcept {
        run.begin(object);
        go_on(offset, mark);
    }
    /// The same for an object of which some fields have been taken.
    void go_on(std::size_t offset, std::size_t mark) noexcept {
        start = offset;
        errors_before = mark;
        if (details) [[unlikely]]
            details->clear();
    }

    const slot& self;
    const plan& schema;
    const load_scope& scope;
    const bool fast;  // whether fields are taken as the plan says, neither selected nor updated nor kept in a document
    bool reused = false;  // whether members may have what they had before the load
    field_run run;
    std::size_t start = 0;
    frame at;
    std::size_t errors_before = 0;  // a mark: the errors of the field at hand come behind it
    std::unique_ptr<object_details, details_room::leaver> details{};

    void* model() const noexcept { return run.model; }
    /// The place of a key among the plan's; an alias has that of its field's own.
    static unsigned index_of(const key_entry& entry) noexcept {
        return entry.seen_word * 64u + static_cast<unsigned>(std::countr_zero(entry.bit));
    }
    /// The key by which a field that was seen has been sent.
    const key_entry& sent_as(const key_entry& entry) const noexcept {
        const key_entry& own = schema.keys[index_of(entry)];
        return details ? details->sent.entry_of(own) : own;
    }

    /// Whether a required field, or one with a default, was not seen; of a reused object, whether any was not.
    bool lacks_any() const noexcept { return reused ? !run.has_seen_all() : run.lacks_awaited(); }

    bool is_valid() const noexcept {
        return !details ||
               (details->failures.empty() && details->kept.empty() && details->standing == object_details::none);
    }

    object_details& more(details_room& room) {
        if (!details) details.reset(room.enter());
        return *details;
    }

    /// The field at hand has failed: its errors may be taken back, all but one may be dropped.
    MALLOW_COLD void fail(unsigned entry, load_call& call) {
        collector& errors = call.errors;
        if (errors.mark() == errors_before) return;  // refused as an unknown key, which was told already
        errors.trim(errors_before + 1, errors_before);
        more(call.details).failures.push_back({entry, errors_before, errors.mark()});
        errors_before = errors.mark();
    }

    /// The same for a reason that stays.
    MALLOW_COLD void invalid(load_call& call) {
        collector& errors = call.errors;
        if (errors.mark() == errors_before) return;
        std::size_t& standing = more(call.details).standing;
        const bool is_first = standing == object_details::none;
        if (is_first) standing = errors_before;
        errors.trim(errors_before + is_first, standing);
        errors_before = errors.mark();
    }

    /// The same of a field.
    MALLOW_COLD void invalid(unsigned entry, load_call& call) {
        if (schema.hooks) more(call.details).refused.push_back(entry);
        invalid(call);
    }

    /// Whether a field was refused.
    bool has_failed(unsigned entry) const noexcept {
        if (!details) return false;
        const auto& refused = details->refused;
        const auto is_it = [entry](const object_details::failure& each) { return each.entry == entry; };
        return std::any_of(details->failures.begin(), details->failures.end(), is_it) ||
               std::find(refused.begin(), refused.end(), entry) != refused.end();
    }

    /// Takes back the errors of a key's earlier occurrence.
    void forget(unsigned entry, collector& errors) {
        if (!details) return;
        for (object_details::failure& each : details->failures)
            if (each.entry == entry) {
                const object_details::failure failed = each;
                each = details->failures.back();
                details->failures.pop_back();
                details->take_back(failed, errors);
                errors_before = errors.mark();
                return;
            }
    }

    /// An unknown key was kept in vain. Beyond the limit it is looked for again when all is read, for the names of keys
    /// alone may be many.
    MALLOW_COLD void fail_kept(std::string_view key, load_call& call, bool stays) {
        if (stays) return invalid(call);
        collector& errors = call.errors;
        if (errors.is_beyond()) {
            more(call.details).holds_bad = true;
            errors.forget(errors_before, errors.mark());
            return;
        }
        more(call.details)
            .kept.insert_or_assign(std::string(key), object_details::failure{no_entry, errors_before, errors.mark()});
        errors_before = errors.mark();
    }

    /// The same of an unknown key.
    void forget_kept(std::string_view key, collector& errors) {
        if (!details || details->kept.empty()) return;
        const auto found = details->kept.find(key);
        if (found == details->kept.end()) return;
        const object_details::failure failed = found->second;
        details->kept.erase(found);
        details->take_back(failed, errors);
        errors_before = errors.mark();
    }

    unknown unknown_policy() const noexcept {
        std::int8_t policy = self.unknown_keys;
        if (policy == unset) policy = scope.unknown;
        if (policy == unset) policy = schema.unknown_keys;
        if (policy == unset) return unknown::raise;
        const auto chosen = static_cast<unknown>(policy);
        if (chosen == unknown::exclude_recursive) return unknown::exclude;
        if (chosen == unknown::include && schema.model && schema.extra == no_entry) return unknown::raise;
        return chosen;
    }

    /// Whether a `Schema<>` keeps a field's value under this key.
    bool is_attribute(std::string_view key) const noexcept {
        if (schema.model) return false;
        for (std::size_t i = 0; i < schema.row_count; ++i)
            if (schema.rows[i].attribute == key) return true;
        return false;
    }

    bool is_dump_only(std::string_view key) const noexcept {
        for (std::size_t i = 0; i < schema.row_count; ++i)
            if (!schema.rows[i].load && schema.rows[i].key == key) return true;
        return false;
    }
};

}  // namespace mallow::detail
