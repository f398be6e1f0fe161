# Compiles SOURCE twice: as it is, which must succeed, and with MALLOW_MISTAKE defined, which must fail with a first
# error that contains what the source's line "// expected: mallow: ..." announces. A line "// standard: gnu++20" says another than c++20.
# HEADER is included before it, precompiled in c++20.
cmake_minimum_required(VERSION 3.25)

set(ENV{LC_ALL} C)
list(TRANSFORM INCLUDE_DIRS PREPEND -I)

file(READ "${SOURCE}" text)
if(NOT text MATCHES "// expected: (mallow: [^\r\n]+)")
    message(FATAL_ERROR "${SOURCE}: no line '// expected: mallow: ...'")
endif()
set(expected "${CMAKE_MATCH_1}")
set(standard -std=c++20 -include "${HEADER}")
if(text MATCHES "// standard: ([^\r\n]+)")
    set(standard "-std=${CMAKE_MATCH_1}")
endif()

function(compile status_variable output_variable)
    execute_process(
        COMMAND "${COMPILER}" ${standard} -fsyntax-only ${INCLUDE_DIRS} ${ARGN} "${SOURCE}"
        RESULT_VARIABLE status
        OUTPUT_VARIABLE output
        ERROR_VARIABLE output)
    set(${status_variable} "${status}" PARENT_SCOPE)
    set(${output_variable} "${output}" PARENT_SCOPE)
endfunction()

compile(status output)
if(NOT status EQUAL 0)
    message("${output}")
    message(FATAL_ERROR "The legal half does not compile.")
endif()

compile(status output -DMALLOW_MISTAKE)
if(status EQUAL 0)
    message(FATAL_ERROR "The mistake compiles; expected the error:\n${expected}")
endif()
if(NOT output MATCHES "(^|[ \n])error: ([^\n]*)")
    message("${output}")
    message(FATAL_ERROR "The compiler failed without an 'error:' line.")
endif()
set(first_error "${CMAKE_MATCH_2}")

# Clang prints the message as the literal in the source is spelt.
string(REPLACE "\\\"" "\"" first_error "${first_error}")
string(FIND "${first_error}" "${expected}" position)
if(position EQUAL -1)
    message("expected: ${expected}\n   first: ${first_error}\n\n${output}")
    message(FATAL_ERROR "The first error is another.")
endif()
if(first_error MATCHES "\\\\[0-7][0-7][0-7]")
    message(FATAL_ERROR "Clang shows what is not ASCII as numbers: ${first_error}")
endif()
message(STATUS "${first_error}")
