#include "backend/pdf/link.h"

#include <algorithm>

#include "backend/pdf/hexadecimal.h"
#include "backend/pdf/short_text.h"

namespace resumec::backend::pdf {
namespace {

// Annotation flag "print" (table 165); PDF/UA and PDF/A ask for it.
constexpr std::int32_t kPrint = 4;

// What is said of a link: its words, but no more than a listener needs to know it by, for each of
// its pages says it again.
constexpr std::size_t kLongestDescription = 250;

pages::Rect box_round(const std::vector<pages::Rect>& areas) {
  pages::Rect box = areas.front();
  for (const pages::Rect& area : areas) {
    box.left = std::min(box.left, area.left);
    box.bottom = std::min(box.bottom, area.bottom);
    box.right = std::max(box.right, area.right);
    box.top = std::max(box.top, area.top);
  }
  return box;
}

// Upper left, upper right, lower left, lower right: not the order of the specification, but the one
// that readers expect, since the first of them wrote it so.
Array quad_points(const std::vector<pages::Rect>& areas) {
  Array points;
  points.reserve(8 * areas.size());
  for (const pages::Rect& area : areas) {
    for (const graphics::Length y : {area.top, area.bottom}) {
      for (const graphics::Length x : {area.left, area.right}) {
        points.emplace_back(Real{x});
        points.emplace_back(Real{y});
      }
    }
  }
  return points;
}

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

Dict uri_action(std::string_view uri) {
  return {{"Type", Name{"Action"}}, {"S", Name{"URI"}}, {"URI", Ascii{ascii_uri(uri)}}};
}

Ref add_link(Document& document, const pages::Link& link, const std::vector<pages::Rect>& areas,
             Object action, std::optional<std::int32_t> struct_parent) {
  const pages::Rect area = box_round(areas);
  Dict entries{
      {"Type", Name{"Annot"}},
      {"Subtype", Name{"Link"}},
      {"Rect", Array{Real{area.left}, Real{area.bottom}, Real{area.right}, Real{area.top}}},
      {"Border", Array{0, 0, 0}},
      {"F", kPrint},
      // What a screen reader says; PDF/UA-1, 7.18.5 asks for it.
      {"Contents", Text{shortened(link.description.empty() ? link.uri.text() : link.description,
                                  kLongestDescription)}},
      {"A", std::move(action)},
  };
  if (areas.size() > 1) entries.emplace_back("QuadPoints", quad_points(areas));
  if (struct_parent) entries.emplace_back("StructParent", *struct_parent);
  const Ref annotation = document.reserve();
  document.finish(annotation, entries);
  return annotation;
}

}  // namespace resumec::backend::pdf
