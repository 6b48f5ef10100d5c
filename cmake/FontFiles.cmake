# Font files by name and SHA-256, wherever a system keeps its fonts, and the licences that came with them.
#
#   resumec_find_font(FILE SHA-256 OUT)           sets OUT to the path, empty when there is none of that name; OUT_SAME
#                                                 tells whether it is the very file
#   resumec_font_licence(NAME WHAT ID FONT OUT)   sets OUT to a file with the licence of the font that stands at FONT
#
# Folders are searched once, all of them together.

# Where systems keep fonts: below each place that has libraries, and where people put them on macOS and Linux; before
# them what scripts/setup fetched because the system's are newer than the goldens.
set(usual "${CMAKE_CURRENT_LIST_DIR}/../build/fonts")
foreach(prefix IN LISTS CMAKE_PREFIX_PATH CMAKE_SYSTEM_PREFIX_PATH)
  list(APPEND usual "${prefix}/share/fonts")
endforeach()
list(APPEND usual /Library/Fonts "$ENV{HOME}/Library/Fonts" "$ENV{HOME}/.local/share/fonts")
set(RESUMEC_FONT_DIRS "${usual}" CACHE STRING "Folders that have, in them or below, the fonts to be compiled in")

# Empty entries, and what stands twice (`//share/fonts`, a prefix that is named twice), would be searched for nothing.
set(font_folders "")
foreach(folder IN LISTS RESUMEC_FONT_DIRS)
  if(IS_DIRECTORY "${folder}")
    file(REAL_PATH "${folder}" folder)
    list(APPEND font_folders "${folder}")
  endif()
endforeach()
list(REMOVE_DUPLICATES font_folders)
set(font_patterns "")
foreach(folder IN LISTS font_folders)
  list(APPEND font_patterns "${folder}/*.ttf" "${folder}/*.otf" "${folder}/*.ttc")
endforeach()
set(font_files "")
if(font_patterns)
  file(GLOB_RECURSE font_files ${font_patterns})
endif()
set_property(GLOBAL PROPERTY RESUMEC_FONT_FILES "${font_files}")

function(resumec_find_font file expected out)
  get_property(named GLOBAL PROPERTY RESUMEC_FONT_FILES)
  string(REGEX REPLACE "([][+.*()^$?|\\])" "\\\\\\1" pattern "${file}")
  list(FILTER named INCLUDE REGEX "/${pattern}$")
  set(path "")
  set(same FALSE)
  foreach(candidate IN LISTS named)
    file(SHA256 "${candidate}" actual)
    if(actual STREQUAL expected)
      set(path "${candidate}")
      set(same TRUE)
      break()
    elseif(NOT path)
      set(path "${candidate}")
    endif()
  endforeach()
  set(${out} "${path}" PARENT_SCOPE)
  set(${out}_SAME "${same}" PARENT_SCOPE)
endfunction()

# A packager's system has the licence in one of four ways: with the package's papers (Debian, Fedora, Arch), beside the
# font (what its makers publish), among the texts of common licences, or not at all; then a note names it.
function(resumec_font_licence name what id font out)
  get_filename_component(folder "${font}" DIRECTORY)
  # The last of several: fonts may stand below another folder of that name, as those that scripts/setup fetches.
  string(REGEX REPLACE "^(.*)/fonts(/.*)?$" "\\1" share "${folder}")
  get_filename_component(above "${folder}" DIRECTORY)
  foreach(pattern IN ITEMS "${share}/doc/${name}/copyright" "${share}/licenses/${name}/*"
          "${folder}/OFL*.txt" "${folder}/LICEN[CS]E*" "${folder}/COPYING*"
          "${above}/OFL*.txt" "${above}/LICEN[CS]E*" "${above}/COPYING*")
    file(GLOB papers "${pattern}")
    if(papers)
      list(GET papers 0 found)
      set(${out} "${found}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  set(note "${CMAKE_CURRENT_BINARY_DIR}/generated/licences/${name}.txt")
  set(text "${what} is licensed under ${id} (https://spdx.org/licenses/${id}.html).\n")
  string(APPEND text "Its makers and their copyright are named in the font file itself, as text (name 0 of its table `name`).\n")
  file(GLOB common "${share}/common-licenses/${id}" "${share}/licenses/spdx/${id}.txt"
       "${share}/licenses/common/${id}/*")
  if(common)
    list(GET common 0 found)
    file(READ "${found}" whole)
    string(APPEND text "\n${whole}")
  else()
    message(STATUS "No text of ${id} was found for ${what}: the file of its licence only names it")
  endif()
  file(WRITE "${note}" "${text}")
  set(${out} "${note}" PARENT_SCOPE)
endfunction()
