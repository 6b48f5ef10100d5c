#include "diag/codes.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "diag/embedded_pages.h"

namespace resumec::diag {
namespace {

constexpr auto kNote = Severity::kNote;
constexpr auto kWarning = Severity::kWarning;
constexpr auto kError = Severity::kError;

constexpr auto kCodes = std::to_array<CodeInfo>({
#define RESUMEC_CODE(number, name, slug, severity, summary) \
  {Code::k##name, slug, severity, summary},
#include "diag/codes/all.def"
#undef RESUMEC_CODE
});

constexpr bool ascending() {
  for (std::size_t i = 1; i < kCodes.size(); ++i) {
    if (kCodes[i - 1].code >= kCodes[i].code) return false;
  }
  return true;
}
static_assert(ascending(), "codes/*.def must be in ascending order, each number once");

}  // namespace

std::span<const CodeInfo> all_codes() {
  // A use of each severity, so that a list without notes still compiles.
  static_cast<void>(kNote);
  static_cast<void>(kWarning);
  return kCodes;
}

const CodeInfo& info(Code code) {
  const auto* found =
      std::lower_bound(kCodes.begin(), kCodes.end(), code,
                       [](const CodeInfo& entry, Code wanted) { return entry.code < wanted; });
  return *found;
}

std::string_view page(Code code) {
  const auto pages = embedded_pages();
  const auto found =
      std::lower_bound(pages.begin(), pages.end(), code,
                       [](const EmbeddedPage& entry, Code wanted) { return entry.code < wanted; });
  if (found == pages.end() || found->code != code) return {};
  return {found->begin, found->end};
}

std::string id(Code code) {
  return fmt::format("R{:04}", static_cast<int>(code));
}

}  // namespace resumec::diag

namespace resumec {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      break;
  }
  return "error";
}

std::string explain(std::string_view code_or_slug) {
  const auto matches = [code_or_slug](const diag::CodeInfo& info) {
    const std::string id = diag::id(info.code);
    return info.slug == code_or_slug ||
           std::equal(id.begin(), id.end(), code_or_slug.begin(), code_or_slug.end(),
                      [](char a, char b) { return a == b || (a == 'R' && b == 'r'); });
  };
  const auto codes = diag::all_codes();
  const auto found = std::find_if(codes.begin(), codes.end(), matches);
  if (found == codes.end()) return "";
  return fmt::format("{} {} ({})\n\n{}.\n\n{}", diag::id(found->code), found->slug,
                     to_string(found->severity), found->summary, diag::page(found->code));
}

std::vector<DiagnosticCode> diagnostic_codes() {
  std::vector<DiagnosticCode> codes;
  for (const diag::CodeInfo& info : diag::all_codes()) {
    codes.push_back(
        {diag::id(info.code), std::string(info.slug), info.severity, std::string(info.summary)});
  }
  return codes;
}

}  // namespace resumec
