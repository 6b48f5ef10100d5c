#include "backend/pdf/link.h"

#include "backend/pdf/hexadecimal.h"

namespace resumec::backend::pdf {
namespace {

// Annotation flag "print" (table 165); PDF/UA and PDF/A ask for it.
constexpr std::int32_t kPrint = 4;

}  // namespace

std::string ascii_uri(std::string_view uri) {
  std::string out;
  for (const char c : uri) {
    if (c > 0x20 && c < 0x7F) {
      out.push_back(c);
    } else {
      out.push_back('%');
      append_hexadecimal(out, {&c, 1});
    }
  }
  return out;
}

Ref add_link(Document& document, const pages::LinkArea& link,
             std::optional<std::int32_t> struct_parent) {
  const pages::Rect& area = link.area;
  Dict entries{
      {"Type", Name{"Annot"}},
      {"Subtype", Name{"Link"}},
      {"Rect", Array{Real{area.left}, Real{area.bottom}, Real{area.right}, Real{area.top}}},
      {"Border", Array{0, 0, 0}},
      {"F", kPrint},
      // What a screen reader says; PDF/UA-1, 7.18.5 asks for it.
      {"Contents", Text{link.description.empty() ? link.uri : link.description}},
      {"A",
       Dict{{"Type", Name{"Action"}}, {"S", Name{"URI"}}, {"URI", Ascii{ascii_uri(link.uri)}}}},
  };
  if (struct_parent) entries.emplace_back("StructParent", *struct_parent);
  return document.add(entries);
}

}  // namespace resumec::backend::pdf
