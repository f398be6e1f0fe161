// W17's models and schemas, and every verb: those of texts, and WITH_TREES those of documents too.

#include <mallow/fields/date_time.hpp>
#include <mallow/mallow.hpp>

#include <boost/describe/enum.hpp>
#ifdef WITH_TREES
#include <boost/json/value.hpp>
#endif

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Amount = mallow::decimal<2>;

enum class Progress { pending, paid, shipped, delivered, cancelled };
BOOST_DESCRIBE_ENUM(Progress, pending, paid, shipped, delivered, cancelled)

struct Line { int quantity{}; Amount price; };
struct Order { std::array<std::uint8_t, 16> id{}; Instant created_at{}; Instant updated_at{}; Progress status{}; std::vector<Line> lines; std::map<std::string, std::string> attributes; };
BOOST_DESCRIBE_STRUCT(Line,  (), (quantity, price))
BOOST_DESCRIBE_STRUCT(Order, (), (id, created_at, updated_at, status, lines, attributes))

struct LineSchema : mallow::Schema<Line> {
    Int     quantity {required, Range{.min = 1}};
    Decimal price    {required};
};
BOOST_DESCRIBE_STRUCT(LineSchema, (), (quantity, price))

struct OrderSchema : mallow::Schema<Order> {
    UUID                     id         {required};
    DateTime                 created_at {required};
    DateTime                 updated_at {required};
    Enum<Progress>           status     {required};
    List<Nested<LineSchema>> lines      {required};
    Dict<Str, Str>           attributes {required};
};
BOOST_DESCRIBE_STRUCT(OrderSchema, (), (id, created_at, updated_at, status, lines, attributes))

std::size_t use_all(std::string_view text, std::string& buffer, Order& order)
{
    std::size_t used = 0;
    used += mallow::loads<OrderSchema>(text).has_value();
    used += mallow::loads_to<OrderSchema>(order, text).has_value();
    used += mallow::loads_into<OrderSchema>(order, text).has_value();
    used += mallow::validate<OrderSchema>(order).size();
    used += mallow::dumps<OrderSchema>(order).size();
    mallow::dumps_to<OrderSchema>(buffer, order);
    return used;
}

#ifdef WITH_TREES
std::size_t use_all_trees(const boost::json::value& tree, Order& order)
{
    std::size_t used = 0;
    used += mallow::load<OrderSchema>(tree).has_value();
    used += mallow::load_into<OrderSchema>(order, tree).has_value();
    used += mallow::dump<OrderSchema>(order).is_object();
    return used;
}
#endif
