#include "schema_words.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "decode/fields/decode.h"
#include "font/catalog.h"
#include "font/collection.h"
#include "networks/networks.h"
#include "style/load.h"

namespace resumec {
namespace {

using Words = std::vector<std::string>;

// More are no help in a list to choose from.
constexpr std::size_t kMostOffered = 500;

// Tags and ids, wherever they stand.
class Gatherer {
 public:
  // Calls itself once a level. What an alias stands for is walked once.
  void walk(const yaml::Node& node) {
    if (node.kind == yaml::Kind::kScalar || !seen_.insert(&node).second) return;
    for (const yaml::Node* item : node.items) walk(*item);
    for (const yaml::Pair& pair : node.pairs) {
      const std::string& key = pair.key->text.text();
      if (key == "tags" || key == "include" || key == "exclude") add_all(*pair.value);
      walk(*pair.value);
    }
  }

  [[nodiscard]] Words tags() const { return {tags_.begin(), tags_.end()}; }

 private:
  void add_all(const yaml::Node& list) {
    for (const yaml::Node* item : list.items) {
      const bool text = item->kind == yaml::Kind::kScalar && !item->text.empty();
      if (text && tags_.size() < kMostOffered) tags_.insert(item->text.text());
    }
  }

  std::set<const yaml::Node*> seen_;
  std::set<std::string> tags_;
};

Words names_of(const yaml::Node* mapping) {
  Words names;
  if (mapping == nullptr) return names;
  for (const yaml::Pair& pair : mapping->pairs) names.push_back(pair.key->text.text());
  return names;
}

void offer_sections(schema::OfferedWords& words, const Words& names) {
  for (const char* field : {"sectionLayout.section", "section.after", "section.before"}) {
    words[field] = names;
  }
}

Words standard_sections() {
  Words names;
  for (const std::string_view name : decode::section_names()) names.emplace_back(name);
  return names;
}

}  // namespace

schema::OfferedWords known_words() {
  schema::OfferedWords words;
  offer_sections(words, standard_sections());
  Words themes;
  for (const style::BuiltInTheme& theme : style::built_in_themes()) themes.emplace_back(theme.id);
  for (const char* field : {"variant.theme", "design.theme", "theme.extends"}) {
    words[field] = themes;
  }
  Words families;
  font::Collection collection(nullptr);
  for (const font::CatalogEntry& entry : font::catalog(collection)) {
    families.emplace_back(entry.family);
  }
  for (const char* field : {"fonts.body", "fonts.heading", "fonts.mono"}) words[field] = families;
  Words& names = words["profile.network"];
  for (const networks::Network& network : networks::all()) names.emplace_back(network.name);
  return words;
}

schema::OfferedWords words_of(const yaml::Node* root) {
  schema::OfferedWords words = known_words();
  if (root == nullptr || root->kind != yaml::Kind::kMapping) return words;
  Gatherer gatherer;
  gatherer.walk(*root);
  const Words tags = gatherer.tags();
  words[".tags"] = tags;
  words["variant.include"] = tags;
  words["variant.exclude"] = tags;
  words["variant.extends"] = names_of(root->find("variants"));
  Words sections = standard_sections();
  if (const yaml::Node* own = root->find("sections")) {
    for (const yaml::Node* section : own->items) {
      const yaml::Node* id = section->find("id");
      if (id != nullptr && !id->is_empty_scalar()) sections.push_back(id->text.text());
    }
  }
  offer_sections(words, sections);
  return words;
}

}  // namespace resumec
