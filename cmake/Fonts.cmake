# The faces that fonts/manifest.txt has as embedded are compiled into the program, and a table of all is
# written for src/font/manifest.h: the manifest is the only list.
set(manifest "${PROJECT_SOURCE_DIR}/fonts/manifest.txt")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${manifest}")


file(STRINGS "${manifest}" rows REGEX "^[^#]")
set(declarations "")
set(entries "")
foreach(row IN LISTS rows)
  string(REGEX REPLACE " *\\| *" ";" columns "${row}")
  list(LENGTH columns count)
  if(NOT count EQUAL 10)
    message(FATAL_ERROR "fonts/manifest.txt: 10 columns expected, ${count} found: ${row}")
  endif()
  list(GET columns 0 family)
  list(GET columns 1 generic)
  list(GET columns 2 weight)
  list(GET columns 3 slope)
  list(GET columns 4 where)
  list(GET columns 5 use)
  list(GET columns 6 file)
  list(GET columns 7 package)
  list(GET columns 9 expected)
  string(STRIP "${expected}" expected)
  set(index 0)
  if(file MATCHES "^(.*)#([0-9]+)$")
    set(file "${CMAKE_MATCH_1}")
    set(index "${CMAKE_MATCH_2}")
  endif()

  if(EXISTS "${file}")
    file(SHA256 "${file}" actual)
    if(NOT actual STREQUAL expected)
      message(WARNING "${file} differs from the file that the goldens were made with (Debian 12's ${package})")
    endif()
  elseif(where STREQUAL "embedded")
    message(FATAL_ERROR "The font ${file} is missing: install the Debian package ${package}")
  endif()

  set(begin nullptr)
  set(end nullptr)
  if(where STREQUAL "embedded")
    get_filename_component(name "${file}" NAME_WE)
    string(MAKE_C_IDENTIFIER "font_${name}" name)
    string(TOLOWER "${name}" name)
    resumec_embed(TARGET room_font NAME ${name} FILE "${file}")
    string(APPEND declarations "extern \"C\" const char resumec_${name}_begin[];\n"
                               "extern \"C\" const char resumec_${name}_end[];\n")
    set(begin "resumec_${name}_begin")
    set(end "resumec_${name}_end")
  elseif(NOT where STREQUAL "external")
    message(FATAL_ERROR "fonts/manifest.txt: a face is embedded or external, not ${where}")
  endif()
  if(slope STREQUAL "italic")
    set(slope kItalic)
  else()
    set(slope kUpright)
  endif()
  # "script:Arab": the purpose and its tag.
  string(REGEX MATCH "^([a-z]+):?(.*)$" use "${use}")
  set(tag "${CMAKE_MATCH_2}")
  if(CMAKE_MATCH_1 STREQUAL "text")
    set(use kText)
  elseif(CMAKE_MATCH_1 STREQUAL "script")
    set(use kScript)
  elseif(CMAKE_MATCH_1 STREQUAL "cjk")
    set(use kEastAsian)
  elseif(CMAKE_MATCH_1 STREQUAL "emoji")
    set(use kEmoji)
  else()
    message(FATAL_ERROR "fonts/manifest.txt: unknown use: ${row}")
  endif()
  string(APPEND entries "    {\"${family}\", \"${generic}\", ${weight}, Slope::${slope}, Use::${use}, \"${tag}\",\n"
                        "     \"${package}\", \"${file}\", ${index}, ${begin}, ${end}},\n")
endforeach()

set(font_table "${CMAKE_CURRENT_BINARY_DIR}/generated/manifest.cpp")
file(CONFIGURE OUTPUT "${font_table}" @ONLY CONTENT [[// Written by cmake/Fonts.cmake from fonts/manifest.txt.
#include "font/manifest.h"

@declarations@
namespace resumec::font {

std::span<const ManifestFace> manifest() {
  static const ManifestFace faces[] = {
@entries@  };
  return faces;
}

}  // namespace resumec::font
]])
target_sources(room_font PRIVATE "${font_table}")
