// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "codecs/constants.hpp"
#include "codecs/from_text.hpp"
#include "codecs/keys.hpp"
#include "codecs/members.hpp"
#include "codecs/scalar.hpp"
#include "codecs/scratch.hpp"
#include "dump/object_frame.hpp"
#include "errors/collector.hpp"
#include "field_tree.hpp"
#include "machine/compiler.hpp"
#include "machine/integers.hpp"
#include "sinks/sink.hpp"

#include <mallow/call_options.hpp>
#include <mallow/errors.hpp>
#include <mallow/plan.hpp>
#include <mallow/plan/delimited_options.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

namespace mallow::detail {

/// Which fields of one object are dumped.
struct dump_scope {
    const field_tree* only = nullptr;
    const field_tree* exclude = nullptr;

    bool takes(std::size_t row) const noexcept {
        return (!only || only->entries[row].any()) && !(exclude && exclude->entries[row].named);
    }
    dump_scope below(std::size_t row) const noexcept {
        return {only ? only->entries[row].below : nullptr, exclude ? exclude->entries[row].below : nullptr};
    }
};

/// An object whose schema has hooks, of a model or of a document.
struct hooked_part {
    const plan& schema;
    const slot* document;  // null for a model
    const dump_scope& scope;
    const object_frame* parent;
};

/// Where a part of a dump goes that a hook is to see as a document.
struct part_sink {
    boost::json::value& tree;
    collector& errors;
    const contexts& given;
    std::size_t depth_left;
    bool skip_none;
};
void dump_apart(const part_sink& to, const hooked_part& part, const void* source, const void* known_as);
void dump_apart(const part_sink& to, const slot& list, const void* source, const dump_scope& scope);

/// Executes a plan on an object and tells a sink: the only dumper there is.
template <sink Sink>
class dumper {
public:
    dumper(Sink& sink, collector& errors, std::size_t max_depth, bool skip_none, const contexts& given)
        : out_(sink),
          errors_(errors),
          given_(given),
          rest_{this, left_value, left_field, left_entry, max_depth},
          skip_none_(skip_none) {}

    /// What a sink that begins by itself leaves.
    remainder& rest() noexcept { return rest_; }

    /// What is dumped: mostly one object, or a list of them.
    void root(const slot& self, const void* source, const dump_scope& scope) {
        if (self.code == op::sequence && self.inner->kind == field_kind::nested) {
            const plan& schema = plan_of_root(self);
            if (schema.hooks && schema.hooks->post_dump_many) [[unlikely]]
                return hooked_list(self, schema, source, scope);
        }
        value(self, source, scope, nullptr);
    }

    /// The same of a part, behind the hooks of its own.
    void without_hooks(const hooked_part& part, const void* source, const void* known_as) {
        if (part.document)
            document_members(*part.document, *static_cast<const boost::json::object*>(source), part.scope, part.parent);
        else
            members(part.schema, source, known_as, part.scope, part.parent);
    }
    void without_hooks(const slot& self, const void* source, const dump_scope& scope) {
        value(self, source, scope, nullptr);
    }

private:
    /// Every value: by the sink's own way, if it has one and the call is plain.
    void value(const slot& self, const void* source, const dump_scope& scope, const object_frame* at) {
        if (self.code != op::scalar && is_plain(scope) && out_.take(self, source, at, rest_)) return;
        if (self.code == op::structure) return object(*self.nested, source, scope, at);
        any_value(self, source, scope, at);
    }

    /// Whether the call has no say in what is dumped.
    bool is_plain(const dump_scope& scope) const noexcept { return !scope.only && !scope.exclude && !skip_none_; }

    /// The same by the one way that all sinks have.
    void any_value(const slot& self, const void* source, const dump_scope& scope, const object_frame* at) {
        switch (self.code) {
            case op::scalar: return scalar(self, source, at);
            case op::structure: return object(*self.nested, source, scope, at);
            case op::sequence: return list(self, source, scope, at);
            case op::delimited: return delimited(self, source, at);
            case op::holder: {
                const void* held = self.holder->get(source);
                return held ? value(*self.inner, held, scope, at) : out_.null();
            }
            case op::converted: return converted(self, source, scope, at);
            case op::mapping: return mapping(self, source, scope, at);
            case op::tuple: return tuple(self, source, scope, at);
            case op::variant: return variant(self, source, scope, at);
            case op::part: return part(self, source, scope, at);
            case op::document: return document_field(self, source, scope, at);
        }
    }

