#include "style/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "diag/suggest.h"
#include "schema/tokens.h"

namespace resumec::style {

namespace {

// Limits of absolute lengths are those in em at the usual size of text.
constexpr int kUsualSize = 10;

std::string em_text(int thousandths) {
  std::string text = schema::length_text(thousandths);
  return text.substr(0, text.size() - 2) + "em";
}

// "0.25em" in thousandths: an em is read like a point, which has as many parts.
std::optional<int> parse_em(std::string_view text) {
  if (text.size() < 3 || text.substr(text.size() - 2) != "em") return std::nullopt;
  return schema::parse_length(std::string(text.substr(0, text.size() - 2)) + "pt");
}

}  // namespace

Length Measure::at(Length size) const {
  if (em == 0) return length;
  const std::int64_t product = static_cast<std::int64_t>(size) * em;
  return static_cast<Length>((product + 500) / 1000);
}

namespace measure_internal {

schema::Shape shape(int least_em) {
  schema::Shape made;
  made.noun = "a length such as `0.25em` or `3pt`";
  made.pattern = std::string(schema::kDecimalPattern) + " ?(em|pt|mm|cm|in|pc)";
  if (least_em <= 0) {
    made.pattern += std::string("|") + schema::kZeroPattern;
    made.minimum = made.maximum = 0;
  }
  made.may_be_blank = false;
  // Serial numbers in steps that stay below the limit.
  made.sample = [](int serial) { return fmt::format("0.{:03}em", 500 + serial % 400); };
  return made;
}

void decode(schema::Context& context, const yaml::Node& node, int least_em, int most_em,
            Measure& value) {
  const std::string_view text =
      node.kind == yaml::Kind::kScalar ? std::string_view(node.text.text()) : std::string_view();
  const std::optional<int> em = parse_em(text);
  const std::optional<Length> length = em ? std::nullopt : schema::parse_length(text);
  if (!em && !length) {
    context.add(context.wrong_form("a length such as `0.25em` or `3pt`", node));
    return;
  }
  const Length least = least_em * kUsualSize;
  const Length most = most_em * kUsualSize;
  const bool inside = em ? *em >= least_em && *em <= most_em : *length >= least && *length <= most;
  if (!inside) {
    context.add(
        diag::make(diag::Code::kOutOfRange, node.span,
                   fmt::format("{} is {}, which is out of range", diag::quoted(context.path()),
                               diag::quoted(text)))
            .hint(fmt::format("it takes {} to {}, or {} to {}", em_text(least_em), em_text(most_em),
                              schema::length_text(least), schema::length_text(most))));
    return;
  }
  value.em = em.value_or(0);
  value.length = length.value_or(0);
}

}  // namespace measure_internal

}  // namespace resumec::style
