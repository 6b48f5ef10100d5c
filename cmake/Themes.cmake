# Every themes/*.yaml is compiled into the program, with a table of them for src/style/built_in.cpp.
file(GLOB theme_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/themes/*.yaml")
list(SORT theme_files)
set(declarations "")
set(entries "")
foreach(file IN LISTS theme_files)
  get_filename_component(id "${file}" NAME_WE)
  if(NOT id MATCHES "^[a-z][a-z0-9-]*$")
    message(FATAL_ERROR "themes/${id}.yaml: a theme's name is [a-z][a-z0-9-]*")
  endif()
  file(STRINGS "${file}" summary REGEX "^summary: ")
  list(LENGTH summary count)
  if(NOT count EQUAL 1)
    message(FATAL_ERROR "themes/${id}.yaml: one line `summary: ...` expected")
  endif()
  string(REGEX REPLACE "^summary: *" "" summary "${summary}")
  # file(STRINGS) makes a list, in which `;` is escaped.
  string(REPLACE "\\;" ";" summary "${summary}")
  string(REPLACE "\\" "\\\\" summary "${summary}")
  string(REPLACE "\"" "\\\"" summary "${summary}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  string(MAKE_C_IDENTIFIER "theme_${id}" name)
  resumec_embed(TARGET room_style NAME ${name} FILE "${file}")
  string(APPEND declarations "extern \"C\" const char resumec_${name}_begin[];\n"
                             "extern \"C\" const char resumec_${name}_end[];\n")
  string(APPEND entries "    {\"${id}\", \"${summary}\", resumec_${name}_begin, resumec_${name}_end},\n")
endforeach()

set(theme_table "${CMAKE_CURRENT_BINARY_DIR}/generated/embedded_themes.cpp")
file(CONFIGURE OUTPUT "${theme_table}" @ONLY CONTENT [[// Written by cmake/Themes.cmake from themes/*.yaml.
#include "style/embedded_themes.h"

@declarations@
namespace resumec::style {

std::span<const EmbeddedTheme> embedded_themes() {
  static const EmbeddedTheme themes[] = {
@entries@  };
  return themes;
}

}  // namespace resumec::style
]])
target_sources(room_style PRIVATE "${theme_table}")
