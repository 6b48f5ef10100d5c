// Texts that people hand to a résumé compiler by mistake. Read as YAML they fail, if at all, at a
// place and in words that say nothing of the mistake.
#pragma once

#include <string_view>

namespace resumec::yaml {

// "a Markdown file", "an HTML page"; empty for what may be YAML or JSON. `text` is UTF-8.
std::string_view other_format(std::string_view text);

}  // namespace resumec::yaml
