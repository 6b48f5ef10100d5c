// The layer on libharu: its limits are met by messages, never by broken files.
#include "backend/pdf/hpdf_document.h"

#include <string>

#include <doctest/doctest.h>

#include "pdf_tools.h"

namespace pdf = resumec::backend::pdf;

namespace {

std::string limit_of(const pdf::Object& value, const std::string& key = "Key") {
  pdf::Streams streams;
  pdf::Document document(true, streams);
  try {
    document.fill(document.catalog(), {{key, value}});
  } catch (const pdf::LimitError& error) {
    return error.what();
  }
  return "";
}

bool refused(const pdf::Object& value, const std::string& key = "Key") {
  pdf::Streams streams;
  pdf::Document document(true, streams);
  try {
    document.fill(document.catalog(), {{key, value}});
  } catch (const pdf::WriterError&) {
    return true;
  }
  return false;
}

}  // namespace

TEST_CASE("each limit of the format has its message, and its last value passes") {
  CHECK(limit_of(pdf::Name{std::string(127, 'n')}).empty());
  CHECK(limit_of(pdf::Name{std::string(128, 'n')}) == "a name of 128 is longer than 127");
  CHECK(limit_of(1, std::string(127, 'k')).empty());
  CHECK(limit_of(1, std::string(128, 'k')) == "a name of 128 is longer than 127");
  CHECK(limit_of(pdf::Ascii{std::string(65535, 's')}).empty());
  CHECK(limit_of(pdf::Ascii{std::string(65536, 's')}) == "a string of 65536 is longer than 65535");
  CHECK(limit_of(pdf::Bytes{std::string(65536, 's')}) == "a string of 65536 is longer than 65535");
  // One letter outside ASCII makes two bytes of each, and the mark takes two.
  CHECK(limit_of(pdf::Text{"é" + std::string(32765, 's')}).empty());
  CHECK(limit_of(pdf::Text{"é" + std::string(32766, 's')}) ==
        "a string of 65536 is longer than 65535");
  CHECK(limit_of(pdf::Array(32767, 1)).empty());
  CHECK(limit_of(pdf::Array(32768, 1)) == "a list of 32768 is longer than 32767");
  CHECK(limit_of(pdf::Real{32'767'000}).empty());
  CHECK(limit_of(pdf::Real{-32'768'000}) == "a length of -32768 pt is longer than 32767 pt");
  pdf::Dict entries;
  for (int i = 0; i < 4095; ++i) entries.emplace_back("K" + std::to_string(i), i);
  CHECK(limit_of(entries).empty());
  entries.emplace_back("More", 1);
  CHECK(limit_of(entries) == "a dictionary of 4096 is longer than 4095");
}

TEST_CASE("what no caller should ask for is a fault, not a broken file") {
  CHECK(refused(1, ""));
  CHECK(refused(pdf::Name{""}));
  CHECK(refused(pdf::Name{std::string("a\0b", 3)}));
  CHECK(refused(pdf::Name{"a b"}));
  CHECK(refused(pdf::Name{"é"}));
  CHECK(refused(pdf::Ascii{"é"}));
  CHECK(refused(pdf::Ref{}));
}

TEST_CASE("a limit deep inside leaves the document usable") {
  pdf::Streams streams;
  pdf::Document document(true, streams);
  document.add_page();
  CHECK_THROWS_AS(
      document.add({{"A", pdf::Array{pdf::Dict{{"B", pdf::Name{std::string(200, 'n')}}}}}}),
      pdf::LimitError);
  CHECK(tools::run("qpdf --check %", document.save()) == tools::kQpdfIsContent);
}

TEST_CASE("every kind of object is written as the specification has it") {
  pdf::Streams streams;
  pdf::Document document(true, streams);
  document.add_page();
  document.fill(
      document.catalog(),
      {{"X", pdf::Dict{{"Null", pdf::Array{nullptr, true, false, -7, 2147483647}},
                       {"Real", pdf::Array{pdf::Real{841'890}, pdf::Real{-500}, pdf::Real{31},
                                           pdf::Real{14'400'000}, pdf::Real{0}}},
                       {"Name", pdf::Name{"Ab#(c)"}},
                       {"Ascii", pdf::Ascii{"a(b)\\"}},
                       {"Bytes", pdf::Bytes{std::string("\x00\xFF", 2)}},
                       {"Text", pdf::Array{pdf::Text{"plain"}, pdf::Text{"é😀"}, pdf::Text{""},
                                           pdf::Text{"a\nb"}}},
                       {"Ref", document.info()}}}});
  const std::string file = document.save();
  const std::size_t begin = file.find("/X <<\n");
  REQUIRE(begin != std::string::npos);
  CHECK(file.substr(begin, file.find(">>", begin) - begin) ==
        "/X <<\n"
        "/Null [ null true false -7 2147483647 ]\n"
        "/Real [ 841.875 -0.5 0.03125 14400 0 ]\n"
        "/Name /Ab#23#28c#29\n"
        "/Ascii (a\\050b\\051\\134)\n"
        "/Bytes <00FF>\n"
        "/Text [ (plain) <FEFF00E9D83DDE00> () <FEFF0061000A0062> ]\n"
        "/Ref 3 0 R\n");
}

TEST_CASE("streams come back whole, compressed or readable") {
  for (const bool readable : {false, true}) {
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, std::size_t{4096}, std::size_t{100'000}}) {
      pdf::Streams streams;
      pdf::Document document(readable, streams);
      document.add_page();
      std::string bytes;
      for (std::size_t i = 0; i < size; ++i) bytes.push_back(static_cast<char>(i * 7 % 251));
      const pdf::Ref stream = document.add_stream({}, bytes, pdf::Coding::kDeflate);
      document.fill(document.catalog(), {{"X", stream}});
      const std::string file = document.save();
      CHECK(tools::run("qpdf --check %", file) == tools::kQpdfIsContent);
      // Catalog, pages, info, page, contents and its length: the stream is object 7.
      CHECK(tools::run("qpdf --show-object=7 --filtered-stream-data %", file) == bytes);
    }
  }
}

TEST_CASE("the identifier follows the content") {
  const auto id = [](int value) {
    pdf::Streams streams;
    pdf::Document document(true, streams);
    document.add_page();
    document.fill(document.catalog(), {{"X", value}});
    const std::string file = document.save();
    return file.substr(file.rfind("/ID"), 75);
  };
  CHECK(id(1) == id(1));
  CHECK(id(1) != id(2));
  CHECK(id(1).find(std::string(32, '0')) == std::string::npos);
}
