#include "backend/pdf/metadata.h"

#include <fmt/format.h>

#include <string_view>

#include "backend/pdf/short_text.h"
#include "characters/ascii.h"
#include "characters/utf8.h"

namespace resumec::backend::pdf {
namespace {

constexpr std::string_view kCreator = "resumec";
constexpr std::string_view kProducer = "resumec with libHaru";

// Bytes of the author or a keyword, and of all keywords together: they are for search, not for
// reading.
constexpr std::size_t kLongestEntry = 250;
constexpr std::size_t kMostKeywordBytes = 8000;

// The first of them. What is longer is a sentence, and found in the text.
std::vector<std::string> short_ones(const std::vector<std::string>& keywords) {
  std::vector<std::string> kept;
  std::size_t bytes = 0;
  for (const std::string& keyword : keywords) {
    if (keyword.size() > kLongestEntry) continue;
    bytes += keyword.size();
    if (bytes > kMostKeywordBytes) break;
    kept.push_back(keyword);
  }
  return kept;
}

// The date at the start of an ISO 8601 text: year, month and day. A part of a date is no date here.
std::string full_date(std::string_view text) {
  constexpr std::string_view kPattern = "dddd-dd-dd";
  if (text.size() < kPattern.size()) return "";
  for (std::size_t i = 0; i < kPattern.size(); ++i) {
    if (kPattern[i] == 'd' ? !characters::is_digit(text[i]) : text[i] != kPattern[i]) return "";
  }
  return std::string(text.substr(0, kPattern.size()));
}

// Text of an XML 1.0 document: characters that it cannot hold are left out.
std::string xml(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const characters::CodePoint point = characters::decode_utf8(text, i);
    i += point.length;
    const char32_t c = point.value;
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if ((c >= 0x20 && c != 0xFFFE && c != 0xFFFF) || c == '\t' || c == '\n') {
      characters::append_utf8(out, c);
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all += ", ";
    all += word;
  }
  return all;
}

std::string alternatives(std::string_view name, const std::string& text) {
  if (text.empty()) return "";
  return fmt::format(
      "<dc:{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></dc:{0}>\n", name,
      xml(text));
}

std::string list(std::string_view name, std::string_view kind,
                 const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) {
    if (!item.empty()) out += fmt::format("<rdf:li>{}</rdf:li>", xml(item));
  }
  if (out.empty()) return "";
  return fmt::format("<dc:{0}><rdf:{1}>{2}</rdf:{1}></dc:{0}>\n", name, kind, out);
}

std::string element(std::string_view name, std::string_view text) {
  return text.empty() ? "" : fmt::format("<{0}>{1}</{0}>\n", name, xml(text));
}

}  // namespace

Metadata metadata_of(const pages::Pages& pages, bool pdf_ua) {
  return {pages.title,
          shortened(pages.author, kLongestEntry),
          pages.subject,
          pages.language,
          short_ones(pages.keywords),
          full_date(pages.last_modified),
          pdf_ua};
}

std::string xmp_packet(const Metadata& metadata) {
  const std::string time = metadata.date.empty() ? "" : metadata.date + "T00:00:00Z";
  std::string xmp =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\"\n"
      "  xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
      "  xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
      "  xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
      "  xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  xmp += alternatives("title", metadata.title);
  xmp += list("creator", "Seq", {metadata.author});
  xmp += alternatives("description", metadata.subject);
  xmp += list("subject", "Bag", metadata.keywords);
  xmp += list("language", "Bag", {metadata.language});
  xmp += element("pdf:Keywords", joined(metadata.keywords));
  xmp += element("pdf:Producer", kProducer);
  xmp += element("xmp:CreatorTool", kCreator);
  xmp += element("xmp:CreateDate", time);
  xmp += element("xmp:ModifyDate", time);
  if (metadata.pdf_ua) xmp += element("pdfuaid:part", "1");
  xmp += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
  return xmp;
}

void add_metadata(Document& document, const Metadata& metadata) {
  Dict info{
      {"Producer", Text{std::string(kProducer)}},
      {"Creator", Text{std::string(kCreator)}},
  };
  const auto text = [&info](const char* key, const std::string& value) {
    if (!value.empty()) info.emplace_back(key, Text{value});
  };
  text("Title", metadata.title);
  text("Author", metadata.author);
  text("Subject", metadata.subject);
  text("Keywords", joined(metadata.keywords));
  if (!metadata.date.empty()) {
    // 7.9.4: D:YYYYMMDDHHmmSS and the zone.
    std::string digits = "D:";
    for (const char c : metadata.date) {
      if (c != '-') digits.push_back(c);
    }
    digits += "000000Z";
    info.emplace_back("CreationDate", Ascii{digits});
    info.emplace_back("ModDate", Ascii{digits});
  }
  document.fill(document.info(), info);

  // Not compressed, so that a program that knows no PDF finds it (ISO 16684-1, annex).
  const Ref packet = document.add_stream({{"Type", Name{"Metadata"}}, {"Subtype", Name{"XML"}}},
                                         xmp_packet(metadata), Coding::kPlain);
  Dict catalog{
      {"Metadata", packet},
      // The window shows the title instead of the file's name.
      {"ViewerPreferences", Dict{{"DisplayDocTitle", true}}},
  };
  if (!metadata.language.empty()) catalog.emplace_back("Lang", Text{metadata.language});
  document.fill(document.catalog(), catalog);
}

}  // namespace resumec::backend::pdf
