// Pictures that a résumé names: found beside it, and read.
#pragma once

#include <optional>
#include <string>

#include "diag/sink.h"
#include "document/document.h"
#include "model/resume.h"
#include "resumec/file_system.h"

namespace resumec::compose {

struct PictureShelf {
  std::string directory;  // of the résumé
  const FileSystem* files = nullptr;
  bool lenient = false;  // of another program: what is not there is left out
};

// Nothing when the picture is not usable; `sink` says why, at the place that names it.
std::optional<document::Image> read_picture(const model::Text& name, const PictureShelf& shelf,
                                            diag::Sink& sink);

}  // namespace resumec::compose
