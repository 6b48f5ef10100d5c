// Looks at a file's bytes before any parser does.
//
// yaml-cpp takes broken UTF-8 and NUL bytes for text, decodes UTF-16 by guess, lets unknown
// directives pass and never returns from a file that begins with a comma. All that is refused here.
#pragma once

#include <string_view>

#include "diag/sink.h"
#include "yaml/clean_text.h"

namespace resumec::yaml {

// Whether the bytes are text in UTF-8 that a résumé can be written in. At most one complaint. A
// file may be of another format; the value of an option, `C = 1` or `# C`, is what it says.
bool guard_bytes(std::string_view bytes, bool is_file, source::FileId file, diag::Sink& sink);

// Whether yaml-cpp can be given the text. At most one complaint.
bool guard_yaml(const CleanText& input, diag::Sink& sink);

// Whether there is nothing but white space, comments and document marks.
bool is_blank_yaml(std::string_view text);

}  // namespace resumec::yaml
