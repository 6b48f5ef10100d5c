#include "variant/tag_choice.h"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_set>

#include <fmt/format.h>

#include "characters/edit_distance.h"
#include "diag/suggest.h"
#include "schema/context.h"

namespace resumec::variant {

TagChoice::TagChoice(const Plan& plan) {
  for (const model::Variant* layer : plan.layers) {
    // To exclude later what was included never shows more: this stays.
    includes_some_ = includes_some_ || !layer->include.empty();
    for (const model::Text& tag : layer->include) included_[tag.text()] = true;
    for (const model::Text& tag : layer->exclude) included_[tag.text()] = false;
    for (const model::Text& path : layer->redact) {
      redacts_private_ = redacts_private_ || path.text() == kPrivate;
    }
  }
}

bool TagChoice::keeps(const std::vector<model::Text>& tags) const {
  bool included = tags.empty() || !includes_some_;
  for (const model::Text& tag : tags) {
    const auto found = included_.find(tag.text());
    if (found == included_.end()) continue;
    if (!found->second) return false;
    included = true;
  }
  return included;
}

bool TagChoice::keeps(const model::Selectors& selectors) const {
  return keeps(selectors.tags) && !(redacts_private_ && selectors.is_private);
}

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

// Every text below a key `tags`; the key has no other meaning in a résumé. Calls itself once a
// level, of which a tree has few (yaml/limits.h).
void gather_tags(const yaml::Node& node, bool in_tags, std::set<std::string_view>& tags) {
  if (in_tags && node.kind == yaml::Kind::kScalar) tags.insert(trimmed(node.text.text()));
  for (const yaml::Node* item : node.items) gather_tags(*item, in_tags, tags);
  for (const yaml::Pair& pair : node.pairs) {
    gather_tags(*pair.value, in_tags || pair.key->text.text() == "tags", tags);
  }
}

std::set<std::string_view> tags_of(const yaml::Node& file, const yaml::Node& written) {
  std::set<std::string_view> tags;
  for (const yaml::Node* root : {&file, &written}) {
    for (const yaml::Pair& pair : root->pairs) {
      // What variants say of tags makes none.
      if (pair.key->text.text() != "variants") gather_tags(*pair.value, false, tags);
    }
  }
  return tags;
}

}  // namespace

// More are no help in a message.
constexpr std::size_t kMostNamed = 50;

void check_tags(const Plan& plan, const yaml::Node& file, const yaml::Node& written,
                diag::Sink& sink) {
  std::vector<const model::Text*> wanted;
  for (const model::Variant* layer : plan.layers) {
    for (const model::Text& tag : layer->include) wanted.push_back(&tag);
    for (const model::Text& tag : layer->exclude) wanted.push_back(&tag);
  }
  if (wanted.empty()) return;
  const std::set<std::string_view> known = tags_of(file, written);
  const std::vector<std::string_view> names(known.begin(), known.end());
  for (const model::Text* tag : wanted) {
    // One that is empty was of a wrong form, and has been complained of.
    if (tag->empty() || known.count(tag->text()) > 0) continue;
    auto complaint = diag::make(diag::Code::kUnknownTag, tag->span(),
                                fmt::format("nothing has the tag {}", diag::quoted(tag->text())));
    if (const auto near = diag::did_you_mean(tag->text(), names)) {
      complaint.hint(*near);
    } else if (!names.empty() && names.size() <= kMostNamed) {
      complaint.hint(fmt::format("tags of the résumé are {}", schema::one_of(names)));
    } else if (names.empty()) {
      complaint.hint("tag what it is about, such as a highlight: `tags: [backend]`");
    }
    sink.add(std::move(complaint));
  }
}

namespace {

// The scalars of every `tags` in the file, by their text, in its order.
struct TagPlaces {
  std::map<std::string, std::vector<const yaml::Node*>, std::less<>> by_text;

  // Calls itself once a level.
  void gather(const yaml::Node& node, bool in_tags) {
    // An alias is the node of its anchor.
    if (in_tags && node.kind == yaml::Kind::kScalar && !node.is_null() &&
        known_.insert(&node).second) {
      by_text[std::string(trimmed(node.text.text()))].push_back(&node);
    }
    for (const yaml::Node* item : node.items) gather(*item, in_tags);
    for (const yaml::Pair& pair : node.pairs) {
      gather(*pair.value, in_tags || pair.key->text.text() == "tags");
    }
  }

 private:
  std::unordered_set<const yaml::Node*> known_;
};

// More pairs of tags than these are no résumé's, and to compare them would take seconds.
constexpr std::size_t kMostComparisons = 200'000;

// A slip of the finger, rather than another word: one in every four letters, and none in words of
// up to three ("ui" and "ux") but that of a capital or a hyphen.
bool is_slip(std::string_view tag, std::string_view named) {
  const std::size_t limit = tag.size() > 3 ? std::max<std::size_t>(tag.size() / 4, 1) : 0;
  return characters::edit_distance(tag, named, limit) <= limit;
}

}  // namespace

void check_near_tags(const std::vector<model::Variant>& variants, const Plan& plan,
                     const yaml::Node& file, diag::Sink& sink) {
  std::map<std::string_view, const model::Text*> named;
  const auto note = [&named](const model::Variant& variant) {
    for (const model::Text& tag : variant.include) named.try_emplace(tag.text(), &tag);
    for (const model::Text& tag : variant.exclude) named.try_emplace(tag.text(), &tag);
  };
  for (const model::Variant& variant : variants) note(variant);
  for (const model::Variant* layer : plan.layers) note(*layer);
  TagPlaces gathered;
  for (const yaml::Pair& pair : file.pairs) {
    if (pair.key->text.text() != "variants") gathered.gather(*pair.value, false);
  }
  const auto& places = gathered.by_text;
  // Of one that nothing bears its variant complains (R3005), and the slip is the same.
  std::erase_if(named, [&places](const auto& one) { return places.count(one.first) == 0; });
  if (named.size() * places.size() > kMostComparisons) return;
  for (const auto& [tag, nodes] : places) {
    if (tag.empty() || named.count(tag) > 0) continue;
    const auto near = std::find_if(named.begin(), named.end(), [&given = tag](const auto& one) {
      return is_slip(given, one.first);
    });
    if (near == named.end()) continue;
    auto complaint =
        diag::make(diag::Code::kNearTag, nodes.front()->span,
                   fmt::format("no variant names the tag {}", diag::quoted(tag)))
            .label(near->second->span(), fmt::format("a variant picks by `{}`", near->first))
            .hint(fmt::format("did you mean `{}`?", near->first));
    if (nodes.size() > 1) complaint.note(fmt::format("it stands {} times", nodes.size()));
    diag::Fix fix{fmt::format("write `{}`", near->first), {}};
    for (const yaml::Node* node : nodes) {
      fix.edits.push_back({node->text.span(), std::string(near->first)});
    }
    complaint.fixes.push_back(std::move(fix));
    sink.add(std::move(complaint));
  }
}

}  // namespace resumec::variant
