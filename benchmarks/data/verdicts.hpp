#pragma once

#include <array>
#include <string>
#include <string_view>

namespace bench {

/// A text, and whether a strict library takes it.
struct verdict {
    std::string_view what;
    std::string_view text;
    bool is_taken;
};

using namespace std::string_view_literals;

/// Requests of W1's shape.
inline constexpr std::array request_verdicts = {
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

/// What is put into a valid signup of W13's shape, and whether a strict library still takes it: each rule of the
/// schema, broken and just kept.
struct change {
    std::string_view what;
    std::string_view from;
    std::string_view to;
    bool is_taken;
};

inline constexpr auto valid_signup =
    R"({"name":"Ann Lee","email":"lee@example.org","password":"plum-123","age":30,"phone":"+4412","plan":"free",)"
    R"("news":true,"tags":["a"],"address":{"street":"1 Elm Rd","city":"Ely","state":"","zip":"CB7","country":"UK"}})"sv;

inline constexpr std::array signup_changes = {
    change{"null optionals"sv, R"("age":30,"phone":"+4412")"sv, R"("age":null,"phone":null)"sv, true},
    change{"no optionals"sv, R"("age":30,"phone":"+4412",)"sv, ""sv, true},
    change{"least age"sv, "30"sv, "13"sv, true},
    change{"shortest password, of letters beyond ASCII"sv, "plum-123"sv, "жжжжжжжж"sv, true},
    change{"four letters of eight bytes"sv, "plum-123"sv, "жжжж"sv, false},
    change{"short password"sv, "plum-123"sv, "plum-12"sv, false},
    change{"short email"sv, "lee@example.org"sv, "a@"sv, false},
    change{"age below the range"sv, "30"sv, "12"sv, false},
    change{"age above the range"sv, "30"sv, "151"sv, false},
    change{"word for an age"sv, "30"sv, R"("old")"sv, false},
    change{"long phone"sv, "+4412"sv, "+44123456789012345678"sv, false},
    change{"another plan"sv, R"("free")"sv, R"("freed")"sv, false},
    change{"null for a plan"sv, R"("free")"sv, "null"sv, false},
    change{"word for news"sv, "true"sv, R"("maybe")"sv, false},
    change{"eleven tags"sv, R"("a")"sv, R"("a","b","c","d","e","f","g","h","i","j","k")"sv, false},
    change{"number among the tags"sv, R"("a")"sv, R"("a",1)"sv, false},
    change{"null among the tags"sv, R"("a")"sv, R"("a",null)"sv, false},
    change{"no tags"sv, R"("tags":["a"],)"sv, ""sv, false},
    change{"address without a city"sv, R"("city":"Ely",)"sv, ""sv, false},
    change{"address with another key"sv, R"("city")"sv, R"("planet":"Earth","city")"sv, false},
    change{"short zip"sv, "CB7"sv, "CB"sv, false},
    change{"signup with another key"sv, R"("news")"sv, R"("colour":"red","news")"sv, false},
};

inline std::string changed_signup(const change& made) {
    std::string text{valid_signup};
    return text.replace(text.find(made.from), made.from.size(), made.to);
}

inline constexpr auto valid_order =
    R"({"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","created_at":"2024-02-29T23:59:59.125Z",)"
    R"("updated_at":"2024-03-01T00:00:00.000Z","status":"paid","lines":[{"quantity":2,"price":17.99}],)"
    R"("attributes":{"channel":"web","note":"x"}})"sv;

/// The same for W17's orders.
inline constexpr std::array order_changes = {
    change{"UUID in capitals"sv, "f81d4fae"sv, "F81D4FAE"sv, true},
    change{"UUID without a digit"sv, "f81d4fae"sv, "f81d4fa"sv, false},
    change{"UUID of another letter"sv, "f81d4fae"sv, "g81d4fae"sv, false},
    change{"UUID without a hyphen"sv, "fae-7dec"sv, "fae07dec"sv, false},
    change{"number for a UUID"sv, R"("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")"sv, "1"sv, false},
    change{"timestamp without a fraction"sv, "59.125Z"sv, "59Z"sv, true},
    change{"timestamp with an offset"sv, "59.125Z"sv, "59.125+02:30"sv, true},
    change{"timestamp of microseconds"sv, "59.125Z"sv, "59.125999Z"sv, true},
    change{"timestamp without an offset"sv, "59.125Z"sv, "59.125"sv, false},
    change{"30 February"sv, "02-29T"sv, "02-30T"sv, false},
    change{"29 February of another year"sv, "2024-02-29"sv, "2023-02-29"sv, false},
    change{"month 13"sv, "2024-02"sv, "2024-13"sv, false},
    change{"24 o'clock"sv, "T23:59"sv, "T24:59"sv, false},
    change{"second 60"sv, "59.125Z"sv, "60.125Z"sv, false},
    change{"letter in a timestamp"sv, "T23:59"sv, "T2x:59"sv, false},
    change{"timestamp with more behind it"sv, "59.125Z"sv, "59.125Zulu"sv, false},
    change{"another status"sv, R"("paid")"sv, R"("pai")"sv, false},
    change{"number for a status"sv, R"("paid")"sv, "1"sv, false},
    change{"price without a point"sv, "17.99"sv, "17"sv, true},
    change{"price of one place"sv, "17.99"sv, "17.9"sv, true},
    change{"price with a zero more"sv, "17.99"sv, "17.990"sv, true},
    change{"price with an exponent"sv, "17.99"sv, "1.799e1"sv, true},
    change{"price of three places"sv, "17.99"sv, "17.999"sv, false},
    change{"price with a bare point"sv, "17.99"sv, "17."sv, false},
    change{"word for a price"sv, "17.99"sv, R"("dear")"sv, false},
    change{"quantity of none"sv, R"("quantity":2)"sv, R"("quantity":0)"sv, false},
    change{"quantity beyond an int"sv, R"("quantity":2)"sv, R"("quantity":2147483648)"sv, false},
    change{"fraction of a quantity"sv, R"("quantity":2)"sv, R"("quantity":2.5)"sv, false},
    change{"line without a price"sv, R"(,"price":17.99)"sv, ""sv, false},
    change{"line with another key"sv, R"({"quantity")"sv, R"({"colour":1,"quantity")"sv, false},
    change{"number for an attribute"sv, R"("web")"sv, "1"sv, false},
    change{"null for an attribute"sv, R"("web")"sv, "null"sv, false},
    change{"no attributes"sv, R"("channel":"web","note":"x")"sv, ""sv, true},
    change{"list for attributes"sv, R"({"channel":"web","note":"x"})"sv, "[]"sv, false},
    change{"order without attributes"sv, R"(,"attributes":{"channel":"web","note":"x"})"sv, ""sv, false},
    change{"order with another key"sv, R"("status")"sv, R"("colour":"red","status")"sv, false},
};

inline std::string changed_order(const change& made) {
    std::string text{valid_order};
    return text.replace(text.find(made.from), made.from.size(), made.to);
}

/// Values of a key that W14 excludes.
inline constexpr std::array skipped_verdicts = {
    verdict{"skipped document", R"({"a":[1,-2.5e3,true,false,null,"b\n",[],{}]})"sv, true},
    verdict{"skipped invalid UTF-8", "\"\xff\""sv, false},
    verdict{"skipped control character", "\"a\x01\""sv, false},
    verdict{"skipped string without an end", R"("a)"sv, false},
    verdict{"skipped bare word", R"(nul)"sv, false},
    verdict{"skipped leading zero", R"(017)"sv, false},
    verdict{"skipped bare point", R"(1.)"sv, false},
    verdict{"skipped plus sign", R"(+1)"sv, false},
    verdict{"skipped unknown escape", R"("\x41")"sv, false},
    verdict{"skipped unpaired surrogate", R"("\ud83e")"sv, false},
    verdict{"skipped trailing comma", R"([1,])"sv, false},
    verdict{"skipped missing comma", R"([1 2])"sv, false},
    verdict{"skipped missing colon", R"({"a" 1})"sv, false},
    verdict{"skipped key without quotes", R"({a:1})"sv, false},
    verdict{"skipped list that ends as an object", R"([1})"sv, false},
};

/// A timeline of one status that has it.
inline std::string with_skipped(std::string_view value) {
    std::string text =
        R"({"statuses":[{"created_at":"x","id":1,"text":"y","in_reply_to_status_id":null,"user":{"id":1,"name":"A",)"
        R"("screen_name":"a","location":"","description":"","followers_count":1,"friends_count":1,"created_at":"x",)"
        R"("verified":true,"statuses_count":1},"geo":)";
    text += value;
    return text += R"(,"retweet_count":1,"favorite_count":1,"entities":{"hashtags":[],"urls":[],"user_mentions":[]},)"
                   R"("favorited":true,"retweeted":false,"lang":"en"}]})";
}

}  // namespace bench
