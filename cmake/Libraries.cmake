# The libraries that a program linked with libresumec.a needs. This file is also installed: resumecConfig.cmake
# finds the same libraries again, by the same lines. Static where there is an archive: the program then starts
# in 1.5 ms instead of 2.6 ms, most of which is the dynamic linker's. Debian has no archive of libharu, HarfBuzz
# and md4c.
#
# They are looked for as CMake looks for anything: in CMAKE_PREFIX_PATH (a folder in which all of them stand is all
# that is needed), in CMAKE_FIND_ROOT_PATH of a toolchain, then where pkg-config says that they are, then where the
# system has its libraries. Other machines' libraries are not pkg-config's to know.
#
# Names of our own (resumec::icuuc, not ICU::uc), as a program that finds ICU or PNG for itself too must not get
# two definitions of one target.
find_package(Threads REQUIRED)
if(NOT CMAKE_CROSSCOMPILING)
  find_package(PkgConfig QUIET)
endif()

# What was not found, a line each; whoever includes this file says so.
set(RESUMEC_MISSING "")

# resumec_missing(NAME WHAT DEBIAN-PACKAGE): notes that it was not found.
macro(resumec_missing name what package)
  string(APPEND RESUMEC_MISSING "  ${name}: ${what} (Debian: ${package})\n")
endmacro()

# resumec_library(NAME WHAT DEBIAN-PACKAGE FILES lib... HEADER file [FOLDER folder] [MODULE module] [NEEDS target...]
# [MORE_BY_MODULE]): imported target resumec::NAME. FILES are tried in turn; FOLDER is where the header stands below the
# include folder; MODULE is pkg-config's name. With MORE_BY_MODULE an archive needs what pkg-config says, too, for that
# depends on how it was built.
macro(resumec_library name what package)
  if(NOT TARGET resumec::${name})
    resumec_look_for(${name} ${ARGN})
    if(NOT TARGET resumec::${name})
      resumec_missing(${name} "${what}" ${package})
    endif()
  endif()
endmacro()

function(resumec_look_for name)
  cmake_parse_arguments(LIBRARY "MORE_BY_MODULE" "HEADER;FOLDER;MODULE" "FILES;NEEDS" ${ARGN})
  set(module "")
  if(PKG_CONFIG_FOUND AND LIBRARY_MODULE)
    set(module RESUMEC_PC_${name})
    pkg_check_modules(${module} QUIET "${LIBRARY_MODULE}")
  endif()
  find_library(RESUMEC_${name}_LIBRARY NAMES ${LIBRARY_FILES}
               HINTS ${${module}_LIBRARY_DIRS} ${${module}_LIBDIR})
  find_path(RESUMEC_${name}_INCLUDE NAMES ${LIBRARY_HEADER} PATH_SUFFIXES ${LIBRARY_FOLDER}
            HINTS ${${module}_INCLUDE_DIRS} ${${module}_INCLUDEDIR})
  mark_as_advanced(RESUMEC_${name}_LIBRARY RESUMEC_${name}_INCLUDE)
  if(NOT RESUMEC_${name}_LIBRARY OR NOT RESUMEC_${name}_INCLUDE)
    return()
  endif()
  add_library(resumec::${name} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(resumec::${name} PROPERTIES IMPORTED_LOCATION "${RESUMEC_${name}_LIBRARY}"
                                                    INTERFACE_INCLUDE_DIRECTORIES "${RESUMEC_${name}_INCLUDE}")
  target_link_libraries(resumec::${name} INTERFACE ${LIBRARY_NEEDS})
  if(LIBRARY_MORE_BY_MODULE AND RESUMEC_${name}_LIBRARY MATCHES "\\.a$" AND ${module}_FOUND)
    set(more ${${module}_STATIC_LDFLAGS})
    list(FILTER more EXCLUDE REGEX "^-lharfbuzz(-subset)?$")
    target_link_libraries(resumec::${name} INTERFACE ${more})
  endif()
endfunction()

resumec_library(yaml-cpp "reads YAML" libyaml-cpp-dev
                FILES libyaml-cpp.a yaml-cpp HEADER yaml-cpp/yaml.h MODULE yaml-cpp)
resumec_library(deflate "libdeflate, which compresses pages and pictures" libdeflate-dev
                FILES libdeflate.a deflate HEADER libdeflate.h MODULE libdeflate)
resumec_library(z "zlib, which libpng is made with" zlib1g-dev
                FILES libz.a z HEADER zlib.h MODULE zlib)
resumec_library(jpeg "libjpeg-turbo, for photos" libjpeg62-turbo-dev
                FILES libjpeg.a jpeg HEADER jpeglib.h MODULE libjpeg)
resumec_library(png "libpng, for pictures" libpng-dev
                FILES libpng.a png HEADER png.h MODULE libpng NEEDS resumec::z m)
resumec_library(brotlicommon "what Brotli's halves share" libbrotli-dev
                FILES libbrotlicommon.a brotlicommon HEADER brotli/types.h MODULE libbrotlicommon)
resumec_library(brotlienc "Brotli's encoder, for the fonts of web pages" libbrotli-dev
                FILES libbrotlienc.a brotlienc HEADER brotli/encode.h MODULE libbrotlienc
                NEEDS resumec::brotlicommon m)
if(RESUMEC_ICU_DATA_INSIDE)
  # libresumec.a has them, filtered (cmake/IcuData.cmake).
  if(NOT TARGET resumec::icudata)
    add_library(resumec::icudata INTERFACE IMPORTED GLOBAL)
  endif()
else()
  resumec_library(icudata "ICU's data" libicu-dev
                  FILES libicudata.a icudata HEADER unicode/uversion.h MODULE icu-uc)
endif()
resumec_library(icuuc "ICU, which knows Unicode" libicu-dev
                FILES libicuuc.a icuuc HEADER unicode/uchar.h MODULE icu-uc
                NEEDS resumec::icudata Threads::Threads ${CMAKE_DL_LIBS})
resumec_library(icui18n "ICU's second half, which knows dates and transcriptions" libicu-dev
                FILES libicui18n.a icui18n HEADER unicode/calendar.h MODULE icu-i18n NEEDS resumec::icuuc)
resumec_library(harfbuzz "shapes text" libharfbuzz-dev
                FILES libharfbuzz.a harfbuzz HEADER hb.h FOLDER harfbuzz MODULE harfbuzz MORE_BY_MODULE)
resumec_library(harfbuzz-subset "HarfBuzz's part that cuts fonts" libharfbuzz-dev
                FILES libharfbuzz-subset.a harfbuzz-subset HEADER hb-subset.h FOLDER harfbuzz MODULE harfbuzz-subset
                NEEDS resumec::harfbuzz MORE_BY_MODULE)
resumec_library(md4c "reads the markup in texts" libmd4c-dev
                FILES libmd4c.a md4c HEADER md4c.h MODULE md4c)
resumec_library(hpdf "libharu, which writes PDF" libhpdf-dev
                FILES libhpdf.a hpdf HEADER hpdf.h MODULE libharu NEEDS resumec::png resumec::z m)
