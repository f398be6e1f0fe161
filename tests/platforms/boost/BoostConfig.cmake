# Boost for platforms that have none built: what the library and its tests need of it, made of its headers with the flags
# of this build. -DBoost_DIR=<this folder> prefers it; the presets of platforms do.
if(TARGET Boost::json)
    return()
endif()

# A cross compiler must not be shown /usr/include, where the headers of this machine's C library stand beside Boost's.
set(made "${CMAKE_BINARY_DIR}/boost")
file(MAKE_DIRECTORY "${made}/include")
file(CREATE_LINK "${Boost_HEADERS}/boost" "${made}/include/boost" SYMBOLIC)
file(WRITE "${made}/json.cpp.new" "#include <boost/json/src.hpp>\n")
file(WRITE "${made}/test.cpp.new" "#include <boost/test/included/unit_test.hpp>\n")
foreach(name IN ITEMS json test)
    file(COPY_FILE "${made}/${name}.cpp.new" "${made}/${name}.cpp" ONLY_IF_DIFFERENT)
endforeach()

add_library(boost_headers INTERFACE)
target_include_directories(boost_headers SYSTEM INTERFACE "${made}/include")
add_library(boost_json STATIC "${made}/json.cpp")
add_library(boost_unit_test_framework STATIC "${made}/test.cpp")
foreach(name IN ITEMS json unit_test_framework)
    target_link_libraries(boost_${name} PUBLIC boost_headers)
    target_compile_features(boost_${name} PUBLIC cxx_std_20)
    set_target_properties(boost_${name} PROPERTIES EXCLUDE_FROM_ALL ON POSITION_INDEPENDENT_CODE ON)
endforeach()
foreach(name IN ITEMS headers json unit_test_framework)
    add_library(Boost::${name} ALIAS boost_${name})
endforeach()
