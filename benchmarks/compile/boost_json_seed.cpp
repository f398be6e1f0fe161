// The same five shapes through Boost.JSON. Its conversions belong to a struct and know one shape
// of it, so that each schema becomes a struct; a load_only or dump_only field is in one of two.

#include <boost/describe/class.hpp>
#include <boost/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct NewPlainItem  { std::string name; double price{}; };
struct PlainItem     { std::int64_t id{}; std::string name; double price{}; };
struct NewPlainStore { std::string name; };
struct PlainStore    { std::int64_t id{}; std::string name; };
struct NewItem       { std::string name; double price{}; std::int64_t store_id{}; };
struct Item          { std::int64_t id{}; std::string name; double price{}; PlainStore store; };
struct ItemUpdate    { std::optional<std::string> name; std::optional<double> price; };
struct Store         { std::int64_t id{}; std::string name; std::vector<PlainItem> items; };
BOOST_DESCRIBE_STRUCT(NewPlainItem,  (), (name, price))
BOOST_DESCRIBE_STRUCT(PlainItem,     (), (id, name, price))
BOOST_DESCRIBE_STRUCT(NewPlainStore, (), (name))
BOOST_DESCRIBE_STRUCT(PlainStore,    (), (id, name))
BOOST_DESCRIBE_STRUCT(NewItem,       (), (name, price, store_id))
BOOST_DESCRIBE_STRUCT(Item,          (), (id, name, price, store))
BOOST_DESCRIBE_STRUCT(ItemUpdate,    (), (name, price))
BOOST_DESCRIBE_STRUCT(Store,         (), (id, name, items))

template <class Input, class Output>
std::size_t use(std::string_view text, std::string& buffer, const Output& model)
{
    std::size_t used = 0;
    boost::json::error_code error;
    const auto parsed = boost::json::parse({text.data(), text.size()}, error);
    used += boost::json::try_value_to<Input>(parsed).has_value();
    const auto dumped = boost::json::value_from(model);
    buffer = boost::json::serialize(dumped);
    return used;
}

std::size_t use_all(std::string_view text, std::string& buffer, const Item& item, const Store& store, const PlainItem& plain_item,
                    const PlainStore& plain_store, const ItemUpdate& update)
{
    return use<NewPlainItem>(text, buffer, plain_item) + use<NewItem>(text, buffer, item) + use<ItemUpdate>(text, buffer, update)
           + use<NewPlainStore>(text, buffer, plain_store) + use<NewPlainStore>(text, buffer, store);
}

#ifdef WITH_TREES
template <class Input, class Output>
std::size_t use_tree(const boost::json::value& tree, const Output& model)
{
    std::size_t used = 0;
    used += boost::json::try_value_to<Input>(tree).has_value();
    used += boost::json::value_from(model).is_object();
    return used;
}

std::size_t use_all_trees(const boost::json::value& tree, const Item& item, const Store& store, const PlainItem& plain_item,
                          const PlainStore& plain_store, const ItemUpdate& update)
{
    return use_tree<NewPlainItem>(tree, plain_item) + use_tree<NewItem>(tree, item) + use_tree<ItemUpdate>(tree, update)
           + use_tree<NewPlainStore>(tree, plain_store) + use_tree<NewPlainStore>(tree, store);
}
#endif
