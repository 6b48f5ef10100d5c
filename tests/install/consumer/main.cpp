// A program of somebody else: compiles résumés from memory, with no file read and none written.
#include <resumec/resumec.h>

#include <iostream>
#include <string>

int main() {
  resumec::Engine engine;
  resumec::Request request;
  request.outputs = {"pdf", {"text", {{"width", "60"}}}};
  const resumec::Source good{"resume.yaml",
                             "basics: {name: Ada Lovelace, email: ada@example.org}\n"};
  const resumec::CompileResult made = engine.compile(good, request);
  std::cerr << resumec::render(made.diagnostics, {});
  if (!made.ok() || made.outputs.size() != 2) return 1;

  const resumec::Source bad{"resume.yaml",
                            "basics: {name: Ada Lovelace, emial: ada@example.org}\n"};
  const resumec::CompileResult refused = engine.compile(bad, request);
  if (refused.ok() || !refused.outputs.empty()) return 2;
  resumec::RenderOptions as_short;
  as_short.form = resumec::DiagnosticForm::kShort;
  std::cerr << resumec::render(refused.diagnostics, as_short);

  const resumec::FixedText fixed = resumec::apply_fixes(bad.name, bad.text, refused.diagnostics);
  if (fixed.applied != 1 || fixed.text != good.text) return 3;

  // What was made before is not made again, and comes out the same.
  const resumec::EngineWork before = engine.work();
  std::string again;
  const resumec::CompileResult warm =
      engine.compile({bad.name, fixed.text}, request,
                     [&again](const resumec::Output& output) { again += output.bytes; });
  if (!warm.ok() || again != made.outputs[0].bytes + made.outputs[1].bytes) return 4;
  if (engine.work() != before) return 5;

  const resumec::WordsResult words = engine.words(good, request);
  if (words.words.empty() || words.words[0].text != "Ada") return 6;

  std::cout << made.outputs[0].bytes.substr(0, 5) << "\n" << made.outputs[1].bytes;
  return 0;
}
