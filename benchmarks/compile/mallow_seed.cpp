// The five schemas of the seed document, and every verb: those of texts, and WITH_TREES those of documents too.

#include <mallow/mallow.hpp>

#ifdef WITH_TREES
#include <boost/json/value.hpp>
#endif

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct Store;
struct Item  { std::int64_t id{}; std::string name; double price{}; std::int64_t store_id{}; const Store* store{}; };
struct Store { std::int64_t id{}; std::string name; std::vector<Item> items; };
BOOST_DESCRIBE_STRUCT(Item,  (), (id, name, price, store_id, store))
BOOST_DESCRIBE_STRUCT(Store, (), (id, name, items))

struct PlainItemSchema : mallow::Schema<Item> {
    Int   id    {dump_only};
    Str   name  {required};
    Float price {required};
};
BOOST_DESCRIBE_STRUCT(PlainItemSchema, (), (id, name, price))

struct PlainStoreSchema : mallow::Schema<Store> {
    Int id   {dump_only};
    Str name {};
};
BOOST_DESCRIBE_STRUCT(PlainStoreSchema, (), (id, name))

struct ItemSchema : PlainItemSchema {
    Int                      store_id {required, load_only};
    Nested<PlainStoreSchema> store    {dump_only};
};
BOOST_DESCRIBE_STRUCT(ItemSchema, (PlainItemSchema), (store_id, store))

struct ItemUpdateSchema : mallow::Schema<Item> {
    Str   name  {};
    Float price {};
};
BOOST_DESCRIBE_STRUCT(ItemUpdateSchema, (), (name, price))

struct StoreSchema : PlainStoreSchema {
    List<Nested<PlainItemSchema>> items {dump_only};
};
BOOST_DESCRIBE_STRUCT(StoreSchema, (PlainStoreSchema), (items))

template <class Schema, class Model>
std::size_t use(std::string_view text, std::string& buffer, Model& model)
{
    std::size_t used = 0;
    used += mallow::loads<Schema>(text).has_value();
    used += mallow::loads_to<Schema>(model, text).has_value();
    used += mallow::loads_into<Schema>(model, text).has_value();
    used += mallow::validate<Schema>(model).size();
    used += mallow::dumps<Schema>(model).size();
    mallow::dumps_to<Schema>(buffer, model);
    return used;
}

std::size_t use_all(std::string_view text, std::string& buffer, Item& item, Store& store)
{
    return use<PlainItemSchema>(text, buffer, item) + use<ItemSchema>(text, buffer, item) + use<ItemUpdateSchema>(text, buffer, item)
           + use<PlainStoreSchema>(text, buffer, store) + use<StoreSchema>(text, buffer, store);
}

#ifdef WITH_TREES
template <class Schema, class Model>
std::size_t use_tree(const boost::json::value& tree, Model& model)
{
    std::size_t used = 0;
    used += mallow::load<Schema>(tree).has_value();
    used += mallow::load_into<Schema>(model, tree).has_value();
    used += mallow::dump<Schema>(model).is_object();
    return used;
}

std::size_t use_all_trees(const boost::json::value& tree, Item& item, Store& store)
{
    return use_tree<PlainItemSchema>(tree, item) + use_tree<ItemSchema>(tree, item) + use_tree<ItemUpdateSchema>(tree, item)
           + use_tree<PlainStoreSchema>(tree, store) + use_tree<StoreSchema>(tree, store);
}
#endif
