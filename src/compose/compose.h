// Resume + style + locale -> Document: picks, orders and words what the reader will see.
#pragma once

#include <string>

#include "diag/sink.h"
#include "document/document.h"
#include "locale/locale.h"
#include "model/resume.h"
#include "resumec/file_system.h"
#include "style/style.h"

namespace resumec::compose {

struct ComposeRequest {
  const model::Resume& resume;
  const style::Style& style;  // only Style::content is read
  const locale::Locale& locale;
  std::string directory;  // of the résumé: pictures are looked up there
  const FileSystem* files = nullptr;
  bool lenient = false;  // of another program: a picture that is not there is left out
};

// A picture that cannot be read or is broken is an error in `sink`, and is left out.
document::Document compose(const ComposeRequest& request, diag::Sink& sink);

}  // namespace resumec::compose
