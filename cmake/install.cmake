include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/mallow")

install(TARGETS mallow EXPORT mallowTargets FILE_SET HEADERS FILE_SET details)
install(EXPORT mallowTargets NAMESPACE mallow:: DESTINATION "${package_dir}")

# A static libmallow leaves RE2 to the consumer's link step; a shared one has it resolved already.
get_target_property(library_type mallow TYPE)
if(library_type STREQUAL "STATIC_LIBRARY")
    set(MALLOW_IS_STATIC TRUE)
    set(MALLOW_PC_REQUIRES_PRIVATE "re2")
else()
    set(MALLOW_IS_STATIC FALSE)
    set(MALLOW_PC_REQUIRES_PRIVATE "")
endif()

configure_package_config_file(cmake/mallowConfig.cmake.in "${PROJECT_BINARY_DIR}/mallowConfig.cmake"
    INSTALL_DESTINATION "${package_dir}"
    NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/mallowConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES
    "${PROJECT_BINARY_DIR}/mallowConfig.cmake"
    "${PROJECT_BINARY_DIR}/mallowConfigVersion.cmake"
    cmake/FindRE2.cmake
    DESTINATION "${package_dir}")

# Paths relative to the .pc file keep the installed tree relocatable.
set(MALLOW_PC_DIR "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
file(RELATIVE_PATH MALLOW_PC_TO_PREFIX "/prefix/${MALLOW_PC_DIR}" "/prefix")
string(REGEX REPLACE "/$" "" MALLOW_PC_TO_PREFIX "${MALLOW_PC_TO_PREFIX}")
cmake_path(APPEND MALLOW_PC_INCLUDEDIR "\${prefix}" "${CMAKE_INSTALL_INCLUDEDIR}")
cmake_path(APPEND MALLOW_PC_LIBDIR "\${prefix}" "${CMAKE_INSTALL_LIBDIR}")
configure_file(cmake/mallow.pc.in "${PROJECT_BINARY_DIR}/mallow.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/mallow.pc" DESTINATION "${MALLOW_PC_DIR}")

install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
