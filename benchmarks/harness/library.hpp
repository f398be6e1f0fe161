#pragma once

#include "data/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bench {

/// One workload of one library, with its inputs and its parser or buffers made.
class session {
public:
    virtual ~session() = default;

    /// What is wrong with this library's result, or nothing.
    virtual std::string fault() = 0;

    /// The timed part. The loop is in here, so that no call through a pointer is timed.
    virtual void repeat(std::int64_t times) = 0;
};

struct task {
    std::string workload;
    std::function<std::unique_ptr<session>()> open;
};

/// Of how many texts it was asked, and which of them it judges otherwise.
struct judgement {
    std::size_t asked = 0;
    std::vector<std::string> misjudged;
};

struct library {
    std::string name;
    std::string compiler;
    std::vector<task> tasks;

    /// How it judges data/verdicts.hpp. Not there when it was not asked.
    std::function<judgement()> judge;
};

/// What each module under adapters/ exports, as "register_library". Each is a shared object with
/// hidden symbols, so that the same headers built by two compilers can be raced in one process.
using register_function = void(const corpus&, library&);

}  // namespace bench
