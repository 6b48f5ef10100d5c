// The commands that print what the program knows: `explain`, `schema`, `themes`, `fonts`,
// `formats`.
#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "characters/display_width.h"
#include "characters/printable.h"
#include "cli/commands.h"
#include "cli/compile_flags.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/suggestion.h"
#include "resumec/compile.h"

namespace resumec::cli {
namespace {

struct Row {
  std::string name;
  std::string summary;
};

// Two columns, the second aligned.
std::string table(const std::vector<Row>& rows) {
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, characters::display_width(row.name));
  std::string out;
  for (const Row& row : rows) {
    const std::size_t gap = width - characters::display_width(row.name) + 2;
    out += row.name + std::string(gap, ' ') + row.summary + "\n";
  }
  return out;
}

int print_to_exit_code(const std::string& text) {
  return Terminal(TerminalOptions{}).print(text);
}

int run_explain(const std::string& code) {
  const std::string page = explain(code);
  if (!page.empty()) return print_to_exit_code(page);
  std::vector<std::string> names;
  for (const DiagnosticCode& known : diagnostic_codes()) {
    names.push_back(known.code);
    names.push_back(known.slug);
  }
  Terminal(TerminalOptions{})
      .complain(fmt::format("unknown code `{}`", characters::printable(code)),
                did_you_mean(code, names, "`resumec explain` without a code lists them all"));
  return kUsage;
}

// Every code with its slug and summary: the first lines of its page.
int list_codes() {
  std::vector<Row> rows;
  for (const DiagnosticCode& known : diagnostic_codes()) {
    rows.push_back({known.code + " " + known.slug, known.summary});
  }
  return print_to_exit_code(table(rows));
}

}  // namespace

Action add_explain(CLI::App& app) {
  CLI::App* command = app.add_subcommand("explain", "Explain a diagnostic, such as R2110");
  auto code = std::make_shared<std::string>();
  command->add_option("CODE", *code, "A code or its slug. Default: list all");
  command->footer("Examples:\n  resumec explain R2110\n  resumec explain date-order\n");
  return [code] { return code->empty() ? list_codes() : run_explain(*code); };
}

struct SchemaFlags {
  std::string kind = "resume";
  std::string file;
};

// Of one file, with its own tags and ids.
int print_schema_for(const std::string& file) {
  Terminal terminal{TerminalOptions{}};
  const InputResult input = read_input(file, kResume, terminal);
  if (!input.input) return input.exit_code;
  const auto files = recorded_files(terminal.taken());
  Request request;
  request.environment.files = files.get();
  const InspectResult result = json_schema(input.input->source, request);
  terminal.show(result.diagnostics);
  return result.ok() ? terminal.print(result.text) : kInputErrors;
}

Action add_schema(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("schema", "Print a JSON Schema, for editors and validators");
  auto flags = std::make_shared<SchemaFlags>();
  command->add_option("KIND", flags->kind, "Of what: `resume`, `theme` or `overlay`")
      ->capture_default_str();
  command
      ->add_option("--for", flags->file,
                   "A résumé whose own tags, ids and variants editors offer, too")
      ->type_name("FILE")
      ->check(names_something);
  command->footer(
      "Examples:\n"
      "  resumec schema > resume.schema.json\n"
      "  resumec schema --for cv.yaml > resume.schema.json\n"
      "  resumec schema theme > theme.schema.json\n");
  return [flags] {
    if (!flags->file.empty()) {
      if (flags->kind == "resume") return print_schema_for(flags->file);
      Terminal terminal{TerminalOptions{}};
      terminal.complain("`--for` is about the schema of a résumé", "leave out one of them");
      return static_cast<int>(kUsage);
    }
    if (flags->kind == "resume") return print_to_exit_code(json_schema());
    if (flags->kind == "theme") return print_to_exit_code(json_schema(SchemaKind::kTheme));
    if (flags->kind == "overlay") return print_to_exit_code(json_schema(SchemaKind::kOverlay));
    Terminal terminal{TerminalOptions{}};
    terminal.complain(fmt::format("unknown argument `{}`", characters::printable(flags->kind)),
                      "there are schemas of a `resume`, a `theme` and an `overlay`");
    return static_cast<int>(kUsage);
  };
}

Action add_themes(CLI::App& app) {
  app.add_subcommand("themes", "List the built-in themes")->footer("Example:\n  resumec themes\n");
  return [] {
    std::vector<Row> rows;
    for (const Theme& theme : themes()) rows.push_back({theme.id, theme.summary});
    return print_to_exit_code(table(rows));
  };
}

// "400i 500 700i": a weight that has an italic too.
std::string weights(const FontFamily& family) {
  std::string text;
  for (const int weight : family.weights) {
    if (!text.empty()) text += ' ';
    text += std::to_string(weight);
    if (std::find(family.italics.begin(), family.italics.end(), weight) != family.italics.end()) {
      text += 'i';
    }
  }
  return text;
}

Action add_fonts(CLI::App& app) {
  app.add_subcommand("fonts", "List the font families that the program knows")
      ->footer(
          "Weights: 400 is regular, 700 bold; 400i has an italic too.\n"
          "Other families come from font files: `design: {fonts: {files: [Mine-Regular.ttf]}}`.\n\n"
          "Example:\n  resumec fonts\n");
  return [] {
    const auto files = disk_file_system();
    std::string out;
    for (const FontFamily& family : fonts(files.get())) {
      std::string from = "built in";
      if (!family.built_in) {
        from = family.available ? "found" : "not installed: Debian package " + family.package;
      }
      out += fmt::format("{}  {}, {}\n", family.name, weights(family), from);
      std::vector<std::string> has = family.scripts;
      has.insert(has.end(), family.features.begin(), family.features.end());
      if (!has.empty()) out += fmt::format("    {}\n", fmt::join(has, ", "));
    }
    return print_to_exit_code(out);
  };
}

Action add_formats(CLI::App& app) {
  app.add_subcommand("formats", "List the output formats")->footer("Example:\n  resumec formats\n");
  return [] {
    std::vector<Row> rows;
    for (const Format& format : formats()) {
      rows.push_back({format.id, fmt::format("{:6} {:29} {}", format.extension, format.media_type,
                                             format.summary)});
    }
    return print_to_exit_code(table(rows));
  };
}

}  // namespace resumec::cli
