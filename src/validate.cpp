// SPDX-License-Identifier: BSL-1.0
#include "codecs/from_text.hpp"
#include "codecs/keys.hpp"
#include "codecs/members.hpp"
#include "codecs/scalar.hpp"
#include "dump/object_frame.hpp"
#include "errors/collector.hpp"
#include "field_tree.hpp"
#include "machine/limits.hpp"
#include "numbers/environment.hpp"
#include "rules/rules.hpp"
#include "text/utf8.hpp"

#include <mallow/detail/engine.hpp>
#include <mallow/errors.hpp>
#include <mallow/load_info.hpp>

#include <boost/container/small_vector.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

/// Runs the constraints of a plan on what an object holds.
class validator {
public:
    validator(collector& errors, const contexts& given) : errors_(errors), given_(given) {}

    bool value(const slot& self, const void* source, const object_frame* at) {
        switch (self.code) {
            case op::scalar: return scalar(self, source, at);
            case op::structure:
                if (is_inside(source, *self.nested, at)) return refuse(errc::cycle, self, at);
                return below(self, at, [&] { return object(*self.nested, source, at); }) && obeys(self, source, at);
            case op::sequence:
                return below(self, at, [&] { return list(self, source, at); }) && obeys(self, source, at);
            case op::delimited:
                if (is_in_document(self)) return document(self, source, at);
                return list(self, source, at) && obeys(self, source, at);
            case op::holder: {
                const void* held = self.holder->get(source);
                if (!held) return self.allow_null || refuse(errc::null, self, at);
                return value(*self.inner, held, at);
            }
            case op::converted: {
                const scratch wire(*self.converted->wire);
                self.converted->dump(source, wire.get(), given_);
                return value(*self.inner, wire.get(), at) && obeys(self, source, at);
            }
            case op::mapping:
                return below(self, at, [&] { return mapping(self, source, at); }) && obeys(self, source, at);
            case op::tuple: return below(self, at, [&] { return tuple(self, source, at); }) && obeys(self, source, at);
            case op::variant: return variant(self, source, at) && obeys(self, source, at);
            case op::part: return part(self, source, at) && obeys(self, source, at);
            case op::document: return document(self, source, at);
        }
        return false;
    }

private:
    bool refuse(errc code, const slot& self, const object_frame* at) {
        errors_.add({.code = code, .path = at, .field = &self});
        // As in a dump: the ways through a graph of cycles are too many to walk.
        hopeless_ = hopeless_ || code == errc::cycle || code == errc::too_deep || errors_.truncated();
        return false;
    }

    bool obeys(const slot& self, const void* source, const object_frame* at) {
        return check_rules(self, source, errors_, at, 0, given_);
    }

    template <class Descend>
    bool below(const slot& self, const object_frame* at, Descend descend) {
        if (hopeless_) return false;
        if (depth_left_ == 0) return refuse(errc::too_deep, self, at);
        --depth_left_;
        const bool valid = descend();
        ++depth_left_;
        return valid;
    }

    bool object(const plan& schema, const void* source, const object_frame* parent) {
        object_frame at{{.parent = parent, .schema = &schema}, source};
        hook_run hooks{schema};
        bool valid = true;
        for (std::size_t i = 0; i < schema.key_count; ++i) {
            const row& field = schema.rows[schema.keys[i].row];
            at.field = &field;
            const bool obeyed = field.function.call ? computed(field, source, at)
                                                    : value(field.value, member_of(source, field), &at);
            if (schema.hooks && !obeyed) hooks.failed.push_back(schema.keys[i].row);
            valid = obeyed && valid;
        }
        return schema.hooks ? run_hooks(hooks, source, parent, valid) : valid;
    }

    /// What hooks must know of an object's fields.
    struct hook_run {
        const plan& schema;
        boost::container::small_vector<std::uint16_t, 8> failed{};

        bool is_valid(std::uint16_t row) const { return std::find(failed.begin(), failed.end(), row) == failed.end(); }
    };

