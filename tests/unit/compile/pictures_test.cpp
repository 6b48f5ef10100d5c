// Pictures from the file to the outputs: how many of their pixels, how often, and what stays
// behind.
#include "resumec/resumec.h"

#include <doctest/doctest.h>

#include <zlib.h>

#include <map>

#include "made_jpegs.h"
#include "made_pictures.h"
#include "made_profiles.h"
#include "source/memory_file_system.h"

namespace {

using namespace resumec;
using namespace resumec::test;
using picture::Channels;

std::string noisy_jpeg(int width, int height, const JpegKind& kind = {}) {
  return made_jpeg(raster(Channels::kRgb, width, height,
                          [](int x, int y, int c) { return (x * 7 + y * 13 + x * y + c) % 251; }),
                   kind);
}

CompileResult compile(const source::MemoryFileSystem& files, const std::string& text,
                      const std::vector<std::string>& formats = {"pdf", "html"}) {
  Request request;
  request.outputs.assign(formats.begin(), formats.end());
  request.environment.files = &files;
  request.policy.lint = false;
  return resumec::compile({"cv.yaml", text}, request);
}

std::string complaints(const CompileResult& result) {
  std::string out;
  for (const auto& one : result.diagnostics) out += one.code + " " + one.message + "\n";
  return out;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

// What a page holds as data, decoded.
std::string data_of(const std::string& page) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  const std::string begin = ";base64,";
  for (std::size_t at = page.find(begin); at != std::string::npos; at = page.find(begin, at)) {
    unsigned bits = 0;
    unsigned value = 0;
    for (at += begin.size(); digits.find(page[at]) != std::string::npos; ++at) {
      value = value << 6U | static_cast<unsigned>(digits.find(page[at]));
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      out += static_cast<char>(value >> bits & 0xFFU);
    }
  }
  return out;
}

std::string basics(const std::string& image) {
  return "basics: {name: Ada Lovelace, email: ada@example.org, image: " + image + "}\n";
}

std::string figures(const std::vector<std::string>& names) {
  std::string text =
      "basics: {name: Ada Lovelace, email: ada@example.org}\n"
      "topics:\n  - title: Work\n    content:\n";
  for (const std::string& name : names) {
    text += "      - figure: {image: " + name + ", alt: A chart}\n";
  }
  return text;
}

TEST_CASE("a photo has 300 dots an inch in both outputs, however many its file has") {
  source::MemoryFileSystem files;
  files.add("me.jpg", noisy_jpeg(2000, 2400));
  // 72 pt are an inch.
  const std::string style = "design: {photo: {size: 72pt, shape: square}}\n";
  const auto made = compile(files, basics("me.jpg") + style);
  CHECK(complaints(made) == "");
  REQUIRE(made.outputs.size() == 2);
  const std::string& pdf = made.outputs[0].bytes;
  CHECK(pdf.find("/Width 300\n") != std::string::npos);
  CHECK(pdf.find("/Height 360\n") != std::string::npos);
  CHECK(pdf.size() < 250'000);
  CHECK(made.outputs[1].bytes.size() < 400'000);
  // The page is told the size of the file, so that nothing jumps.
  CHECK(made.outputs[1].bytes.find("width=\"2000\" height=\"2400\"") != std::string::npos);

  const auto small =
      compile(files, basics("me.jpg") + "design: {photo: {size: 10pt, shape: natural}}\n");
  // The page shows it 127.5 pixels wide: twice that.
  CHECK(small.outputs[0].bytes.find("/Width 255\n") != std::string::npos);
}

TEST_CASE("a photo of fewer pixels is left alone") {
  source::MemoryFileSystem files;
  const std::string photo = noisy_jpeg(200, 200);
  files.add("me.jpg", photo);
  const auto made = compile(files, basics("me.jpg"));
  CHECK(complaints(made) == "");
  CHECK(made.outputs[0].bytes.find(photo) != std::string::npos);
  CHECK(data_of(made.outputs[1].bytes).find(photo) != std::string::npos);
}

TEST_CASE("a picture shown 300 times is one, whatever its name") {
  source::MemoryFileSystem files;
  const std::string chart = noisy_jpeg(300, 200);
  std::vector<std::string> names;
  for (int i = 0; i < 300; ++i) {
    names.push_back("chart" + std::to_string(i % 7) + ".jpg");
    if (i < 7) files.add(names.back(), chart);
  }
  const auto made = compile(files, figures(names));
  CHECK(complaints(made) == "");
  REQUIRE(made.outputs.size() == 2);
  CHECK(times(made.outputs[0].bytes, "/Subtype /Image") == 1);
  CHECK(times(made.outputs[0].bytes, chart) == 1);
  const std::string& page = made.outputs[1].bytes;
  CHECK(times(data_of(page), chart) == 1);
  CHECK(times(page, "<image id=\"picture_1\"") == 1);
  CHECK(times(page, "<use href=\"#picture_1\"/>") == 299);
  CHECK(times(page,
              "role=\"img\" aria-label=\"A chart\" viewBox=\"0 0 300 200\" width=\"300\" "
              "height=\"200\">") == 300);
  CHECK(times(page, "<img") == 0);
}

TEST_CASE("a picture shown once is an element of HTML") {
  source::MemoryFileSystem files;
  files.add("a.jpg", noisy_jpeg(30, 20));
  files.add("b.jpg", noisy_jpeg(20, 30));
  const auto made = compile(files, figures({"a.jpg", "b.jpg"}));
  CHECK(complaints(made) == "");
  CHECK(times(made.outputs[0].bytes, "/Subtype /Image") == 2);
  CHECK(times(made.outputs[1].bytes, "<img src=\"data:image/jpeg;base64,") == 2);
  CHECK(times(made.outputs[1].bytes, "<use") == 0);
}

TEST_CASE("versions of one run share their pictures") {
  source::MemoryFileSystem files;
  files.add("me.jpg", noisy_jpeg(900, 900));
  Request request;
  request.outputs = {"pdf"};
  request.environment.files = &files;
  request.input.variants = {"a", "b"};
  const auto made = resumec::compile(
      {"cv.yaml",
       basics("me.jpg") +
           "variants: {a: {set: {basics.label: Engineer}}, b: {set: {basics.label: Analyst}}}\n"},
      request);
  CHECK(complaints(made) == "");
  REQUIRE(made.outputs.size() == 2);
  for (const auto& output : made.outputs) CHECK(times(output.bytes, "/Subtype /Image") == 1);
}

TEST_CASE("nothing that a camera or an editor noted reaches an output") {
  const std::string secret = "SECRET";
  const auto noted = [&](std::string file) {
    file = with_segment(file, '\xE1', exif(6, "GPS") + secret);
    file = with_segment(file, '\xE1', std::string("http://ns.adobe.com/xap/1.0/\0", 29) + secret);
    file = with_segment(file, '\xED', "Photoshop 3.0 " + secret);
    file = with_segment(file, '\xFE', secret);
    file = with_segment(file, '\xE2', std::string("MPF\0", 4) + secret);
    file = with_segment(file, '\xE2', std::string("FPXR\0", 5) + secret);
    file = with_segment(file, '\xEF', secret);
    file = with_segment(file, '\xEE', std::string("Adobe\0\x64\0\0\0\0\x01", 12) + secret);
    file = with_segment(file, '\xE2',
                        std::string("ICC_PROFILE\0\x01\x01", 14) + rgb_profile(true, secret));
    // A thumbnail in JFIF's own header: one pixel, and more.
    file = with_segment(file, '\xE0', std::string("JFXX\0\x13\x01\x01", 8) + secret);
    file = with_segment(file, '\xE0',
                        std::string("JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01", 14) + secret);
    return file + secret;
  };
  std::string rows;
  for (int y = 0; y < 40; ++y) rows += '\0' + std::string(120, static_cast<char>(y * 3));
  uLongf length = compressBound(static_cast<uLong>(rows.size()));
  std::string data(length, '\0');
  compress(reinterpret_cast<Bytef*>(data.data()), &length,
           reinterpret_cast<const Bytef*>(rows.data()), static_cast<uLong>(rows.size()));
  data.resize(length);
  std::string chart =
      "\x89PNG\r\n\x1A\n" + chunk("IHDR", be32(40) + be32(40) + bytes({8, 2, 0, 0, 0}));
  for (const char* type :
       {"tEXt", "iTXt", "eXIf", "tIME", "caBX", "prVt", "iDOT", "pHYs", "sPLT"}) {
    chart += chunk(type, "GPS " + secret);
  }
  chart += chunk("IDAT", data) + chunk("vpAg", secret) + chunk("IEND", "") + secret;

  source::MemoryFileSystem files;
  files.add("large.jpg", noted(noisy_jpeg(900, 700)));
  files.add("small.jpg", noted(noisy_jpeg(90, 70)));
  std::string upright = noted(noisy_jpeg(80, 70));
  const std::size_t at = upright.find(exif(6, "GPS"));
  upright.replace(at, exif(6).size(), exif(1, "GPS"));
  files.add("upright.jpg", upright);
  files.add("chart.png", chart);
  const auto made = compile(files, figures({"large.jpg", "small.jpg", "upright.jpg", "chart.png"}),
                            {"pdf", "html", "text"});
  CHECK(complaints(made) == "");
  REQUIRE(made.outputs.size() == 3);
  const auto with_photo = compile(files, basics("small.jpg"));
  std::string all = with_photo.outputs.at(0).bytes + data_of(with_photo.outputs.at(1).bytes);
  for (const auto& output : made.outputs) all += output.bytes + data_of(output.bytes);
  // All four are there.
  CHECK(times(made.outputs[0].bytes, "/Subtype /Image") == 4);
  CHECK(times(made.outputs[1].bytes, "<img") == 4);
  // Words of three letters are in any noise.
  for (const std::string& own : {secret, std::string("Ada'sOwn"), std::string("Photoshop"),
                                 std::string("Exif\0\0", 6), std::string("JFXX\0", 5)}) {
    CAPTURE(own);
    CHECK(all.find(own) == std::string::npos);
  }
}

TEST_CASE("a profile is heeded in the PDF as in the page") {
  source::MemoryFileSystem files;
  const std::string photo = with_segment(
      noisy_jpeg(900, 700), '\xE2', std::string("ICC_PROFILE\0\x01\x01", 14) + rgb_profile(true));
  files.add("me.jpg", photo);
  const auto made = compile(files, basics("me.jpg"));
  CHECK(complaints(made) == "");
  CHECK(times(made.outputs[0].bytes, "/ICCBased") == 1);
  CHECK(made.outputs[0].bytes.find("/Alternate /DeviceRGB") != std::string::npos);
  CHECK(data_of(made.outputs[1].bytes).find("ICC_PROFILE") != std::string::npos);
}

TEST_CASE("a damaged picture is an error for a check, too") {
  source::MemoryFileSystem files;
  const std::string whole = noisy_jpeg(90, 70);
  files.add("cut.jpg", whole.substr(0, whole.size() / 2) + "\xFF\xD9");
  const std::vector<std::vector<std::string>> wanted = {{}, {"html"}, {"pdf", "html"}};
  for (const auto& formats : wanted) {
    const auto made = compile(files, basics("cut.jpg"), formats);
    CHECK(complaints(made) == "R7002 the picture cannot be decoded\n");
    CHECK(made.outputs.empty());
  }
  // Plain text shows none, and so does not look.
  CHECK(complaints(compile(files, basics("cut.jpg"), {"text"})) == "");
  // Also one that no output shows.
  CHECK(complaints(compile(files, basics("cut.jpg") + "design: {photo: {size: 0pt}}\n")) ==
        "R7002 the picture cannot be decoded\n");
}

TEST_CASE("a figure has the dots that its output shows, whatever is made beside it") {
  source::MemoryFileSystem files;
  files.add("wide.jpg", noisy_jpeg(2400, 600));
  const std::string yaml = figures({"wide.jpg"});
  const auto both = compile(files, yaml, {"pdf", "html"});
  REQUIRE(both.outputs.size() == 2);
  CHECK(compile(files, yaml, {"html"}).outputs.at(0).bytes == both.outputs[1].bytes);
  CHECK(compile(files, yaml, {"pdf"}).outputs.at(0).bytes == both.outputs[0].bytes);
}

}  // namespace
