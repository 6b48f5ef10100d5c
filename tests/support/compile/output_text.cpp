#include "compile/output_text.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace compile_test {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kReferences = {
    {{"&lt;", "<"},
     {"&gt;", ">"},
     {"&quot;", "\""},
     {"&#39;", "'"},
     {"&nbsp;", " "},
     {"&amp;", "&"}}};

std::string output_of(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string out;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    out.append(buffer.data(), n);
  }
  if (::pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
  return out;
}

}  // namespace

std::string single_spaced(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool nbsp = text.substr(i, 2) == "\xC2\xA0";
    const bool narrow_nbsp = text.substr(i, 3) == "\xE2\x80\xAF";
    const bool blank = nbsp || narrow_nbsp || text[i] == ' ' || text[i] == '\n' ||
                       text[i] == '\t' || text[i] == '\f';
    if (nbsp) ++i;
    if (narrow_nbsp) i += 2;
    if (!blank) {
      out.push_back(text[i]);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  return out;
}

std::string words_of_pdf(const std::string& bytes) {
  char path[] = "/tmp/resumec-test-XXXXXX";
  const int descriptor = ::mkstemp(path);
  if (descriptor < 0) throw std::runtime_error("cannot make a temporary file");
  ::close(descriptor);
  std::ofstream(path, std::ios::binary) << bytes;
  const std::string text = output_of(std::string("pdftotext -raw -enc UTF-8 ") + path + " -");
  ::unlink(path);
  return single_spaced(text);
}

std::string alternatives_of_pdf(std::string_view readable) {
  constexpr std::string_view kKey = "/Alt (";
  std::string out;
  for (std::size_t at = readable.find(kKey); at != std::string_view::npos;
       at = readable.find(kKey, at)) {
    at += kKey.size();
    // A literal string of ISO 32000-1, 7.3.4.2, as our writer makes it: octal and one-letter
    // escapes.
    while (at < readable.size() && readable[at] != ')') {
      if (readable[at] != '\\') {
        out.push_back(readable[at++]);
      } else if (readable[at + 1] >= '0' && readable[at + 1] <= '7') {
        out.push_back(
            static_cast<char>(std::stoi(std::string(readable.substr(at + 1, 3)), nullptr, 8)));
        at += 4;
      } else {
        out.push_back(readable[at + 1]);
        at += 2;
      }
    }
    out.push_back(' ');
  }
  return out;
}

std::string words_of_html(const std::string& page) {
  constexpr std::string_view kAlt = " alt=\"";
  std::string text;
  bool inside = false;
  for (std::size_t i = page.find("<body"); i < page.size(); ++i) {
    if (inside && page.compare(i, kAlt.size(), kAlt) == 0) {
      const std::size_t begin = i + kAlt.size();
      text += page.substr(begin, page.find('"', begin) - begin) + " ";
    }
    if (page[i] == '<') {
      inside = true;
    } else if (page[i] == '>' && inside) {
      inside = false;
    } else if (!inside) {
      text.push_back(page[i]);
    }
  }
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool decoded = false;
    for (const auto& [reference, character] : kReferences) {
      if (text.compare(i, reference.size(), reference) != 0) continue;
      out += character;
      i += reference.size();
      decoded = true;
      break;
    }
    if (!decoded) out.push_back(text[i++]);
  }
  return single_spaced(out);
}

std::string one_pixel_png() {
  constexpr unsigned char kBytes[] = {
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48,
      0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
      0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78,
      0x9C, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0x00,
      0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
  return std::string(reinterpret_cast<const char*>(kBytes), sizeof kBytes);
}

}  // namespace compile_test
