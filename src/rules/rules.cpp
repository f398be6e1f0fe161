// SPDX-License-Identifier: BSL-1.0
#include "rules/rules.hpp"

#include "codecs/constants.hpp"
#include "codecs/members.hpp"
#include "formats/formats.hpp"
#include "formats/ip.hpp"
#include "machine/integers.hpp"
#include "rules/patterns.hpp"
#include "rules/quiet.hpp"
#include "rules/repeats.hpp"
#include "text/scan.hpp"
#include "text/utf8.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

bool same(const constant& value, const constant& declared) {
    return compare(value, declared) == std::partial_ordering::equivalent;
}

bool is_among(const choice_list& list, const constant& value) {
    for (std::size_t i = 0; i < list.count; ++i)
        if (same(value, list.at(list.data, i))) return true;
    return false;
}

bool is_container(const slot& list) {
    return list.code == op::sequence || (list.code == op::delimited && !is_in_document(list));
}

/// The same of a text, most of which are told apart by their sizes.
bool is_text_among(const choice_list& list, std::string_view value) {
    for (std::size_t i = 0; i < list.count; ++i) {
        const constant choice = list.at(list.data, i);
        if (choice.type == constant_type::text && choice.size == value.size() &&
            equals_briefly(choice.text, value.data(), value.size()))
            return true;
    }
    return false;
}

template <class Visit>
bool each_element(const slot& field, const void* value, Visit visit) {
    const auto told = [](void* context, const void* element) { return (*static_cast<Visit*>(context))(element); };
    if (is_container(field)) return field.sequence->each(value, &visit, told);
    const boost::json::array* array = nullptr;
    if (field.document == document_type::array)
        array = static_cast<const boost::json::array*>(value);
    else
        array = static_cast<const boost::json::value*>(value)->if_array();
    if (array)
        for (const boost::json::value& element : *array)
            if (!visit(&element)) return false;
    return true;
}

/// A scalar as what it is dumped as, which `visit` is given.
template <class Visit>
auto with_scalar(const slot& field, const void* value, const contexts& given, Visit visit) {
    if (field.code != op::converted) return visit(peek(field, value));
    const scratch wire(*field.converted->wire);
    field.converted->dump(value, wire.get(), given);
    return visit(peek(*field.inner, wire.get()));
}

/// The entries of a mapping.
std::size_t entries_of(const slot& field, const void* value) {
    if (field.code == op::mapping) {
        const map_ops& ops = *field.map->ops;
        if (ops.size) return ops.size(value);
        std::size_t count = 0;
        ops.each(value, &count, [](void* counted, const void*, const void*) {
            ++*static_cast<std::size_t*>(counted);
            return true;
        });
        return count;
    }
    if (field.document == document_type::object) return static_cast<const boost::json::object*>(value)->size();
    const boost::json::object* const object = static_cast<const boost::json::value*>(value)->if_object();
    return object ? object->size() : 0;
}

std::size_t length_of(const slot& field, const void* value) {
    if (field.kind == field_kind::mapping) return entries_of(field, value);
    if (field.kind != field_kind::list) return count_code_points(peek(field, value).view());
    if (is_container(field) && field.sequence->size) return field.sequence->size(value);
    std::size_t count = 0;
    each_element(field, value, [&count](const void*) {
        ++count;
        return true;
    });
    return count;
}

errc check_range(const rule& checked, const constant& value) {
    if (checked.min.is_set()) {
        const std::partial_ordering order = compare(value, checked.min);
        if (!(checked.min_inclusive ? order >= 0 : order > 0)) return errc::too_small;
    }
    if (checked.max.is_set()) {
        const std::partial_ordering order = compare(value, checked.max);
        if (!(checked.max_inclusive ? order <= 0 : order < 0)) return errc::too_large;
    }
    return {};
}

errc check_length(const rule& checked, std::size_t length) {
    if (checked.equal.is_set())
        return length == static_cast<std::size_t>(checked.equal.integer) ? errc{} : errc::wrong_length;
    if (checked.min.is_set() && length < static_cast<std::size_t>(checked.min.integer)) return errc::too_short;
    if (checked.max.is_set() && length > static_cast<std::size_t>(checked.max.integer)) return errc::too_long;
    return {};
}

