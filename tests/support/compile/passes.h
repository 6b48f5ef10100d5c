// The passes up to the Document, of one file and with their values in reach: for tests and benches
// of what comes behind.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "characters/icu_data.h"
#include "compose/compose.h"
#include "decode/fields/decode.h"
#include "diag/sink.h"
#include "document/document.h"
#include "font/collection.h"
#include "locale/locale.h"
#include "picture/library.h"
#include "resumec/file_system.h"
#include "source/source_map.h"
#include "style/load.h"
#include "yaml/read.h"

namespace compile_test {

struct Passes {
  // `text`: a résumé in English. Its pictures are looked for in `folder`, fonts on the machine.
  explicit Passes(std::string name, std::string text, const std::string& folder = "")
      : files(resumec::disk_file_system()), fonts(files.get()) {
    using namespace resumec;
    characters::use_own_icu_data();
    const auto syntax = yaml::syntax_of(name);
    tree = yaml::read(sources, sources.add(std::move(name), std::move(text)), syntax, sink);
    if (tree.root() == nullptr) return;
    const decode::Decoded decoded = decode::decode(*tree.root(), {}, sink);
    style::LoadRequest request;
    request.design = decoded.design;
    style = style::load(request, sources, sink);
    const Bounds bounds{folder, folder};
    picture::Library pictures(files.get(), bounds);
    const auto locale = locale::Locale::find("en");
    document = compose::compose({decoded.resume, style, *locale, bounds, pictures, false}, sink);
  }

  // All that was complained of; the document is fit to be laid out when there are no errors.
  resumec::diag::Sink sink;
  std::unique_ptr<resumec::FileSystem> files;
  resumec::source::SourceMap sources;
  resumec::yaml::Tree tree;
  resumec::style::Style style;
  resumec::document::Document document;
  resumec::font::Collection fonts;
};

}  // namespace compile_test
