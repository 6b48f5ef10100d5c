// An engine compiles, and keeps what one compilation has in common with the next: themes, faces,
// shaped words, subsets of fonts, pictures as they are shown.
//
//   resumec::Engine engine;
//   for (const resumec::Source& source : sources) serve(engine.compile(source, options));
//
// Nothing of what it keeps can be seen in an output: the bytes are those of `resumec::compile`,
// whatever was compiled before. What it keeps is bounded (docs/limits.md), however many documents
// it sees.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "resumec/compile.h"

namespace resumec {

struct Kept;

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

  CompileResult compile(const Source& source, const CompileOptions& options);
  InspectResult inspect(const Source& source, std::string_view stage,
                        const CompileOptions& options);

  [[nodiscard]] EngineWork work() const;

  // Bytes of all that it keeps, about.
  [[nodiscard]] std::size_t kept() const;

 private:
  std::unique_ptr<Kept> kept_;
};

}  // namespace resumec
