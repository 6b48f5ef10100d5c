#include "assembly/variables.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "assembly/braces.h"
#include "diag/suggest.h"
#include "language/tag.h"
#include "schema/context.h"
#include "schema/language_map.h"

namespace resumec::assembly {
namespace {

using yaml::Node;
using yaml::Pair;

// Bytes that are put in, all together: a text that stands for itself in a thousand bullets is a
// mistake, and of a kilobyte it would be a bomb.
constexpr std::size_t kMostSubstituted = std::size_t{1} << 20U;

bool is_by_language(const Node& node) {
  return schema::looks_like_language_map(node) &&
         std::any_of(node.pairs.begin(), node.pairs.end(), [](const Pair& pair) {
           return language::is_known_language(pair.key->text.text());
         });
}

class Substitution {
 public:
  Substitution(const VariablesRequest& request, yaml::Tree& owner, diag::Sink& sink)
      : request_(request), owner_(owner), sink_(sink) {}

  const Node* put(const Node& root) {
    const Node* variables = root.find(kVariables);
    if (variables != nullptr && !variables->is_null()) define(*variables);
    no_variables_ = variables == nullptr;
    Node& made = owner_.add();
    made.kind = root.kind;
    made.flow = root.flow;
    made.span = root.span;
    for (const Pair& pair : root.pairs) {
      const std::string& key = pair.key->text.text();
      if (pair.value == variables) continue;
      // What a variant says is in the tree of its version.
      const bool other = key == "variants" || key.starts_with("x-");
      made.pairs.push_back({pair.key, other ? pair.value : walk(*pair.value, reader())});
    }
    return &made;
  }

 private:
  [[nodiscard]] const std::string& reader() const { return request_.reader_language; }

  void define(const Node& variables) {
    if (variables.kind != yaml::Kind::kMapping) {
      sink_.add(diag::make(diag::Code::kBadVariable, schema::opening(variables),
                           fmt::format("expected a mapping of names to texts in `vars`, found {}",
                                       describe(variables)))
                    .hint("`vars: {company: Zalopay}`, and `{{company}}` in a text"));
      return;
    }
    for (const Pair& pair : variables.pairs) {
      const std::string& name = pair.key->text.text();
      // Complained of or not, it is there.
      values_[name] = pair.value;
      if (!is_variable_name(name)) {
        sink_.add(diag::make(diag::Code::kBadVariable, pair.key->span,
                             fmt::format("{} cannot be the name of a variable", diag::quoted(name)))
                      .hint("a name is of letters, digits, `_` and `-`, and begins with a letter"));
        continue;
      }
      check_value(name, *pair.value);
      check_used(*pair.key);
    }
  }

  void check_value(const std::string& name, const Node& value) {
    const bool by_language = is_by_language(value);
    bool text = value.kind == yaml::Kind::kScalar && !value.is_null();
    if (by_language) {
      text = std::all_of(value.pairs.begin(), value.pairs.end(),
                         [](const Pair& pair) { return pair.value->kind == yaml::Kind::kScalar; });
    }
    if (!text) {
      sink_.add(diag::make(diag::Code::kBadVariable, schema::opening(value),
                           fmt::format("expected text in `vars.{}`, found {}", name,
                                       value.is_null() ? "nothing" : describe(value)))
                    .hint("write `\"\"` for a text that is empty"));
      return;
    }
    std::set<std::string, std::less<>> uses;
    collect_uses(value, uses);
    if (uses.empty()) return;
    sink_.add(diag::make(diag::Code::kBadVariable, schema::opening(value),
                         fmt::format("`vars.{}` has a variable in its own text: {}", name,
                                     diag::quoted("{{" + *uses.begin() + "}}")))
                  .hint("write its words out; a variable stands in the texts of fields"));
  }

  void check_used(const Node& key) {
    const std::string& name = key.text.text();
    if (request_.uses->count(name) > 0) return;
    auto complaint = diag::make(diag::Code::kUnusedVariable, key.span,
                                fmt::format("no text has the variable {}", diag::quoted(name)));
    const std::vector<std::string_view> uses(request_.uses->begin(), request_.uses->end());
    if (const auto near = diag::did_you_mean(name, uses)) {
      complaint.hint(*near);
    } else {
      complaint.hint(fmt::format("write `{{{{{}}}}}` where it is to stand, or delete it", name));
    }
    sink_.add(std::move(complaint));
  }

  // Calls itself once a level.
  const Node* walk(const Node& node, const std::string& language) {
    if (node.kind == yaml::Kind::kScalar) return walk_text(node, language);
    auto& known = made_[language];
    if (const auto found = known.find(&node); found != known.end()) return found->second;
    const Node* made = walk_anew(node, language);
    made_[language].emplace(&node, made);
    return made;
  }

  const Node* walk_anew(const Node& node, const std::string& language) {
    std::vector<const Node*> items;
    for (const Node* item : node.items) items.push_back(walk(*item, language));
    const bool by_language = is_by_language(node);
    std::vector<Pair> pairs = node.pairs;
    bool same = items == node.items;
    for (Pair& pair : pairs) {
      const std::string& key = pair.key->text.text();
      if (key.starts_with("x-")) continue;
      // A text for readers of German is put together of German ones.
      const Node* value = walk(*pair.value, by_language ? key : language);
      same = same && value == pair.value;
      pair.value = value;
    }
    if (same) return &node;
    Node& made = owner_.add();
    made = node;
    made.items = std::move(items);
    made.pairs = std::move(pairs);
    return &made;
  }

