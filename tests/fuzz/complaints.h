// Claims about complaints: of any input, each points into its file, can be shown in every form, and
// its fixes leave a file.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "resumec/diagnostic.h"

namespace resumec::fuzz {

// Texts by name, of everything that a complaint may point into.
using Files = std::map<std::string, std::string>;

// No internal error; every place lies in its file, on the line and column that it says. A place in
// a file that is not in `files` (a theme of the program) is only looked at for its order.
void check_places(const std::vector<Diagnostic>& diagnostics, const Files& files);

// All five forms are what their readers expect, whatever the texts hold.
void check_forms(const std::vector<Diagnostic>& diagnostics);

// The text with the edits of `fix` done, all of which are of the file of that text.
std::string apply(const Fix& fix, const std::string& text);

// Each fix of the file `name`, done alone: the text is UTF-8 if it was, and a second look does not
// make the same complaint at the same place. The first few fixes are tried.
using Look = std::function<std::vector<Diagnostic>(const std::string& text)>;
void check_fixes(const std::vector<Diagnostic>& diagnostics, const std::string& name,
                 const std::string& text, const Look& look);

}  // namespace resumec::fuzz
