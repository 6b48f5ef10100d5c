// A person's name from its parts.
#pragma once

#include <string_view>

#include "model/resume.h"

namespace resumec::decode {

// As it is written in `language` (BCP 47): "Dr. Ada Lovelace, PhD", "Kovács Anna" in Hungarian,
// "山田太郎" of parts that are written so. What people call somebody stands in brackets.
model::Text whole_name(const model::NameParts& parts, std::string_view language);

}  // namespace resumec::decode
