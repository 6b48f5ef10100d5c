// `resumec man`: manual pages, in the language of man(7).
#include <memory>
#include <string_view>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "characters/printable.h"
#include "cli/command_tree.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/meant_words.h"
#include "cli/suggestion.h"
#include "resumec/compile.h"

namespace resumec::cli {
namespace {

// A text as it is: a hyphen is one that can be copied, and no line is a request of troff.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool begins = out.empty() || out.back() == '\n';
    if (begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string head(const std::string& page, const std::string& summary) {
  return fmt::format(
      ".TH {} 1 \"\" \"resumec {}\" \"User Commands\"\n"
      ".SH NAME\n{} \\- {}\n",
      plain(characters::upper(page)), version(), plain(page), plain(summary));
}

std::string paragraph(const OptionHelp& option) {
  std::string title;
  if (!option.short_name.empty()) title = "\\fB" + plain(option.short_name) + "\\fR";
  if (!option.long_name.empty() && option.long_name != option.value) {
    title += (title.empty() ? "" : ", ") + ("\\fB" + plain(option.long_name) + "\\fR");
  }
  if (!option.value.empty()) {
    title += (title.empty() ? "" : " ") + ("\\fI" + plain(option.value) + "\\fR");
  }
  return fmt::format(".TP\n{}\n{}\n", title, plain(option.text));
}

std::string page_of(const CommandHelp& command) {
  std::string out = head("resumec-" + command.name, command.summary);
  out += fmt::format(".SH SYNOPSIS\n\\fBresumec {}\\fR [\\fIOPTION\\fR]...", plain(command.name));
  for (const OptionHelp& argument : command.arguments) {
    out += fmt::format(" [\\fI{}\\fR]{}", plain(argument.value), argument.repeats ? "..." : "");
  }
  out += "\n.SH OPTIONS\n";
  for (const OptionHelp& argument : command.arguments) out += paragraph(argument);
  for (const OptionHelp& option : command.options) out += paragraph(option);
  if (!command.footer.empty()) {
    out += fmt::format(".SH NOTES\n.nf\n{}.fi\n",
                       plain(command.footer + (command.footer.ends_with('\n') ? "" : "\n")));
  }
  return out + ".SH SEE ALSO\n\\fBresumec\\fR(1)\n";
}

std::string whole(const std::vector<CommandHelp>& tree) {
  std::string out = head("resumec", "compile a résumé to PDF, HTML and plain text");
  out += fmt::format(
      ".SH SYNOPSIS\n"
      "\\fBresumec\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n.br\n"
      "\\fBresumec\\fR [\\fIOPTION\\fR]... \\fIFILE\\fR...\n"
      ".SH DESCRIPTION\n"
      "One YAML file in; PDF, HTML, plain text, Markdown and JSON Resume out, of the same words.\n"
      "{}\n"
      "Nothing is fetched from a network, and no file that was read is written.\n"
      ".SH COMMANDS\n",
      plain(kFileAlone));
  for (const CommandHelp& command : tree) {
    out += fmt::format(".TP\n\\fB{}\\fR\n{}; see \\fBresumec\\-{}\\fR(1)\n", plain(command.name),
                       plain(command.summary), plain(command.name));
  }
  out += fmt::format(
      ".SH EXIT STATUS\n"
      ".TP\n{}\nIt is done, perhaps with warnings.\n"
      ".TP\n{}\nThe résumé has errors; nothing was written.\n"
      ".TP\n{}\nThe command line is wrong: an option, its value, or what it names is not there.\n"
      ".TP\n{}\nA file cannot be read or written.\n"
      ".TP\n{}\nThe compiler itself failed, or there is not enough memory.\n"
      ".TP\n{}\nWho read standard output, or what a watch says, went away. Nothing is said.\n"
      ".SH ENVIRONMENT\n"
      ".TP\n\\fBNO_COLOR\\fR\nNo colours, when it is set.\n"
      ".TP\n\\fBGITHUB_ACTIONS\\fR\nComplaints are annotations, when it is \\fBtrue\\fR.\n"
      ".TP\n\\fBSOURCE_DATE_EPOCH\\fR\nToday in seconds since 1970, when \\fB\\-\\-today\\fR is "
      "not given.\n"
      ".TP\n\\fBTERM\\fR\nProgress is not drawn, when it is \\fBdumb\\fR.\n"
      ".TP\n\\fBRESUMEC_CALLED_AS\\fR\nWhat hints call the program, of a script that becomes it.\n",
      static_cast<int>(kClean), static_cast<int>(kInputErrors), static_cast<int>(kUsage),
      static_cast<int>(kCannotReadWrite), static_cast<int>(kInternalFault),
      static_cast<int>(kNobodyReads));
  return out;
}

int print_page(const std::string& name) {
  const std::vector<CommandHelp> tree = command_tree();
  if (name.empty()) return Terminal(TerminalOptions{}).print(whole(tree));
  std::vector<std::string> names;
  for (const CommandHelp& command : tree) {
    if (command.name == name) return Terminal(TerminalOptions{}).print(page_of(command));
    names.push_back(command.name);
  }
  Terminal(TerminalOptions{})
      .complain(fmt::format("unknown command `{}`", characters::printable(name)),
                did_you_mean(name, names, "`resumec --help` lists what there is"));
  return kUsage;
}

}  // namespace

Action add_man(CLI::App& app) {
  CLI::App* command = app.add_subcommand("man", "Print a manual page");
  auto name = std::make_shared<std::string>();
  command->add_option("COMMAND", *name, "Of one command. Default: of the whole program");
  command->footer("Examples:\n  resumec man | man -l -\n  resumec man build | man -l -\n");
  return [name] { return print_page(*name); };
}

}  // namespace resumec::cli
