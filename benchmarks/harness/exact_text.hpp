#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace bench {

/// A text whose allocation ends where the text does, or `padding` zero bytes later. Nothing
/// terminates it otherwise, and a sanitizer sees every byte read beyond it.
class exact_text {
public:
    exact_text(std::string_view text, std::size_t padding)
        : bytes_(new char[text.size() + padding]{}), size_(text.size()) {
        std::memcpy(bytes_.get(), text.data(), text.size());
    }

    operator std::string_view() const { return {bytes_.get(), size_}; }

private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
};

}  // namespace bench
