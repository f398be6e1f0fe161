#pragma once

#include "data/corpus.hpp"

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

struct library {
    std::string name;
    std::string compiler;
    std::vector<task> tasks;

    /// Which of data/verdicts.hpp it judges otherwise. None when it was not asked.
    std::function<std::vector<std::string>()> misjudged;
};

/// What each module under adapters/ exports, as "register_library". Each is a shared object with
/// hidden symbols, so that the same headers built by two compilers can be raced in one process.
using register_function = void(const corpus&, library&);

}  // namespace bench
