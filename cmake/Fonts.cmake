# The faces that fonts/manifest.txt has as embedded are compiled into the program, and a table of all is
# written for src/font/manifest.h: the manifest is the only list. So is fonts/folders.txt of the folders where a running
# program looks for the others.
include(FontFiles)
set(manifest "${PROJECT_SOURCE_DIR}/fonts/manifest.txt")
set(folder_list "${PROJECT_SOURCE_DIR}/fonts/folders.txt")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${manifest}" "${folder_list}")

file(STRINGS "${folder_list}" rows REGEX "^[^#]")
set(folders "")
foreach(row IN LISTS rows)
  if(NOT row MATCHES "^(/[^ |]+) +\\| [^ ]")
    message(FATAL_ERROR "fonts/folders.txt: `/folder | whose it is` expected: ${row}")
  endif()
  string(APPEND folders "    \"${CMAKE_MATCH_1}\",\n")
endforeach()

file(STRINGS "${manifest}" rows REGEX "^[^#]")
set(declarations "")
set(entries "")
set(missing "")
set(licensed "")
# The name of each embedded font's package, and the file with its licence, by turns.
set(RESUMEC_FONT_LICENCES "")
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

  if(where STREQUAL "embedded")
    resumec_find_font("${file}" "${expected}" path)
    if(NOT path)
      string(APPEND missing "  ${file} of ${family} (Debian: ${package}), SHA-256 ${expected}\n")
      continue()
    elseif(NOT path_SAME)
      message(WARNING "${path} differs from the file that the goldens were made with (Debian 12's ${package})")
    endif()
    if(NOT package IN_LIST licensed)
      list(APPEND licensed "${package}")
      list(GET columns 8 licence)
      resumec_font_licence("${package}" "${family}" "${licence}" "${path}" licence_file)
      list(APPEND RESUMEC_FONT_LICENCES "${package}" "${licence_file}")
    endif()
  endif()

  set(begin nullptr)
  set(end nullptr)
  if(where STREQUAL "embedded")
    get_filename_component(name "${file}" NAME_WE)
    string(MAKE_C_IDENTIFIER "font_${name}" name)
    string(TOLOWER "${name}" name)
    resumec_embed(TARGET room_font NAME ${name} FILE "${path}")
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
if(missing)
  list(JOIN RESUMEC_FONT_DIRS " " searched)
  message(FATAL_ERROR "These fonts are missing:\n${missing}On Debian, scripts/setup installs them. Elsewhere name the "
                      "folders that have them with -DRESUMEC_FONT_DIRS='FOLDER;...'. Searched were: ${searched}")
endif()

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

std::span<const std::string_view> font_folders() {
  static constexpr std::string_view folders[] = {
@folders@  };
  return folders;
}

}  // namespace resumec::font
]])
target_sources(room_font PRIVATE "${font_table}")
