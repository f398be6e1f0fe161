// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mallow/detail/constant.hpp>
#include <mallow/detail/functions.hpp>
#include <mallow/error.hpp>
#include <mallow/options.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <typeinfo>

/// The waist of the hourglass: what a schema, joined with its model, is compiled to.
///
/// A plan is a constant, flat table. Templates write it, the engine in `src/` executes it, and neither knows more of the other.
namespace mallow::detail {

/// How the engine reads and writes one C++ value.
enum class op : std::uint8_t {
    int8,
    int16,
    int32,
    int64,
    uint8,
    uint16,
    uint32,
    uint64,
    float32,
    float64,
    boolean,
    string,
    string_view,
    structure,      // a model: `slot::nested`
    sequence,       // a container: `slot::sequence`, its elements `slot::inner`
    holder,         // an optional or a pointer: `slot::holder`, what it holds `slot::inner`
    json_value,     // boost::json::value, holding what the field's kind says
    json_object,    // boost::json::object, likewise
    json_array      // boost::json::array, likewise
};

/// What the field accepts in JSON.
enum class field_kind : std::uint8_t { integer, number, string, boolean, list, nested, extra };

enum class rule_kind : std::uint8_t {
    range,
    length,
    one_of,
    none_of,
    equal,
    regexp,
    contains_only,
    contains_none_of,
    email,
    url,
    callable
};

/// How choices are stored: ours, or the user's own array.
enum class choice_type : std::uint8_t {
    constants,
    boolean,
    int8,
    int16,
    int32,
    int64,
    uint8,
    uint16,
    uint32,
    uint64,
    float32,
    float64,
    c_string,
    string_view
};

struct choice_list {
    const void* data = nullptr;
    std::uint32_t count = 0;
    choice_type type = choice_type::constants;
};

/// What a callable takes; the engine passes a pointer to it.
enum class argument_type : std::uint8_t {
    integer,  // const std::int64_t*
    natural,  // const std::uint64_t*
    number,   // const double*
    boolean,  // const bool*
    text,     // const std::string_view*
    object    // the member itself
};

struct callable {
    /// Whether the value is valid; else `message` is what the callable said, empty when it said nothing.
    bool (*call)(const any_function& function, const void* argument, std::string& message) = nullptr;
    any_function function{};  // of a free function: itself
    const void* type = nullptr;  // of an object argument: `&type_tag<T>`
    argument_type argument = argument_type::object;
    std::uint8_t bits = 0;  // of an integer parameter, its sign excluded
    bool takes_negative = false;
};

/// Where a field's compiled pattern is kept from its first use on.
struct pattern_cell {
    std::atomic<const void*> compiled{nullptr};
};

/// One validator.
struct rule {
    rule_kind kind = rule_kind::callable;
    bool min_inclusive = true;
    bool max_inclusive = true;
    constant min{};  // Range, Length; Equal's and Length's exact value is `equal`
    constant max{};
    constant equal{};
    choice_list choices{};
    callable function{};
    std::string_view pattern{};
    pattern_cell* cell = nullptr;
    const char* message = nullptr;  // instead of the catalogue's
};

/// A field's own text for one code.
struct message_override {
    errc code{};
    const char* text = nullptr;
};

/// What the engine must know of a type it has never heard of, to make, drop and exchange its values.
struct type_ops {
    std::size_t size;
    std::size_t alignment;
    void (*construct)(void* storage);  // as `T{}` does
    void (*destroy)(void* value) noexcept;
    void (*exchange)(void* left, void* right) noexcept;  // null where it could throw
    bool exchanges;                                      // whether there is an `exchange`, as a constant can ask
    void (*assign)(void* to, void* from);                // by move, where `exchange` is null; else null
};

enum class sequence_shape : std::uint8_t {
    appended,  // `append` makes an element in place
    bounded,   // the same, `count` times at most
    inserted,  // an element is made apart and handed to `insert`
    fixed,     // there are `count` elements, in a row at `begin`
    viewed     // it can only be dumped
};

/// Tells each element's address, in order, until told false.
using element_visitor = bool (*)(void* context, const void* element);

struct sequence_ops {
    sequence_shape shape;
    std::size_t count;         // of a fixed one; of a bounded or inserted one the most it can hold, 0 for any number
    std::size_t element_size;
    void (*clear)(void* container);
    void (*cut)(void* container, std::size_t count);  // drops the elements behind the first `count`; null where they have no address in a row
    void (*reserve)(void* container, std::size_t count);
    void* (*append)(void* container, std::size_t count);  // returns the first; one at a time where there is no `cut`
    bool (*insert)(void* container, void* element);  // moves it; false when it is there already
    void* (*begin)(void* container);
    std::size_t (*size)(const void* container);
    bool (*each)(const void* container, void* context, element_visitor visit);
    const type_ops* element;  // of an inserted one
};

enum class holder_shape : std::uint8_t { owned, shared, borrowed };

struct holder_ops {
    holder_shape shape;
    bool slices;                           // whether a copy would lose what derives from what is held
    bool loads;                            // whether there is an `emplace`: constants cannot compare addresses with null everywhere
    void* (*emplace)(void* holder);        // what it now holds is as `T{}`
    void (*reset)(void* holder);
    const void* (*get)(const void* holder);  // null when empty
    void* (*copy)(void* holder, const void* from);  // of a shared one: holds a copy of what `from` holds; null where there is none
};

struct plan;
struct slot;

inline constexpr std::int8_t unset = -1;

/// How a value of one C++ type is loaded and dumped as one field type.
struct slot {
    op code{};
    field_kind kind{};
    std::uint8_t rule_count = 0;
    std::uint8_t message_count = 0;
    bool allow_null = false;
    bool allow_nan = false;
    std::int8_t strict = unset;        // else a bool
    std::int8_t unknown_keys = unset;  // of a nested one; else a `mallow::unknown`
    const rule* rules = nullptr;
    const message_override* messages = nullptr;
    const type_ops* type = nullptr;  // of structures, sequences and holders
    const slot* inner = nullptr;
    union {
        const plan* nested = nullptr;
        const sequence_ops* sequence;
        const holder_ops* holder;
    };
};

/// A described function, called to dump what it returns; of an abstract model any member, whose offset no constant can tell.
struct computed {
    void (*call)(const void* object, void* context, void (*found)(void* context, const void* value));
};

/// What a field without a key becomes.
struct default_value {
    constant value;
    void (*fill)(void* member) = nullptr;  // instead of `value`
    bool is_null = false;
    bool is_set = false;
};

struct field_metadata {
    const char* title = nullptr;
    const char* description = nullptr;
    constant example = {};
    bool deprecated = false;
};

/// Which values the engine reads and writes where it does their keys, without asking further.
enum class short_cut : std::uint8_t {
    none,
    integer,  // op::int64
    number,   // op::float64
    text,     // op::string
    boolean   // op::boolean
};

/// What bounds a value that is taken by a short cut: an integer, a number, or the bytes of a text.
union bound {
    std::int64_t integer = 0;
    double number;
};

/// How a value is taken where its key is read; one outside the bounds may still be valid: its rules are then asked.
struct quick_path {
    bound least{};
    bound most{};
    short_cut way = short_cut::none;
};

inline constexpr std::size_t fragment_room = 32;
inline constexpr std::size_t short_value_room = 40;
inline constexpr std::size_t most_flat_room = 3072;

/// One field.
struct row {
    slot value;
    quick_path quick{};
    std::size_t offset = 0;
    std::string_view name;  // of the field
    std::string_view key;   // in the document
    std::string_view attribute;  // key in the object of a `Schema<>`
    /// `,"key":`, escaped, to be copied whole, with its comma or without; of size 0 when it does not fit, and the key is then escaped when it is
    /// written.
    char fragment[fragment_room + 1]{};
    std::uint8_t fragment_size = 0;
    short_cut dump_way = short_cut::none;  // how the value is written behind its fragment
    bool load = false;
    bool dump = false;
    bool required = false;
    computed function{};
    default_value load_default{};
    default_value dump_default{};
    field_metadata metadata{};
};

/// A key that is loaded, as the words that a text is compared with, and what is needed of its row when all is as it mostly is.
struct key_entry {
    std::uint64_t word[2];  // the first 16 bytes of `"key":`; what no text is equal to for a key that is always escaped
    std::uint64_t mask[2];  // which of these bytes count
    std::uint64_t bit;      // its place among the keys seen
    std::size_t offset;     // of the member
    quick_path quick;
    const char* data;
    std::uint32_t size;
    std::uint16_t row;
    std::uint16_t next;  // the entry to try when this one is not it; `no_entry` ends
    std::uint8_t seen_word;
};

inline constexpr std::uint16_t no_entry = 0xFFFF;
inline constexpr std::size_t max_rows = 256;
inline constexpr std::size_t seen_words = max_rows / 64;

/// Finds the entry of a key from 8 of its first bytes.
struct key_table {
    std::size_t at = 0;      // where in the key the 8 bytes begin
    std::uint64_t mask = 0;  // which of them lie inside every key or are its closing quote
    std::uint64_t multiplier = 0;
    unsigned shift = 63;
    const std::uint16_t* entries = nullptr;
};

/// Tells schemas apart, and which are bases of which. A schema has one of these in each shared library that hides its symbols, and one type.
struct schema_identity {
    const std::type_info* type;  // null where there is no RTTI
    const schema_identity* const* bases;
    std::size_t base_count;
};

/// A schema joined with its model.
struct plan {
    const schema_identity* identity = nullptr;
    const row* rows = nullptr;
    const key_entry* keys = nullptr;  // of the rows that load, in their order; behind them one that matches nothing
    key_table table{};
    std::uint64_t awaited[seen_words]{};  // by entry: what is required, or has a `load_default`
    std::uint16_t row_count = 0;
    std::uint16_t key_count = 0;
    std::uint16_t extra = no_entry;  // the row that keeps unknown keys
    std::int8_t unknown_keys = unset;
    std::int8_t strict = unset;
    std::uint16_t flat_room = 0;  // for an object whose strings are short, where all fields have short cuts and are not too many; else 0
    bool shares_members = false;  // whether two fields load into one member, so that their order counts
    const type_ops* model = nullptr;  // null for a `Schema<>`
    const char* title = nullptr;
};

}  // namespace mallow::detail
