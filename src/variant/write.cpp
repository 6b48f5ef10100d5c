// The fields of a version, written into the tree before that is decoded.
//
// Layer by layer: first what a variant sets, then what it leaves out, so that an heir or an overlay
// can bring back for one reader what its ancestor redacts for all.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "diag/suggest.h"
#include "schema/context.h"
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

// The section that a line of `layout.sections` names: "work", or {section: work, ...}.
std::string_view section_of(const yaml::Node& line) {
  const yaml::Node* name = line.kind == yaml::Kind::kMapping ? line.find("section") : &line;
  return name == nullptr ? std::string_view() : name->text.text();
}

class Writer {
 public:
  Writer(yaml::Tree& owner, const yaml::Node* root, diag::Sink& sink)
      : owner_(owner), root_(root), sink_(sink) {}

  void write(const model::Variant& variant) {
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

  [[nodiscard]] const yaml::Node* root() const { return root_; }

 private:
  void put(const std::vector<yaml::PathStep>& path, const yaml::Node* value, source::Span place) {
    std::string problem;
    const yaml::Node* root = yaml::graft(owner_, root_, path, value, problem);
    if (root == nullptr) {
      sink_.add(diag::make(diag::Code::kBadPath, place, problem));
    } else {
      root_ = root;
    }
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
    std::string problem;
    const yaml::Node* root = yaml::prune(owner_, root_, path->steps, problem);
    if (root == nullptr) {
      sink_.add(diag::make(diag::Code::kBadPath, text.span(), problem)
                    .note("so nothing of it would be left out"));
    } else {
      root_ = root;
    }
  }

  // The variant's lines, each over the older line of its section, and then the other older lines.
  void arrange(const yaml::Node* lines) {
    if (lines == nullptr || lines->kind != yaml::Kind::kSequence) return;
    const yaml::Node* layout = root_->find("layout");
    const yaml::Node* older = layout == nullptr ? nullptr : layout->find("sections");
    // Of another form: decoding says so.
    if (older != nullptr && older->kind != yaml::Kind::kSequence) older = nullptr;
    yaml::Node& merged = owner_.add();
    merged = *lines;
    merged.items.clear();
    std::vector<std::string_view> named;
    for (const yaml::Node* line : lines->items) {
      named.push_back(section_of(*line));
      merged.items.push_back(over(older, line));
    }
    if (older != nullptr) {
      for (const yaml::Node* line : older->items) {
        if (std::find(named.begin(), named.end(), section_of(*line)) == named.end()) {
          merged.items.push_back(line);
        }
      }
    }
    put(*yaml::parse_path("layout.sections"), &merged, lines->span);
  }

  // `line` with what only the older line of its section says. To name a section is to show it, so
  // `hide` is not taken over.
  const yaml::Node* over(const yaml::Node* older, const yaml::Node* line) {
    if (older == nullptr) return line;
    const auto found = std::find_if(older->items.begin(), older->items.end(), [&](const auto* one) {
      return one->kind == yaml::Kind::kMapping && section_of(*one) == section_of(*line);
    });
    if (found == older->items.end()) return line;
    yaml::Node& merged = owner_.add();
    merged = **found;
    merged.span = line->span;
    std::erase_if(merged.pairs, [line](const yaml::Pair& pair) {
      const std::string& key = pair.key->text.text();
      return key == "hide" || line->find(key) != nullptr;
    });
    // A name alone stays that of the older line.
    merged.pairs.insert(merged.pairs.begin(), line->pairs.begin(), line->pairs.end());
    return &merged;
  }

  yaml::Tree& owner_;
  const yaml::Node* root_;
  diag::Sink& sink_;
};

}  // namespace

const yaml::Node* write(const Plan& plan, yaml::Tree& owner, const yaml::Node* root,
                        diag::Sink& sink) {
  Writer writer(owner, root, sink);
  for (const model::Variant* layer : plan.layers) writer.write(*layer);
  return writer.root();
}

}  // namespace resumec::variant
