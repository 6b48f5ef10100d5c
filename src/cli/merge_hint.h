// What to say of a file that is no résumé of its own, among several.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resumec/diagnostic.h"

namespace resumec::cli {

// Each of several files is a résumé. Who names one of sections alone behind another wants them
// merged: the complaint that the person is missing then says how `command` does that.
void hint_to_merge(std::string_view command, const std::vector<std::string>& files,
                   const std::string& file, std::vector<Diagnostic>& diagnostics);

}  // namespace resumec::cli