    MALLOW_INLINE void scalar(const slot& self, const void* source, const object_frame* at) {
        switch (self.native) {
            case quick_kind::text: return string(*static_cast<const std::string*>(source), at);
            case quick_kind::integer: return out_.integer(read_as<std::int64_t>(source));
            case quick_kind::number: return number(*static_cast<const double*>(source), at);
            case quick_kind::boolean: return out_.boolean(*static_cast<const bool*>(source));
            case quick_kind::narrow:
            case quick_kind::single:
            case quick_kind::none: other_scalar(self, source, at);
        }
    }

    void other_scalar(const slot& self, const void* source, const object_frame* at) {
        // A document may hold what its field would not load.
        if (holds_document(self)) return document(*static_cast<const boost::json::value*>(source), at);
        coded(self, source, at);
    }

    /// A Constant is dumped as what it is, whatever stands in its place.
    static bool holds_document(const slot& scalar) {
        return scalar.codec->in_document && scalar.kind != field_kind::constant;
    }

    MALLOW_NOINLINE void converted(const slot& self, const void* source, const dump_scope& scope,
                                   const object_frame* at) {
        const scratch wire(*self.converted->wire);
        self.converted->dump(source, wire.get(), given_);
        value(*self.inner, wire.get(), scope, at);
    }

    void coded(const slot& self, const void* source, const object_frame* at) {
        scalar_out told;
        if (!self.codec->dump(source, self, told)) return fail(told.problem, at);
        switch (told.kind) {
            case scalar_kind::boolean: return out_.boolean(told.boolean);
            case scalar_kind::integer: return out_.integer(told.integer);
            case scalar_kind::natural: return out_.natural(told.natural);
            case scalar_kind::real:
                return told.is_float ? out_.number(static_cast<float>(told.real)) : out_.number(told.real);
            case scalar_kind::string: return string(told.text, at);
            case scalar_kind::number: return out_.number(told.text);
            case scalar_kind::null:
            case scalar_kind::array:
            case scalar_kind::object: return out_.null();
        }
    }

    void fail(errc code, const object_frame* at) {
        errors_.add({.code = code, .path = at});
        // The ways through a graph of cycles are too many to walk, so none is begun behind the first.
        hopeless_ = hopeless_ || code == errc::cycle || code == errc::too_deep || errors_.truncated();
    }

    template <class Number>
    void number(Number source, const object_frame* at) {
        if (std::isfinite(source)) [[likely]]
            return out_.number(source);
        fail(errc::not_finite, at);
    }

    void string(std::string_view text, const object_frame* at) {
        if (!out_.string(text)) [[unlikely]]
            fail(errc::invalid_utf8, at);
    }

    bool enter(const object_frame* at) {
        if (hopeless_) return false;
        if (rest_.depth_left == 0) {
            fail(errc::too_deep, at);
            return false;
        }
        --rest_.depth_left;
        return true;
    }

    void object(const plan& schema, const void* source, const dump_scope& scope, const object_frame* parent) {
        if (schema.dump_hooks) [[unlikely]]
            return hooked_object({schema, nullptr, scope, parent}, source);
        if (is_inside(source, schema, parent)) return fail(errc::cycle, parent);
        members(schema, source, source, scope, parent);
    }

    /// An object's fields; `known_as` is the object that was to be dumped, of which a hook may have made this one.
    MALLOW_INLINE void members(const plan& schema, const void* source, const void* known_as, const dump_scope& scope,
                               const object_frame* parent) {
        if (!enter(parent)) return;
        object_frame at{{.parent = parent, .schema = &schema}, known_as};
        fields(schema, source, scope, at);
        ++rest_.depth_left;
    }

    /// Objects in a row.
    void objects(const plan& schema, const char* each, std::size_t count, std::size_t size, const dump_scope& scope,
                 object_frame& list) {
        if (count == 0 || !enter(&list)) return;
        object_frame at{{.parent = &list, .schema = &schema}, nullptr};
        for (; list.index < count && !hopeless_; ++list.index, each += size) {
            out_.element();
            if (is_inside(each, schema, &list)) {
                fail(errc::cycle, &list);
                break;
            }
            at.object = each;
            fields(schema, each, scope, at);
        }
        ++rest_.depth_left;
    }

    MALLOW_INLINE void fields(const plan& schema, const void* source, const dump_scope& scope, object_frame& at) {
        out_.open_object(schema.row_count);
        const bool takes_all = is_plain(scope);
        for (std::size_t i = 0; i < schema.row_count && !hopeless_; ++i) {
            at.field = &schema.rows[i];
            if (takes_all && at.field->dump_quick != quick_kind::none) {
                out_.key(*at.field);
                scalar(at.field->value, member_of(source, *at.field), &at);
            } else if (at.field->dump) {
                field(schema, i, source, scope, at);
            }
        }
        out_.close_object();
    }