    static any_field_set all_fields(const void* schema) {
        const plan& described = *static_cast<const plan*>(schema);
        auto made = std::make_unique<field_tree>(described);
        for (std::size_t i = 0; i < described.key_count; ++i) made->entries[described.keys[i].row].named = true;
        return any_field_set(made.release());
    }

    /// Runs `validates` and `validates_schema` on an object whose fields have been looked at.
    bool run_hooks(const hook_run& fields, const void* source, const object_frame* parent, bool valid) {
        const plan& schema = fields.schema;
        const load_info info(false, unknown::raise, &schema, all_fields);
        const auto passes = [&](const row* field, const auto& hook) {
            errors refused;
            errors_access::bind(refused, &schema, field);
            hook(hook_call{refused, &info, given_});
            if (refused.empty()) return true;
            errors_.add_all(refused.take(), {.path = parent}, {});
            return false;
        };
        for (std::size_t i = 0; i < schema.hooks->field_count; ++i) {
            const field_hook& hook = schema.hooks->fields[i];
            if (!fields.is_valid(hook.row)) continue;
            const row& field = schema.rows[hook.row];
            const void* const member = schema.model ? member_of(source, field) : element_of(source, field);
            if (member)
                valid = passes(&field, [&](const hook_call& with) { hook.call(member, with); }) && valid;
        }
        if (schema.hooks->validates_schema && valid)
            valid = passes(nullptr, [&](const hook_call& with) { schema.hooks->validates_schema(source, with); });
        return valid;
    }

    /// What a document has for a field; null where there is nothing to validate.
    static const boost::json::value* element_of(const void* object, const row& field) {
        const auto& document = *static_cast<const boost::json::object*>(object);
        const boost::json::value* const found =
            document.if_contains({field.attribute.data(), field.attribute.size()});
        return found && !found->is_null() ? found : nullptr;
    }

    /// A member of an abstract model.
    bool computed(const row& field, const void* source, const object_frame& at) {
        struct context {
            validator& self;
            const row& field;
            const object_frame& at;
            bool valid;
        } called{*this, field, at, true};
        field.function.call(field.function, source, given_, &called, [](void* passed, const void* found) {
            auto& with = *static_cast<context*>(passed);
            with.valid = with.self.value(with.field.value, found, &with.at);
        });
        return called.valid;
    }

    bool list(const slot& self, const void* source, const object_frame* parent) {
        struct context {
            validator& self;
            const slot& element;
            object_frame at;
            bool valid = true;
        } visited{*this, *self.inner, {{.parent = parent, .is_list = true}, nullptr}};
        self.sequence->each(source, &visited, [](void* passed, const void* element) {
            auto& with = *static_cast<context*>(passed);
            with.valid = with.self.value(with.element, element, &with.at) && with.valid;
            ++with.at.index;
            return true;
        });
        return visited.valid;
    }

    bool mapping(const slot& self, const void* source, const object_frame* parent) {
        struct context {
            validator& self;
            const slot& field;
            const object_frame* parent;
            std::string room{};
            bool valid = true;
        } visited{*this, self, parent};
        self.map->ops->each(source, &visited, [](void* passed, const void* key, const void* held) {
            auto& with = *static_cast<context*>(passed);
            errc problem{};
            const std::string_view text = spell_key(*with.field.map->key, key, with.room, problem, with.self.given_);
            object_frame at{{.parent = with.parent, .other = text, .has_other = true, .part = entry_part::key},
                            nullptr};
            with.valid = with.self.value(*with.field.map->key, key, &at) && with.valid;
            at.part = entry_part::value;
            with.valid = with.self.value(*with.field.inner, held, &at) && with.valid;
            return true;
        });
        return visited.valid;
    }

