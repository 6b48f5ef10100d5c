// Experience told by subject: paragraphs, lists and figures.
#pragma once

#include "compose/picture.h"
#include "compose/wording.h"
#include "diag/sink.h"
#include "document/document.h"
#include "model/resume.h"

namespace resumec::compose {

document::Entry topic(const model::Topic& topic, const Wording& wording, const PictureShelf& shelf,
                      diag::Sink& sink);

}  // namespace resumec::compose
