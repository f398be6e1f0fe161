// SPDX-License-Identifier: BSL-1.0
#include "replay.hpp"

using std::chrono::year_month_day;

struct Booking { std::string room; year_month_day arrival{}, departure{}; std::int64_t guests{1}; };
BOOST_DESCRIBE_STRUCT(Booking, (), (room, arrival, departure, guests))

struct BookingSchema : mallow::Schema<Booking> {
    Str  room      {required, trim};
    Date arrival   {required, data_key("from")};
    Date departure {required, data_key("to")};
    Int  guests    {load_default(2)};
    Int  nights    {computed([](const Booking& b) {
                       return (std::chrono::sys_days(b.departure) - std::chrono::sys_days(b.arrival)).count(); })};

    static void validates(mallow::field<"room">, std::string_view room, mallow::errors& errors) {
        if (room == "13") errors.add("No such room.");
    }
    static void validates(mallow::field<"guests">, std::int64_t guests, mallow::errors& errors) {
        if (guests > 4) errors.add("Too many guests.");
    }
    static void validates_schema(const Booking& booking, mallow::errors& errors) {
        if (booking.arrival.ok() && booking.departure.ok() && booking.departure < booking.arrival)
            errors.add<"departure">("Must not be before from.");
        if (booking.room == "attic" && booking.guests > 2) errors.add("The attic sleeps two.");
    }
};
BOOST_DESCRIBE_STRUCT(BookingSchema, (), (room, arrival, departure, guests, nights))

struct Tour { std::string name, slug; std::vector<Booking> bookings; };
BOOST_DESCRIBE_STRUCT(Tour, (), (name, slug, bookings))

struct TourSchema : mallow::Schema<Tour> {
    Str                         name     {required};
    Str                         slug     {};
    List<Nested<BookingSchema>> bookings {};

    static void pre_load(boost::json::object& raw) {                       // an old client's key
        if (const boost::json::value* title = raw.if_contains("title")) {
            boost::json::value name = *title;
            raw.erase("title");
            raw["name"] = std::move(name);
        }
    }
    static void validates_schema(const Tour& tour, mallow::errors& errors) {
        if (tour.name == "nowhere") errors.add("Go somewhere.");
    }
    static void post_load(Tour& tour, mallow::errors& errors) {            // a slug, made of the name
        if (tour.slug.empty()) tour.slug = tour.name + "!";
        if (tour.slug == "forbidden") errors.add<"slug">("Is taken.");
    }
};
BOOST_DESCRIBE_STRUCT(TourSchema, (), (name, slug, bookings))

BOOST_AUTO_TEST_SUITE(golden_second)

BOOST_DATA_TEST_CASE(booking, golden::cases_of("BookingSchema", 23)) { golden::replay<BookingSchema>(sample); }
BOOST_DATA_TEST_CASE(tour, golden::cases_of("TourSchema", 11)) { golden::replay<TourSchema>(sample); }

BOOST_AUTO_TEST_SUITE_END()
