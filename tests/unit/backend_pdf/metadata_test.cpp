#include "backend/pdf/metadata.h"

#include <string>

#include <doctest/doctest.h>

#include "backend/pdf/accessibility.h"
#include "pdf_tools.h"
#include "sample_pages.h"

using namespace resumec;
namespace pdf = resumec::backend::pdf;

namespace {

std::string info(const std::string& file) {
  std::string text = tools::run("env TZ=UTC pdfinfo %", file);
  const std::size_t size = text.find("File size:");
  text.erase(size, text.find('\n', size) + 1 - size);
  return text;
}

}  // namespace

TEST_CASE("title, author, subject, keywords, dates and page size are in the file") {
  auto all = sample::lines(sample::face("Lato"), {"office"});
  all.subject = "Data platforms";
  all.keywords = {"C++", "R&D <x>"};
  all.last_modified = "2024-05-31";
  CHECK(info(tools::write(all)) ==
        "Title:           Ada Lovelace – Résumé\n"
        "Subject:         Data platforms\n"
        "Keywords:        C++, R&D <x>\n"
        "Author:          Ada Lovelace\n"
        "Creator:         resumec\n"
        "Producer:        resumec with libHaru\n"
        "CreationDate:    Fri May 31 00:00:00 2024 UTC\n"
        "ModDate:         Fri May 31 00:00:00 2024 UTC\n"
        "Custom Metadata: no\n"
        "Metadata Stream: yes\n"
        "Tagged:          yes\n"
        "UserProperties:  no\n"
        "Suspects:        no\n"
        "Form:            none\n"
        "JavaScript:      no\n"
        "Pages:           1\n"
        "Encrypted:       no\n"
        "Page size:       595.281 x 841.875 pts (A4)\n"
        "Page rot:        0\n"
        "Optimized:       no\n"
        "PDF version:     1.7\n");
}

TEST_CASE("a date that is not whole is no date, and the clock is not asked") {
  for (const char* date : {"", "2024", "2024-05", "yesterday", "2024/05/31", "٢٠٢٤-05-31"}) {
    auto all = sample::lines(sample::face("Lato"), {"office"});
    all.last_modified = date;
    const std::string file = tools::write(all, true);
    CHECK(file.find("Date") == std::string::npos);
  }
  auto all = sample::lines(sample::face("Lato"), {"office"});
  all.last_modified = "2024-05-31T23:59:59+02:00";
  CHECK(tools::write(all, true).find("/ModDate (D:20240531000000Z)") != std::string::npos);
}

TEST_CASE("the XMP packet says what Info says") {
  auto all = sample::lines(sample::face("Lato"), {"office"});
  all.author = "A & B <C>";
  all.title = "T\x01\x0B";
  all.subject = "S";
  all.keywords = {"k1", "k2"};
  all.last_modified = "2024-05-31";
  CHECK(pdf::xmp_packet(pdf::metadata_of(all, true)) ==
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\"\n"
        "  xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
        "  xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
        "  xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
        "  xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
        "<dc:format>application/pdf</dc:format>\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">T</rdf:li></rdf:Alt></dc:title>\n"
        "<dc:creator><rdf:Seq><rdf:li>A &amp; B &lt;C&gt;</rdf:li></rdf:Seq></dc:creator>\n"
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">S</rdf:li></rdf:Alt>"
        "</dc:description>\n"
        "<dc:subject><rdf:Bag><rdf:li>k1</rdf:li><rdf:li>k2</rdf:li></rdf:Bag></dc:subject>\n"
        "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>\n"
        "<pdf:Keywords>k1, k2</pdf:Keywords>\n"
        "<pdf:Producer>resumec with libHaru</pdf:Producer>\n"
        "<xmp:CreatorTool>resumec</xmp:CreatorTool>\n"
        "<xmp:CreateDate>2024-05-31T00:00:00Z</xmp:CreateDate>\n"
        "<xmp:ModifyDate>2024-05-31T00:00:00Z</xmp:ModifyDate>\n"
        "<pdfuaid:part>1</pdfuaid:part>\n"
        "</rdf:Description>\n"
        "</rdf:RDF>\n"
        "</x:xmpmeta>\n"
        "<?xpacket end=\"w\"?>");
  CHECK(tools::run("pdfinfo -meta %", tools::write(all)).find("<rdf:li>A &amp; B") !=
        std::string::npos);
}

TEST_CASE("PDF/UA is claimed when each of its rules is kept") {
  const auto claims = [](const pages::Pages& all) {
    return tools::write(all, true).find("<pdfuaid:part>1<") != std::string::npos;
  };
  auto good = sample::lines(sample::face("Lato"), {"office"});
  CHECK(pdf::broken_pdf_ua_rules(good).empty());
  CHECK(claims(good));

  auto all = good;
  all.title.clear();
  CHECK_FALSE(claims(all));
}
