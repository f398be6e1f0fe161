// SPDX-License-Identifier: BSL-1.0
// The same document in every layout: the text source has short cuts for the common ones, and copies the last bytes of every text.

#include "check.hpp"
#include "seed.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;

namespace {

struct Wide {
    std::int64_t a{};
    std::string fourteen_bytes{};
    bool a_key_of_16_byte{};
    double thirteen_byte{};
    std::string a_key_that_is_much_longer_than_any_word_that_is_compared_at_once{};
    friend bool operator==(const Wide&, const Wide&) = default;
};
BOOST_DESCRIBE_STRUCT(Wide, (),
                      (a, fourteen_bytes, a_key_of_16_byte, thirteen_byte, a_key_that_is_much_longer_than_any_word_that_is_compared_at_once))

struct WideSchema : mallow::Schema<Wide> {
    Int   a {required};
    Str   fourteen_bytes {required};
    Bool  a_key_of_16_byte {required};
    Float thirteen_byte {required};
    Str   a_key_that_is_much_longer_than_any_word_that_is_compared_at_once {required};
};
BOOST_DESCRIBE_STRUCT(WideSchema, (),
                      (a, fourteen_bytes, a_key_of_16_byte, thirteen_byte, a_key_that_is_much_longer_than_any_word_that_is_compared_at_once))

const Wide wide{-12345, "fifteen bytes!!", true, -0.125, "sixteen bytes!!!"};

constexpr std::array<std::string_view, 5> members{
    R"("a"%:%-12345)", R"("fourteen_bytes"%:%"fifteen bytes!!")", R"("a_key_of_16_byte"%:%true)", R"("thirteen_byte"%:%-0.125)",
    R"("a_key_that_is_much_longer_than_any_word_that_is_compared_at_once"%:%"sixteen bytes!!!")"};

/// `%` stands for space.
std::string laid_out(std::string_view layout, std::string_view space) {
    std::string text;
    for (const char c : layout)
        if (c == '%')
            text += space;
        else
            text += c;
    return text;
}

std::string layout_of(const std::array<std::string_view, 5>& order) {
    std::string layout = "%{%";
    for (const std::string_view& member : order) {
        if (&member != order.data()) layout += "%,%";
        layout += member;
    }
    return layout += "%}%";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(text_layouts)

BOOST_AUTO_TEST_CASE(any_space_between_any_tokens) {
    for (std::size_t size = 0; size < 40; ++size)
        for (const char blank : {' ', '\n', '\t', '\r'}) {
            const std::string space(size, blank);
            test::accepts<WideSchema>(laid_out(layout_of(members), space), wide);
            const std::string list = laid_out("%[%" + layout_of(members) + "%,%" + layout_of(members) + "%]%", space);
            test::accepts<mallow::many<WideSchema>>(list, std::vector<Wide>{wide, wide});
        }
}

BOOST_AUTO_TEST_CASE(space_that_changes_from_object_to_object) {
    std::string list = "[";
    std::vector<Wide> expected;
    for (std::size_t size = 0; size < 60; ++size) {
        if (size > 0) list += ",";
        list += laid_out(layout_of(members), std::string((size * 7) % 23, size % 3 == 0 ? '\n' : ' '));
        expected.push_back(wide);
    }
    test::accepts<mallow::many<WideSchema>>(list + "]", expected);
}

BOOST_AUTO_TEST_CASE(keys_in_any_order) {
    std::array<std::string_view, 5> order = members;
    std::sort(order.begin(), order.end());
    std::string list = "[";
    std::vector<Wide> expected;
    do {
        test::accepts<WideSchema>(laid_out(layout_of(order), ""), wide);
        if (!expected.empty()) list += ",";
        list += laid_out(layout_of(order), "");
        expected.push_back(wide);
    } while (std::next_permutation(order.begin(), order.end()));
    test::accepts<mallow::many<WideSchema>>(list + "]", expected);
}

BOOST_AUTO_TEST_CASE(a_text_that_ends_anywhere_is_malformed) {
    const std::string text = laid_out("[" + layout_of(members) + "," + layout_of(members) + "]", "");
    for (std::size_t size = 0; size < text.size(); ++size) {
        const test::exact_copy cut(std::string_view(text).substr(0, size));
        const auto loaded = mallow::loads<mallow::many<WideSchema>>(cut.view());
        BOOST_TEST_CONTEXT(cut.view()) {
            BOOST_TEST_REQUIRE(loaded.has_error());
            BOOST_TEST(loaded.error().is_malformed());
            BOOST_TEST(loaded.error()[0].offset() <= size);
        }
    }
}

BOOST_AUTO_TEST_CASE(errors_have_their_place_in_texts_of_any_length) {
    for (std::size_t before = 0; before < 120; before += 7)
        for (std::size_t behind = 0; behind < 120; behind += 11) {
            const std::string text = std::string(before, ' ') + R"({"name":"n","price":"x","store_id":1})" + std::string(behind, ' ');
            const test::exact_copy exact(text);
            const auto loaded = mallow::loads<ItemSchema>(exact.view());
            BOOST_TEST_REQUIRE(loaded.error().size() == 1);
            BOOST_TEST(loaded.error()[0].offset() == before + 20);
            BOOST_TEST(loaded.error()[0].column() == before + 21);
        }
}

BOOST_AUTO_TEST_CASE(strings_of_any_length_with_anything_anywhere) {
    for (std::size_t size = 0; size < 70; ++size) {
        const std::string plain(size, 'x');
        test::accepts<ItemUpdateSchema>(R"({"name":")" + plain + R"("})", Item{.name = plain});
        for (std::size_t at = 0; at < size; ++at) {
            for (const auto& [written, meant] : {std::pair<std::string, std::string>{"\xC3\xA4", "\xC3\xA4"}, {"\\\"", "\""}, {"\\u00e4", "\xC3\xA4"}}) {
                const std::string head = plain.substr(0, at);
                const std::string tail = plain.substr(at + 1);
                test::accepts<ItemUpdateSchema>(R"({"name":")" + head + written + tail + R"("})", Item{.name = head + meant + tail});
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(long_lists_grow_without_losing_any) {
    for (const std::size_t count : {1u, 63u, 64u, 65u, 100u, 1000u}) {
        std::string list = "[";
        std::vector<Item> expected;
        for (std::size_t i = 0; i < count; ++i) {
            // The first are short and the rest long, then the reverse, so that no estimate is right.
            const std::string name(i < 70 ? 2 : 40, 'n');
            if (i > 0) list += ',';
            list += R"({"name":")" + name + R"(","price":1.5,"store_id":)" + std::to_string(i) + "}";
            expected.push_back(Item{.name = name, .price = 1.5, .store_id = static_cast<std::int64_t>(i)});
        }
        test::accepts<mallow::many<ItemSchema>>(list + "]", expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
