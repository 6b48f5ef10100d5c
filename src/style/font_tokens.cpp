// Names and files keep their places: what they lead to is known only when the fonts are opened.
#include "style/font_tokens.h"

#include "schema/values.h"

namespace resumec::style {

using font::WantedFonts;
using schema::field;
using schema::PlainText;
using schema::Record;

namespace {

template <std::string WantedFonts::*Name, source::Span WantedFonts::*Place>
struct Family {
  static const schema::Shape& shape() { return PlainText::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, WantedFonts& fonts) {
    if (!PlainText::decode(context, node, fonts.*Name)) return false;
    fonts.*Place = node.span;
    return true;
  }
};

struct File {
  static const schema::Shape& shape() { return PlainText::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, font::NamedFile& file) {
    file.span = node.span;
    return PlainText::decode(context, node, file.name);
  }
};

// Added to those of the theme below.
struct Files {
  static const schema::Shape& shape() { return schema::List<File>::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, WantedFonts& fonts) {
    return schema::List<File>::decode(context, node, fonts.files);
  }
};

struct Installed {
  static const schema::Shape& shape() { return schema::Boolean::shape(); }
  static bool decode(schema::Context& context, const yaml::Node& node, WantedFonts& fonts) {
    fonts.installed_span = node.span;
    return schema::Boolean::decode(context, node, fonts.installed);
  }
};

}  // namespace

const Record<WantedFonts>& font_fields() {
  static const auto record = Record<WantedFonts>(
      {.id = "fonts", .noun = "fonts", .description = "Font families, by name."},
      {
          field<Family<&WantedFonts::body, &WantedFonts::body_span>, WantedFonts>("body",
                                                                                  "Running text.")
              .example("Lato")
              .mistaken({"text", "main"}),
          field<Family<&WantedFonts::heading, &WantedFonts::heading_span>, WantedFonts>(
              "heading", "Name, headline and section titles.")
              .example("Lato")
              .mistaken({"headings", "title"}),
          field<Family<&WantedFonts::mono, &WantedFonts::mono_span>, WantedFonts>("mono",
                                                                                  "Code in text.")
              .example("JetBrains Mono")
              .mistaken({"code", "monospace"}),
          field<Files, WantedFonts>(
              "files",
              "Font files (TTF, OTF, TTC) beside the file that names them. Their "
              "families can then be named, and stand in for missing characters.")
              .example("[fonts/Mine-Regular.ttf]")
              .mistaken({"file", "paths"}),
          field<Installed, WantedFonts>(
              "installed",
              "Look for families among those installed on the machine too; the "
              "result then depends on it.")
              .example("true")
              .mistaken({"system"}),
      });
  return record;
}

}  // namespace resumec::style
