// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<unistd.h>)
#    include <unistd.h>
#elif __has_include(<io.h>)
#    include <io.h>
#endif

/// Whether a person is likely to watch standard error.
inline bool is_error_stream_watched() {
#if __has_include(<unistd.h>)
    return isatty(STDERR_FILENO) != 0;
#elif __has_include(<io.h>)
    return _isatty(2) != 0;
#else
    return false;
#endif
}
