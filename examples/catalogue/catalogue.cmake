# What the catalogue needs beyond an example's usual: the bundled data, and a test for each way in and out.
set(catalogue_dir "${CMAKE_CURRENT_SOURCE_DIR}/catalogue")
set(catalogue_bundled "${CMAKE_CURRENT_BINARY_DIR}/catalogue/bundled.cpp")
add_custom_command(OUTPUT "${catalogue_bundled}"
    COMMAND ${CMAKE_COMMAND} "-DINPUT=${catalogue_dir}/catalogue.json" "-DOUTPUT=${catalogue_bundled}" -P "${catalogue_dir}/embed.cmake"
    DEPENDS "${catalogue_dir}/catalogue.json" "${catalogue_dir}/embed.cmake")
target_sources(example_catalogue PRIVATE "${catalogue_bundled}")
target_include_directories(example_catalogue PRIVATE "${catalogue_dir}")

if(NOT MALLOW_BUILD_TESTS)
    return()
endif()

# mallow_test_catalogue(<name> STATUS <code> [<variable of run.cmake> <value>]... [ARGUMENTS <arguments>...])
function(mallow_test_catalogue name)
    set(variables STATUS OUTPUT OUTPUT_FILE ERRORS ERRORS_FILE INPUT PADDED ABSENT SAME)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "${variables}" "ARGUMENTS")
    set(definitions)
    foreach(variable ${variables})
        if(DEFINED arg_${variable})
            string(REPLACE ";" "\\;" value "${arg_${variable}}")
            list(APPEND definitions "-D${variable}=${value}")
        endif()
    endforeach()
    add_test(NAME "examples/catalogue/${name}"
        COMMAND ${CMAKE_COMMAND} ${definitions} -P "${catalogue_dir}/tests/run.cmake" -- $<TARGET_FILE:example_catalogue> ${arg_ARGUMENTS}
        WORKING_DIRECTORY "${catalogue_dir}")
    set_tests_properties("examples/catalogue/${name}" PROPERTIES LABELS examples TIMEOUT 120)
endfunction()

set(written "${CMAKE_CURRENT_BINARY_DIR}/catalogue")
set(speed " in [0-9.]+ m?s, [0-9,]+ items/s, [0-9.]+ [kMG]?B/s")

mallow_test_catalogue(bundled STATUS 0
    OUTPUT "^Read 321 items of Hjälmar & Töchter from the bundled catalogue: 59[.]8 kB${speed}[.]\n$" ERRORS "^$")
mallow_test_catalogue(file STATUS 0
    OUTPUT "^Read 321 items of Hjälmar & Töchter from catalogue[.]json: 59[.]8 kB${speed}[.]\n$" ERRORS "^$" ARGUMENTS catalogue.json)
mallow_test_catalogue(standard_input STATUS 0 INPUT "${catalogue_dir}/catalogue.json"
    OUTPUT "^Read 321 items of Hjälmar & Töchter from standard input: " ERRORS "^$" ARGUMENTS -)
mallow_test_catalogue(repeated STATUS 0 OUTPUT ", the fastest of 20 times[.]\n$" ARGUMENTS --repeat 20)
mallow_test_catalogue(large_file STATUS 0 INPUT "${catalogue_dir}/catalogue.json" PADDED "${written}/large.json"
    ERRORS "^catalogue: reading [^\n]*large[.]json: [0-9.]+ MB of 10[.]1 MB\ncatalogue: checking [^\n]*large[.]json: 10[.]1 MB\n$"
    ARGUMENTS "${written}/large.json")
mallow_test_catalogue(help STATUS 0 OUTPUT "^usage: catalogue " ERRORS "^$" ARGUMENTS --help)

mallow_test_catalogue(invalid STATUS 1 OUTPUT "^$" ERRORS_FILE "${catalogue_dir}/tests/catalogue-broken.txt" ARGUMENTS catalogue-broken.json)
mallow_test_catalogue(invalid_at_length STATUS 1 ERRORS "More errors in catalogue-broken[.]json than these 3; --max-errors shows more[.]\n$"
    ARGUMENTS --max-errors=3 catalogue-broken.json)
mallow_test_catalogue(invalid_writes_nothing STATUS 1 ABSENT "${written}/invalid.json"
    ARGUMENTS catalogue-broken.json --output "${written}/invalid.json")
