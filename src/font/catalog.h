// What the program's families have, for people to choose by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "font/collection.h"

namespace resumec::font {

struct CatalogEntry {
  std::string_view family;
  std::vector<int> upright;  // weights, ascending
  std::vector<int> italic;
  std::vector<std::string_view> scripts;   // "Latin", "Hebrew", "emoji"
  std::vector<std::string_view> features;  // "small capitals", "old-style figures"
  std::string_view package;                // Debian's
  bool external = false;
  bool available = true;  // false: external, and its file cannot be read
};

// In the manifest's order. Opens a face of each family.
std::vector<CatalogEntry> catalog(Collection& fonts);

}  // namespace resumec::font
