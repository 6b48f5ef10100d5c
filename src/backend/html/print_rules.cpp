// A browser's printing is not the PDF: it breaks lines as they come instead of over a whole
// paragraph, knows no running lines that hold words, and its user may choose another paper. But
// with the same paper, margins, sizes and spaces a page holds the same words to a line or two, and
// the résumé takes as many pages.
#include "backend/html/print_rules.h"

#include <fmt/format.h>

namespace resumec::backend::html {
namespace {

// 1/1000 pt as CSS points.
std::string points(style::Length length) {
  return fmt::format("{}.{:03}pt", length / 1000, length % 1000);
}

// Names, columns for the screen and what only a screen can do.
constexpr std::string_view kPrintRules = R"(
.page,.page>header,.group{display:block}
.page{padding:0;max-width:none}
.page>*{max-inline-size:none;margin-inline:0}
.page>header{position:static}
.skip,.download,nav,.screen{display:none}
h1{line-height:1.15}
h2{line-height:1.15}
ul.contacts{display:flex;flex-wrap:wrap;gap:0 1.2em}
.contacts li{padding-block:0;min-block-size:0}
.contacts.icons li{position:static;padding:0}
.contacts svg{position:static;vertical-align:-.14em;margin-inline-end:.45em}
a{text-decoration:none}
code{background:none;padding:0}
.start{flex-basis:0;line-height:inherit}
.end{flex-shrink:1;max-inline-size:60%}
.keep,.contacts .keep,.group .keep{white-space:nowrap}
h2,h3,h4,.row{break-after:avoid;break-inside:avoid}
li,figure{break-inside:avoid}
p,li{orphans:2;widows:2}
.break{break-before:page}
.avoid{break-inside:avoid}
)";

}  // namespace

std::string print_rules(const style::Style& own, const Paper& paper) {
  const style::Style& style = paper.fitted == nullptr ? own : *paper.fitted;
  const style::Typography& type = style.typography;
  const style::Spacing& space = style.spacing;
  const style::PageStyle& page = style.page;
  std::string out = "@media print{\n@page{";
  if (paper.width > 0 && paper.height > 0) {
    out += fmt::format("size:{} {};", points(paper.width), points(paper.height));
  }
  out += fmt::format("margin:{} {} {}}}\n", points(page.margin_top), points(page.margin_end),
                     points(page.margin_bottom));
  out += fmt::format("html{{font-size:{}}}body{{line-height:{}.{:03}}}", points(type.size),
                     type.leading / 1000, type.leading % 1000);
  out += kPrintRules;
  const auto above = [&out](std::string_view what, style::Length length) {
    out += fmt::format("{}{{margin-block-start:{}}}", what, points(length));
  };
  above(".headline,address", space.between_header_lines);
  above("main>section", space.before_section);
  above("main>section:first-child", space.after_header);
  above("article+article,p+article,ul+article,ol+article,article article", space.between_entries);
  above("article.line+article.line", space.between_bullets);
  above(".body", space.after_entry_head);
  above("li+li", space.between_bullets);
  above(
      ".body>p+p,.body>p+ul,.body>p+ol,.prose>p+p,li>p+p,p+ul,p+ol,ul+p,ol+p,ul+ul,.group+.group,"
      ".group+p,p+.group,figure+*,*+figure,figcaption",
      space.between_paragraphs);
  above("li>p+ul,li>p+ol", space.between_bullets);
  above("footer", space.before_section);
  out += fmt::format("h2{{margin-block-end:{}}}ul{{padding-inline-start:{}}}",
                     points(space.after_section_title), points(space.bullet_indent));
  // The line of a title stands close to it.
  out += ".ruled h2{padding-block-end:.1em}footer{border:0;padding:0}";
  if (style.photo.size > 0) {
    const std::string side = points(style.photo.size);
    out += fmt::format(".photo{{float:inline-end;inline-size:{};block-size:{};margin-block-end:0}}",
                       side, style.photo.shape == style::PhotoShape::kNatural ? "auto" : side);
  }
  if (style::addresses_in_print(style.content)) {
    out += R"css(.address::after{content:" (" attr(data-address) ")"})css";
  }
  if (type.justify) out += "main p,main li{text-align:justify}";
  return out + "}\n";
}

}  // namespace resumec::backend::html
