// The fields of a version, written into the tree before that is decoded.
//
// Layer by layer: first what a variant sets, then what it leaves out, so that an heir or an overlay
// can bring back for one reader what its ancestor redacts for all.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "characters/edit_distance.h"
#include "diag/suggest.h"
#include "schema/context.h"
#include "variant/field_path.h"
#include "variant/tag_choice.h"
#include "variant/variant.h"
#include "variant/withheld.h"
#include "yaml/graft.h"

namespace resumec::variant {
namespace {

// Keys of a variant that are fields of the résumé under another name.
struct Alias {
  std::string_view key;
  std::string_view path;
};
constexpr std::array kAliases = {Alias{"theme", "design.theme"}, Alias{"locale", "locale"},
                                 Alias{"pages", "layout.pages"}};

// Each path is looked up in mappings and lists as long as a file can have; more than this many is a
// mistake of a program.
constexpr std::size_t kMostPaths = 1000;

// The section that a line of `layout.sections` names: "work", or {section: work, ...}.
std::string_view section_of(const yaml::Node& line) {
  const yaml::Node* name = line.kind == yaml::Kind::kMapping ? line.find("section") : &line;
  return name == nullptr ? std::string_view() : name->text.text();
}

class Writer {
 public:
  Writer(yaml::Draft& draft, diag::Sink& sink) : draft_(draft), sink_(sink), file_(*draft.root()) {}

  std::vector<model::Withheld> take_withheld() { return std::move(withheld_); }

  void write(const model::Variant& variant) {
    const std::size_t paths = variant.set.size() + variant.redact.size();
    if (paths > kMostPaths) {
      sink_.add(diag::make(diag::Code::kOutOfRange, variant.span,
                           fmt::format("the variant sets and redacts {} fields", paths))
                    .hint(fmt::format("it takes at most {}", kMostPaths)));
      return;
    }
    check_said_twice(variant);
    std::set<std::string> redacted;
    for (const model::VariantSetting& setting : variant.set) {
      const auto path = read_path(setting.path, sink_);
      if (path && put(path->steps, setting.value, setting.path.span())) {
        warn_of_index(setting.path, path->steps);
      }
    }
    if (variant.node != nullptr) {
      for (const Alias& alias : kAliases) {
        const yaml::Node* value = variant.node->find(alias.key);
        if (value == nullptr || value->is_null()) continue;
        put(*yaml::parse_path(alias.path), value, value->span);
      }
      arrange(variant.node->find("sections"));
    }
    for (const model::Text& path : variant.redact) {
      if (path.text() != kPrivate) redact(path, redacted);
    }
  }

 private:
  // One variant has one thing to say of a field: what it sets and leaves out, or sets under both of
  // a field's names, is lost without this.
  void check_said_twice(const model::Variant& variant) {
    std::map<std::string, const model::Text*> redacted;
    for (const model::Text& one : variant.redact) {
      const auto path = yaml::parse_path(one.text());
      if (path) redacted.try_emplace(yaml::to_text(*path, path->size()), &one);
    }
    for (const model::VariantSetting& setting : variant.set) {
      const auto path = yaml::parse_path(setting.path.text());
      if (!path) continue;  // said where it is read
      const std::string field = yaml::to_text(*path, path->size());
      for (const Alias& alias : kAliases) {
        const yaml::Node* last = variant.node == nullptr ? nullptr : variant.node->find(alias.key);
        const yaml::Node* first = value_at(*yaml::parse_path(alias.path), *path, setting.value);
        if (last == nullptr || last->is_null() || first == nullptr) continue;
        if (first->text.text() == last->text.text()) continue;
        complain_twice(setting.path.span(),
                       fmt::format("the variant says {} in its `set` and in its `{}`",
                                   diag::quoted(alias.path), alias.key),
                       last->span, "this one counts");
      }
      for (std::size_t steps = 1; steps <= path->size() && !redacted.empty(); ++steps) {
        const auto out = redacted.find(yaml::to_text(*path, steps));
        if (out == redacted.end()) continue;
        complain_twice(setting.path.span(),
                       fmt::format("the variant sets {} and leaves it out", diag::quoted(field)),
                       out->second->span(), "left out here");
      }
    }
  }

  // It is clear what the version shows, so this is a warning.
  void complain_twice(source::Span lost, std::string message, source::Span counts,
                      std::string_view label) {
    auto complaint = diag::make(diag::Code::kOneOf, lost, std::move(message));
    complaint.severity = Severity::kWarning;
    sink_.add(
        complaint.mark("not read").label(counts, std::string(label)).hint("delete one of them"));
  }

