// An engine compiles, and keeps what one compilation has in common with the next: themes, faces,
// shaped words, subsets of fonts, pictures as they are shown.
//
//   resumec::Engine engine;
//   for (const resumec::Source& source : sources) serve(engine.compile(source, request));
//
// Nothing of what it keeps can be seen in an output: the bytes are those of `resumec::compile`,
// whatever was compiled before. What it keeps is bounded (docs/limits.md), however many documents
// it sees.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "resumec/compile.h"
#include "resumec/diagnostic.h"
#include "resumec/request.h"

namespace resumec {

struct Kept;

// Is called with one output after the other, by the thread that compiles.
using OutputSink = std::function<void(Output output)>;

// In points, from the lower left corner of the page.
struct Box {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
};

// A word as it stands on a page. One that is hyphenated, or in two looks, is two.
struct PlacedWord {
  std::size_t page = 0;  // from 0
  std::string text;      // UTF-8, as a reader copies it
  Box box;               // from the ascender to the descender of its face
  // Where it was written, in the file of the résumé or an overlay; of a word of the program's own
  // (a section's title), what it stands for, or no file.
  Location source;
};

struct WordsResult {
  std::vector<PlacedWord> words;  // in the order of reading; empty when there is an error
  std::vector<Diagnostic> diagnostics;
  std::size_t errors = 0;  // as those of CompileResult
  std::size_t warnings = 0;
  bool request_at_fault = false;

  [[nodiscard]] bool ok() const { return errors == 0; }
};

// How much an engine did anew since it was made.
struct EngineWork {
  std::size_t texts = 0;      // of résumés, overlays, settings and themes, read
  std::size_t faces = 0;      // of font files, opened
  std::size_t words = 0;      // shaped
  std::size_t subsets = 0;    // of fonts, cut for PDFs
  std::size_t web_fonts = 0;  // packed for pages
  std::size_t streams = 0;    // of PDFs, compressed
  std::size_t pictures = 0;   // decoded, and scaled where that was needed

  bool operator==(const EngineWork&) const = default;
};

// May be used by several threads at the same time.
class Engine {
 public:
  Engine();
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  CompileResult compile(const Source& source, const Request& request);

  // The same, and each output is handed over when it is made and not kept: of a hundred variants
  // there is one in memory at a time. What was handed over counts for nothing when the result has
  // errors: a later version may have the first.
  CompileResult compile(const Source& source, const Request& request, const OutputSink& sink);

  // Opens the files that the résumé names in any version of it, as compile() does when it makes
  // something, and makes nothing: an observer of `Environment::files` knows them then. Says nothing
  // of faults.
  void open_named(const Source& source, const Request& request);

  InspectResult inspect(const Source& source, std::string_view stage, const Request& request);

  // The words on the pages of the first version.
  WordsResult words(const Source& source, const Request& request);

  [[nodiscard]] EngineWork work() const;

  // Bytes of all that it keeps, about.
  [[nodiscard]] std::size_t kept() const;

 private:
  std::unique_ptr<Kept> kept_;
};

}  // namespace resumec
