// Looks for the cause of a syntax error, one kind after another. Its parts stand in
// syntax_error.cpp (texts), syntax_brackets.cpp and syntax_levels.cpp.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "yaml/clean_text.h"
#include "yaml/outline.h"
#include "yaml/syntax_cause.h"

namespace resumec::yaml {

class Explainer {
 public:
  Explainer(const CleanText& input, SyntaxCause cause, std::size_t at)
      : input_(input),
        text_(input.text()),
        cause_(cause),
        at_(std::min(at, text_.size())),
        outline_(outline(text_, at_)) {}

  diag::Diagnostic explain(const std::vector<std::string>& anchors);

  // Of the innermost bracket that is open.
  [[nodiscard]] diag::Diagnostic unclosed_bracket() const;

 private:
  using Explanation = std::optional<diag::Diagnostic>;

  [[nodiscard]] Explanation escape() const;
  [[nodiscard]] Explanation unclosed_quote() const;
  [[nodiscard]] Explanation tab() const;
  [[nodiscard]] Explanation in_brackets() const;
  [[nodiscard]] Explanation star_bullet(std::size_t begin) const;
  [[nodiscard]] Explanation reserved_start() const;
  [[nodiscard]] Explanation behind_closed() const;
  [[nodiscard]] Explanation colon() const;
  [[nodiscard]] Explanation dash() const;
  [[nodiscard]] Explanation wrong_level() const;
  [[nodiscard]] diag::Diagnostic unknown_alias(const std::vector<std::string>& anchors) const;
  [[nodiscard]] diag::Diagnostic misplaced(std::size_t key_begin, std::size_t key_end) const;

  // The last token but comments that ends before the place; null when there is none.
  [[nodiscard]] const OutlineToken* previous(std::size_t skip = 0) const;
  [[nodiscard]] std::string_view view(const OutlineToken& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }
  [[nodiscard]] bool same_line(std::size_t a, std::size_t b) const {
    return input_.line_begin(a) == input_.line_begin(b);
  }
  [[nodiscard]] bool first_on_line(std::size_t at) const {
    return text_.find_first_not_of(" \t", input_.line_begin(at)) >= at;
  }
  [[nodiscard]] std::size_t trimmed_line_end(std::size_t at) const;
  [[nodiscard]] diag::Diagnostic quote_it(diag::Code code, std::size_t begin,
                                          std::string message) const;

  const CleanText& input_;
  std::string_view text_;
  SyntaxCause cause_;
  std::size_t at_;
  Outline outline_;
};

}  // namespace resumec::yaml
