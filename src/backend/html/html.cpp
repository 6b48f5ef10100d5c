// One page that needs nothing: no script, no network, no file beside it but the PDF it links to.
//
// A Content-Security-Policy in the page itself holds it to that: nothing may load but pictures and
// fonts written into the page, and the one style sheet whose hash it names. What runs inside the
// page at its reader's wish may ask the page's own server (`connect-src`): checkers of pages fetch
// its robots.txt from there, and report one that cannot be fetched. Elements say what
// things are (headings in order, landmarks, h-resume and h-card, <time>), the style sheet how they
// look.
#include "backend/html/html.h"

#include <fmt/format.h>

#include <algorithm>

#include "backend/html/elements.h"
#include "backend/html/escape.h"
#include "backend/html/json_ld.h"
#include "backend/html/palette.h"
#include "backend/html/sha256.h"
#include "backend/html/stylesheet.h"
#include "backend/html/web_fonts.h"
#include "document/contact_icon.h"

namespace resumec::backend::html {
namespace {

using document::SectionKind;

// Fewer sections are found without a list of them.
constexpr std::size_t kFewestForNavigation = 3;

// A title that is heard, and not seen.
constexpr std::string_view kHeard =
    ".heard{position:absolute;inline-size:1px;block-size:1px;margin:0;padding:0;border:0;"
    "overflow:hidden;clip-path:inset(50%);white-space:nowrap}\n";

class Page {
 public:
  Page(const document::Document& document, const style::Style& style, font::Collection& fonts,
       const HtmlOptions& options)
      : document_(document),
        style_(style),
        fonts_(fonts),
        options_(options),
        elements_(document.right_to_left) {
    elements_.note_figures(document);
    if (style::addresses_in_print(style.content)) {
      elements_.print_addresses(style.content.url_form == style::UrlForm::kShort);
    }
  }

  std::string write() {
    std::string out =
        fmt::format("<!DOCTYPE html>\n<html lang=\"{}\"{}>\n", attribute(document_.language),
                    document_.right_to_left ? " dir=\"rtl\"" : "");
    out += head();
    out += body();
    return out + "</html>\n";
  }

 private:
  // In rem, by the style sheet's sizes: name and headline, photo, a line a contact, the link to the
  // PDF, a line a section. Rather too much than too little.
  [[nodiscard]] int side_height() const {
    std::size_t height = 10;
    if (shows_photo()) height += 9;
    height += 2 * std::min<std::size_t>(
                      document_.header.contacts.size() + document_.header.facts.size(), 100);
    if (!options_.pdf_name.empty()) height += 5;
    return static_cast<int>(height + 2 * std::min<std::size_t>(document_.sections.size(), 100));
  }

  [[nodiscard]] bool shows_photo() const { return document_.header.photo && style_.photo.size > 0; }

  [[nodiscard]] std::string head() const {
    const std::string sheet =
        stylesheet(style_, web_fonts(document_, style_, fonts_), side_height(), options_.paper) +
        (has_hidden_titles() ? std::string(kHeard) : std::string());
    std::string out = "<head>\n<meta charset=\"utf-8\">\n";
    out += fmt::format(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'sha256-{}'; img-src data:; font-src data:; connect-src 'self'; base-uri "
        "'none'; "
        "form-action 'none'\">\n",
        base64(sha256(sheet)));
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += fmt::format("<title>{}</title>\n", text(document_.title));
    out += meta("name", "description", document_.description);
    out += meta("name", "author", document_.author);
    out += "<meta name=\"color-scheme\" content=\"light dark\">\n";
    out += theme_color("light", light_palette(style_.colors));
    out += theme_color("dark", dark_palette(style_.colors));
    out += meta("property", "og:type", "profile");
    out += meta("property", "og:title", document_.title);
    out += meta("property", "og:description", document_.description);
    if (!document_.canonical.empty()) {
      out += fmt::format("<link rel=\"canonical\" href=\"{}\">\n", attribute(document_.canonical));
    }
    // Without one a browser asks the server for /favicon.ico.
    out += "<link rel=\"icon\" href=\"data:,\">\n";
    out += fmt::format("<style>{}</style>\n", sheet);
    out += fmt::format("<script type=\"application/ld+json\">{}</script>\n", json_ld(document_));
    return out + "</head>\n";
  }

  static std::string meta(std::string_view kind, std::string_view name, std::string_view value) {
    if (value.empty()) return {};
    return fmt::format("<meta {}=\"{}\" content=\"{}\">\n", kind, name, attribute(value));
  }

  static std::string theme_color(std::string_view scheme, const Palette& palette) {
    return fmt::format(
        "<meta name=\"theme-color\" media=\"(prefers-color-scheme: {})\" content=\"{}\">\n", scheme,
        graphics::to_hex(palette.background));
  }

  std::string body() {
    std::string classes = "h-resume";
    if (style_.typography.header_alignment == style::Alignment::kCenter) classes += " centered";
    if (style_.rules.section_rule > 0) classes += " ruled";
    std::string out = fmt::format("<body class=\"{}\">\n", classes);
    // The ids of sections are [a-z0-9-]; an underscore keeps those of the page apart. They are
    // taken before any entry may ask for one: the links at the side lead to them.
    for (const document::Section& one : document_.sections) elements_.reserve(one.id);
    if (!document_.sections.empty()) {
      out += fmt::format("<a class=\"skip\" href=\"#main_content\">{}</a>\n",
                         elements_.words(document_.sections.front().title));
    }
    out += "<div class=\"page\">\n" + header();
    out += "<main id=\"main_content\">\n";
    for (const document::Section& one : document_.sections) out += section(one);
    out += "</main>\n" + footer() + "</div>\n";
    return out + "</body>\n";
  }

