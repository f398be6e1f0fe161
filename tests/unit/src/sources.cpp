// SPDX-License-Identifier: BSL-1.0
// A source that has only what it must: it takes nothing in bulk, and knows neither sizes nor places.

#include "check.hpp"

#include "load/loader.hpp"
#include "sources/source.hpp"
#include "sources/value.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace mallow::detail;

/// A document, of which the loader is told as little as can be.
class bare_source : public source_defaults<bare_source> {
public:
    using object_cursor = value_source::object_cursor;
    using array_cursor = value_source::array_cursor;
    static constexpr source_traits traits{.checks_utf8 = false, .knows_sizes = false};

    explicit bare_source(const boost::json::value& tree) : in_(tree, default_depth) {}

    using bookmark = value_source::bookmark;
    bookmark here() const noexcept { return in_.here(); }
    void go_back(const bookmark& before) { in_.go_back(before); }
    json_kind kind() const noexcept { return in_.kind(); }

    void start() noexcept { in_.start(); }
    bool finish() noexcept { return in_.finish(); }
    bool at_object() const noexcept { return in_.at_object(); }
    bool at_array() const noexcept { return in_.at_array(); }
    bool at_null() const noexcept { return in_.at_null(); }
    bool open(object_cursor& cursor) { return in_.open(cursor); }
    bool open(array_cursor& cursor) { return in_.open(cursor); }
    field_stop next_key(object_cursor& cursor, const plan& schema, const key_entry*& entry) {
        return in_.next_key(cursor, schema, entry);
    }
    std::string_view key() const noexcept { return in_.key(); }
    read_outcome next_element(array_cursor& cursor) { return in_.next_element(cursor); }
    template <class Value>
    auto read(Value& value) {
        return in_.read(value);
    }
    bool read_scalar(scalar& value) { return in_.read_scalar(value); }
    bool skip() { return in_.skip(); }
    bool build(boost::json::value& value, mallow::errc& problem) { return in_.build(value, problem); }
    mallow::errc failure() const noexcept { return in_.failure(); }
    std::size_t failed_at() const noexcept { return in_.failed_at(); }
    const char* expected() const noexcept { return in_.expected(); }

private:
    value_source in_;
};

static_assert(source<bare_source>);

struct Line {
    std::int64_t id{};
    std::string text{};
    std::vector<double> rates{};
    friend bool operator==(const Line&, const Line&) = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (id, text, rates))

struct LineSchema : mallow::Schema<Line> {
    Int         id {required};
    Str         text {load_default("none")};
    List<Float> rates {};
};
BOOST_DESCRIBE_STRUCT(LineSchema, (), (id, text, rates))

struct Page {
    std::vector<Line> lines{};
    friend bool operator==(const Page&, const Page&) = default;
};
BOOST_DESCRIBE_STRUCT(Page, (), (lines))

struct PageSchema : mallow::Schema<Page> {
    List<Nested<LineSchema>> lines {};
};
BOOST_DESCRIBE_STRUCT(PageSchema, (), (lines))

/// By the loader as it is, over a source that it has never seen.
mallow::result<Page> load_page(const boost::json::value& tree) {
    const slot& root = root_of<PageSchema>();
    mallow::result<Page> made(boost::system::in_place_value);
    load_call call(*root.nested, nullptr);
    bare_source in(tree);
    BOOST_TEST((loader<bare_source>(in, call).run(root, &*made, nullptr) != outcome::stop));
    hold_errors(made, call.errors.finish(nullptr));
    return made;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(src_sources)

BOOST_AUTO_TEST_CASE(a_source_without_bulk_steps_is_loaded_alike) {
    // More elements than lists have room for at first, when nothing tells how many will come.
    std::string text = R"({"lines":[{"id":1,"text":"a","rates":[)";
    for (int i = 0; i < 300; ++i) text += i > 0 ? ",0.5" : "0.5";
    text += "]}";
    for (int i = 0; i < 300; ++i) text += R"(,{"rates":[1.5],"id":2})";
    text += "]}";
    const auto loaded = load_page(test::tree_of(text));
    BOOST_TEST_REQUIRE(loaded.has_value());
    BOOST_TEST((*loaded == mallow::loads<PageSchema>(text).value()));
}

BOOST_AUTO_TEST_CASE(a_source_without_bulk_steps_is_refused_alike) {
    for (const char* const text : {R"({"lines":[{"id":"x"},{"text":1,"colour":2},7]})",
                                   R"({"lines":[{"id":1,"rates":["a",null]}]})", R"({"lines":{}})", R"([])"}) {
        const boost::json::value tree = test::tree_of(text);
        const auto loaded = load_page(tree);
        BOOST_TEST((loaded.error() == mallow::load<PageSchema>(tree).error()), text);
        BOOST_TEST(loaded.has_error());
    }
}

BOOST_AUTO_TEST_SUITE_END()
