// A text in several languages: `{en: Engineer, de: Ingenieurin}`.
//
// The reader gets the text in their language (`--locale`, else the résumé's `locale`), else the one
// in the author's, else the first. A text in another language than the document's says so all its
// way to the page, for a screen reader must pronounce it and a font draw it by its own language;
// and since most such texts were forgotten, not meant, they are listed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/context.h"
#include "schema/shape.h"
#include "yaml/node.h"

namespace resumec::schema {

// A mapping of at least one key, and all keys have the form of language tags.
bool looks_like_language_map(const yaml::Node& node);

// A text as its field has it for the reader.
struct ChosenText {
  const yaml::Node* node = nullptr;  // a scalar; null: there is none
  bool given = false;    // without a scalar: there was one, and it has been complained of
  std::string language;  // BCP 47, when it is not the document's
};

// `kName`: what is the same in every language unless a mapping says otherwise (names, words of a
// trade). `kProse`: sentences, which outside of a mapping are in the author's language.
enum class Wording { kName, kProse };

// The text of a scalar or of a language map.
ChosenText choose_text(Context& context, const yaml::Node& node, const Shape& shape,
                       Wording wording = Wording::kName);

// Notes for the fields that have no text in the reader's language.
void list_untranslated(Context& context, const yaml::Node* locale);

}  // namespace resumec::schema
