// The back ends: which formats there are, and what makes them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.h"
#include "passes.h"

namespace resumec {

struct BackEnd {
  std::string_view id;
  std::string_view extension;
  std::string_view media_type;
  std::string_view summary;
  bool usual;   // made when nobody names a format
  Phase needs;  // what it reads exists when this phase is over; later ones are not run for it
  std::optional<std::string> (*write)(Compilation&);
};

// In the order in which outputs are made and listed.
const std::vector<BackEnd>& back_ends();

// Null when there is none of that name.
const BackEnd* find_back_end(std::string_view id);

}  // namespace resumec
