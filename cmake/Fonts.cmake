# The faces that fonts/manifest.txt names are compiled into the program, and a table of them is
# written for src/font/library.cpp: the manifest is the only list.
set(manifest "${PROJECT_SOURCE_DIR}/fonts/manifest.txt")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${manifest}")

file(STRINGS "${manifest}" rows REGEX "^[^#]")
set(declarations "")
set(entries "")
foreach(row IN LISTS rows)
  string(REGEX REPLACE " *\\| *" ";" columns "${row}")
  list(LENGTH columns count)
  if(NOT count EQUAL 8)
    message(FATAL_ERROR "fonts/manifest.txt: 8 columns expected, ${count} found: ${row}")
  endif()
  list(GET columns 0 family)
  list(GET columns 1 generic)
  list(GET columns 2 weight)
  list(GET columns 3 slope)
  list(GET columns 4 file)
  list(GET columns 5 package)
  list(GET columns 7 expected)
  string(STRIP "${expected}" expected)

  if(NOT EXISTS "${file}")
    message(FATAL_ERROR "The font ${file} is missing: install the Debian package ${package}")
  endif()
  file(SHA256 "${file}" actual)
  if(NOT actual STREQUAL expected)
    message(WARNING "${file} differs from the file that the goldens were made with (Debian 12's ${package})")
  endif()

  get_filename_component(name "${file}" NAME_WE)
  string(MAKE_C_IDENTIFIER "font_${name}" name)
  string(TOLOWER "${name}" name)
  resumec_embed(TARGET room_font NAME ${name} FILE "${file}")
  string(APPEND declarations "extern \"C\" const char resumec_${name}_begin[];\n"
                             "extern \"C\" const char resumec_${name}_end[];\n")
  if(slope STREQUAL "italic")
    set(slope kItalic)
  else()
    set(slope kUpright)
  endif()
  string(APPEND entries "    {{\"${family}\", \"${generic}\"}, ${weight}, Slope::${slope},\n"
                        "     resumec_${name}_begin, resumec_${name}_end},\n")
endforeach()

set(font_table "${CMAKE_CURRENT_BINARY_DIR}/generated/built_in_faces.cpp")
file(CONFIGURE OUTPUT "${font_table}" @ONLY CONTENT [[// Written by cmake/Fonts.cmake from fonts/manifest.txt.
#include "font/built_in_faces.h"

@declarations@
namespace resumec::font {

std::span<const BuiltInFace> built_in_faces() {
  static const BuiltInFace faces[] = {
@entries@  };
  return faces;
}

}  // namespace resumec::font
]])
target_sources(room_font PRIVATE "${font_table}")
