#include "schema/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "characters/ascii.h"
#include "characters/utf8.h"
#include "diag/suggest.h"
#include "schema/html_rewriter.h"
#include "schema/html_tokens.h"
#include "yaml/rewrite.h"

namespace resumec::schema {
namespace {

using source::MappedText;

// What to type for a tag or an entity in a file of ours.
std::string instead_of(const HtmlToken& token, HtmlForm form) {
  if (token.character != 0) {
    std::string character;
    characters::append_utf8(character, token.character);
    return token.character == 0xA0 ? "write a space" : fmt::format("write `{}`", character);
  }
  // No field of words alone has markup.
  switch (form == HtmlForm::kWords ? Tag::kNone : token.tag) {
    case Tag::kStrong:
      return "write `**words**` for strong ones";
    case Tag::kEmphasis:
      return "write `*words*` for emphasis";
    case Tag::kLink:
      return "write `[words](address)` for a link";
    case Tag::kList:
    case Tag::kItem:
      return "write each item of a list on a line of its own, after `- `";
    case Tag::kNumbers:
      return "write each item of a list on a line of its own, after `1. ` and so on";
    case Tag::kParagraph:
    case Tag::kBreak:
      return "write paragraphs with a blank line between them";
    case Tag::kNone:
      break;
  }
  return fmt::format("leave `<{}>` out", token.name);
}

// The text in our own markup. Entities that spell a tag have no other spelling: they are left.
std::optional<diag::Fix> fix_of(const Context& context, const yaml::Node& node,
                                const MappedText& text, const std::vector<HtmlPiece>& pieces,
                                bool has_code) {
  if (context.files == nullptr) return {};
  std::vector<yaml::Replacement> changes;
  std::string after;
  source::Span gap = text.span();
  const std::uint32_t end = gap.end;
  std::string made;
  const auto close_gap = [&](std::uint32_t behind) {
    gap.end = behind;
    if (gap.size() > 0 || !made.empty()) changes.push_back({gap, made});
    made.clear();
  };
  for (const HtmlPiece& piece : pieces) {
    if (piece.text.empty()) continue;
    after += piece.text.text();
    if (piece.made) {
      made += piece.text.text();
      continue;
    }
    const source::Span copied = piece.text.span();
    if (copied.file != gap.file || copied.begin < gap.begin) return {};
    close_gap(copied.begin);
    gap.begin = copied.end;
  }
  close_gap(end);
  if (!html_tokens(after, has_code).empty()) return {};
  if (after.find_first_not_of(" \n") == std::string::npos) return {};
  auto edits = yaml::rewrite(node, *context.files, std::move(changes));
  if (!edits) return {};
  return diag::Fix{"write it in the markup of a résumé", std::move(*edits)};
}

}  // namespace

MappedText read_html(Context& context, const yaml::Node& node, const MappedText& text,
                     HtmlForm form) {
  if (text.text().find_first_of("<&") == std::string::npos) return text;
  const bool has_code = form != HtmlForm::kWords;
  const std::vector<HtmlToken> tokens = html_tokens(text.text(), has_code);
  if (tokens.empty()) return text;
  const HtmlToken& first = tokens.front();
  auto complaint = diag::make(
      diag::Code::kHtml, text.span(first.begin, first.end),
      fmt::format("HTML in {}: {}", diag::quoted(context.path()),
                  diag::quoted(
                      std::string_view(text.text()).substr(first.begin, first.end - first.begin))));
  if (!context.lenient) {
    complaint.mark("printed as typed").hint(instead_of(first, form));
    if (auto fix = fix_of(context, node, text, rewrite_html(text, tokens, form), has_code)) {
      complaint.fixes.push_back(std::move(*fix));
    }
    context.add(std::move(complaint));
    return text;
  }
  // A program that has it in one text has it in all.
  complaint.kind = "html";
  context.add(complaint.note("simple tags and entities are read"));
  MappedText read;
  for (const HtmlPiece& piece : rewrite_html(text, tokens, form)) read.append(piece.text);
  read.set_language(text.language());
  return read;
}

}  // namespace resumec::schema
