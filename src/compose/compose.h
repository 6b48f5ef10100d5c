// Resume + style + locale -> Document: picks, orders and words what the reader will see.
#pragma once

#include <string>

#include "diag/sink.h"
#include "document/document.h"
#include "locale/locale.h"
#include "model/resume.h"
#include "picture/library.h"
#include "style/style.h"

namespace resumec::compose {

struct ComposeRequest {
  const model::Resume& resume;
  const style::Style& style;  // only what it says of wording and order
  const locale::Locale& locale;
  Bounds bounds;  // of the résumé's names
  picture::Library& pictures;
  bool lenient = false;  // of another program: a picture that is not there is left out
  // Until when what goes on has lasted; none: until `meta.lastModified`, if that is known.
  std::optional<model::CalendarDate> today = {};
};

// A picture that cannot be read or is broken is an error in `sink`, and is left out.
document::Document compose(const ComposeRequest& request, diag::Sink& sink);

}  // namespace resumec::compose