  const Node* walk_text(const Node& node, const std::string& language) {
    std::vector<Braces> all = find_braces(node.text.text());
    // Where there are no variables, braces are text: nobody else's file becomes wrong.
    if (no_variables_) {
      for (const Braces& braces : all) {
        const bool ours = !braces.escaped && !braces.spaced && !request_.lenient;
        if (ours && request_.check) complain_of_unknown(node, braces);
      }
      std::erase_if(all, [this](const Braces& one) { return request_.lenient || !one.escaped; });
    }
    if (all.empty()) return &node;
    Node& made = owner_.add();
    made = node;
    // `{{x}}` in quotes may come to stand for `null` or nothing, which is then a text.
    made.tagged_str = true;
    made.text = {};
    std::size_t at = 0;
    for (const Braces& braces : all) {
      if (braces.escaped) {
        made.text.append(node.text.slice(at, braces.begin));
        made.text.append(node.text.slice(braces.begin + 1, braces.end));
      } else {
        made.text.append(node.text.slice(at, braces.begin));
        made.text.append_decoded(value_of(node, braces, language),
                                 node.text.span(braces.begin, braces.end));
      }
      at = braces.end;
    }
    made.text.append(node.text.slice(at, node.text.size()));
    made.text.set_language(node.text.language());
    return &made;
  }

  std::string_view value_of(const Node& node, const Braces& braces, const std::string& language) {
    const auto found = values_.find(braces.name);
    if (found == values_.end()) {
      complain_of_unknown(node, braces);
      return "";
    }
    const std::string& text = chosen(*found->second, language).text.text();
    substituted_ += text.size();
    if (substituted_ <= kMostSubstituted) return text;
    if (!too_long_) {
      sink_.add(diag::make(
          diag::Code::kLongVariables, node.text.span(braces.begin, braces.end),
          fmt::format("variables stand for more than {} MiB of text", kMostSubstituted >> 20U)));
    }
    too_long_ = true;
    return "";
  }

  void complain_of_unknown(const Node& node, const Braces& braces) {
    auto complaint =
        diag::make(diag::Code::kUnknownVariable, node.text.span(braces.begin, braces.end),
                   fmt::format("there is no variable {}", diag::quoted(braces.name)));
    if (no_variables_) {
      complaint.severity = Severity::kWarning;
      complaint.mark("printed as it is");
    }
    std::vector<std::string_view> names;
    for (const auto& [name, value] : values_) names.push_back(name);
    if (const auto near = diag::did_you_mean(braces.name, names)) {
      complaint.hint(*near);
    } else {
      complaint.hint(
          fmt::format("`vars: {{{}: ...}}` at the top of the file defines it; "
                      "`\\{{{{` prints the braces",
                      braces.name));
    }
    sink_.add(std::move(complaint));
  }

  // As a text in several languages is chosen (schema/language_map.h).
  [[nodiscard]] const Node& chosen(const Node& value, const std::string& language) const {
    if (value.kind == yaml::Kind::kScalar || value.pairs.empty()) return value;
    std::vector<std::string_view> tags;
    for (const Pair& pair : value.pairs) tags.push_back(pair.key->text.text());
    std::size_t index = language::look_up_language(language, tags);
    if (index == language::kNoLanguage) {
      index = language::look_up_language(request_.author_language, tags);
    }
    return *value.pairs[index == language::kNoLanguage ? 0 : index].value;
  }

  const VariablesRequest& request_;
  yaml::Tree& owner_;
  diag::Sink& sink_;
  std::map<std::string, const Node*, std::less<>> values_;
  // Of each language; only looked up.
  std::map<std::string, std::unordered_map<const Node*, const Node*>> made_;
  std::size_t substituted_ = 0;
  bool too_long_ = false;
  bool no_variables_ = false;
};

class Collection {
 public:
  explicit Collection(std::set<std::string, std::less<>>& uses) : uses_(uses) {}

  // Calls itself once a level.
  void walk(const Node& node, bool top) {
    if (node.kind == yaml::Kind::kScalar) {
      for (const Braces& braces : find_braces(node.text.text())) {
        if (!braces.escaped) uses_.emplace(braces.name);
      }
      return;
    }
    // An alias is walked once.
    if (!seen_.insert(&node).second) return;
    for (const Node* item : node.items) walk(*item, false);
    for (const Pair& pair : node.pairs) {
      if (!top || pair.key->text.text() != kVariables) walk(*pair.value, false);
    }
  }

 private:
  std::set<std::string, std::less<>>& uses_;
  std::set<const Node*> seen_;
};

}  // namespace

void collect_uses(const Node& root, std::set<std::string, std::less<>>& uses) {
  Collection(uses).walk(root, true);
}

const Node* put_variables(const Node& root, const VariablesRequest& request, yaml::Tree& owner,
                          diag::Sink& sink) {
  if (root.kind != yaml::Kind::kMapping) return &root;
  if (request.uses->empty() && root.find(kVariables) == nullptr) return &root;
  return Substitution(request, owner, sink).put(root);
}

}  // namespace resumec::assembly
