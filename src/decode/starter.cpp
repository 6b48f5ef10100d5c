#include "decode/starter.h"

#include <fmt/format.h>

#include "schema/context.h"

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
  text += schema::flow_scalar(name.empty() ? "Your Name" : name);
  text += kBody;
  return text;
}

}  // namespace resumec::decode
