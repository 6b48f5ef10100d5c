# Embeds files as they are: one assembly file with `.incbin` for each target. A C array of the fonts would
# cost minutes and gigabytes of the compiler's memory; this costs nothing.
#
#   resumec_embed(TARGET font NAME inter_regular FILE .../Inter-Regular.otf)
#
# defines `extern "C" const unsigned char resumec_NAME_begin[], resumec_NAME_end[]`. With SYMBOL the first has that name.
function(resumec_embed)
  cmake_parse_arguments(EMBED "" "TARGET;NAME;SYMBOL;FILE" "" ${ARGN})
  set(begin "resumec_${EMBED_NAME}_begin")
  if(EMBED_SYMBOL)
    set(begin "${EMBED_SYMBOL}")
  endif()
  set(assembly "${CMAKE_CURRENT_BINARY_DIR}/embedded/${EMBED_NAME}.S")
  # <cet.h> notes that there is no code in it that CET would mind: one file without the note, and the linker takes it
  # from the whole program.
  file(CONFIGURE OUTPUT "${assembly}" @ONLY CONTENT [[
#ifdef __CET__
#include <cet.h>
#endif
        .section .rodata.resumec_@EMBED_NAME@, "a", @progbits
        .global @begin@
        .global resumec_@EMBED_NAME@_end
        .balign 16
@begin@:
        .incbin "@EMBED_FILE@"
resumec_@EMBED_NAME@_end:
        .byte 0
        .section .note.GNU-stack, "", @progbits
]])
  set_source_files_properties("${assembly}" PROPERTIES OBJECT_DEPENDS "${EMBED_FILE}")
  target_sources(${EMBED_TARGET} PRIVATE "${assembly}")
endfunction()