    /// Of a document: a key is checked as its own document.
    bool document_mapping(const slot& self, const boost::json::object& source, const object_frame* parent) {
        bool valid = true;
        for (const auto& each : source) {
            const std::string_view text(each.key().data(), each.key().size());
            object_frame at{{.parent = parent, .other = text, .has_other = true, .part = entry_part::key}, nullptr};
            boost::json::value key;
            const errc problem =
                is_utf8(text) ? load_from_text(*self.map->key, text, true, false, &key) : errc::invalid_utf8;
            valid =
                (problem == errc{} ? obeys(*self.map->key, &key, &at) : refuse(problem, *self.map->key, &at)) && valid;
            at.part = entry_part::value;
            valid = value(*self.inner, &each.value(), &at) && valid;
        }
        return valid;
    }

    bool tuple(const slot& self, const void* source, const object_frame* parent) {
        object_frame at{{.parent = parent, .is_list = true}, nullptr};
        bool valid = true;
        for (; at.index < self.tuple->count; ++at.index) {
            const tuple_element& element = self.tuple->elements[at.index];
            valid = value(*element.value, element.get(source), &at) && valid;
        }
        return valid;
    }

    bool variant(const slot& self, const void* source, const object_frame* at) {
        const std::size_t held = self.variant->index(source);
        if (held == self.variant->count) return self.allow_null || refuse(errc::null, self, at);
        return value(*self.variant->all[held].value, self.variant->all[held].get(source), at);
    }

    /// The field that a `Pluck` names.
    bool part(const slot& self, const void* source, const object_frame* at) {
        const row& field = part_of(self);
        if (!field.function.call) return value(field.value, member_of(source, field), at);
        struct context {
            validator& self;
            const row& field;
            const object_frame* at;
            bool valid;
        } called{*this, field, at, true};
        field.function.call(field.function, source, given_, &called, [](void* passed, const void* found) {
            auto& with = *static_cast<context*>(passed);
            with.valid = with.self.value(with.field.value, found, with.at);
        });
        return called.valid;
    }

    bool document_tuple(const slot& self, const boost::json::array& source, const object_frame* parent) {
        if (source.size() != self.tuple->count) {
            errors_.add({.code = errc::wrong_length, .path = parent, .field = &self, .count = self.tuple->count});
            return false;
        }
        object_frame at{{.parent = parent, .is_list = true}, nullptr};
        bool valid = true;
        for (; at.index < source.size(); ++at.index)
            valid = value(*self.tuple->elements[at.index].value, &source[at.index], &at) && valid;
        return valid;
    }

    /// A document that is no alternative, or has no tag of one.
    bool refuse_union(const alternatives& among, const slot& self, const boost::json::value& source,
                      const object_frame* parent) {
        const std::int8_t object = among.by_kind[static_cast<std::size_t>(json_kind::object)];
        if (source.is_object() && object >= 0) {
            const object_frame at{{.parent = parent, .other = among.tag.key, .has_other = true}, nullptr};
            const slot& tag = first_tag(among);
            if (!source.get_object().contains({among.tag.key.data(), among.tag.key.size()}))
                return refuse(errc::required, tag, &at);
            errors_.add({.code = errc::not_one_of, .path = &at, .field = &tag, .source = &among.tags});
            return false;
        }
        const std::string words = words_of(among);
        if (words == "object") return refuse(errc::invalid_object, self, parent);
        errors_.add({.code = errc::invalid_union, .path = parent, .field = &self, .note = words});
        return false;
    }

    /// A `Pluck` in a document, or one of several.
    bool document_shape(const slot& self, const boost::json::value& source, const object_frame* at) {
        if (self.kind == field_kind::variant) {
            const std::size_t held = alternative_in(self, source);
            if (held == self.variant->count) return refuse_union(*self.variant, self, source, at);
            return value(*self.variant->all[held].value, &source, at);
        }
        const std::string_view key = part_of(self).attribute;
        const boost::json::object* const object = source.if_object();
        const boost::json::value* const found = object ? object->if_contains({key.data(), key.size()}) : nullptr;
        return found ? value(part_of(self).value, found, at) : refuse(errc::invalid_object, self, at);
    }

