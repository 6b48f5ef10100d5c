// The forms in which other programs read complaints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resumec/diagnostic.h"

namespace resumec::diag {

std::string render_json(const std::vector<resumec::Diagnostic>& diagnostics);
std::string render_sarif(const std::vector<resumec::Diagnostic>& diagnostics,
                         std::string_view version);
std::string render_github(const std::vector<resumec::Diagnostic>& diagnostics);

// Without those that have no place: an entry of GitLab's report must have one.
std::string render_gitlab(const std::vector<resumec::Diagnostic>& diagnostics);

}  // namespace resumec::diag
