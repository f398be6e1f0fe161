// SPDX-License-Identifier: BSL-1.0
#include "rules/repeats.hpp"

#include "codecs/members.hpp"
#include "numbers/uint128.hpp"

#include <mallow/detail/engine.hpp>
#include <mallow/error.hpp>

#include <chrono>
#include <cstring>

namespace mallow::detail {

namespace {

constexpr std::uint64_t mixer = 0x9E37'79B9'7F4A'7C15;

std::uint64_t mix(std::uint64_t left, std::uint64_t right) noexcept {
    const uint128 product = multiply(left, right);
    return product.high ^ product.low;
}

void append_bytes(std::string& out, const void* from, std::size_t size) {
    out.append(static_cast<const char*>(from), size);
}

/// Appends what tells a scalar from others of its field; false for what is none.
bool append_scalar(std::string& out, const constant& value) {
    switch (value.type) {
        case constant_type::none: return false;
        case constant_type::boolean: out += value.boolean ? '1' : '0'; return true;
        case constant_type::number: {
            const double number = value.number + 0.0;  // of two zeros there is one
            append_bytes(out, &number, sizeof number);
            return number == number;
        }
        case constant_type::text:
        case constant_type::uuid: out.append(value.text, value.size); return true;
        case constant_type::integer:
        case constant_type::natural:
        case constant_type::decimal:
        case constant_type::coded: append_bytes(out, &value.integer, sizeof value.integer); return true;
    }
    return false;
}

}  // namespace

// Not to be known beforehand, which is all that a seed is for.
repeats::repeats()
    : seed_(mix(reinterpret_cast<std::uintptr_t>(this) ^ mixer,
                static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count()) | 1)) {}

std::uint64_t repeats::hash_of(std::string_view key) const noexcept {
    std::uint64_t hash = seed_ ^ key.size();
    while (!key.empty()) {
        std::uint64_t word = 0;
        const std::size_t size = key.size() < sizeof word ? key.size() : sizeof word;
        std::memcpy(&word, key.data(), size);
        hash = mix(hash ^ word, mixer ^ seed_);
        key.remove_prefix(size);
    }
    return mix(hash, mixer);
}

void repeats::grow() {
    places_.assign(places_.empty() ? 32 : places_.size() * 2, 0);
    const std::size_t mask = places_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t at = entries_[i].hash & mask;
        while (places_[at] != 0) at = (at + 1) & mask;
        places_[at] = static_cast<std::uint32_t>(i + 1);
    }
}

bool repeats::insert(const slot& self, const void* element) {
    const std::size_t begin = keys_.size();
    const constant scalar = peek(self, element);
    if (scalar.is_set()) {
        keys_ += 's';
        if (!append_scalar(keys_, scalar)) return true;
    } else {
        keys_ += 'd';
        std::string text;
        if (error_list* const errors = dump_to(text, {self, element}, nullptr)) {
            release(errors);
            return true;
        }
        keys_ += text;
    }
    if (entries_.size() * 2 >= places_.size()) grow();
    const std::string_view key = std::string_view(keys_).substr(begin);
    const std::uint64_t hash = hash_of(key);
    const std::size_t mask = places_.size() - 1;
    std::size_t at = hash & mask;
    for (; places_[at] != 0; at = (at + 1) & mask) {
        const entry& seen = entries_[places_[at] - 1];
        if (seen.hash == hash && std::string_view(keys_).substr(seen.begin, seen.size) == key) {
            keys_.resize(begin);
            return false;
        }
    }
    entries_.push_back({begin, key.size(), hash});
    places_[at] = static_cast<std::uint32_t>(entries_.size());
    return true;
}

}  // namespace mallow::detail