errc check_callable(const slot& field, const rule& checked, const void* value, std::string& said,
                    const contexts& given) {
    const callable& function = checked.function;
    const constant scalar = function.argument == argument_type::object ? constant() : peek(field, value);
    bool valid = false;
    switch (function.argument) {
        case argument_type::integer: {
            if (scalar.type == constant_type::natural) return errc::number_too_large;
            valid = function.call(function.function, &scalar.integer, said, given);
            break;
        }
        case argument_type::natural: {
            const std::uint64_t natural =
                scalar.type == constant_type::natural ? scalar.natural : static_cast<std::uint64_t>(scalar.integer);
            valid = function.call(function.function, &natural, said, given);
            break;
        }
        case argument_type::number: {
            const double number = as_double(scalar);
            valid = function.call(function.function, &number, said, given);
            break;
        }
        case argument_type::boolean: valid = function.call(function.function, &scalar.boolean, said, given); break;
        case argument_type::text: {
            const std::string_view text = scalar.view();
            valid = function.call(function.function, &text, said, given);
            break;
        }
        case argument_type::object: valid = function.call(function.function, value, said, given); break;
    }
    return valid ? errc{} : errc::custom;
}

errc check_rule(const slot& field, const rule& checked, const void* value, std::string& said, const contexts& given) {
    switch (checked.kind) {
        case rule_kind::range: return check_range(checked, peek(field, value));
        case rule_kind::length: return check_length(checked, length_of(field, value));
        case rule_kind::one_of: return is_among(checked.choices, peek(field, value)) ? errc{} : errc::not_one_of;
        case rule_kind::none_of: return is_among(checked.choices, peek(field, value)) ? errc::forbidden_value : errc{};
        case rule_kind::equal: return same(peek(field, value), checked.equal) ? errc{} : errc::not_equal;
        case rule_kind::regexp: return matches(checked, peek(field, value).view()) ? errc{} : errc::pattern;
        case rule_kind::email: return is_email(peek(field, value).view()) ? errc{} : errc::invalid_email;
        case rule_kind::url: return is_url(peek(field, value).view()) ? errc{} : errc::invalid_url;
        case rule_kind::ipv4: return is_ipv4(peek(field, value).view()) ? errc{} : errc::invalid_ipv4;
        case rule_kind::ipv6: return is_ipv6(peek(field, value).view()) ? errc{} : errc::invalid_ipv6;
        case rule_kind::ip: {
            const std::string_view address = peek(field, value).view();
            return is_ipv4(address) || is_ipv6(address) ? errc{} : errc::invalid_ip;
        }
        case rule_kind::multiple_of:
            return is_multiple_of(peek(field, value), checked.equal) ? errc{} : errc::not_multiple;
        case rule_kind::contains_only:
            return each_element(field, value,
                                [&](const void* element) {
                                    return with_scalar(*field.inner, element, given, [&](const constant& held) {
                                        return is_among(checked.choices, held);
                                    });
                                })
                       ? errc{}
                       : errc::not_all_allowed;
        case rule_kind::contains_none_of:
            return each_element(field, value,
                                [&](const void* element) {
                                    return with_scalar(*field.inner, element, given, [&](const constant& held) {
                                        return !is_among(checked.choices, held);
                                    });
                                })
                       ? errc{}
                       : errc::contains_forbidden;
        case rule_kind::unique: return {};  // told of each element, by check_unique
        case rule_kind::callable: return check_callable(field, checked, value, said, given);
    }
    return {};
}

bool check_unique(const slot& field, const rule& checked, const void* value, collector& errors, const frame* path,
                  std::size_t offset, const contexts& given) {
    repeats seen;
    frame at{.parent = path, .is_list = true};
    bool valid = true;
    each_element(field, value, [&](const void* element) {
        if (!seen.insert(*field.inner, element)) {
            valid = false;
            const finding found{
                .code = errc::duplicate_element, .path = &at, .offset = offset, .field = &field, .source = &checked};
            errors.add(found,
                       collector::wants_input(found) ? print_input(*field.inner, element, given) : std::string());
        }
        ++at.index;
        return true;
    });
    return valid;
}

/// A bound as a double, when it is one exactly.
bool exact_bound(const constant& bound, double& out) {
    constexpr std::int64_t limit = std::int64_t{1} << 53;
    if (bound.type == constant_type::number) {
        out = bound.number;
        return !bound.is_float;
    }
    if (bound.type != constant_type::integer || bound.integer > limit || bound.integer < -limit) return false;
    out = static_cast<double>(bound.integer);
    return true;
}

