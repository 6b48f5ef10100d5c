// A target with faults of its own, which harness_test.py demands to be found: were one of them
// overlooked, the silence of all targets would mean nothing.
#include <cstdlib>
#include <string>
#include <vector>

#include "check.h"

namespace resumec::fuzz {

const std::size_t kMemoryConstant = kMegabyte;

void run(std::string_view input) {
  property(!input.starts_with("claim"), "the input claims nothing");
  // Within the bound with 10 times the input, beyond it without.
  if (input.starts_with("memory")) std::vector<char>(kMegabyte + 10 * input.size() + 1).clear();
  if (input.starts_with("bounded")) std::vector<char>(kMegabyte + 10 * input.size()).clear();
  if (input.starts_with("past the end")) {
    const std::vector<char> copy(input.begin(), input.end());
    property(copy.data()[copy.size()] != 'x', "unreachable");
  }
  if (input.starts_with("overflow")) {
    const int most = 2'147'483'640 + static_cast<int>(input.size());
    property(most != 0, "unreachable");
  }
  if (input.starts_with("leak")) {
    auto* lost = new std::string(input);
    property(!lost->empty(), "unreachable");
  }
  while (input.starts_with("hang")) {
    if (std::getenv("RESUMEC_NOT_SET") != nullptr) break;
  }
}

}  // namespace resumec::fuzz
