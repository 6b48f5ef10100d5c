// A program of somebody else: compiles a résumé from memory, with no file read and none written.
#include <resumec/resumec.h>

#include <iostream>

int main() {
  resumec::CompileOptions options;
  options.formats = {"pdf", "text"};
  const resumec::Source good{"resume.yaml",
                             "basics: {name: Ada Lovelace, email: ada@example.org}\n"};
  const resumec::CompileResult made = resumec::compile(good, options);
  std::cerr << resumec::render(made.diagnostics, {});
  if (!made.ok() || made.outputs.size() != 2) return 1;

  const resumec::Source bad{"resume.yaml",
                            "basics: {name: Ada Lovelace, emial: ada@example.org}\n"};
  const resumec::CompileResult refused = resumec::compile(bad, options);
  if (refused.ok() || !refused.outputs.empty()) return 2;
  resumec::RenderOptions as_short;
  as_short.form = resumec::DiagnosticForm::kShort;
  std::cerr << resumec::render(refused.diagnostics, as_short);

  std::cout << made.outputs[0].bytes.substr(0, 5) << "\n" << made.outputs[1].bytes;
  return 0;
}
