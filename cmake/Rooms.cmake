# One library a room. All files of its folder belong to it: a room is a folder, and nothing else is listed.
set(RESUMEC_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
                     -Wold-style-cast -Wcast-qual -Wformat=2 -Wimplicit-fallthrough)
# g++ 12 sees an overlap in every `"literal" + std::string` at -O2 (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  list(APPEND RESUMEC_WARNINGS -Wno-restrict)
endif()
if(RESUMEC_WERROR)
  list(APPEND RESUMEC_WARNINGS -Werror)
endif()
if(RESUMEC_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # One sanitized build serves the tests and the fuzzers: edges are counted everywhere, libFuzzer's main is linked by
  # the fuzzers alone.
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    add_compile_options(-fsanitize=fuzzer-no-link)
    add_link_options(-fsanitize=fuzzer-no-link)
  endif()
endif()
# Paths of the build folder must not reach the program: two builds are the same bytes.
add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -fvisibility=hidden)
# The same sums on every machine: no fused multiply-add where the processor has one.
add_compile_options(-ffp-contract=off)
add_compile_options("$<$<CONFIG:Release>:-ffunction-sections;-fdata-sections>")

# A fault that is still in here shall end the program, not be used: strangers write its input. Overflown stack frames
# (stack-protector, stack-clash) and buffers that the compiler knows the size of (_FORTIFY_SOURCE) end it; CET lets jumps
# and returns go only where the compiler meant them to, on processors that have it. tests/suite/hardening.py reads
# what came of it. Sanitizers do their own, better checks.
include(CheckCXXCompilerFlag)
set(RESUMEC_HARDENING -fstack-protector-strong -fstack-clash-protection)
check_cxx_compiler_flag(-fcf-protection=full RESUMEC_HAS_CET)
if(RESUMEC_HAS_CET)
  list(APPEND RESUMEC_HARDENING -fcf-protection=full)
endif()
if(NOT RESUMEC_SANITIZE)
  # It needs an optimizing compiler; distributions set their own.
  list(APPEND RESUMEC_HARDENING "$<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE>"
                                "$<$<CONFIG:Release,RelWithDebInfo>:-D_FORTIFY_SOURCE=2>")
endif()
# All addresses of libraries are resolved at the start, and their table is read-only from then on.
set(RESUMEC_LINK_HARDENING -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)

set_property(GLOBAL PROPERTY RESUMEC_ROOMS)

# fmt is open to every room. Its headers alone, wherever they stand: see src/fmt_code.cpp.
add_library(fmt_code STATIC "${PROJECT_SOURCE_DIR}/src/fmt_code.cpp")
target_include_directories(fmt_code SYSTEM PUBLIC
                           "$<TARGET_PROPERTY:fmt::fmt-header-only,INTERFACE_INCLUDE_DIRECTORIES>")
target_compile_options(fmt_code PRIVATE ${RESUMEC_WARNINGS} ${RESUMEC_HARDENING})
if(TARGET icu_data)
  target_compile_options(icu_data PRIVATE ${RESUMEC_HARDENING})
endif()

# resumec_room(NAME [ROOMS room...] [LIBRARIES target...]): library room_NAME ("/" becomes "_").
# tests/suite/includes.py compares the arrows with docs/architecture.md.
function(resumec_room name)
  cmake_parse_arguments(ROOM "" "" "ROOMS;LIBRARIES" ${ARGN})
  string(REPLACE "/" "_" target "room_${name}")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
  # A room of headers alone is a library too.
  if(NOT sources)
    set(sources "${PROJECT_SOURCE_DIR}/src/empty.cpp")
  endif()
  add_library(${target} STATIC ${sources})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include")
  target_compile_options(${target} PRIVATE ${RESUMEC_WARNINGS} ${RESUMEC_HARDENING})
  # Nobody edits the sanitized build between two runs: six files at a time take less than half the time of six. Not so
  # where files of a room name different things alike.
  set(apart picture diag backend/markdown)
  if(RESUMEC_SANITIZE AND NOT name IN_LIST apart)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
  endif()
  foreach(room IN LISTS ROOM_ROOMS)
    string(REPLACE "/" "_" room_target "room_${room}")
    target_link_libraries(${target} PUBLIC ${room_target})
  endforeach()
  target_link_libraries(${target} PUBLIC ${ROOM_LIBRARIES} fmt_code)
  set_property(GLOBAL APPEND PROPERTY RESUMEC_ROOMS ${target})
  set_property(GLOBAL APPEND PROPERTY RESUMEC_ROOM_LIBRARIES ${ROOM_LIBRARIES})
endfunction()
