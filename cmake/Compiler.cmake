# How every file is compiled and the program linked. Nothing is taken for granted: each flag is tried, and a compiler or
# linker that does not know one (clang for macOS, ld64, an older g++) does without.
include(CheckCompilerFlag)
include(CheckLinkerFlag)

# resumec_flags_taken(OUT CHECK FLAG...): sets OUT to those of the flags that CHECK (check_compiler_flag, check_linker_flag)
# finds taken, each by itself.
function(resumec_flags_taken out check)
  set(taken "")
  foreach(flag IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "RESUMEC_${check}${flag}" name)
    cmake_language(CALL ${check} CXX "${flag}" ${name})
    if(${name})
      list(APPEND taken "${flag}")
    endif()
  endforeach()
  set(${out} "${taken}" PARENT_SCOPE)
endfunction()

# resumec_compiler_flags(OUT FLAG...): sets OUT to those of the flags that the compiler takes. All are tried at once, and
# one by one only where that fails.
function(resumec_compiler_flags out)
  list(JOIN ARGN " " together)
  string(SHA1 name "${together}")
  set(name "RESUMEC_TAKES_${name}")
  check_compiler_flag(CXX "${together}" ${name})
  set(taken "${ARGN}")
  if(NOT ${name})
    resumec_flags_taken(taken check_compiler_flag ${ARGN})
  endif()
  set(${out} "${taken}" PARENT_SCOPE)
endfunction()

# resumec_linker_flags(OUT FLAG...): the same of the linker.
function(resumec_linker_flags out)
  resumec_flags_taken(taken check_linker_flag ${ARGN})
  set(${out} "${taken}" PARENT_SCOPE)
endfunction()

resumec_compiler_flags(RESUMEC_WARNINGS
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual
  -Wformat=2 -Wimplicit-fallthrough)
# g++ 12 sees an overlap in every `"literal" + std::string` at -O2 (GCC bug 105651). It takes any -Wno-.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  list(APPEND RESUMEC_WARNINGS -Wno-restrict)
endif()
# Another compiler's new warnings are no reason to refuse a user's build: only the presets, by which we work, say so.
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

# Paths of the build folder must not reach the program: two builds are the same bytes. The same sums on every machine: no
# fused multiply-add where the processor has one.
resumec_compiler_flags(form "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=." -fvisibility=hidden -ffp-contract=off)
add_compile_options(${form})
resumec_compiler_flags(sections -ffunction-sections -fdata-sections)
add_compile_options("$<$<CONFIG:Release>:${sections}>")

# A fault that is still in here shall end the program, not be used: strangers write its input. Overflown stack frames
# (stack-protector, stack-clash) and buffers that the compiler knows the size of (_FORTIFY_SOURCE) end it; CET lets jumps
# and returns go only where the compiler meant them to, on processors that have it. tests/suite/hardening.py reads
# what came of it. Sanitizers do their own, better checks.
resumec_compiler_flags(RESUMEC_HARDENING
  -fstack-protector-strong -fstack-clash-protection -fcf-protection=full)
if(NOT RESUMEC_SANITIZE)
  # It needs an optimizing compiler; distributions set their own.
  list(APPEND RESUMEC_HARDENING "$<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE>"
                                "$<$<CONFIG:Release,RelWithDebInfo>:-D_FORTIFY_SOURCE=2>")
endif()
# All addresses of libraries are resolved at the start, and their table is read-only from then on.
resumec_linker_flags(RESUMEC_LINK_HARDENING -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)

# libstdc++ too comes as an archive: one library less to find and relocate at every start. Sections that nobody calls are
# most of ICU's code; ld64 has its own word for leaving them out.
set(unused -Wl,--gc-sections)
if(APPLE)
  set(unused -Wl,-dead_strip)
endif()
resumec_linker_flags(RESUMEC_LINK_RELEASE -static-libstdc++ -static-libgcc ${unused})
