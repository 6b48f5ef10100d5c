// The rules, one file a subject.
#pragma once

#include "diag/sink.h"
#include "lint/language.h"
#include "lint/mend.h"
#include "lint/texts.h"
#include "model/resume.h"

namespace resumec::lint {

// The language of a passage; null when no rule knows it.
class Languages {
 public:
  // `document` is that of texts which name none of their own; null: unknown.
  explicit Languages(const Language* document) : document_(document) {}

  [[nodiscard]] const Language* of(const Passage& passage) const {
    const std::string& own = passage.text.language();
    return own.empty() ? document_ : find_language(own);
  }

 private:
  const Language* document_;
};

// R2016: jobs without a position.
void check_roles(const model::Resume& resume, diag::Sink& sink);
// R8001, R8002: each bullet by itself.
void check_length(const Texts& texts, diag::Sink& sink);
// R8003
void check_deeds(const Texts& texts, const Languages& languages, diag::Sink& sink);
// R8004
void check_starts(const Texts& texts, const Languages& languages, diag::Sink& sink);
// R8005
void check_full_stops(const Texts& texts, diag::Sink& sink);
// R8006, R8008: duties and pronouns, in bullets of work.
void check_voice(const Texts& texts, const Languages& languages, diag::Sink& sink);
// R8007
void check_gaps(const model::Resume& resume, diag::Sink& sink);
// R8009
void check_doubled(const Texts& texts, const Languages& languages, diag::Sink& sink);
// R8010
void check_hidden(const Texts& texts, diag::Sink& sink);
// R8011, R8012, R8015: struck, raised and lowered words, pictures of other kinds of markup.
void check_foreign_signs(const Texts& texts, Mender& mender, diag::Sink& sink);
// R8013
void check_formulas(const Texts& texts, Mender& mender, diag::Sink& sink);
// R8014
void check_typed_bullets(const Texts& texts, Mender& mender, diag::Sink& sink);
// R8016
void check_hand_wrapped(const Texts& texts, Mender& mender, diag::Sink& sink);
// R8017
void check_placeholders(const Texts& texts, Mender& mender, diag::Sink& sink);
// R8018
void check_quotes(const Texts& texts, Mender& mender, diag::Sink& sink);

}  // namespace resumec::lint
