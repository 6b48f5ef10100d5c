// Compiles again and again with one engine; bench/bench counts what the last time takes.
//
//     bench_engine FILE FORMATS WAY COUNT
//
// ways: `cold`      each time with an engine of its own
//       `warm`      the same text each time
//       `edited`    with one more word, another one each time
//
// FORMATS are parted by commas.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "resumec/engine.h"

using namespace resumec;

namespace {

// A name of seven letters that no other COUNT has.
std::string name(int count) {
  std::string word = "Aaaaaaa";
  for (std::size_t i = word.size() - 1; count > 0; --i, count /= 26) {
    word[i] = static_cast<char>('a' + count % 26);
  }
  return word;
}

// The person gets one more name.
std::string edited(std::string text, int count) {
  constexpr std::string_view kKey = "\n  name: ";
  return text.insert(text.find(kKey) + kKey.size(), name(count) + " ");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::string_view way = argv[3];
  const int count = std::atoi(argv[4]);
  const auto files = disk_file_system();
  Request request;
  request.environment.files = files.get();
  const std::string_view wanted = argv[2];
  for (std::size_t at = 0; at < wanted.size();) {
    const std::size_t end = std::min(wanted.find(',', at), wanted.size());
    request.outputs.emplace_back(std::string(wanted.substr(at, end - at)));
    at = end + 1;
  }
  Engine engine;
  std::size_t bytes = 0;
  for (int i = 0; i < count; ++i) {
    const Source source{argv[1], way == "edited" ? edited(text, i) : text};
    const CompileResult result =
        way == "cold" ? compile(source, request) : engine.compile(source, request);
    if (!result.ok()) return 1;
    for (const Output& output : result.outputs) bytes += output.bytes.size();
  }
  return bytes > 0 ? 0 : 1;
}
