# Compiles every ```cpp block of DOCUMENT. A block that begins with #include begins a program; each later one continues it:
# at namespace scope when it describes a type or defines main, otherwise as statements in a function of its own.
cmake_minimum_required(VERSION 3.25)

list(TRANSFORM INCLUDE_DIRS PREPEND -I)
file(READ "${DOCUMENT}" text)

set(programs 0)
set(blocks 0)
while(TRUE)
    string(FIND "${text}" "\n```cpp\n" start)
    if(start EQUAL -1)
        break()
    endif()
    math(EXPR start "${start} + 8")
    string(SUBSTRING "${text}" ${start} -1 text)
    string(FIND "${text}" "\n```" end)
    string(SUBSTRING "${text}" 0 ${end} block)
    string(SUBSTRING "${text}" ${end} -1 text)

    math(EXPR blocks "${blocks} + 1")
    if(block MATCHES "^#include")
        math(EXPR programs "${programs} + 1")
        set(program_${programs} "${block}\n")
    elseif(programs EQUAL 0)
        message(FATAL_ERROR "The first block of ${DOCUMENT} must begin with #include:\n${block}")
    elseif(block MATCHES "BOOST_DESCRIBE_|int main\\(")
        string(APPEND program_${programs} "${block}\n")
    else()
        string(APPEND program_${programs} "void block_${blocks}() {\n${block}\n}\n")
    endif()
endwhile()

if(programs EQUAL 0)
    message(FATAL_ERROR "${DOCUMENT} holds no C++")
endif()
foreach(index RANGE 1 ${programs})
    set(source "${OUTPUT_DIR}/program_${index}.cpp")
    file(WRITE "${source}" "${program_${index}}")
    execute_process(
        COMMAND "${COMPILER}" -std=c++20 -fsyntax-only ${INCLUDE_DIRS} "${source}"
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
message(STATUS "${blocks} blocks in ${programs} programs compile")
