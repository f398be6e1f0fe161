// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <boost/describe.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using mallow::errc;

struct Rates {
    double vat = 0;
};

struct Part {
    std::string name;
    int price = 0;
    const Part* next = nullptr;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, price, next))

struct Cart {
    std::string owner;
    std::vector<Part> parts;
    Part best;
};
BOOST_DESCRIBE_STRUCT(Cart, (), (owner, parts, best))

struct PartSchema : mallow::Schema<Part> {
    Str                 name  {};
    Int                 price {};
    Float               gross {computed([](const Part& part, const Rates& rates) { return part.price * rates.vat; })};
    Nested<PartSchema>  next  {dump_only};

    static Part pre_dump(const Part& part) {
        Part shown = part;
        shown.name += "!";
        return shown;
    }
    static void post_dump(boost::json::object& out, const Part& part, mallow::errors& errors) {
        out["size"] = part.name.size();
        if (part.next == nullptr) out.erase("next");
        if (part.name == "bad!") errors.add<"price">("Has no price.");
        if (part.name == "throw!") throw std::runtime_error("thrown");
    }
};
BOOST_DESCRIBE_STRUCT(PartSchema, (), (name, price, gross, next))

struct CartSchema : mallow::Schema<Cart> {
    Str                      owner {};
    List<Nested<PartSchema>> parts {};
    Nested<PartSchema>       best  {};
    List<Str>                names {computed([](const Cart& cart) {
        std::vector<std::string> all;
        for (const Part& each : cart.parts) all.push_back(each.name);
        return all;
    })};
};
BOOST_DESCRIBE_STRUCT(CartSchema, (), (owner, parts, best, names))

struct ListSchema : mallow::Schema<Part> {
    Str name {};
    static void post_dump_many(boost::json::array& out, const Rates& rates) { out.push_back(rates.vat); }
};
BOOST_DESCRIBE_STRUCT(ListSchema, (), (name))

struct FreeSchema : mallow::Schema<> {
    Int from {};
    Int size {computed([](const boost::json::object& range) { return range.at("to").as_int64() - range.at("from").as_int64(); })};
    static boost::json::object pre_dump(const boost::json::object& range) {
        boost::json::object shown = range;
        shown["from"] = range.at("from").as_int64() + 1;
        return shown;
    }
    static void post_dump(boost::json::object& out) { out["kind"] = "range"; }
};
BOOST_DESCRIBE_STRUCT(FreeSchema, (), (from, size))

const Rates rates{1.5};

template <class Schema, class Object>
void dumps_to(const Object& object, std::string_view expected, const mallow::dump_options& options = {}) {
    BOOST_TEST(mallow::dumps<Schema>(object, options, rates) == expected);
    BOOST_TEST(mallow::try_dumps<Schema>(object, options, rates).value() == expected);
    std::string buffer = "before";
    mallow::dumps_to<Schema>(buffer, object, options, rates);
    BOOST_TEST(buffer == expected);
    BOOST_TEST(mallow::try_dumps_to<Schema>(buffer, object, options, rates).has_value());
    const boost::json::value tree = test::tree_of(expected);
    BOOST_TEST((mallow::dump<Schema>(object, options, rates) == tree));
    BOOST_TEST((mallow::try_dump<Schema>(object, options, rates).value() == tree));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hooks_dump)

BOOST_AUTO_TEST_CASE(change_what_is_dumped_and_its_document) {
    dumps_to<PartSchema>(Part{"a", 2}, R"({"name":"a!","price":2,"gross":3.0,"size":2})");
    const Part last{"b", 4};
    dumps_to<PartSchema>(Part{"a", 2, &last},
                         R"({"name":"a!","price":2,"gross":3.0,"next":{"name":"b!","price":4,"gross":6.0,"size":2},"size":2})");
}

BOOST_AUTO_TEST_CASE(run_below_and_in_lists) {
    const Cart cart{"Ann", {{"a", 2}, {"b", 4}}, {"c", 6}};
    dumps_to<CartSchema>(
        cart,
        R"({"owner":"Ann","parts":[{"name":"a!","price":2,"gross":3.0,"size":2},{"name":"b!","price":4,"gross":6.0,"size":2}],)"
        R"("best":{"name":"c!","price":6,"gross":9.0,"size":2},"names":["a","b"]})");
    dumps_to<CartSchema>(cart, R"({"parts":[{"name":"a!","size":2},{"name":"b!","size":2}]})",
                         {.only = mallow::field_set<CartSchema>{"parts.name"}});
    dumps_to<mallow::many<PartSchema>>(cart.parts, R"([{"name":"a!","price":2,"gross":3.0,"size":2},{"name":"b!","price":4,"gross":6.0,"size":2}])");
}

BOOST_AUTO_TEST_CASE(of_many_see_the_whole_list) {
    dumps_to<mallow::many<ListSchema>>(std::vector<Part>{{"a", 1}}, R"([{"name":"a"},1.5])");
    const Part part{"a", 1};
    dumps_to<mallow::many<ListSchema>>(std::vector<const Part*>{&part, nullptr}, R"([{"name":"a"},null,1.5])");
    dumps_to<ListSchema>(part, R"({"name":"a"})");
}

BOOST_AUTO_TEST_CASE(of_a_schema_without_a_model_see_documents) {
    const boost::json::object range = test::tree_of(R"({"from":1,"to":5})").as_object();
    BOOST_TEST(mallow::dumps<FreeSchema>(range) == R"({"from":2,"size":3,"kind":"range"})");
}

BOOST_AUTO_TEST_CASE(refuse_with_the_place_of_the_object) {
    const auto errors = mallow::try_dumps<CartSchema>(Cart{"", {{"a", 2}, {"bad", 4}}, {}}, {}, rates).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/parts/1/price", errc::custom}}), test::render(errors));
    BOOST_CHECK_THROW((void)mallow::dumps<PartSchema>(Part{"bad", 1}, {}, rates), mallow::validation_exception);
    BOOST_CHECK_THROW((void)mallow::dumps<PartSchema>(Part{"throw", 1}, {}, rates), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(do_not_hide_a_cycle) {
    Part first{"a", 1};
    const Part second{"b", 1, &first};
    first.next = &second;
    const auto errors = mallow::try_dumps<PartSchema>(first, {}, rates).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/next/next", errc::cycle}}), test::render(errors));
}

BOOST_AUTO_TEST_CASE(refuse_text_that_is_no_utf8) {
    const auto errors = mallow::try_dumps<PartSchema>(Part{"\xff", 1}, {}, rates).error();
    BOOST_TEST((test::summary(errors) == test::expected_errors{{"/name", errc::invalid_utf8}}), test::render(errors));
}

BOOST_AUTO_TEST_SUITE_END()