  std::string header() {
    const document::Header& header = document_.header;
    std::string out = "<header class=\"p-contact h-card\">\n";
    if (shows_photo()) {
      out += elements_.image(header.photo->image, header.photo->alt, "photo u-photo") + "\n";
    }
    const std::string name =
        fmt::format("<h1 class=\"p-name\"{}>{}</h1>\n", elements_.language(header.name.text),
                    elements_.words({header.name}));
    // Pronouns are no part of the name.
    out += !header.pronouns
               ? name
               : fmt::format(
                     "<div class=\"named\">\n{}<p class=\"pronouns p-pronouns\"{}>{}</p>\n</div>\n",
                     name, elements_.language(header.pronouns->text),
                     elements_.words({*header.pronouns}));
    if (!header.headline.empty()) {
      out += fmt::format("<p class=\"headline p-job-title\"{}>{}</p>\n",
                         elements_.language(header.headline), elements_.title(header.headline));
    }
    if (!header.contacts.empty() || !header.facts.empty()) {
      out += fmt::format("<address aria-label=\"{}\">\n<ul class=\"contacts{}\">\n",
                         attribute(document_.labels.contact),
                         style_.content.contact_icons ? " icons" : "");
      for (const document::Runs& contact : header.contacts) {
        out += fmt::format("<li>{}{}</li>\n", drawn(document::contact_icon(contact)),
                           elements_.contact(contact));
      }
      for (const document::Fact& fact : header.facts) {
        out += fmt::format("<li>{}{}</li>\n", drawn(fact.icon), elements_.contact(fact.runs));
      }
      out += "</ul>\n</address>\n";
    }
    if (!options_.pdf_name.empty()) {
      out += fmt::format("<p><a class=\"download\" href=\"{}\" download>{}</a></p>\n",
                         file_url(options_.pdf_name), text(document_.labels.download));
    }
    if (document_.sections.size() >= kFewestForNavigation) {
      out += fmt::format("<nav aria-label=\"{}\">\n<ul>\n", attribute(document_.labels.resume));
      for (const document::Section& one : document_.sections) {
        out += fmt::format("<li><a href=\"#{}\"{}>{}</a></li>\n", file_url(one.id),
                           elements_.language(one.title), elements_.words(one.title));
      }
      out += "</ul>\n</nav>\n";
    }
    return out + "</header>\n";
  }

  // The same lines as on paper, in the page itself: nothing to load, nothing to be read out.
  [[nodiscard]] std::string drawn(const std::optional<graphics::Icon>& icon) const {
    if (!style_.content.contact_icons || !icon) return {};
    return fmt::format(
        "<svg class=\"icon\" viewBox=\"0 0 {0} {0}\" aria-hidden=\"true\"><path d=\"{1}\"/></svg>",
        graphics::kIconSide, graphics::icon_path(*icon));
  }

  [[nodiscard]] bool has_hidden_titles() const {
    return std::any_of(document_.sections.begin(), document_.sections.end(),
                       [](const document::Section& section) { return section.title_hidden; });
  }

  std::string section(const document::Section& section) {
    std::string classes;
    if (section.kind == SectionKind::kAbout) classes = "prose";
    if (section.break_before) classes += classes.empty() ? "break" : " break";
    const std::string class_attribute =
        classes.empty() ? std::string() : fmt::format(" class=\"{}\"", classes);
    std::string blocks = elements_.blocks(section.blocks, section.kind);
    // The title is no part of the summary.
    if (section.kind == SectionKind::kSummary) {
      blocks = "<div class=\"prose p-summary\">\n" + blocks + "</div>\n";
    }
    return fmt::format(
        "<section id=\"{}\" aria-labelledby=\"{}_title\"{}>\n<h2 "
        "id=\"{}_title\"{}{}>{}</h2>\n{}</section>\n",
        attribute(section.id), attribute(section.id), class_attribute, attribute(section.id),
        section.title_hidden ? " class=\"heard\"" : "", elements_.language(section.title),
        elements_.title(section.title), blocks);
  }

  // Beside a theme that prints no closing line it is for screens alone.
  std::string footer() {
    if (!document_.closing) return {};
    return fmt::format("<footer{}><p>{}</p></footer>\n",
                       document_.closing->printed ? "" : " class=\"screen\"",
                       elements_.cells({document_.closing->date}));
  }

  const document::Document& document_;
  const style::Style& style_;
  font::Collection& fonts_;
  const HtmlOptions& options_;
  Elements elements_;
};

}  // namespace

std::string write(const document::Document& document, const style::Style& style,
                  font::Collection& fonts, const HtmlOptions& options, diag::Sink& /*sink*/) {
  if (options.personal) return Page(document, style, fonts, options).write();
  // Of what is personal nothing stands in the page: neither words nor what machines are told.
  document::Document shown = document;
  std::erase_if(shown.header.facts, [](const document::Fact& fact) { return fact.personal; });
  shown.person.birth_date = shown.person.birth_place = shown.person.nationality = {};
  return Page(shown, style, fonts, options).write();
}

}  // namespace resumec::backend::html
