// Facts about the person for machines.
#pragma once

#include "document/document.h"
#include "model/resume.h"

namespace resumec::compose {

document::Person person(const model::Resume& resume);

}  // namespace resumec::compose
