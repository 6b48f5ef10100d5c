# Every translations/*.yaml is compiled into the program as it is, with a table of them for src/locale/phrases.cpp. That
# each has the keys that it should is held by tests/unit/locale/translations_test.cpp.
file(GLOB translation_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/*.yaml")
list(SORT translation_files)
set(declarations "")
set(entries "")
foreach(file IN LISTS translation_files)
  get_filename_component(tag "${file}" NAME_WE)
  if(NOT tag MATCHES "^[a-z][a-z][a-z]?(-[A-Z][a-z][a-z][a-z]|-[A-Z][A-Z])?$")
    message(FATAL_ERROR "translations/${tag}.yaml: a translation is named for its language, as in pt-PT or sr-Latn")
  endif()
  string(MAKE_C_IDENTIFIER "translation_${tag}" name)
  resumec_embed(TARGET room_locale NAME ${name} FILE "${file}")
  string(APPEND declarations "extern \"C\" const char resumec_${name}_begin[];\n"
                             "extern \"C\" const char resumec_${name}_end[];\n")
  string(APPEND entries "    {\"${tag}\", resumec_${name}_begin, resumec_${name}_end},\n")
endforeach()

set(translation_table "${CMAKE_CURRENT_BINARY_DIR}/generated/embedded_translations.cpp")
file(CONFIGURE OUTPUT "${translation_table}" @ONLY CONTENT [[// Written by cmake/Translations.cmake from translations/*.yaml.
#include "locale/translation.h"

@declarations@
namespace resumec::locale {

std::span<const Translation> translations() {
  static const Translation all[] = {
@entries@  };
  return all;
}

}  // namespace resumec::locale
]])
target_sources(room_locale PRIVATE "${translation_table}")
