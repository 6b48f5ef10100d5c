# ICU's data, filtered (cmake/FilterIcuData.cmake) and compiled into the library: RESUMEC_ICU_DATA_INSIDE tells whether.
# They are taken from RESUMEC_ICU_DATA, or from the static archive that Debian has. Where ICU comes as shared libraries
# alone, its data stay in theirs, whole: the program is the same, only larger by what the machine has anyway.
set(RESUMEC_ICU_DATA "" CACHE FILEPATH "ICU's data as a file (icudt<version>l.dat), instead of the archive libicudata.a")

set(RESUMEC_ICU_DATA_INSIDE OFF)
find_library(RESUMEC_icudata_ARCHIVE NAMES libicudata.a)
find_path(RESUMEC_icuuc_INCLUDE NAMES unicode/uchar.h)
# A program of this machine, whichever one is built for.
find_program(RESUMEC_ICUPKG NAMES icupkg NO_CMAKE_FIND_ROOT_PATH)
mark_as_advanced(RESUMEC_icudata_ARCHIVE RESUMEC_icuuc_INCLUDE RESUMEC_ICUPKG)

set(whole "${RESUMEC_ICU_DATA}")
if(NOT whole AND RESUMEC_icudata_ARCHIVE)
  set(whole "${RESUMEC_icudata_ARCHIVE}")
endif()
if(RESUMEC_ICU_DATA AND NOT EXISTS "${RESUMEC_ICU_DATA}")
  message(FATAL_ERROR "RESUMEC_ICU_DATA: there is no file ${RESUMEC_ICU_DATA}")
elseif(NOT whole)
  message(STATUS "ICU's data: those of the shared library, as there is no libicudata.a and no RESUMEC_ICU_DATA")
elseif(NOT RESUMEC_ICUPKG)
  message(STATUS "ICU's data: whole, as icupkg is missing (Debian: icu-devtools)")
elseif(NOT RESUMEC_icuuc_INCLUDE)
  # cmake/Libraries.cmake says so.
else()
  file(STRINGS "${RESUMEC_icuuc_INCLUDE}/unicode/uvernum.h" version REGEX "define U_ICU_VERSION_MAJOR_NUM ")
  string(REGEX REPLACE "[^0-9]" "" version "${version}")
  set(order l)
  if(CMAKE_CXX_BYTE_ORDER STREQUAL "BIG_ENDIAN")
    set(order b)
  endif()
  set(RESUMEC_ICU_DATA_FILTERED "${PROJECT_BINARY_DIR}/icu_data/icudt${version}${order}.dat")
  add_custom_command(OUTPUT "${RESUMEC_ICU_DATA_FILTERED}"
                     COMMAND "${CMAKE_COMMAND}" "-DFROM=${whole}" "-DTO=${RESUMEC_ICU_DATA_FILTERED}"
                             "-DICUPKG=${RESUMEC_ICUPKG}" "-DAR=${CMAKE_AR}" "-DOBJCOPY=${CMAKE_OBJCOPY}"
                             -P "${PROJECT_SOURCE_DIR}/cmake/FilterIcuData.cmake"
                     DEPENDS "${whole}" cmake/FilterIcuData.cmake cmake/icu_data.txt
                     VERBATIM COMMENT "Filtering ICU's data")
  add_library(icu_data STATIC)
  set_target_properties(icu_data PROPERTIES LINKER_LANGUAGE CXX)
  resumec_embed(TARGET icu_data NAME icu_data SYMBOL icudt${version}_dat FILE "${RESUMEC_ICU_DATA_FILTERED}")
  set(RESUMEC_ICU_DATA_INSIDE ON)
  message(STATUS "ICU's data: filtered, of ${whole}")
endif()