    static bool left_value(void* dumper, const slot& self, const void* source, const object_frame* at) {
        auto& engine = *static_cast<class dumper*>(dumper);
        engine.any_value(self, source, all, at);
        return !engine.hopeless_;
    }
    static bool left_field(void* dumper, const row& field, const object_frame& at) {
        auto& engine = *static_cast<class dumper*>(dumper);
        engine.field(*at.schema, static_cast<std::size_t>(&field - at.schema->rows), at.object, all, at);
        return !engine.hopeless_;
    }

    static bool left_entry(void* dumper, const slot& mapping, const void* held, const object_frame& at) {
        auto& engine = *static_cast<class dumper*>(dumper);
        engine.entry(mapping, at.other, {}, held, all, static_cast<const object_frame*>(at.parent));
        return !engine.hopeless_;
    }

    MALLOW_NOINLINE void field(const plan& schema, std::size_t i, const void* source, const dump_scope& scope,
                                       const object_frame& at) {
        const row& field = schema.rows[i];
        if (!scope.takes(i)) return;
        const void* found = member_of(source, field);
        if (i == schema.extra) return extra(schema, *static_cast<const boost::json::object*>(found), at);
        if (field.function.call) return computed(field, source, scope.below(i), at);
        if (skip_none_ && is_none(field.value, found)) return;
        out_.key(field);
        value(field.value, found, scope.below(i), &at);
    }

    static bool is_none(const slot& self, const void* source) {
        if (self.code == op::holder) {
            const void* held = self.holder->get(source);
            return !held || is_none(*self.inner, held);
        }
        if (self.code == op::variant) {
            const std::size_t index = self.variant->index(source);
            return index == self.variant->count ||
                   is_none(*self.variant->all[index].value, self.variant->all[index].get(source));
        }
        const bool is_value = self.code == op::scalar
                                  ? holds_document(self)
                                  : (self.code == op::document ||
                                     (self.code == op::delimited && is_in_document(self))) &&
                                        self.document == document_type::value;
        return is_value && static_cast<const boost::json::value*>(source)->is_null();
    }

    /// A described function, or a callable in a field's braces: what it returns lives only while it is dumped.
    void computed(const row& field, const void* source, const dump_scope& scope, const object_frame& at) {
        struct context {
            dumper& self;
            const row& field;
            const dump_scope& scope;
            const object_frame& at;
        } called{*this, field, scope, at};
        field.function.call(field.function, source, given_, &called, [](void* passed, const void* found) {
            const auto& with = *static_cast<context*>(passed);
            if (with.self.skip_none_ && is_none(with.field.value, found)) return;
            with.self.out_.key(with.field);
            with.self.value(with.field.value, found, with.scope, &with.at);
        });
    }

    void list(const slot& self, const void* source, const dump_scope& scope, const object_frame* parent) {
        if (!enter(parent)) return;
        struct context {
            dumper& out;
            const slot& inner;
            const dump_scope& scope;
            object_frame at;

            void dump(const void* element) {
                out.out_.element();
                out.value(inner, element, scope, &at);
                ++at.index;
            }
        } visited{*this, *self.inner, scope, {{.parent = parent, .is_list = true}, nullptr}};
        const sequence_ops& ops = *self.sequence;
        out_.open_array(ops.size ? ops.size(source) : 0);
        if (ops.begin && ops.size) {
            const auto* element = static_cast<const char*>(ops.begin(const_cast<void*>(source)));
            const std::size_t count = ops.size(source);
            const slot& inner = *self.inner;
            if (inner.code == op::structure && !inner.nested->dump_hooks && !(out_.takes_any() && is_plain(scope)))
                objects(*inner.nested, element, count, ops.element_size, scope, visited.at);
            else
                for (std::size_t i = 0; i < count; ++i) visited.dump(element + i * ops.element_size);
        } else {
            ops.each(source, &visited, [](void* passed, const void* element) {
                static_cast<context*>(passed)->dump(element);
                return true;
            });
        }
        out_.close_array();
        ++rest_.depth_left;
    }

#include "dump/delimited.inl"
#include "dump/documents.inl"
#include "dump/hooks.inl"
#include "dump/maps.inl"
#include "dump/shapes.inl"

    static constexpr dump_scope all{};

    Sink& out_;
    collector& errors_;
    const contexts& given_;
    remainder rest_;
    bool skip_none_;
    bool hopeless_ = false;
};

}  // namespace mallow::detail
