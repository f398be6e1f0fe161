// SPDX-License-Identifier: BSL-1.0

// Included once for each kind of machine, as the members of one of `text_source`'s nested structs; hence no guard.
//
// Reads values by the short cut of a field, each where it stands. Null leaves one to the loader: an integer of more
// than 18 digits, a number that is too large, what is malformed, of another type, or beyond the bounds of the short
// cut.
//
// `Reach` says how far can be read (reach.inl).

// Numbers are told by their first eight characters, all at once: where they end is as good as random, and a loop whose
// end is wrongly guessed costs more than all of this. What follows in the text waits for that end, and for nothing
// else: it is found by what digits roughly are, and whether they are digits is asked beside it. `bits` are eight a
// digit.

/// Bits in the bytes that cannot be digits, in a point just one; what has none may be no digit all the same.
MALLOW_INLINE static std::uint64_t unlike_digits(std::uint64_t word) noexcept {
    return (word ^ constants.digit_bits) & constants.telling_bits;
}

MALLOW_INLINE static bool are_values(std::uint64_t digits) noexcept {
    return (((digits + constants.to_high_bit) | digits) & constants.high_bits) == 0;
}

template <class Reach>
MALLOW_INLINE static place read(Reach reach, place here, std::int64_t& value) noexcept {
    const std::uint64_t word = reach.eight(here);
    const auto bits = static_cast<unsigned>(std::countr_zero(unlike_digits(word))) & ~7u;
    const place stop = here + bits / 8;
    const std::uint64_t digits = (word ^ constants.ascii_zeros) << (64 - bits) % 64;
    if (bits - 8 > 48 || !are_values(digits) || !ends_number(*stop) || (*here == '0' && bits > 8)) [[unlikely]]
        return read_integer(here, reach.end(), value);
    value = static_cast<std::int64_t>(number_of(digits));
    return stop;
}

/// A number that eight characters hold, rounded once: both operands are exact (William Clinger, "How to Read Floating
/// Point Numbers Accurately", 1990). Null leaves it to be read more precisely.
template <class Number, class Reach>
MALLOW_INLINE static place read_brief(Reach reach, place here, Number& value) noexcept {
    const std::uint64_t word = reach.eight(here);
    const std::uint64_t marks = unlike_digits(word);
    const auto bits = static_cast<unsigned>(std::countr_zero(marks)) & ~7u;
    place stop = here + bits / 8;
    std::uint64_t digits = word ^ constants.ascii_zeros;
    const double* power = constants.powers;
    if (bits - 8 > 48 || (*here == '0' && bits > 8)) [[unlikely]]
        return nullptr;
    if (*stop == '.') {
        const auto end = static_cast<unsigned>(std::countr_zero(marks & (marks - 1))) & ~7u;
        if (end == 64 || end == bits + 8) [[unlikely]]
            return nullptr;
        // The digits behind the point move up to those before it, of which `whole` has the bits.
        const std::uint64_t whole = ((marks & (0 - marks)) >> 4) - 1;
        digits = ((digits & whole) | (digits >> 8 & ~whole)) << (72 - end) % 64;
        power += (end - bits) / 8 - 1;
        stop = here + end / 8;
    } else {
        digits <<= (64 - bits) % 64;
    }
    if (!are_values(digits) || !ends_number(*stop)) [[unlikely]]
        return nullptr;
    value = static_cast<Number>(static_cast<std::int64_t>(number_of(digits))) / static_cast<Number>(*power);
    return stop;
}

template <class Reach>
MALLOW_INLINE static place read(Reach reach, place here, double& value) noexcept {
    const place stop = read_brief(reach, here, value);
    return stop ? stop : reach.read_precise(here, value);
}

/// The same, rounded once to a float. A call, for the loops would have fewer registers for all else (W8: 890 → 873
/// instructions an item).
template <class Reach>
MALLOW_NOINLINE static place read_single(Reach reach, place here, float& value) noexcept {
    const place stop = read_brief(reach, here, value);
    if (stop) [[likely]]
        return stop;
    double wide = 0;
    const place end = read_double(here, reach.end(), wide);
    return end && parse_float({here, static_cast<std::size_t>(end - here)}, value) ? end : nullptr;
}

template <class Reach>
MALLOW_INLINE static place read(Reach reach, place here, bool& value) noexcept {
    const std::uint64_t word = reach.eight(here);
    value = static_cast<std::uint32_t>(word) == 0x65757274;  // "true"
    if (value) return here + 4;
    return word << 24 == 0x65736C6166'000000 ? here + 5 : nullptr;  // "false"
}

/// Takes a value by its short cut, where its key is read, and returns where it ends; null where it has none, or leaves
/// it to others.
template <class Reach>
MALLOW_INLINE static place take(Reach reach, place here, const quick_path& path, char* member) {
    // A chain, not a table of jumps: where keys come shuffled, jumps are foreseen worse than branches (W8: 82 → 75 µs).
    if (path.kind == quick_kind::text)
        return take_text(reach, here, path, *reinterpret_cast<std::string*>(member));
    if (path.kind == quick_kind::integer) {
        std::int64_t number = 0;
        const place stop = read(reach, here, number);
        if (!stop || number < path.least.integer || number > path.most.integer) [[unlikely]]
            return nullptr;
        write_as(member, number);
        return stop;
    }
    if (path.kind == quick_kind::number) {
        auto& number = *reinterpret_cast<double*>(member);
        const place stop = read(reach, here, number);
        return number >= path.least.number && number <= path.most.number ? stop : nullptr;
    }
    if (path.kind == quick_kind::boolean) return read(reach, here, *reinterpret_cast<bool*>(member));
    return path.kind == quick_kind::none ? nullptr : take_narrow(reach, here, path, member);
}

/// The same of what is narrower.
template <class Reach>
MALLOW_INLINE static place take_narrow(Reach reach, place here, const quick_path& path, char* member) {
    if (path.kind == quick_kind::narrow) {
        std::int64_t number = 0;
        const place stop = read(reach, here, number);
        if (!stop || number < path.least.integer || number > path.most.integer) [[unlikely]]
            return nullptr;
        write_narrow(path.narrow, member, number);
        return stop;
    }
    auto& number = *reinterpret_cast<float*>(member);
    const place stop = read_single(reach, here, number);
    return number >= path.least.number && number <= path.most.number ? stop : nullptr;
}

/// Whether `take` takes such values.
MALLOW_INLINE static bool has_short_cut(const quick_path& path) noexcept { return path.kind != quick_kind::none; }
