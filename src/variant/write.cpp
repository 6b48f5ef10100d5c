// The fields of a version, written into the tree before that is decoded.
//
// Layer by layer: first what a variant sets, then what it leaves out, so that an heir or an overlay
// can bring back for one reader what its ancestor redacts for all.
#include <array>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "variant/field_path.h"
#include "variant/tag_choice.h"
#include "variant/variant.h"
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
  Writer(yaml::Draft& draft, diag::Sink& sink) : draft_(draft), sink_(sink) {}

  void write(const model::Variant& variant) {
    const std::size_t paths = variant.set.size() + variant.redact.size();
    if (paths > kMostPaths) {
      sink_.add(diag::make(diag::Code::kOutOfRange, variant.span,
                           fmt::format("the variant sets and redacts {} fields", paths))
                    .hint(fmt::format("it takes at most {}", kMostPaths)));
      return;
    }
    for (const model::VariantSetting& setting : variant.set) {
      const auto path = read_path(setting.path, sink_);
      if (path) put(path->steps, setting.value, setting.path.span());
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
      if (path.text() != kPrivate) redact(path);
    }
  }

 private:
  void put(const std::vector<yaml::PathStep>& path, const yaml::Node* value, source::Span place) {
    std::string problem = draft_.put(path, value);
    if (problem.empty()) return;
    sink_.add(diag::make(diag::Code::kBadPath, place, std::move(problem)));
  }

  void redact(const model::Text& text) {
    const auto path = read_path(text, sink_);
    if (!path) return;
    if (path->required) {
      sink_.add(
          diag::make(diag::Code::kNeededField, text.span(),
                     fmt::format("{} cannot be left out", diag::quoted(text.text())))
              .hint(fmt::format("put another text in its place: `set: {{{}: ...}}`", text.text())));
      return;
    }
    std::string problem = draft_.take(path->steps);
    if (problem.empty()) return;
    sink_.add(diag::make(diag::Code::kBadPath, text.span(), std::move(problem))
                  .note("so nothing of it would be left out"));
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
        if (named.count(section_of(*line)) == 0) merged.items.push_back(line);
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
};

}  // namespace

void write(const Plan& plan, yaml::Draft& draft, diag::Sink& sink) {
  Writer writer(draft, sink);
  for (const model::Variant* layer : plan.layers) writer.write(*layer);
}

}  // namespace resumec::variant
