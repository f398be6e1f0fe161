// SPDX-License-Identifier: BSL-1.0
#include "dump/dumper.hpp"

#include "machine/limits.hpp"
#include "machine/rounding.hpp"
#include "numbers/environment.hpp"
#include "sinks/json/writing.hpp"
#include "sinks/value.hpp"

#include <mallow/detail/engine.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <new>
#include <string>
#include <string_view>

namespace mallow::detail {

namespace {

constexpr std::size_t default_depth = dump_options{}.max_depth;

/// Whether options say nothing. All are named, so that a new one is not forgotten.
bool is_default(const dump_options& options) {
    const auto& [only, exclude, indent, skip_none, max_depth] = options;
    return !only.tree() && !exclude.tree() && indent == 0 && !skip_none && max_depth == default_depth;
}

/// Runs a call that names no options.
template <class Sink>
error_list* run(dumped object, Sink& sink) {
    collector errors(most_errors);
    dumper<Sink>(sink, errors, default_depth, false).root(object.root, object.object, {});
    sink.finish();
    return errors.empty() ? nullptr : errors.finish(nullptr);
}

template <class Sink>
error_list* run(dumped object, Sink& sink, const dump_options* options) {
    if (!options) return run(object, sink);
    const dump_options& chosen = *options;
    const plan& schema = plan_of_root(object.root);
    const any_field_set only = chosen.only.tree() ? adapt(chosen.only, schema) : any_field_set();
    const any_field_set exclude = chosen.exclude.tree() ? adapt(chosen.exclude, schema) : any_field_set();
    collector errors(most_errors);
    dumper<Sink> engine(sink, errors, std::min(chosen.max_depth, deepest), chosen.skip_none);
    engine.root(object.root, object.object, {only.tree(), exclude.tree()});
    sink.finish();
    return errors.finish(nullptr);
}

MALLOW_INLINE void keep(std::string& out, const char* text, const char* end, bool is_kept) {
    const auto size = static_cast<std::size_t>(end - text);
    if (is_kept) text_sink::make_room_for_more(out, size);
    out.assign(text, size);
}

/// Writes an object of a flat schema without more ado; false when that does not do.
MALLOW_INLINE bool write_flat(const plan& schema, const void* source, std::string& out, bool is_kept) {
    char chunk[4096];
    static_assert(most_flat_room <= sizeof chunk);
    const char* const end = text_sink::take_flat(chunk, chunk + sizeof chunk, schema, source);
    if (!end) [[unlikely]]
        return false;
    keep(out, chunk, end, is_kept);
    return true;
}

/// A call for one object that names no options: what it has to be ready for is made when that comes up.
class short_call {
public:
    explicit short_call(std::string& out) noexcept
        : out_(out), errors_(most_errors), engine_(sink_, errors_, default_depth, false) {}
    short_call(const short_call&) = delete;
    short_call& operator=(const short_call&) = delete;
    ~short_call() {
        if (is_open_) sink_.~text_sink();
    }

    error_list* write(const slot& root, const void* object, bool is_kept) {
        char chunk[4096];
        is_kept_ = is_kept;
        text_sink::writing work(chunk, chunk + sizeof chunk, engine_.rest(), open, this);
        char* const end = work.all(root, object);
        if (is_open_) return finish(end);
        keep(out_, chunk, end, is_kept);
        return nullptr;
    }

private:
    static text_sink& open(void* call, std::string_view written) {
        auto& self = *static_cast<short_call*>(call);
        ::new (static_cast<void*>(&self.sink_)) text_sink(self.out_, 0, self.is_kept_);
        self.is_open_ = true;
        self.sink_.begin(written);
        return self.sink_;
    }
    MALLOW_NOINLINE error_list* finish(char* end) {
        if (end) sink_.end(end);
        sink_.finish();
        if (errors_.empty()) return nullptr;
        out_.clear();
        return errors_.finish(nullptr);
    }

    std::string& out_;
    bool is_kept_ = false;
    bool is_open_ = false;
    collector errors_;
    dumper<text_sink> engine_;
    union {
        text_sink sink_;
    };
};

MALLOW_NOINLINE error_list* write_object(std::string& out, const slot& root, const void* object, bool is_kept) {
    short_call call(out);
    return call.write(root, object, is_kept);
}

MALLOW_NOINLINE error_list* write_any(std::string& out, const slot& root, const void* object,
                                      const dump_options* options, bool is_kept) {
    const nearest_rounding whatever_is_set;
    text_sink sink(out, options ? options->indent : 0, is_kept);
    error_list* const errors = run({root, object}, sink, options);
    if (errors) out.clear();
    return errors;
}

MALLOW_INLINE error_list* write_text(std::string& out, const slot& root, const void* object,
                                     const dump_options* options, bool is_kept) {
    if (options && is_default(*options)) options = nullptr;
    if (options || root.code != op::structure || !rounds_to_nearest())
        return write_any(out, root, object, options, is_kept);
    const plan& schema = *root.nested;
    if (schema.flat_room > 0 && write_flat(schema, object, out, is_kept)) return nullptr;
    if (text_sink::takes_any()) return write_object(out, root, object, is_kept);
    return write_any(out, root, object, nullptr, is_kept);
}

}  // namespace

error_list* dump_to(std::string& out, dumped object, const dump_options* options) {
    return write_text(out, object.root, object.object, options, false);
}

error_list* dump_again(std::string& out, dumped object, const dump_options* options) {
    return write_text(out, object.root, object.object, options, true);
}

error_list* dump_to(boost::json::value& out, dumped object, const dump_options* options) {
    const nearest_rounding whatever_is_set;
    value_sink sink(out);
    error_list* const errors = run(object, sink, options);
    if (errors) out = nullptr;
    return errors;
}

void throw_errors(error_list* errors) { throw_exception_from_error(validation_error(errors), BOOST_CURRENT_LOCATION); }

std::string dump_text(dumped object, const dump_options* options) {
    std::string text;
    throw_if_any(dump_to(text, object, options));
    return text;
}

}  // namespace mallow::detail