  // What a setting of `path` says of `field`, which may be below it: the theme in `{theme: plain}`
  // for `design`. Null when it says nothing of it.
  static const yaml::Node* value_at(const std::vector<yaml::PathStep>& field,
                                    const std::vector<yaml::PathStep>& path,
                                    const yaml::Node* value) {
    if (path.size() > field.size()) return nullptr;
    if (yaml::to_text(path, path.size()) != yaml::to_text(field, path.size())) return nullptr;
    for (std::size_t i = path.size(); i < field.size() && value != nullptr; ++i) {
      value = value->find(field[i].name);
    }
    return value == nullptr || value->is_null() ? nullptr : value;
  }

  bool put(const std::vector<yaml::PathStep>& path, const yaml::Node* value, source::Span place) {
    std::string problem = draft_.put(path, value);
    if (problem.empty()) return true;
    auto complaint = diag::make(diag::Code::kBadPath, place, std::move(problem));
    if (auto near = near_item(path)) complaint.hint(*near);
    sink_.add(std::move(complaint));
    return false;
  }

  // A variant outlives the order of its file: when a new job is put on top, `work[0]` is that job,
  // and what was said of another is said of it.
  void warn_of_index(const model::Text& text, const std::vector<yaml::PathStep>& path) {
    const auto counted = [](const yaml::PathStep& step) {
      return step.kind == yaml::PathStep::Kind::kIndex;
    };
    const auto first = std::find_if(path.begin(), path.end(), counted);
    if (first == path.end()) return;
    const auto at = static_cast<std::size_t>(first - path.begin());
    const std::vector<yaml::PathStep> named = named_path(file_, path, names_);
    auto complaint =
        diag::make(diag::Code::kIndexPath, text.span(),
                   fmt::format("{} is whichever item stands there: another may take its place",
                               diag::quoted(yaml::to_text(path, at + 1))));
    if (const yaml::Node* item = node_at(path, at + 1)) {
      complaint.label(schema::opening(*item), "today it is this one");
    } else {
      complaint.note("today there is none, so this adds one");
      complaint.hint("give it a place in the file, and a tag that only this variant includes");
      sink_.add(std::move(complaint));
      return;
    }
    diag::Fix fix{"name the item", {}};
    bool is_safe = true;
    for (std::size_t i = at; i < path.size(); ++i) {
      if (counted(named[i]) || !counted(path[i])) continue;
      const std::string before = yaml::to_text(path, i);
      const std::string step = fmt::format("[{}]", path[i].index);
      is_safe = is_safe && text.text().compare(before.size(), step.size(), step) == 0 &&
                is_plain_name(named[i].name);
      fix.edits.push_back({text.span(before.size(), before.size() + step.size()),
                           fmt::format("[{}]", named[i].name)});
    }
    if (!fix.edits.empty()) {
      complaint.hint(fmt::format("write `{}`", yaml::to_text(named, named.size())));
    }
    if (std::any_of(named.begin(), named.end(), counted)) {
      complaint.hint(
          "give an item that has no name of its own an `id`, and write that: `[the-id]`");
    }
    if (is_safe && !fix.edits.empty()) complaint.fixes.push_back(std::move(fix));
    sink_.add(std::move(complaint));
  }

  // "did you mean `work[Zalopay]`?" where a name is nearly one that an item has.
  std::optional<std::string> near_item(const std::vector<yaml::PathStep>& path) {
    for (std::size_t i = 1; i < path.size(); ++i) {
      if (path[i].kind != yaml::PathStep::Kind::kName) continue;
      const yaml::Node* list = node_at(path, i);
      if (list == nullptr) return std::nullopt;
      if (!names_.find(*list, path[i]).empty()) continue;
      // Of so many none is suggested.
      if (list->items.size() > characters::kMostCandidates) return std::nullopt;
      std::vector<std::string> names;
      for (const yaml::Node* item : list->items) {
        if (auto name = yaml::item_name(*item, path[i])) names.push_back(*name);
      }
      const std::string near = characters::nearest(
          path[i].name, std::vector<std::string_view>(names.begin(), names.end()));
      if (near.empty()) return std::nullopt;
      return fmt::format("did you mean `{}[{}]`?", yaml::to_text(path, i), near);
    }
    return std::nullopt;
  }

  // What the first `count` steps lead to in the file, if it is there.
  const yaml::Node* node_at(const std::vector<yaml::PathStep>& path, std::size_t count) {
    const yaml::Node* node = &file_;
    for (std::size_t i = 0; i < count && node != nullptr; ++i) {
      const yaml::PathStep& step = path[i];
      const yaml::Node* next = nullptr;
      if (step.kind == yaml::PathStep::Kind::kKey) {
        next = node->find(step.name);
        for (const std::string_view old : step.old_names) {
          if (next == nullptr) next = node->find(old);
        }
      } else if (step.kind == yaml::PathStep::Kind::kIndex) {
        next = step.index < node->items.size() ? node->items[step.index] : nullptr;
      } else if (const auto& found = names_.find(*node, step); found.size() == 1) {
        next = node->items[found.front()];
      }
      node = next;
    }
    return node;
  }

