// SPDX-License-Identifier: BSL-1.0
#include <mallow/memory/detail/links.hpp>

#include <boost/container_hash/hash.hpp>

namespace mallow::memory::detail {

std::size_t link_map::hash::operator()(const ends& between) const noexcept {
    std::size_t seed = 0;
    for (const void* each : between) boost::hash_combine(seed, each);
    return seed;
}

link_map::positions* link_map::find(const ends& between) noexcept {
    const auto found = links_.find(between);
    return found == links_.end() ? nullptr : &found->second;
}

bool link_map::contains(const ends& between) const noexcept { return links_.contains(between); }

link_map::positions& link_map::add(const ends& between) { return links_[between]; }

void link_map::remove(const ends& between) noexcept { links_.erase(between); }

void link_map::clear() noexcept { links_.clear(); }

}  // namespace mallow::memory::detail
