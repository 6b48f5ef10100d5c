#include "decode/fields/starter.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "characters/printable.h"
#include "characters/utf8.h"

namespace resumec::decode {
namespace {

constexpr std::string_view kHead =
    R"(# Your résumé. `resumec build` makes PDF, HTML and plain text of it; `resumec check` only looks for
# mistakes. Delete what you do not need: only the name is required.

basics:
  name: )";

constexpr std::string_view kBody = R"(
  label: Software Engineer
  email: you@example.org
  # Quotes keep the plus and the spaces as they are.
  phone: "+44 20 7946 0958"
  url: https://example.org
  location: London, United Kingdom
  # `>-` joins the lines below it into one paragraph.
  summary: >-
    Two or three sentences: what you do, what you are known for, and what you are looking for. Text
    takes *italics*, **bold**, `code` and [links](https://example.org).
  profiles:
    - network: GitHub
      username: your-name

work:
  # The last job comes first. Dates are 2021, 2021-08 or 2021-08-15; a running job ends `present`.
  - name: Example Ltd
    position: Senior Software Engineer
    location: London
    startDate: 2022-03
    endDate: present
    # What you achieved, best with a figure. One line each; quote a text that contains `: `.
    highlights:
      - Cut the time of a build from 40 to 6 minutes for 120 engineers
      - Moved 30 services to Kubernetes without an hour of downtime

  - name: Sample Corporation
    position: Software Engineer
    startDate: 2019-09
    endDate: 2022-02
    highlights:
      - Built the payment service that handles 2 million transactions a day

education:
  - institution: University of Examples
    studyType: B.Sc.
    area: Computer Science
    startDate: 2016
    endDate: 2019

skills:
  - name: Languages
    keywords: [C++, Python, SQL]
  - name: Infrastructure
    keywords: [Kubernetes, Terraform, PostgreSQL]

# Issues and pull requests become links when `url` is the project's repository.
contributions:
  - project: Example
    url: https://github.com/example/example
    highlights:
      - text: Made the parser read files of any size
        refs: [42]

languages:
  - language: English
    fluency: native speaker
  - German

# The order of sections, and how many pages they may take:
#
# layout:
#   sections: [skills, work, education]
#   pages: 1
#
# Colours and fonts (`resumec themes` lists the themes):
#
# design:
#   colors: {accent: "#1a5fb4"}
)";

// Names that a reader of YAML takes for something else, here or in another program.
constexpr std::array<std::string_view, 9> kWords = {"null", "true", "false", "yes", "no",
                                                    "on",   "off",  "y",     "n"};

// "Ada King-Noël" needs no quotes: letters, with signs of names between them.
bool is_plain(std::string_view name) {
  const std::string folded = characters::lower(name);
  if (std::find(kWords.begin(), kWords.end(), folded) != kWords.end()) return false;
  bool letter = false;  // the one before
  for (std::size_t at = 0; at < name.size();) {
    const characters::CodePoint c = characters::decode_utf8(name, at);
    at += c.length;
    const bool now = characters::is_word_character(c.value) && !characters::is_figure(c.value);
    const bool between =
        at < name.size() && std::string_view(" '-.").find(name[at - 1]) != std::string_view::npos;
    if (!now && (at == c.length || !between || (!letter && name[at - 1] != ' '))) return false;
    letter = now;
  }
  return letter;
}

// The name as a scalar, with nothing in it that reorders or hides the line.
std::string scalar(std::string_view name) {
  if (is_plain(name)) return std::string(name);
  std::string quoted = "\"";
  for (std::size_t at = 0; at < name.size();) {
    const characters::CodePoint c = characters::decode_utf8(name, at);
    at += c.length;
    if (characters::is_unprintable(c.value)) {
      quoted += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c.value));
      continue;
    }
    if (c.value == '"' || c.value == '\\') quoted += '\\';
    characters::append_utf8(quoted, c.value);
  }
  return quoted + "\"";
}

}  // namespace

std::string starter(std::string_view name, std::string_view schema) {
  std::string text;
  if (!schema.empty()) {
    text = fmt::format(
        "# yaml-language-server: $schema={}\n"
        "# The line above lets your editor complete, explain and check what you write.\n#\n",
        schema);
  }
  text += kHead;
  text += scalar(name.empty() ? "Your Name" : name);
  text += kBody;
  return text;
}

}  // namespace resumec::decode
