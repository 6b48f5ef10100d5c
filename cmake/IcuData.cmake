# ICU's data, filtered (cmake/FilterIcuData.cmake) and compiled into the library: RESUMEC_ICU_DATA_INSIDE tells whether.
# They are taken from RESUMEC_ICU_DATA, or from the static archive that Debian has. Where ICU comes as shared libraries
# alone, its data stay in theirs, whole: the program is the same, only larger by what the machine has anyway.
set(RESUMEC_ICU_DATA "" CACHE FILEPATH "ICU's data as a file (icudt<version>l.dat), instead of the archive libicudata.a")

# By the hints of cmake/Libraries.cmake, under its names: the same ICU.
if(NOT CMAKE_CROSSCOMPILING)
  find_package(PkgConfig QUIET)
  if(PKG_CONFIG_FOUND)
    pkg_check_modules(RESUMEC_PC_icuuc QUIET icu-uc)
  endif()
endif()
find_library(RESUMEC_icudata_ARCHIVE NAMES libicudata.a
             HINTS ${RESUMEC_PC_icuuc_LIBRARY_DIRS} ${RESUMEC_PC_icuuc_LIBDIR})
find_path(RESUMEC_icuuc_INCLUDE NAMES unicode/uchar.h
          HINTS ${RESUMEC_PC_icuuc_INCLUDE_DIRS} ${RESUMEC_PC_icuuc_INCLUDEDIR})
# A program of this machine, whichever one is built for.
find_program(RESUMEC_ICUPKG NAMES icupkg NO_CMAKE_FIND_ROOT_PATH)
mark_as_advanced(RESUMEC_icudata_ARCHIVE RESUMEC_icuuc_INCLUDE RESUMEC_ICUPKG)

set(whole "${RESUMEC_icudata_ARCHIVE}")
if(RESUMEC_ICU_DATA)
  set(whole "${RESUMEC_ICU_DATA}")
endif()
set(RESUMEC_ICU_DATA_INSIDE OFF)
set(RESUMEC_ICU_DATA_FILTERED "")
if(NOT RESUMEC_icuuc_INCLUDE)
  # No ICU at all: cmake/Libraries.cmake says so.
elseif(RESUMEC_ICU_DATA AND NOT EXISTS "${RESUMEC_ICU_DATA}")
  message(FATAL_ERROR "RESUMEC_ICU_DATA: there is no file ${RESUMEC_ICU_DATA}")
elseif(NOT whole)
  message(STATUS "ICU's data: those of its shared library, for there is no libicudata.a and no RESUMEC_ICU_DATA")
elseif(NOT RESUMEC_ICUPKG)
  message(STATUS "ICU's data: whole, of ${whole}, for there is no icupkg (Debian: icu-devtools)")
  if(RESUMEC_ICU_DATA)
    set(RESUMEC_ICU_DATA_INSIDE ON)
    set(embedded "${RESUMEC_ICU_DATA}")
  endif()
else()
  message(STATUS "ICU's data: filtered, of ${whole}")
  set(RESUMEC_ICU_DATA_INSIDE ON)
endif()

if(RESUMEC_ICU_DATA_INSIDE)
  file(STRINGS "${RESUMEC_icuuc_INCLUDE}/unicode/uvernum.h" version REGEX "define U_ICU_VERSION_MAJOR_NUM ")
  string(REGEX REPLACE "[^0-9]" "" version "${version}")
  if(RESUMEC_ICUPKG)
    set(order l)
    if(CMAKE_CXX_BYTE_ORDER STREQUAL "BIG_ENDIAN")
      set(order b)
    endif()
    set(RESUMEC_ICU_DATA_FILTERED "${PROJECT_BINARY_DIR}/icu_data/icudt${version}${order}.dat")
    set(embedded "${RESUMEC_ICU_DATA_FILTERED}")
    add_custom_command(OUTPUT "${embedded}"
                       COMMAND "${CMAKE_COMMAND}" "-DFROM=${whole}" "-DTO=${embedded}" "-DICUPKG=${RESUMEC_ICUPKG}"
                               "-DAR=${CMAKE_AR}" "-DOBJCOPY=${CMAKE_OBJCOPY}"
                               -P "${PROJECT_SOURCE_DIR}/cmake/FilterIcuData.cmake"
                       DEPENDS "${whole}" cmake/FilterIcuData.cmake cmake/icu_data.txt
                       VERBATIM COMMENT "Filtering ICU's data")
  endif()
  add_library(icu_data STATIC)
  set_target_properties(icu_data PROPERTIES LINKER_LANGUAGE CXX)
  resumec_embed(TARGET icu_data NAME icu_data SYMBOL icudt${version}_dat FILE "${embedded}")
endif()
