#include "model/dump_writer.h"

#include <fmt/format.h>

namespace resumec::model {
namespace {

// Quoted, so that spaces at the ends are seen; one line whatever it holds.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  return out + "\"";
}

// `strong emphasis "words"`, styles first: each run of a paragraph stands for itself.
std::string inlines_text(const Inlines& inlines, const std::vector<RichLink>& links) {
  std::string out;
  for (const Inline& piece : inlines) {
    if (!out.empty()) out += ' ';
    if (piece.strong) out += "strong ";
    if (piece.emphasis) out += "emphasis ";
    if (piece.code) out += "code ";
    if (!piece.text.language().empty()) out += fmt::format("lang({}) ", piece.text.language());
    if (piece.link >= 0) {
      out += fmt::format("link({}) ", quoted(links[static_cast<std::size_t>(piece.link)].url));
    }
    out += quoted(piece.text.text());
  }
  return out;
}

void append_blocks(std::string& out, const std::string& prefix, std::string_view indent,
                   const std::vector<RichBlock>& blocks, const std::vector<RichLink>& links) {
  for (const RichBlock& block : blocks) {
    if (block.kind == RichBlock::Kind::kParagraph) {
      out += fmt::format("{}: {}{}\n", prefix, indent, inlines_text(block.inlines, links));
    }
    for (const RichListItem& item : block.items) {
      append_blocks(out, prefix, std::string(indent) + "- ", item.blocks, links);
    }
  }
}

}  // namespace

std::size_t DumpWriter::enter(std::string_view key, std::size_t index) {
  const std::size_t before = prefix_.size();
  prefix_ += fmt::format("{}[{}].", key, index);
  return before;
}

void DumpWriter::text(std::string_view key, std::string_view value) {
  if (!value.empty()) out_ += fmt::format("{}{}: {}\n", prefix_, key, quoted(value));
}

void DumpWriter::number(std::string_view key, int value) {
  if (value != 0) out_ += fmt::format("{}{}: {}\n", prefix_, key, value);
}

void DumpWriter::flag(std::string_view key, bool value) {
  if (value) out_ += fmt::format("{}{}: true\n", prefix_, key);
}

void DumpWriter::date(std::string_view key, const std::optional<Date>& value) {
  if (!value) return;
  switch (value->kind) {
    case Date::Kind::kCalendar:
      out_ += fmt::format("{}{}: {}\n", prefix_, key, iso_text(value->date));
      return;
    case Date::Kind::kExpected:
      out_ += fmt::format("{}{}: expected {}\n", prefix_, key, iso_text(value->date));
      return;
    case Date::Kind::kPresent:
      out_ += fmt::format("{}{}: present\n", prefix_, key);
      return;
  }
}

void DumpWriter::url(std::string_view key, const Url& value) {
  if (value.empty()) return;
  out_ += fmt::format("{}{}: {}", prefix_, key, quoted(value.text.text()));
  if (!value.target.empty() && value.target != value.text.text())
    out_ += fmt::format(" -> {}", quoted(value.target));
  out_ += '\n';
}

void DumpWriter::rich(std::string_view key, const RichText& value) {
  append_blocks(out_, prefix_ + std::string(key), "", value.blocks, value.links);
}

void DumpWriter::texts(std::string_view key, const std::vector<Text>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    text(fmt::format("{}[{}]", key, i), values[i]);
  }
}

void DumpWriter::period(const Period& value) {
  date("startDate", value.start);
  text("startDate as typed", value.typed_start);
  date("endDate", value.end);
  text("endDate as typed", value.typed_end);
  text("dateText", value.text);
}

void DumpWriter::location(std::string_view key, const Location& value) {
  text(key, value.text);
  group(key, [&] {
    text("address", value.address);
    text("postalCode", value.postal_code);
    text("city", value.city);
    text("countryCode", value.country_code);
    text("region", value.region);
  });
}

void DumpWriter::selectors(const Selectors& value) {
  text("id", value.id);
  texts("tags", value.tags);
  flag("private", value.is_private);
  number("priority", value.priority);
  if (value.page_break == Selectors::Break::kAvoid) text("break", "avoid");
  if (value.page_break == Selectors::Break::kBefore) text("break", "before");
}

void DumpWriter::highlights(std::string_view key, const std::vector<Highlight>& values) {
  list(key, values, [this](const Highlight& one) {
    selectors(one.selectors);
    rich("text", one.text);
    for (std::size_t i = 0; i < one.refs.size(); ++i) {
      url(fmt::format("refs[{}]", i), {one.refs[i].text, one.refs[i].target});
    }
  });
}

}  // namespace resumec::model
