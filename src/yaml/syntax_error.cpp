#include "yaml/syntax_error.h"

#include <algorithm>

namespace resumec::yaml {

diag::Diagnostic explain_syntax_error(const CleanText& input, std::string_view problem,
                                      int position, const std::vector<std::string>& anchors) {
  static_cast<void>(anchors);
  const std::size_t at =
      std::min(input.text().size(), static_cast<std::size_t>(std::max(position, 0)));
  return diag::make(diag::Code::kYamlSyntax, input.span(at, std::min(at + 1, input.text().size())),
                    std::string(problem));
}

}  // namespace resumec::yaml
