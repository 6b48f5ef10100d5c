# Compiles for another machine by zig, which is clang with the headers and start files of every C library it knows.
#
#   cmake --toolchain packaging/portable/zig-toolchain.cmake -DPORTABLE_TOOLS=FOLDER -DPORTABLE_TARGET=aarch64-linux
#         -DPORTABLE_PREFIX=FOLDER -DPORTABLE_ROOT=FOLDER
#
# PORTABLE_TOOLS    the programs cc, c++, ar, ranlib: zig with the target's name, written by scripts/portable
# PORTABLE_PREFIX   where the libraries of the target are, and nothing of this machine
# PORTABLE_ROOT     this project: its path reaches no program
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES PORTABLE_TOOLS PORTABLE_TARGET PORTABLE_PREFIX PORTABLE_ROOT)

string(REGEX MATCH "^([a-z0-9_]+)-([a-z]+)" CMAKE_MATCH_0 "${PORTABLE_TARGET}")
set(CMAKE_SYSTEM_PROCESSOR "${CMAKE_MATCH_1}")
if(CMAKE_MATCH_2 STREQUAL "linux")
  set(CMAKE_SYSTEM_NAME Linux)
elseif(CMAKE_MATCH_2 STREQUAL "macos")
  set(CMAKE_SYSTEM_NAME Darwin)
elseif(CMAKE_MATCH_2 STREQUAL "windows")
  set(CMAKE_SYSTEM_NAME Windows)
endif()

set(CMAKE_C_COMPILER "${PORTABLE_TOOLS}/cc")
set(CMAKE_CXX_COMPILER "${PORTABLE_TOOLS}/c++")
set(CMAKE_ASM_COMPILER "${PORTABLE_TOOLS}/cc")
set(CMAKE_AR "${PORTABLE_TOOLS}/ar" CACHE FILEPATH "")
set(CMAKE_RANLIB "${PORTABLE_TOOLS}/ranlib" CACHE FILEPATH "")
foreach(language C CXX)
  set(CMAKE_${language}_COMPILER_AR "${PORTABLE_TOOLS}/ar" CACHE FILEPATH "")
  set(CMAKE_${language}_COMPILER_RANLIB "${PORTABLE_TOOLS}/ranlib" CACHE FILEPATH "")
endforeach()

set(CMAKE_FIND_ROOT_PATH "${PORTABLE_PREFIX}")
set(CMAKE_PREFIX_PATH "${PORTABLE_PREFIX}")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# zig leaves debugging information and frame pointers in; the same sums on every machine need multiplications and
# additions apart; a fault shall end the program (cmake/Rooms.cmake).
set(flags "-g0 -fPIE -fomit-frame-pointer -ffp-contract=off -fstack-protector-strong -D_FORTIFY_SOURCE=2 -ffile-prefix-map=${PORTABLE_ROOT}=.")
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  string(APPEND flags " -fstack-clash-protection")
  set(CMAKE_EXE_LINKER_FLAGS_INIT "-pie -s -Wl,-z,relro -Wl,-z,now")
endif()
# The prefix is to its target what /usr is to this machine.
set(CMAKE_C_FLAGS_INIT "${flags} -isystem ${PORTABLE_PREFIX}/include")
set(CMAKE_CXX_FLAGS_INIT "${flags} -isystem ${PORTABLE_PREFIX}/include")
set(CMAKE_ASM_FLAGS_INIT "-g0")