mallow_test_catalogue(not_json STATUS 1 INPUT "${catalogue_dir}/catalogue.cpp"
    ERRORS "^1:1: Malformed JSON: [^\n]*\n// SPDX[^\n]*\n\\^\n1 error in standard input[.]\n$" ARGUMENTS -)
mallow_test_catalogue(empty_input STATUS 1 INPUT /dev/null ERRORS "^1:1: Malformed JSON: " ARGUMENTS -)

mallow_test_catalogue(patch STATUS 0 ERRORS "^$"
    OUTPUT "\nChanged by patch[.]json:\n  store: email, website, address[.]street, address[.]postcode\n  item 1003 \\(Åsele armchair\\): price, stock\n"
    ARGUMENTS --patch patch.json)
mallow_test_catalogue(patch_is_dumped STATUS 0
    OUTPUT "^{\"name\":\"Hjälmar & Töchter\",[^\n]*\"website\":null,[^\n]*{\"id\":1003,[^\n]*\"price\":449[.]0,\"stock\":4,[^\n]*\"Lantern .\"Glühwürmchen.\" 🏮\"[^\n]*}\n$"
    ERRORS "^Read 321 items .*\nWrote [0-9.]+ kB to standard output: " ARGUMENTS --patch patch.json --output -)
mallow_test_catalogue(patch_invalid STATUS 1 ERRORS_FILE "${catalogue_dir}/tests/patch-invalid.txt" ABSENT "${written}/patched.json"
    ARGUMENTS --patch tests/patch-invalid.json --output "${written}/patched.json")
mallow_test_catalogue(patch_of_unknown_items STATUS 1 ERRORS_FILE "${catalogue_dir}/tests/patch-unknown-items.txt"
    ARGUMENTS --patch tests/patch-unknown-items.json)

mallow_test_catalogue(output STATUS 0 OUTPUT "\nWrote [0-9.]+ kB to [^\n]*once[.]json: dumped in [0-9.]+ m?s, [0-9.]+ [kMG]B/s[.]\n$"
    ARGUMENTS --indent 2 --output "${written}/once.json")
mallow_test_catalogue(output_is_read_back STATUS 0 SAME "${written}/once.json;${written}/twice.json"
    ARGUMENTS "${written}/once.json" --indent 2 --output "${written}/twice.json")
set_tests_properties(examples/catalogue/output PROPERTIES FIXTURES_SETUP catalogue_output)
set_tests_properties(examples/catalogue/output_is_read_back PROPERTIES FIXTURES_REQUIRED catalogue_output)

mallow_test_catalogue(missing_file STATUS 2 OUTPUT "^$"
    ERRORS "^catalogue: cannot open 'no-such[.]json' for reading: [^\n]+\n$" ARGUMENTS no-such.json)
mallow_test_catalogue(missing_patch STATUS 2
    ERRORS "^catalogue: cannot open 'no-such[.]json' for reading: [^\n]+\n$" ARGUMENTS --patch no-such.json)
mallow_test_catalogue(directory STATUS 2 ERRORS "^catalogue: 'tests' is a directory, not a file\n$" ARGUMENTS tests)
mallow_test_catalogue(output_is_a_directory STATUS 2 ERRORS "^catalogue: 'tests' is a directory, not a file\n$" ARGUMENTS --output tests)
mallow_test_catalogue(output_nowhere STATUS 2
    ERRORS "^catalogue: cannot open 'no-such/out[.]json' for writing: [^\n]+\n$" ARGUMENTS --output no-such/out.json)
mallow_test_catalogue(unknown_option STATUS 2
    ERRORS "^catalogue: there is no option '--fast'; --help lists the options\n$" ARGUMENTS --fast)
mallow_test_catalogue(bad_number STATUS 2
    ERRORS "^catalogue: --indent takes a number from 0 to 16, not 'two'; --help lists the options\n$" ARGUMENTS --indent two)
mallow_test_catalogue(missing_value STATUS 2 ERRORS "^catalogue: --patch needs a value after it; " ARGUMENTS --patch)
mallow_test_catalogue(two_files STATUS 2
    ERRORS "^catalogue: the catalogue is given twice: 'a[.]json' and 'b[.]json'; " ARGUMENTS a.json b.json)
mallow_test_catalogue(two_standard_inputs STATUS 2 ERRORS "cannot both be standard input" ARGUMENTS - --patch -)
if(EXISTS /dev/full)
    mallow_test_catalogue(full_disk STATUS 2 ERRORS "^catalogue: cannot write '/dev/full': [^\n]+\n$" ARGUMENTS --output /dev/full)
endif()
