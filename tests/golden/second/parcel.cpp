// SPDX-License-Identifier: BSL-1.0
#include "replay.hpp"

struct Box { std::int64_t width{}, height{}; };
BOOST_DESCRIBE_STRUCT(Box, (), (width, height))

struct BoxSchema : mallow::Schema<Box> {
    Int width  {required, Range{.min = 1}};
    Int height {required};
};
BOOST_DESCRIBE_STRUCT(BoxSchema, (), (width, height))

enum class Status { draft = 1, open = 2, published = 2, archived = 10 };
BOOST_DESCRIBE_ENUM(Status, draft, open, published, archived)

struct Parcel {
    Status                                       status{Status::draft}, code{Status::draft}, word{Status::draft};
    boost::json::value                           any, note;
    std::map<std::string, std::int64_t>          counts;
    std::map<std::int64_t, std::string>          names;
    std::map<std::string, Box>                   boxes;
    std::vector<std::pair<std::string, double>>  ordered;
    std::pair<double, double>                    point{};
    std::tuple<std::string, Box>                 labelled{};
    std::int64_t                                 version{};
    std::vector<std::string>                     tags;
    std::vector<std::int64_t>                    ids;
    std::vector<std::string>                     words;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (status, code, word, any, note, counts, names, boxes, ordered, point, labelled, version, tags, ids, words))

struct ParcelSchema : mallow::Schema<Parcel> {
    Enum<Status>                  status   {};
    Enum<Status>                  code     {by_value};
    Enum<Status>                  word     {spelling<Status::draft>("Draft"), spelling<Status::archived>("old")};
    Raw                           any      {};
    Raw                           note     {allow_none};
    Dict<Int>                     counts   {};
    Dict<Int, Str>                names    {};
    Dict<Nested<BoxSchema>>       boxes    {};
    Dict<Float>                   ordered  {};
    Tuple<Float, Float>           point    {};
    Tuple<Str, Nested<BoxSchema>> labelled {};
    Constant                      kind     {"parcel"};           // bound to nothing
    Constant                      version  {2};                  // bound to a member
    List<Str>                     tags     {Str{trim, lower, Length{.min = 1}}, Unique{}, Length{.max = 3}};
    Delimited<Int>                ids      {};
    Delimited<Str>                words    {delimiter('|')};
};
BOOST_DESCRIBE_STRUCT(ParcelSchema, (), (status, code, word, any, note, counts, names, boxes, ordered, point, labelled, kind, version, tags, ids,
                                         words))

BOOST_AUTO_TEST_SUITE(golden_second)

BOOST_DATA_TEST_CASE(parcel, golden::cases_of("ParcelSchema", 76)) { golden::replay<ParcelSchema>(sample); }

BOOST_AUTO_TEST_SUITE_END()
