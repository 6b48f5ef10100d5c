# Every src/diag/pages/R0000.md is compiled into the program, with a table of them for src/diag/pages.h. That each code
# has its page, and each page its code, is held by the compiler and by tests/diag/pages_test.py.
file(GLOB page_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/diag/pages/*.md")
list(SORT page_files)
set(declarations "")
set(entries "")
foreach(file IN LISTS page_files)
  get_filename_component(id "${file}" NAME_WE)
  if(NOT id MATCHES "^R([0-9][0-9][0-9][0-9])$")
    message(FATAL_ERROR "src/diag/pages/${id}.md: a page is named for its code, as in R2110.md")
  endif()
  string(REGEX REPLACE "^R0*" "" number "${id}")
  string(TOLOWER "page_${id}" name)
  resumec_embed(TARGET room_diag NAME ${name} FILE "${file}")
  string(APPEND declarations "extern \"C\" const char resumec_${name}_begin[];\n"
                             "extern \"C\" const char resumec_${name}_end[];\n")
  string(APPEND entries "    {static_cast<Code>(${number}), resumec_${name}_begin, resumec_${name}_end},\n")
endforeach()

set(page_table "${CMAKE_CURRENT_BINARY_DIR}/generated/embedded_pages.cpp")
file(CONFIGURE OUTPUT "${page_table}" @ONLY CONTENT [[// Written by cmake/Pages.cmake from src/diag/pages/*.md.
#include "diag/embedded_pages.h"

@declarations@
namespace resumec::diag {

std::span<const EmbeddedPage> embedded_pages() {
  static const EmbeddedPage pages[] = {
@entries@  };
  return pages;
}

}  // namespace resumec::diag
]])
target_sources(room_diag PRIVATE "${page_table}")
