// SPDX-License-Identifier: BSL-1.0
#include "check.hpp"

#include <mallow/fields/time_delta.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <ratio>
#include <string>
#include <string_view>
#include <vector>

using mallow::errc;
using namespace std::chrono_literals;
using std::chrono::milliseconds, std::chrono::minutes, std::chrono::nanoseconds, std::chrono::seconds;

namespace {

using thirds = std::chrono::duration<std::int64_t, std::ratio<1, 3>>;
using bytes = std::chrono::duration<std::int8_t>;
using counts = std::chrono::duration<std::uint32_t>;
using real = std::chrono::duration<double>;

struct Job {
    seconds                  lasts{};
    nanoseconds              fine{};
    std::optional<minutes>   maybe;
    std::vector<milliseconds> all;
    bytes                    narrow{};
    counts                   natural{};
    thirds                   third{};
    real                     floating{};

    friend bool operator==(const Job&, const Job&) = default;
};
BOOST_DESCRIBE_STRUCT(Job, (), (lasts, fine, maybe, all, narrow, natural, third, floating))

struct JobSchema : mallow::Schema<Job> {
    TimeDelta       lasts    {};
    TimeDelta       fine     {};
    TimeDelta       maybe    {unit<std::chrono::hours>};
    List<TimeDelta> all      {TimeDelta{unit<milliseconds>}};
    TimeDelta       narrow   {};
    TimeDelta       natural  {};
    TimeDelta       third    {};
    TimeDelta       floating {};
};
BOOST_DESCRIBE_STRUCT(JobSchema, (), (lasts, fine, maybe, all, narrow, natural, third, floating))

struct IsoSchema : mallow::Schema<Job> {
    TimeDelta lasts    {iso};
    TimeDelta fine     {iso};
    TimeDelta narrow   {iso};
    TimeDelta floating {iso};
};
BOOST_DESCRIBE_STRUCT(IsoSchema, (), (lasts, fine, narrow, floating))

struct RuledSchema : mallow::Schema<Job> {
    TimeDelta lasts    {Range{.min = 1s, .max = 90s}};
    TimeDelta fine     {iso, Range{.min = 1ns}, load_default(nanoseconds(1ms))};
    TimeDelta floating {Range{.min = real(-0.5)}};
};
BOOST_DESCRIBE_STRUCT(RuledSchema, (), (lasts, fine, floating))

struct LooseSchema : mallow::Schema<> {
    TimeDelta lasts {Range{.min = std::chrono::microseconds(1)}, load_default(std::chrono::microseconds(1'500'000))};
};
BOOST_DESCRIBE_STRUCT(LooseSchema, (), (lasts))

Job lasting(seconds time) {
    Job job;
    job.lasts = time;
    return job;
}
Job fine(nanoseconds time) {
    Job job;
    job.fine = time;
    return job;
}

const std::string_view no_periods[] = {"true", R"("x")", R"("")", R"("+1")", R"(".5")", R"("1 2")", "1.5", "1e-1", R"("1.5")", "[]", "{}", R"("NaN")"};
const std::string_view no_iso_periods[] = {"P",     "PT",     "-P",     "P1",     "P1Y",  "P1M",   "1D",   "P1S",  "PT1D", "P1DT",
                                           "PT1H2H", "PT1M1H", "P1W1D", "P1D1W",  "PT1.5H", "PT.5S", "PT5.S", "PT1.5", "pt1s", "--PT1S",
                                           "P 1D",  "PT1S ",  "P1.5D",  "PT1T1S", "P-1D", "",      "PT1,5S"};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields_time_delta)

