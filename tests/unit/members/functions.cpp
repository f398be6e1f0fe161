// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;

namespace {

struct Line {
    std::string article;
    double price{};
    int count{};
    double total() const { return price * count; }
};
BOOST_DESCRIBE_STRUCT(Line, (), (article, price, count, total))

/// A relation that is evaluated only when walked: a range, but no container.
class expensive_lines {
public:
    class iterator {
    public:
        explicit iterator(const Line* at) : at_(at) {}
        // Made on the fly, so that nobody may keep its address.
        Line operator*() const { return {at_->article + "!", at_->price, at_->count}; }
        iterator& operator++() {
            ++at_;
            return *this;
        }
        bool operator==(const iterator&) const = default;

    private:
        const Line* at_;
    };

    explicit expensive_lines(const std::vector<Line>& lines) : lines_(&lines) {}
    iterator begin() const { return iterator(lines_->data()); }
    iterator end() const { return iterator(lines_->data() + lines_->size()); }

private:
    const std::vector<Line>* lines_;
};

struct Basket {
    std::vector<Line> all;

    double total() const noexcept {
        double sum = 0;
        for (const Line& each : all) sum += each.total();
        return sum;
    }
    int count() const { return static_cast<int>(all.size()); }
    const std::vector<Line>& lines() const { return all; }
    expensive_lines expensive() const { return expensive_lines(all); }
    std::string title() const { return "Basket of " + std::to_string(all.size()); }
    std::string_view kind() const { return "basket"; }
    bool empty() const { return all.empty(); }
    std::optional<Line> first() const { return all.empty() ? std::nullopt : std::optional(all.front()); }
    const Line* last() const { return all.empty() ? nullptr : &all.back(); }
    std::vector<int> counts() const { return {1, 2}; }
    int risky() const {
        if (all.empty()) throw std::runtime_error("no risk");
        return 1;
    }
};
BOOST_DESCRIBE_STRUCT(Basket, (),
                      (all, total, count, lines, expensive, title, kind, empty, first, last, counts, risky))

struct LineSchema : mallow::Schema<Line> {
    Str   article {};
    Float total   {dump_only};
};
BOOST_DESCRIBE_STRUCT(LineSchema, (), (article, total))

struct BasketSchema : mallow::Schema<Basket> {
    Float                    total     {dump_only};
    Int                      count     {dump_only};
    List<Nested<LineSchema>> lines     {dump_only};
    List<Nested<LineSchema>> expensive {dump_only};
    Str                      title     {dump_only};
    Str                      kind      {dump_only};
    Bool                     is_empty  {dump_only, attribute("empty"), data_key("empty")};
    Nested<LineSchema>       first     {dump_only};
    Nested<LineSchema>       last      {dump_only};
    List<Int>                counts    {dump_only};
};
BOOST_DESCRIBE_STRUCT(BasketSchema, (),
                      (total, count, lines, expensive, title, kind, is_empty, first, last, counts))

struct RiskySchema : mallow::Schema<Basket> {
    Int risky {dump_only};
};
BOOST_DESCRIBE_STRUCT(RiskySchema, (), (risky))

}  // namespace

BOOST_AUTO_TEST_SUITE(members_functions)

BOOST_AUTO_TEST_CASE(are_called_to_dump_what_they_return) {
    test::dumps_as<BasketSchema>(
        Basket{{{"nut", 0.5, 3}, {"bolt", 1, 2}}},
        R"({"total":3.5,"count":2,"lines":[{"article":"nut","total":1.5},{"article":"bolt","total":2.0}],)"
        R"("expensive":[{"article":"nut!","total":1.5},{"article":"bolt!","total":2.0}],"title":"Basket of 2",)"
        R"("kind":"basket","empty":false,"first":{"article":"nut","total":1.5},)"
        R"("last":{"article":"bolt","total":2.0},"counts":[1,2]})");
}

BOOST_AUTO_TEST_CASE(may_return_nothing) {
    test::dumps_as<BasketSchema>(Basket{},
                                 R"({"total":0.0,"count":0,"lines":[],"expensive":[],"title":"Basket of 0",)"
                                 R"("kind":"basket","empty":true,"first":null,"last":null,"counts":[1,2]})");
}

BOOST_AUTO_TEST_CASE(pass_their_exceptions_through) {
    BOOST_CHECK_THROW((void)mallow::dumps<RiskySchema>(Basket{}), std::runtime_error);
    BOOST_CHECK_THROW((void)mallow::dump<RiskySchema>(Basket{}), std::runtime_error);
    test::dumps_as<RiskySchema>(Basket{{Line{}}}, R"({"risky":1})");
}

BOOST_AUTO_TEST_CASE(are_unknown_when_loading) {
    test::rejects<BasketSchema>(R"({"total":1})", {{"/total", errc::unknown_field}});
}

BOOST_AUTO_TEST_SUITE_END()
