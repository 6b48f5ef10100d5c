# The product: libresumec.a of all rooms, the program, and what `cmake --install` lays down.
#
# The rooms are libraries of their own so that the linker holds them to their arrows; a user gets one archive.
include(CMakePackageConfigHelpers)

get_property(rooms GLOBAL PROPERTY RESUMEC_ROOMS)
get_property(room_libraries GLOBAL PROPERTY RESUMEC_ROOM_LIBRARIES)
list(REMOVE_DUPLICATES room_libraries)
# The others are headers only: nothing of them is left to link.
list(FILTER room_libraries INCLUDE REGEX "^resumec::")

# The files right in src/ are the room `compile`: the list of passes.
file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/*.cpp")
list(REMOVE_ITEM sources "${PROJECT_SOURCE_DIR}/src/empty.cpp" "${PROJECT_SOURCE_DIR}/src/fmt_code.cpp")
add_library(room_compile OBJECT ${sources})
target_link_libraries(room_compile PUBLIC ${rooms})
target_compile_options(room_compile PRIVATE ${RESUMEC_WARNINGS} ${RESUMEC_HARDENING})
configure_file(src/version.h.in "${PROJECT_BINARY_DIR}/generated/version.h" @ONLY)
target_include_directories(room_compile PRIVATE "${PROJECT_BINARY_DIR}/generated")

add_library(resumec STATIC $<TARGET_OBJECTS:room_compile>)
foreach(room IN LISTS rooms ITEMS fmt_code)
  target_sources(resumec PRIVATE $<TARGET_OBJECTS:${room}>)
endforeach()
if(RESUMEC_ICU_DATA_INSIDE)
  target_sources(resumec PRIVATE $<TARGET_OBJECTS:icu_data>)
endif()
add_library(resumec::resumec ALIAS resumec)
# No source file of its own tells CMake the language.
set_target_properties(resumec PROPERTIES LINKER_LANGUAGE CXX)
target_compile_features(resumec PUBLIC cxx_std_20)
target_include_directories(resumec PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
                                          "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
target_link_libraries(resumec PRIVATE ${room_libraries})

# The command line sees the public interface, characters and names of files, as docs/architecture.md says.
file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/cli/*.cpp")
add_executable(resumec_cli ${sources})
set_target_properties(resumec_cli PROPERTIES OUTPUT_NAME resumec)
target_include_directories(resumec_cli PRIVATE "${PROJECT_SOURCE_DIR}/src")
target_compile_options(resumec_cli PRIVATE ${RESUMEC_WARNINGS} ${RESUMEC_HARDENING})
target_link_options(resumec_cli PRIVATE ${RESUMEC_LINK_HARDENING})
target_link_libraries(resumec_cli PRIVATE resumec CLI11::CLI11)
target_link_options(resumec_cli PRIVATE "$<$<CONFIG:Release>:${RESUMEC_LINK_RELEASE}>")

# What a program that links the library needs is the component `development`; all the rest goes into the packages.
install(TARGETS resumec EXPORT resumec ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development)
install(TARGETS resumec_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY include/resumec DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development
        FILES_MATCHING PATTERN "*.h")

set(package "${CMAKE_INSTALL_LIBDIR}/cmake/resumec")
install(EXPORT resumec NAMESPACE resumec:: FILE resumecTargets.cmake DESTINATION "${package}"
        COMPONENT development)
configure_package_config_file(cmake/resumecConfig.cmake.in "${PROJECT_BINARY_DIR}/resumecConfig.cmake"
                              INSTALL_DESTINATION "${package}" PATH_VARS CMAKE_INSTALL_DATADIR)
# Below 1.0.0 a new minor version may break, so only the same minor version will do.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/resumecConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES cmake/Libraries.cmake DESTINATION "${package}" RENAME resumecLibraries.cmake COMPONENT development)
install(FILES "${PROJECT_BINARY_DIR}/resumecConfig.cmake" "${PROJECT_BINARY_DIR}/resumecConfigVersion.cmake"
        DESTINATION "${package}" COMPONENT development)

set(data "${CMAKE_INSTALL_DATADIR}/resumec")
install(DIRECTORY themes examples DESTINATION "${data}" FILES_MATCHING PATTERN "*.yaml" PATTERN "*.json"
        PATTERN "*.jpg" PATTERN "*.png")
install(FILES LICENSE DESTINATION "${data}")
# Each embedded font with the licence that it came with.
set(licences ${RESUMEC_FONT_LICENCES})
while(licences)
  list(POP_FRONT licences font_package licence)
  install(FILES "${licence}" DESTINATION "${data}/licences" RENAME "${font_package}.txt")
endwhile()
# The schema comes out of the program, so that the file can never differ from what the program accepts.
add_custom_command(OUTPUT "${PROJECT_BINARY_DIR}/schema/resume.schema.json"
                   COMMAND "${CMAKE_COMMAND}" -E make_directory "${PROJECT_BINARY_DIR}/schema"
                   COMMAND resumec_cli schema > "${PROJECT_BINARY_DIR}/schema/resume.schema.json"
                   DEPENDS resumec_cli VERBATIM COMMENT "Writing the JSON Schema")
add_custom_target(schema_file ALL DEPENDS "${PROJECT_BINARY_DIR}/schema/resume.schema.json")
# So do manual pages and completions.
set(pages "${PROJECT_BINARY_DIR}/pages")
add_custom_command(OUTPUT "${pages}/written"
                   COMMAND "${CMAKE_COMMAND}" "-DPROGRAM=$<TARGET_FILE:resumec_cli>" "-DTO=${pages}"
                           -P "${PROJECT_SOURCE_DIR}/cmake/WritePages.cmake"
                   COMMAND "${CMAKE_COMMAND}" -E touch "${pages}/written"
                   DEPENDS resumec_cli cmake/WritePages.cmake VERBATIM COMMENT "Writing manual pages and completions")
add_custom_target(pages_files ALL DEPENDS "${pages}/written")
install(DIRECTORY "${pages}/man/" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${pages}/completions/resumec.bash" RENAME resumec
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${pages}/completions/_resumec" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES "${pages}/completions/resumec.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")

# All that `cmake --install` takes, and no test: what scripts/build builds.
add_custom_target(product DEPENDS resumec resumec_cli schema_file pages_files)
install(FILES "${PROJECT_BINARY_DIR}/schema/resume.schema.json" DESTINATION "${data}/schema")
