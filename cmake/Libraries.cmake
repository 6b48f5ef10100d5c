# The libraries that a program linked with libresumec.a needs. This file is also installed: resumecConfig.cmake
# finds the same libraries again, by the same lines. Static where Debian has the archive: the program then starts
# in 1.5 ms instead of 2.6 ms, most of which is the dynamic linker's. Debian has no archive of libharu, HarfBuzz
# and md4c.
#
# Names of our own (resumec::icuuc, not ICU::uc), as a program that finds ICU or PNG for itself too must not get
# two definitions of one target.
find_package(Threads REQUIRED)

# resumec_library(NAME FILES lib... HEADER file [FOLDER folder] [NEEDS target...]): imported target resumec::NAME.
# FILES are tried in turn; FOLDER is where the header stands below the include folder.
function(resumec_library name)
  cmake_parse_arguments(LIBRARY "" "HEADER;FOLDER" "FILES;NEEDS" ${ARGN})
  if(TARGET resumec::${name})
    return()
  endif()
  find_library(RESUMEC_${name}_LIBRARY NAMES ${LIBRARY_FILES} REQUIRED)
  find_path(RESUMEC_${name}_INCLUDE NAMES ${LIBRARY_HEADER} PATH_SUFFIXES ${LIBRARY_FOLDER} REQUIRED)
  mark_as_advanced(RESUMEC_${name}_LIBRARY RESUMEC_${name}_INCLUDE)
  add_library(resumec::${name} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(resumec::${name} PROPERTIES IMPORTED_LOCATION "${RESUMEC_${name}_LIBRARY}"
                                                    INTERFACE_INCLUDE_DIRECTORIES "${RESUMEC_${name}_INCLUDE}")
  target_link_libraries(resumec::${name} INTERFACE ${LIBRARY_NEEDS})
endfunction()

resumec_library(yaml-cpp FILES libyaml-cpp.a yaml-cpp HEADER yaml-cpp/yaml.h)
resumec_library(deflate FILES libdeflate.a deflate HEADER libdeflate.h)
resumec_library(z FILES libz.a z HEADER zlib.h)
resumec_library(jpeg FILES libjpeg.a jpeg HEADER jpeglib.h)
resumec_library(png FILES libpng.a png HEADER png.h NEEDS resumec::z m)
resumec_library(brotlicommon FILES libbrotlicommon.a brotlicommon HEADER brotli/types.h)
resumec_library(brotlienc FILES libbrotlienc.a brotlienc HEADER brotli/encode.h NEEDS resumec::brotlicommon m)
if(RESUMEC_ICU_DATA_INSIDE)
  # libresumec.a has them, filtered (cmake/IcuData.cmake).
  if(NOT TARGET resumec::icudata)
    add_library(resumec::icudata INTERFACE IMPORTED GLOBAL)
  endif()
else()
  resumec_library(icudata FILES libicudata.a icudata HEADER unicode/uversion.h)
endif()
resumec_library(icuuc FILES libicuuc.a icuuc HEADER unicode/uchar.h
                NEEDS resumec::icudata Threads::Threads ${CMAKE_DL_LIBS})
resumec_library(icui18n FILES libicui18n.a icui18n HEADER unicode/calendar.h NEEDS resumec::icuuc)
resumec_library(harfbuzz FILES harfbuzz HEADER hb.h FOLDER harfbuzz)
resumec_library(harfbuzz-subset FILES harfbuzz-subset HEADER hb-subset.h FOLDER harfbuzz NEEDS resumec::harfbuzz)
resumec_library(md4c FILES md4c HEADER md4c.h)
resumec_library(hpdf FILES hpdf HEADER hpdf.h)