BOOST_AUTO_TEST_CASE(loads_and_dumps_numbers_of_its_unit) {
    Job job = lasting(-90s);
    job.fine = 1ns;
    job.maybe = minutes(90);
    job.all = {milliseconds(5), milliseconds(0)};
    job.narrow = bytes(-128);
    job.natural = counts(4294967295u);
    job.third = thirds(3);
    job.floating = real(0.1);
    const std::string_view json =
        R"({"lasts":-90,"fine":0.000000001,"maybe":1.5,"all":[5,0],"narrow":-128,"natural":4294967295,"third":1,"floating":0.1})";
    test::accepts<JobSchema>(json, job);
    BOOST_TEST(mallow::dumps<JobSchema>(job) == json);
    BOOST_TEST(boost::json::serialize(mallow::dump<JobSchema>(job)).find(R"("fine":1E-9)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(takes_a_number_by_its_digits) {
    test::accepts<JobSchema>(R"({"fine":0.1})", fine(100ms));
    test::accepts<JobSchema>(R"({"fine":"1e-9"})", fine(1ns));
    test::accepts<JobSchema>(R"({"fine":9223372036.854775807})", fine(nanoseconds::max()), test::sources::text_only);
    test::accepts<JobSchema>(R"({"fine":-9223372036.854775808})", fine(nanoseconds::min()), test::sources::text_only);
    test::accepts<JobSchema>(R"({"lasts":9223372036854775807})", lasting(seconds::max()));
    test::accepts<JobSchema>(R"({"lasts":-9223372036854775808})", lasting(seconds::min()));
    test::accepts<JobSchema>(R"({"lasts":90.000})", lasting(90s));
    test::accepts<JobSchema>(R"({"lasts":9e1})", lasting(90s));
    Job job;
    job.third = thirds(1);
    test::rejects<JobSchema>(R"({"third":0.3333333333})", {{"/third", errc::invalid_timedelta}});
    BOOST_TEST(mallow::dumps<JobSchema>(job, {.only = mallow::fields<JobSchema, "third">()}) == R"({"third":0.3333333333333333})");
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_period, no_periods) {
    test::rejects<JobSchema>(R"({"lasts":)" + std::string(sample) + "}", {{"/lasts", errc::invalid_timedelta}});
}

BOOST_AUTO_TEST_CASE(refuses_what_the_member_cannot_hold) {
    test::rejects<JobSchema>(R"({"lasts":9223372036854775808,"fine":-9223372037,"narrow":128,"natural":-1,"maybe":1e300,"all":[-1e25],"floating":"1e-1"})",
                             {{"/lasts", errc::number_too_large},
                              {"/fine", errc::number_too_small},
                              {"/narrow", errc::number_too_large},
                              {"/natural", errc::number_too_small},
                              {"/maybe", errc::number_too_large},
                              {"/all/0", errc::number_too_small},
                              {"/floating", errc::invalid_timedelta}},
                             {.strict = true});
    test::rejects<JobSchema>(R"({"narrow":-129,"lasts":123456789012345678901234567890,"floating":1e309})",
                             {{"/narrow", errc::number_too_small}, {"/lasts", errc::number_too_large}, {"/floating", errc::number_too_large}},
                             test::sources::text_only);
}

BOOST_AUTO_TEST_CASE(reads_and_writes_iso) {
    struct spelling {
        const char* text;
        nanoseconds time;
        const char* dumped;
    };
    const spelling spellings[] = {
        {"PT0S", 0ns, "PT0S"},           {"P0D", 0ns, "PT0S"},         {"-PT0S", 0ns, "PT0S"},        {"+PT1S", 1s, "PT1S"},
        {"P2W", 336h, "P14D"},           {"PT90S", 90s, "PT1M30S"},    {"PT24H", 24h, "P1D"},         {"P1DT1S", 24h + 1s, "P1DT1S"},
        {"PT0.000000001S", 1ns, "PT0.000000001S"}, {"-PT0.5S", -500ms, "-PT0.5S"}, {"PT1M0.250S", 60s + 250ms, "PT1M0.25S"},
        {"-P1DT1H1M1.000000001S", -(25h + 61s + 1ns), "-P1DT1H1M1.000000001S"}, {"PT0005S", 5s, "PT5S"},
        {"P106751DT23H47M16.854775807S", nanoseconds::max(), "P106751DT23H47M16.854775807S"},
        {"-P106751DT23H47M16.854775808S", nanoseconds::min(), "-P106751DT23H47M16.854775808S"},
    };
    for (const auto& [text, time, dumped] : spellings) {
        test::accepts<IsoSchema>(R"({"fine":")" + std::string(text) + R"("})", fine(time));
        BOOST_TEST(mallow::dumps<IsoSchema>(fine(time), {.only = mallow::fields<IsoSchema, "fine">()}) == R"({"fine":")" + std::string(dumped) + R"("})");
    }
    test::rejects<IsoSchema>(R"({"fine":90,"lasts":"PT0.5S","narrow":"PT128S","floating":null})",
                             {{"/fine", errc::invalid_timedelta}, {"/lasts", errc::invalid_timedelta}, {"/narrow", errc::number_too_large}, {"/floating", errc::null}});
    test::rejects<IsoSchema>(R"({"lasts":"P99999999999999999999D","fine":"-P99999999999999999999999999W","narrow":"-PT129S"})",
                             {{"/lasts", errc::number_too_large}, {"/fine", errc::number_too_small}, {"/narrow", errc::number_too_small}});
    test::accepts<IsoSchema>(R"({"lasts":"PT9223372036854775807S"})", lasting(seconds::max()));
    Job job;
    job.floating = real(-1.5);
    test::accepts<IsoSchema>(R"({"floating":"-PT1.5S"})", job);
    BOOST_TEST(mallow::dumps<IsoSchema>(job, {.only = mallow::fields<IsoSchema, "floating">()}) == R"({"floating":"-PT1.5S"})");
}

BOOST_DATA_TEST_CASE(refuses_what_is_no_iso_period, no_iso_periods) {
    test::rejects<IsoSchema>(R"({"fine":")" + std::string(sample) + R"("})", {{"/fine", errc::invalid_timedelta}});
}

BOOST_AUTO_TEST_CASE(obeys_bounds_of_its_own_type) {
    test::rejects<RuledSchema>(R"({"lasts":0,"fine":"PT0S","floating":-0.6})", {{"/lasts", errc::too_small}, {"/fine", errc::too_small}, {"/floating", errc::too_small}});
    BOOST_TEST(test::message_of<RuledSchema>(R"({"lasts":91})") == "Must be greater than or equal to 1 and less than or equal to 90.");
    BOOST_TEST(test::message_of<RuledSchema>(R"({"fine":"-PT1S"})") == "Must be greater than or equal to PT0.000000001S.");
    BOOST_TEST((mallow::loads<RuledSchema>(R"({"floating":-0.25})")->fine == 1ms));
}

BOOST_AUTO_TEST_CASE(is_what_it_was_in_a_document) {
    BOOST_TEST(boost::json::serialize(*mallow::loads<LooseSchema>(R"({"lasts":90})")) == R"({"lasts":90})");
    BOOST_TEST(boost::json::serialize(*mallow::loads<LooseSchema>("{}")) == R"({"lasts":1.5E0})");
    test::rejects<LooseSchema>(R"({"lasts":0})", {{"/lasts", errc::too_small}});
}

BOOST_AUTO_TEST_CASE(cannot_be_dumped_when_it_is_no_number) {
    Job job;
    job.floating = real(std::numeric_limits<double>::infinity());
    test::refuses_dump<JobSchema>(job, {{"/floating", errc::not_finite}});
    test::refuses_dump<IsoSchema>(job, {{"/floating", errc::out_of_range}});
}

BOOST_AUTO_TEST_SUITE_END()
