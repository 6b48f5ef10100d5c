#include "lint/lint.h"

#include "lint/rules.h"

namespace resumec::lint {

void lint(const LintRequest& request, diag::Sink& sink) {
  const Texts texts = gather(request.document);
  const Languages languages(request.language_is_said ? find_language(request.document.language)
                                                     : guess_language(texts));
  check_roles(request.resume, sink);
  check_length(texts, sink);
  check_deeds(texts, languages, sink);
  check_starts(texts, languages, sink);
  check_full_stops(texts, sink);
  check_voice(texts, languages, sink);
  check_gaps(request.resume, sink);
  check_doubled(texts, languages, sink);
  check_hidden(texts, sink);
  Mender mender(request.root, request.files);
  check_foreign_signs(texts, mender, sink);
  check_formulas(texts, mender, sink);
  check_typed_bullets(texts, mender, sink);
  check_hand_wrapped(texts, mender, sink);
  check_placeholders(texts, mender, sink);
  check_quotes(texts, mender, sink);
}

}  // namespace resumec::lint
