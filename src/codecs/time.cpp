// SPDX-License-Identifier: BSL-1.0
#include "codecs/ticks_row.hpp"
#include "formats/iso8601.hpp"
#include "formats/pattern.hpp"

#include <mallow/plan/codec.hpp>

#include <cstddef>
#include <cstdint>

namespace mallow::detail {

// Declared beside their field, which src/ does not know.
errc load_time(const scalar& in, const slot& field, bool strict, void* member);
bool dump_time(const void* member, const slot& field, scalar_out& out);
extern const codec json_time_codec;

namespace {

struct time_family {
    static errc read(const scalar& in, const temporal_options& field, bool strict, reading& found) {
        if (in.kind != scalar_kind::string) return errc::invalid_time;
        date_time read;
        const bool is_time = field.form == temporal_form::pattern ? read_pattern(in.text, field.pattern, read)
                                                                  : read_time(in.text, read.time);
        if (!is_time) return errc::invalid_time;
        const time_of_day& time = read.time;
        const instant at{time.hour * 3600 + time.minute * 60 + time.second, time.attoseconds};
        const tick_outcome outcome = ticks_at(at, *field.ticks, found.ticks);
        const bool is_refused = outcome == tick_outcome::beyond || (strict && outcome == tick_outcome::cut);
        return is_refused ? errc::invalid_time : errc{};
    }

    static bool tell(const reading& held, const temporal_options& field, scalar_out& out) {
        instant at;
        if (!instant_of(held.ticks, *field.ticks, at) || at.seconds < 0 || at.seconds >= seconds_of_a_day) {
            out.problem = errc::out_of_range;
            return false;
        }
        date_time shown;
        date_time_of(at.seconds, shown);
        shown.time.attoseconds = at.attoseconds;
        char* const end = field.form == temporal_form::pattern
                              ? write_pattern(shown, field.pattern, out.characters)
                              : write_time(shown.time, field.ticks->digits, out.characters);
        out.kind = scalar_kind::string;
        out.text = {out.characters, static_cast<std::size_t>(end - out.characters)};
        return true;
    }
};

}  // namespace

errc load_time(const scalar& in, const slot& field, bool strict, void* member) {
    return ticks_row<time_family>::load(in, field, strict, member);
}

bool dump_time(const void* member, const slot& field, scalar_out& out) {
    return ticks_row<time_family>::dump(member, field, out);
}

constinit const codec json_time_codec =
    make_document_codec<document_ticks_row<time_family>>(json_type::string, "time", errc::invalid_time);

}  // namespace mallow::detail
