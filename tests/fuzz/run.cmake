# Fuzzes PROGRAM for MALLOW_FUZZ_SECONDS of the environment, from the seeds in CORPUS, what earlier runs kept in FOUND, and the words
# of WORDS. An input that fails is kept beside FOUND.
cmake_minimum_required(VERSION 3.25)

file(MAKE_DIRECTORY "${FOUND}" "${CORPUS}")
execute_process(
    COMMAND "${PROGRAM}" -max_total_time=$ENV{MALLOW_FUZZ_SECONDS} -timeout=10 "-dict=${WORDS}" -print_final_stats=1 "-artifact_prefix=${FOUND}-"
        "${FOUND}" "${CORPUS}"
    RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "The input that failed is ${FOUND}-*")
endif()