bool surely_in_range(const rule& checked, double value) {
    double bound = 0;
    if (checked.min.is_set() &&
        !(exact_bound(checked.min, bound) && (checked.min_inclusive ? value >= bound : value > bound)))
        return false;
    if (checked.max.is_set() &&
        !(exact_bound(checked.max, bound) && (checked.max_inclusive ? value <= bound : value < bound)))
        return false;
    return true;
}

bool surely_in_range(const rule& checked, std::int64_t value) {
    const auto above = [&] {
        return checked.min.type == constant_type::integer &&
               (checked.min_inclusive ? value >= checked.min.integer : value > checked.min.integer);
    };
    const auto below = [&] {
        return checked.max.type == constant_type::integer &&
               (checked.max_inclusive ? value <= checked.max.integer : value < checked.max.integer);
    };
    return (!checked.min.is_set() || above()) && (!checked.max.is_set() || below());
}

/// From 1 to 4 bytes make a code point, so that most strings need no counting.
bool surely_in_length(const rule& checked, std::size_t bytes) {
    if (checked.equal.is_set()) return false;
    if (checked.max.is_set() && bytes > static_cast<std::size_t>(checked.max.integer)) return false;
    return !checked.min.is_set() || (bytes + 3) / 4 >= static_cast<std::size_t>(checked.min.integer);
}

/// Whether the commonest rules hold, told in a few instructions; false leaves it open.
bool surely_obeys(const slot& field, const rule& checked, const void* value) {
    if (checked.kind == rule_kind::range) {
        if (field.native == quick_kind::number) return surely_in_range(checked, *static_cast<const double*>(value));
        if (field.native == quick_kind::integer) return surely_in_range(checked, read_as<std::int64_t>(value));
    }
    return checked.kind == rule_kind::length && field.native == quick_kind::text &&
           surely_in_length(checked, static_cast<const std::string*>(value)->size());
}

}  // namespace

std::string print_value(const constant& value) {
    std::string out;
    append(out, value, nullptr);
    return out;
}

std::string print_input(const slot& field, const void* value, const contexts& given) {
    std::string out;
    const auto print = [&](const slot& self, const void* at) {
        with_scalar(self, at, given, [&](const constant& held) { append(out, held, scalar_inside(self)); });
    };
    if (field.kind != field_kind::list) {
        print(field, value);
        return out;
    }
    each_element(field, value, [&](const void* element) {
        if (!out.empty()) out += ", ";
        print(*field.inner, element);
        return true;
    });
    return out;
}

bool obeys_quietly(const slot& field, const void* value) {
    std::string said;
    for (std::size_t i = 0; i < field.rule_count; ++i) {
        const rule& checked = field.rules[i];
        if (checked.kind == rule_kind::callable || checked.kind == rule_kind::unique) return false;
        if (checked.kind == rule_kind::one_of && field.native == quick_kind::text) {
            if (!is_text_among(checked.choices, *static_cast<const std::string*>(value))) return false;
        } else if (!surely_obeys(field, checked, value) && check_rule(field, checked, value, said, {}) != errc{}) {
            return false;
        }
    }
    return true;
}

bool check_rules(const slot& field, const void* value, collector& errors, const frame* path, std::size_t offset,
                 const contexts& given) {
    std::size_t first = 0;
    while (first < field.rule_count && surely_obeys(field, field.rules[first], value)) ++first;
    if (first == field.rule_count) [[likely]]
        return true;
    bool valid = true;
    std::string said;
    for (std::size_t i = first; i < field.rule_count; ++i) {
        const rule& checked = field.rules[i];
        if (checked.kind == rule_kind::unique) {
            valid = check_unique(field, checked, value, errors, path, offset, given) && valid;
            continue;
        }
        said.clear();
        const errc code = check_rule(field, checked, value, said, given);
        if (code == errc{}) continue;
        valid = false;
        const finding found{
            .code = code, .path = path, .offset = offset, .field = &field, .source = &checked, .note = said};
        if (collector::wants_input(found))
            errors.add(found, print_input(field, value, given));
        else
            errors.add(found);
    }
    return valid;
}

}  // namespace mallow::detail
