// Translators use editors that know YAML: a file that our line reader takes must be what YAML says.
#include <doctest/doctest.h>

#include <string>

#include "diag/sink.h"
#include "locale/translation.h"
#include "source/source_map.h"
#include "yaml/read.h"

TEST_CASE("a translation says the same to a reader of YAML") {
  for (const resumec::locale::Translation& file : resumec::locale::translations()) {
    CAPTURE(std::string(file.language));
    resumec::source::SourceMap files;
    const auto id = files.add("translation.yaml", std::string(file.begin, file.end));
    resumec::diag::Sink sink;
    const resumec::yaml::Tree tree =
        resumec::yaml::read(files, id, resumec::yaml::Syntax::kYaml, sink);
    CHECK(sink.diagnostics().empty());
    REQUIRE(tree.root() != nullptr);
    CHECK(!tree.root()->pairs.empty());
    for (const resumec::yaml::Pair& pair : tree.root()->pairs) {
      CHECK(pair.value->text.text() ==
            std::string(resumec::locale::text_of(file, pair.key->text.text())));
      CHECK(!pair.value->is_null());
    }
  }
}
