// Other people's programs that read what we write.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "backend/pdf/pdf.h"
#include "diag/sink.h"

namespace tools {

inline std::string write(const resumec::pages::Pages& pages, bool readable = false) {
  resumec::diag::Sink sink;
  const auto file = resumec::backend::pdf::write(pages, {readable}, sink);
  for (const auto& diagnostic : sink.diagnostics()) MESSAGE(diagnostic.message);
  REQUIRE(file);
  return *file;
}

// Runs `command` with the file's path in place of `%`; what it prints, errors too. A failing
// command ends its output with its exit code.
inline std::string run(const std::string& command, const std::string& file) {
  const char* folder = std::getenv("TMPDIR");
  std::string path = std::string(folder == nullptr ? "/tmp" : folder) + "/resumec-XXXXXX";
  const int descriptor = mkstemp(path.data());
  REQUIRE(descriptor >= 0);
  close(descriptor);
  std::ofstream(path, std::ios::binary) << file;
  std::string line = "timeout 30 " + command + " 2>&1";
  for (std::size_t at = 0; (at = line.find('%', at)) != std::string::npos; at += path.size()) {
    line.replace(at, 1, path);
  }
  std::string output;
  FILE* pipe = popen(line.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  std::size_t length = 0;
  while ((length = fread(buffer, 1, sizeof buffer, pipe)) > 0) output.append(buffer, length);
  const int status = pclose(pipe);
  if (status != 0) output += "exit " + std::to_string(status) + "\n";
  for (std::size_t at = 0; (at = output.find(path, at)) != std::string::npos;) {
    output.replace(at, path.size(), "FILE");
  }
  std::remove(path.c_str());
  return output;
}

inline std::string text_of(const std::string& file) {
  std::string text = run("pdftotext -raw -enc UTF-8 % -", file);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\f')) text.pop_back();
  return text;
}

constexpr const char* kQpdfIsContent =
    "checking FILE\n"
    "PDF Version: 1.7\n"
    "File is not encrypted\n"
    "File is not linearized\n"
    "No syntax or stream encoding errors found; the file may still contain\n"
    "errors that qpdf cannot detect\n";

}  // namespace tools