    /// As its dump would be loaded strictly; what a document holds is of any kind, so that is asked first.
    bool scalar(const slot& self, const void* source, const object_frame* at) {
        if (self.codec->in_document && self.kind != field_kind::constant) {
            if (static_cast<const boost::json::value*>(source)->is_null())
                return self.allow_null || refuse(errc::null, self, at);
            if (!self.codec->peek(source, self).is_set()) return refuse(self.codec->refused, self, at);
        }
        scalar_out told;
        if (!self.codec->dump(source, self, told) && !(told.problem == errc::not_finite && self.allow_nan))
            return refuse(told.problem, self, at);
        if (told.kind == scalar_kind::string && !is_utf8(told.text)) return refuse(errc::invalid_utf8, self, at);
        return obeys(self, source, at);
    }

    bool document(const slot& self, const void* source, const object_frame* at) {
        const boost::json::object* object = nullptr;
        const boost::json::array* array = nullptr;
        switch (self.document) {
            case document_type::object: object = static_cast<const boost::json::object*>(source); break;
            case document_type::array: array = static_cast<const boost::json::array*>(source); break;
            case document_type::value: {
                const auto& value = *static_cast<const boost::json::value*>(source);
                if (value.is_null()) return self.allow_null || refuse(errc::null, self, at);
                object = value.if_object();
                array = value.if_array();
                break;
            }
        }
        if (self.kind == field_kind::tuple) {
            if (!array) return refuse(errc::invalid_tuple, self, at);
            return below(self, at, [&] { return document_tuple(self, *array, at); }) && obeys(self, source, at);
        }
        if (self.kind == field_kind::variant || self.kind == field_kind::part)
            return document_shape(self, *static_cast<const boost::json::value*>(source), at) && obeys(self, source, at);
        if (self.kind == field_kind::raw) return obeys(self, source, at);
        if (self.kind == field_kind::list) {
            if (!array) return refuse(errc::invalid_list, self, at);
            return below(self, at, [&] { return document_list(self, *array, at); }) && obeys(self, source, at);
        }
        if (self.kind == field_kind::mapping) {
            if (!object) return refuse(errc::invalid_mapping, self, at);
            return below(self, at, [&] { return document_mapping(self, *object, at); }) && obeys(self, source, at);
        }
        if (self.kind == field_kind::nested) {
            if (!object) return refuse(errc::invalid_object, self, at);
            return below(self, at, [&] { return document_object(*self.nested, *object, at); }) &&
                   obeys(self, source, at);
        }
        return true;
    }

    bool document_object(const plan& schema, const boost::json::object& source, const object_frame* parent) {
        object_frame at{{.parent = parent, .schema = &schema}, &source};
        hook_run hooks{schema};
        bool valid = true;
        for (std::size_t i = 0; i < schema.key_count; ++i) {
            const row& field = schema.rows[schema.keys[i].row];
            at.field = &field;
            const boost::json::value* found = source.if_contains({field.attribute.data(), field.attribute.size()});
            bool obeyed = true;
            if (found)
                obeyed = value(field.value, found, &at);
            else if (field.required)
                obeyed = refuse(errc::required, field.value, &at);
            if (schema.hooks && !obeyed) hooks.failed.push_back(schema.keys[i].row);
            valid = obeyed && valid;
        }
        return schema.hooks ? run_hooks(hooks, &source, parent, valid) : valid;
    }

    bool document_list(const slot& self, const boost::json::array& source, const object_frame* parent) {
        object_frame at{{.parent = parent, .is_list = true}, nullptr};
        bool valid = true;
        for (const boost::json::value& element : source) {
            valid = value(*self.inner, &element, &at) && valid;
            ++at.index;
        }
        return valid;
    }

    collector& errors_;
    const contexts& given_;
    std::size_t depth_left_ = load_options{}.max_depth;
    bool hopeless_ = false;
};

}  // namespace

error_list* validate_value(dumped object, const contexts& given) {
    const nearest_rounding whatever_is_set;
    collector errors(most_errors);
    validator(errors, given).value(object.root, object.object, nullptr);
    return errors.finish(nullptr);
}

}  // namespace mallow::detail
