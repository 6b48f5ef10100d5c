#include "yaml/json_error.h"

namespace resumec::yaml {

diag::Diagnostic explain_json_error(const CleanText& input, std::size_t at,
                                    const std::vector<std::size_t>& brackets) {
  static_cast<void>(brackets);
  return diag::make(diag::Code::kJsonSyntax, input.span(at, at + 1), "unexpected");
}

}  // namespace resumec::yaml
