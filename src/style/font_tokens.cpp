// Names and files keep their places: what they lead to is known only when the fonts are opened.
#include "style/font_tokens.h"

#include "schema/values.h"

namespace resumec::style {

using schema::field;
using schema::PlainText;
using schema::Record;

namespace {

template <std::string Fonts::*Name, source::Span Style::*Place>
struct Family {
  static const schema::Shape& shape() { return PlainText::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, Style& style) {
    if (!PlainText::decode(context, node, style.fonts.*Name)) return false;
    style.*Place = node.span;
    return true;
  }
};

struct File {
  static const schema::Shape& shape() { return PlainText::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, FontFile& file) {
    file.span = node.span;
    return PlainText::decode(context, node, file.name);
  }
};

// Added to those of the theme below.
struct Files {
  static const schema::Shape& shape() { return schema::List<File>::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, Style& style) {
    return schema::List<File>::decode(context, node, style.fonts.files);
  }
};

struct Installed {
  static const schema::Shape& shape() { return schema::Boolean::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, Style& style) {
    style.fonts.installed_span = node.span;
    return schema::Boolean::decode(context, node, style.fonts.installed);
  }
};

}  // namespace

const Record<Style>& font_fields() {
  static const auto record = Record<Style>(
      {.id = "fonts", .noun = "fonts", .description = "Font families, by name."},
      {
          field<Family<&Fonts::body, &Style::body_font_span>, Style>("body", "Running text.")
              .example("Lato")
              .mistaken({"text", "main"}),
          field<Family<&Fonts::heading, &Style::heading_font_span>, Style>(
              "heading", "Name, headline and section titles.")
              .example("Lato")
              .mistaken({"headings", "title"}),
          field<Family<&Fonts::mono, &Style::mono_font_span>, Style>("mono", "Code in text.")
              .example("JetBrains Mono")
              .mistaken({"code", "monospace"}),
          field<Files, Style>("files",
                              "Font files (TTF, OTF, TTC) beside the file that names them. Their "
                              "families can then be named, and stand in for missing characters.")
              .example("[fonts/Mine-Regular.ttf]")
              .mistaken({"file", "paths"}),
          field<Installed, Style>("installed",
                                  "Look for families among those installed on the machine too; the "
                                  "result then depends on it.")
              .example("true")
              .mistaken({"system"}),
      });
  return record;
}

}  // namespace resumec::style
