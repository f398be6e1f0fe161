// SPDX-License-Identifier: BSL-1.0
#include "shop.hpp"

using mallow::errc;

namespace {

// A chain of four: a country has cities, a city has streets, a street has houses.
struct Country;
struct City;
struct Street;
struct House {
    int id{};
    std::string name;
    std::optional<int> street_id;
    const Street* street{};
};
struct Street {
    int id{};
    std::string name;
    int city_id{};
    const City* city{};
    mem::dynamic<House> houses;
};
struct City {
    int id{};
    std::string name;
    int country_id{};
    const Country* country{};
    mem::dynamic<Street> streets;
};
struct Country {
    int id{};
    std::string name;
    mem::dynamic<City> cities;
};

template <mem::on_remove Cities, mem::on_remove Streets, mem::on_remove Houses>
struct Atlas {
    mem::table<Country, mem::primary_key<&Country::id>> countries;
    mem::table<City, mem::primary_key<&City::id>,
               mem::belongs_to<&City::country_id, &City::country, &Country::cities, Cities>>
        cities{countries};
    mem::table<Street, mem::primary_key<&Street::id>,
               mem::belongs_to<&Street::city_id, &Street::city, &City::streets, Streets>>
        streets{cities};
    mem::table<House, mem::primary_key<&House::id>,
               mem::belongs_to<&House::street_id, &House::street, &Street::houses, Houses>>
        houses{streets};

    Atlas() {
        for (int country = 1; country <= 2; ++country) {
            const std::string name = std::to_string(country);
            BOOST_TEST(countries.insert(Country{country, name, {}}).has_value());
            for (int i = 0; i < 2; ++i) {
                const auto city = cities.insert(City{0, name + char('a' + i), country, nullptr, {}});
                for (int j = 0; j < 2; ++j) {
                    const auto street =
                        streets.insert(Street{0, (*city)->name + char('x' + j), (*city)->id, nullptr, {}});
                    BOOST_TEST(houses.insert(House{0, (*street)->name + "!", (*street)->id, nullptr}).has_value());
                }
            }
        }
    }
    std::string all() const {
        return names(countries) + "|" + names(cities) + "|" + names(streets) + "|" + names(houses);
    }
};

const std::string whole = "1 2|1a 1b 2a 2b|1ax 1ay 1bx 1by 2ax 2ay 2bx 2by|1ax! 1ay! 1bx! 1by! 2ax! 2ay! 2bx! 2by!";

}  // namespace

BOOST_AUTO_TEST_SUITE(memory_remove)

BOOST_AUTO_TEST_CASE(removes_from_both_sides) {
    Shop shop;
    fill(shop);
    BOOST_TEST(said(shop.items.remove(1)) == "");
    BOOST_TEST(names(shop.items) == "Table Lamp");
    BOOST_TEST(names(shop.stores.find(1)->items) == "Table");
    BOOST_TEST(shop.items.find(1) == nullptr);
    BOOST_TEST(shop.items.find_by<&Item::name>("Chair") == nullptr);
    BOOST_TEST(said(shop.items.insert(Item{1, "Chair", 1, 1, nullptr})) == "");
}

BOOST_AUTO_TEST_CASE(says_that_there_is_no_such_row) {
    Shop shop;
    const auto refused = shop.items.remove(1);
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error()[0].code() == errc::not_found));
    BOOST_TEST(said(refused) == "/id: Not found.");
}

BOOST_AUTO_TEST_CASE(restrict_refuses) {
    Shop shop;
    fill(shop);
    const auto refused = shop.stores.remove(1);
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error()[0].code() == errc::still_referenced));
    BOOST_TEST(said(refused) == "/items: Still referenced by item.");
    BOOST_TEST(shop.stores.size() == 2u);
    BOOST_TEST(said(shop.items.remove(3)) == "");
    BOOST_TEST(said(shop.stores.remove(2)) == "");
}

BOOST_AUTO_TEST_CASE(cascade_removes) {
    BasicShop<mem::cascade> shop;
    fill(shop);
    BOOST_TEST(said(shop.stores.remove(1)) == "");
    BOOST_TEST(names(shop.stores) == "South");
    BOOST_TEST(names(shop.items) == "Lamp");
    BOOST_TEST(shop.items.find_by<&Item::name>("Chair") == nullptr);
}

BOOST_AUTO_TEST_CASE(cascades_down_a_chain) {
    Atlas<mem::cascade, mem::cascade, mem::cascade> atlas;
    BOOST_TEST(atlas.all() == whole);
    BOOST_TEST(said(atlas.countries.remove(1)) == "");
    BOOST_TEST(atlas.all() == "2|2a 2b|2ax 2ay 2bx 2by|2ax! 2ay! 2bx! 2by!");
    BOOST_TEST(said(atlas.cities.remove(3)) == "");
    BOOST_TEST(atlas.all() == "2|2b|2bx 2by|2bx! 2by!");
    BOOST_TEST(names(atlas.countries.find(2)->cities) == "2b");
}

BOOST_AUTO_TEST_CASE(a_restriction_below_refuses_the_whole) {
    Atlas<mem::cascade, mem::cascade, mem::restrict> atlas;
    const auto refused = atlas.countries.remove(2);
    BOOST_TEST(said(refused) == "/cities/0/streets/0/houses: Still referenced by house.\n"
                                "/cities/0/streets/1/houses: Still referenced by house.\n"
                                "/cities/1/streets/0/houses: Still referenced by house.\n"
                                "/cities/1/streets/1/houses: Still referenced by house.");
    BOOST_TEST(atlas.all() == whole);
    for (int id = 5; id <= 8; ++id) BOOST_TEST(said(atlas.houses.remove(id)) == "");
    BOOST_TEST(said(atlas.countries.remove(2)) == "");
    BOOST_TEST(atlas.all() == "1|1a 1b|1ax 1ay 1bx 1by|1ax! 1ay! 1bx! 1by!");
}

BOOST_AUTO_TEST_CASE(set_null_ends_a_cascade) {
    Atlas<mem::cascade, mem::cascade, mem::set_null> atlas;
    BOOST_TEST(said(atlas.countries.remove(1)) == "");
    BOOST_TEST(atlas.all() == "2|2a 2b|2ax 2ay 2bx 2by|1ax! 1ay! 1bx! 1by! 2ax! 2ay! 2bx! 2by!");
    for (const House& each : atlas.houses) BOOST_TEST(each.street_id.has_value() == (each.name[0] == '2'));
    for (const House& each : atlas.houses) BOOST_TEST((each.street != nullptr) == (each.name[0] == '2'));
    BOOST_TEST(said(atlas.houses.update(1, [](House& house) { house.street_id = 5; })) == "");
    BOOST_TEST(names(atlas.streets.find(5)->houses) == "2ax! 1ax!");
}

BOOST_AUTO_TEST_CASE(reports_a_hundred_at_most) {
    Atlas<mem::cascade, mem::cascade, mem::restrict> atlas;
    for (int i = 0; i < 300; ++i) {
        const auto street = atlas.streets.insert(Street{0, "s", 1, nullptr, {}});
        BOOST_TEST(atlas.houses.insert(House{0, "h", (*street)->id, nullptr}).has_value());
    }
    const auto refused = atlas.countries.remove(1);
    BOOST_TEST(refused.error().size() == 100u);
    BOOST_TEST(refused.error().truncated());
    BOOST_TEST(atlas.countries.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