  // Whether a name can replace a number in a path, however that is quoted.
  static bool is_plain_name(std::string_view name) {
    return name.find_first_of("\"'\\#") == std::string_view::npos &&
           name.find(": ") == std::string_view::npos && !name.ends_with(':');
  }

  // `redacted`: paths of the same variant that were. What a path of all items named once, it would
  // look for in vain in each of them.
  void redact(const model::Text& text, std::set<std::string>& redacted) {
    const auto path = read_path(text, sink_);
    if (!path) return;
    const std::string written = yaml::to_text(path->steps, path->steps.size());
    if (redacted.count(written) != 0) return;
    if (path->required) {
      sink_.add(
          diag::make(diag::Code::kNeededField, text.span(),
                     fmt::format("{} cannot be left out", diag::quoted(text.text())))
              .hint(fmt::format("put another text in its place: `set: {{{}: ...}}`", text.text())));
      return;
    }
    // Before it is gone. Kept only when it could be taken.
    std::vector<model::Withheld> values;
    if (path->shape != nullptr) {
      gather_withheld(draft_, path->steps, *path->shape, values);
    }
    std::string problem = draft_.take(path->steps);
    if (problem.empty()) {
      redacted.insert(written);
      std::move(values.begin(), values.end(), std::back_inserter(withheld_));
      warn_of_index(text, path->steps);
      return;
    }
    auto complaint = diag::make(diag::Code::kBadPath, text.span(), std::move(problem));
    complaint.note("so nothing of it would be left out");
    if (auto near = near_item(path->steps)) complaint.hint(*near);
    sink_.add(std::move(complaint));
  }

  // The variant's lines, each over the older line of its section, and then the other older lines.
  void arrange(const yaml::Node* lines) {
    if (lines == nullptr || lines->kind != yaml::Kind::kSequence) return;
    const yaml::Node* layout = draft_.root()->find("layout");
    const yaml::Node* older = layout == nullptr ? nullptr : layout->find("sections");
    // Of another form: decoding says so.
    if (older != nullptr && older->kind != yaml::Kind::kSequence) older = nullptr;
    std::map<std::string_view, const yaml::Node*> older_lines;
    if (older != nullptr) {
      for (const yaml::Node* line : older->items) older_lines.try_emplace(section_of(*line), line);
    }
    yaml::Node& merged = draft_.add();
    merged = *lines;
    merged.items.clear();
    std::set<std::string_view> named;
    for (const yaml::Node* line : lines->items) {
      const auto below = older_lines.find(section_of(*line));
      merged.items.push_back(below == older_lines.end() ? line : over(*below->second, *line));
      named.insert(section_of(*line));
    }
    if (older != nullptr) {
      for (const yaml::Node* line : older->items) {
        // The second of two lines about one section stays, to be complained of.
        const bool second = older_lines[section_of(*line)] != line;
        if (second || named.count(section_of(*line)) == 0) merged.items.push_back(line);
      }
    }
    put(*yaml::parse_path("layout.sections"), &merged, lines->span);
  }

  // `line` with what only the older line of its section says. To name a section is to show it, so
  // `hide` is not taken over.
  const yaml::Node* over(const yaml::Node& older, const yaml::Node& line) {
    if (older.kind != yaml::Kind::kMapping) return &line;
    yaml::Node& merged = draft_.add();
    merged = older;
    merged.span = line.span;
    std::erase_if(merged.pairs, [&line](const yaml::Pair& pair) {
      const std::string& key = pair.key->text.text();
      return key == "hide" || line.find(key) != nullptr;
    });
    // A line that is a name alone has no pairs; the name stays that of the older line.
    merged.pairs.insert(merged.pairs.begin(), line.pairs.begin(), line.pairs.end());
    return &merged;
  }

  yaml::Draft& draft_;
  diag::Sink& sink_;
  const yaml::Node& file_;  // as it was before anything was written
  yaml::ItemNames names_;   // of its items
  std::vector<model::Withheld> withheld_;
};

}  // namespace

std::vector<model::Withheld> write(const Plan& plan, yaml::Draft& draft, diag::Sink& sink) {
  Writer writer(draft, sink);
  for (const model::Variant* layer : plan.layers) writer.write(*layer);
  return writer.take_withheld();
}

}  // namespace resumec::variant
