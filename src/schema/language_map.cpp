#include "schema/language_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "diag/suggest.h"
#include "language/name.h"
#include "language/tag.h"
#include "schema/advice.h"
#include "schema/lenient.h"

namespace resumec::schema {
namespace {

void complain_tag(Context& context, const yaml::Node& node, const yaml::Node& key) {
  const std::string& tag = key.text.text();
  auto complaint = diag::make(diag::Code::kUnknownLanguage, key.span,
                              fmt::format("no language has the tag {}, in {}", diag::quoted(tag),
                                          diag::quoted(context.path())));
  const std::string meant = language::meant_language(tag);
  if (!meant.empty()) {
    suggest_key(context, node, key, meant, complaint);
  } else if (node.pairs.size() == 1) {
    // `- SQL: wrote a parser` is a mapping to YAML.
    complaint.hint("quote a text that contains `: `");
  } else {
    complaint.hint("a tag is that of BCP 47, such as `en`, `pt-BR` or `zh-Hant`");
  }
  context.add(complaint);
}

// Whether `node` is a text in several languages, whose tags are those of BCP 47 but for some.
bool is_nearly_language_map(const yaml::Node& node) {
  return node.kind == yaml::Kind::kMapping && !node.pairs.empty() &&
         std::all_of(node.pairs.begin(), node.pairs.end(), [](const yaml::Pair& pair) {
           const std::string& key = pair.key->text.text();
           return language::is_known_language(key) || !language::meant_language(key).empty();
         });
}

// A key that is no language would hide its text from every reader, and of two texts in one language
// one is never seen. False after a complaint.
bool check_tags(Context& context, const yaml::Node& node) {
  bool good = true;
  std::map<std::string, const yaml::Node*> seen;
  for (const yaml::Pair& pair : node.pairs) {
    const std::string& tag = pair.key->text.text();
    if (!language::is_known_language(tag)) {
      good = false;
      complain_tag(context, node, *pair.key);
      continue;
    }
    const std::string canonical = language::canonical_language_tag(tag);
    const auto [twin, is_first] = seen.emplace(canonical, pair.key);
    if (is_first) continue;
    good = false;
    context.add(diag::make(diag::Code::kDuplicateLanguage, pair.key->span,
                           fmt::format("{} has two texts in {}", diag::quoted(context.path()),
                                       diag::quoted(canonical)))
                    .mark("second")
                    .label(twin->second->span, "first")
                    .hint("delete one, or give it the tag of its own language"));
  }
  return good;
}

// Whether a text says nothing: white space at its ends is left out later.
bool is_blank_text(const yaml::Node& node) {
  return node.kind == yaml::Kind::kScalar &&
         node.text.text().find_first_not_of(" \t\r\n") == std::string::npos;
}

// The pair for the reader, else for the author, else the first; null when all texts are empty.
const yaml::Pair* choose_pair(const Context& context, const yaml::Node& node, const Shape& shape,
                              bool& for_reader) {
  std::vector<std::string_view> tags;
  std::vector<const yaml::Pair*> pairs;
  for (const yaml::Pair& pair : node.pairs) {
    if (is_absent(*pair.value, shape) || is_blank_text(*pair.value)) continue;
    tags.push_back(pair.key->text.text());
    pairs.push_back(&pair);
  }
  if (pairs.empty()) return nullptr;
  std::size_t index = language::look_up_language(context.reader_language, tags);
  for_reader = index != language::kNoLanguage;
  if (!for_reader) index = language::look_up_language(context.author_language, tags);
  return pairs[index == language::kNoLanguage ? 0 : index];
}

void complain_form(Context& context, const yaml::Node& node, const yaml::Node& text,
                   const Shape& shape) {
  if (shape.by_language && is_nearly_language_map(node)) {
    bool complained = false;
    for (const yaml::Pair& pair : node.pairs) {
      if (language::is_known_language(pair.key->text.text())) continue;
      complain_tag(context, node, *pair.key);
      complained = true;
    }
    if (complained) return;
  }
  auto complaint = context.wrong_form(shape.noun, text);
  if (&text == &node && node.kind == yaml::Kind::kSequence) {
    advise_on_list_for_text(context, shape, node, complaint);
  } else if (node.kind == yaml::Kind::kMapping && !node.flow && node.pairs.size() == 1) {
    // `- Shipped: the parser` is a mapping to YAML.
    complaint.hint("quote a text that contains `: `");
  } else if (node.kind == yaml::Kind::kMapping && shape.by_language) {
    const auto stranger = std::find_if(
        node.pairs.begin(), node.pairs.end(),
        [](const yaml::Pair& pair) { return !language::is_language_tag(pair.key->text.text()); });
    const bool any_tag = std::any_of(
        node.pairs.begin(), node.pairs.end(),
        [](const yaml::Pair& pair) { return language::is_known_language(pair.key->text.text()); });
    // The others were meant to be tags too.
    if (stranger != node.pairs.end() && any_tag && stranger->key->span.known()) {
      complaint.hint(
          fmt::format("in a text in several languages each key is a tag such as `en` or "
                      "`pt-BR`; {} is none",
                      diag::quoted(stranger->key->text.text())));
    } else {
      advise_on_mapping_for_text(context, node, complaint);
    }
  }
  context.add(complaint);
}

}  // namespace

bool looks_like_language_map(const yaml::Node& node) {
  return node.kind == yaml::Kind::kMapping && !node.pairs.empty() &&
         std::all_of(node.pairs.begin(), node.pairs.end(), [](const yaml::Pair& pair) {
           return language::is_language_tag(pair.key->text.text());
         });
}

namespace {

// A key of another program, such as `url`, may look like a tag.
bool is_by_language(const Context& context, const yaml::Node& node) {
  return looks_like_language_map(node) &&
         (!context.lenient ||
          std::any_of(node.pairs.begin(), node.pairs.end(), [](const yaml::Pair& pair) {
            return language::is_known_language(pair.key->text.text());
          }));
}

}  // namespace

ChosenText choose_text(Context& context, const yaml::Node& node, const Shape& shape,
                       Wording wording) {
  ChosenText chosen;
  if (shape.by_language && is_by_language(context, node)) {
    const bool good = check_tags(context, node);
    bool for_reader = false;
    const yaml::Pair* pair = choose_pair(context, node, shape, for_reader);
    if (pair == nullptr) return chosen;
    chosen.node = pair->value;
    if (for_reader) {
      ++context.translated;
    } else if (good) {
      chosen.language = language::canonical_language_tag(pair->key->text.text());
      context.untranslated.push_back({pair->key->span, context.path(), chosen.language, true});
    }
  } else {
    chosen.node = &node;
    if (wording == Wording::kProse && context.foreign_reader && !node.is_empty_scalar()) {
      chosen.language = context.author_language;
      context.untranslated.push_back({opening(node), context.path(), chosen.language, false});
    }
  }
  const yaml::Node* strange = chosen.node->kind == yaml::Kind::kScalar ? nullptr : chosen.node;
  // A fault in the text for another reader would come out only when that one's version is built.
  if (chosen.node != &node && strange == nullptr) {
    for (const yaml::Pair& pair : node.pairs) {
      if (pair.value->kind != yaml::Kind::kScalar) strange = pair.value;
    }
  }
  if (strange == nullptr) return chosen;
  const std::string_view joint = wording == Wording::kProse ? "\n\n" : ", ";
  if (strange == &node) chosen.node = read_as_text(context, node, shape.noun, joint);
  if (strange == &node && chosen.node != nullptr) return chosen;
  complain_form(context, node, *strange, shape);
  return {nullptr, true, {}};
}

void list_untranslated(Context& context, const yaml::Node* locale) {
  const std::vector<Context::Untranslated>& list = context.untranslated;
  const bool mapped =
      std::any_of(list.begin(), list.end(), [](const auto& one) { return one.mapped; });
  if (list.empty()) return;
  // A résumé of one language read by the labels of another: one note says it all.
  if (context.translated == 0 && !mapped && locale != nullptr) {
    context.add(diag::make(diag::Code::kUntranslated, locale->span,
                           fmt::format("no text of the résumé is in {}",
                                       diag::quoted(context.reader_language)))
                    .note(fmt::format("they are in {}; dates and standard titles are translated",
                                      diag::quoted(context.author_language))));
    return;
  }
  for (const Context::Untranslated& one : list) {
    context.add(diag::make(diag::Code::kUntranslated, one.span,
                           fmt::format("{} has no text in {}", diag::quoted(one.path),
                                       diag::quoted(context.reader_language)))
                    .mark(fmt::format("shown in {}", diag::quoted(one.language))));
  }
}

}  // namespace resumec::schema
