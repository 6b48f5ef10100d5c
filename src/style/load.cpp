// The cascade: default theme, the theme's ancestors from the oldest on, the theme, `design`.
//
// Each level is read over the one below by the same fields, so a level says only what it changes.
// Every theme stands on the default one in the end: a theme file of three lines is complete.
#include "style/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "diag/suggest.h"
#include "schema/context.h"
#include "style/contrast.h"
#include "style/embedded_themes.h"
#include "style/tokens.h"
#include "style/word_gaps.h"
#include "yaml/read.h"

namespace resumec::style {

namespace {

// Themes that extend one another; three are many.
constexpr std::size_t kLongestChain = 8;

// A theme has about a hundred tokens.
constexpr std::size_t kLargestTheme = std::size_t{256} << 10U;

// "./mine.yaml": a name with a dot or slash is a file beside the résumé.
bool is_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.find('.') != std::string_view::npos;
}

// A theme as it was named, and where.
struct Name {
  std::string text;
  source::Span span;
};

class Loader {
 public:
  Loader(const LoadRequest& request, source::SourceMap& sources, diag::Sink& sink)
      : request_(request), sources_(sources), sink_(sink) {}

  Style run() {
    Tokens tokens;
    add_built_in(kDefaultTheme, tokens);

    // The place of each name is needed before the tokens can be read, so `theme` is looked up by
    // hand; a faulty one is complained about when `design` is decoded.
    Name name{request_.theme, {}};
    if (name.text.empty()) name = named_in_design();
    if (name.text.empty()) name.text = kDefaultTheme;
    std::string id = name.text;
    if (!add_chain(name, tokens)) id = kDefaultTheme;

    if (request_.design != nullptr && !request_.design->is_null()) {
      Design design;
      design.tokens = std::move(tokens);
      design.tokens.style.page.span = {};
      schema::Context context = make_context();
      const schema::Context::Step step(context, "design");
      const std::size_t files = design.tokens.style.fonts.files.size();
      design_fields().decode(context, *request_.design, design);
      tokens = std::move(design.tokens);
      place_files(tokens, files, request_.directory);
    }
    Style style = resolve(tokens);
    style.theme = id;
    check_contrast(style, request_.design, sink_);
    check_word_gaps(style, sink_);
    return style;
  }

 private:
  schema::Context make_context() {
    schema::Context context(sink_);
    context.files = &sources_;
    return context;
  }

  // Beside the résumé, also for a theme that another theme names.
  std::string path_of(const std::string& name) const { return beside(request_.directory, name); }

  static std::string beside(const std::string& directory, const std::string& name) {
    if (name.empty() || name.front() == '/') return name;
    return directory + (name.substr(0, 2) == "./" ? name.substr(2) : name);
  }

  // The font files from the `first` on stand beside the file that names them.
  static void place_files(Tokens& tokens, std::size_t first, const std::string& directory) {
    std::vector<FontFile>& files = tokens.style.fonts.files;
    for (std::size_t i = first; i < files.size(); ++i) {
      files[i].path = beside(directory, files[i].path);
    }
  }

  // "cv/" of "cv/mine.yaml".
  static std::string directory_of(const std::string& path) {
    return path.substr(0, path.rfind('/') + 1);
  }

  Name named_in_design() const {
    const yaml::Node* design = request_.design;
    const yaml::Node* theme = design == nullptr ? nullptr : design->find("theme");
    if (theme == nullptr || theme->kind != yaml::Kind::kScalar || theme->is_null()) return {};
    const std::string& text = theme->text.text();
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return {text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first), theme->span};
  }

