// Content lint: what is well formed, and yet weakens the résumé. Every rule is a warning (R8001 and
// on) that can be turned off by its name.
#pragma once

#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "document/document.h"
#include "model/resume.h"
#include "model/withheld.h"
#include "source/source_map.h"
#include "yaml/node.h"

namespace resumec::lint {

struct LintRequest {
  const model::Resume& resume;         // for dates
  const document::Document& document;  // for words, as a reader sees them
  // Whether anybody said which language the texts are in. If not, it is guessed from their words,
  // and where no guess is safe, rules that know words keep silent.
  bool language_is_said = false;
  // How the words are written, for fixes; null: there are none of texts.
  const yaml::Node* root = nullptr;
  const source::SourceMap* files = nullptr;
};

void lint(const LintRequest& request, diag::Sink& sink);

// R3022: what the version withholds and its document says all the same. No matter of style: it is
// said whether or not the rules above are wanted.
void check_withheld(const LintRequest& request, const std::vector<model::Withheld>& withheld,
                    diag::Sink& sink);

// The same in what JSON Resume shows and the document does not.
void check_withheld_in_json(const LintRequest& request,
                            const std::vector<model::Withheld>& withheld, diag::Sink& sink);

}  // namespace resumec::lint
