#pragma once

#include <cstdint>

namespace bench {

/// SplitMix64: ours, because the standard's distributions differ between libraries and the data
/// must be the same everywhere.
class random {
public:
    explicit random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t bits = state_ += 0x9e3779b97f4a7c15;
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        return bits ^ (bits >> 31);
    }

    /// From `low` to `high`, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
    }

    bool one_in(std::uint64_t chances) { return next() % chances == 0; }

private:
    std::uint64_t state_;
};

}  // namespace bench
