# One program a room: tests/unit/NAME/*_test.cpp ("backend/pdf" is backend_pdf). Included by tests/CMakeLists.txt.
find_package(doctest REQUIRED)
include(doctest)

add_library(test_main STATIC support/main.cpp)
target_link_libraries(test_main PUBLIC doctest::doctest)
target_include_directories(test_main PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/support")
target_compile_definitions(test_main PUBLIC "RESUMEC_TEST_DIR=\"${CMAKE_CURRENT_SOURCE_DIR}\"")

get_property(rooms GLOBAL PROPERTY RESUMEC_ROOMS)
# The passes together: every room, and the files right in src/
list(APPEND rooms room_compile)
foreach(room IN LISTS rooms)
  string(REPLACE "room_" "" name "${room}")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/unit/${name}/*_test.cpp")
  if(sources)
    add_executable(test_${name} ${sources})
    target_link_libraries(test_${name} PRIVATE ${room} test_main)
    # Tests are compiled far more often than they are run: -O1 takes half the time of -O3.
    target_compile_options(test_${name} PRIVATE ${RESUMEC_WARNINGS} "$<$<CONFIG:Release>:-O1>"
                           "$<$<BOOL:${RESUMEC_SANITIZE}>:-O0>")
    # A sanitized program takes longer to start than most of its cases: it runs once, with all of them.
    if(RESUMEC_SANITIZE)
      add_test(NAME "unit/${name}" COMMAND test_${name})
      set_tests_properties("unit/${name}" PROPERTIES TIMEOUT 900)
    else()
      doctest_discover_tests(test_${name} TEST_PREFIX "unit/${name}: " ADD_LABELS 0)
    endif()
  endif()
endforeach()

# libjpeg-turbo has code of its own for each kind of processor: the sums must hold without it, too.
add_test(NAME "unit/picture: the same bytes without SIMD" COMMAND test_picture "--test-case=the same file gives*")
set_tests_properties("unit/picture: the same bytes without SIMD" PROPERTIES ENVIRONMENT JSIMD_FORCENONE=1)

# What readers get out of the outputs, for the tests of the passes together.
target_sources(test_compile PRIVATE support/compile/output_text.cpp)
target_include_directories(test_compile PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/support")

# What a language says is looked at as it is written down: in capitals, with its places taken.
target_link_libraries(test_locale PRIVATE room_writing)

# Markdown is read back by a parser that keeps to CommonMark.
target_link_libraries(test_backend_markdown PRIVATE resumec::md4c)

# WOFF2 is read back by the library of those who wrote the standard.
find_library(RESUMEC_woff2dec_LIBRARY NAMES woff2dec REQUIRED)
mark_as_advanced(RESUMEC_woff2dec_LIBRARY)
target_link_libraries(test_font PRIVATE "${RESUMEC_woff2dec_LIBRARY}")
