#include "data/polygons.hpp"

#include "data/random.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <string>

namespace bench {
namespace {

constexpr std::size_t ring_count = 500;
constexpr std::int64_t usual_length = 112;

void append_degrees(std::string& text, std::int64_t millionths, double& value) {
    // Both sides of the division are exact, so the quotient is the double nearest to the six decimals.
    value = static_cast<double>(millionths) / 1'000'000;
    std::array<char, 40> digits{};
    std::snprintf(digits.data(), digits.size(), "%.17g", value);
    text += digits.data();
}

/// A walk of small steps, as along a coast.
std::vector<Point> make_ring(random& chance, std::int64_t count, std::string& text) {
    std::vector<Point> ring;
    auto longitude = chance.between(-140'000'000, -52'000'000);
    auto latitude = chance.between(41'000'000, 83'000'000);
    for (; count > 0; --count) {
        auto& [x, y] = ring.emplace_back();
        text += ring.size() == 1 ? "[" : ",[";
        append_degrees(text, longitude, x);
        text += ',';
        append_degrees(text, latitude, y);
        text += ']';
        longitude += chance.between(-30'000, 30'000);
        latitude += chance.between(-30'000, 30'000);
    }
    return ring;
}

}  // namespace

sample<Polygons> make_polygons() {
    random chance{15};
    sample<Polygons> made;
    made.text = "{\"coordinates\":[";
    auto& rings = made.value.coordinates;
    for (std::int64_t longer = 0; rings.size() < ring_count;) {
        const bool is_second = rings.size() % 2 == 1;  // as much shorter as the one before it is longer
        longer = is_second ? -longer : chance.between(0, usual_length - 30);
        made.text += rings.empty() ? "[" : ",[";
        rings.push_back(make_ring(chance, usual_length + longer, made.text));
        made.text += ']';
    }
    made.text += "]}";
    return made;
}

}  // namespace bench
