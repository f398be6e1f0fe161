// SPDX-License-Identifier: BSL-1.0

// Included as members of `dumper`; hence no guard.
//
// What is dumped of documents: members of a `Schema<>`, unknown keys that were kept, values without a schema.

/// A list or an object of a `Schema<>`, or of a member that is a document: what is of another kind is dumped as it is.
void document_field(const slot& self, const void* source, const dump_scope& scope, const object_frame* at) {
    switch (self.document) {
        case document_type::object:
            return document_object(self, *static_cast<const boost::json::object*>(source), scope, at);
        case document_type::array:
            return document_list(self, *static_cast<const boost::json::array*>(source), scope, at);
        case document_type::value: break;
    }
    const auto& value = *static_cast<const boost::json::value*>(source);
    if (self.kind == field_kind::nested && value.is_object())
        return document_object(self, value.get_object(), scope, at);
    if (self.kind == field_kind::list && value.is_array()) return document_list(self, value.get_array(), scope, at);
    document(value, at);
}

void document_object(const slot& self, const boost::json::object& source, const dump_scope& scope,
                     const object_frame* parent) {
    if (self.nested->dump_hooks) [[unlikely]]
        return hooked_object({*self.nested, &self, scope, parent}, &source);
    document_members(self, source, scope, parent);
}

void document_members(const slot& self, const boost::json::object& source, const dump_scope& scope,
                      const object_frame* parent) {
    if (!enter(parent)) return;
    const plan& schema = *self.nested;
    object_frame at{{.parent = parent, .schema = &schema}, &source};
    out_.open_object(schema.row_count);
    for (std::size_t i = 0; i < schema.row_count; ++i) {
        const row& field = schema.rows[i];
        if (!field.dump || !scope.takes(i)) continue;
        at.field = &field;
        if (field.function.call) {
            computed(field, &source, scope.below(i), at);
            continue;
        }
        const boost::json::value* found = source.if_contains({field.attribute.data(), field.attribute.size()});
        if (found) {
            if (skip_none_ && is_none(field.value, found)) continue;
            out_.key(field);
            value(field.value, found, scope.below(i), &at);
        } else if (field.dump_default.is_set) {
            out_.key(field);
            constant_value(field.dump_default, scalar_inside(field.value), &at);
        }
    }
    if (schema.unknown_keys == static_cast<std::int8_t>(unknown::include) || schema.extra != no_entry) {
        for (const auto& each : source) {
            const std::string_view name(each.key().data(), each.key().size());
            if (is_attribute(schema, name) || is_declared(schema, name) || (skip_none_ && each.value().is_null()))
                continue;
            object_frame other{{.parent = parent, .other = name, .has_other = true}, nullptr};
            if (!out_.key(name)) fail(errc::invalid_utf8, &other);
            document(each.value(), &other);
        }
    }
    out_.close_object();
    ++rest_.depth_left;
}

static bool is_attribute(const plan& schema, std::string_view name) {
    for (std::size_t i = 0; i < schema.row_count; ++i)
        if (schema.rows[i].attribute == name) return true;
    return false;
}

void constant_value(const default_value& chosen, const slot* field, const object_frame* at) {
    if (chosen.fill) {
        boost::json::value made;
        chosen.fill(&made);
        return document(made, at);
    }
    const constant& fixed = chosen.value;
    switch (fixed.type) {
        case constant_type::none: return out_.null();
        case constant_type::boolean: return out_.boolean(fixed.boolean);
        case constant_type::integer: return out_.integer(fixed.integer);
        case constant_type::natural: return out_.natural(fixed.natural);
        case constant_type::number: return number(fixed.number, at);
        case constant_type::text: return string(fixed.view(), at);
        case constant_type::decimal:
        case constant_type::uuid:
        case constant_type::coded: return document(to_json(fixed, field), at);
    }
}

void document_list(const slot& self, const boost::json::array& source, const dump_scope& scope,
                   const object_frame* parent) {
    if (!enter(parent)) return;
    object_frame at{{.parent = parent, .is_list = true}, nullptr};
    out_.open_array(source.size());
    for (const boost::json::value& element : source) {
        out_.element();
        value(*self.inner, &element, scope, &at);
        ++at.index;
    }
    out_.close_array();
    ++rest_.depth_left;
}

/// A document without a schema.
void document(const boost::json::value& source, const object_frame* parent) {
    switch (source.kind()) {
        case boost::json::kind::null: return out_.null();
        case boost::json::kind::bool_: return out_.boolean(source.get_bool());
        case boost::json::kind::int64: return out_.integer(source.get_int64());
        case boost::json::kind::uint64: return out_.natural(source.get_uint64());
        case boost::json::kind::double_: return number(source.get_double(), parent);
        case boost::json::kind::string: return string({source.get_string().data(), source.get_string().size()}, parent);
        case boost::json::kind::array: {
            if (!enter(parent)) return;
            object_frame at{{.parent = parent, .is_list = true}, nullptr};
            out_.open_array(source.get_array().size());
            for (const boost::json::value& element : source.get_array()) {
                out_.element();
                document(element, &at);
                ++at.index;
            }
            out_.close_array();
            break;
        }
        case boost::json::kind::object: {
            if (!enter(parent)) return;
            out_.open_object(source.get_object().size());
            for (const auto& each : source.get_object()) {
                const std::string_view name(each.key().data(), each.key().size());
                object_frame at{{.parent = parent, .other = name, .has_other = true}, nullptr};
                if (!out_.key(name)) fail(errc::invalid_utf8, &at);
                document(each.value(), &at);
            }
            out_.close_object();
            break;
        }
    }
    ++rest_.depth_left;
}

/// Unknown keys that were kept, but for those that the schema itself writes.
void extra(const plan& schema, const boost::json::object& rest, const object_frame& parent) {
    for (const auto& each : rest) {
        const std::string_view name(each.key().data(), each.key().size());
        if (is_declared(schema, name) || (skip_none_ && each.value().is_null())) continue;
        object_frame at{{.parent = parent.parent, .other = name, .has_other = true}, nullptr};
        if (!out_.key(name)) fail(errc::invalid_utf8, &at);
        document(each.value(), &at);
    }
}

static bool is_declared(const plan& schema, std::string_view name) {
    for (std::size_t i = 0; i < schema.row_count; ++i)
        if (schema.rows[i].key == name && i != schema.extra) return true;
    return false;
}
