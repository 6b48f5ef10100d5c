#include "font/catalog.h"

#include <algorithm>
#include <array>

namespace resumec::font {
namespace {

// A script by letters that a face lacks unless it is meant for it.
struct Sample {
  std::string_view name;
  std::string_view letters;
};
constexpr std::array kScripts = {
    Sample{"Latin", "AzßéñÅ"},   Sample{"Vietnamese", "ơếữợ"}, Sample{"Greek", "αΩώ"},
    Sample{"Cyrillic", "жЯїђ"},  Sample{"Hebrew", "אשת"},      Sample{"Arabic", "عربي"},
    Sample{"Devanagari", "कहि"}, Sample{"Thai", "กฮี"},         Sample{"Han", "人語"},
    Sample{"kana", "あア"},      Sample{"Hangul", "한글"},     Sample{"emoji", "👋🧰"},
};

constexpr std::array kFeatures = {
    Sample{"small capitals", "smcp"},
    Sample{"old-style figures", "onum"},
    Sample{"tabular figures", "tnum"},
};

}  // namespace

std::vector<CatalogEntry> catalog(Collection& fonts) {
  std::vector<CatalogEntry> entries;
  for (const Family& family : fonts.families()) {
    CatalogEntry entry;
    entry.family = family.name;
    entry.package = family.package;
    entry.external = family.external;
    for (const int weight : {100, 200, 300, 400, 500, 600, 700, 800, 900}) {
      const auto has = [&](Slope slope) {
        return std::any_of(family.faces.begin(), family.faces.end(), [&](std::size_t i) {
          return fonts.weight_of(i) == weight && fonts.slope_of(i) == slope;
        });
      };
      if (has(Slope::kUpright)) entry.upright.push_back(weight);
      if (has(Slope::kItalic)) entry.italic.push_back(weight);
    }
    const Face* face = fonts.nearest(family, 400, Slope::kUpright).face;
    entry.available = face != nullptr;
    if (face != nullptr) {
      for (const Sample& script : kScripts) {
        if (covers(*face, script.letters)) entry.scripts.push_back(script.name);
      }
      for (const Sample& feature : kFeatures) {
        if (face->has_feature(feature.letters)) entry.features.push_back(feature.name);
      }
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace resumec::font