  // The file of a theme in the sources; nothing after a complaint.
  std::optional<source::FileId> open(const Name& name) {
    if (is_path(name.text)) {
      const std::string path = path_of(name.text);
      const FileContent content = request_.files == nullptr
                                      ? FileContent{{}, "no files can be read here"}
                                      : request_.files->read(path, kLargestTheme);
      if (content.ok()) return sources_.add(path, content.bytes);
      sink_.add(diag::make(
          diag::Code::kCannotRead, name.span,
          fmt::format("cannot read the theme {}: {}", diag::quoted(path), content.error)));
      return std::nullopt;
    }
    std::vector<std::string_view> ids;
    for (const BuiltInTheme& theme : built_in_themes()) {
      if (theme.id == name.text) {
        return sources_.add(fmt::format("<theme {}>", theme.id), std::string(theme.text));
      }
      ids.push_back(theme.id);
    }
    auto complaint = diag::make(diag::Code::kUnknownTheme, name.span,
                                fmt::format("no theme is named {}", diag::quoted(name.text)));
    if (auto hint = diag::did_you_mean(name.text, ids)) complaint.hint(*hint);
    complaint.note(fmt::format("the themes are {}; a path such as `./mine.yaml` names a file",
                               fmt::join(ids, ", ")));
    sink_.add(std::move(complaint));
    return std::nullopt;
  }

  // Themes from the named one to its oldest ancestor, then their tokens in the other order.
  bool add_chain(Name name, Tokens& tokens) {
    struct Level {
      yaml::Tree tree;
      std::string directory;
    };
    std::vector<Level> levels;
    std::vector<std::string> names;
    while (!name.text.empty() && name.text != kDefaultTheme) {
      if (std::find(names.begin(), names.end(), name.text) != names.end()) {
        names.push_back(name.text);
        sink_.add(diag::make(diag::Code::kThemeCycle, name.span,
                             fmt::format("the theme {} extends itself", diag::quoted(name.text)))
                      .note(fmt::format("the way is {}", fmt::join(names, " → "))));
        return false;
      }
      if (names.size() == kLongestChain) {
        sink_.add(diag::make(diag::Code::kThemeChain, name.span,
                             fmt::format("more than {} themes extend each other", kLongestChain)));
        return false;
      }
      names.push_back(name.text);
      const std::optional<source::FileId> file = open(name);
      if (!file) return false;
      yaml::Tree tree = yaml::read(sources_, *file, yaml::Syntax::kYaml, sink_);
      if (tree.root() == nullptr) return false;
      const yaml::Node* extends =
          tree.root()->kind == yaml::Kind::kMapping ? tree.root()->find("extends") : nullptr;
      const bool named = extends != nullptr && extends->kind == yaml::Kind::kScalar;
      const std::string directory =
          is_path(name.text) ? directory_of(path_of(name.text)) : std::string();
      name = named ? Name{extends->text.text(), extends->span} : Name{};
      levels.push_back({std::move(tree), directory});
    }
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
      const std::size_t files = tokens.style.fonts.files.size();
      decode(level->tree, tokens);
      place_files(tokens, files, level->directory);
    }
    return true;
  }

  void add_built_in(std::string_view id, Tokens& tokens) {
    const std::optional<source::FileId> file = open({std::string(id), {}});
    if (!file) return;
    const yaml::Tree tree = yaml::read(sources_, *file, yaml::Syntax::kYaml, sink_);
    if (tree.root() != nullptr) decode(tree, tokens);
  }

  void decode(const yaml::Tree& tree, Tokens& tokens) {
    ThemeFile theme;
    theme.tokens = std::move(tokens);
    schema::Context context = make_context();
    theme_fields().decode(context, *tree.root(), theme);
    tokens = std::move(theme.tokens);
  }

  const LoadRequest& request_;
  source::SourceMap& sources_;
  diag::Sink& sink_;
};

}  // namespace

const std::vector<BuiltInTheme>& built_in_themes() {
  static const std::vector<BuiltInTheme> themes = [] {
    std::vector<BuiltInTheme> list;
    for (const EmbeddedTheme& theme : embedded_themes()) {
      const auto size = static_cast<std::size_t>(theme.end - theme.begin);
      list.push_back({theme.id, theme.summary, {theme.begin, size}});
    }
    return list;
  }();
  return themes;
}

const schema::RecordInfo& design_info() {
  return design_fields().info();
}

Style load(const LoadRequest& request, source::SourceMap& sources, diag::Sink& sink) {
  return Loader(request, sources, sink).run();
}

}  // namespace resumec::style
