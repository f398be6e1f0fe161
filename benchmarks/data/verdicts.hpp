#pragma once

#include <array>
#include <string_view>

namespace bench {

/// A request of W1's shape, and whether a strict library takes it.
struct verdict {
    std::string_view what;
    std::string_view text;
    bool is_taken;
};

using namespace std::string_view_literals;

inline constexpr std::array verdicts = {
    verdict{"white space", "\t{ \"name\" :\r\"Chair\",\n\"price\" : 17.99 , \"store_id\": 1 } \n"sv, true},
    verdict{"other order", R"({"store_id":1,"price":17.99,"name":"Chair"})"sv, true},
    verdict{"integral price", R"({"name":"Chair","price":17,"store_id":1})"sv, true},
    verdict{"exponent", R"({"name":"Chair","price":1.799E+1,"store_id":1})"sv, true},
    verdict{"escaped key", R"({"n\u0061me":"Chair","price":17.99,"store_id":1})"sv, true},
    verdict{"escaped name", R"({"name":"\u004chair\ud83e\ude91","price":17.99,"store_id":1})"sv, true},
    verdict{"smallest integer", R"({"name":"Chair","price":17.99,"store_id":-9223372036854775808})"sv, true},
    verdict{"word for a price", R"({"name":"Chair","price":"abc","store_id":1})"sv, false},
    verdict{"boolean for a price", R"({"name":"Chair","price":true,"store_id":1})"sv, false},
    verdict{"null for a name", R"({"name":null,"price":17.99,"store_id":1})"sv, false},
    verdict{"number for a name", R"({"name":1,"price":17.99,"store_id":1})"sv, false},
    verdict{"list for a name", R"({"name":["Chair"],"price":17.99,"store_id":1})"sv, false},
    verdict{"fraction for an integer", R"({"name":"Chair","price":17.99,"store_id":1.5})"sv, false},
    verdict{"integer overflow", R"({"name":"Chair","price":17.99,"store_id":9223372036854775808})"sv, false},
    verdict{"double overflow", R"({"name":"Chair","price":1e999,"store_id":1})"sv, false},
    verdict{"missing name", R"({"price":17.99,"store_id":1})"sv, false},
    verdict{"missing last key", R"({"name":"Chair","price":17.99})"sv, false},
    verdict{"unknown key", R"({"name":"Chair","price":17.99,"store_id":1,"colour":"red"})"sv, false},
    verdict{"empty name", R"({"name":"","price":17.99,"store_id":1})"sv, false},
    verdict{"negative price", R"({"name":"Chair","price":-0.01,"store_id":1})"sv, false},
    verdict{"list of one", R"([{"name":"Chair","price":17.99,"store_id":1}])"sv, false},
    verdict{"empty text", ""sv, false},
    verdict{"end inside", R"({"name":"Chair","price":17.99,"store_id":1)"sv, false},
    verdict{"end inside a string", R"({"price":17.99,"store_id":1,"name":"Ch)"sv, false},
    verdict{"bytes after the end", R"({"name":"Chair","price":17.99,"store_id":1}x)"sv, false},
    verdict{"NUL after the end", "{\"name\":\"Chair\",\"price\":17.99,\"store_id\":1}\0x"sv, false},
    verdict{"trailing comma", R"({"name":"Chair","price":17.99,"store_id":1,})"sv, false},
    verdict{"missing comma", R"({"name":"Chair" "price":17.99,"store_id":1})"sv, false},
    verdict{"leading zero", R"({"name":"Chair","price":017.99,"store_id":1})"sv, false},
    verdict{"bare point", R"({"name":"Chair","price":17.,"store_id":1})"sv, false},
    verdict{"plus sign", R"({"name":"Chair","price":+17.99,"store_id":1})"sv, false},
    verdict{"raw control character", "{\"name\":\"Ch\nair\",\"price\":17.99,\"store_id\":1}"sv, false},
    verdict{"unpaired surrogate", R"({"name":"\ud83e","price":17.99,"store_id":1})"sv, false},
    verdict{"unknown escape", R"({"name":"\x41","price":17.99,"store_id":1})"sv, false},
    verdict{"invalid UTF-8", "{\"name\":\"Ch\xff\",\"price\":17.99,\"store_id\":1}"sv, false},
    verdict{"overlong UTF-8", "{\"name\":\"Ch\xc0\xaf\",\"price\":17.99,\"store_id\":1}"sv, false},
    verdict{"surrogate in UTF-8", "{\"name\":\"Ch\xed\xa0\xbd\",\"price\":17.99,\"store_id\":1}"sv, false},
};

}  // namespace bench
