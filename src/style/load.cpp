// The cascade: default theme, the theme's ancestors from the oldest on, the theme, `design`.
//
// Each level is read over the one below by the same fields, so a level says only what it changes.
// Every theme stands on the default one in the end: a theme file of three lines is complete.
#include "style/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "diag/suggest.h"
#include "files/path.h"
#include "schema/context.h"
#include "style/contrast.h"
#include "style/embedded_themes.h"
#include "style/theme_file.h"
#include "style/tokens.h"
#include "style/word_gaps.h"

namespace resumec::style {

namespace {

// Themes that extend one another; three are many.
constexpr std::size_t kLongestChain = 8;

class Loader {
 public:
  Loader(const LoadRequest& request, source::SourceMap& sources, diag::Sink& sink)
      : request_(request),
        trees_(request.trees == nullptr ? own_trees_ : *request.trees),
        sources_(sources),
        sink_(sink) {}

  Style run() {
    Tokens tokens;
    add_built_in(kDefaultTheme, tokens);

    // The place of each name is needed before the tokens can be read, so `theme` is looked up by
    // hand; a faulty one is complained about when `design` is decoded.
    ThemeName name = named_in_command();
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
      place_files(tokens, files, {request_.bounds, ""});
    }
    Style style = resolve(tokens);
    style.theme = id;
    check_contrast(style, request_.design, sink_);
    check_word_gaps(tokens.looks, sink_);
    return style;
  }

 private:
  schema::Context make_context() {
    schema::Context context(sink_);
    context.files = &sources_;
    return context;
  }

  // The font files from the `first` on stand beside the file that names them.
  static void place_files(Tokens& tokens, std::size_t first, const Reach& reach) {
    std::vector<font::NamedFile>& files = tokens.style.fonts.files;
    for (std::size_t i = first; i < files.size(); ++i) {
      files[i].name = reach.below(files[i].name);
      files[i].bounds = reach.bounds;
    }
  }

  // A theme of the user's own stands wherever they say, and what it names stands beside it.
  ThemeName named_in_command() const {
    ThemeName name{request_.theme, {}, {request_.bounds, ""}, true};
    if (!request_.rooted) name.reach.bounds.root = files::directory_of(name.path());
    return name;
  }

  ThemeName named_in_design() const {
    const yaml::Node* design = request_.design;
    const yaml::Node* theme = design == nullptr ? nullptr : design->find("theme");
    if (theme == nullptr || theme->kind != yaml::Kind::kScalar || theme->is_null()) return {};
    const std::string& text = theme->text.text();
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return {text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first),
            theme->span,
            {request_.bounds, ""}};
  }

  // Themes from the named one to its oldest ancestor, then their tokens in the other order.
  bool add_chain(ThemeName name, Tokens& tokens) {
    std::vector<ThemeText> levels;
    std::vector<std::string> names;
    std::vector<std::string> paths;
    while (!name.text.empty() && name.text != kDefaultTheme) {
      const std::string path = name.is_path() ? name.path() : name.text;
      const bool again = std::find(paths.begin(), paths.end(), path) != paths.end();
      names.push_back(name.text);
      if (again) {
        sink_.add(diag::make(diag::Code::kThemeCycle, name.span,
                             fmt::format("the theme {} extends itself", diag::quoted(name.text)))
                      .note(fmt::format("the way is {}", fmt::join(names, " → "))));
        return false;
      }
      if (names.size() > kLongestChain) {
        sink_.add(diag::make(diag::Code::kThemeChain, name.span,
                             fmt::format("more than {} themes extend each other", kLongestChain)));
        return false;
      }
      paths.push_back(path);
      std::optional<ThemeText> theme = read_theme(name, request_.files, trees_, sources_, sink_);
      if (!theme) return false;
      const yaml::Node& root = *theme->tree->root();
      const yaml::Node* extends =
          root.kind == yaml::Kind::kMapping ? root.find("extends") : nullptr;
      const bool named = extends != nullptr && extends->kind == yaml::Kind::kScalar;
      name = named ? ThemeName{extends->text.text(), extends->span, theme->reach} : ThemeName{};
      levels.push_back(std::move(*theme));
    }
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
      const std::size_t files = tokens.style.fonts.files.size();
      decode(*level->tree, tokens);
      place_files(tokens, files, level->reach);
    }
    return true;
  }

  void add_built_in(std::string_view id, Tokens& tokens) {
    const auto theme =
        read_theme({std::string(id), {}, {}}, request_.files, trees_, sources_, sink_);
    if (theme) decode(*theme->tree, tokens);
  }

  void decode(const yaml::Tree& tree, Tokens& tokens) {
    ThemeFile theme;
    theme.tokens = std::move(tokens);
    schema::Context context = make_context();
    theme_fields().decode(context, *tree.root(), theme);
    tokens = std::move(theme.tokens);
  }

  const LoadRequest& request_;
  yaml::Trees own_trees_;
  yaml::Trees& trees_;
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
