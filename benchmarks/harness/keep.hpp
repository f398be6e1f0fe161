#pragma once

namespace bench {

/// Makes the compiler believe that the value is read and that all memory may have changed.
template <class Value>
inline void keep(const Value& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

}  // namespace bench
