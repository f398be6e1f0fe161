// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

#include <string_view>

namespace library {
struct PurchaseOrder {};
template <class T>
struct Box {
    struct Inner {};
    int field{};
};
struct Base {
    int inherited{};
};
struct Plain : Base {
    std::string name;
    int _x9{};
};

class Private {
public:
    explicit Private(int id = 0) : id_(id) {}
    int id() const { return id_; }
    static constexpr auto key() { return &Private::id_; }

private:
    int id_;
    BOOST_DESCRIBE_CLASS(Private, (), (), (), (id_))
};
}  // namespace library

namespace {
struct Hidden {
    int id{};
};
struct Renamed {
    int id{};
    mem::dynamic<struct Referring> referring;
};
struct Referring {
    int id{};
    int renamed_id{};
    const Renamed* renamed{};
};
}  // namespace

template <>
inline constexpr std::string_view mallow::memory::model_name<Renamed> = "thing of a new name";

static_assert(mem::model_name<Store> == "store");
static_assert(mem::model_name<library::PurchaseOrder> == "purchaseorder");
static_assert(mem::model_name<library::Box<library::Plain>> == "box");
static_assert(mem::model_name<library::Box<int>::Inner> == "inner");
static_assert(mem::model_name<Hidden> == "hidden");
static_assert(mem::model_name<Renamed> == "thing of a new name");

static_assert(mem::detail::member_name<&Item::store_id>() == "store_id");
static_assert(mem::detail::member_name<&library::Plain::_x9>() == "_x9");
static_assert(mem::detail::member_name<&library::Plain::inherited>() == "inherited");
static_assert(mem::detail::member_name<&library::Box<int>::field>() == "field");
static_assert(mem::detail::member_name<&Hidden::id>() == "id");
static_assert(mem::detail::pointer_to<Item, &Item::store_id>() == "/store_id");
static_assert(mem::detail::pointer_to<library::Plain, &library::Plain::name>() == "/name");
static_assert(mem::detail::pointer_to<library::Private, library::Private::key()>() == "/id_");

BOOST_AUTO_TEST_SUITE(memory_names)

BOOST_AUTO_TEST_CASE(a_name_of_ones_own_is_in_the_messages) {
    mem::table<Renamed, mem::primary_key<&Renamed::id>> renamed;
    mem::table<Referring, mem::primary_key<&Referring::id>,
               mem::belongs_to<&Referring::renamed_id, &Referring::renamed, &Renamed::referring>>
        referring{renamed};
    BOOST_TEST(said(referring.insert(Referring{0, 5, nullptr})) == "/renamed_id: No such thing of a new name.");
}

BOOST_AUTO_TEST_CASE(a_class_with_private_members_can_be_a_model) {
    mem::table<library::Private, mem::primary_key<library::Private::key()>> table;
    BOOST_TEST((*table.insert(library::Private()))->id() == 1);
    BOOST_TEST(said(table.insert(library::Private(1))) == "/id_: Already exists.");
}

BOOST_AUTO_TEST_CASE(a_local_struct_can_be_a_model) {
    struct Local {
        int id{};
    };
    mem::table<Local, mem::primary_key<&Local::id>> table;
    BOOST_TEST(said(table.remove(1)) == "/id: Not found.");
    BOOST_TEST(mem::model_name<Local> == "local");
}

BOOST_AUTO_TEST_SUITE_END()
