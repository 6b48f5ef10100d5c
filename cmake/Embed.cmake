# Embeds files as they are: one assembly file with `.incbin` each, for any processor. A C array of the fonts would
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
  # The three forms of object files have their own words for read-only data: ELF, Mach-O (macOS, whose C names begin with
  # an underscore) and COFF. In Mach-O the file must not be cut at its symbols (.subsections_via_symbols), or the linker
  # may part the end from the beginning. <cet.h> notes that there is no code in it that CET would mind: one file without
  # the note, and the linker takes it from the whole program.
  file(CONFIGURE OUTPUT "${assembly}" @ONLY CONTENT [[
#ifdef __CET__
#include <cet.h>
#endif
#ifdef __APPLE__
#define NAME(name) _##name
        .section __TEXT,__const
#else
#define NAME(name) name
#ifdef _WIN32
        .section .rdata, "dr"
#else
        .section .rodata.resumec_@EMBED_NAME@, "a", %progbits
#endif
#endif
        .globl NAME(@begin@)
        .globl NAME(resumec_@EMBED_NAME@_end)
        .balign 16
NAME(@begin@):
        .incbin "@EMBED_FILE@"
NAME(resumec_@EMBED_NAME@_end):
        .byte 0
#ifdef __ELF__
        .section .note.GNU-stack, "", %progbits
#endif
]])
  set_source_files_properties("${assembly}" PROPERTIES OBJECT_DEPENDS "${EMBED_FILE}")
  target_sources(${EMBED_TARGET} PRIVATE "${assembly}")
endfunction()
