// SPDX-License-Identifier: BSL-1.0
#include "collector.hpp"
#include "limits.hpp"
#include "object_frame.hpp"
#include "patterns.hpp"
#include "rules.hpp"
#include "slot_access.hpp"
#include "utf8.hpp"

#include <mallow/detail/engine.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cmath>
#include <set>
#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

/// Runs the constraints of a plan on what an object holds.
class validator {
public:
    explicit validator(collector& errors) : errors_(errors) {}

    bool value(const slot& self, const void* source, const object_frame* at) {
        switch (self.code) {
            case op::float32:
                if (!std::isfinite(*static_cast<const float*>(source)) && !self.allow_nan) return refuse(errc::not_finite, self, at);
                break;
            case op::float64:
                if (!std::isfinite(*static_cast<const double*>(source)) && !self.allow_nan) return refuse(errc::not_finite, self, at);
                break;
            case op::string:
                if (!is_utf8(*static_cast<const std::string*>(source))) return refuse(errc::invalid_utf8, self, at);
                break;
            case op::string_view:
                if (!is_utf8(*static_cast<const std::string_view*>(source))) return refuse(errc::invalid_utf8, self, at);
                break;
            case op::structure:
                if (is_inside(source, *self.nested, at)) return refuse(errc::cycle, self, at);
                return below(self, at, [&] { return object(*self.nested, source, at); }) && obeys(self, source, at);
            case op::sequence: return below(self, at, [&] { return list(self, source, at); }) && obeys(self, source, at);
            case op::holder: {
                const void* held = self.holder->get(source);
                if (!held) return self.allow_null || refuse(errc::null, self, at);
                return value(*self.inner, held, at);
            }
            case op::json_value: return document(self, *static_cast<const boost::json::value*>(source), at);
            case op::json_object:
                return below(self, at, [&] { return document_object(*self.nested, *static_cast<const boost::json::object*>(source), at); }) &&
                       obeys(self, source, at);
            case op::json_array:
                return below(self, at, [&] { return document_list(self, *static_cast<const boost::json::array*>(source), at); }) &&
                       obeys(self, source, at);
            default: break;
        }
        return obeys(self, source, at);
    }

private:
    bool refuse(errc code, const slot& self, const object_frame* at) {
        errors_.add({.code = code, .path = at, .field = &self});
        // As in a dump: the ways through a graph of cycles are too many to walk.
        hopeless_ = hopeless_ || code == errc::cycle || code == errc::too_deep || errors_.truncated();
        return false;
    }

    bool obeys(const slot& self, const void* source, const object_frame* at) { return check_rules(self, source, errors_, at, 0); }

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
        bool valid = true;
        for (std::size_t i = 0; i < schema.key_count; ++i) {
            const row& field = schema.rows[schema.keys[i].row];
            at.field = &field;
            valid = (field.function.call ? computed(field, source, at) : value(field.value, member_of(source, field), &at)) && valid;
        }
        return valid;
    }

    /// A member of an abstract model.
    bool computed(const row& field, const void* source, const object_frame& at) {
        struct context {
            validator& self;
            const row& field;
            const object_frame& at;
            bool valid;
        } called{*this, field, at, true};
        field.function.call(source, &called, [](void* passed, const void* found) {
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

    /// What a document holds is of any kind, so its kind is checked first, strictly.
    bool document(const slot& self, const boost::json::value& source, const object_frame* at) {
        if (source.is_null()) return self.allow_null || refuse(errc::null, self, at);
        switch (self.kind) {
            case field_kind::integer:
                if (!source.is_int64() && !source.is_uint64()) return refuse(errc::invalid_integer, self, at);
                break;
            case field_kind::number:
                if (!source.is_number()) return refuse(errc::invalid_number, self, at);
                if (source.is_double() && !std::isfinite(source.get_double()) && !self.allow_nan) return refuse(errc::not_finite, self, at);
                break;
            case field_kind::string:
                if (!source.is_string()) return refuse(errc::invalid_string, self, at);
                if (!is_utf8({source.get_string().data(), source.get_string().size()})) return refuse(errc::invalid_utf8, self, at);
                break;
            case field_kind::boolean:
                if (!source.is_bool()) return refuse(errc::invalid_boolean, self, at);
                break;
            case field_kind::list:
                if (!source.is_array()) return refuse(errc::invalid_list, self, at);
                if (!below(self, at, [&] { return document_list(self, source.get_array(), at); })) return false;
                break;
            case field_kind::nested:
                if (!source.is_object()) return refuse(errc::invalid_object, self, at);
                if (!below(self, at, [&] { return document_object(*self.nested, source.get_object(), at); })) return false;
                break;
            case field_kind::extra: break;
        }
        return obeys(self, &source, at);
    }

    bool document_object(const plan& schema, const boost::json::object& source, const object_frame* parent) {
        object_frame at{{.parent = parent, .schema = &schema}, &source};
        bool valid = true;
        for (std::size_t i = 0; i < schema.key_count; ++i) {
            const row& field = schema.rows[schema.keys[i].row];
            at.field = &field;
            const boost::json::value* found = source.if_contains({field.attribute.data(), field.attribute.size()});
            if (found)
                valid = value(field.value, found, &at) && valid;
            else if (field.required)
                valid = refuse(errc::required, field.value, &at);
        }
        return valid;
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
    std::size_t depth_left_ = default_load_options.max_depth;
    bool hopeless_ = false;
};

void check_slot(const slot& self, std::set<const plan*>& seen) {
    for (std::size_t i = 0; i < self.rule_count; ++i)
        if (self.rules[i].kind == rule_kind::regexp) check_pattern(self.rules[i]);
    if (self.inner) check_slot(*self.inner, seen);
    const bool nests = self.code == op::structure || self.code == op::json_object || self.code == op::json_value;
    if (!nests || self.kind != field_kind::nested || !self.nested || !seen.insert(self.nested).second) return;
    for (std::size_t i = 0; i < self.nested->row_count; ++i) check_slot(self.nested->rows[i].value, seen);
}

}  // namespace

validation_error validate_value(const slot& root, const void* value) {
    collector errors(most_errors);
    validator(errors).value(root, value, nullptr);
    return validation_error(errors.finish(nullptr));
}

void check_patterns(const slot& root) {
    std::set<const plan*> seen;
    check_slot(root, seen);
}

}  // namespace mallow::detail
