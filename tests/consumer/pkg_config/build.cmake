# Builds SOURCE into OUTPUT with nothing but the compiler and what pkg-config says, then runs it.
cmake_minimum_required(VERSION 3.25)

set(ENV{PKG_CONFIG_PATH} "${PKG_CONFIG_PATH}:$ENV{PKG_CONFIG_PATH}")
execute_process(
    COMMAND "${PKG_CONFIG}" --static --cflags --libs mallow
    OUTPUT_VARIABLE mallow_flags
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
message(STATUS "${mallow_flags}")
separate_arguments(mallow_flags NATIVE_COMMAND "${mallow_flags}")

# For a shared libmallow in a prefix that the loader does not search.
execute_process(
    COMMAND "${PKG_CONFIG}" --variable=libdir mallow
    OUTPUT_VARIABLE libdir
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)

execute_process(
    COMMAND "${COMPILER}" -std=c++20 ${FLAGS} "${SOURCE}" -o "${OUTPUT}" ${mallow_flags} "-Wl,-rpath,${libdir}"
    COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${OUTPUT}" COMMAND_ERROR_IS_FATAL ANY)
